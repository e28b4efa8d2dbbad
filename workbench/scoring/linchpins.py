"""What carries the conclusion: all that, left out, changes which hypotheses lead.

Not here: how far the lead moves without the rest (:mod:`workbench.scoring.robustness`).
"""

from collections.abc import Iterable

from workbench.model.case import Case
from workbench.scoring.robustness import LeftOut, leave_one_out, leave_out_by

WAYS: tuple[str, ...] = ("evidence", "source", "origin", "cluster", "assumption")
"""What is left out in turn."""

_ASSUMPTION = "assumption"


def linchpins(case: Case, analyst: str, scheme: str | None = None) -> dict[str, tuple[LeftOut, ...]]:
    """Return what changes the set of leaders when left out, by each of :data:`WAYS` (Heuer's step 6).

    Rows alone; the rows of one source, of one origin and of one cluster together; and once more,
    alone, the rows that are no report but an assumption. In case order; a way that carries
    nothing is empty. A source of one row is found as a row and as a source.
    """
    rows = _carrying(leave_one_out(case, analyst, scheme))
    assumed = {item.id for item in case.counted_evidence if item.kind == _ASSUMPTION}
    return {
        "evidence": rows,
        "source": _carrying(leave_out_by(case, analyst, lambda item: item.source, scheme=scheme)),
        "origin": _carrying(leave_out_by(case, analyst, lambda item: item.origin.strip(), scheme=scheme)),
        "cluster": _carrying(leave_out_by(case, analyst, lambda item: item.cluster, scheme=scheme)),
        "assumption": tuple(row for row in rows if row.name in assumed),
    }


def _carrying(left: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    return tuple(one for one in left if one.changes)
