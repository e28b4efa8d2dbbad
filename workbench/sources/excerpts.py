"""Where an excerpt's words stand in a text, checked by their hash.

Not here: which text that is.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from workbench.model.source import Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text, end exclusive, in code points.

    ``how`` is ``"found"`` where the words stand where the excerpt says, ``"moved"`` where the
    same words stand elsewhere in the text.
    """

    start: int
    end: int
    how: Literal["found", "moved"]


def fingerprint(words: str) -> str:
    """Return the SHA-256 of some words in UTF-8; lone surrogates count as they are."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def located(text: str, excerpt: Excerpt) -> Span | None:
    """Return where the excerpt stands in the text, or None if its words are not in it.

    The position is tried first and believed only if the words there have the excerpt's hash
    (or are its quote, where it has no hash). Failing that the quote is looked for, the place
    nearest to the old one first, and it too must fit the hash. An excerpt without either
    proof stands nowhere.
    """
    inside = 0 <= excerpt.start < excerpt.end <= len(text)
    if inside and _fits(text[excerpt.start : excerpt.end], excerpt):
        return Span(start=excerpt.start, end=excerpt.end, how="found")
    if not _fits(excerpt.quote, excerpt):
        return None
    place = _nearest(text, excerpt.quote, excerpt.start)
    return None if place is None else Span(start=place, end=place + len(excerpt.quote), how="moved")


def _fits(words: str, excerpt: Excerpt) -> bool:
    if not words:
        return False
    if excerpt.sha256:
        return fingerprint(words) == excerpt.sha256.lower()
    return words == excerpt.quote


def _nearest(text: str, quote: str, start: int) -> int | None:
    after = text.find(quote, max(start, 0))
    before = text.rfind(quote, 0, max(start, 0) + len(quote))
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=None)
