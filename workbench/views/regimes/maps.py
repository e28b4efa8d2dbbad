"""Three kinds of map: where the arithmetics stand, what averaging adds, and direct judgements beside them.

Not here: the tables to read off numbers (:mod:`workbench.views.regimes.table`).
"""

from typing import Any

import pandas as pd

from workbench.messages import number, say
from workbench.scoring.contests import told_apart
from workbench.views.regimes.labels import across, across_title, down, method_label, points
from workbench.views.regimes.results import ARITHMETICS, CHANCE, LEAST, REFERENCE, NoiseResults

View = dict[str, Any]

_OF_STANDING = {"wins": "cc", "among": "c", "behind": "i", "far": "ii"}
_OF_STEP = {2: "cc", 1: "c", 0: "n", -1: "i", -2: "ii"}
_GAINS = {"cc": "far_more", "c": "more", "n": "same", "i": "less", "ii": "far_less"}


def standings_view(results: NoiseResults, name: str, analysts: int, measure: str = "accuracy") -> View:
    """Return a map of how well each arithmetic does, shaded by whether others beat it there.

    Parameters
    ----------
    results : NoiseResults
        What was published.
    name : str
        The map: "noise", "copies", "kinds", "bias", "length" or "shared".
    analysts : int
        How many are averaged: 1, 3, 5 or 9.
    measure : {"accuracy", "brier"}
        Which of the two.
    """
    regimes = results.regimes(name)
    found = results.standings(measure)
    found = found[(found["analysts"] == analysts) & found["cell"].isin(regimes["cell"])]
    found = found.assign(
        line=found["method"].map(method_label),
        text=found[measure].map(lambda value: _written(value, measure)),
        shade=found["standing"].map(_OF_STANDING),
    )
    bound = regimes.assign(
        line=say("noise.bound"),
        text=regimes[f"bound_{measure}"].map(lambda value: _written(value, measure)),
        shade="blank",
    )
    lines = [say("noise.bound"), *(method_label(one) for one in ARITHMETICS)]
    half = _written(float(found[f"{measure}_half"].max()), measure, finer=True)
    words = {
        "title": say(
            f"noise.standings.{measure}.title", map=say(f"noise.map.{name}"), analysts=_who(analysts)
        ),
        "subtitle": [
            say(f"noise.standings.{measure}.subtitle", chance=_written(CHANCE[measure], measure)),
            say("noise.standings.half", half=half),
        ],
        "shades": {
            "cc": say("noise.standings.wins"),
            "c": say("noise.standings.among"),
            "i": say(f"noise.standings.{measure}.behind"),
            "ii": say(f"noise.standings.{measure}.far"),
        },
    }
    every = pd.concat([bound[_COLUMNS], found[_COLUMNS]])
    return _view(every, regimes, lines, words, name)


def averaging_view(results: NoiseResults, name: str, analysts: int) -> View:
    """Return a map of what averaging so many analysts adds to each arithmetic, in points of accuracy."""
    found = results.gains("accuracy")
    own = (found["method"] == found["other"]) & (found["analysts"] == analysts)
    found = found[own & found["method"].isin(ARITHMETICS)]
    words = {
        "title": say("noise.averaging.title", n=analysts, map=say(f"noise.map.{name}")),
        "subtitle": "noise.averaging.subtitle",
    }
    return _gains_view(results, name, found, list(ARITHMETICS), words)


def direct_view(results: NoiseResults, name: str, analysts: int) -> View:
    """Return a map of direct judgements beside plain inconsistency, in points of accuracy."""
    found = results.gains("accuracy")
    pairs = (found["other"] == REFERENCE) & (found["analysts"] == analysts)
    found = found[pairs & (found["other_analysts"] == analysts) & found["method"].str.startswith("holistic")]
    words = {
        "title": say("noise.direct.title", map=say(f"noise.map.{name}"), analysts=_who(analysts)),
        "subtitle": "noise.direct.subtitle",
    }
    return _gains_view(results, name, found, list(dict.fromkeys(found["method"])), words)


_COLUMNS = ["cell", "line", "text", "shade"]


def _gains_view(
    results: NoiseResults, name: str, found: pd.DataFrame, methods: list[str], words: dict[str, str]
) -> View:
    regimes = results.regimes(name)
    found = found[found["cell"].isin(regimes["cell"])]
    steps = told_apart(found["gain"], found["half"], least=LEAST["accuracy"])
    found = found.assign(
        line=found["method"].map(method_label), text=found["gain"].map(points), shade=steps.map(_OF_STEP)
    )
    half = number(f"{found['half'].max():.1f}")
    told: View = {
        "title": words["title"],
        "subtitle": [say(words["subtitle"], half=half)],
        "shades": {shade: say(f"noise.gain.{step}") for shade, step in _GAINS.items()},
    }
    return _view(found[_COLUMNS], regimes, [method_label(one) for one in methods], told, name)


def _view(found: pd.DataFrame, regimes: pd.DataFrame, lines: list[str], words: View, name: str) -> View:
    places = pd.DataFrame(
        {
            "cell": regimes["cell"],
            "across_group": regimes["generator"].map(lambda one: say(f"noise.generator.{one}")),
            "down_group": [down(name, one) for one in regimes.to_dict("records")],
            "across": [across(name, one) for one in regimes.to_dict("records")],
        }
    )
    rows = places.merge(found, on="cell").drop(columns="cell").to_dict("records")
    captions = [*words["subtitle"], say("noise.note"), say(f"noise.note.{name}")]
    alt = say("noise.alt", title=words["title"], subtitle=" ".join(captions))
    told = {**words, "subtitle": captions, "across": across_title(name), "alt": alt}
    return {"rows": rows, "lines": lines, "words": told}


def _who(analysts: int) -> str:
    return say("noise.analysts", n=analysts)


def _written(value: float, measure: str, *, finer: bool = False) -> str:
    if measure == "accuracy":
        return number(f"{value:.1f}" if finer else f"{value:.0f}")
    return number(f"{value:.3f}" if finer else f"{value:.2f}")
