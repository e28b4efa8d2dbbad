"""Letters and their marks composed (NFC), in time that grows with the length of a text alone.

Not here: newlines, spaces and what cannot be seen.
"""

import re
import unicodedata

MOST_MARKS = 30
"""Combining marks on one letter; Unicode's stream-safe text has no more."""

_PERHAPS_MARKS = re.compile(rf"[^\w\s\x00-\u02ff]{{{MOST_MARKS + 1},}}")


def composed(text: str) -> str:
    """Return a text composed (NFC).

    Composing takes time that grows with the square of the marks on one letter, so marks beyond
    :data:`MOST_MARKS` are left out first.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _PERHAPS_MARKS.sub(_thinned, text))


def _thinned(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in run[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
