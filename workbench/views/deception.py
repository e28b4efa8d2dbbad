"""The deception check on one source: what is known of it, the four checklists, what their answers come to.

No hypothesis and no rating is in these parts. Beneath them stand the source's rows, each to be
entered twice, and both totals, where totals may be seen. Not here: counting.
"""

from collections.abc import Iterable
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.deception import (
    DECEPTION_ANSWERS,
    DECEPTION_QUESTIONS,
    DeceptionAnswer,
    DeceptionCheck,
)
from workbench.model.evidence import Evidence
from workbench.model.readings import second_readings
from workbench.model.source import DESCRIPTORS, Source
from workbench.scoring import standing
from workbench.views.conclusions import hidden_sentence
from workbench.views.evidence import source_view
from workbench.views.matrix_rows import place_of
from workbench.views.readings import readings_view
from workbench.views.wording import can_open, listed, totals_shown

View = dict[str, Any]
CHECKLISTS: tuple[str, ...] = ("mom", "pop", "moses", "eve")


def deception_view(case: Case, analyst: str, source: str | None = None) -> View:
    """Return the check of a source; the first one's, or that of items without one, if none is named."""
    chosen = _chosen(case, source)
    found = next((one for one in case.sources if one.id == chosen), None)
    check = check_of(case, chosen) if found else None
    return {
        "title": say("deception.title"),
        "lead": say("deception.lead"),
        "when": say("deception.when"),
        "after": say("deception.after"),
        "empty": "" if case.sources or case.evidence else say("deception.empty"),
        "sources": _sources(case),
        "chosen": chosen,
        "progress": _progress(check) if check else "",
        "about": _about(case, found) if found else None,
        "lists": [_checklist(check, name) for name in CHECKLISTS] if check else [],
        "answers": [
            {"value": one, "label": say(f"deception.answer.{one}")} for one in DECEPTION_ANSWERS if one
        ],
        "sum": sum_sentence(check) if check else "",
        "conclusion": check.conclusion if check else "",
        "rows": _rows(case, chosen),
        "both": _both(case, analyst),
        "words": {**words("deception"), **words("conclusions", "open"), "tag": say("readings.tag")},
    }


def check_of(case: Case, source: str) -> DeceptionCheck:
    """Return the check of a source; one without an answer where nobody has begun."""
    return next((check for check in case.deception if check.id == source), DeceptionCheck(id=source))


def _chosen(case: Case, source: str | None) -> str:
    known = [one["value"] for one in _sources(case)]
    if source is not None and source in known:
        return source
    return known[0] if known else ""


def _sources(case: Case) -> list[View]:
    options = [
        {"value": one.id, "label": say("deception.source.option", id=one.id, title=one.title).strip()}
        for one in case.sources
    ]
    without = any(not item.source for item in case.evidence)
    return [*options, *([{"value": "", "label": say("deception.source.none")}] if without else [])]


def _about(case: Case, source: Source) -> View:
    rows = [item for item in case.counted_evidence if item.source == source.id]
    described = [(name, getattr(source, name)) for name in (*DESCRIPTORS, "note")]
    origins = listed(dict.fromkeys(item.origin.strip() for item in rows if item.origin.strip()))
    facts = [("origins", origins), *described]
    return {
        "facts": source_view(case, source)["facts"],
        "known": [{"label": say(f"deception.{name}"), "text": text} for name, text in facts if text],
        "none": "" if any(text for _name, text in described[:-1]) else say("deception.facts.none"),
    }


def _checklist(check: DeceptionCheck, name: str) -> View:
    given = {one.question: one for one in check.answers}
    asked = [one for one in DECEPTION_QUESTIONS if one.startswith(f"{name}-")]
    return {
        "key": name,
        "title": say(f"deception.list.{name}"),
        "questions": [_question(given.get(one) or DeceptionAnswer(question=one)) for one in asked],
    }


