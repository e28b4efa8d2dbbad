"""Passages worth a look: sentences that carry a checkable claim, or that bear on a hypothesis.

Not here: choosing for the person. Nothing becomes evidence by itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from workbench.sources.sentences import Sentence, sentences
from workbench.sources.suggest.manner import Manner, manner
from workbench.sources.suggest.reasons import Reason, marks
from workbench.sources.suggest.retrieval import Bearing, bearings, terms
from workbench.sources.suggest.score import spread, worth

SEARCHED = 1_000_000  # characters from the beginning; two long novels
LONGEST = 2_000  # characters of a sentence; what is longer is a table or a text without full stops

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
ASSERTS: frozenset[Manner] = frozenset({"statement", "opinion"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A sentence that can be checked, and why; positions are code points in the text, end exclusive."""

    start: int
    end: int
    paragraph: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A sentence to look at: where it stands, its score and the reasons that make it up.

    ``claim`` says whether it is one of :func:`claims`. ``bears_on`` holds the ids of the hypotheses it
    shares words with, the closest first; it does not say for or against.
    """

    start: int
    end: int
    paragraph: int
    score: float
    claim: bool
    reasons: tuple[Reason, ...]
    bears_on: tuple[str, ...]


def claims(text: str) -> tuple[Claim, ...]:
    """Return every sentence of a text that carries a checkable claim, in the order of the text.

    Questions, headings and small print claim nothing. Only the first million characters are searched,
    and no sentence longer than two thousand.
    """
    return tuple(
        Claim(start=s.start, end=s.end, paragraph=s.paragraph, reasons=found)
        for s, words in _searched(text)
        if manner(words) in ASSERTS and (found := marks(words))
    )


def suggestions(text: str, hypotheses: Mapping[str, str]) -> tuple[Suggestion, ...]:
    """Return the sentences of a text that are worth a look, best first.

    Parameters
    ----------
    text
        A settled text, its paragraphs on lines of their own.
    hypotheses
        The wording of each hypothesis (label and statement) by its id; may be empty.

    Every sentence is there that :func:`claims` returns, whatever the hypotheses are, and every other one
    with a reason; questions and headings come low. How the score adds up:
    :func:`workbench.sources.suggest.score.worth`; how the order spreads over the text:
    :func:`workbench.sources.suggest.score.spread`. Figures in digits, dates in digits and quotation
    marks are seen in any language; the rest in English.
    """
    found = tuple(_searched(text))
    known = [terms(words) for _, words in found]
    near = bearings(known, hypotheses)
    drafts = [_draft(sentence, words, one) for (sentence, words), one in zip(found, near, strict=True)]
    kept = [at for at, draft in enumerate(drafts) if draft.reasons]
    order = spread(
        [drafts[at].score for at in kept],
        [drafts[at].paragraph for at in kept],
        [frozenset(stem for stem, _ in known[at]) for at in kept],
    )
    return tuple(replace(drafts[kept[place]], score=score) for place, score in order)


def _searched(text: str) -> Iterator[tuple[Sentence, str]]:
    for sentence in sentences(text[:SEARCHED]):
        if sentence.end - sentence.start <= LONGEST:
            yield sentence, text[sentence.start : sentence.end]


def _draft(sentence: Sentence, words: str, near: tuple[Bearing, ...]) -> Suggestion:
    bears = (Reason(kind="bears", words=one.words, hypothesis=one.hypothesis) for one in near)
    found, kind = marks(words), manner(words)
    reasons = (*found, *bears)
    return Suggestion(
        start=sentence.start,
        end=sentence.end,
        paragraph=sentence.paragraph,
        score=worth(reasons, kind, strength=near[0].strength if near else 0.0, words=_counted(words)),
        claim=bool(found) and kind in ASSERTS,
        reasons=reasons,
        bears_on=tuple(one.hypothesis for one in near),
    )


def _counted(words: str) -> int:
    """Return how many words a sentence has, two letters a word where they are written without spaces."""
    return max(len(words.split()), len(UNSPACED.findall(words)) // 2)
