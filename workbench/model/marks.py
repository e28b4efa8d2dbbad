"""What may be written as a case's as-of date and as its handling mark.

Not here: where they are shown.
"""

from datetime import date

from workbench.errors import BadValue
from workbench.messages import say

LONGEST_HANDLING = 80


def read_as_of(text: str) -> str:
    """Return the day up to which a case's reports were read, as ISO date, or "" for a blank.

    Raises
    ------
    BadValue
        If the text is no date.
    """
    day = text.strip()
    if not day:
        return ""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise BadValue(say("errors.value.as_of"), text, say("errors.expected.as_of")) from None


def read_handling(text: str) -> str:
    """Return a handling mark (a classification, ``TLP:AMBER``) on one line, or "" for a blank.

    Raises
    ------
    BadValue
        If the text has several lines, characters that cannot be seen, or too many.
    """
    mark = " ".join(text.split())
    one_line = len(text.strip().splitlines()) <= 1
    if not one_line or not mark.isprintable() or len(mark) > LONGEST_HANDLING:
        expected = say("errors.expected.handling", most=LONGEST_HANDLING)
        raise BadValue(say("errors.value.handling"), text, expected)
    return mark
