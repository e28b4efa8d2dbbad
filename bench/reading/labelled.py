"""Texts with the stretches that somebody lifted out of them as evidence.

Six of our own (``texts/``), three that nothing may be fitted to, the digests of the two seeds with the
rows of the North Korea case, and the seeds' originals where somebody has them. Not here: how suggestions
are measured against them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workbench.casefile.file import read
from workbench.errors import OtherText
from workbench.model.case import Case
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.sources.digest import settled
from workbench.sources.excerpts import located
from workbench.sources.library import Library
from workbench.sources.paragraphs import paragraphs
from workbench.sources.reading_text import placed, text_of
from workbench.sources.shelf import Shelf

TEXTS = Path(__file__).with_name("texts")
KEPT_BACK = TEXTS / "kept_back"  # nothing is fitted to these


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A stretch of a text that became evidence, in code points, end exclusive."""

    start: int
    end: int
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A text, what it was read for, and what was lifted out of it, in the order of the text."""

    name: str
    text: str
    hypotheses: Mapping[str, str]
    items: tuple[Item, ...]


def own_texts(folder: Path = TEXTS) -> tuple[Labelled, ...]:
    """Return the texts of our own, by name."""
    return tuple(_own(path) for path in sorted(folder.glob("*.json")))


def digests() -> tuple[Labelled, ...]:
    """Return the digests of the North Korea case's sources with the case's rows as items."""
    case, seeds = _north_korea(), shipped("seeds")
    return tuple(_digest(case, source, seeds) for source in case.sources if source.digest)


def originals(folder: Path) -> tuple[Labelled, ...]:
    """Return the originals of those sources that lie in a folder; the case knows only their places.

    Raises
    ------
    OtherText
        If a file of that name is not the text that the case was made from.
    """
    case = _north_korea()
    here = [source for source in case.sources if (folder / source.original).is_file()]
    return tuple(_original(case, source, folder) for source in here)


def _own(path: Path) -> Labelled:
    held = json.loads(path.read_text(encoding="utf-8"))
    text = settled(path.with_suffix(".txt").read_text(encoding="utf-8")).strip()
    places = {one.number: one for one in paragraphs(text)}

    def item(one: Mapping[str, str | int]) -> Item:
        within = places[one["paragraph"]]
        start = text.index(one["quote"], within.start, within.end)
        return Item(start=start, end=start + len(one["quote"]), kind=one["kind"])

    items = tuple(map(item, held["items"]))
    return Labelled(name=path.stem, text=text, hypotheses=held["hypotheses"], items=items)


def _north_korea() -> Case:
    return read(shipped("templates") / "north-korea.json").case


def _digest(case: Case, source: Source, seeds: Path) -> Labelled:
    read_ = text_of(source, Shelf((seeds,)), Library(seeds / "no-library"))
    if read_ is None:
        raise FileNotFoundError(f"The digest {source.digest} of {source.id} is not among the seeds.")
    rows = [one for one in case.evidence if one.source == source.id and one.excerpt is not None]
    found = [(row.id, placed(read_, row), row.kind) for row in rows]
    name = f"{source.id}, digest"
    return Labelled(name=name, text=read_.text, hypotheses=_asked(case), items=_items(found, name))


def _original(case: Case, source: Source, folder: Path) -> Labelled:
    data = (folder / source.original).read_bytes()
    if sha256(data).hexdigest() != source.sha256.lower():
        raise OtherText(source.original, source.id)
    text = settled(data.decode("utf-8-sig"))
    rows = [one for one in case.evidence if one.source == source.id and one.original is not None]
    found = [(row.id, located(text, row.original), row.kind) for row in rows]
    name = f"{source.id}, original"
    return Labelled(name=name, text=text, hypotheses=_asked(case), items=_items(found, name))


def _asked(case: Case) -> dict[str, str]:
    """Return what the case holds possible: no hypothesis that is switched off, no "none of these"."""
    return {one.id: one.statement for one in case.hypotheses if one.on and not one.residual}


def _items(found: Sequence[tuple], name: str) -> tuple[Item, ...]:
    """Return the items in the order of the text; rows that rest on the very same words count once."""
    lost = [id for id, place, _ in found if place is None]
    if lost:
        raise ValueError(f"{name}: the excerpts of {', '.join(lost)} are not where the case says.")
    return tuple(_once(sorted((place.start, place.end, kind) for _, place, kind in found)))


def _once(found: Sequence[tuple[int, int, str]]) -> Iterator[Item]:
    seen: set[tuple[int, int]] = set()
    for start, end, kind in found:
        if (start, end) not in seen:
            seen.add((start, end))
            yield Item(start=start, end=end, kind=kind)
