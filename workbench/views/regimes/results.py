"""The published results of the simulation, and where each arithmetic stands in each regime.

Not here: words.
"""

from dataclasses import dataclass

import pandas as pd

from workbench.scoring.contests import contests

ARITHMETICS = ("inconsistency", "parc-weighted", "majority", "bayes", "bayes-graded")
REFERENCE = "inconsistency"
EVERY = "all"
CHANCE = {"accuracy": 20.0, "brier": 0.8}
LEAST = {"accuracy": 1.0, "brier": 0.01}
"""The smallest differences that count, as the design fixed them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseResults:
    """The three published tables, a line for each cell, score and difference.

    Accuracy is in per cent, the Brier score runs from 0 to 2; ``_half`` is half of a 95 % interval.
    """

    cells: pd.DataFrame
    scores: pd.DataFrame
    differences: pd.DataFrame

    def regimes(self, name: str) -> pd.DataFrame:
        """Return the cells of a map, in the grid's order; of ``"all"`` maps, every cell."""
        return self.cells if name == EVERY else self.cells[self.cells["map"] == name]

    def gains(self, measure: str) -> pd.DataFrame:
        """Return the differences so that more is better: ``gain`` and ``half`` beside their names."""
        sign = 1 if measure == "accuracy" else -1
        names = self.differences[["cell", "method", "analysts", "other", "other_analysts"]]
        return names.assign(gain=sign * self.differences[measure], half=self.differences[f"{measure}_half"])

    def standings(self, measure: str) -> pd.DataFrame:
        """Return where each arithmetic stands among the five, by ``cell`` and ``analysts``."""
        every = self.gains(measure)
        among = every["method"].isin(ARITHMETICS) & every["other"].isin(ARITHMETICS)
        pairs = every[among & (every["analysts"] == every["other_analysts"])]
        found = contests(pairs.drop(columns="other_analysts"), ["cell", "analysts"], least=LEAST[measure])
        scores = self.scores[["cell", "analysts", "method", measure, f"{measure}_half"]]
        return found.merge(scores, on=["cell", "analysts", "method"])
