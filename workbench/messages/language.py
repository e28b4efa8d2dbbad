"""Which language is spoken, where its sentences lie, and how it counts.

Not here: the sentences, and filling them in.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

SOURCE = "en"
"""The language that has every sentence; others fall back on it, sentence by sentence."""

VARIABLE = "WORKBENCH_LANGUAGE"

_chosen: list[str] = []


def use(language: str | None) -> None:
    """Speak a language from now on; None leaves the choice to ``WORKBENCH_LANGUAGE`` again.

    Parameters
    ----------
    language : str or None
        The name of a folder beside this module, or the path of any folder with the same files;
        what it lacks is said in English.

    Raises
    ------
    LookupError
        If there is no such folder, or it has no ``language.json``.
    """
    if language is not None and not is_known(language):
        raise LookupError(_read(SOURCE, "language")["language.unknown"].format(language=language))
    _chosen[:] = [] if language is None else [language]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while; "" leaves it as it is.

    Raises
    ------
    LookupError
        As :func:`use` does.
    """
    before = tuple(_chosen)
    if language:
        use(language)
    try:
        yield
    finally:
        _chosen[:] = before


def language() -> str:
    """Return the language that is spoken: the one chosen, the one in the environment, or English."""
    wanted = _chosen[0] if _chosen else os.environ.get(VARIABLE, "").strip()
    return wanted if wanted and is_known(wanted) else SOURCE


@cache
def is_known(language: str) -> bool:
    """Return whether there is a folder with sentences in this language."""
    return _folder(language).joinpath("language.json").is_file()


def _folder(language: str) -> Traversable:
    return files("workbench.messages").joinpath(language) if language.isalpha() else Path(language)


@cache
def sentences(area: str, language: str) -> dict[str, str]:
    """Return all sentences of one area: a language's own, and English ones where it has none."""
    english = _read(SOURCE, area)
    if language == SOURCE:
        return english
    own = _read(language, area)
    said = {_stem(key) for key in own}
    return own | {_by_number(key, english): text for key, text in english.items() if _stem(key) not in said}


def _read(language: str, area: str) -> dict[str, str]:
    file = _folder(language).joinpath(f"{area}.json")
    if language != SOURCE and not file.is_file():
        return {}
    loaded: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def _stem(key: str) -> str:
    """Return a sentence's key without the form that counting gives it."""
    stem, _, last = key.rpartition(".")
    return stem if last in ("zero", "one", "two", "few", "many", "other") or last.startswith("=") else key


def _by_number(key: str, english: dict[str, str]) -> str:
    """Return an English key that another language's way of counting finds: its "one" is 1, and no 21."""
    stem, _, last = key.rpartition(".")
    return f"{stem}.=1" if last == "one" and f"{stem}.other" in english else key


def form(n: object, rule: str) -> str:
    """Return which form a language uses with a number.

    Parameters
    ----------
    n : object
        The number.
    rule : str
        Clauses apart by semicolons, the first that fits decides. A clause is a form's name and the
        endings it goes with: ``=1`` is 1 itself, ``1`` every number whose last digit is 1, ``01``
        every one whose last two are. English is ``one =1; other``, Russian
        ``many 11 12 13 14; one 1; few 2 3 4; many``, Korean ``other``.
    """
    digits = str(n).rjust(2, "0")
    clauses = (clause.split() for clause in rule.split(";"))
    return next(name for name, *endings in clauses if not endings or _fits(str(n), digits, endings))


def _fits(number: str, digits: str, endings: list[str]) -> bool:
    return f"={number}" in endings or digits.endswith(
        tuple(end for end in endings if not end.startswith("="))
    )
