"""Points in a case's history named, renamed and forgotten.

Not here: going back to one.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import NameTaken
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.marks import read_name
from workbench.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSnapshot:
    """Give the case as it was after the edit numbered ``seq`` a name."""

    name: str
    seq: int
    do: Literal["TakeSnapshot"] = "TakeSnapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameSnapshot:
    """Give a snapshot another name."""

    name: str
    new: str
    do: Literal["RenameSnapshot"] = "RenameSnapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSnapshot:
    """Forget a snapshot's name; the history is untouched."""

    name: str
    do: Literal["RemoveSnapshot"] = "RemoveSnapshot"


@applied.register
def _(edit: TakeSnapshot, case: Case, by: str) -> Case:
    name = _free(case, edit.name)
    return replace(case, snapshots=(*case.snapshots, Snapshot(name=name, seq=max(edit.seq, 0))))


@applied.register
def _(edit: RenameSnapshot, case: Case, by: str) -> Case:
    old, name = case.snapshot(edit.name), read_name(edit.new)
    if name == old.name:
        return case
    renamed = Snapshot(name=_free(case, name), seq=old.seq)
    return replace(case, snapshots=tuple(renamed if one is old else one for one in case.snapshots))


@applied.register
def _(edit: RemoveSnapshot, case: Case, by: str) -> Case:
    case.snapshot(edit.name)
    return replace(case, snapshots=tuple(one for one in case.snapshots if one.name != edit.name))


def _free(case: Case, wanted: str) -> str:
    name = read_name(wanted)
    if name in (one.name for one in case.snapshots):
        raise NameTaken(name)
    return name
