"""One's own answer, before the evidence and after it, kept apart from the matrix.

Not here: comparing it with the matrix, which the conclusions do.
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import CONFIDENCES, Judgement
from workbench.scoring.own_probability import OwnProbabilities, asked_about, own_probabilities
from workbench.views.group import group_view
from workbench.views.percents import divided, in_full, in_words, order, summed, words_view
from workbench.views.wording import listed, name_of, named

View = dict[str, Any]
REASONS = ("assumptions", "sourcing", "argument")


def judgement_view(case: Case, analyst: str, moment: str) -> View:
    """Return what an analyst is asked, and has answered, ``"before"`` the evidence or ``"after"``.

    What was answered before is in the view of "after" only once that is complete, so that it
    cannot steer it.
    """
    given, own = case.judgement(analyst, moment), own_probabilities(case, analyst, moment)
    complete = is_complete(given)
    return {
        "title": say(f"judgement.title.{moment}"),
        "lead": say(f"judgement.lead.{moment}"),
        "question": case.question,
        "explanation": case.explanation,
        "moment": moment,
        "form": case.form,
        "asked": say(f"judgement.ask.{case.form}"),
        "answered": given is not None,
        "complete": complete,
        "options": [_option(case, item, given, own) for item in asked_about(case)],
        "undecided": {
            "label": say(f"judgement.undecided.{case.form}"),
            "chosen": given is not None and not given.answer,
        },
        "scale": words_view(case),
        "sum": _sum(case, own),
        "confidences": [_confidence(value, given) for value in CONFIDENCES],
        "reasons": [_reason(name, given) for name in REASONS],
        "state": _state(given, moment),
        "nothing": "" if asked_about(case) else say("judgement.nothing"),
        "notes": _notes(case, analyst, moment),
        "beside": _beside(case, analyst) if moment == "after" and complete else None,
        "group": group_view(case, analyst) if moment == "after" and complete else None,
        "words": {
            **words("percents", "words"),
            **words("judgement", "percents", "percent.", "consent", "confidence", "reasons"),
            **words("judgement", "beside", "group"),
        },
    }


def is_complete(given: Judgement | None) -> bool:
    """Return whether an answer stands with a confidence."""
    return given is not None and bool(given.confidence)


def _option(case: Case, item: Hypothesis, given: Judgement | None, own: OwnProbabilities) -> View:
    percent = own.given.get(item.id)
    return {
        "id": item.id,
        "name": named(item),
        "statement": item.statement,
        "chosen": given is not None and item.id in given.answer,
        "percent": percent,
        "words": "" if percent is None else in_words(case, percent / 100),
        "divided": _divided(case, own, item.id),
    }


def _divided(case: Case, own: OwnProbabilities, hypothesis: str) -> str:
    if not own.divided or own.fractions is None:
        return ""
    return say("judgement.option.divided", full=in_full(case, own.fractions[hypothesis]))


def _sum(case: Case, own: OwnProbabilities) -> View:
    """Return what the percents make together, and whether dividing them is asked for and agreed to."""
    view = {"text": "", "wrong": False, "divided": "", "asks": False, "agreed": own.divided, "note": ""}
    if case.form == "independent":
        return view
    total = sum(own.given.values())
    if not own.given or (total == 100 and not own.missing):
        return {**view, "text": say("judgement.sum.right" if own.given else "judgement.sum.none")}
    if own.missing:
        part = say("judgement.sum.part", sum=summed(own.given.values()), n=len(own.missing))
        return {**view, "text": part, "wrong": total > 100}
    if total == 0:
        return {**view, "text": say("judgement.sum.zero"), "wrong": True}
    return {
        "text": say("judgement.sum.wrong", sum=summed(own.given.values())),
        "wrong": not own.divided,
        "divided": divided(percent / total for percent in own.given.values()),
        "asks": True,
        "agreed": own.divided,
        "note": say("judgement.consent.given" if own.divided else "judgement.consent.open"),
    }


def _confidence(value: str, given: Judgement | None) -> View:
    chosen = given is not None and given.confidence == value
    return {"value": value, "label": say(f"judgement.confidence.{value}"), "chosen": chosen}


def _reason(name: str, given: Judgement | None) -> View:
    return {
        "name": name,
        "label": say(f"judgement.reason.{name}"),
        "hint": say(f"judgement.reason.{name}.hint"),
        "text": getattr(given, name) if given else "",
    }


def _state(given: Judgement | None, moment: str) -> str:
    if given is None:
        return say("judgement.state.first")
    if not given.confidence:
        return say("judgement.state.confidence")
    return say(f"judgement.state.done.{moment}")


def _notes(case: Case, analyst: str, moment: str) -> list[str]:
    before, after = case.judgement(analyst, "before"), case.judgement(analyst, "after")
    if moment == "before":
        rated = sum(
            place.analyst == analyst and cell.rating is not None for place, cell in case.cells.items()
        )
        return [say("judgement.late", n=rated)] if before is None and rated else []
    if before is None or after is None or not is_complete(after):
        return []
    return [_changed(before, after), *_risen(before, after)]


def _changed(before: Judgement, after: Judgement) -> str:
    same = set(before.answer) == set(after.answer)
    return say("judgement.note.same" if same else "judgement.note.changed")


def _risen(before: Judgement, after: Judgement) -> list[str]:
    """Point out a rise in confidence without a change of ranking (METHOD §5, a prudent choice of ours)."""
    if not before.confidence or CONFIDENCES.index(after.confidence) <= CONFIDENCES.index(before.confidence):
        return []
    if set(before.answer) != set(after.answer) or not _same_order(before, after):
        return []
    was, now = (say(f"judgement.confidence.{one.confidence}") for one in (before, after))
    return [say("judgement.note.risen", before=was, after=now)]


def _same_order(before: Judgement, after: Judgement) -> bool:
    if not before.percents or not after.percents:
        return True
    return order(before.percents) == order(after.percents)


def _beside(case: Case, analyst: str) -> View:
    both = {moment: case.judgement(analyst, moment) for moment in ("before", "after")}
    rows = [
        {"label": say("judgement.beside.answer"), **{m: _answer(case, one) for m, one in both.items()}},
        *(
            {"label": named(item), **{moment: _percent(case, one, item.id) for moment, one in both.items()}}
            for item in asked_about(case)
            if any(one and item.id in one.percents for one in both.values())
        ),
        {"label": say("judgement.beside.confidence"), **{m: _sure(one) for m, one in both.items()}},
    ]
    return {"rows": rows, "none": "" if both["before"] else say("judgement.beside.none")}


def _answer(case: Case, given: Judgement | None) -> str:
    if given is None:
        return say("judgement.beside.blank")
    return listed(name_of(case, one) for one in given.answer) or say(f"judgement.undecided.{case.form}")


def _percent(case: Case, given: Judgement | None, hypothesis: str) -> str:
    percent = given.percents.get(hypothesis) if given else None
    return say("judgement.beside.blank") if percent is None else in_full(case, percent / 100)


def _sure(given: Judgement | None) -> str:
    if given is None or not given.confidence:
        return say("judgement.beside.blank")
    return say(f"judgement.confidence.{given.confidence}")
