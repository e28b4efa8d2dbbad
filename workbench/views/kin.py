"""Which other items speak of the same thing as an item, and which come from the same origin.

Not here: whether they confirm or contradict it, which a person judges.
"""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from math import log, sqrt

from workbench.model.case import Case
from workbench.model.likeness import words_of
from workbench.model.provenance import Root, roots_by_item

SHOWN = 5
"""So many of either are listed; the rest is a number."""

_ALIKE = 0.12
_FEWEST = 2


def kin(case: Case) -> dict[str, dict[str, list[str]]]:
    """Return for each item the ids of others: ``apart`` of other roots, ``same`` of a root of its own.

    A root is an origin that draws on nobody. Those of other roots are on the same subject, by the
    words they share, the likest first; an item that names no origin has none of its own.
    """
    like = _likeness(tuple((item.id, item.text) for item in case.counted_evidence))
    roots = {id: frozenset(found) for id, found in roots_by_item(case).items()}
    return {id: _of(id, like[id], roots) for id in roots}


def _of(id: str, like: tuple[str, ...], roots: Mapping[str, frozenset[Root]]) -> dict[str, list[str]]:
    near = {other: place for place, other in enumerate(like)}
    same = [other for other in roots if other != id and roots[other] & roots[id]]
    return {
        "apart": [other for other in like if not roots[other] & roots[id]],
        "same": sorted(same, key=lambda other: near.get(other, len(near))),
    }


@lru_cache(maxsize=4)
def _likeness(texts: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    """Return for each text the ids of those like it, the likest first; rare words count for more."""
    words = {id: frozenset(word[:6] for word in words_of(text)) for id, text in texts}
    among = Counter(stem for found in words.values() for stem in found)
    rarity = {stem: log((len(words) + 1) / n) for stem, n in among.items()}
    length = {id: sqrt(sum(rarity[stem] ** 2 for stem in found)) for id, found in words.items()}
    return {id: _like(id, words, rarity, length) for id in words}


def _like(
    id: str, words: Mapping[str, frozenset[str]], rarity: Mapping[str, float], length: Mapping[str, float]
) -> tuple[str, ...]:
    shares: dict[str, float] = {}
    for other, found in words.items():
        common = words[id] & found
        if other != id and len(common) >= _FEWEST:
            shares[other] = sum(rarity[stem] ** 2 for stem in common) / (length[id] * length[other] or 1.0)
    return tuple(sorted((one for one in shares if shares[one] >= _ALIKE), key=lambda one: -shares[one]))
