"""The register of origins: entries added, described, renamed and removed.

Not here: which origins a source quotes, which its rows of evidence say.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import BadValue, GradesLocked
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.grades import registered_grade
from workbench.model.edits.items import with_added, with_changed
from workbench.model.origin import Origin
from workbench.model.rating import RELIABILITIES, read_grade


@dataclass(frozen=True, slots=True, kw_only=True)
class AddOrigin:
    """Enter an origin into the register."""

    origin: Origin
    do: Literal["AddOrigin"] = "AddOrigin"


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeOrigin:
    """Replace what the register says of an origin; one that is not in it yet is entered.

    Its reliability stays while the grades are locked.
    """

    origin: Origin
    do: Literal["DescribeOrigin"] = "DescribeOrigin"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameOrigin:
    """Give an origin another name, in the register and in every row; a name in use makes two one.

    Where both were registered, what the register says of the one that stays is kept.
    """

    id: str
    new: str
    do: Literal["RenameOrigin"] = "RenameOrigin"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveOrigin:
    """Take an origin out of the register; rows that rest on it keep its name."""

    id: str
    do: Literal["RemoveOrigin"] = "RemoveOrigin"


@applied.register
def _(edit: AddOrigin, case: Case, by: str) -> Case:
    return replace(case, origins=with_added("origin", case.origins, _read(edit.origin), None))


@applied.register
def _(edit: DescribeOrigin, case: Case, by: str) -> Case:
    origin = _read(edit.origin)
    if case.grades_locked and origin.reliability != registered_grade(case, origin.id):
        raise GradesLocked(origin.id)
    if all(known.id != origin.id for known in case.origins):
        return replace(case, origins=with_added("origin", case.origins, origin, None))
    return replace(case, origins=with_changed(case.origins, origin))


@applied.register
def _(edit: RenameOrigin, case: Case, by: str) -> Case:
    new = edit.new.strip()
    if not new:
        raise BadValue(say("errors.value.id"), edit.new, say("errors.expected.id"))
    kept = {origin.id for origin in case.origins if origin.id != edit.id}
    entries = (replace(o, id=new) if o.id == edit.id else o for o in case.origins)
    return replace(
        case,
        origins=tuple(
            _drawing_anew(origin, edit.id, new)
            for origin, old in zip(entries, case.origins, strict=True)
            if old.id != edit.id or new not in kept
        ),
        evidence=tuple(
            replace(item, origin=new) if item.origin.strip() == edit.id else item for item in case.evidence
        ),
        scenarios=tuple(
            replace(one, origins=tuple(dict.fromkeys(new if o == edit.id else o for o in one.origins)))
            if edit.id in one.origins
            else one
            for one in case.scenarios
        ),
    )


@applied.register
def _(edit: RemoveOrigin, case: Case, by: str) -> Case:
    case.origin(edit.id)
    return replace(case, origins=tuple(origin for origin in case.origins if origin.id != edit.id))


def _read(origin: Origin) -> Origin:
    named = dict.fromkeys(name.strip() for name in origin.draws_on if name.strip())
    named.pop(origin.id.strip(), None)
    reliability = read_grade(origin.reliability, RELIABILITIES)
    return replace(origin, id=origin.id.strip(), draws_on=tuple(named), reliability=reliability)


def _drawing_anew(origin: Origin, old: str, new: str) -> Origin:
    named = dict.fromkeys(new if name == old else name for name in origin.draws_on)
    named.pop(origin.id, None)
    return origin if tuple(named) == origin.draws_on else replace(origin, draws_on=tuple(named))
