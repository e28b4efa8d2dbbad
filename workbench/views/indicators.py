"""Signs to watch for, best first or under the hypothesis they would speak for.

Step 8 of Heuer's. Not here: how good forecasts of them were (:mod:`workbench.views.forecasts`).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from workbench.messages import language, say, words
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import INDICATOR_STATES, Hypothesis, Indicator
from workbench.scoring.forecasts import ForecastHistory
from workbench.scoring.likelihood_words import likelihood_word
from workbench.scoring.signs import Sign
from workbench.views.expectations import ABSENCE
from workbench.views.forecasts import forecasts_view
from workbench.views.signs import forecast_told, overdue, seen_signs, told, undated
from workbench.views.wording import listed, name_of, named

View = dict[str, Any]

BEST, BY_HYPOTHESIS = "best", "hypothesis"
OPEN = "open"


def indicators_view(
    case: Case,
    analyst: str = "",
    log: Sequence[LoggedEdit] = (),
    history: ForecastHistory | None = None,
) -> View:
    """Return the indicators in both orders; two questions for a hypothesis that has none yet.

    Parameters
    ----------
    case : Case
        Whose indicators.
    analyst : str
        Whose ratings and forecasts.
    log : sequence of LoggedEdit
        The history, which says when a forecast was made.
    history : ForecastHistory, optional
        What read the log so far, for whoever asks again and again.
    """
    on = case.rated_hypotheses
    watched = {indicator.hypothesis for indicator in case.indicators}
    known, basis = seen_signs(case, analyst)
    items = {sign.indicator: _item(case, analyst, sign) for sign in known}
    return {
        "title": say("indicators.title"),
        "lead": say("indicators.lead"),
        "empty": "" if on else say("indicators.empty"),
        "count": say("indicators.count", n=sum(h.id in watched for h in on), of=len(on)),
        "basis": basis if items else "",
        "undated": undated(case),
        "order": BEST if any(sign.seen is not None for sign in known) else BY_HYPOTHESIS,
        "orders": [{"value": one, "label": say(f"indicators.order.{one}")} for one in (BEST, BY_HYPOTHESIS)]
        if items
        else [],
        "groups": [_group(case, hypothesis, items) for hypothesis in on],
        "blocks": _blocks(case, known, items),
        "hypotheses": [{"value": one.id, "label": named(one)} for one in on],
        "states": [{"value": one, "label": say(f"indicators.state.{one}")} for one in INDICATOR_STATES],
        "forecasts": forecasts_view(case, analyst, log, history),
        "scale": _scale(case.probability.words, language()),
        "words": words("indicators"),
    }


def _group(case: Case, hypothesis: Hypothesis, items: Mapping[str, View]) -> View:
    own = [items[one.id] for one in case.indicators if one.hypothesis == hypothesis.id]
    prompts = [say(f"indicators.prompt.more.{case.form}"), say("indicators.prompt.less")]
    return {
        "id": hypothesis.id,
        "name": named(hypothesis),
        "statement": hypothesis.statement,
        "items": own,
        "prompts": [] if own else prompts,
        "add": say("indicators.add.for", name=named(hypothesis)),
    }


def _blocks(case: Case, known: Sequence[Sign], items: Mapping[str, View]) -> list[View]:
    """Return the indicators best first: the open ones, those that cannot be told yet, the resolved ones."""
    found: dict[str, list[View]] = {"open": [], "untold": [], "resolved": []}
    for sign in known:
        item = items[sign.indicator]
        untold = "untold" if sign.seen is None else "open"
        found[untold if item["state"] == OPEN else "resolved"].append(item)
    unwatched = [named(one) for one in case.rated_hypotheses if one.id not in _watched(case)]
    blocks = [_block(id, own) for id, own in found.items() if own]
    return [*blocks, {**_block("add", []), "statement": _unwatched(unwatched), "add": say("indicators.add")}]


def _watched(case: Case) -> set[str]:
    return {one.hypothesis for one in case.indicators}


def _unwatched(names: Sequence[str]) -> str:
    return say("indicators.unwatched", names=listed(names)) if names else ""


def _block(id: str, items: list[View]) -> View:
    return {
        "id": id,
        "name": say(f"indicators.block.{id}"),
        "statement": say("indicators.block.untold.how") if id == "untold" else "",
        "items": items,
        "prompts": [],
        "add": "",
    }


def _item(case: Case, analyst: str, sign: Sign) -> View:
    one = case.indicator(sign.indicator)
    return {
        "id": one.id,
        "hypothesis": one.hypothesis,
        "for": name_of(case, one.hypothesis),
        "text": one.text,
        "threshold": one.threshold,
        "owner": one.owner,
        "due": one.due,
        "overdue": overdue(case, one),
        "state": one.state,
        "state_of": say("indicators.state.of", id=one.id),
        "closed": one.closed,
        "since": _since(one),
        "likelihoods": [_likelihood(one, hypothesis) for hypothesis in case.rated_hypotheses],
        "told": told(case, sign),
        "forecast": forecast_told(case, analyst, sign),
        "offer": _offer(one),
        "became": _became(case, one),
        "edit": say("indicators.edit.what", id=one.id),
        "remove": say("indicators.remove.what", id=one.id),
    }


def _likelihood(one: Indicator, hypothesis: Hypothesis) -> View:
    return {
        "hypothesis": hypothesis.id,
        "percent": one.likelihoods.get(hypothesis.id),
        "label": say("indicators.likelihood.of", id=one.id, name=named(hypothesis)),
    }


def _since(one: Indicator) -> View | None:
    """Return the field for the day since when the outcome is known; None while it is open."""
    if one.state == OPEN:
        return None
    label = say(f"indicators.closed.{one.state}")
    return {"label": label, "of": say("indicators.closed.of", label=label, id=one.id)}


def _offer(one: Indicator) -> View | None:
    """Return the row of evidence that may be made of a resolved indicator, ready to be entered."""
    if one.state == OPEN or one.evidence:
        return None
    dated = "on" if one.closed else "undated"
    return {
        "label": say("indicators.offer.what", id=one.id),
        "text": say(f"indicators.proposed.{one.state}.{dated}", text=one.text, day=one.closed),
        "origin": say(f"indicators.origin.{one.state}"),
        "kind": ABSENCE if one.state == "not seen" else "",
    }


def _became(case: Case, one: Indicator) -> str:
    if not one.evidence:
        return ""
    return say("indicators.became", id=one.evidence, text=case.evidence_item(one.evidence).text)


@cache
def _scale(scale: str, _spoken: str) -> list[str]:
    """Return the word beside each whole percent, 0 to 100."""
    return [likelihood_word(percent, scale).text for percent in range(101)]
