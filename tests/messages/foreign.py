"""A case whose own texts have no Latin letter, so that every one on the screen is the workbench's."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from workbench.casefile import read
from workbench.model.case import Case, Place
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.shipped import shipped

ANALYST = "анна"

_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CYRILLIC = "абцдефгхийклмнопярстувшжызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗ"
_LETTERS = str.maketrans(_LATIN, _CYRILLIC)

TEXTS = (
    *("title", "question", "explanation", "handling", "name"),
    *("label", "statement", "text", "note", "reason", "quote"),
    *("author", "outlet", "origin", "country"),
    *("access", "record", "bias", "age", "where"),
    *("assumptions", "sourcing", "argument", "threshold", "owner"),
    *("where", "why", "conclusion"),
)
"""The fields that a person writes in; all others hold codes, ids, dates and file names."""


_DESCRIBED = ("access", "record", "bias", "age")


SHOWN = ((Origin, "id"), (Origin, "draws_on"), (Source, "original"), (Source, "sha256"))
"""Ids, file names and hashes that stand in files as they are."""


def foreign(value: Any) -> Any:
    """Return a value of the model with every text a person wrote put into other letters."""
    if isinstance(value, tuple):
        return tuple(foreign(one) for one in value)
    if isinstance(value, Origin):
        named = {"id": value.id, "note": value.note, **{name: getattr(value, name) for name in _DESCRIBED}}
        drawn_on = tuple(name.translate(_LETTERS) for name in value.draws_on)
        return replace(value, draws_on=drawn_on, **{k: v.translate(_LETTERS) for k, v in named.items()})
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{field.name: _of_field(value, field.name) for field in fields(value)})


def _of_field(value: Any, name: str) -> Any:
    found = getattr(value, name)
    if (type(value), name) in SHOWN:
        return tuple(map(_translated, found)) if isinstance(found, tuple) else _translated(found)
    if isinstance(found, str):
        if found == "unknown":
            return found
        return _translated(found) if name in TEXTS else found
    return foreign(found)


def _translated(text: str) -> str:
    return text.translate(_LETTERS)


def foreign_case(template: str = "north-korea-worked") -> Case:
    """Return a shipped case, whole, in letters that no sentence of the workbench has."""
    case = foreign(read(shipped("templates") / f"{template}.json").case)
    who = {place.analyst for place in case.cells} | {analyst for analyst, _ in case.judgements}
    first = min(who, default="")
    return replace(
        case,
        handling="ТЛП:ЖЁЛТЫЙ",
        as_of="2024-12-31",
        cells={
            Place(ANALYST, place.evidence, place.hypothesis): foreign(cell)
            for place, cell in case.cells.items()
            if place.analyst == first
        },
        judgements={
            (ANALYST, moment): foreign(replace(judgement, analyst=ANALYST))
            for (analyst, moment), judgement in case.judgements.items()
            if analyst == first
        },
    )
