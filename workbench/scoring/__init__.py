"""Numbers from ratings: array functions and the values that carry their results."""

from workbench.scoring.analysts import check_scorable, chosen_analyst
from workbench.scoring.comparison import Comparison, compare
from workbench.scoring.cube import cube_scores
from workbench.scoring.dependence import Counted, Together, counted_once
from workbench.scoring.diagnosticity import RowMeasure, every_row, rating_range, rating_spread, rows
from workbench.scoring.gaps import Gap, gaps, hand_in_gaps
from workbench.scoring.inconsistency import ColumnStanding, Standing, counted, standing, standing_of
from workbench.scoring.matrix import RatingMatrix, level_of, matrix_of
from workbench.scoring.readings import Reading, both_readings
from workbench.scoring.robustness import LeftOut, leave_one_out, leave_out_by
from workbench.scoring.scheme import SCHEMES, ScoringScheme, scheme_named
from workbench.scoring.ties import dense_ranks, settled, shown

__all__ = [
    "SCHEMES",
    "ColumnStanding",
    "Comparison",
    "Counted",
    "Gap",
    "LeftOut",
    "RatingMatrix",
    "Reading",
    "RowMeasure",
    "ScoringScheme",
    "Standing",
    "Together",
    "both_readings",
    "check_scorable",
    "chosen_analyst",
    "compare",
    "counted",
    "counted_once",
    "cube_scores",
    "dense_ranks",
    "every_row",
    "gaps",
    "hand_in_gaps",
    "leave_one_out",
    "leave_out_by",
    "level_of",
    "matrix_of",
    "rating_range",
    "rating_spread",
    "rows",
    "scheme_named",
    "settled",
    "shown",
    "standing",
    "standing_of",
]
