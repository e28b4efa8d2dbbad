"""A table of likelihoods from a file, read as data from a stranger.

Not here: what the likelihoods do (:mod:`workbench.scoring.likelihood`).
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from workbench.errors import CannotRead, LikelihoodsUnusable, system_words
from workbench.messages import say

if TYPE_CHECKING:
    from workbench.scoring.likelihood import LikelihoodTable

MOST_BYTES = 10_000
"""Five numbers need no more; a larger file is another one."""

_LONGEST = 20


def read_likelihoods(path: Path) -> "LikelihoodTable":
    """Return the table in a JSON file like ``{"CC": 0.9, "C": 0.7, "N": 0.5, "I": 0.3, "II": 0.1}``.

    Raises
    ------
    CannotRead, LikelihoodsUnusable
        If there is no such file, or it is no such table.
    """
    from workbench.scoring.likelihood import table_of

    found = _parsed(_bytes(path), path.name)
    # A name that is no code is refused by the table, which says what it was given.
    return table_of({_short(code): likelihood for code, likelihood in found.items()}, path.name)  # type: ignore[misc]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from None
    if len(content) > MOST_BYTES:
        _refuse(path.name, "too_large", most=MOST_BYTES)
    return content


def _parsed(content: bytes, name: str) -> dict[str, Any]:
    text = _decoded(content, name)
    try:
        found = json.loads(text, object_pairs_hook=_Pairs)
    except json.JSONDecodeError as error:
        _refuse(name, "not_json", line=error.lineno, column=error.colno)
    except RecursionError:
        _refuse(name, "too_deep")
    except ValueError:
        _refuse(name, "too_long")
    if not isinstance(found, _Pairs):
        _refuse(name, "no_object")
    if len(dict(found)) < len(found):
        _refuse(name, "twice")
    return dict(found)


class _Pairs(list[tuple[str, Any]]):
    """The names of a JSON object with their values, in which a name may come twice."""


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(name, "not_utf8", byte=error.start)


def _refuse(name: str, why: str, **values: object) -> NoReturn:
    raise LikelihoodsUnusable(name, say(f"analysis.likelihoods.{why}", **values))


def _short(code: str) -> str:
    return code if len(code) <= _LONGEST else f"{code[:_LONGEST]}…"
