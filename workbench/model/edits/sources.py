"""Sources added, reworded and removed.

Not here: reading them.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import SourceInUse
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_added, with_changed
from workbench.model.source import UNKNOWN, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Add a source at the end."""

    source: Source
    do: Literal["AddSource"] = "AddSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordSource:
    """Change what is known about a source; what is left empty becomes ``"unknown"`` again."""

    id: str
    title: str
    author: str
    outlet: str
    country: str
    date: str
    note: str
    do: Literal["RewordSource"] = "RewordSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSource:
    """Remove a source that no evidence rests on."""

    id: str
    do: Literal["RemoveSource"] = "RemoveSource"


@applied.register
def _(edit: AddSource, case: Case, by: str) -> Case:
    return replace(case, sources=with_added("source", case.sources, edit.source, None))


@applied.register
def _(edit: RewordSource, case: Case, by: str) -> Case:
    known = {name: getattr(edit, name).strip() or UNKNOWN for name in ("author", "outlet", "country", "date")}
    changed = replace(case.source(edit.id), title=edit.title, note=edit.note, **known)
    return replace(case, sources=with_changed(case.sources, changed))


@applied.register
def _(edit: RemoveSource, case: Case, by: str) -> Case:
    case.source(edit.id)
    resting = [item.id for item in case.evidence if item.source == edit.id]
    if resting:
        raise SourceInUse(edit.id, resting)
    return replace(case, sources=tuple(source for source in case.sources if source.id != edit.id))
