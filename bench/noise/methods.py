"""The arithmetics: from what each analyst wrote down to a score for each hypothesis, higher is better.

Not here: how well they do (:mod:`bench.noise.measures`).
"""

import numpy as np

from bench.noise.parameters import GROUPS, JUDGEMENTS, METHODS
from bench.noise.percepts import Percepts, judged
from bench.noise.worlds import World, log_likelihoods
from workbench.model.rating import Level
from workbench.scoring.bayes import FALSE_REPORT
from workbench.scoring.cube import cube_scores
from workbench.scoring.likelihood import EVEN_STEPS
from workbench.scoring.matrix import Codes, Floats
from workbench.scoring.scheme import SCHEMES
from workbench.scoring.ties import settled

GRADES = (Level.LOW, Level.MEDIUM, Level.HIGH)
RELIABILITY = np.array([0.5, 0.7, 0.9])
"""What a grade of credibility stands for in Bayes: the table the workbench proposes."""


def scores(cases: World, seen: Percepts, *, discounted: bool) -> dict[tuple[str, int], Floats]:
    """Return each method's score of each hypothesis, (n, n_hypotheses), alone and averaged.

    Points are averaged as points, votes as votes, probabilities as probabilities, of which the
    logarithm is taken then.
    """
    counts = shares(cases, discounted=discounted)
    alone = {
        "inconsistency": inconsistency(seen, counts),
        "parc-weighted": parc_weighted(seen, counts),
        "majority": majority(seen, counts),
        "bayes": bayes(seen, counts),
        "bayes-graded": bayes(seen, counts, graded=True),
    }
    logs = log_likelihoods(cases if discounted else _all_new(cases), seen.likelihoods, seen.reliability)
    judgements = zip(JUDGEMENTS, judged(logs, seen.judging).values(), strict=True)
    alone |= {name: probabilities(odds) for name, odds in judgements}
    return {
        (name, size): _read(name, alone[name][:, :size].mean(axis=1)) for name in METHODS for size in GROUPS
    }


def shares(cases: World, *, discounted: bool) -> Floats:
    """Return what each row counts for, (n, n_rows): 1/(1 + (n − 1)ρ) as one of n alike."""
    return 1 / (1 + (cases.alike - 1) * (max(cases.rho, 0.0) if discounted else 0.0))


def inconsistency(seen: Percepts, counts: Floats) -> Floats:
    """Return minus the inconsistency scores, (n, n_analysts, n_hypotheses)."""
    return -_cube("inconsistency", seen.codes, np.broadcast_to(counts[:, None], seen.credibility.shape))


def parc_weighted(seen: Percepts, counts: Floats) -> Floats:
    """Return minus the weighted inconsistency scores, (n, n_analysts, n_hypotheses)."""
    return -_cube("parc-weighted", seen.codes, parc_weights(seen) * counts[:, None])


def parc_weights(seen: Percepts) -> Floats:
    """Return the weights of the rows by their two grades, (n, n_analysts, n_rows)."""
    scheme = SCHEMES["parc-weighted"]
    by_credibility = np.array([scheme.credibility[grade] for grade in GRADES])
    by_relevance = np.array([scheme.relevance[grade] for grade in GRADES])
    weights: Floats = 2 ** ((by_credibility[seen.credibility] + by_relevance[seen.relevance]) / 2)
    return weights


def majority(seen: Percepts, counts: Floats) -> Floats:
    """Return votes, (n, n_analysts, n_hypotheses): each row's goes to its highest code, ties divide it."""
    best = seen.codes == seen.codes.max(axis=-1, keepdims=True)
    votes = best / best.sum(axis=-1, keepdims=True)
    return settled(_weighed(counts[:, None], votes))


def bayes(seen: Percepts, counts: Floats, *, graded: bool = False) -> Floats:
    """Return probabilities, (n, n_analysts, n_hypotheses), from even priors and the table of even steps.

    Graded, each row is blurred by what its grade of credibility says of its source.
    """
    likelihoods = EVEN_STEPS.by_code[seen.codes]
    if graded:
        r = RELIABILITY[seen.credibility][..., None]
        likelihoods = r * likelihoods + (1 - r) * FALSE_REPORT
    return probabilities(_weighed(counts[:, None], np.log(likelihoods)))


def probabilities(logs: Floats) -> Floats:
    """Return what adds up to 1 along the last axis, from logarithms up to a constant."""
    raised = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def _cube(scheme: str, codes: Codes, weights: Floats) -> Floats:
    flat = cube_scores(
        codes.reshape(-1, *codes.shape[2:]), SCHEMES[scheme], weights.reshape(-1, codes.shape[2])
    )
    return flat.reshape(*codes.shape[:2], codes.shape[3])


def _weighed(rows: Floats, cells: Floats) -> Floats:
    summed: Floats = np.matmul(rows[..., None, :], cells)[..., 0, :]
    return summed


def _read(name: str, mean: Floats) -> Floats:
    probable = name.startswith(("bayes", "holistic"))
    return settled(np.log(np.maximum(mean, 1e-300)) if probable else mean)


def _all_new(cases: World) -> World:
    """Return the cases as they look to somebody who takes every report for a new one."""
    fields = {name: getattr(cases, name) for name in World.__slots__}
    return World(**(fields | {"rho": 0.0}))
