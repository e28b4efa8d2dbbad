"""All measures of a class at once, from what was kept of each hand-in.

Not here: how each is found (:mod:`workbench.scoring`), and the words for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbench.classroom.consensus import Consensus, consensus
from workbench.classroom.forecast import Forecast, forecast
from workbench.classroom.roll import Entry, Roll, positions
from workbench.classroom.seating import Groups, seated
from workbench.classroom.splits import split_spread, widest
from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.scoring import Standing, cube_scores, matrix_of, scheme_named, standing_of
from workbench.scoring.agreement import Agreement, agreement
from workbench.scoring.concordance import Concordance, concordance
from workbench.scoring.matrix import Codes, Floats
from workbench.scoring.noise_audit import NoiseAudit, largest_block, noise_audit
from workbench.scoring.order_effects import OrderEffect, order_drift, order_flattening
from workbench.scoring.own_probability import asked_about


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a class shows together.

    ``cube`` is (n_students, n_evidence, n_hypotheses), ``scores`` what speaks against each hypothesis in each
    student's matrix, (n_students, n_hypotheses), unweighted; ``standing`` is where the median leaves them, a
    split cell counting as not rated. ``splits`` are (row, column, spread), the widest apart first.
    ``concordance`` is over the rankings
    that each student's own matrix gives, unweighted. ``noise`` is over the largest block of students and
    cells all of them rated. ``drift`` and ``flattening`` say whether it mattered when a row was seen.
    """

    frame: Case
    entries: tuple[Entry, ...]
    cube: Codes
    scores: Floats
    standing: Standing
    agreement: Agreement
    concordance: Concordance
    median: Consensus
    splits: tuple[tuple[int, int, float], ...]
    noise: NoiseAudit
    before: Forecast | None
    after: Forecast | None
    drift: OrderEffect
    flattening: OrderEffect
    seed: int


def measured(found: Roll, *, seed: int = 1) -> Measured | None:
    """Return the measures of a class; None while nothing counts. ``seed`` draws the rows of resamples."""
    if found.frame is None or not found.entries:
        return None
    cube, seen, median = found.cube, positions(found), consensus(found.cube)
    scores = cube_scores(cube, scheme_named("inconsistency"))
    first, again = np.concatenate([one.twice for one in found.entries], axis=1)
    return Measured(
        frame=found.frame,
        entries=found.entries,
        cube=cube,
        scores=scores,
        standing=left_by(found.frame, median.codes),
        agreement=agreement(cube, rng=np.random.default_rng(seed)),
        concordance=concordance(scores),
        median=median,
        splits=widest(split_spread(cube)),
        noise=noise_audit(cube[largest_block(cube)], first, again),
        before=forecast(found.frame, [one.before for one in found.entries]),
        after=forecast(found.frame, [one.after for one in found.entries]),
        drift=order_drift(cube, seen),
        flattening=order_flattening(cube, seen),
        seed=seed,
    )


def left_by(frame: Case, codes: Codes) -> Standing:
    """Return where a matrix leaves the hypotheses of a class's case, unweighted."""
    matrix = replace(matrix_of(frame, ""), codes=codes)
    return standing_of(matrix, scheme_named("inconsistency"), {h.id: h.label for h in frame.hypotheses})


def groups(found: Roll, size: int, *, seed: int = 1) -> Groups:
    """Return whom to seat together, as places among the entries: groups whose first judgements differ."""
    if found.frame is None:
        return ()
    views = first_views(found.frame, [one.before for one in found.entries])
    return seated(views, size, np.random.default_rng(seed))


def first_views(frame: Case, judgements: Sequence[Judgement | None]) -> Floats:
    """Return how much each leans to what, (n_people, n_hypotheses), adding up to 1 or, unsaid, to 0.

    By their percents where there is one for each hypothesis, else by their answer; who is undecided
    leans to all alike.
    """
    ids = [item.id for item in asked_about(frame)]
    views = np.array([_view(one, ids) for one in judgements], dtype=float).reshape(len(judgements), len(ids))
    sums = views.sum(axis=1, keepdims=True)
    shares: Floats = np.divide(views, sums, out=np.zeros_like(views), where=sums > 0)
    return shares


def _view(judgement: Judgement | None, ids: Sequence[str]) -> list[float]:
    if judgement is None:
        return [0.0] * len(ids)
    percents = [float(judgement.percents.get(id, 0)) for id in ids]
    if any(percents) and all(id in judgement.percents for id in ids):
        return percents
    return [float(id in judgement.answer) for id in ids] if judgement.answer else [1.0] * len(ids)
