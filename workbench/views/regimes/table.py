"""The same numbers as tables: every regime in words, and how often each arithmetic wins and loses.

Not here: the maps.
"""

import pandas as pd

from workbench.messages import number, say
from workbench.views.regimes.labels import across, down, method_label
from workbench.views.regimes.results import ARITHMETICS, NoiseResults


def table(results: NoiseResults, name: str, analysts: int, measure: str = "accuracy") -> pd.DataFrame:
    """Return a line for each regime of a map, with a column for each arithmetic and the bound."""
    regimes = results.regimes(name)
    records = regimes.to_dict("records")
    scores = results.scores[results.scores["analysts"] == analysts]
    wide = scores.pivot(index="cell", columns="method", values=measure).reindex(regimes["cell"].tolist())
    found = pd.DataFrame(
        {
            say("noise.head.generator"): [say(f"noise.generator.{one['generator']}") for one in records],
            say("noise.head.regime"): [down(name, one) for one in records],
            say("noise.head.noise"): [across(name, one) for one in records],
            say("noise.bound"): regimes[f"bound_{measure}"].to_numpy(),
        }
    )
    for method in ARITHMETICS:
        found[method_label(method)] = wide[method].to_numpy()
    return found


def tally(results: NoiseResults, name: str, analysts: int, measure: str = "accuracy") -> pd.DataFrame:
    """Return how often each arithmetic wins and loses over a map, and by how much at the most.

    The grid is no sample of the world: the counts say how the regimes were chosen as well.
    """
    found = results.standings(measure)
    found = found[(found["analysts"] == analysts) & found["cell"].isin(results.regimes(name)["cell"])]
    return pd.DataFrame([_told(results, found[found["method"] == one], one, measure) for one in ARITHMETICS])


def _told(results: NoiseResults, found: pd.DataFrame, method: str, measure: str) -> dict[str, object]:
    beaten = found["standing"].isin(["behind", "far"])
    best, worst = found.nlargest(1, "lead").iloc[0], found.nsmallest(1, "lead").iloc[0]
    return {
        say("noise.head.method"): method_label(method),
        say("noise.head.wins"): int((found["standing"] == "wins").sum()),
        say("noise.head.among"): int((found["standing"] == "among").sum()),
        say("noise.head.beaten"): int(beaten.sum()),
        say("noise.head.best"): _interval(best, measure),
        say("noise.head.best_where"): _where(results, best["cell"]),
        say("noise.head.worst"): _interval(worst, measure),
        say("noise.head.worst_where"): _where(results, worst["cell"]),
    }


def _interval(one: "pd.Series[float]", measure: str) -> str:
    decimals = 1 if measure == "accuracy" else 3
    lead = number(f"{one['lead']:+.{decimals}f}").replace("-", "−")
    return say("noise.interval", gain=lead, half=number(f"{one['lead_half']:.{decimals}f}"))


def _where(results: NoiseResults, cell: float) -> str:
    (regime,) = results.cells[results.cells["cell"] == cell].to_dict("records")
    return say(
        "noise.where",
        generator=say(f"noise.generator.{regime['generator']}"),
        regime=down(regime["map"], regime),
        noise=across(regime["map"], regime),
    )
