"""An analyst's probabilities by Bayes' rule in the form of the case, with all that it lays down.

Not here: the arithmetic on arrays (:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from workbench.model.case import Case
from workbench.scoring.bayes import Odds, Posterior, exclusive, independent
from workbench.scoring.laid_down import LaidDown, laid_down
from workbench.scoring.matrix import CODE_OF, UNRATED, Codes, Floats, RatingMatrix, matrix_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Probabilities:
    """Probabilities of the hypotheses of one case, and what they rest on.

    ``posterior`` is there in the exclusive form, ``odds`` in the independent form, neither where
    they are withheld. ``withheld`` says why: ``"single"`` without two hypotheses that exclude each
    other, ``"nothing"`` if no cell is rated CC … II, ``"inert"`` if no row tells hypotheses apart,
    ``"baselines"`` until every counted row has a baseline; "" if they are not.
    ``without_baseline`` names those rows, in the independent form only. ``rows`` counts the rows.
    """

    form: str
    laid_down: LaidDown
    posterior: Posterior | None = None
    odds: Odds | None = None
    withheld: str = ""
    without_baseline: tuple[str, ...] = ()
    provisional: bool = False
    rows: int = 0

    @property
    def of(self) -> Mapping[str, float]:
        """The probability of each hypothesis that has one, 0 to 1; in the exclusive form they add up to 1.

        A hypothesis without a rated cell in a row that tells something has none; in the exclusive
        form the others' then hold if the answer is not that one.
        """
        if self.posterior:
            stated = zip(self.posterior.hypotheses, self.posterior.among_rated.tolist(), strict=True)
            return {id: value for id, value in stated if not np.isnan(value)}
        if self.odds:
            stated = zip(self.odds.hypotheses, self.odds.probabilities.tolist(), strict=True)
            return {id: value for id, value in stated if id not in self.unrated}
        return {}

    @property
    def unrated(self) -> tuple[str, ...]:
        """The hypotheses that have no probability, for want of rated cells."""
        if self.posterior:
            return self.posterior.unrated
        unused = zip(self.odds.hypotheses, self.odds.unused, strict=True) if self.odds else ()
        return tuple(id for id, rows in unused if rows == self.rows)

    @property
    def leaders(self) -> tuple[str, ...]:
        """The most probable in the exclusive form; none in the independent form, which knows no order."""
        return self.posterior.leaders if self.posterior else ()


def probabilities_of(case: Case, analyst: str, given: LaidDown | None = None) -> Probabilities:
    """Return an analyst's probabilities, in the form that the case has.

    Parameters
    ----------
    given : LaidDown, optional
        What to reckon with instead of what the case lays down.

    Raises
    ------
    BadValue
        If a number in ``given`` is out of its range.
    """
    rests_on, matrix = given or laid_down(case, analyst), matrix_of(case, analyst)
    provisional = bool((matrix.codes == UNRATED).any())
    found = Probabilities(
        form=case.form, laid_down=rests_on, provisional=provisional, rows=len(matrix.evidence)
    )
    if not matrix.on_scale.any():
        return replace(found, withheld="nothing")
    if case.form == "independent":
        return _odds(case, analyst, matrix, found)
    if len(matrix.hypotheses) < 2:
        return replace(found, withheld="single")
    posterior = posterior_under(matrix, rests_on, residual_of(case))
    inert = len(posterior.unrated) == len(matrix.hypotheses)
    return replace(found, withheld="inert") if inert else replace(found, posterior=posterior)


def residual_of(case: Case) -> tuple[str, ...]:
    """Return the reminders that are on ("other"), which nobody rates and Bayes' rule counts."""
    return tuple(one.id for one in case.hypotheses if one.on and one.residual)


def posterior_under(matrix: RatingMatrix, given: LaidDown, residual: tuple[str, ...]) -> Posterior:
    """Return what a matrix makes of hypotheses that exclude each other, by all that was laid down.

    The matrix may have fewer rows than what was laid down speaks of.
    """
    of = given.prior.of
    return exclusive(
        matrix,
        given.table,
        prior=None if of is None else _by((*matrix.hypotheses, *residual), of),
        reliability=_by(matrix.evidence, given.doubt.of),
        q=given.q,
        rho=given.rho,
        residual=residual,
        origins=_sharing(matrix, given),
    )


def _odds(case: Case, analyst: str, matrix: RatingMatrix, found: Probabilities) -> Probabilities:
    baselines = baseline_codes(case, analyst)
    missing = tuple(np.array(matrix.evidence)[baselines == UNRATED].tolist())
    if missing:
        return replace(found, withheld="baselines", without_baseline=missing)
    reckoned = replace(found, odds=odds_of(matrix, baselines, found.laid_down))
    return reckoned if reckoned.of else replace(found, withheld="inert")


def baseline_codes(case: Case, analyst: str) -> Codes:
    """Return an analyst's baselines, (n_evidence,), as codes of the matrix.

    NA is an answer too: nobody can say how likely the row is anyway, and it changes nothing.
    """
    ratings = (case.baseline(analyst, item.id).rating for item in case.counted_evidence)
    return np.array([CODE_OF[rating] for rating in ratings], dtype=np.int8)


def odds_of(matrix: RatingMatrix, baselines: Codes, given: LaidDown) -> Odds:
    """Return the odds of each hypothesis by itself; ``baselines`` belong to the rows of the matrix."""
    of = given.prior.of
    return independent(
        matrix,
        given.table,
        baselines,
        prior=None if of is None else _by(matrix.hypotheses, of),
        reliability=_by(matrix.evidence, given.doubt.of),
        q=given.q,
        rho=given.rho,
        origins=_sharing(matrix, given),
    )


def _sharing(matrix: RatingMatrix, given: LaidDown) -> list[str]:
    return [given.shared.get(id, "") for id in matrix.evidence]


def _by(ids: tuple[str, ...], values: Mapping[str, float]) -> Floats:
    return np.array([values[id] for id in ids], dtype=float)
