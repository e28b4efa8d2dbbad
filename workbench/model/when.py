"""What a date text means: a day, a month, a year, a span of them, or one end of a span.

ISO 8601 as far as it goes: ``2024-10-18``, ``2024-10``, ``2024``, spans as ``2024-06/2024-10``, and
``2022/..`` or ``../2024-10`` where one end is open. The same in words: ``since 2022``,
``until 2024-10``, ``after 1965``, ``before 2024-10``, ``2024-06 to 2024-10``. Whatever else is
written is no date; nothing is guessed. Not here: how a date is said in words.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

_ONE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_SPAN = re.compile(rf"(?P<start>{_ONE}|\.\.)\s*(?:/|–|\bto\b)\s*(?P<end>{_ONE}|\.\.)")
_ENDLESS = re.compile(rf"(?P<word>since|after|until|before) (?P<one>{_ONE})")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """The first and the last day that a date names.

    ``since`` says that it goes on after them, nobody says how long; ``until`` that it began before.
    """

    start: date
    end: date
    since: bool = False
    until: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one single day."""
        return self.start == self.end and not self.open

    @property
    def open(self) -> bool:
        """Whether one end is not known."""
        return self.since or self.until


@lru_cache(maxsize=4096)
def when(text: str) -> When | None:
    """Return what a date text means, or None where it is no date; citation, order and delays all ask."""
    plain = " ".join(text.split()).lower()
    if span := _SPAN.fullmatch(plain):
        return _between(span["start"], span["end"])
    if endless := _ENDLESS.fullmatch(plain):
        one = _one(endless["one"])
        return one and _endless(endless["word"], one)
    return _one(plain)


def written(found: When) -> str:
    """Return a date as it is kept: ISO 8601, as short as it goes; ``when`` reads it back."""
    bare = named(found)
    if found.since:
        return f"{bare}/.."
    return f"../{bare}" if found.until else bare


def kept(text: str) -> str:
    """Return a date text as it is kept; what is no date stays as it is written."""
    found = when(text)
    return written(found) if found else text.strip()


def named(found: When) -> str:
    """Return the days that a date names, as a year, a month, a day or a span, its open end left out."""
    first, last = found.start.isoformat(), found.end.isoformat()
    days = When(found.start, found.end)
    texts = (text for n in (4, 7, 10) for text in (first[:n], f"{first[:n]}/{last[:n]}"))
    return next(text for text in texts if when(text) == days)


def _one(text: str) -> When | None:
    """Return the days of a year, a month or a day."""
    if not re.fullmatch(_ONE, text, re.ASCII):
        return None
    year, month, day = (int(part) for part in f"{text}-0-0".split("-")[:3])
    try:
        first = date(year, month or 1, day or 1)
        return When(first, _last(first, whole="year" if not month else "month" if not day else "day"))
    except (ValueError, OverflowError):
        return None


def _last(first: date, *, whole: str) -> date:
    if whole == "day":
        return first
    if whole == "year" or first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - _DAY


def _between(start: str, end: str) -> When | None:
    begins, ends = _one(start), _one(end)
    if begins and ends and begins.start <= ends.end:
        return When(begins.start, ends.end)
    if begins and end == "..":
        return replace(begins, since=True)
    return replace(ends, until=True) if ends and start == ".." else None


def _endless(word: str, one: When) -> When | None:
    try:
        match word:
            case "since":
                return replace(one, since=True)
            case "until":
                return replace(one, until=True)
            case "after":
                return When(one.end + _DAY, one.end + _DAY, since=True)
            case _:
                return When(one.start - _DAY, one.start - _DAY, until=True)
    except OverflowError:
        return None
