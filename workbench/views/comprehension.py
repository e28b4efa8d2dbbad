"""The questions on the method, each with what is said to the answer that was given.

Not here: which answers show that it was understood (:mod:`workbench.model.comprehension`).
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.comprehension import OPTIONS, RIGHT, Comprehension

View = dict[str, Any]


def comprehension_view(case: Case, student: str) -> View:
    """Return the questions with a student's last answers; what is right is said only of a given one."""
    known = case.comprehension_of(student)
    right = sum(known.answers.get(name) in found for name, found in RIGHT.items())
    return {
        "title": say("comprehension.title"),
        "lead": say("comprehension.lead"),
        "progress": say("comprehension.progress", right=right, n=len(RIGHT)),
        "questions": [_question(name, known) for name in RIGHT],
        "state": _state(known),
        "done": known.done,
        "understood": known.understood,
        "skipped": known.skipped,
        "words": words("comprehension", "skip"),
    }


def _question(name: str, known: Comprehension) -> View:
    given = known.answers.get(name, "")
    return {
        "id": name,
        "text": say(f"comprehension.{name}"),
        "options": [
            {"value": one, "label": say(f"comprehension.{name}.option.{one}"), "chosen": one == given}
            for one in OPTIONS[name]
        ],
        "feedback": say(f"comprehension.{name}.feedback.{given}") if given else "",
        "right": given in RIGHT[name],
    }


def _state(known: Comprehension) -> str:
    if known.understood:
        return say("comprehension.understood")
    if known.skipped:
        return say("comprehension.skipped", why=known.skipped)
    return say("comprehension.open")
