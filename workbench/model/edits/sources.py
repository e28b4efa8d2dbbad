"""Sources added, reworded, described and removed; texts corrected or sent along; passages set aside.

Not here: reading them, and where their texts are kept.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal

from workbench.errors import NeedsWhy, SourceInUse
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_added, with_changed
from workbench.model.pruning import pruned
from workbench.model.source import DESCRIPTORS, UNKNOWN, Excerpt, SetAside, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Add a source at the end."""

    source: Source
    do: Literal["AddSource"] = "AddSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordSource:
    """Change what is known about a source; what is left empty becomes ``"unknown"`` again.

    Its ``url`` stays where none is given (None); "" removes it.
    """

    id: str
    title: str
    author: str
    outlet: str
    country: str
    date: str
    note: str
    url: str | None = None
    do: Literal["RewordSource"] = "RewordSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSource:
    """Remove a source that no evidence rests on."""

    id: str
    do: Literal["RemoveSource"] = "RemoveSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeSource:
    """Describe a source by its access, record, bias and age (ICD 206); "" for what is not known."""

    id: str
    access: str
    record: str
    bias: str
    age: str
    do: Literal["DescribeSource"] = "DescribeSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectText:
    """Put a corrected text, by its hash, in the place of a source's text; excerpts stay as they are."""

    id: str
    text_sha256: str
    do: Literal["CorrectText"] = "CorrectText"


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryText:
    """Say whether a source's text goes along when the case is handed on."""

    id: str
    carried: bool
    do: Literal["CarryText"] = "CarryText"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassageAside:
    """Leave a passage of a source out of the evidence on purpose, and say why."""

    id: str
    excerpt: Excerpt
    why: str
    do: Literal["SetPassageAside"] = "SetPassageAside"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePassageUp:
    """Take a passage that was set aside into account again, named by its excerpt as it was kept."""

    id: str
    excerpt: Excerpt
    do: Literal["TakePassageUp"] = "TakePassageUp"


@applied.register
def _(edit: AddSource, case: Case, by: str) -> Case:
    return replace(case, sources=with_added("source", case.sources, edit.source, None))


@applied.register
def _(edit: RewordSource, case: Case, by: str) -> Case:
    names = ("author", "outlet", "country", "date")
    known: dict[str, Any] = {name: getattr(edit, name).strip() or UNKNOWN for name in names}
    source = case.source(edit.id)
    url = source.url if edit.url is None else edit.url.strip()
    changed = replace(source, title=edit.title, note=edit.note, url=url, **known)
    return replace(case, sources=with_changed(case.sources, changed))


@applied.register
def _(edit: RemoveSource, case: Case, by: str) -> Case:
    case.source(edit.id)
    resting = [item.id for item in case.evidence if item.source == edit.id]
    if resting:
        raise SourceInUse(edit.id, resting)
    left = replace(
        case,
        sources=tuple(source for source in case.sources if source.id != edit.id),
        deception=tuple(check for check in case.deception if check.id != edit.id),
    )
    return pruned(left)


@applied.register
def _(edit: DescribeSource, case: Case, by: str) -> Case:
    described: dict[str, Any] = {name: getattr(edit, name).strip() for name in DESCRIPTORS}
    return replace(case, sources=with_changed(case.sources, replace(case.source(edit.id), **described)))


@applied.register
def _(edit: CorrectText, case: Case, by: str) -> Case:
    changed = replace(case.source(edit.id), text_sha256=edit.text_sha256)
    return replace(case, sources=with_changed(case.sources, changed))


@applied.register
def _(edit: CarryText, case: Case, by: str) -> Case:
    changed = replace(case.source(edit.id), carried=edit.carried)
    return replace(case, sources=with_changed(case.sources, changed))


@applied.register
def _(edit: SetPassageAside, case: Case, by: str) -> Case:
    source = case.source(edit.id)
    if not edit.why.strip():
        raise NeedsWhy(edit.id)
    others = [one for one in source.set_aside if one.excerpt != edit.excerpt]
    aside = (*others, SetAside(excerpt=edit.excerpt, why=edit.why.strip()))
    return replace(case, sources=with_changed(case.sources, replace(source, set_aside=aside)))


@applied.register
def _(edit: TakePassageUp, case: Case, by: str) -> Case:
    source = case.source(edit.id)
    left = tuple(one for one in source.set_aside if one.excerpt != edit.excerpt)
    return replace(case, sources=with_changed(case.sources, replace(source, set_aside=left)))
