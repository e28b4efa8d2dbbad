"""What a sentence's reasons are worth together, and the order that spreads over a text.

Not here: finding the reasons.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from workbench.sources.suggest.manner import Manner
from workbench.sources.suggest.reasons import Kind, Reason

WORTH: dict[Kind, float] = {
    "figure": 1.0,
    "attribution": 1.0,
    "quotation": 0.25,
    "date": 0.5,
    "actor": 0.25,
    "precedent": 1.0,
    "absence": 0.75,
}
BEARING = 1.5  # times the strength of the best match, 0–1
MANNERS: dict[Manner, float] = {
    "statement": 0.0,
    "opinion": -0.75,
    "question": -2.0,
    "heading": -2.0,
    "small print": -4.0,
}
SHORT, TOO_SHORT = 10, -0.75  # words; a short one seldom says who, when and how much
LONG, FULL = 16, 0.5
SAME_PARAGRAPH = 0.25  # off for the second sentence of a paragraph, three times that for the third, then six
ALIKE = 0.5  # share of words in common from which two sentences count as saying the same
SAME_WORDS = 2.0  # off, times that share
SPREAD = 50  # sentences; nobody reads further for the spread


def worth(reasons: Iterable[Reason], manner: Manner, *, strength: float, words: int) -> float:
    """Return a sentence's score before the spread.

    The sum of: 1 for a figure, 1 for somebody who says it, 1 for an earlier case or a comparison, ¾ for
    something absent, ½ for a date, ¼ for words in quotation marks, ¼ for a named actor's deed; 1½ times
    the strength (0–1) with which it matches the hypothesis it fits best; ½ more for sixteen words or
    more, ¾ less for under ten; less ¾ for an opinion, 2 for a question or a heading, 4 for small print.
    A kind counts once, however many words show it. The numbers are our own, round, and hardly matter
    singly (``docs/decisions/0033-passages-by-a-sum.md``); nothing is learned.
    """
    kinds = {reason.kind for reason in reasons}
    return (
        sum(WORTH.get(kind, 0.0) for kind in sorted(kinds))
        + BEARING * strength
        + MANNERS[manner]
        + _fullness(words)
    )


def _fullness(words: int) -> float:
    if words < SHORT:
        return TOO_SHORT
    return FULL if words >= LONG else 0.0


def spread(
    worths: Sequence[float], paragraphs: Sequence[int], words: Sequence[frozenset[str]]
) -> tuple[tuple[int, float], ...]:
    """Return the places of all sentences in the order to be shown, each with its score there.

    The best comes first; then always the best of the rest, after taking off ¼ if one sentence of its
    paragraph stands higher, ¾ for two, 1½ for three and so on, and up to 2 if it says in much the same
    words what stands higher. What is taken off only grows, so the scores never rise down the list; after
    the first fifty it stays. Equal scores keep the order of the text.
    """
    now = dict(enumerate(worths))
    taken: Counter[int] = Counter()
    likeness = dict.fromkeys(now, 0.0)
    order: list[tuple[int, float]] = []
    while now and len(order) < SPREAD:
        best = max(now, key=lambda at: (now[at], -at))
        order.append((best, round(now.pop(best), 4)))
        taken[paragraphs[best]] += 1
        for at in now:
            likeness[at] = max(likeness[at], _likeness(words[at], words[best]))
            now[at] = worths[at] - _crowded(taken[paragraphs[at]]) - SAME_WORDS * likeness[at]
    rest = sorted(now, key=lambda at: (-now[at], at))
    return (*order, *((at, round(now[at], 4)) for at in rest))


def _crowded(higher: int) -> float:
    return SAME_PARAGRAPH * higher * (higher + 1) / 2


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of their words that two sentences have in common, 0 below a half."""
    both = len(one & other)
    share = both / (len(one) + len(other) - both) if both else 0.0
    return share if share >= ALIKE else 0.0
