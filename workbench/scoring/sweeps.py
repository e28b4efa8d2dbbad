"""How far probabilities by Bayes' rule depend on the numbers that somebody had to choose.

Not here: the rule itself (:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from workbench.model.case import Case
from workbench.scoring.bayes import FALSE_REPORT, Posterior, exclusive
from workbench.scoring.laid_down import LaidDown, laid_down
from workbench.scoring.likelihood import LikelihoodTable, table_of
from workbench.scoring.matrix import Floats, RatingMatrix

STEEPNESS = (0.5, 1.0, 1.5, 2.0)
UNJUDGED = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
FALSE_REPORTS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
DEPENDENCES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""What is tried beside the numbers chosen (our own choice)."""

Values = tuple[Any, ...]
Numbers = tuple[float, ...]

_EDGE = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Everything that a probability depends on beside the ratings.

    ``steepness`` scales the log-odds of the table's likelihoods: below 1 every code says less, above
    1 more. ``prior`` is (n_hypotheses,) in any unit, None for even. ``reliability`` is (n_evidence,),
    None if every row is taken at its word; ``unjudged`` stands in it for the rows named in
    ``ungraded``, by position. ``rho`` None is the matrix's own. ``origins`` is (n_evidence,), "" for
    none; rows of one origin that are believed as far share their doubt. The others are as in
    :func:`workbench.scoring.bayes.exclusive`.
    """

    table: LikelihoodTable
    steepness: float = 1.0
    prior: Numbers | None = None
    reliability: Numbers | None = None
    ungraded: tuple[int, ...] = ()
    unjudged: float | None = None
    q: float = FALSE_REPORT
    rho: float | None = None
    residual: tuple[str, ...] = ()
    origins: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """Probabilities over every combination of some values, each axis named as in :class:`Setting`.

    ``probabilities`` is (n_values of the first axis, …, n_hypotheses). ``start`` is the place of
    what was chosen, one index an axis. ``leaders`` are the most probable hypotheses of each
    combination, the last axis fastest.
    """

    axes: Mapping[str, Values]
    start: tuple[int, ...]
    hypotheses: tuple[str, ...]
    probabilities: Floats
    leaders: tuple[tuple[str, ...], ...]

    @property
    def least(self) -> Floats:
        """The smallest probability of each hypothesis, (n_hypotheses,)."""
        least: Floats = self._lines.min(axis=0)
        return least

    @property
    def most(self) -> Floats:
        """The largest probability of each hypothesis, (n_hypotheses,)."""
        most: Floats = self._lines.max(axis=0)
        return most

    @property
    def changed(self) -> tuple[bool, ...]:
        """Whether each combination has other most probable hypotheses than the start; tied counts."""
        chosen = set(self.leaders[int(np.ravel_multi_index(self.start, self._shape))])
        return tuple(set(one) != chosen for one in self.leaders)

    @property
    def first(self) -> tuple[dict[str, Any], ...]:
        """The combinations fewest steps from the start at which the most probable set is another.

        Two may be as near, one to either side; empty if no combination changes the set.
        """
        places = list(product(*map(range, self._shape)))
        steps = [sum(abs(n - at) for n, at in zip(place, self.start, strict=True)) for place in places]
        changed = [n for n, one in enumerate(self.changed) if one]
        nearest = min((steps[n] for n in changed), default=0)
        return tuple(self._named(places[n]) for n in changed if steps[n] == nearest)

    @property
    def _shape(self) -> tuple[int, ...]:
        return tuple(map(len, self.axes.values()))

    @property
    def _lines(self) -> Floats:
        return self.probabilities.reshape(-1, len(self.hypotheses))

    def _named(self, place: Sequence[int]) -> dict[str, Any]:
        return {axis: values[n] for (axis, values), n in zip(self.axes.items(), place, strict=True)}


def setting_of(case: Case, analyst: str, given: LaidDown | None = None) -> Setting:
    """Return the setting that a case lays down, or another, for an analyst's matrix."""
    rests_on = given or laid_down(case, analyst)
    doubt, prior = rests_on.doubt, rests_on.prior.of
    residual = tuple(one.id for one in case.hypotheses if one.on and one.residual)
    columns = [*(one.id for one in case.rated_hypotheses), *residual]
    rows = [item.id for item in case.counted_evidence]
    return Setting(
        table=rests_on.table,
        prior=None if prior is None else tuple(prior[id] for id in columns),
        reliability=None if doubt.at_their_word else tuple(doubt.of[id] for id in rows),
        ungraded=() if doubt.at_their_word else tuple(rows.index(id) for id in doubt.ungraded),
        q=rests_on.q,
        rho=rests_on.rho,
        residual=residual,
        origins=tuple(item.origin.strip() * (item.id in rests_on.shared) for item in case.counted_evidence),
    )


