"""Why a sentence can be checked: the marks of a claim in it, each with the words that show it.

Not here: what a mark is worth (:mod:`workbench.sources.suggest.score`).
"""

from dataclasses import dataclass
from typing import Literal

from workbench.sources.suggest.actors import actors
from workbench.sources.suggest.dates import dates, without
from workbench.sources.suggest.figures import figures
from workbench.sources.suggest.likeness import absences, precedents
from workbench.sources.suggest.speech import quotations, speakers

Kind = Literal["figure", "attribution", "quotation", "date", "actor", "precedent", "absence", "bears"]

MOST_WORDS = 4  # of one kind; the fifth figure of a sentence tells nobody more


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason to look at a sentence, and the words of the sentence that gave it.

    ``hypothesis`` is the id of the hypothesis that the sentence bears on, "" for the marks of a claim.
    """

    kind: Kind
    words: tuple[str, ...]
    hypothesis: str = ""


def marks(sentence: str) -> tuple[Reason, ...]:
    """Return the marks of a checkable claim in a sentence, in a fixed order, none where there are none."""
    when = dates(sentence)
    found: dict[Kind, tuple[str, ...]] = {
        "figure": figures(without(sentence, when)),
        "attribution": speakers(sentence),
        "quotation": quotations(sentence),
        "date": tuple(sentence[start:end] for start, end in when),
        "precedent": precedents(sentence),
        "absence": absences(sentence),
        "actor": actors(sentence),
    }
    return tuple(Reason(kind=kind, words=_few(words)) for kind, words in found.items() if words)


def _few(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:MOST_WORDS]
