"""A few cells asked a second time, one after the other, the first rating out of view.

Not here: which cells (:func:`workbench.scoring.lessons.asked_again`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.lessons import Place, asked_again, not_asked_yet

View = dict[str, Any]


def again_view(case: Case, student: str) -> View:
    """Return the next cell that is asked again; no rating is in the view."""
    asked, left = asked_again(case, student), not_asked_yet(case, student)
    return {
        "title": say("again.title"),
        "lead": say("again.lead"),
        "progress": say("again.progress", done=len(asked) - len(left), n=len(asked)),
        "cell": _cell(case, *left[0]) if left else None,
        "state": _state(len(asked), len(left)),
        "last": _last(asked, left),
        "words": words("again", "back"),
    }


def _last(asked: Sequence[Place], left: Sequence[Place]) -> dict[str, str] | None:
    """Return the place that was asked before the next one, to go back to; None at the beginning."""
    done = [place for place in asked if place not in left]
    return {"evidence": done[-1][0], "hypothesis": done[-1][1]} if done else None


def _cell(case: Case, evidence: str, hypothesis: str) -> View:
    item, column = case.evidence_item(evidence), case.hypothesis(hypothesis)
    return {
        "evidence": evidence,
        "hypothesis": hypothesis,
        "item": item.text,
        "column": column.label,
        "statement": column.statement,
        "question": say(f"again.question.{case.form}"),
        "options": [
            {"value": code.value, "label": code.value, "meaning": say(f"primer.code.{code.value}")}
            for code in Rating
        ],
    }


def _state(asked: int, left: int) -> str:
    if not asked:
        return say("again.none")
    return say("again.left", n=left) if left else say("again.done")
