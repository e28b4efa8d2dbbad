"""What the indicators tell, in words: for the panel that watches them, and for reports.

Not here: reckoning it (:mod:`workbench.scoring.signs`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.model.hypothesis import Indicator
from workbench.model.when import when
from workbench.scoring import standing
from workbench.scoring.likelihood_words import likelihood_word
from workbench.scoring.signs import INDEPENDENT, Sign, Signs, is_overdue, signs, signs_at_even_odds
from workbench.views.wording import name_of, totals_shown

View = dict[str, Any]


def seen_signs(case: Case, analyst: str) -> tuple[Sequence[Sign], str]:
    """Return the indicators of the matrix's columns, best first, and what their order goes by in a sentence.

    While totals are hidden nobody is to read off the order what the ratings amount to: even odds
    stand in for them.
    """
    hidden = not totals_shown(case, analyst, standing(case, analyst))
    found = signs_at_even_odds(case) if hidden else signs(case, analyst)
    columns = {hypothesis.id for hypothesis in case.rated_hypotheses}
    known = [one for one in found.signs if case.indicator(one.indicator).hypothesis in columns]
    return known, _basis(found)


def _basis(found: Signs) -> str:
    return " ".join([say(f"indicators.basis.{found.basis}"), say("indicators.decibans")])


def told(case: Case, sign: Sign) -> list[str]:
    """Return what an indicator tells about the hypotheses, sentence by sentence."""
    if sign.seen is None or sign.unseen is None:
        return [say("indicators.told.none")]
    missing = _missing(case, sign)
    if not max(sign.seen, sign.unseen):
        return [say("indicators.told.nothing"), *missing]
    weights = {"seen": one_place(sign.seen), "unseen": one_place(sign.unseen)}
    weighed = say("indicators.told.weighs", most=sign.most, least=sign.least, **weights)
    gain = [] if sign.gain is None else [say("indicators.told.gain", bits=bits(sign.gain))]
    return [*gain, weighed, *missing]


def _missing(case: Case, sign: Sign) -> list[str]:
    names = [name_of(case, id) for id in sign.missing]
    return [say("indicators.told.missing", names=", ".join(names))] if names else []


def forecast_told(case: Case, analyst: str, sign: Sign) -> View:
    """Return an analyst's own forecast of an indicator, and beside it, once it is made, the implied one."""
    own = case.forecasts.get((analyst, sign.indicator))
    open_ = case.indicator(sign.indicator).state == "open"
    return {
        "label": say("indicators.forecast.of", id=sign.indicator),
        "percent": own,
        "word": "" if own is None else likelihood_word(own, case.probability.words).text,
        "open": open_,
        "beside": _beside(case, sign) if open_ and own is not None else "",
        "late": "" if open_ or own is not None else say("indicators.forecast.late"),
    }


def _beside(case: Case, sign: Sign) -> str:
    if sign.expected is None:
        return say("indicators.forecast.independent") if case.form == INDEPENDENT else ""
    implied = likelihood_word(round(100 * sign.expected), case.probability.words)
    return say("indicators.forecast.implied", word=implied.text)


def overdue(case: Case, one: Indicator) -> str:
    """Return in a sentence that an open indicator should have been looked at again; "" otherwise."""
    return say("indicators.overdue", due=one.due, today=case.as_of) if is_overdue(case, one) else ""


def undated(case: Case) -> str:
    """Return in a sentence that nothing can be late in a case without an as-of date; "" where none is due."""
    due = any(when(one.due) for one in case.indicators if one.state == "open")
    return say("indicators.undated") if due and not when(case.as_of) else ""


def bits(value: float) -> str:
    """Return information in bits as text, to three decimals."""
    text = f"{value:.3f}"
    if float(text):
        return say("indicators.told.bits", n=number(text))
    return say("indicators.told.bits.least", n=number("0.001"))


def one_place(value: float) -> str:
    """Return a number as text, to one decimal."""
    return number(f"{value:.1f}")
