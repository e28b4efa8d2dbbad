"""Dependent reports: rows that a person confirms to be one claim from one origin.

Not here: which rows look like it, and what a cluster counts for.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterEvidence:
    """Confirm that rows are one claim from one origin, under a name; "" takes them apart again."""

    ids: tuple[str, ...]
    cluster: str
    do: Literal["ClusterEvidence"] = "ClusterEvidence"


@applied.register
def _(edit: ClusterEvidence, case: Case, by: str) -> Case:
    for id in edit.ids:
        case.evidence_item(id)
    name = edit.cluster.strip()
    evidence = tuple(replace(item, cluster=name) if item.id in edit.ids else item for item in case.evidence)
    return replace(case, evidence=evidence)
