"""Percents as people read them: whole, with the word for it and the range of the word.

Not here: asking for them, and any reckoning.
"""

from collections.abc import Iterable, Mapping
from math import floor
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.probability import YARDSTICKS
from workbench.scoring.likelihood_words import likelihood_word
from workbench.views.wording import listed

View = dict[str, Any]

_EVEN = 50
_SETTLED = 1e-9
"""Half a percent reckoned in floating point is still half a percent."""


def whole(fraction: float) -> int:
    """Return a fraction as the nearest whole percent; a half is rounded up."""
    return floor(fraction * 100 + 0.5 + _SETTLED)


def above_even(fraction: float) -> bool:
    """Return whether a fraction reads as more than even, in whole percent."""
    return whole(fraction) > _EVEN


def percent_text(fraction: float) -> str:
    """Return a fraction in whole percent; what is neither impossible nor certain is never written so."""
    percent = whole(fraction)
    if percent == 0 and fraction > 0:
        return say("percents.below")
    if percent == 100 and fraction < 1:
        return say("percents.above")
    return say("percents.percent", percent=percent)


def in_words(case: Case, fraction: float) -> str:
    """Return the word for a fraction's whole percent, with its range, on the scale of the case."""
    return likelihood_word(whole(fraction), case.probability.words).words


def in_full(case: Case, fraction: float) -> str:
    """Return a fraction in whole percent with its word and the range of the word."""
    return say("percents.full", percent=percent_text(fraction), words=in_words(case, fraction))


def words_view(case: Case) -> View:
    """Return the choice of a scale, and its words for every whole percent: each step up to a percent."""
    chosen = case.probability.words
    return {
        "options": [
            {"value": one, "label": say(f"percents.words.{one}"), "chosen": one == chosen}
            for one in YARDSTICKS
        ],
        "about": say(f"percents.words.{chosen}.about"),
        "steps": _steps(chosen),
    }


def _steps(scale: str) -> list[View]:
    words = [likelihood_word(percent, scale).words for percent in range(101)]
    ends = [n for n in range(101) if n == 100 or words[n] != words[n + 1]]
    return [{"to": end, "words": words[end]} for end in ends]


def summed(percents: Iterable[int]) -> str:
    """Return percents as a sum with its result, ``20 + 50 + 60 = 130 %``."""
    known = list(percents)
    return say("percents.sum", terms=" + ".join(str(one) for one in known), sum=sum(known))


def divided(fractions: Iterable[float]) -> str:
    """Return fractions in whole percent; where rounding keeps them from making 100, that is said.

    Equal shares are written alike, so no percent is added to one of them for the sake of the sum.
    """
    known = list(fractions)
    total = sum(whole(one) for one in known)
    texts = listed(percent_text(one) for one in known)
    return say("percents.divided" if total == 100 else "percents.divided.rounded", percents=texts, sum=total)


def order(percents: Mapping[str, int]) -> dict[str, int]:
    """Return each one's place from 1 for the highest percent, ties sharing a place."""
    ladder = sorted(set(percents.values()), reverse=True)
    return {name: ladder.index(percent) + 1 for name, percent in percents.items()}
