"""Signs to watch for, under the hypothesis they would speak for (Heuer's step 8).

Not here: scoring them once they are resolved.
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.hypothesis import INDICATOR_STATES, Hypothesis, Indicator
from workbench.views.wording import named

View = dict[str, Any]


def indicators_view(case: Case) -> View:
    """Return the indicators by hypothesis; two questions where there are none yet."""
    on = case.rated_hypotheses
    watched = {indicator.hypothesis for indicator in case.indicators}
    return {
        "title": say("indicators.title"),
        "lead": say("indicators.lead"),
        "empty": "" if on else say("indicators.empty"),
        "count": say("indicators.count", n=sum(h.id in watched for h in on), of=len(on)),
        "groups": [_group(case, hypothesis) for hypothesis in on],
        "states": [{"value": one, "label": say(f"indicators.state.{one}")} for one in INDICATOR_STATES],
        "words": words("indicators"),
    }


def _group(case: Case, hypothesis: Hypothesis) -> View:
    items = [_item(one) for one in case.indicators if one.hypothesis == hypothesis.id]
    prompts = [say(f"indicators.prompt.more.{case.form}"), say("indicators.prompt.less")]
    return {
        "id": hypothesis.id,
        "name": named(hypothesis),
        "statement": hypothesis.statement,
        "items": items,
        "prompts": [] if items else prompts,
        "add": say("indicators.add.for", name=named(hypothesis)),
    }


def _item(one: Indicator) -> View:
    return {
        "id": one.id,
        "text": one.text,
        "threshold": one.threshold,
        "owner": one.owner,
        "due": one.due,
        "state": one.state,
        "state_of": say("indicators.state.of", id=one.id),
        "edit": say("indicators.edit.what", id=one.id),
        "remove": say("indicators.remove.what", id=one.id),
    }
