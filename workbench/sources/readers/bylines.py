"""Who wrote a text and when, where one of its first lines says nothing else.

Not here: what a file says about itself beside its text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from workbench.sources.readers.dates import iso_line
from workbench.sources.readers.readtext import Facts

FIRST = 8
"""Paragraphs at the beginning in which a byline or a date line is looked for."""

LONGEST_TITLE = 200

_WORD = r"(?:[^\W\d_][\w.'’-]*)"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{1,4}}"
_BYLINE = re.compile(
    rf"(?:By|BY|Von|Par|Por|Di)\s*:?\s+(?P<who>{_NAME}(?:(?:,\s*|\s+(?:and|und|et|y|e)\s+){_NAME}){{0,4}})"
)
_SMALL = frozenset((
    "and", "und", "et", "y", "e", "de", "da", "del", "della", "der", "den", "di", "dos", "du", "la", "le",
    "van", "von", "zu", "al", "bin", "ibn",
))  # fmt: skip
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;,]$")


def with_first_lines(facts: Facts, paragraphs: Sequence[str]) -> Facts:
    """Return the facts with author and date from the first lines, where a line is clear about them."""
    beginning = [line.strip() for line in paragraphs[:FIRST]]
    author = facts.author or next(filter(None, (_author(line) for line in beginning)), "")
    date = facts.date or next(filter(None, (iso_line(line) for line in beginning)), "")
    return replace(facts, author=author, date=date)


def heading(paragraphs: Sequence[str]) -> str:
    """Return the first line as a title, if it reads as one: short, and no sentence."""
    first = paragraphs[0].strip() if paragraphs else ""
    long = len(first) > LONGEST_TITLE or len(paragraphs) < 2
    return "" if long or _ENDS_A_SENTENCE.search(first) or _author(first) or iso_line(first) else first


def _author(line: str) -> str:
    found = _BYLINE.fullmatch(line[:120]) if len(line) <= 120 else None
    names = found["who"] if found else ""
    return names if all(word[0].isupper() or word.strip(",") in _SMALL for word in names.split()) else ""
