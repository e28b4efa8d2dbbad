"""The text to read of any source, and where a row's excerpt stands in it.

A source of one's own has its text in the library; a seed is read as our digest of it. Either
way it is one text with numbered paragraphs. The original of a seed, where its shelf has it, is a
third. Not here: what a reader is shown of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from workbench.model.evidence import Evidence
from workbench.model.source import Excerpt, Source
from workbench.sources.digest import Digest
from workbench.sources.excerpts import Span, excerpt_of, located
from workbench.sources.library import Library
from workbench.sources.paragraphs import Stretch, joined, paragraph_at, paragraphs
from workbench.sources.shelf import Shelf

UNNUMBERED = 0  # a line of an original that is no paragraph of its body, as far as is known


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A text with its paragraphs, in order; a digest's keep the numbers of the article's own.

    ``origins`` names by paragraph who first said what it tells, where that was written down.
    """

    text: str
    stretches: tuple[Stretch, ...]
    kind: Literal["own", "digest", "original"]
    origins: Mapping[int, tuple[str, ...]] = field(default_factory=dict)

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


def original_of(source: Source, shelf: Shelf, evidence: Iterable[Evidence]) -> SourceText | None:
    """Return the original of a source, or None where it is not here.

    Its lines have the numbers of the article's paragraphs as far as the evidence tells them: those
    that an excerpt names, and those between two of them that leave no other count. The rest
    (headlines, captions) have :data:`UNNUMBERED`.

    Raises
    ------
    OtherText, CannotRead
        If it is there but is another text, or cannot be read.
    """
    text = shelf.original(source)
    if text is None:
        return None
    proofs = [item.original for item in evidence if item.source == source.id and item.original]
    return SourceText(text=text, stretches=_numbered(text, proofs), kind="original")


def _numbered(text: str, proofs: Iterable[Excerpt]) -> tuple[Stretch, ...]:
    lines = paragraphs(text)
    known: dict[int, int] = {}
    for proof in proofs:
        span = located(text, proof)
        line = span and paragraph_at(lines, span.start)
        if line and proof.paragraph:
            known[line] = proof.paragraph
    for (line, number), (after, last) in pairwise(sorted(known.items())):
        if after - line == last - number:
            known |= {line + step: number + step for step in range(after - line)}
    return tuple(replace(line, number=known.get(line.number, UNNUMBERED)) for line in lines)


def excerpt_in(read: SourceText, start: int, end: int) -> Excerpt | None:
    """Return the excerpt of a stretch of a text, or None for one of a digest that is not in one paragraph.

    An excerpt of an original keeps no words: they are not ours to hand on.
    """
    if read.kind != "digest":
        number = paragraph_at(read.stretches, start) or None
        return excerpt_of(read.text, start, end, paragraph=number, with_words=read.kind == "own")
    within = next((one for one in read.stretches if one.start <= start and end <= one.end), None)
    if within is None:
        return None
    words = read.text[within.start : within.end]
    return excerpt_of(words, start - within.start, end - within.start, paragraph=within.number)


def placed(read: SourceText, item: Evidence) -> Span | None:
    """Return where a row's excerpt stands in the whole text, or None where its words are not in it."""
    excerpt = item.original if read.kind == "original" else item.excerpt
    return None if excerpt is None else standing_in(read, excerpt, excerpt.paragraph or item.paragraph)


def standing_in(read: SourceText, excerpt: Excerpt, paragraph: int | None) -> Span | None:
    """Return where an excerpt, in a digest of a paragraph, stands in the whole text, or None."""
    if read.kind != "digest":
        return located(read.text, excerpt)
    stretch = read.stretch(paragraph)
    if stretch is None:
        return None
    span = located(read.text[stretch.start : stretch.end], excerpt)
    return span and replace(span, start=span.start + stretch.start, end=span.end + stretch.start)


def _of(digest: Digest) -> SourceText:
    shown = [one for one in digest.paragraphs if one.text]
    text = joined(one.text for one in shown)
    stretches = zip(paragraphs(text), shown, strict=True)
    numbered = tuple(replace(place, number=one.number) for place, one in stretches)
    origins = {one.number: one.origins for one in shown if one.origins}
    return SourceText(text=text, stretches=numbered, kind="digest", origins=origins)
