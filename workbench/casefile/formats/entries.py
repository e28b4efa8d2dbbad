"""JSON of strangers: parsed within bounds, and read entry by entry with a note of what nobody asked for.

Not here: what an entry means.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbench.casefile.formats.draft import Draft
from workbench.errors import MatrixFileError
from workbench.messages import say

MOST_JSON_BYTES = 20 * 1024 * 1024
MOST_PARTS = 3_000_000
_PART = re.compile(r"[\[{,]")
_NEEDLESS: tuple[Any, ...] = (None, "", [], {})


def parsed(text: str, where: str) -> Any:
    """Return what a JSON text holds.

    Raises
    ------
    MatrixFileError
        If it is no JSON, too large, nested too deep, or names an entry twice.
    """
    if len(text) > MOST_JSON_BYTES:
        most = MOST_JSON_BYTES // 1024 // 1024
        raise MatrixFileError(where, say("importing.too_large", most=most))
    if sum(1 for _ in _PART.finditer(text)) > MOST_PARTS:
        raise MatrixFileError(where, say("importing.too_many_parts", most=MOST_PARTS))
    try:
        return json.loads(text, object_pairs_hook=_once)
    except RecursionError:
        raise MatrixFileError(where, say("importing.too_deep")) from None
    except _TwiceError as error:
        raise MatrixFileError(where, say("importing.twice", name=error.args[0][:60])) from None
    except json.JSONDecodeError as error:
        problem = say("importing.json", line=error.lineno, column=error.colno)
        raise MatrixFileError(where, problem) from None
    except ValueError:  # a number with thousands of digits
        raise MatrixFileError(where, say("importing.number")) from None


class _TwiceError(Exception):
    """An entry that stands twice in one object."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        raise _TwiceError(next(name for name, _ in pairs if name in seen or seen.add(name)))  # type: ignore[func-returns-value]
    return found


class Entry:
    """An object out of a JSON file, which knows what it was asked for.

    Parameters
    ----------
    values : mapping
        Its entries.
    path : str
        What sentences call it.
    draft : Draft
        What refuses, and remembers what is left over.
    """

    def __init__(self, values: Mapping[str, Any], path: str, draft: Draft) -> None:
        self._values, self._path, self._draft = values, path, draft
        self._asked: set[str] = set()

    def get(self, name: str) -> Any:
        """Return an entry as it is; None where there is none."""
        self._asked.add(name)
        return self._values.get(name)

    def text(self, *names: str) -> str:
        """Return the first of these entries that is a text; numbers are texts, "" where there is none."""
        for name in names:
            value = self.get(name)
            if isinstance(value, str | int | float) and not isinstance(value, bool) and value != "":
                return str(value)
            if value not in _NEEDLESS and not isinstance(value, str):
                raise self._wrong(name, value, "text")
        return ""

    def objects(self, name: str) -> list["Entry"]:
        """Return a list of objects; none where there is no such entry."""
        value = self.get(name)
        if value in _NEEDLESS:
            return []
        if not isinstance(value, list):
            raise self._wrong(name, value, "list")
        return [self._object(name, n, one) for n, one in enumerate(value, start=1)]

    def _object(self, name: str, n: int, value: Any) -> "Entry":
        called = f"{self._path}{name}[{n}]"
        if not isinstance(value, dict):
            raise self._draft.refusal(say("importing.wrong", what=called, found=_kind(value), expected="{…}"))
        return Entry(value, f"{called}.", self._draft)

    def skip(self, *names: str) -> None:
        """Let entries go unlisted that say nothing about the case: ids, colours, places in a list."""
        self._asked.update(names)

    def rest(self) -> dict[str, Any]:
        """Return the entries that nobody asked for and that say something."""
        return {
            name: value
            for name, value in self._values.items()
            if name not in self._asked and value not in _NEEDLESS
        }

    def leave(self, kind: str, where: str = "") -> None:
        """List the entries that nobody asked for."""
        for name, value in self.rest().items():
            self._draft.left.add(f"{kind}{name}", where, value)

    def _wrong(self, name: str, value: Any, expected: str) -> MatrixFileError:
        known = {"text": say("importing.expected.text"), "list": say("importing.expected.list")}
        told = say(
            "importing.wrong", what=f"{self._path}{name}", found=_kind(value), expected=known[expected]
        )
        return self._draft.refusal(told)


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return repr(value)[:40]


def numbered(entries: Iterable[Entry], name: str) -> list[Entry]:
    """Return entries in the order of a number they hold, where each holds one; else as they stand."""
    known = list(entries)
    places = [entry.get(name) for entry in known]
    if not all(isinstance(place, int | float) and place == place for place in places):
        return known
    return [entry for _, _, entry in sorted(_keyed(known, places), key=lambda one: one[:2])]


def _keyed(entries: list[Entry], places: list[Any]) -> Iterator[tuple[Any, int, Entry]]:
    for at, (entry, place) in enumerate(zip(entries, places, strict=True)):
        yield place, at, entry


def by_id(entries: Iterable[tuple[Entry, str]], draft: Draft, what: str) -> dict[str, str]:
    """Return our ids by those of the file.

    Raises
    ------
    MatrixFileError
        If the file names one twice: then no rating says which is meant.
    """
    found: dict[str, str] = {}
    for entry, ours in entries:
        theirs = entry.text("id")
        if theirs and theirs in found:
            raise draft.refusal(say("importing.repeated", what=what, id=theirs[:60]))
        found[theirs or ours] = ours
    return found
