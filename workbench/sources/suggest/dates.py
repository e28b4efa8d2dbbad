"""Dates and hours in a sentence.

Not here: other figures (:mod:`workbench.sources.suggest.figures`).
"""

import re
from collections.abc import Iterator

from workbench.sources.suggest.lexicon import COUNTED, DAYS, MONTHS, OTHER_MONTHS

YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th|º|er)?"
MONTH = rf"(?:{MONTHS}|{OTHER_MONTHS})"
WHEN = r"(?i:in|of|by|since|early|late|last|this|next|until|from|during|mid)"
DATE = re.compile(
    rf"""\b\d{{4}}-\d\d(?:-\d\d)?\b
    |\b\d{{1,2}}[./]\d{{1,2}}[./](?:{YEAR}|\d\d)\b
    |\b{DAY}\.?\s(?:de\s|of\s)?{MONTH}\b\.?,?(?:\s(?:de\s)?{YEAR}\b)?
    |\b(?:{MONTHS})\.?\s{DAY}\b(?:,?\s{YEAR}\b)?
    |\b{MONTH}\.?,?\s(?:de\s)?{YEAR}\b
    |\b{WHEN}\s(?:the\s)?(?:{MONTHS})\b
    |\b(?:January|February|June|July|August|September|October|November|December|April)\b
    |\b(?:{DAYS})\b(?:\s(?:morning|afternoon|evening|night))?
    |\d{{4}}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?|\d{{1,2}}月\d{{1,2}}日
    |(?<![\d.,$€£])\b{YEAR}(?:[-–/]\d{{2,4}})?\b(?:s\b)?(?![.,]?\d)(?!\s(?:{COUNTED})\b)""",
    re.VERBOSE,
)
DIGIT = re.compile(r"\d")
CALENDAR = re.compile(rf"\b(?:{MONTHS}|{OTHER_MONTHS}|{DAYS})\b")
"""Without one of these there is no need to look for dates."""
HOUR = re.compile(
    r"""\b(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[:.][0-5]\d)?(?:\s?(?:[ap]\.?m\b\.?|h|hrs|Uhr|UTC|GMT))?(?![\d%])
    |\b(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?|\b(?:noon|midnight)\b""",
    re.VERBOSE,
)
RELATIVE = re.compile(
    r"""\b(?:yesterday|(?:last|next|this|the\sprevious|the\sfollowing|the\ssame|earlier\sthis|later\sthis|earlier\sthat|later\sthat)\s
    (?:day|night|morning|evening|week|weekend|month|year|spring|summer|autumn|winter|fall|decade)
    |(?:the\s)?(?:day|night|morning|week|month|year)\s(?:before|after|earlier|later)
    |(?:\w+)\s(?:minutes|hours|days|weeks|months|years|decades)\s(?:before|after|earlier|later|ago)
    |(?:first|second|third|fourth)\squarter|(?:since|from|until|by)\s(?:spring|summer|autumn|winter))\b""",
    re.VERBOSE | re.IGNORECASE,
)


def dates(sentence: str) -> tuple[tuple[int, int], ...]:
    """Return where the dates and hours of a sentence stand, in order, without overlap.

    Days and months are known in English, months also in German, French, Spanish, Italian, Portuguese,
    Russian and Ukrainian; years, and dates in digits, in any language.
    """
    kept: list[tuple[int, int]] = []
    for start, end in sorted(_found(sentence), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _found(sentence: str) -> Iterator[tuple[int, int]]:
    digits = DIGIT.search(sentence)
    if digits or CALENDAR.search(sentence):
        for match in DATE.finditer(sentence):
            yield match.start(), match.start() + len(match[0].rstrip(".,"))
    if digits or "noon" in sentence or "midnight" in sentence:
        yield from (match.span() for match in HOUR.finditer(sentence))
    yield from (match.span() for match in RELATIVE.finditer(sentence))


def without(sentence: str, stretches: tuple[tuple[int, int], ...]) -> str:
    """Return the sentence with blanks in place of some stretches, as long as before."""
    for start, end in stretches:
        sentence = f"{sentence[:start]}{' ' * (end - start)}{sentence[end:]}"
    return sentence
