"""Paragraphs brought into the one form that texts have here.

Not here: finding the paragraphs.
"""

import re
import unicodedata
from collections.abc import Iterable

from workbench.sources.readers.limits import MOST_MARKS

APART = "\n\n"
"""What stands between two paragraphs."""

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PERHAPS_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")


def settled_text(paragraphs: Iterable[str]) -> str:
    """Return paragraphs as one text: NFC, single spaces, a blank line between them, nothing unseen."""
    return APART.join(whole for whole in (settled_line(paragraph) for paragraph in paragraphs) if whole)


def settled_line(text: str) -> str:
    """Return some text on one line, composed (NFC), without control characters; lone surrogates are replaced.

    Composing takes time that grows with the square of the marks on one letter, so marks beyond
    :data:`~workbench.sources.readers.limits.MOST_MARKS` are left out first.
    """
    seen = _UNSEEN.sub("", " ".join(text.split()))
    if seen.isascii():
        return " ".join(seen.split())
    whole = _PERHAPS_MARKS.sub(_thinned, _SURROGATE.sub("\ufffd", seen))
    return unicodedata.normalize("NFC", " ".join(whole.split()))


def damaged(text: str) -> int:
    """Return how many characters of a text stand for something that could not be read."""
    return text.count("\ufffd") + len(_SURROGATE.findall(text))


def _thinned(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
