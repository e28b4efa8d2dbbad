"""A stranger's text as it is shown: shortened, on one line, and only ever text.

Not here: bounds on what is read at all (:mod:`workbench.classroom.found`).
"""

import unicodedata

LONGEST = 400
LONGEST_NAME = 60
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return a stranger's text on one line, without what cannot be seen or turns the line around."""
    seen = text[: 4 * longest]
    kept = "".join(" " if c in _TURNS or unicodedata.category(c) in _UNSEEN else c for c in seen)
    line = " ".join(kept.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
