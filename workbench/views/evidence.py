"""The evidence as a list to grade, without the hypotheses in view, and who first said what.

Not here: the passages, which are opened one at a time (:mod:`workbench.views.passage`).
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import ASSUMPTION, KINDS, Evidence
from workbench.model.rating import Level
from workbench.model.source import UNKNOWN, Source
from workbench.views.descriptors import in_a_line
from workbench.views.matrix_rows import place_of
from workbench.views.origins import origins_sum
from workbench.views.wording import kind_named, level_named, stated

View = dict[str, Any]
LEVELS = tuple(level.value for level in Level)


def evidence_view(case: Case) -> View:
    """Return the items with their grades, the sources, and how many origins stand behind them.

    No hypothesis and no rating is in the view: grades are given without them.
    """
    items = [_item(case, item) for item in case.items]
    counted = [item for item in items if not item["off"]]
    ungraded = sum(not item["graded"] for item in counted)
    return {
        "title": say("evidence.title"),
        "lead": say("evidence.lead"),
        "question": say("evidence.question", question=case.question) if case.question else "",
        "items": items,
        "progress": say("evidence.progress", graded=len(counted) - ungraded, n=len(counted)),
        "locked": case.grades_locked,
        "ungraded": say("evidence.lock.ungraded", n=ungraded) if ungraded else "",
        "sources": [source_view(case, source) for source in case.sources],
        "origins_sum": origins_sum(case),
        "levels": [{"value": one, "label": say(f"evidence.level.{one}")} for one in LEVELS],
        "kinds": [{"value": one, "label": say(f"evidence.kind.{one}")} for one in KINDS],
        "words": words("evidence"),
    }


def _item(case: Case, item: Evidence) -> View:
    ratings = sum(place.evidence == item.id for place in case.cells)
    return {
        "id": item.id,
        "text": item.text,
        "place": place_of(item),
        "outlet": outlet_of(case, item),
        "origin": item.origin,
        "kind": item.kind,
        "kind_name": kind_named(item.kind),
        "date": item.date,
        "url": item.url,
        "note": item.note,
        "reliability": item.reliability,
        "reliability_name": level_named(item.reliability or "none"),
        "credibility": item.credibility,
        "relevance": item.relevance,
        "reason": item.reason,
        "graded": is_graded(item),
        "switches": item.kind == ASSUMPTION,
        "off": say("wording.off") if item.off else "",
        "about": _about(item),
        "remove": say(
            "evidence.remove.ask" if ratings else "evidence.remove.ask.none", id=item.id, n=ratings
        ),
    }


def _about(item: Evidence) -> View:
    """Return a row's own details as texts, for a form."""
    names = ("source", "outlet", "origin", "kind", "date", "happened", "url", "note")
    paragraph = "" if item.paragraph is None else str(item.paragraph)
    return {**{name: getattr(item, name) for name in names}, "paragraph": paragraph}


def outlet_of(case: Case, item: Evidence) -> str:
    """Return who printed an item, or "" where the text does not say."""
    outlet = case.outlet_of(item)
    return "" if outlet == "unknown" else outlet


def is_graded(item: Evidence) -> bool:
    """Return whether an item has both grades that a total may use."""
    return bool(item.credibility and item.relevance)


def source_view(case: Case, source: Source) -> View:
    """Return what is known about a source, in words and for a form, and how much rests on it."""
    resting = sum(item.source == source.id for item in case.items)
    known = {name: getattr(source, name) for name in ("author", "outlet", "country", "date")}
    return {
        "id": source.id,
        "title": source.title,
        "facts": say("evidence.sources.facts", **{name: stated(text) for name, text in known.items()}),
        "note": in_a_line(source),
        "rests": say("evidence.sources.rests", n=resting),
        "free": resting == 0,
        "about": {
            "title": source.title,
            **{name: "" if text == UNKNOWN else text for name, text in known.items()},
            "note": source.note,
        },
    }
