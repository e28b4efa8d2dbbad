"""Numbers from ratings: array functions and the values that carry their results."""

from workbench.scoring.acceptability import Acceptability, rank_acceptability, resampled_acceptability
from workbench.scoring.analysts import check_scorable, chosen_analyst
from workbench.scoring.bayes import Odds, Posterior, decibans, exclusive, independent, information_gain
from workbench.scoring.coherence import (
    Murphy,
    averaged,
    brier,
    extremised,
    log_score,
    logarithmic_pool,
    murphy,
    normalised,
    projected,
)
from workbench.scoring.comparison import Comparison, compare
from workbench.scoring.crossimpact import Pair, cross_impact, cross_impact_of
from workbench.scoring.cube import cube_scores
from workbench.scoring.dependence import Counted, Together, counted_once
from workbench.scoring.diagnosticity import RowMeasure, every_row, rating_range, rating_spread, rows
from workbench.scoring.dominance import Dominance, full_dominance, reduced, survival_dominance
from workbench.scoring.exposure import Exposure, exposure
from workbench.scoring.flips import Flip, Flipped, cells_to_become_first, flips
from workbench.scoring.gaps import Gap, gaps, hand_in_gaps
from workbench.scoring.inconsistency import ColumnStanding, Standing, counted, standing, standing_of
from workbench.scoring.likelihood import EVEN_STEPS, LikelihoodTable, table_of
from workbench.scoring.likelihood_words import Band, LikelihoodWord, likelihood_word
from workbench.scoring.linchpins import linchpins
from workbench.scoring.matrix import RatingMatrix, level_of, matrix_of
from workbench.scoring.readings import Reading, both_readings
from workbench.scoring.robustness import (
    LeftOut,
    carrying_by_each,
    leave_one_out,
    leave_out_by,
    leave_out_by_each,
)
from workbench.scoring.scheme import SCHEMES, ScoringScheme, scheme_named
from workbench.scoring.sweeps import Setting, Sweep, setting_of, sweep, sweeps
from workbench.scoring.ties import dense_ranks, settled, shown

__all__ = [
    "EVEN_STEPS",
    "SCHEMES",
    "Acceptability",
    "Band",
    "ColumnStanding",
    "Comparison",
    "Counted",
    "Dominance",
    "Exposure",
    "Flip",
    "Flipped",
    "Gap",
    "LeftOut",
    "LikelihoodTable",
    "LikelihoodWord",
    "Murphy",
    "Odds",
    "Pair",
    "Posterior",
    "RatingMatrix",
    "Reading",
    "RowMeasure",
    "ScoringScheme",
    "Setting",
    "Standing",
    "Sweep",
    "Together",
    "averaged",
    "both_readings",
    "brier",
    "carrying_by_each",
    "cells_to_become_first",
    "check_scorable",
    "chosen_analyst",
    "compare",
    "counted",
    "counted_once",
    "cross_impact",
    "cross_impact_of",
    "cube_scores",
    "decibans",
    "dense_ranks",
    "every_row",
    "exclusive",
    "exposure",
    "extremised",
    "flips",
    "full_dominance",
    "gaps",
    "hand_in_gaps",
    "independent",
    "information_gain",
    "leave_one_out",
    "leave_out_by",
    "leave_out_by_each",
    "level_of",
    "likelihood_word",
    "linchpins",
    "log_score",
    "logarithmic_pool",
    "matrix_of",
    "murphy",
    "normalised",
    "projected",
    "rank_acceptability",
    "rating_range",
    "rating_spread",
    "reduced",
    "resampled_acceptability",
    "rows",
    "scheme_named",
    "setting_of",
    "settled",
    "shown",
    "standing",
    "standing_of",
    "survival_dominance",
    "sweep",
    "sweeps",
    "table_of",
]
