"""The codes of a column, in letters (``CC C N I II``) or in signs (``++ + 0 - --``), never in both.

Letters and signs could be told apart cell by cell, but whoever wrote both in one column may have
meant two things by them: that is for a person to say. Not here: what a code means.
"""

from collections.abc import Hashable

from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.rating import Rating, read_rating

_MINUS_SIGN = "\u2212"
_DASHES = ("\u2013", "\u2014")
"""What word processors make of one minus or of two; which it was cannot be seen."""

_SIGNS = {"++": Rating.CC, "+": Rating.C, "0": Rating.N, "-": Rating.I, "--": Rating.II}
_LETTERS = {rating.value: rating for rating in Rating}
_NOTHING = (None, None)
_EITHER = (None, Rating.N, Rating.NA)


class Notations:
    """What each column is written in, known from the first of its cells that tells."""

    def __init__(self) -> None:
        self._first: dict[Hashable, tuple[bool, object]] = {}

    def read(self, text: str, *, column: Hashable, row: object) -> Rating | None:
        """Return the rating written in a cell, or None for a blank.

        Parameters
        ----------
        text : str
            What stands there.
        column, row : hashable, object
            Where; a sentence calls the row so.

        Raises
        ------
        BadValue
            If the text is no code, or is written otherwise than the column so far.
        """
        rating = _LETTERS.get(text)
        if rating is not None and (rating in _EITHER or self._first.get(column, _NOTHING)[0] is False):
            return rating
        written = text.strip()
        sign = _SIGNS.get(written.replace(_MINUS_SIGN, "-"))
        rating = sign or _letters(written)
        if sign is None and rating in _EITHER:
            return rating
        in_signs, first = self._first.setdefault(column, (sign is not None, row))
        if in_signs != (sign is not None):
            expected = say("notation.one_way", row=first, here=say(f"notation.{_called(signs=in_signs)}"))
            raise BadValue(say("errors.value.rating"), written, expected)
        return rating


def _letters(text: str) -> Rating | None:
    try:
        return read_rating(text)
    except BadValue:
        expected = "notation.dash" if text in _DASHES else "notation.expected"
        raise BadValue(say("errors.value.rating"), text, say(expected)) from None


def _called(*, signs: bool) -> str:
    return "signs" if signs else "letters"