def _question(given: DeceptionAnswer) -> View:
    text = say(f"deception.ask.{given.question}")
    return {
        "id": given.question,
        "text": text,
        "answer": given.answer,
        "said": say(f"deception.answer.{given.answer or 'none'}"),
        "why": given.why,
        "again": say("deception.again") if given.looks_again else "",
        "clear": say("deception.clear.of", question=text),
    }


def _progress(check: DeceptionCheck) -> str:
    return say("deception.progress", answered=len(_answered(check)), n=len(DECEPTION_QUESTIONS))


def _answered(check: DeceptionCheck) -> list[DeceptionAnswer]:
    return [one for one in check.answers if one.answer]


def sum_sentence(check: DeceptionCheck) -> str:
    """Return what the answers come to, in words and never as a score."""
    answered = _answered(check)
    if not answered:
        return say("deception.sum.nothing")
    told = [_speaking(answered), _left(answered), say("deception.sum.no_score")]
    return " ".join(text for text in told if text)


def _speaking(answered: list[DeceptionAnswer]) -> str:
    again = [one for one in answered if one.looks_again]
    if not again:
        return say("deception.sum.none", n=len(answered), answered=len(answered))
    points = listed(say(f"deception.short.{one.question}") for one in again)
    if len(answered) == 1:
        return say("deception.sum.only", points=points)
    return say("deception.sum.some", n=len(again), answered=len(answered), points=points)


def _left(answered: list[DeceptionAnswer]) -> str:
    unclear = sum(one.answer == "unclear" for one in answered)
    open_ = len(DECEPTION_QUESTIONS) - len(answered)
    told = (("unclear", unclear), ("open", open_))
    return " ".join(say(f"deception.sum.{key}", n=n) for key, n in told if n)


def _rows(case: Case, source: str) -> list[View]:
    second = second_readings(case)
    return [_row(case, item, second.get(item.id)) for item in case.counted_evidence if item.source == source]


def _row(case: Case, item: Evidence, second: Evidence | None) -> View:
    return {
        "id": item.id,
        "text": item.text,
        "place": place_of(item),
        "origin": say("matrix.origin", origin=item.origin) if item.origin else "",
        "twice": say("deception.twice.of", id=item.id),
        "second": _second(case, second) if second else None,
    }


def _second(case: Case, second: Evidence) -> View:
    ratings = sum(
        place.evidence == second.id and cell.rating is not None for place, cell in case.cells.items()
    )
    key = "deception.back.title" if ratings else "deception.back.title.none"
    return {
        "id": second.id,
        "text": second.text,
        "reword": say("deception.reword.of", id=second.id),
        "back": say("deception.back.of", id=second.id),
        "back_title": say(key, id=second.id, n=ratings),
    }


def _both(case: Case, analyst: str) -> View:
    """Return both totals of all that was entered twice; no number while totals are hidden."""
    now = standing(case, analyst)
    seen = now.cells > 0 and totals_shown(case, analyst, now)
    any_ = bool(second_readings(case))
    return {
        "any": any_,
        "shown": seen,
        "hidden": hidden_sentence(now),
        "can_open": can_open(case, analyst, now),
        "what": say("deception.both.what", scheme=now.scheme.title),
        "readings": readings_view(case, analyst) if any_ and seen else [],
    }


def concluded(case: Case) -> list[View]:
    """Return the checks that somebody has begun: the source, what the answers come to, the conclusion."""
    return [_concluded(case, check) for check in case.deception]


def _concluded(case: Case, check: DeceptionCheck) -> View:
    source = case.source(check.id)
    twice: Iterable[str] = (id for id in second_readings(case) if case.evidence_item(id).source == source.id)
    return {
        "source": say("deception.source.option", id=source.id, title=source.title).strip(),
        "sum": " ".join(text for text in (_speaking(_answered(check)), _left(_answered(check))) if text)
        if _answered(check)
        else say("deception.sum.nothing"),
        "conclusion": check.conclusion,
        "twice": list(twice),
    }
