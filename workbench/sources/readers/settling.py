"""Paragraphs brought into the one form that texts have here.

Not here: finding the paragraphs.
"""

import re
from collections.abc import Iterable

from workbench.sources.composing import composed

APART = "\n\n"
"""What stands between two paragraphs."""

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def settled_text(paragraphs: Iterable[str]) -> str:
    """Return paragraphs as one text: NFC, single spaces, a blank line between them, nothing unseen."""
    return APART.join(whole for whole in (settled_line(paragraph) for paragraph in paragraphs) if whole)


def settled_line(text: str) -> str:
    """Return text on one line, composed (NFC), without control characters; lone surrogates are replaced."""
    seen = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", " ".join(text.split())))
    return composed(" ".join(seen.split()))


def damaged(text: str) -> int:
    """Return how many characters of a text stand for something that could not be read."""
    return text.count("\ufffd") + len(_SURROGATE.findall(text))
