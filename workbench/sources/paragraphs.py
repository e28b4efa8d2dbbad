"""The paragraphs of a text: every line that is not blank, numbered from 1.

Not here: sentences within them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A paragraph by its place in the whole text: code points, end exclusive."""

    number: int
    start: int
    end: int


def paragraphs(text: str) -> tuple[Stretch, ...]:
    """Return the paragraphs of a settled text; white space around one is not part of it."""
    found: list[Stretch] = []
    numbers, place = count(1), 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = place + line.index(words[0])
            found.append(Stretch(number=next(numbers), start=start, end=start + len(words)))
        place += len(line) + 1
    return tuple(found)


def joined(texts: Iterable[str]) -> str:
    """Return paragraphs as one text, a blank line between them; blank ones fall away."""
    return "\n\n".join(words for words in (" ".join(text.split()) for text in texts) if words)


def paragraph_at(stretches: Sequence[Stretch], place: int) -> int | None:
    """Return the number of the paragraph that a place in the text lies in, or ends, or None."""
    before = bisect_right(stretches, place, key=lambda one: one.start) - 1
    return stretches[before].number if before >= 0 and place <= stretches[before].end else None
