"""The deception check on a source: a few questions, answered (MOM, POP, MOSES, EVE).

The questions are those of Heuer and Pherson (HeuerPherson2010) and the Tradecraft Primer
(Primer2009): motive, opportunity and means; past opposition practices; manipulability of sources;
evaluation of evidence. Not here: the questions' wording, and what an answer means for a total.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

LOOK_AGAIN: Mapping[str, str] = MappingProxyType(
    {
        "mom-motive": "yes",
        "mom-channel": "yes",
        "mom-risk": "yes",
        "mom-cost": "yes",
        "mom-feedback": "yes",
        "pop-history": "yes",
        "pop-pattern": "yes",
        "pop-change": "yes",
        "moses-control": "yes",
        "moses-basis": "no",
        "moses-access": "no",
        "moses-record": "no",
        "eve-chain": "no",
        "eve-support": "no",
        "eve-conflict": "yes",
        "eve-absence": "yes",
    }
)
"""Every question in the checklists' order, with the answer that speaks for looking again."""

DECEPTION_QUESTIONS: tuple[str, ...] = tuple(LOOK_AGAIN)
DECEPTION_ANSWERS: tuple[str, ...] = ("", "yes", "no", "unclear")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeceptionAnswer:
    """One question's answer, with its reason; ``question`` is one of :data:`DECEPTION_QUESTIONS`."""

    question: str
    answer: str = ""
    why: str = ""

    @property
    def looks_again(self) -> bool:
        """Whether the answer speaks for looking at the source's reports again."""
        return self.answer == LOOK_AGAIN.get(self.question)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeceptionCheck:
    """The check of one source; ``id`` is the source's.

    ``answers`` holds the questions somebody has answered, in the checklist's order;
    ``conclusion`` is what the person makes of them.
    """

    id: str
    answers: tuple[DeceptionAnswer, ...] = ()
    conclusion: str = ""
