"""Names of files that leave: with the case and the day, and such as every system takes.

Not here: whether a file of that name is there already.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from unicodedata import category, normalize

from workbench.errors import BadValue
from workbench.messages import say

LONGEST = 120
"""Bytes of a name without its ending; systems take 255, and folders and synchronisers add to it."""

_OTHER = ".slides"
_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def proposed(case: str, day: date, what: str = "") -> str:
    """Return a name without ending: the case, the day and what it shows, say ``aum-2026-11-30-matrix``."""
    parts = (made_safe(case) or say("exporting.file.nameless"), day.isoformat(), made_safe(what))
    return "-".join(part for part in parts if part)


def made_safe(text: str) -> str:
    """Return a text as part of a file's name: letters of any script, a hyphen for what a system refuses."""
    flat = _UNSAFE.sub("-", normalize("NFC", text.strip()))
    seen = "".join(one for one in flat if category(one)[0] in "LNMPS" and not _is_hidden(one))
    return _cut(re.sub("-{2,}", "-", seen), LONGEST // 2).strip("-. ~")


def checked(name: str) -> str:
    """Return a name that somebody wrote, without ending, if every system takes it.

    Raises
    ------
    BadValue
        If it is blank, too long, or has what a system does not take, or if it ends so that a page would
        become slides.
    """
    plain = normalize("NFC", name.strip())
    fits = plain and len(plain.encode("utf-8", "replace")) <= LONGEST and plain == plain.rstrip(". ")
    hidden = any(category(one)[0] == "C" for one in plain)
    unsafe = _UNSAFE.search(plain.replace(" ", "")) or plain.startswith((".", "-", "~"))
    if not fits or hidden or unsafe or plain.partition(".")[0].lower() in _RESERVED:
        raise BadValue(say("exporting.file"), name, say("exporting.file.expected"))
    if plain.lower().endswith(_OTHER):
        raise BadValue(say("exporting.file"), name, say("exporting.file.other", end=_OTHER))
    return plain


def free(path: Path, ending: str = "") -> Path:
    """Return the path, numbered before its ending if there is a file of that name."""
    return next(one for one in _numbered(path, ending or path.suffix) if not one.exists())


def _numbered(path: Path, ending: str) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.name.removesuffix(ending)}-{number}{ending}")


def _is_hidden(character: str) -> bool:
    return category(character)[0] == "C"


def _cut(text: str, most: int) -> str:
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore")
