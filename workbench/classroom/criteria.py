"""What a class exercise is marked by: criteria with their points, a table that a teacher can change.

Not here: how a hand-in meets them (:mod:`workbench.classroom.marks`).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from workbench.errors import BadValue, CannotRead, one_of, system_words
from workbench.messages import say

CHECKED: tuple[str, ...] = (
    "complete",
    "reasons",
    "across",
    "before",
    "after",
    "comprehension",
    "repeats",
)
"""Criteria that a file can be checked against; all others are marked by hand."""

LARGEST = 1024 * 1024
_MOST_POINTS = 10_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that is marked.

    ``points`` are given in full from the share ``enough`` (0 < enough ≤ 1) on, and in proportion
    below it. ``title`` is the teacher's own name for it, "" for the usual one.
    """

    id: str
    points: float
    title: str = ""
    enough: float = 1.0

    @property
    def by_hand(self) -> bool:
        """Whether a person marks it."""
        return self.id not in CHECKED


CRITERIA: tuple[Criterion, ...] = (
    Criterion(id="complete", points=4),
    Criterion(id="reasons", points=4),
    Criterion(id="across", points=2, enough=0.8),
    Criterion(id="before", points=2),
    Criterion(id="after", points=2),
    Criterion(id="argument", points=6),
)
"""What is marked if nobody says otherwise: 14 points for work that shows in the file, 6 by hand."""

PREPARED: tuple[Criterion, ...] = (
    Criterion(id="comprehension", points=2),
    Criterion(id="repeats", points=2),
)
"""What is marked besides in a prepared class that asks for it: questions on the method, cells asked again."""

_READ = TypeAdapter(tuple[Criterion, ...])


def read_criteria(path: str | Path) -> tuple[Criterion, ...]:
    """Return the criteria in a JSON file: a list of ``{"id", "points", "title", "enough"}``.

    Raises
    ------
    CannotRead
        If the file is not there or cannot be opened.
    BadValue
        If it holds something else.
    """
    path = Path(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from error
    return criteria_of(content, path.name)


def criteria_of(content: bytes, where: str) -> tuple[Criterion, ...]:
    """Return the criteria in the text of such a file."""
    try:
        found = _READ.validate_python(_without_unknown(json.loads(content.decode("utf-8-sig"))))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError, ValidationError, TypeError):
        raise BadValue(where, say("marks.file.other"), say("marks.file.form")) from None
    return checked(found, where)


def _without_unknown(content: Any) -> Any:
    """Return the content, or fail on an entry that no criterion has: it would be lost without a word."""
    for one in content:
        Criterion(**one)
    return content


def checked(criteria: Sequence[Criterion], where: str = "") -> tuple[Criterion, ...]:
    """Return the criteria, or raise BadValue for the first that makes no sense."""
    if not criteria:
        raise BadValue(say("marks.value.criteria"), 0, say("marks.expected.some"), where)
    ids = [one.id for one in criteria]
    for n, one in enumerate(criteria):
        if not one.id.isidentifier() or one.id in ids[:n]:
            expected = say("marks.expected.id", ids=one_of(CHECKED))
            raise BadValue(say("marks.value.id"), one.id, expected, where)
        _check_numbers(one, where)
    return tuple(criteria)


def _check_numbers(one: Criterion, where: str) -> None:
    if not 0 <= one.points <= _MOST_POINTS:
        raise BadValue(say("marks.value.points", id=one.id), one.points, say("marks.expected.points"), where)
    if not 0 < one.enough <= 1:
        raise BadValue(say("marks.value.enough", id=one.id), one.enough, say("marks.expected.enough"), where)


def criteria_bytes(criteria: Iterable[Criterion]) -> bytes:
    """Return criteria as the JSON file that :func:`read_criteria` reads, one a line."""
    lines = ",\n".join(f"  {json.dumps(asdict(one), ensure_ascii=False)}" for one in criteria)
    return f"[\n{lines}\n]\n".encode()
