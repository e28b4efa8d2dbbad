"""Which characters a kind of file can keep: a text is written as it is, or named in an error.

Not here: writing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from workbench.errors import CannotKeep
from workbench.messages import say
from workbench.model.case import Case

_NOT_TEXT = "\ud800-\udfff"
_NOT_XML = "\x00-\x08\x0c\x0e-\x1f\ufffe\uffff"

# What openpyxl and Excel read as an escape, so that it would come back as something else.
_SPREADSHEET_ESCAPES = "x005F_|_x000D_"

UNKEEPABLE: dict[str, re.Pattern[str]] = {
    ".csv": re.compile(f"[\x00{_NOT_TEXT}]"),
    ".md": re.compile(f"[\x00{_NOT_TEXT}]"),
    ".qmd": re.compile(f"[\x00{_NOT_TEXT}]"),
    ".tex": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".html": re.compile(f"[\x00{_NOT_TEXT}]"),
    ".svg": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".png": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".docx": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".pdf": re.compile(f"[\x00{_NOT_TEXT}]"),
    ".pptx": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".slides.html": re.compile(f"[{_NOT_XML}{_NOT_TEXT}]"),
    ".xlsx": re.compile(f"[{_NOT_XML}{_NOT_TEXT}\x0b]|{_SPREADSHEET_ESCAPES}"),
}
"""What each kind of file cannot keep."""


class Place(NamedTuple):
    """Where a text stands: in what, of which item, in which field within which."""

    kind: str
    of: Mapping[str, str] = MappingProxyType({})
    fields: tuple[str, ...] = ()


def check(case: Case, where: str, ending: str) -> None:
    """Raise CannotKeep for the first text of the case that a file with this ending cannot keep."""
    unkeepable = UNKEEPABLE[ending]
    if not any(unkeepable.search(text) for text in _cell_texts(case)):
        case = replace(case, cells={})
    for place, text in texts(case):
        found = unkeepable.search(text)
        if found:
            raise CannotKeep(where, _worded(place), say("export.unkeepable", found=_named(found[0])))


def _cell_texts(case: Case) -> Iterator[str]:
    """Yield the texts of all cells without their places, which take longer than the search."""
    for place, cell in case.cells.items():
        yield place.analyst
        yield cell.reason


def _named(found: str) -> str:
    return f"U+{ord(found):04X}" if len(found) == 1 else repr(found)


def texts(case: Case) -> Iterator[tuple[Place, str]]:
    """Yield every text in a case with its place."""
    for field in ("title", "question", "explanation", "handling", "as_of"):
        yield Place(field), getattr(case, field)
    for kind in ("hypotheses", "sources", "evidence", "indicators", "origins", "expectations", "scenarios"):
        for item in getattr(case, kind):
            yield from _within(item, Place(kind, {"id": repr(item.id)}))
    for at, cell in case.cells.items():
        place = Place("cell", {"evidence": repr(at.evidence), "hypothesis": repr(at.hypothesis)})
        yield place, at.analyst
        yield from _within(cell, place)
    for (_, row), cell in case.baselines.items():
        yield from _within(cell, Place("baseline", {"evidence": repr(row)}))
    for paragraph in case.paragraphs.values():
        yield from _within(paragraph, Place("paragraph"))
    for judgement in case.judgements.values():
        yield from _within(judgement, Place("judgement", {"moment": judgement.moment}))


def _within(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    for field in fields(value):
        inner, within = getattr(value, field.name), (*place.fields, field.name)
        for one in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(one, str):
                yield Place(place.kind, place.of, within), one
            elif is_dataclass(one):
                yield from _within(one, Place(place.kind, place.of, within))


def _worded(place: Place) -> str:
    worded = say(f"export.place.{place.kind}", **place.of)
    for field in place.fields:
        worded = say("export.place.field", place=worded, field=field)
    return worded
