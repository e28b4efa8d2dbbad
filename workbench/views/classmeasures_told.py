"""What a class shows together, as sentences for the command line.

Not here: the numbers (:mod:`workbench.views.classmeasures`).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from workbench.messages import commas, number, say
from workbench.views.percents import percent_text

View = Mapping[str, Any]

MOST = 8
"""Splits and rows beyond which the plain text stops; the JSON has them all."""


def measures_told(view: View) -> Iterator[tuple[str, list[str]]]:
    """Yield a title and its sentences for each measure."""
    if not view["n"]:
        yield say("class.title"), [say("classroll.none")]
        return
    sums = f"{say('class.sum', n=view['n'])} {say('class.sum.complete', n=view['complete'])}"
    yield say("class.title"), [sums, *([view["note"]] if view["note"] else [])]
    yield say("classroll.alpha.title"), list(_alpha(view["alpha"]))
    yield say("classroll.order.title"), [concordance_told(view)]
    yield say("class.review.splits"), list(_splits(view))
    yield say("classroll.noise.title"), list(noise_told(view["noise"]))
    yield say("classroll.forecast.title"), list(_forecast(view))
    yield say("classroll.signs.title"), list(signs_told(view))


def two(value: float) -> str:
    """Return a number with two decimals."""
    return number(f"{round(value, 2) + 0.0:.2f}")  # never −0.00


def alpha_overall(view: View) -> Iterator[str]:
    """Yield α of all cells with its interval, or why there is none."""
    if view["overall"] is None:
        yield view["overall_reason"]
        return
    yield say("classroll.alpha", value=two(view["overall"]))
    if view["ci"] is None:
        yield view["ci_reason"]
    else:
        low, high = map(two, view["ci"])
        yield say("classroll.alpha.interval", low=low, high=high, n=view["resamples"] - view["undefined"])


def _alpha(view: View) -> Iterator[str]:
    yield from alpha_overall(view)
    if view["overall"] is None:
        return
    for name in ("by_hypothesis", "by_evidence"):
        least = sorted((value, id) for id, value in view[name].items() if value is not None)
        if least:
            told = (say("classroll.alpha.one", id=id, value=two(value)) for value, id in least[:MOST])
            yield say(f"classroll.alpha.{name}", which=commas(told))


def concordance_told(view: View) -> str:
    """Return how far the matrices rank the hypotheses alike, or why it is not known."""
    if view["kendall_w"] is None:
        return str(view["kendall_w_reason"])
    return say("classroll.order", value=two(view["kendall_w"]), n=view["kendall_raters"])


def _splits(view: View) -> Iterator[str]:
    for evidence, hypothesis, spread in view["splits"][:MOST]:
        yield say("classroll.split", evidence=evidence, hypothesis=hypothesis, spread=two(spread))
    further = len(view["splits"]) - MOST
    if further > 0:
        yield say("classroll.split.more", n=further)
    if not view["splits"]:
        yield say("class.review.splits.none")


def noise_told(view: View) -> Iterator[str]:
    """Yield how much the ratings scatter, and what that is made of."""
    if view["system"] is None:
        yield view["system_reason"]
        return
    share = view["level"] / view["system"] if view["system"] else 0.0
    yield say("classroll.noise", system=two(view["system"] ** 0.5), n=view["students"], cells=view["cells"])
    yield say("classroll.noise.parts", level=percent_text(share), pattern=percent_text(1 - share))
    if view["occasion"] is None:
        yield view["occasion_reason"]
    else:
        yield say("classroll.noise.twice", occasion=two(view["occasion"] ** 0.5), n=view["asked_twice"])


def _forecast(view: View) -> Iterator[str]:
    for name in ("before", "after"):
        one = view[f"forecast_{name}"]
        if one is not None:
            told = (
                say("classroll.forecast.one", id=id, value=percent_text(p)) for id, p in one["mean"].items()
            )
            yield say(f"classroll.forecast.{name}", which=commas(told), n=one["students"])
            if one["divided"]:
                yield say("classroll.forecast.divided", n=one["divided"])
    if view["forecast_before"] is None and view["forecast_after"] is None:
        yield view["forecast_after_reason"]


def signs_told(view: View) -> Iterator[str]:
    """Yield signs of how they worked, with how little they say."""
    signs = view["signs"]
    yield say("classroll.signs.down", n=signs["down_the_columns"])
    yield say("classroll.signs.haste", n=signs["in_haste"])
    if signs["seconds_between_ratings"] is not None:
        yield say("classroll.signs.pace", seconds=number(f"{signs['seconds_between_ratings']:.0f}"))
    yield say("classroll.signs.limits")
    for name, one in view["order"].items():
        if one["z"] is None:
            yield one["z_reason"]
            return
        far = "chance" if abs(one["z"]) <= 2 else "found"
        yield say(f"classroll.signs.{name}.{far}", r=two(one["r"]), z=number(f"{one['z']:.1f}"))
