"""The deception check on a source: a few questions, answered (MOM, POP, MOSES, EVE).

Not here: the questions' wording, and what an answer means for a total.
"""

from dataclasses import dataclass

DECEPTION_QUESTIONS: tuple[str, ...] = (
    "mom-motive",
    "mom-opportunity",
    "mom-means",
    "pop-history",
    "pop-pattern",
    "moses-control",
    "moses-access",
    "moses-record",
    "eve-chain",
    "eve-conflict",
    "eve-absence",
)
DECEPTION_ANSWERS: tuple[str, ...] = ("", "yes", "no", "unclear")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeceptionAnswer:
    """One question's answer, with its reason; ``question`` is one of :data:`DECEPTION_QUESTIONS`."""

    question: str
    answer: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeceptionCheck:
    """The check of one source; ``id`` is the source's.

    ``answers`` holds the questions somebody has answered, in the checklist's order;
    ``conclusion`` is what the person makes of them.
    """

    id: str
    answers: tuple[DeceptionAnswer, ...] = ()
    conclusion: str = ""
