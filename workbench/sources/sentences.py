"""Where a text's sentences begin and end: a rule of our own, with the abbreviations that reports use.

Not here: what a sentence says (:mod:`workbench.sources.suggest`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.sources.abbreviations import (
    AFTER_HOURS,
    AFTER_ORDINALS,
    CAN_END,
    HOURS,
    INNER_MARK,
    MONTHS,
    NEVER_LAST,
    NUMBERED,
    STARTERS,
)
from workbench.sources.paragraphs import Stretch, paragraphs
from workbench.sources.quotations import SPEAKER, enclosed

ENDING = re.compile(
    r"""(?P<mark>\.(?:[ ]\.)+|[.!?…‽؟।॥۔]+|[。！？｡]+)   # what ends a sentence
    (?P<closing>["'”’»›«“)\]」』）]*)                  # what may close after it
    (?P<notes>(?:\s?\[[0-9]{1,3}\])*[⁰¹²³⁴-⁹]*)       # numbers of footnotes
    (?P<outer>["'”’»›)\]」』）]*)
    (?P<space>\s+|\Z|(?<=[。！？｡」』）])|(?<=[^\W\d_]{3}\.)(?=["“]?[^\W\d_]{2}))""",
    re.VERBOSE,
)
BEFORE = re.compile(r"(?:[^\W_]|[.’'&-])+\Z")
NEXT = re.compile(r"(?P<opening>[\"'“‘„«‹»(\[¿¡「『（—–-]*)\s*(?P<word>(?:[^\W_]|[’'-])+|\S?)")
REPORTED = re.compile(rf"{SPEAKER}|と|って")
ITEM = re.compile(r"\(?(?:[ivx]{1,5}|[a-z]|[0-9]{1,2})[.)]\s")
LETTERED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
ROMAN = re.compile(r"[IVXLC]+|[A-Z]")
LIST_MARK = re.compile(r"[ivx]{1,5}|[a-z]")
WINDOW = 40  # characters looked at before and after a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence's stretch of the text, end exclusive, in code points, and its paragraph's number."""

    start: int
    end: int
    paragraph: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text, in order, without the white space around them.

    A paragraph's end always ends a sentence. Within it a sentence ends at a full stop, an exclamation
    or question mark that white space follows (or none, in Chinese and Japanese), unless it closes an
    abbreviation, an initial or the mark of an item in a list, unless the next word is in lower case,
    and unless a bracket or a quotation around it is still open: what somebody is quoted as saying stays
    with the words that say who it was. The time taken grows with the length of the text alone.
    """
    return tuple(sentence for stretch in paragraphs(text) for sentence in _within(text, stretch))


def _within(text: str, stretch: Stretch) -> Iterator[Sentence]:
    line = text[stretch.start : stretch.end]
    begin = 0
    for end, following in _ends(line):
        yield from _sentence(line, begin, end, stretch)
        begin = following
    yield from _sentence(line, begin, len(line), stretch)


def _sentence(line: str, begin: int, end: int, stretch: Stretch) -> Iterator[Sentence]:
    words = line[begin:end]
    if bare := words.strip():
        start = stretch.start + begin + len(words) - len(words.lstrip())
        yield Sentence(start=start, end=start + len(bare), paragraph=stretch.number)


def _ends(line: str) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next one begins."""
    starts, ends = enclosed(line)
    begin = 0
    for found in ENDING.finditer(line):
        around = bisect_right(starts, found.start()) - 1
        inside = around >= 0 and found.start("space") < ends[around]
        if not inside and _is_end(line, found, begin):
            yield found.start("space"), found.end()
            begin = found.end()


def _is_end(line: str, found: re.Match[str], begin: int) -> bool:
    after = NEXT.match(line, found.end(), found.end() + WINDOW)
    opening, word = (after["opening"], after["word"]) if after else ("", "")
    if not (opening or word):
        return True
    if ITEM.match(line, begin) and ITEM.match(line, found.end()):
        return True
    closes = bool(found["closing"].strip("'’"))
    if _goes_on(opening, word) or (closes and REPORTED.match(line, found.end())):
        return False
    before = BEFORE.search(line, max(begin, found.start() - WINDOW), found.start())
    last = before[0] if before else ""
    if found["mark"] != ".":
        return last not in INNER_MARK
    if closes or found["notes"]:
        return True
    if not found["space"] and found.end() < len(line):
        return last.isalpha() and word[1:].islower() and word[:1].isupper() and "." not in last
    if found.start() - len(last) <= begin and (last.isdigit() or LIST_MARK.fullmatch(last)):
        return False
    return _is_full_stop(line, found.start(), last, word, bool(opening))


def _goes_on(opening: str, word: str) -> bool:
    """Return whether what follows belongs to the same sentence: a dash, or a word in lower case."""
    if opening.startswith(("—", "–", "-")):
        return not word[:1].isupper()
    return word[:1].islower() and not any(letter.isupper() for letter in word[1:2])


def _is_full_stop(line: str, place: int, last: str, word: str, opens: bool) -> bool:  # noqa: FBT001
    """Return whether the full stop at this place, between these words, ends a sentence."""
    plain = last.rpartition("-")[2]
    starts = word in STARTERS or opens
    if last.isdigit():
        return not _is_ordinal(line, place, last, word)
    if plain in NEVER_LAST:
        return False
    if plain in NUMBERED:
        return starts or not (word[:1].isdigit() or ROMAN.fullmatch(word))
    if plain in HOURS:
        return not (word in AFTER_HOURS or word.isupper()) or word in STARTERS
    if plain in CAN_END or LETTERED.fullmatch(last) or (len(last) == 1 and last.isalpha()):
        return starts
    return True


def _is_ordinal(line: str, place: int, last: str, word: str) -> bool:
    """Return whether a number with a full stop counts what follows, as in German, "3. Oktober"."""
    month = BEFORE.search(line[max(0, place - WINDOW) : place - len(last)].rstrip(" ."))
    return len(last) < 3 and word in AFTER_ORDINALS and not (month and month[0] in MONTHS)
