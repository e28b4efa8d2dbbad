"""How far the standing depends on single items, sources and origins.

Not here: the standing itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.scoring.inconsistency import Standing, leads_without, standings_without
from workbench.scoring.matrix import RatingMatrix, matrix_of
from workbench.scoring.scheme import ScoringScheme, scheme_named

Name = Callable[[Evidence], str]
Rows = tuple[int, ...]
_Choose = Callable[[RatingMatrix, ScoringScheme, Sequence[Rows]], Sequence[Rows]]


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


def leave_out_by(case: Case, analyst: str, name: Name, *, scheme: str | None = None) -> tuple[LeftOut, ...]:
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
    (found,) = leave_out_by_each(case, analyst, {"": name}, scheme=scheme).values()
    return found


def leave_out_by_each(
    case: Case, analyst: str, names: Mapping[str, Name], *, scheme: str | None = None
) -> dict[str, tuple[LeftOut, ...]]:
    """Return the same for several ways of grouping at once, which costs little more than one of them.

    ``names`` gives each way its callable, as in :func:`leave_out_by`.
    """
    return _left_out(case, analyst, names, scheme, lambda _matrix, _scheme, groups: groups)


def carrying_by_each(
    case: Case, analyst: str, names: Mapping[str, Name], *, scheme: str | None = None
) -> dict[str, tuple[LeftOut, ...]]:
    """Return only those that change the set of leaders: linchpins, by each way of grouping."""
    return _left_out(case, analyst, names, scheme, _that_change)


def _left_out(
    case: Case, analyst: str, names: Mapping[str, Name], scheme: str | None, choose: _Choose
) -> dict[str, tuple[LeftOut, ...]]:
    matrix, chosen = matrix_of(case, analyst), scheme_named(scheme or case.scheme)
    labels = {h.id: h.label for h in case.hypotheses}
    named = {way: _groups(case.counted_evidence, name) for way, name in names.items()}
    # A source of one row is that row, and is reckoned once.
    every = dict.fromkeys(places for groups in named.values() for places in groups.values())
    groups = choose(matrix, chosen, [*every])
    whole, *without = standings_without(matrix, chosen, labels, [(), *groups])
    standings, leaders = dict(zip(groups, without, strict=True)), set(whole.leaders)

    def left(name: str, places: Rows) -> LeftOut:
        return LeftOut(
            name=name,
            evidence=tuple(matrix.evidence[place] for place in places),
            standing=standings[places],
            becomes=becomes(leaders, set(standings[places].leaders)),
        )

    return {
        way: tuple(left(name, places) for name, places in groups.items() if places in standings)
        for way, groups in named.items()
    }


def _that_change(matrix: RatingMatrix, scheme: ScoringScheme, groups: Sequence[Rows]) -> list[Rows]:
    whole, *without = leads_without(matrix, scheme, [(), *groups])
    return [group for group, leads in zip(groups, without, strict=True) if (leads != whole).any()]


def _groups(evidence: Sequence[Evidence], name: Name) -> dict[str, Rows]:
    groups: dict[str, list[int]] = {}
    for place, item in enumerate(evidence):
        if of := name(item):
            groups.setdefault(of, []).append(place)
    return {of: tuple(places) for of, places in groups.items()}


def becomes(before: set[str], after: set[str]) -> str:
    """Return what happened to a set of leaders, in the words of :class:`LeftOut`."""
    if before == after:
        return ""
    if not after:
        return "none"
    if before < after and before:
        return "tie"
    return "narrower" if after < before else "other leaders"
