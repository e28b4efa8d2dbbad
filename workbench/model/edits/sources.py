"""Sources added.

Not here: reading them.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_added
from workbench.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Add a source at the end."""

    source: Source
    do: Literal["AddSource"] = "AddSource"


@applied.register
def _(edit: AddSource, case: Case, by: str) -> Case:
    return replace(case, sources=with_added("source", case.sources, edit.source, None))
