"""What carries the odds of motives that may hold together: rows without which the odds pass even.

In the independent form there are no leaders, so that is what a linchpin is there. Not here: what
carries a ranking (:mod:`workbench.scoring.linchpins`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.model.evidence import ASSUMPTION, Evidence
from workbench.scoring.bayes import Odds
from workbench.scoring.laid_down import LaidDown, laid_down
from workbench.scoring.linchpins import WAYS
from workbench.scoring.matrix import matrix_of, with_rows
from workbench.scoring.probabilities import baseline_codes, odds_of, probabilities_of

Signs = npt.NDArray[np.int_]

SIDES: tuple[str, ...] = ("even", "for", "against")
"""Where odds stand, by their sign: 0 at 1, 1 above it, −1 below it."""

_EXACT = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A hypothesis whose odds come to stand on another side of 1; each side is one of :data:`SIDES`."""

    hypothesis: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """Rows without which the odds of some hypotheses pass 1, or come to lie at it.

    ``name`` is the row's id, or the source's, origin's or cluster's name.
    """

    name: str
    evidence: tuple[str, ...]
    moved: tuple[Moved, ...]


def crossings(case: Case, analyst: str, given: LaidDown | None = None) -> dict[str, tuple[Crossing, ...]]:
    """Return what moves some hypothesis's odds across 1 when left out, by each of ``linchpins.WAYS``.

    Empty for each way where there are no odds: in the exclusive form, or without all baselines.
    To come to lie at 1, or to leave it, counts: even is a side of its own.
    """
    rests_on = given or laid_down(case, analyst)
    found = probabilities_of(case, analyst, rests_on)
    if not found.odds:
        return dict.fromkeys(WAYS, ())
    matrix, baselines = matrix_of(case, analyst), baseline_codes(case, analyst)
    now = _sides(found.odds)

    def without(name: str, rows: tuple[int, ...]) -> Crossing:
        kept = np.delete(np.arange(len(matrix.evidence)), rows)
        odds = odds_of(with_rows(matrix, kept.tolist()), baselines[kept], rests_on)
        return Crossing(
            name=name,
            evidence=tuple(matrix.evidence[row] for row in rows),
            moved=_moved(matrix.hypotheses, now, _sides(odds)),
        )

    return {
        way: tuple(one for name, rows in groups.items() if (one := without(name, tuple(rows))).moved)
        for way, groups in _groups(case).items()
    }


def _groups(case: Case) -> Mapping[str, Mapping[str, list[int]]]:
    """Return the rows that are left out together, by way and name."""
    groups: dict[str, dict[str, list[int]]] = {way: {} for way in WAYS}
    for row, item in enumerate(case.counted_evidence):
        for way, name in _names(item).items():
            if name:
                groups[way].setdefault(name, []).append(row)
    return groups


def _names(item: Evidence) -> dict[str, str]:
    assumed = item.id if item.kind == ASSUMPTION else ""
    names = (item.id, item.source, item.origin.strip(), item.cluster, assumed)
    return dict(zip(WAYS, names, strict=True))


def _sides(odds: Odds) -> Signs:
    sides: Signs = np.sign(np.where(np.abs(odds.log_odds) < _EXACT, 0.0, odds.log_odds)).astype(int)
    return sides


def _moved(hypotheses: tuple[str, ...], now: Signs, then: Signs) -> tuple[Moved, ...]:
    return tuple(
        Moved(hypothesis=id, before=SIDES[before], after=SIDES[after])
        for id, before, after in zip(hypotheses, now.tolist(), then.tolist(), strict=True)
        if before != after
    )