def sweeps(
    matrix: RatingMatrix,
    setting: Setting,
    *,
    priors: Sequence[Numbers] = (),
    reliabilities: Sequence[Numbers] = (),
) -> dict[str, Sweep]:
    """Return one sweep for each number that somebody had to choose, the others kept as they are.

    Priors are those named and an even one. Left out is what nothing could depend on: the table's
    reliabilities and the prior where there is no other, ρ where no reports are dependent, q and
    rows that cannot be judged where there is no doubt.
    """
    axes: dict[str, Values] = {"steepness": STEEPNESS, "prior": (None, *priors)}
    axes["reliability"] = tuple(reliabilities)
    if setting.reliability is not None:
        axes |= {"unjudged": UNJUDGED, "q": FALSE_REPORTS} if setting.ungraded else {"q": FALSE_REPORTS}
    if matrix.members:
        axes["rho"] = DEPENDENCES
    found = {axis: sweep(matrix, setting, {axis: values}) for axis, values in axes.items()}
    return {axis: one for axis, one in found.items() if len(one.leaders) > 1}


def sweep(matrix: RatingMatrix, setting: Setting, axes: Mapping[str, Values]) -> Sweep:
    """Return the probabilities over all combinations of the axes' values.

    ``axes`` gives a field of the setting the values to be tried; the setting's own is added where
    it is missing, in its order among numbers and else first. The columns of the matrix come
    first, then the residual hypotheses. Errors as in :func:`workbench.scoring.bayes.exclusive`.
    """
    own = {axis: _own(matrix, setting, axis) for axis in axes}
    whole = {axis: _with(own[axis], values) for axis, values in axes.items()}
    found = [
        posterior_with(matrix, replace(setting, **dict(zip(whole, combined, strict=True))))
        for combined in product(*whole.values())
    ]
    shape = (*map(len, whole.values()), len(found[0].hypotheses))
    return Sweep(
        axes=whole,
        start=tuple(values.index(own[axis]) for axis, values in whole.items()),
        hypotheses=found[0].hypotheses,
        probabilities=np.array([one.probabilities for one in found]).reshape(shape),
        leaders=tuple(one.leaders for one in found),
    )


def posterior_with(matrix: RatingMatrix, setting: Setting) -> Posterior:
    """Return the probabilities under a setting; errors as in :func:`workbench.scoring.bayes.exclusive`."""
    reliability = _reliability(setting)
    return exclusive(
        matrix,
        steeper(setting.table, setting.steepness),
        prior=None if setting.prior is None else np.array(setting.prior, dtype=float),
        reliability=reliability,
        q=setting.q,
        rho=setting.rho,
        residual=setting.residual,
        origins=_sharing(setting.origins, reliability),
    )


def steeper(table: LikelihoodTable, factor: float) -> LikelihoodTable:
    """Return a table whose likelihoods have so many times the log-odds, for a factor above 0.

    ½ stays where it is, the order stays, and all stay strictly between 0 and 1: what would round
    to 0 or 1 stops just inside.
    """
    if factor == 1:
        return table
    return table_of({code: _scaled(value, factor) for code, value in table.of.items()}, table.name)


def _scaled(likelihood: float, factor: float) -> float:
    log_odds = factor * (np.log(likelihood) - np.log1p(-likelihood))
    return float(np.clip(np.exp(-np.logaddexp(0.0, -log_odds)), _EDGE, 1 - _EDGE))


def _reliability(setting: Setting) -> Floats | None:
    if setting.reliability is None:
        return None
    reliability = np.array(setting.reliability, dtype=float)
    if setting.unjudged is not None:
        reliability[list(setting.ungraded)] = setting.unjudged
    return reliability


def _sharing(origins: Sequence[str] | None, reliability: Floats | None) -> list[str] | None:
    if origins is None or reliability is None:
        return None
    return [name and f"{name} {r!r}" for name, r in zip(origins, reliability.tolist(), strict=True)]


def _own(matrix: RatingMatrix, setting: Setting, axis: str) -> Any:
    own = getattr(setting, axis)
    if axis == "rho" and own is None:
        return matrix.dependence
    if axis == "unjudged" and own is None and setting.reliability and setting.ungraded:
        return setting.reliability[setting.ungraded[0]]
    return own


def _with(own: Any, values: Values) -> Values:
    if own in values:
        return values
    if all(isinstance(value, (int, float)) for value in (own, *values)):
        return tuple(sorted((own, *values)))
    return (own, *values)
