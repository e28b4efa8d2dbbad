"""Cases whose truth is known: what was reported, and how likely that was under each hypothesis.

Not here: what an analyst makes of it (:mod:`bench.noise.percepts`).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bench.noise.parameters import GENERATORS, SEED, Generator, Regime, Sizes
from workbench.scoring.matrix import Flags, Floats

Places = npt.NDArray[np.int_]

LEAST = 1e-12  # no likelihood is smaller, so that its logarithm is a number


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Cases of one kind. A row is a report; reports of one question stand together.

    ``likelihoods`` is (n, n_rows, n_hypotheses): P(what the row reports | hypothesis). ``false``,
    (n, n_rows), is its probability where the origin is wrong. ``same`` says whether a row repeats
    the first report of its question, which does so itself; ``alike`` counts the rows of a question
    that make the row's claim. ``reliability`` is (n, n_origins).
    """

    truth: Places
    likelihoods: Floats
    false: Floats
    question: Places
    origin: Places
    first: Flags
    same: Flags
    alike: Places
    reliability: Floats
    rho: float

    def part(self, cases: slice) -> "World":
        """Return some of the cases."""
        return World(
            truth=self.truth[cases],
            likelihoods=self.likelihoods[cases],
            false=self.false[cases],
            question=self.question,
            origin=self.origin,
            first=self.first,
            same=self.same[cases],
            alike=self.alike[cases],
            reliability=self.reliability[cases],
            rho=self.rho,
        )


def world(regime: Regime, sizes: Sizes, split: int) -> World:
    """Return the cases of a regime; ``split`` 0 for those that are judged, 1 for training.

    Cases that differ in doubt or in copies alone share their truths, questions and first reports.
    """
    generator, n = GENERATORS[regime.generator], sizes.training if split else sizes.cases
    rng = np.random.default_rng([SEED, split, list(GENERATORS).index(generator.name), regime.questions])
    truth = rng.integers(sizes.hypotheses, size=n)
    answers, chances = _questions(rng, generator, (n, regime.questions, sizes.hypotheses))
    uniforms = rng.random((n, regime.questions, 1 + 2 * (sizes.reports_of_a_copied_question - 1)))
    origins = regime.questions // sizes.questions_of_an_origin
    reliability = rng.choice(sizes.reliabilities, (n, origins)) if regime.doubtful else np.ones((n, origins))
    right = np.random.default_rng([SEED, split, 99, regime.questions]).random((n, origins)) < reliability

    question, first = rows(regime, sizes)
    cumulated = np.take_along_axis(chances, truth[:, None, None, None], axis=2)[:, :, 0].cumsum(axis=-1)
    even = np.minimum(np.arange(1, chances.shape[-1] + 1) / answers[..., None], 1.0)
    wrong = ~np.repeat(right, sizes.questions_of_an_origin, axis=1)
    said = _said(np.where(wrong[..., None], even, cumulated), uniforms, question, first, regime.rho)
    same = said == said[:, _first_of(question)]
    return World(
        truth=truth,
        likelihoods=np.maximum(_of(chances[:, question], said), LEAST),
        false=1 / answers[:, question],
        question=question,
        origin=question // sizes.questions_of_an_origin,
        first=first,
        same=same,
        alike=_alike(said, question),
        reliability=reliability,
        rho=regime.rho,
    )


def rows(regime: Regime, sizes: Sizes) -> tuple[Places, Flags]:
    """Return each row's question, and whether it is its first report.

    With copies, the first question of every origin is reported several times.
    """
    copied = np.arange(regime.questions) % sizes.questions_of_an_origin == 0
    times = np.where(copied & regime.copies, sizes.reports_of_a_copied_question, 1)
    question = np.repeat(np.arange(regime.questions), times)
    return question, np.diff(question, prepend=-1) > 0


def log_likelihoods(cases: World, likelihoods: Floats, reliability: Floats) -> Floats:
    """Return the log likelihoods of the hypotheses, (…, n_hypotheses), by the rule that made the cases.

    All claims of an origin are right together or wrong together; a further report of a question
    repeats the first with probability ρ and is otherwise made anew. ``likelihoods`` is
    (…, n_rows, n_hypotheses) and ``reliability`` (…, n_origins), true or as somebody sees them;
    what stands before is (n,) or (n, n_analysts).
    """
    between = (slice(None),) + (None,) * (likelihoods.ndim - 3)
    first, same = cases.first[:, None], cases.same[between][..., None]
    again = max(cases.rho, 0.0)
    chances = np.where(first, likelihoods, again * same + (1 - again) * likelihoods)
    blind = cases.false[between]
    blind = np.where(cases.first, blind, again * cases.same[between] + (1 - again) * blind)
    starts = np.flatnonzero(np.diff(cases.origin, prepend=-1))
    right = np.add.reduceat(np.log(chances), starts, axis=-2)
    wrong = np.add.reduceat(np.log(blind), starts, axis=-1)
    with np.errstate(divide="ignore"):
        joint = np.logaddexp(
            np.log(reliability)[..., None] + right, (np.log1p(-reliability) + wrong)[..., None]
        )
    summed: Floats = joint.sum(axis=-2)
    return summed


def _questions(
    rng: np.random.Generator, generator: Generator, shape: tuple[int, int, int]
) -> tuple[Places, Floats]:
    """Return how many answers each question has, and P(answer | hypothesis), (…, n_hypotheses, most)."""
    kind = (rng.random(shape[:2]) < generator.second).astype(int)
    answers = np.array(generator.answers)[kind]
    room = np.arange(max(generator.answers)) < answers[..., None]
    drawn = rng.standard_gamma(
        (np.array(generator.concentration)[kind][..., None] * room)[:, :, None, :],
        (*shape, room.shape[-1]),
    )
    drawn = np.where(np.array(generator.common)[kind][..., None, None], drawn[:, :, :1], drawn)
    return answers, drawn / drawn.sum(axis=-1, keepdims=True)


def _said(cumulated: Floats, uniforms: Floats, question: Places, first: Flags, rho: float) -> Places:
    """Return which answer each row reports, (n, n_rows)."""
    said = np.empty((len(cumulated), len(question)), dtype=int)
    turn, start = 0, 0
    for row, asked in enumerate(question):
        turn = 0 if first[row] else turn + 1
        start = row if first[row] else start
        anew = (uniforms[:, asked, turn, None] >= cumulated[:, asked, :-1]).sum(axis=-1)
        repeats = uniforms[:, asked, -turn] < rho if turn else np.zeros(len(anew), dtype=bool)
        said[:, row] = np.where(repeats, said[:, start], anew)
    return said


def _first_of(question: Places) -> Places:
    return np.searchsorted(question, question)


def _alike(said: Places, question: Places) -> Places:
    together = (question[:, None] == question) & (said[:, :, None] == said[:, None, :])
    return together.sum(axis=-1)


def _of(chances: Floats, said: Places) -> Floats:
    """Return the chance of what was said, (n, n_rows, n_hypotheses)."""
    return np.take_along_axis(chances, said[:, :, None, None], axis=-1)[..., 0]
