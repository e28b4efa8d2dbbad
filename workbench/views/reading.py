"""The passage behind an item as it is read: the digest's paragraph, and the original's where it is at hand.

Not here: opening texts, which :mod:`workbench.sources` does.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.sources import Passage, Shelf, in_digest, in_original

View = dict[str, Any]


def reading_view(case: Case, evidence: str, shelf: Shelf) -> View:
    """Return what to read behind an item: one part from our digest, one from the original if it is here.

    Each part has a ``heading``, a ``place``, the text in three ``pieces`` (before the excerpt,
    the excerpt, after it), its ``origins``, and a ``remark`` where there is something to mind.
    ``hint`` says how to get the original where it is missing.
    """
    item = case.evidence_item(evidence)
    original = in_original(case, item, shelf)
    parts = [_of_digest(case, item, in_digest(case, item, shelf))]
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


def _of_digest(case: Case, item: Evidence, passage: Passage) -> View:
    title = case.source(item.source).title if item.source else ""
    heading = say("reading.quote") if passage.alone or not title else say("reading.digest", title=title)
    return _part(heading, passage, _remark(item, passage))


def _remark(item: Evidence, passage: Passage) -> str:
    if not passage.text:
        return say("reading.none")
    if passage.span is None:
        return say("reading.orphan" if item.excerpt else "reading.whole")
    return say("reading.moved") if passage.span.how == "moved" else ""


def _of_original(case: Case, item: Evidence, passage: Passage) -> View:
    heading = say("reading.original", file=case.source(item.source).original)
    return _part(heading, passage, "" if passage.span else say("reading.orphan.original"))


def _hint(case: Case, item: Evidence) -> str:
    file = case.source(item.source).original if item.source and item.original else ""
    return say("reading.hint", file=file) if file else ""
