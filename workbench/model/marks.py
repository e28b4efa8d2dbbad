"""What may be written as a case's as-of date, as its handling mark and as a snapshot's name.

Not here: where they are shown.
"""

from datetime import date

from workbench.errors import BadValue
from workbench.messages import say

LONGEST_HANDLING = 80
LONGEST_NAME = 80


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
    if not _on_one_line(text, LONGEST_HANDLING):
        expected = say("errors.expected.handling", most=LONGEST_HANDLING)
        raise BadValue(say("errors.value.handling"), text, expected)
    return mark


def read_name(text: str) -> str:
    """Return a snapshot's name on one line.

    Raises
    ------
    BadValue
        If there is none, or it has several lines, characters that cannot be seen, or too many.
    """
    name = " ".join(text.split())
    if not name or not _on_one_line(text, LONGEST_NAME):
        raise BadValue(say("errors.value.name"), text, say("errors.expected.name", most=LONGEST_NAME))
    return name


def _on_one_line(text: str, most: int) -> bool:
    line = " ".join(text.split())
    return len(text.strip().splitlines()) <= 1 and line.isprintable() and len(line) <= most
