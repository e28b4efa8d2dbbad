"""How far a class agrees: α overall, by hypothesis and by row, one order or not, and how ratings scatter.

Not here: the same as JSON numbers (:mod:`workbench.views.classmeasures`), whose sentences these are.
"""

from collections.abc import Iterable
from math import isnan
from typing import Any

from workbench.classroom.measures import Measured
from workbench.messages import say
from workbench.scoring.agreement import Alpha
from workbench.scoring.noise_audit import NoiseAudit
from workbench.views.classmeasures import concordance_json, noise_json, overall_json
from workbench.views.classmeasures_told import alpha_overall, concordance_told, noise_told, two
from workbench.views.percents import percent_text
from workbench.views.strangers import one_line
from workbench.views.wording import named

View = dict[str, Any]

LEVELS = ((0.8, "high"), (0.667, "fair"), (0.333, "low"))
"""From which α on it is called so: the upper two are of Krippendorff2019, the last is our own."""


def agreement_view(found: Measured) -> View:
    """Return agreement in words, with a line for each hypothesis and each row, least agreement first.

    A line is ``{"id", "name", "value", "share", "why"}``; ``share`` is α from 0 to 1 for a bar, 0 below 0.
    """
    overall = found.agreement.overall
    return {
        "value": None if isnan(overall.value) else two(overall.value),
        "level": _level(overall),
        "sentences": list(alpha_overall(overall_json(found.agreement))),
        "by_hypothesis": _lines(
            ((one.id, one_line(named(one))) for one in found.frame.rated_hypotheses),
            found.agreement.by_hypothesis,
        ),
        "by_evidence": _lines(
            ((one.id, one_line(one.text)) for one in found.frame.evidence), found.agreement.by_evidence
        ),
        "order": concordance_told(concordance_json(found.concordance)),
        "noise": {"sentences": list(noise_told(noise_json(found.noise))), "parts": _parts(found.noise)},
    }


def _level(overall: Alpha) -> str:
    if isnan(overall.value):
        return ""
    level = next((name for least, name in LEVELS if overall.value >= least), "least")
    return say(f"classview.agreement.{level}")


def _lines(items: Iterable[tuple[str, str]], alphas: Iterable[Alpha]) -> list[View]:
    pairs = list(zip(items, alphas, strict=True))
    known = sorted((one for one in pairs if not one[1].why), key=lambda one: one[1].value)
    unknown = (one for one in pairs if one[1].why)
    return [
        *(_line(*item, two(alpha.value), alpha.value, "") for item, alpha in known),
        *(_line(*item, "–", 0.0, say(f"classroll.why.{alpha.why}")) for item, alpha in unknown),
    ]


def _line(id: str, name: str, value: str, alpha: float, why: str) -> View:
    share = min(1.0, max(0.0, alpha))
    return {"id": id, "name": name, "value": value, "share": share, "why": why}


def _parts(found: NoiseAudit) -> list[View]:
    """Return what the scatter is made of, as shares that add up to 1; nothing where there is none."""
    if isnan(found.system) or not found.system:
        return []
    shares = {"level": found.level / found.system}
    if isnan(found.occasion):
        shares["pattern"] = found.pattern / found.system
    else:
        moment = min(1 - shares["level"], found.occasion / found.system)
        shares |= {"stable": max(0.0, 1 - shares["level"] - moment), "occasion": moment}
    return [
        {
            "part": part,
            "share": share,
            "name": say(f"classview.noise.{part}"),
            "percent": percent_text(share),
            "what": say(f"classview.noise.{part}.what"),
        }
        for part, share in shares.items()
    ]
