"""What stands behind a row of evidence, for whoever asks for the proof.

Not here: finding the passage in its source (:mod:`workbench.sources`).
"""

from typing import Any

from workbench.messages import commas, say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.sources.passages import Passage
from workbench.views.citation import citation
from workbench.views.matrix_rows import grades_of
from workbench.views.wording import date_in_words, kind_named

Json = dict[str, Any]


def passage_view(case: Case, item: Evidence, passage: Passage) -> Json:
    """Return the passage in three parts (before, the words, after) and what is known about the row."""
    before, excerpt, after = passage.parts
    return {
        "id": item.id,
        "text": item.text,
        "citation": citation(case, item).line,
        "heading": say("matrix.passage.title", evidence=item.id),
        "parts": [before, excerpt, after] if passage.text else [],
        "trouble": passage.trouble,
        "nothing": "" if passage.text or passage.trouble else say("matrix.passage.none"),
        "remark": remark_of(item, passage) if passage.text else "",
        "facts": [
            {"name": say(f"matrix.passage.{name}"), "text": text}
            for name, text in _facts(case, item)
            if text.strip()
        ],
        "url": item.url,
    }


def remark_of(item: Evidence, passage: Passage) -> str:
    """Return what to mind about where a row's words stand; "" where they stand in their place."""
    if not passage.text:
        return say("reading.none")
    if passage.span is None:
        return say("reading.orphan" if item.excerpt else "reading.whole")
    return say("reading.moved") if passage.span.how == "moved" else ""


def _facts(case: Case, item: Evidence) -> list[tuple[str, str]]:
    source = case.source(item.source) if item.source else None
    outlet = case.outlet_of(item)
    return [
        ("origin", item.origin),
        ("outlet", "" if outlet == "unknown" else outlet),
        ("source", f"{source.id} {source.title}" if source else ""),
        ("kind", kind_named(item.kind)),
        ("happened", date_in_words(item.happened)),
        ("date", item.date),
        ("grades", commas(grades_of(item))),
        ("why", item.reason),
        ("note", item.note),
    ]
