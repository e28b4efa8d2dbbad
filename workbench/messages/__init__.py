"""The one catalogue of every sentence a person sees; here it is looked up and filled in.

Not here: the sentences themselves, which lie in ``<language>/<area>.json``.
"""

import json
from functools import cache
from importlib.resources import files

LANGUAGE = "en"


@cache
def catalogue(area: str, language: str = LANGUAGE) -> dict[str, str]:
    """Return the sentences of one area, key to text with ``{name}`` placeholders."""
    text = files("workbench.messages").joinpath(language, f"{area}.json").read_text(encoding="utf-8")
    loaded: dict[str, str] = json.loads(text)
    return loaded


def say(key: str, /, **values: object) -> str:
    """Return the sentence of a key with its placeholders filled.

    Parameters
    ----------
    key : str
        ``area.name``. If the catalogue holds ``area.name.one`` and ``area.name.other``
        instead, the value ``n`` chooses between them.
    **values
        What the placeholders stand for.

    Raises
    ------
    KeyError
        If the catalogue has no such key, or a placeholder has no value.
    """
    sentences = catalogue(key.partition(".")[0])
    if key not in sentences:
        key = f"{key}.{'one' if values.get('n') == 1 else 'other'}"
    return sentences[key].format(**values)


def has(key: str) -> bool:
    """Return whether the catalogue has a sentence of this key."""
    return key in catalogue(key.partition(".")[0])


def words(area: str, *prefixes: str) -> dict[str, str]:
    """Return an area's raw sentences for a widget, unfilled, keyed without the area's name.

    Parameters
    ----------
    area : str
        The catalogue to take them from.
    *prefixes : str
        If given, only keys that begin with one of these (after the area's name).
    """
    plain = {key.partition(".")[2]: text for key, text in catalogue(area).items()}
    return {key: text for key, text in plain.items() if not prefixes or key.startswith(prefixes)}
