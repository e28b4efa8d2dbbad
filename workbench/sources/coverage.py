"""What a text claims, and what became of each claim: evidence, set aside on purpose, or nothing.

A claim is a sentence that can be checked (:func:`workbench.sources.suggest.claims`). That a sentence,
a claim or not, bears on a hypothesis is told by the words they share, no more. Not here: judging by
the shares. Much of a text is beside the question, and one sentence may outweigh thirty.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from workbench.errors import WorkbenchError
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import SetAside, Source
from workbench.sources.excerpts import Span
from workbench.sources.library import Library
from workbench.sources.paragraphs import paragraph_at
from workbench.sources.reading_text import SourceText, placed, standing_in, text_of
from workbench.sources.shelf import Shelf
from workbench.sources.suggest import suggestions


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence with its place in code points: whether it claims something, and what it bears on."""

    start: int
    end: int
    claim: bool
    bears_on: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence and what became of it: the rows that rest on it, or why it was set aside."""

    start: int
    end: int
    paragraph: int
    claim: bool
    bears_on: tuple[str, ...]
    rows: tuple[str, ...] = ()
    aside: SetAside | None = None

    @property
    def left(self) -> bool:
        """Whether nothing became of it."""
        return not self.rows and self.aside is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A text's passages in its order, and the rows that name its source but no words that stand in it."""

    passages: tuple[Passage, ...]
    unplaced: tuple[str, ...]

    @property
    def claims(self) -> tuple[Passage, ...]:
        """The passages that claim something."""
        return tuple(one for one in self.passages if one.claim)

    @property
    def used(self) -> int:
        """How many claims a row of evidence rests on."""
        return sum(bool(one.rows) for one in self.claims)

    @property
    def aside(self) -> int:
        """How many claims were set aside and became no evidence."""
        return sum(not one.rows and one.aside is not None for one in self.claims)

    @property
    def left(self) -> int:
        """How many claims nothing became of."""
        return sum(one.left for one in self.claims)

    def bearing(self, hypothesis: str) -> tuple[int, int]:
        """Return how many passages share words with a hypothesis, and how many of these became evidence."""
        near = [one for one in self.passages if hypothesis in one.bears_on]
        return len(near), sum(bool(one.rows) for one in near)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A source's text set beside the evidence; both are None where its text is not here."""

    read: SourceText | None
    found: Coverage | None


Key = tuple[str, tuple[tuple[str, str], ...]]


def key_of(text: str, hypotheses: Mapping[str, str]) -> Key:
    """Return what the claims of a text depend on: its hash and the wording of the hypotheses."""
    return sha256(text.encode("utf-8", "replace")).hexdigest(), tuple(hypotheses.items())


def wordings(case: Case) -> dict[str, str]:
    """Return the wording of each hypothesis that is on, by its id."""
    return {one.id: f"{one.label}. {one.statement}" for one in case.rated_hypotheses}


def compared(case: Case, shelf: Shelf, library: Library) -> dict[str, Compared]:
    """Return every source's text set beside the evidence, those left out that cannot be read."""
    return {source.id: one for source in case.sources if (one := _compared(case, source, shelf, library))}


def _compared(case: Case, source: Source, shelf: Shelf, library: Library) -> Compared | None:
    try:
        read = text_of(source, shelf, library)
    except WorkbenchError:
        return None
    if read is None:
        return None
    items = [item for item in case.items if item.source == source.id]
    found = coverage(read, found_in(read.text, wordings(case)), items, source.set_aside)
    return Compared(read=read, found=found)


def found_in(text: str, hypotheses: Mapping[str, str]) -> tuple[Found, ...]:
    """Return, in the order of the text, its claims and whatever bears on a hypothesis by its words.

    Parameters
    ----------
    text : str
        A settled text.
    hypotheses : mapping
        Label and statement of each hypothesis by its id.
    """
    kept = (one for one in suggestions(text, hypotheses) if one.claim or one.bears_on)
    return tuple(
        Found(start=one.start, end=one.end, claim=one.claim, bears_on=one.bears_on)
        for one in sorted(kept, key=lambda one: one.start)
    )


def coverage(
    read: SourceText, found: Sequence[Found], items: Iterable[Evidence], aside: Iterable[SetAside]
) -> Coverage:
    """Return what became of a text's claims and of what bears on a hypothesis.

    A passage is used if an excerpt overlaps its sentence. Both readings of an item that was entered twice
    are one row.

    Parameters
    ----------
    read : SourceText
        The text as it is read now.
    found : sequence of Found
        Its passages (:func:`found_in`).
    items : iterable of Evidence
        The rows that name its source.
    aside : iterable of SetAside
        The passages set aside; one whose words are gone counts for nothing.
    """
    spans = [(item.id, placed(read, item)) for item in items if not item.deceptive_of]
    placed_aside = [(one, _placed(read, one)) for one in aside]
    return Coverage(
        passages=tuple(_passage(read, one, spans, placed_aside) for one in found),
        unplaced=tuple(id for id, span in spans if span is None),
    )


def aside_in(read: SourceText, aside: Iterable[SetAside]) -> tuple[Span, ...]:
    """Return where passages that were set aside stand in the text; those whose words are gone fall away."""
    spans = (_placed(read, one) for one in aside)
    return tuple(span for span in spans if span is not None)


def _placed(read: SourceText, one: SetAside) -> Span | None:
    return standing_in(read, one.excerpt, one.excerpt.paragraph)


def _passage(
    read: SourceText,
    found: Found,
    spans: Iterable[tuple[str, Span | None]],
    aside: Iterable[tuple[SetAside, Span | None]],
) -> Passage:
    return Passage(
        start=found.start,
        end=found.end,
        paragraph=paragraph_at(read.stretches, found.start) or 0,
        claim=found.claim,
        bears_on=found.bears_on,
        rows=tuple(id for id, span in spans if _overlap(span, found)),
        aside=next((one for one, span in aside if _overlap(span, found)), None),
    )


def _overlap(span: Span | None, found: Found) -> bool:
    return span is not None and span.start < found.end and found.start < span.end
