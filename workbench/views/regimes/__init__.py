"""The maps of the simulation on noise: what stands in each cell, how it is shaded, and the words around it.

Not here: how the maps are drawn (:mod:`workbench.charts.regimes`).
"""

from workbench.views.regimes.maps import averaging_view, direct_view, standings_view
from workbench.views.regimes.results import ARITHMETICS, NoiseResults
from workbench.views.regimes.table import table, tally

__all__ = [
    "ARITHMETICS",
    "NoiseResults",
    "averaging_view",
    "direct_view",
    "standings_view",
    "table",
    "tally",
]
