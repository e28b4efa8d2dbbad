"""The codes an analyst writes in a cell, and the levels of a grade.

Not here: the points and weights that a scoring scheme gives to them.
"""

from enum import StrEnum

from workbench.errors import BadValue
from workbench.messages import say


class Rating(StrEnum):
    """One analyst's word in one cell: how likely the evidence would be if the hypothesis were true.

    ``NA`` says that the hypothesis says nothing about the item. *Not rated* is no rating:
    it is ``None`` wherever a rating may be missing.
    """

    CC = "CC"
    C = "C"
    N = "N"
    I = "I"  # noqa: E741 - the field's own code
    II = "II"
    NA = "NA"

    @property
    def on_scale(self) -> bool:
        """Whether the code lies on the scale CC … II, that is, is not ``NA``."""
        return self is not Rating.NA


class Level(StrEnum):
    """A grade of credibility or relevance; ungraded is ``None``."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


SCALE: tuple[Rating, ...] = (Rating.II, Rating.I, Rating.N, Rating.C, Rating.CC)


def read_rating(text: str) -> Rating | None:
    """Return the rating written in a text, in any case, or None for a blank.

    Raises
    ------
    BadValue
        If the text is no code.
    """
    code = text.strip().upper()
    if not code:
        return None
    try:
        return Rating(code)
    except ValueError:
        raise BadValue(say("errors.value.rating"), text, say("errors.expected.rating")) from None


_LEVELS = {level.value: level for level in Level} | {level.value[0]: level for level in Level}


def read_level(text: str) -> Level | None:
    """Return the level written in a text (``high``, ``H`` …, in any case), or None for a blank.

    Raises
    ------
    BadValue
        If the text is no level.
    """
    name = text.strip().lower()
    if not name:
        return None
    try:
        return _LEVELS[name]
    except KeyError:
        raise BadValue(say("errors.value.level"), text, say("errors.expected.level")) from None


RELIABILITIES = "ABCDEF"
CREDIBILITIES = "123456"
JUDGED: tuple[str, ...] = (*RELIABILITIES[:-1], *CREDIBILITIES[:-1])
"""The Admiralty codes that say something; F and 6 say that it cannot be judged."""


def read_grade(text: str, codes: str) -> str:
    """Return a grade as kept: a level's name, one Admiralty code out of ``codes``, or "" for a blank.

    Raises
    ------
    BadValue
        If the text is neither a level nor one of the codes.
    """
    name = text.strip()
    if len(name) == 1 and name.upper() in codes:
        return name.upper()
    try:
        return read_level(name) or ""
    except BadValue:
        expected = say("errors.expected.grade", first=codes[0], last=codes[-1])
        raise BadValue(say("errors.value.level"), text, expected) from None
