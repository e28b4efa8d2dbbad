"""Reports that may be one: rows of one root in similar words, offered to a person, who decides.

Not here: the clusters that a person has confirmed, which rows carry themselves.
"""

import re
from collections.abc import Mapping, Sequence

from workbench.model.case import Case
from workbench.model.provenance import NO_REPORTS, Root, circles, roots_by_item

ALIKE = 0.6
"""From this share of words in common two wordings are offered as one claim; our choice."""

_FEWEST_WORDS = 3
_WORD = re.compile(r"\d+|[^\W\d_]{4,}")


def words_of(text: str) -> frozenset[str]:
    """Return the words that a claim is compared by: numbers, and words of four letters or more."""
    return frozenset(_WORD.findall(text.casefold()))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter one's words that the other has too, 0 to 1; 0 below three words."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest >= _FEWEST_WORDS else 0.0


def proposals(case: Case) -> tuple[tuple[str, ...], ...]:
    """Return groups of rows that may be one claim from one root, in case order.

    Rows are of one group if a chain of wordings, each like the next, leads from one to the other. A
    group whose rows are one confirmed cluster already is not offered again.
    """
    together: dict[tuple[Root, ...], list[str]] = {}
    rooted = roots_by_item(case)
    for item in case.counted_evidence:
        if rooted[item.id] and item.kind not in NO_REPORTS:
            together.setdefault(rooted[item.id], []).append(item.id)
    words = {item.id: words_of(item.text) for item in case.counted_evidence}
    found = [group for ids in together.values() for group in _alike(ids, words) if len(group) > 1]
    clusters = {item.id: item.cluster or f"\0{item.id}" for item in case.counted_evidence}
    order = {item.id: place for place, item in enumerate(case.evidence)}
    fresh = (group for group in found if len({clusters[id] for id in group}) > 1)
    return tuple(sorted(fresh, key=lambda group: order[group[0]]))


def _alike(ids: Sequence[str], words: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    like: dict[str, tuple[str, ...]] = {
        one: tuple(other for other in ids if other != one and overlap(words[one], words[other]) >= ALIKE)
        for one in ids
    }
    return circles(like)


def borne_out_by_none(case: Case) -> tuple[str, ...]:
    """Return the rows graded credibility 1, confirmed by others, that rest on a single origin all the same.

    Another origin is one with another root whose row has similar words; or the row's own origin draws on
    several.
    """
    named = {id: set(roots) for id, roots in roots_by_item(case).items()}
    words = {item.id: words_of(item.text) for item in case.counted_evidence}
    return tuple(
        item.id
        for item in case.counted_evidence
        if item.credibility == "1"
        and len(named[item.id]) < 2
        and not any(
            named[other] - named[item.id] and overlap(words[item.id], words[other]) >= ALIKE
            for other in named
        )
    )
