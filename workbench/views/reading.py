"""The passage behind an item as it is read: the digest's paragraph, and the original's where it is at hand.

Not here: opening texts, which :mod:`workbench.sources` does.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.sources import Passage, Shelf, in_original, in_text
from workbench.sources.library import Library
from workbench.views.passage import remark_of

View = dict[str, Any]


def reading_view(case: Case, evidence: str, shelf: Shelf, library: Library) -> View:
    """Return what to read behind an item: one part from its text, one from the original if it is here.

    Each part has a ``heading``, a ``place``, the text in three ``pieces`` (before the excerpt,
    the excerpt, after it), its ``origins``, and a ``remark`` where there is something to mind.
    ``hint`` says how to get the original where it is missing.
    """
    item = case.evidence_item(evidence)
    original = in_original(case, item, shelf)
    parts = [_of_text(case, item, in_text(case, item, shelf, library))]
    if original is not None:
        parts.append(_of_original(case, item, original))
    return {"id": item.id, "parts": parts, "hint": "" if original else _hint(case, item)}


def _part(heading: str, passage: Passage, remark: str) -> View:
    origins = " · ".join(passage.origins)
    return {
        "heading": heading,
        "place": say("reading.paragraph", n=passage.paragraph) if passage.paragraph else "",
        "pieces": list(passage.parts),
        "origins": say("reading.origins", origins=origins) if origins else "",
        "remark": passage.trouble or remark,
    }


def _of_text(case: Case, item: Evidence, passage: Passage) -> View:
    source = case.source(item.source) if item.source else None
    if passage.alone or source is None or not source.title:
        heading = say("reading.quote")
    else:
        heading = say("reading.own" if source.text_sha256 else "reading.digest", title=source.title)
    return _part(heading, passage, remark_of(item, passage))


def _of_original(case: Case, item: Evidence, passage: Passage) -> View:
    heading = say("reading.original", file=case.source(item.source).original)
    return _part(heading, passage, "" if passage.span else say("reading.orphan.original"))


def _hint(case: Case, item: Evidence) -> str:
    file = case.source(item.source).original if item.source and item.original else ""
    return say("reading.hint", file=file) if file else ""
