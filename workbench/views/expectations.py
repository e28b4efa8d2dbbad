"""What should be seen under each hypothesis if it were true, and what is not (step 2: absence as evidence).

Not here: signs of what is still to come (:mod:`workbench.views.indicators`).
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.expectation import EXPECTATION_STATES, Expectation
from workbench.model.hypothesis import Hypothesis
from workbench.views.wording import name_of, named, shortened

View = dict[str, Any]
ABSENCE = "absence"


def expectations_view(case: Case) -> View:
    """Return the expectations by hypothesis; questions in the case's own words where there are none yet."""
    on = case.rated_hypotheses
    covered = {one.hypothesis for one in case.expectations}
    return {
        "title": say("expectations.title"),
        "lead": say("expectations.lead"),
        "apart": say("expectations.apart"),
        "empty": "" if on else say("expectations.empty"),
        "count": say("expectations.count", n=sum(h.id in covered for h in on), of=len(on)),
        "loose": _loose(case),
        "groups": [_group(case, hypothesis) for hypothesis in on],
        "states": [{"value": one, "label": say(f"expectations.state.{one}")} for one in EXPECTATION_STATES],
        "rows": [{"value": item.id, "label": f"{item.id} {item.text}"} for item in case.evidence],
        "words": words("expectations"),
    }


def told_expectations(case: Case) -> list[View]:
    """Return what each hypothesis leads one to expect as a report tells it."""
    return [
        {
            "name": named(hypothesis),
            "text": one.text,
            "state": say(f"expectations.state.{one.state}"),
            "where": one.where,
            "evidence": one.evidence,
        }
        for hypothesis in case.rated_hypotheses
        for one in case.expectations
        if one.hypothesis == hypothesis.id
    ]


def _loose(case: Case) -> str:
    """Return the rows that are absences and came of no expectation, in a sentence."""
    linked = {one.evidence for one in case.expectations}
    loose = [item.id for item in case.counted_evidence if item.kind == ABSENCE and item.id not in linked]
    return say("expectations.loose", items=shortened(loose)) if loose else ""


def _group(case: Case, hypothesis: Hypothesis) -> View:
    items = [_item(case, one) for one in case.expectations if one.hypothesis == hypothesis.id]
    return {
        "id": hypothesis.id,
        "name": named(hypothesis),
        "statement": hypothesis.statement,
        "items": items,
        "prompts": [] if items else _prompts(case, hypothesis),
        "add": say("expectations.add.for", name=named(hypothesis)),
    }


def _prompts(case: Case, hypothesis: Hypothesis) -> list[str]:
    statement = hypothesis.statement or named(hypothesis)
    asked = [
        say("expectations.prompt.present", statement=statement),
        say("expectations.prompt.absent"),
    ]
    example = next(iter(case.expectations), None)
    if example is None:
        return asked
    name = name_of(case, example.hypothesis)
    return [*asked, say("expectations.prompt.example", name=name, text=example.text)]


def _item(case: Case, one: Expectation) -> View:
    row = case.evidence_item(one.evidence) if one.evidence else None
    may_enter = one.state != "open" and row is None
    return {
        "id": one.id,
        "text": one.text,
        "where": one.where,
        "state": one.state,
        "state_of": say("expectations.state.of", id=one.id),
        "unlooked": say("expectations.unlooked") if one.state == "not seen" and not one.where else "",
        "became": say("expectations.became", id=row.id, text=row.text) if row else "",
        "enter": say(f"expectations.enter.{one.state}") if may_enter else "",
        "proposed": {
            "text": say(f"expectations.proposed.{one.state}", text=one.text) if may_enter else "",
            "origin": say(f"expectations.origin.{one.state}") if may_enter else "",
        },
        "edit": say("expectations.edit.what", id=one.id),
        "remove": say("expectations.remove.what", id=one.id),
    }
