"""Which sentences share words with a hypothesis: BM25 over the sentences of one text.

Not here: whether what they say speaks for it or against it; that is the analyst's to judge.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from workbench.sources.suggest.lexicon import STOP_WORDS

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
Terms = tuple[tuple[str, str], ...]
"""The stems of a text's words, each with the word as it stands there."""

BEARS_FROM = 0.25  # of the text's best match; below it, shared words are chance
FEWEST = 2  # words shared with a hypothesis
COMMON = 0.15  # of the sentences; a word in more of them is what the whole text is about
FEW = 3  # sentences; a word in no more of them is never too common


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """A sentence's match with one hypothesis: ``strength`` is 1 for the text's best, and the words shared."""

    hypothesis: str
    strength: float
    words: tuple[str, ...]


class Stemmer(Protocol):
    """What a Snowball stemmer does."""

    def stemWord(self, word: str) -> str:  # noqa: N802 - the library's name
        """Return the stem of a word."""


def terms(text: str) -> Terms:
    """Return the stems of a text's words, without stop words, each with the word as it stands there."""
    return tuple((stem, word) for word in WORD.findall(text) if (stem := _stem(word)))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Return the stem of a word, "" for a stop word or a single letter."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    return _stemmer().stemWord(plain) if len(plain) > 1 and plain not in STOP_WORDS else ""


@cache
def _stemmer() -> Stemmer:
    from snowballstemmer import stemmer

    english: Stemmer = stemmer("english")
    return english


def bearings(sentences: Sequence[Terms], hypotheses: Mapping[str, str]) -> tuple[tuple[Bearing, ...], ...]:
    """Return, for each sentence (given by its terms), the hypotheses it bears on, the strongest first.

    Words that tell no hypothesis apart (in more than half of three or more, in both of two) are left out
    of the queries. A sentence bears on a hypothesis if its BM25 score (RobertsonZaragoza2009) is at least
    a quarter of the best in the text, and if the words it shares with it are two or more that are not all
    over the text, or one that the hypothesis says twice.
    """
    queries = _telling(hypotheses)
    scores = _scores([[stem for stem, _ in found] for found in sentences], queries)
    best = max((score for row in scores.values() for score in row), default=0.0)
    if best <= 0:
        return tuple(() for _ in sentences)
    asked = {name: _asked(query, sentences) for name, query in queries.items()}
    strengths = {name: [score / best for score in row] for name, row in scores.items()}
    return tuple(
        _of_sentence(found, asked, {name: row[at] for name, row in strengths.items()})
        for at, found in enumerate(sentences)
    )


def _asked(query: Sequence[str], known: Sequence[Terms]) -> dict[str, int]:
    """Return how often a query says each of its words, those aside that are all over the text."""
    among = Counter(stem for found in known for stem in {stem for stem, _ in found})
    most = max(FEW, COMMON * len(known))
    return {stem: times for stem, times in Counter(query).items() if among[stem] <= most}


def _of_sentence(
    found: Terms,
    asked: Mapping[str, Mapping[str, int]],
    strengths: Mapping[str, float],
) -> tuple[Bearing, ...]:
    bearing = []
    for name, query in asked.items():
        shared = _shared(found, query)
        insisted = sum(min(query[stem], FEWEST) for stem in shared)
        if strengths[name] >= BEARS_FROM and insisted >= FEWEST:
            strength = round(strengths[name], 4)
            bearing.append(Bearing(hypothesis=name, strength=strength, words=tuple(shared.values())))
    return tuple(sorted(bearing, key=lambda one: -one.strength))


def _shared(found: Terms, query: Mapping[str, int]) -> dict[str, str]:
    shared: dict[str, str] = {}
    for stem, word in found:
        if stem in query:
            shared.setdefault(stem, word)
    return shared


def _telling(hypotheses: Mapping[str, str]) -> dict[str, list[str]]:
    stems = {name: [stem for stem, _ in terms(text)] for name, text in hypotheses.items()}
    among = Counter(stem for found in stems.values() for stem in set(found))
    most = max(1, len(stems) // 2)
    return {name: [stem for stem in found if among[stem] <= most] for name, found in stems.items()}


def _scores(documents: list[list[str]], queries: Mapping[str, list[str]]) -> dict[str, list[float]]:
    """Return the BM25 scores of the sentences, query by query; nothing where nothing is shared."""
    numbers = {stem: at for at, stem in enumerate(dict.fromkeys(s for found in documents for s in found))}
    asked = {name: [numbers[stem] for stem in query if stem in numbers] for name, query in queries.items()}
    none = [0.0] * len(documents)
    if not any(asked.values()):
        return dict.fromkeys(queries, none)
    import bm25s

    index = bm25s.BM25()
    index.index(([[numbers[stem] for stem in found] for found in documents], numbers), show_progress=False)
    return {
        name: [float(score) for score in index.get_scores_from_ids(wanted)] if wanted else none
        for name, wanted in asked.items()
    }
