"""What carries the conclusion: all that, left out, changes which hypotheses lead.

Not here: how far the lead moves without the rest (:mod:`workbench.scoring.robustness`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from workbench.model.case import Case
from workbench.scoring.robustness import LeftOut, Name, carrying_by_each

WAYS: Mapping[str, Name] = MappingProxyType(
    {
        "evidence": lambda item: item.id,
        "source": lambda item: item.source,
        "origin": lambda item: item.origin.strip(),
        "cluster": lambda item: item.cluster,
        "assumption": lambda item: item.id if item.kind == "assumption" else "",
    }
)
"""What is left out in turn, with the name that a row's group has; "" for none."""


def linchpins(case: Case, analyst: str, scheme: str | None = None) -> dict[str, tuple[LeftOut, ...]]:
    """Return what changes the set of leaders when left out, by each of :data:`WAYS` (Heuer's step 6).

    Rows alone; the rows of one source, of one origin and of one cluster together; and once more,
    alone, the rows that are no report but an assumption. In case order; a way that carries
    nothing is empty. A source of one row is found as a row and as a source.
    """
    return carrying_by_each(case, analyst, WAYS, scheme=scheme)
