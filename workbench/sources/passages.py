"""The passage behind a row of evidence: its paragraph, and the excerpt's words within it.

Not here: what a reader is told about it.
"""

from dataclasses import dataclass, replace

from workbench.errors import WorkbenchError
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import Excerpt
from workbench.sources.excerpts import Span, located
from workbench.sources.library import Library
from workbench.sources.paragraphs import Stretch
from workbench.sources.reading_text import SourceText, placed, text_of
from workbench.sources.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph with the words a row rests on; ``span`` is None where they are not in it.

    ``trouble`` is the sentence of what kept a text from being opened, "" where nothing did;
    ``text`` is "" where there is nothing to open. ``alone`` says that the words came with the
    item itself, without a text around them.
    """

    text: str = ""
    span: Span | None = None
    paragraph: int | None = None
    origins: tuple[str, ...] = ()
    trouble: str = ""
    alone: bool = False

    @property
    def parts(self) -> tuple[str, str, str]:
        """The text before the words, the words, and the text after them."""
        if self.span is None:
            return self.text, "", ""
        return (
            self.text[: self.span.start],
            self.text[self.span.start : self.span.end],
            self.text[self.span.end :],
        )


def in_text(case: Case, item: Evidence, shelf: Shelf, library: Library) -> Passage:
    """Return the passage of a source that a row rests on: the paragraph, or those that its words cross.

    An excerpt without a text here (from a matrix file, say) is its own passage.
    """
    number = item.excerpt.paragraph if item.excerpt and item.excerpt.paragraph else item.paragraph
    try:
        read = text_of(case.source(item.source), shelf, library) if item.source else None
    except WorkbenchError as error:
        return Passage(paragraph=number, trouble=str(error))
    if read is None:
        return alone(item)
    span = placed(read, item)
    crossed = _crossed(read, span, number)
    if not crossed:
        return alone(item)
    begin, first = crossed[0].start, crossed[0].number
    return Passage(
        text=read.text[begin : crossed[-1].end],
        span=span and replace(span, start=span.start - begin, end=span.end - begin),
        paragraph=first,
        origins=read.origins.get(first, ()),
    )


def _crossed(read: SourceText, span: Span | None, number: int | None) -> tuple[Stretch, ...]:
    if span is not None:
        return tuple(one for one in read.stretches if one.start < span.end and one.end > span.start)
    named = read.stretch(number)
    return (named,) if named else ()


def alone(item: Evidence) -> Passage:
    """Return the words that came with a row as a passage of their own."""
    number = item.excerpt.paragraph if item.excerpt and item.excerpt.paragraph else item.paragraph
    quote = item.excerpt.quote if item.excerpt else ""
    span = Span(start=0, end=len(quote), how="found") if quote else None
    return Passage(text=quote, span=span, paragraph=number, alone=True)


def in_original(case: Case, item: Evidence, shelf: Shelf) -> Passage | None:
    """Return the paragraph of the original that a row rests on, or None where the text is not here.

    The words come from the person's own copy; a case keeps only their position and hash.
    """
    if not item.source or item.original is None:
        return None
    try:
        text = shelf.original(case.source(item.source))
    except WorkbenchError as error:
        return Passage(paragraph=item.original.paragraph, trouble=str(error))
    if text is None:
        return None
    span = located(text, item.original)
    return Passage(paragraph=item.original.paragraph) if span is None else _around(text, span, item.original)


def _around(text: str, span: Span, excerpt: Excerpt) -> Passage:
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    within = Span(start=span.start - begin, end=span.end - begin, how=span.how)
    return Passage(text=text[begin : end if end >= 0 else None], span=within, paragraph=excerpt.paragraph)
