"""The one catalogue of every sentence a person sees; here it is looked up and filled in.

Not here: the sentences themselves, which lie in ``<language>/<area>.json``, and which language is spoken.
"""

from collections.abc import Iterable, Mapping

from workbench.messages.language import form, language, sentences, speaking, use

__all__ = ["catalogue", "commas", "has", "language", "number", "say", "sentence", "speaking", "use", "words"]


def catalogue(area: str) -> dict[str, str]:
    """Return the sentences of one area, key to text with ``{name}`` placeholders."""
    return sentences(area, language())


def say(key: str, /, **values: object) -> str:
    """Return the sentence of a key with its placeholders filled.

    Parameters
    ----------
    key : str
        ``area.name``. If the catalogue holds ``area.name.one``, ``area.name.other`` and so on
        instead, the value ``n`` chooses, by the rule the language counts by.
    **values
        What the placeholders stand for.

    Raises
    ------
    KeyError
        If the catalogue has no such key, or a placeholder has no value.
    """
    return sentence(key, values.get("n")).format(**values)


def sentence(key: str, n: object = None) -> str:
    """Return the sentence of a key as it stands in the catalogue, its placeholders not filled."""
    known = catalogue(key.partition(".")[0])
    return known[_variant(key, known, n)]


def _variant(key: str, known: Mapping[str, str], n: object) -> str:
    if key in known:
        return key
    variants = (f"{key}.={n}", f"{key}.{form(n, _counting())}")
    return next((variant for variant in variants if variant in known), f"{key}.other")


def _counting() -> str:
    return catalogue("language")["language.counting"]


def number(text: str) -> str:
    """Return a number that Python wrote as the language writes it: its own decimal sign."""
    return text.replace(".", catalogue("language")["language.decimal"])


def commas(names: Iterable[str]) -> str:
    """Return names one after another, as the language sets them apart."""
    return say("language.comma").join(names)


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

    Returns
    -------
    dict
        With ``counting``, the rule by which the language chooses between forms, and its ``comma``.
    """
    plain = {key.partition(".")[2]: text for key, text in catalogue(area).items()}
    chosen = {key: text for key, text in plain.items() if not prefixes or key.startswith(prefixes)}
    return {"counting": _counting(), "comma": say("language.comma"), **chosen}
