"""Where an excerpt's words stand in a text, and the proof that is kept to find them again.

Not here: which text that is, and what is done about words that have moved.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import islice
from typing import Literal

from workbench.model.source import Excerpt

CONTEXT = 32  # code points on each side
PLACES = 64  # places of the same words that are compared; words that stand oftener need their context whole
LOOKS = 1000  # places of the same context that are looked at
REACH = 64  # code points by which words may have grown where they were changed
WINDOWS = 20_000  # stretches that are hashed for an excerpt without words


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text, end exclusive, in code points.

    ``how`` is ``"found"`` where the words stand where the excerpt says, ``"moved"`` where the
    same words stand elsewhere in the text.
    """

    start: int
    end: int
    how: Literal["found", "moved"]


def fingerprint(words: str) -> str:
    """Return the SHA-256 of some words in UTF-8; lone surrogates count as they are."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def excerpt_of(
    text: str, start: int, end: int, *, paragraph: int | None = None, with_words: bool = True
) -> Excerpt:
    """Return the excerpt of a stretch of a text: its place and hash and, with words, quote and context."""
    words = text[start:end]
    proof = Excerpt(paragraph=paragraph, start=start, end=end, sha256=fingerprint(words))
    if not with_words:
        return proof
    return Excerpt(
        paragraph=paragraph,
        start=start,
        end=end,
        quote=words,
        sha256=proof.sha256,
        prefix=text[max(start - CONTEXT, 0) : start],
        suffix=text[end : end + CONTEXT],
    )


def located(text: str, excerpt: Excerpt) -> Span | None:
    """Return where the excerpt stands in the text, or None if that cannot be told from the text.

    The position is believed if the words there have the excerpt's hash (or are its quote, where it
    has no hash) and stand in its context. Failing that the words are looked for: first where their
    whole context stands around them, then where it agrees best, of equals the nearest to the old
    place. They stand nowhere if two places have the same claim; if nothing but the words themselves
    speaks for a place; and if the context stands around other words, since then it was the words
    that were changed. An excerpt that kept no words is looked for by its hash around its old place.
    """
    inside = 0 <= excerpt.start < excerpt.end <= len(text)
    if inside and _fits(text[excerpt.start : excerpt.end], excerpt) and _whole(text, excerpt.start, excerpt):
        return _span(excerpt.start, excerpt)
    if not excerpt.quote:
        place = _by_hash(text, excerpt)
    elif not _fits(excerpt.quote, excerpt):
        place = None
    else:
        place = _by_words(text, excerpt)
    return None if place is None else _span(place, excerpt)


def _span(place: int, excerpt: Excerpt) -> Span:
    length = len(excerpt.quote) or excerpt.end - excerpt.start
    return Span(start=place, end=place + length, how="found" if place == excerpt.start else "moved")


def _fits(words: str, excerpt: Excerpt) -> bool:
    if not words:
        return False
    if excerpt.sha256:
        return fingerprint(words) == excerpt.sha256.lower()
    return words == excerpt.quote


def _by_words(text: str, excerpt: Excerpt) -> int | None:
    whole = [
        place + len(excerpt.prefix)
        for place in islice(_places(text, excerpt.prefix + excerpt.quote + excerpt.suffix), PLACES)
    ]
    if len(whole) == 1:
        return whole[0]
    if not (excerpt.prefix or excerpt.suffix) or _changed(text, excerpt):
        return None
    return _nearest(whole, excerpt) if whole else _best(text, excerpt)


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _nearest(places: list[int], excerpt: Excerpt) -> int | None:
    far = sorted(places, key=lambda place: abs(place - excerpt.start))
    tied = len(far) > 1 and abs(far[0] - excerpt.start) == abs(far[1] - excerpt.start)
    return None if tied else far[0]


def _best(text: str, excerpt: Excerpt) -> int | None:
    """Return the place whose context agrees best, if it agrees well enough."""
    places = _candidates(text, excerpt)
    if not places:
        return None
    agreement = {place: _agreement(text, place, excerpt) for place in places}
    most = max(agreement.values())
    best = _nearest([place for place in places if agreement[place] == most], excerpt)
    if best is None:
        return None
    alone = len(places) == 1 and len(excerpt.quote) >= CONTEXT
    enough = 2 * most >= len(excerpt.prefix) + len(excerpt.suffix) or _whole_side(text, best, excerpt)
    return best if alone or enough else None


def _candidates(text: str, excerpt: Excerpt) -> list[int]:
    """Return where the words stand; common words only where one side of their context stands whole."""
    places = list(islice(_places(text, excerpt.quote), PLACES + 1))
    if len(places) <= PLACES:
        return places
    before = islice(_places(text, excerpt.prefix + excerpt.quote), PLACES if excerpt.prefix else 0)
    after = islice(_places(text, excerpt.quote + excerpt.suffix), PLACES if excerpt.suffix else 0)
    return sorted({*(place + len(excerpt.prefix) for place in before), *after})


def _agreement(text: str, place: int, excerpt: Excerpt) -> int:
    """Return how many code points of the context stand, in their order, around a place."""
    end = place + len(excerpt.quote)
    before = text[max(place - 2 * len(excerpt.prefix), 0) : place]
    return _alike(excerpt.prefix, before) + _alike(excerpt.suffix, text[end : end + 2 * len(excerpt.suffix)])


def _alike(one: str, other: str) -> int:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def _whole(text: str, place: int, excerpt: Excerpt) -> bool:
    length = len(excerpt.quote) or excerpt.end - excerpt.start
    return text.endswith(excerpt.prefix, 0, place) and text.startswith(excerpt.suffix, place + length)


def _whole_side(text: str, place: int, excerpt: Excerpt) -> bool:
    """Return whether one side stands whole; a side without words is whole at the text's own edge."""
    end = place + len(excerpt.quote)
    before = text.endswith(excerpt.prefix, 0, place) if excerpt.prefix else place == 0
    return before or (text.startswith(excerpt.suffix, end) if excerpt.suffix else end == len(text))


def _changed(text: str, excerpt: Excerpt) -> bool:
    """Return whether the whole context stands somewhere around other words than the excerpt's."""
    reach = 2 * len(excerpt.quote) + REACH
    ends = list(islice(_ends(text, excerpt.prefix), LOOKS + 1))
    return len(ends) > LOOKS or any(
        _is_other(text, end, _start(text, excerpt.suffix, end, reach), excerpt.quote) for end in ends
    )


def _ends(text: str, prefix: str) -> Iterator[int]:
    if len(prefix) < CONTEXT:  # the text began there
        return iter([len(prefix)] if text.startswith(prefix) else [])
    return (place + CONTEXT for place in _places(text, prefix))


def _start(text: str, suffix: str, end: int, reach: int) -> int:
    if len(suffix) < CONTEXT:  # the text ended there
        start = len(text) - len(suffix)
        return start if text.endswith(suffix) and end <= start <= end + reach else -1
    return text.find(suffix, end, end + reach + len(suffix))


def _is_other(text: str, end: int, start: int, quote: str) -> bool:
    return start >= 0 and not text.startswith(quote, end) and not text.endswith(quote, 0, start)


def _by_hash(text: str, excerpt: Excerpt) -> int | None:
    length, wanted = excerpt.end - excerpt.start, excerpt.sha256.lower()
    if length <= 0 or not wanted:
        return None
    first = max(excerpt.start - WINDOWS // 2, 0)
    last = min(first + WINDOWS, len(text) - length + 1)
    found = (at for at in range(first, last) if fingerprint(text[at : at + length]) == wanted)
    places = list(islice(found, 2))
    return places[0] if len(places) == 1 else None
