"""How much room a text takes, estimated on the generous side: no file format here can measure.

Not here: what is done when the room does not suffice.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from unicodedata import combining, east_asian_width

# Advance widths of Helvetica and its kin, space to tilde, in thousandths of the size.
_ASCII = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
_SPACE = 0x20
_OTHER, _WIDE, _PICTURE = 700, 1050, 1450
_FIRST_PICTURE = 0x1F000
_BOLD = 1.08
_GENEROUS = 1.02
LEADING = 1.2
"""Height of a line as a multiple of the size."""

MOST_LINES = 250
ELLIPSIS = "…"
_LONGEST_WORD = 25


@lru_cache(maxsize=4096)
def _advance(character: str) -> int:
    point = ord(character)
    if _SPACE <= point < _SPACE + len(_ASCII):
        return _ASCII[point - _SPACE]
    if combining(character):
        return 0
    if point >= _FIRST_PICTURE:
        return _PICTURE
    return _WIDE if east_asian_width(character) in "WF" else _OTHER


@lru_cache(maxsize=16_384)
def _thousandths(text: str) -> int:
    return sum(map(_advance, text))


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text runs on one line, in the unit of the size."""
    return _thousandths(text) / 1000 * size * _GENEROUS * (_BOLD if bold else 1)


@lru_cache(maxsize=16_384)
def lines(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Return over how many lines a text wraps in a given room, from 1 to :data:`MOST_LINES`."""
    if "\n" not in text and "\v" not in text and width(text, size, bold=bold) <= room:
        return 1
    return sum(1 for _ in islice(_wrapped(text, room, size, bold=bold), MOST_LINES))


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return the lines a text wraps into; what goes beyond :data:`MOST_LINES` is cut with an ellipsis."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = list(islice(_wrapped(text, room, size, bold=bold), MOST_LINES + 1))
    if len(found) > MOST_LINES:
        found[MOST_LINES - 1 :] = [
            shortened(found[MOST_LINES - 1] + " " + ELLIPSIS, 1, room, size, bold=bold)
        ]
    return [line.rstrip() for line in found]


def shortened(text: str, most_lines: int, room: float, size: float, *, bold: bool = False) -> str:
    """Return a text that takes at most so many lines, cut between words with an ellipsis if need be."""
    if lines(text, room, size, bold=bold) <= most_lines:
        return text
    return _beginning(text, most_lines, room, size, bold=bold).rstrip(" ,;:.") + ELLIPSIS


def parted(text: str, most_lines: int, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text in pieces that take at most so many lines each, cut between words where it can be."""
    found = []
    while lines(text, room, size, bold=bold) > most_lines:
        piece = _beginning(text, most_lines, room, size, bold=bold) or text[:1]
        found.append(piece)
        text = text[len(piece) :].lstrip()
    return [*found, text]


def _beginning(text: str, most_lines: int, room: float, size: float, *, bold: bool) -> str:
    """Return what of a text takes at most so many lines with an ellipsis behind it."""
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if lines(text[:middle] + ELLIPSIS, room, size, bold=bold) <= most_lines:
            fits = middle
        else:
            too_long = middle
    kept = text[:fits].rstrip()
    torn = len(kept) - len(kept.rpartition(" ")[0]) if text[fits : fits + 1].strip() else 0
    return kept[: len(kept) - torn] if torn < _LONGEST_WORD else kept


def _wrapped(text: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield the lines a text wraps into; a word longer than the room breaks anywhere."""
    for paragraph in text.replace("\v", "\n").split("\n"):
        line = ""
        for word in _words(paragraph):
            if line and width(line + word.rstrip(), size, bold=bold) > room:
                yield line
                line = ""
            *full, rest = _pieces(word, room, size, bold=bold)
            yield from full
            line = rest if full else line + rest
        yield line


def _words(paragraph: str) -> Iterator[str]:
    """Yield words, each with the spaces behind it; a wide character is a word of its own."""
    word = ""
    for character in paragraph:
        if word and (word[-1].isspace() or _is_wide(character)) and not character.isspace():
            yield word
            word = ""
        word += character
    yield word


def _pieces(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Yield what of a word fills whole lines, then the rest."""
    start, so_far = 0, 0.0
    for place, character in enumerate(word):
        step = width(character, size, bold=bold)
        if so_far + step > room and place > start and not character.isspace():
            yield word[start:place]
            start, so_far = place, 0.0
        so_far += step
    yield word[start:]


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
