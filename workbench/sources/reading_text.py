"""The text to read of any source, and where a row's excerpt stands in it.

A source of one's own has its text in the library; a seed is read as our digest of it. Either
way it is one text with numbered paragraphs. Not here: the original of a seed, which only its
shelf has.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.evidence import Evidence
from workbench.model.source import Source
from workbench.sources.digest import Digest
from workbench.sources.excerpts import Span, located
from workbench.sources.library import Library
from workbench.sources.paragraphs import Stretch, joined, paragraphs
from workbench.sources.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A text with its paragraphs, in order; a digest's keep the numbers of the article's own."""

    text: str
    stretches: tuple[Stretch, ...]
    kind: Literal["own", "digest"]

    def stretch(self, number: int | None) -> Stretch | None:
        """Return the paragraph of a number, or None."""
        return next((one for one in self.stretches if one.number == number), None)


def text_of(source: Source, shelf: Shelf, library: Library) -> SourceText | None:
    """Return the text to read of a source, or None where there is none here.

    Raises
    ------
    NotADigest, CannotRead, OtherText
        If it is there but cannot be read, or is not the text that the case means.
    """
    own = library.text(source.text_sha256) if source.text_sha256 else None
    if own is not None:
        return SourceText(text=own, stretches=paragraphs(own), kind="own")
    digest = shelf.digest(source)
    return None if digest is None else _of(digest)


def placed(read: SourceText, item: Evidence) -> Span | None:
    """Return where a row's excerpt stands in the whole text, or None where its words are not in it."""
    if item.excerpt is None:
        return None
    if read.kind == "own":
        return located(read.text, item.excerpt)
    stretch = read.stretch(item.excerpt.paragraph or item.paragraph)
    if stretch is None:
        return None
    span = located(read.text[stretch.start : stretch.end], item.excerpt)
    return span and replace(span, start=span.start + stretch.start, end=span.end + stretch.start)


def _of(digest: Digest) -> SourceText:
    shown = [one for one in digest.paragraphs if one.text]
    text = joined(one.text for one in shown)
    stretches = zip(paragraphs(text), shown, strict=True)
    numbered = tuple(replace(place, number=one.number) for place, one in stretches)
    return SourceText(text=text, stretches=numbered, kind="digest")
