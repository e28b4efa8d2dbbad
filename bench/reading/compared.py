"""Suggested passages and plainer ways beside each other, told as tables.

Not here: the ways themselves, and what a hit is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from statistics import mean

from bench.reading.labelled import KEPT_BACK, Labelled, digests, originals, own_texts
from bench.reading.measure import Quality, Stretch, precision_recall
from bench.reading.yardsticks import best_possible, by_chance, first_sentences, tf_idf
from workbench.shipped import shipped
from workbench.sources.sentences import sentences
from workbench.sources.suggest import suggestions

AT = (5, 10)

Way = Callable[[Labelled, Sequence[Stretch], int], Quality]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """How good one way is on one text, at each of :data:`AT`."""

    text: str
    way: str
    found: tuple[Quality, ...]


def _suggested(one: Labelled, _: Sequence[Stretch], at: int) -> Quality:
    return precision_recall(one.text, suggestions(one.text, one.hypotheses), one.items, at=at)


def _tf_idf(one: Labelled, split: Sequence[Stretch], at: int) -> Quality:
    return precision_recall(one.text, tf_idf(one.text, one.hypotheses, split), one.items, at=at)


def _first(one: Labelled, split: Sequence[Stretch], at: int) -> Quality:
    return precision_recall(one.text, first_sentences(one.text, one.hypotheses, split), one.items, at=at)


def _best(one: Labelled, split: Sequence[Stretch], at: int) -> Quality:
    return precision_recall(one.text, best_possible(one, split), one.items, at=at)


def _chance(one: Labelled, split: Sequence[Stretch], at: int) -> Quality:
    return by_chance(one, split, at=at)


WAYS: Mapping[str, Way] = {
    "suggested": _suggested,
    "TF-IDF": _tf_idf,
    "first sentences": _first,
    "by chance": _chance,
    "best possible": _best,
}


def compared(texts: Sequence[Labelled], ways: Mapping[str, Way]) -> tuple[Row, ...]:
    """Return how good each way is on each text, way by way; all are given the same sentences."""
    split = {one.name: sentences(one.text) for one in texts}
    return tuple(
        Row(text=one.name, way=name, found=tuple(way(one, split[one.name], at) for at in AT))
        for name, way in ways.items()
        for one in texts
    )


def told(folder: Path | None = None) -> str:
    """Return all the tables: our own texts, the digests, and the originals that lie in a folder.

    Without a folder they are looked for where they belong, in ``originals`` beside the digests.
    """
    folder = folder or shipped("seeds") / "originals"
    groups = {
        "Texts of our own": own_texts(),
        "Texts kept back": own_texts(KEPT_BACK),
        "Digests of the seeds": digests(),
        "Originals of the seeds": originals(folder),
    }
    parts = [_group(name, texts) for name, texts in groups.items() if texts]
    if not groups["Originals of the seeds"]:
        parts.append(f"Originals of the seeds: none in {folder.name}, not measured.")
    return "\n\n".join(parts)


def _group(name: str, texts: Sequence[Labelled]) -> str:
    rows = compared(texts, WAYS)
    means = [(way, _means([row for row in rows if row.way == way])) for way in WAYS]
    heads = [name, *(f"{what} at {at}" for at in AT for what in ("precision", "recall"))]
    table = _columns([heads, *([way, *map(_share, found)] for way, found in means)])
    return "\n\n".join([table, *(_each(texts, rows, place) for place in range(len(AT)))])


def _each(texts: Sequence[Labelled], rows: Sequence[Row], place: int) -> str:
    """Return a table of every text, at one of AT."""
    heads = [f"precision and recall at {AT[place]}", "items", *WAYS]
    lines = ([one.name, str(len(one.items)), *_of(one.name, rows, place)] for one in texts)
    return _columns([heads, *lines])


def _of(text: str, rows: Sequence[Row], place: int) -> list[str]:
    found = {row.way: row.found[place] for row in rows if row.text == text}
    return [f"{_share(found[way].precision)} {_share(found[way].recall)}" for way in WAYS]


def _means(rows: Sequence[Row]) -> list[float]:
    """Return the mean precision and recall at each of AT; a text without a number is left out of its mean."""
    numbers = [[share for one in row.found for share in (one.precision, one.recall)] for row in rows]
    return [_mean([share for share in column if not isnan(share)]) for column in zip(*numbers, strict=True)]


def _mean(shares: Sequence[float]) -> float:
    return mean(shares) if shares else float("nan")


def _share(one: float) -> str:
    return "–" if isnan(one) else f"{one:.2f}"


def _columns(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
