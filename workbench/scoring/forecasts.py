"""How good forecasts of indicators were, once it is known what was seen.

Not here: what the indicators tell about the hypotheses (:mod:`workbench.scoring.signs`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.model.case import Case
from workbench.model.changes import Change
from workbench.model.history import LoggedEdit, case_at
from workbench.scoring.coherence import Murphy, brier, log_score, murphy
from workbench.scoring.signs import BAYES, signs

HALF = 0.5
"""The forecast of somebody who knows nothing, as a yardstick."""

Asked = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One forecast and what came of it: Brier 0 best to 2 worst, log score −ln p, 0 best, ∞ possible."""

    indicator: str
    probability: float
    seen: bool
    brier: float
    log: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The forecasts of resolved indicators, in case order, with their means.

    ``brier`` and ``log`` are None where there is no forecast. ``parts`` are Murphy's, over groups of
    equal forecasts; None until enough are resolved.
    """

    scored: tuple[Scored, ...]
    brier: float | None
    log: float | None
    parts: Murphy | None


def record(case: Case, probabilities: Mapping[str, float]) -> Record:
    """Return the scores of these probabilities, by indicator, of those that are resolved (Brier1950)."""
    scored = tuple(
        _scored(one.id, probabilities[one.id], seen=one.state == "seen")
        for one in case.indicators
        if one.state != "open" and one.id in probabilities
    )
    if not scored:
        return Record(scored=(), brier=None, log=None, parts=None)
    parts = murphy(
        np.array([_both(one.probability) for one in scored]), np.array([int(not one.seen) for one in scored])
    )
    return Record(
        scored=scored,
        brier=sum(one.brier for one in scored) / len(scored),
        log=sum(one.log for one in scored) / len(scored),
        parts=parts if parts.enough else None,
    )


class ForecastHistory:
    """When forecasts were made and indicators resolved, read on in a log that grows."""

    def __init__(self) -> None:
        self._read = 0
        self._made: dict[Asked, int] = {}
        self._resolved: dict[str, int] = {}
        self._implied: dict[tuple[Asked, int], float | None] = {}

    def follow(self, log: Sequence[LoggedEdit]) -> None:
        """Read what is new in a log that begins as it did the last time."""
        for entry in log[self._read :]:
            for change in entry.changes:
                self._take(change, entry.seq)
        self._read = len(log)

    def own(self, case: Case, analyst: str) -> dict[str, float]:
        """Return an analyst's forecasts by indicator; without those changed after it was resolved."""
        return {
            id: percent / 100
            for (who, id), percent in case.forecasts.items()
            if who == analyst and not self._late((who, id))
        }

    def implied(
        self, case: Case, analyst: str, log: Sequence[LoggedEdit], of: Iterable[str]
    ) -> dict[str, float]:
        """Return what Bayes' rule made of the analyst's matrix at the time of each own forecast.

        An indicator whose forecast is not in the history is left out, and so is one for which nothing
        could be reckoned then: what is reckoned now knows more than was known.
        """
        found = {id: self._then(case, (analyst, id), log) for id in of}
        return {id: probability for id, probability in found.items() if probability is not None}

    def _then(self, case: Case, asked: Asked, log: Sequence[LoggedEdit]) -> float | None:
        seq = self._made.get(asked)
        if seq is None:
            return None
        if (asked, seq) not in self._implied:
            self._implied[asked, seq] = _implied(case_at(case, log, seq), *asked)
        return self._implied[asked, seq]

    def _late(self, asked: Asked) -> bool:
        resolved = self._resolved.get(asked[1])
        return resolved is not None and self._made.get(asked, 0) > resolved

    def _take(self, change: Change, seq: int) -> None:
        if change.table == "forecasts":
            self._made[change.key[0], change.key[1]] = seq
        elif _resolves(change):
            self._resolved[change.key[0]] = seq


def _resolves(change: Change) -> bool:
    if change.table != "indicators" or not change.before or not change.after:
        return False
    was, now = change.before.state, change.after.state
    return bool(was == "open" != now)


def _implied(case: Case, analyst: str, indicator: str) -> float | None:
    found = signs(case, analyst)
    if found.basis != BAYES:
        return None
    return next(sign.expected for sign in found.signs if sign.indicator == indicator)


def _scored(indicator: str, probability: float, *, seen: bool) -> Scored:
    forecast = np.array(_both(probability))
    truth = 0 if seen else 1
    return Scored(
        indicator=indicator,
        probability=probability,
        seen=seen,
        brier=brier(forecast, truth),
        log=log_score(forecast, truth),
    )


def _both(probability: float) -> tuple[float, float]:
    return probability, 1 - probability
