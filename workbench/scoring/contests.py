"""Which of several methods are ahead of the others, and which behind, by paired differences.

Not here: the differences, which a study publishes, and what is said of them.
"""

from collections.abc import Sequence

import pandas as pd

WINS, AMONG, BEHIND, FAR = "wins", "among", "behind", "far"
"""Ahead of all others; behind none; behind another; behind another by at least five times the least."""

_FAR = 5


def both_ways(differences: pd.DataFrame) -> pd.DataFrame:
    """Return each difference as it is and the other way round.

    ``differences`` has ``method``, ``other``, ``gain`` (of the method over the other, higher is
    better) and ``half``, half the width of its interval.
    """
    turned = differences.rename(columns={"method": "other", "other": "method"})
    turned = turned.assign(gain=-differences["gain"])
    return pd.concat([differences, turned], ignore_index=True)


def contests(differences: pd.DataFrame, by: Sequence[str], *, least: float) -> pd.DataFrame:
    """Return where each method stands in each contest.

    A method *wins* if its gain over every other is at least ``least`` and every interval lies
    above 0; it is *behind* if that holds for another over it.

    Parameters
    ----------
    differences : pandas.DataFrame
        As for :func:`both_ways`; every pair of methods once, in either direction.
    by : sequence of str
        The columns that tell contests apart.
    least : float
        The smallest difference that counts, > 0, in the unit of the gains.

    Returns
    -------
    pandas.DataFrame
        ``by`` and ``method``, with ``standing``, and with ``lead`` and ``lead_half``: the smallest
        gain over another, below 0 where another did better.
    """
    every = both_ways(differences)
    every["over"] = (every["gain"] >= least) & (every["gain"] > every["half"])
    every["under"] = (every["gain"] <= -least) & (every["gain"] < -every["half"])
    groups = every.groupby([*by, "method"], sort=False)
    closest = every.loc[groups["gain"].idxmin()].set_index([*by, "method"])
    found = pd.DataFrame(
        {
            "wins": groups["over"].all(),
            "behind": groups["under"].any(),
            "lead": closest["gain"],
            "lead_half": closest["half"],
        }
    ).reset_index()
    far = found["behind"] & (found["lead"] <= -_FAR * least)
    found["standing"] = AMONG
    found.loc[found["behind"], "standing"] = BEHIND
    found.loc[far, "standing"] = FAR
    found.loc[found["wins"], "standing"] = WINS
    return found.drop(columns=["wins", "behind"])


def told_apart(gain: pd.Series, half: pd.Series, *, least: float) -> pd.Series:
    """Return −2 … 2: how far a gain is told apart from nothing; ±2 from five times the least."""
    counts = (gain.abs() >= least) & (gain.abs() > half)
    sign = gain.gt(0).astype(int) - gain.lt(0).astype(int)
    steps: pd.Series = sign * counts.astype(int) * (1 + (gain.abs() >= _FAR * least).astype(int))
    return steps
