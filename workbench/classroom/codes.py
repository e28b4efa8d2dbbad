"""Codes in the place of names, the same wherever a class is shown, and the key to them.

A code is drawn by lot, so that nobody finds the name from it by trying names. The key is a file of its
own, to be kept apart from everything that has the codes in it. Not here: drawing.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from workbench import atomic
from workbench.classroom.handin import person
from workbench.errors import BadValue, CannotRead, system_words
from workbench.messages import say

LETTERS = "ACDEFHJKLMNPQRTUVWXY34679"
"""What codes are made of: nothing that is taken for something else in print."""

LENGTH = 5
_LARGEST = 8 * 1024 * 1024

Draw = Callable[[int], int]
"""From n to a whole number below it."""


def with_codes(names: Iterable[str], key: Mapping[str, str], draw: Draw) -> dict[str, str]:
    """Return the key, code to name, with a new code for everybody who has none yet."""
    out = dict(key)
    known = {person(name) for name in key.values()}
    for name in names:
        if person(name) not in known:
            known.add(person(name))
            out[_free(out, draw)] = name
    return out


def code_of(key: Mapping[str, str]) -> dict[str, str]:
    """Return each person's code, by :func:`~workbench.classroom.handin.person`."""
    return {person(name): code for code, name in key.items()}


def read_key(path: Path) -> dict[str, str]:
    """Return the key in a file; an empty one if there is no such file yet.

    Raises
    ------
    CannotRead
        If it cannot be opened.
    BadValue
        If it is no key.
    """
    try:
        if not path.exists():
            return {}
        with path.open("rb") as file:
            found = json.loads(file.read(_LARGEST))
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from error
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or not all(isinstance(name, str) for name in found.values()):
        raise BadValue(say("errors.value.key"), path.name, say("errors.expected.key"))
    return found


def write_key(path: Path, key: Mapping[str, str]) -> None:
    """Put a key into a file, whole or not at all; others on this computer may not read it."""

    def fill(beside: Path) -> None:
        beside.write_text(json.dumps(dict(key), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    fresh = not path.exists()
    atomic.write_with(path, fill)
    if fresh:
        path.chmod(0o600)


def _free(taken: Mapping[str, str], draw: Draw) -> str:
    while True:
        code = "".join(LETTERS[draw(len(LETTERS))] for _ in range(LENGTH))
        if code not in taken:
            return code
