"""The standing as it would be if all reports that go back to one origin counted once.

Not here: who goes back to whom (:mod:`workbench.model.provenance`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.provenance import NO_REPORTS, Root, circles, roots_by_item
from workbench.scoring.inconsistency import Standing, standing_of
from workbench.scoring.matrix import matrix_of
from workbench.scoring.robustness import becomes
from workbench.scoring.scheme import scheme_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Rows that count once together, and the roots on which they rest."""

    evidence: tuple[str, ...]
    roots: tuple[Root, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The standing as it is, and as it would be if one origin counted once.

    ``becomes`` says what happens to the set of leaders, in the words of
    :class:`~workbench.scoring.robustness.LeftOut`.
    """

    groups: tuple[Together, ...]
    now: Standing
    once: Standing
    becomes: str

    @property
    def changes(self) -> bool:
        """Whether the set of leaders would be another."""
        return bool(self.becomes)


def counted_once(case: Case, analyst: str, scheme: str | None = None) -> Counted:
    """Return what an analyst's standing would be if the reports of one root counted as one.

    That is the most that dependence could do: rows of one root count once even where they say
    different things. A row that rests on several roots counts with those that rest on the same ones;
    a row without an origin counts for itself; confirmed clusters stay together.
    """
    matrix, chosen = matrix_of(case, analyst), scheme_named(scheme or case.scheme)
    labels = {hypothesis.id: hypothesis.label for hypothesis in case.hypotheses}
    groups = together(case, matrix.evidence)
    group_of = {id: f"{n}" for n, one in enumerate(groups) for id in one.evidence}
    joined = replace(matrix, dependence=1.0, clusters=tuple(group_of.get(id, "") for id in matrix.evidence))
    now, once = (standing_of(one, chosen, labels) for one in (matrix, joined))
    return Counted(groups=groups, now=now, once=once, becomes=becomes(set(now.leaders), set(once.leaders)))


def together(case: Case, counted: Sequence[str]) -> tuple[Together, ...]:
    """Return the counted rows, two or more at a time, that rest on the same roots or are one cluster."""
    rooted = roots_by_item(case)
    items = [case.evidence_item(id) for id in counted]
    roots = {item.id: rooted[item.id] if item.kind not in NO_REPORTS else () for item in items}
    return tuple(
        Together(evidence=ids, roots=tuple(dict.fromkeys(root for id in ids for root in roots[id])))
        for ids in _joined(items, roots)
    )


def _joined(items: Sequence[Evidence], roots: Mapping[str, tuple[Root, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of two or more, in case order; a row may hold a root and a cluster together."""
    holds: dict[tuple[str, object], list[str]] = {}
    for item in items:
        if roots[item.id]:
            holds.setdefault(("roots", frozenset(roots[item.id])), []).append(item.id)
        if item.cluster:
            holds.setdefault(("cluster", item.cluster), []).append(item.id)
    beside: dict[str, list[str]] = {item.id: [] for item in items}
    for ids in holds.values():
        for one, other in pairwise(ids):
            beside[one].append(other)
            beside[other].append(one)
    groups = {ids[0]: ids for ids in circles({id: tuple(others) for id, others in beside.items()})}
    return (groups[item.id] for item in items if len(groups.get(item.id, ())) > 1)
