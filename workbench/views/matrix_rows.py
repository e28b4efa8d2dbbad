"""A row of the matrix as one analyst is shown it.

Not here: keeping rows (:mod:`workbench.views.remembered`), and which of them are shown in which
order, which is each view's own.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import ASSUMPTION, Evidence
from workbench.model.rating import Level
from workbench.model.when import when
from workbench.scoring import RowMeasure, level_of
from workbench.views.wording import date_in_words, kind_named, level_named

Json = dict[str, Any]


def row_view(case: Case, analyst: str, item: Evidence, measure: RowMeasure) -> Json:
    """Return a row as plain JSON: what it says, what is known about it, its ratings and what they do."""
    cells = [case.cell(analyst, item.id, hypothesis.id) for hypothesis in case.rated_hypotheses]
    warned = warnings_of(case, item)
    return {
        "id": item.id,
        "second": item.deceptive_of,
        "tag": tag_of(item),
        "switches": item.kind == ASSUMPTION and not item.deceptive_of,
        "off": say("wording.off") if item.off else "",
        "text": item.text,
        "place": place_of(item),
        "source": item.source,
        "outlet": outlet_known(case, item),
        "origin": item.origin,
        "kind": kind_named(item.kind),
        "date": item.date,
        "happened": say("matrix.happened", date=date_in_words(item.happened)) if item.happened else "",
        "event": event_day(item),
        "grades": [grade for grade in grades_of(item) if grade not in warned],
        "warnings": warned,
        "low": is_doubtful(case, item),
        "flagged": analyst in item.flagged_by,
        "flat": measure.rating_range == 0 and all(cell.rating is not None for cell in cells),
        "range": None if measure.rating_range is None else int(measure.rating_range),
        "spread": measure.rating_spread,
        "against": measure.against,
        "codes": [None if cell.rating is None else cell.rating.value for cell in cells],
        "reasons": [cell.reason for cell in cells],
    }


def event_day(item: Evidence) -> str:
    """Return the first day a row's event is known to have been on, to sort by; "" where it has no date."""
    event = when(item.happened)
    return event.start.isoformat() if event else ""


def tag_of(item: Evidence) -> str:
    """Return what a row is called that reads another as deceptive; "" for any other."""
    return say("readings.tag") if item.deceptive_of else ""


def place_of(item: Evidence) -> str:
    """Return where a row stands in its source, ``"S2 ¶17"``; "" where it names none."""
    if item.source and item.paragraph is not None:
        return say("matrix.place", source=item.source, paragraph=item.paragraph)
    return item.source


def outlet_known(case: Case, item: Evidence) -> str:
    """Return who printed a claim; "" where that is unknown."""
    outlet = case.outlet_of(item)
    return "" if outlet == "unknown" else outlet


def grades_of(item: Evidence) -> list[str]:
    """Return a row's grades in words, those that are given."""
    grades = {"reliability": item.reliability, "credibility": item.credibility, "relevance": item.relevance}
    return [_grade(name, level) for name, level in grades.items() if level]


def _grade(name: str, level: str) -> str:
    return say("matrix.grade", what=say(f"matrix.grade.{name}"), level=level_named(level))


def is_doubtful(case: Case, item: Evidence) -> bool:
    """Return whether a row's credibility is low, in a word or by the case's house table."""
    return level_of(case, item.credibility) is Level.LOW


def warnings_of(case: Case, item: Evidence) -> list[str]:
    """Return what is to be minded about a row."""
    found = []
    if is_doubtful(case, item):
        found.append(_grade("credibility", item.credibility))
    if not item.origin:
        found.append(say("matrix.origin.unknown"))
    return found
