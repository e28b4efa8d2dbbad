"""Figures and quantities in a sentence.

Not here: years, days and hours (:mod:`workbench.sources.suggest.dates`).
"""

import re
from collections.abc import Iterator

from workbench.sources.suggest.lexicon import COUNTED, LARGE_NUMBERS, SHARES, SMALL_NUMBERS

UNITS = rf"%|‰|°C|°F|(?:[-\s]?(?:{LARGE_NUMBERS}|{SMALL_NUMBERS}|bn|m|km|kg|mph|{COUNTED}))"
FIGURE = re.compile(
    rf"""(?<![\w.,/:#§№¶-])(?<!\[)(?:(?:US|A|C)?[$€£¥₩₽₹]\s?)?
    \d+(?:[.,   ’']\d+)*(?![\w/:]|-?(?:st|nd|rd|th)\b)
    (?:\s?(?:{UNITS})\b|\s?[%‰€$£])*""",
    re.VERBOSE | re.IGNORECASE,
)
IN_WORDS = re.compile(
    rf"""\b(?:(?:an?|one|several|some|few|many|tens|hundreds|thousands|{SMALL_NUMBERS})\s(?:of\s)?)?
    (?:{LARGE_NUMBERS})\b(?:(?:\s(?:and|of|or)\s|[-\s])(?:{LARGE_NUMBERS}|{SMALL_NUMBERS})\b)*
    (?:\s(?:{COUNTED})\b)?|\b(?:{SHARES})\b""",
    re.VERBOSE | re.IGNORECASE,
)
SMALL = re.compile(rf"\b(?:{SMALL_NUMBERS})(?:[-\s][a-z]+){{0,2}}?[-\s](?:{COUNTED})\b", re.IGNORECASE)
WINDOW = 20  # characters looked back for what a number belongs to
NUMBER_OF_A_NAME = re.compile(
    r"\b(?:No|Nos|Nr|Article|Articles|Art|Section|Chapter|Resolution|Room|Flight|Route|Highway|Unit|Type|"
    r"Mark|Figure|Fig|Table|Page|Paragraph|Protocol|Gate|Pier|Berth|Line|Phase|Item|Annex)\.?\s\Z"
)


def figures(sentence: str) -> tuple[str, ...]:
    """Return the figures of a sentence, in digits or in words, as they stand in it.

    Not counted: the number within a name or a reference ("Article 51", "the 11th Corps", "[3]"), and
    small numbers in words unless something that is counted follows ("four brigades"). Numbers in words
    are known in English only.
    """
    return tuple(match[0].strip() for match in _found(sentence))


def _found(sentence: str) -> Iterator[re.Match[str]]:
    matches = [match for form in (FIGURE, IN_WORDS, SMALL) for match in form.finditer(sentence)]
    reached = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= reached and not NUMBER_OF_A_NAME.search(
            sentence, max(0, match.start() - WINDOW), match.start()
        ):
            yield match
            reached = match.end()
