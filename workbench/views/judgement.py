"""One's own answer, before the evidence and after it, kept apart from the matrix.

Not here: comparing it with the matrix, which the conclusions do.
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import CONFIDENCES, Judgement
from workbench.views.percents import order, scaled
from workbench.views.wording import listed, name_of, named

View = dict[str, Any]
REASONS = ("assumptions", "sourcing", "argument")


def judgement_view(case: Case, analyst: str, moment: str) -> View:
    """Return what an analyst is asked, and has answered, ``"before"`` the evidence or ``"after"``.

    What was answered before is in the view of "after" only once that is complete, so that it
    cannot steer it.
    """
    given = case.judgement(analyst, moment)
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
        "options": [_option(item, given) for item in asked_about(case)],
        "undecided": {
            "label": say(f"judgement.undecided.{case.form}"),
            "chosen": given is not None and not given.answer,
        },
        "sum": _sum(case, given),
        "confidences": [_confidence(value, given) for value in CONFIDENCES],
        "reasons": [_reason(name, given) for name in REASONS],
        "state": _state(given, moment),
        "nothing": "" if asked_about(case) else say("judgement.nothing"),
        "notes": _notes(case, analyst, moment),
        "beside": _beside(case, analyst) if moment == "after" and complete else None,
        "words": words("judgement", "percents", "percent.", "scale", "confidence", "reasons", "beside"),
    }


def asked_about(case: Case) -> tuple[Hypothesis, ...]:
    """Return the hypotheses one may answer with: all that are on, the reminder ("other") too."""
    return tuple(item for item in case.hypotheses if item.on)


def percents_of(case: Case, given: Judgement | None) -> dict[str, int]:
    """Return the percents given to what is asked about now, in case order."""
    percents = given.percents if given else {}
    return {item.id: percents[item.id] for item in asked_about(case) if item.id in percents}


def is_complete(given: Judgement | None) -> bool:
    """Return whether an answer stands with a confidence."""
    return given is not None and bool(given.confidence)


def _option(item: Hypothesis, given: Judgement | None) -> View:
    return {
        "id": item.id,
        "name": named(item),
        "statement": item.statement,
        "chosen": given is not None and item.id in given.answer,
        "percent": given.percents.get(item.id) if given else None,
    }


def _sum(case: Case, given: Judgement | None) -> View:
    percents = percents_of(case, given)
    if case.form == "independent":
        return {"text": "", "wrong": False, "scaled": ""}
    total, left = sum(percents.values()), len(asked_about(case)) - len(percents)
    if not percents:
        return {"text": say("judgement.sum.none"), "wrong": False, "scaled": ""}
    if total == 100:
        return {"text": say("judgement.sum.right"), "wrong": False, "scaled": ""}
    if total == 0:
        return {"text": say("judgement.sum.zero"), "wrong": True, "scaled": ""}
    key = "part" if left and total < 100 else "wrong"
    return {
        "text": say(f"judgement.sum.{key}", sum=total, n=left),
        "wrong": key == "wrong",
        "scaled": say("judgement.scale.becomes", percents=_in_words(scaled(percents))),
    }


def _in_words(percents: dict[str, int]) -> str:
    return listed(say("judgement.scale.item", hypothesis=one, percent=n) for one, n in percents.items())


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
            {"label": named(item), **{moment: _percent(one, item.id) for moment, one in both.items()}}
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


def _percent(given: Judgement | None, hypothesis: str) -> str:
    percent = given.percents.get(hypothesis) if given else None
    return say("judgement.beside.blank") if percent is None else f"{percent} %"


def _sure(given: Judgement | None) -> str:
    if given is None or not given.confidence:
        return say("judgement.beside.blank")
    return say(f"judgement.confidence.{given.confidence}")
