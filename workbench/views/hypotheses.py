"""The hypotheses as cards, how they relate to each other, and the tests each should pass.

Not here: how the evidence stands to them.
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import FORMS, Case
from workbench.model.hypothesis import Hypothesis
from workbench.views.wording import listed, named

View = dict[str, Any]


def hypotheses_view(case: Case) -> View:
    """Return the question, the two forms it can have, the cards and what to think of next."""
    on = case.rated_hypotheses
    residual = [item for item in case.hypotheses if item.residual]
    return {
        "title": say("hypotheses.title"),
        "case": {"title": case.title, "question": case.question, "explanation": case.explanation},
        "marks": {"as_of": case.as_of, "handling": case.handling, "line": _marks(case)},
        "form": case.form,
        "forms": [_form(value) for value in FORMS],
        "form_kept": say("hypotheses.form.kept") if case.cells else "",
        "cards": [_card(case, place) for place in range(len(case.hypotheses))],
        "count": say("hypotheses.count", n=len(on), off=len([h for h in case.hypotheses if not h.on])),
        "few": say("hypotheses.few"),
        "residual": _residual(residual),
        "has_residual": bool(residual),
        "words": words("hypotheses"),
    }


def _marks(case: Case) -> str:
    as_of = say("hypotheses.marks.dated", date=case.as_of) if case.as_of else ""
    return " · ".join(part for part in (as_of, case.handling) if part) or say("hypotheses.marks.none")


def _form(value: str) -> View:
    return {
        "value": value,
        "label": say(f"hypotheses.form.{value}"),
        "means": say(f"hypotheses.form.{value}.means"),
    }


def _residual(items: Sequence[Hypothesis]) -> str:
    if not items:
        return say("hypotheses.residual.none")
    return say("hypotheses.residual", name=named(items[0]))


def _card(case: Case, place: int) -> View:
    item = case.hypotheses[place]
    name = named(item)
    return {
        "id": item.id,
        "label": item.label,
        "statement": item.statement,
        "name": name,
        "on": item.on,
        "residual": item.residual,
        "first": place == 0,
        "last": place == len(case.hypotheses) - 1,
        "tests": [] if item.residual else [_disprove(item), _overlap(case, item)],
        "up": say("hypotheses.up", name=name),
        "down": say("hypotheses.down", name=name),
        "switch": say("hypotheses.on.what.residual" if item.residual else "hypotheses.on.what", name=name),
        "merge": say("hypotheses.merge.what", name=name),
        "split": say("hypotheses.split.what", name=name),
        "remove": say("hypotheses.remove.what", name=name),
        "remove_ask": say("hypotheses.remove.ask", name=name, takes=_takes(case, item.id)),
    }


def _disprove(item: Hypothesis) -> View:
    lacking = not item.statement.strip()
    key = "hypotheses.test.disprove.none" if lacking else "hypotheses.test.disprove"
    return {"name": say("hypotheses.test.disprove.name"), "text": say(key), "lacking": lacking}


def _overlap(case: Case, item: Hypothesis) -> View:
    others = [other for other in case.rated_hypotheses if other.id != item.id]
    same = [other.id for other in others if _folded(other.label) == _folded(item.label)]
    key = "same" if same else case.form
    ids = same or [other.id for other in others]
    text = say(f"hypotheses.test.overlap.{key}", others=listed(ids, joined="or")) if ids else ""
    return {"name": say("hypotheses.test.overlap.name"), "text": text, "lacking": bool(same)}


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def _takes(case: Case, hypothesis: str) -> str:
    depends = {
        "cells": sum(place.hypothesis == hypothesis for place in case.cells),
        "indicators": sum(indicator.hypothesis == hypothesis for indicator in case.indicators),
    }
    parts = [say(f"hypotheses.remove.{what}", n=n) for what, n in depends.items() if n]
    if not parts:
        return say("hypotheses.remove.takes.nothing")
    return say("hypotheses.remove.takes", parts=listed(parts))
