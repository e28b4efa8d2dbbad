"""How far the standing depends on single items, sources and origins.

Not here: the standing itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.scoring.inconsistency import Standing, standings_without
from workbench.scoring.matrix import matrix_of
from workbench.scoring.scheme import scheme_named


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """The standing without some rows.

    ``name`` is the row's id, or the source's or origin's name; ``evidence`` the rows left
    out. ``becomes`` says what happens to the set of leaders: "" nothing; ``"tie"`` others
    join them; ``"narrower"`` some of them fall away; ``"other leaders"``; ``"none"`` nobody
    leads any more.
    """

    name: str
    evidence: tuple[str, ...]
    standing: Standing
    becomes: str

    @property
    def changes(self) -> bool:
        """Whether the set of leaders changes: then what was left out is a linchpin."""
        return bool(self.becomes)


def leave_one_out(case: Case, analyst: str, scheme: str | None = None) -> tuple[LeftOut, ...]:
    """Return the standing without each row in turn, in case order (Heuer's step 6)."""
    return leave_out_by(case, analyst, lambda item: item.id, scheme=scheme)


def leave_out_by(
    case: Case, analyst: str, name: Callable[[Evidence], str], *, scheme: str | None = None
) -> tuple[LeftOut, ...]:
    """Return the standing without each group of rows in turn.

    Parameters
    ----------
    case : Case
        The case, under its own scheme unless another is named.
    analyst : str
        Whose ratings.
    name : callable
        Gives a row the name of its group, such as its source or origin; "" leaves it ungrouped.
    scheme : str, optional
        A scheme's name.
    """
    matrix, chosen = matrix_of(case, analyst), scheme_named(scheme or case.scheme)
    labels = {h.id: h.label for h in case.hypotheses}
    groups = _groups(case.counted_evidence, name)
    whole, *without = standings_without(matrix, chosen, labels, [(), *groups.values()])
    leaders = set(whole.leaders)
    return tuple(
        LeftOut(
            name=group,
            evidence=tuple(matrix.evidence[place] for place in places),
            standing=standing,
            becomes=becomes(leaders, set(standing.leaders)),
        )
        for (group, places), standing in zip(groups.items(), without, strict=True)
    )


def _groups(evidence: Sequence[Evidence], name: Callable[[Evidence], str]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for place, item in enumerate(evidence):
        if name(item):
            groups.setdefault(name(item), []).append(place)
    return groups


def becomes(before: set[str], after: set[str]) -> str:
    """Return what happened to a set of leaders, in the words of :class:`LeftOut`."""
    if before == after:
        return ""
    if not after:
        return "none"
    if before < after and before:
        return "tie"
    return "narrower" if after < before else "other leaders"
