"""Figures and quantities in a sentence.

Not here: years, days and hours (:mod:`workbench.sources.suggest.dates`).
"""

import re
from collections.abc import Iterator

from workbench.sources.abbreviations import words
from workbench.sources.suggest.lexicon import COUNTED, LARGE_NUMBERS, SHARES, SMALL_NUMBERS

UNITS = rf"%|‰|°C|°F|(?:[-\s]?(?:{LARGE_NUMBERS}|{SMALL_NUMBERS}|bn|m|km|kg|mph|{COUNTED}))"
FIGURE = re.compile(
    rf"""(?<![\w.,/:#§№¶-])(?<!\[)(?:(?:US|A|C)?[$€£¥₩₽₹]\s?)?
    \d+(?:[.,   ’']\d+)*(?![\w/:]|-?(?:st|nd|rd|th)\b)
    (?:\s?(?:{UNITS})\b|\s?[%‰€$£])*""",
    re.VERBOSE | re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
IN_WORDS = re.compile(
    rf"""\b(?:(?:an?|one|several|some|few|many|tens|hundreds|thousands|{SMALL_NUMBERS})\s(?:of\s)?)?
    (?:{LARGE_NUMBERS})\b(?:(?:\s(?:and|of|or)\s|[-\s])(?:{LARGE_NUMBERS}|{SMALL_NUMBERS})\b)*
    (?:\s(?:{COUNTED})\b)?|\b(?:{SHARES})\b""",
    re.VERBOSE | re.IGNORECASE,
)
SMALL = re.compile(rf"\b(?:{SMALL_NUMBERS})(?:[-\s][a-z]+){{0,2}}?[-\s](?:{COUNTED})\b", re.IGNORECASE)
WINDOW = 20  # characters looked back for what a number belongs to
LIST_MARK = re.compile(r"\(?\d{1,2}[.)]\s")
BARE = re.compile(r"\d{1,2}")
WORD_BEFORE = re.compile(r"\b([A-Za-z]+)\s\Z")
BEFORE_A_NUMBER = words(
    """
    a about above after all almost am an another are around as at be been below but by every
    exactly first for from get got had has have in is just last least leaves left less like lost made many
    more most nearly next of off on only or other out over paid past per reach reached roughly said sent some
    than that the their then these those to took total under until up was were when with within won
    """
)
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
    matches = [match for form in _forms(sentence) for match in form.finditer(sentence)]
    item, last = LIST_MARK.match(sentence), -1  # where a number of a name ended
    reached = item.end() if item else 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() < reached:
            continue
        reached = match.end()
        if _is_label(sentence, match, last):
            last = match.end()
        else:
            yield match


def _forms(sentence: str) -> tuple[re.Pattern[str], ...]:
    return (FIGURE, IN_WORDS, SMALL) if DIGIT.search(sentence) else (IN_WORDS, SMALL)


def _is_label(sentence: str, match: re.Match[str], last: int) -> bool:
    """Return whether a number only names something: "Article 51", "page 11", "stations 3, 5 and 6"."""
    before = sentence[max(0, match.start() - WINDOW) : match.start()]
    if NUMBER_OF_A_NAME.search(before):
        return True
    if not BARE.fullmatch(match[0]):
        return False
    listed = last >= 0 and sentence[last : match.start()].strip() in {
        ",",
        "and",
        "or",
        ", and",
        "–",
        "-",
        "to",
    }
    word = WORD_BEFORE.search(before)
    return listed or bool(word and word[1].lower() not in BEFORE_A_NUMBER)
