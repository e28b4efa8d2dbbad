"""Earlier cases that a sentence calls up, and what it says is not there.

Not here: whether the comparison holds.
"""

import re

from workbench.sources.suggest.lexicon import ABSENCES, MORE, OLD_EVENTS, PRECEDENTS

NAMED = r"(?:[A-Z][\w’'-]*\s){0,3}"
PRECEDENT = re.compile(
    rf"""\b(?i:{PRECEDENTS})\b
    |\b(?:[Aa]s|[Ll]ike|than)\s(?:in|at|during|after|on)\s(?:the\s)?(?:[A-Z][\w’'-]+|1[5-9]\d\d|20\d\d)
    |\b(?:[Ss]ince|[Dd]uring|[Ii]n|[Aa]fter|[Bb]efore|until|from|of)\s(?:the\s){NAMED}(?:{OLD_EVENTS})\b
    |\b(?:\w+|few)\s(?:years|decades)\s(?:ago|earlier|before)\b
    |\b(?:{MORE})\b[^.,;:()]{{0,40}}?\sthan\b
    |\b[Ss]ince\s(?:the\s)?(?:1[5-9]\d\d|20\d\d)s?\b""",
    re.VERBOSE,
)
ABSENCE = re.compile(rf"\b(?:{ABSENCES})\b", re.IGNORECASE)


def precedents(sentence: str) -> tuple[str, ...]:
    """Return the words that set something beside an earlier case, or beside something else. English only."""
    return tuple(match[0] for match in PRECEDENT.finditer(sentence))


def absences(sentence: str) -> tuple[str, ...]:
    """Return the words that say that something is not there or did not happen. English only."""
    return tuple(match[0] for match in ABSENCE.finditer(sentence))
