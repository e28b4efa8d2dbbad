"""The plain name in whatever a file is said to be called.

Not here: opening anything.
"""

import re

LONGEST = 120

_FOLDERS = re.compile(r"[/\\]|^[A-Za-z]:")
_UNWANTED = re.compile(r'[\x00-\x1f\x7f-\x9f:*?"<>|\u202a-\u202e\u2066-\u2069\ud800-\udfff]')


def plain_name(name: str) -> str:
    """Return the last part of a name or path, without what no system takes in a name; "" if nothing is left.

    The ending is kept where the name is shortened.
    """
    last = _FOLDERS.split(name)[-1]
    clean = " ".join(_UNWANTED.sub(" ", last).split()).strip(". ") if last.strip(". ") else ""
    if len(clean) <= LONGEST:
        return clean
    stem, dot, end = clean.rpartition(".")
    return f"{stem[: LONGEST - len(end) - 1]}.{end}" if dot and len(end) < 12 else clean[:LONGEST]


def ending(name: str) -> str:
    """Return a name's ending in small letters without the dot, "" if it has none."""
    stem, dot, end = plain_name(name).rpartition(".")
    return end.lower() if dot and stem else ""


def stem(name: str) -> str:
    """Return a file's name without its ending, as a title that is better than none."""
    plain = plain_name(name)
    end = ending(name)
    return " ".join((plain.removesuffix(plain[-len(end) - 1 :]) if end else plain).replace("_", " ").split())
