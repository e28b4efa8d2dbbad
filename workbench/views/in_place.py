"""The paragraph that an item rests on, as it stands in the text to read, the item's own words marked.

Not here: a seed's original beside our digest of it (:mod:`workbench.views.reading`).
"""

from typing import Any

from workbench.errors import WorkbenchError
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.sources.excerpts import Span
from workbench.sources.library import Library
from workbench.sources.paragraphs import Stretch
from workbench.sources.reading_text import SourceText, placed, text_of
from workbench.sources.shelf import Shelf

View = dict[str, Any]


def in_place_view(case: Case, item: Evidence, shelf: Shelf, library: Library) -> View:
    """Return where an item stands: a place, the text in three pieces, and a remark if there is one to make.

    Without a text, or where the words are not in it any more, the pieces are the quote that the
    item itself carries.
    """
    try:
        read = text_of(case.source(item.source), shelf, library) if item.source else None
    except WorkbenchError as error:
        return _by_itself(item, str(error))
    span = placed(read, item) if read else None
    stretch = _around(read, span, item.paragraph) if read else None
    return _within(read, stretch, span, item) if read and stretch else _by_itself(item, "")


def _around(read: SourceText, span: Span | None, paragraph: int | None) -> Stretch | None:
    if span is None:
        return read.stretch(paragraph)
    return next((one for one in read.stretches if one.start <= span.start < one.end), None)


def _within(read: SourceText, stretch: Stretch, span: Span | None, item: Evidence) -> View:
    text = read.text[stretch.start : stretch.end]
    if span is None:
        return _view(stretch, [text, "", ""], say("reading.orphan" if item.excerpt else "reading.whole"))
    start, end = span.start - stretch.start, min(span.end, stretch.end) - stretch.start
    return _view(stretch, [text[:start], text[start:end], text[end:]], "")


def _view(stretch: Stretch, pieces: list[str], remark: str) -> View:
    return {"place": say("reading.paragraph", n=stretch.number), "pieces": pieces, "remark": remark}


def _by_itself(item: Evidence, trouble: str) -> View:
    quote = item.excerpt.quote if item.excerpt else ""
    nothing = "" if quote else say("grading.passage.none")
    return {"place": "", "pieces": ["", quote, ""], "remark": trouble or nothing}
