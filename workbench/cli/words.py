"""Click's own words ("Usage:", "Missing argument"), taken from the catalogue like all others.

Not here: the words; and three that click gives nobody a way to change: what an argument's place is called
in a usage line, ``[required]``, and the name of a kind of value.
"""

from importlib import import_module

from workbench.messages import has, sentence

_SPEAKING = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


def speak() -> None:
    """Let click ask the catalogue where it would ask gettext, whose files have to be compiled."""
    for name in _SPEAKING:
        module = import_module(f"click.{name}")
        for place, ours in (("_", said), ("ngettext", counted)):
            if hasattr(module, place):
                setattr(module, place, ours)


def said(english: str) -> str:
    """Return one of click's sentences, unfilled; in its own words where the catalogue has none."""
    return sentence(f"click.{english}") if has(f"click.{english}") else english


def counted(one: str, other: str, n: int) -> str:
    """Return one of click's sentences that depend on a number."""
    key = f"click.{other}"
    return sentence(key, n) if has(f"{key}.other") else (one if n == 1 else other)
