"""The parts that only a class discussion has: where people differ, and questions to talk about.

Not here: which questions a matrix raises (:mod:`workbench.views.questions`).
"""

from typing import Any

from workbench.export.document.making import items, paragraphs, section, texts_table
from workbench.export.document.parts import Section
from workbench.messages import say

View = dict[str, Any]


def differing(view: View) -> Section:
    """Return the cells on which people are furthest apart, counts only."""
    told = view["differing"]
    rows = [(f"{one['id']} {one['text']}", one["hypothesis"], *one["counts"]) for one in told["rows"]]
    table = texts_table(told["heads"], rows, (0.43, 0.27, 0.1, 0.1, 0.1), alt=told["lead"])
    return section("differing", paragraphs(told["lead"]), table if rows else [], title=told["title"])


def asked(view: View) -> Section:
    """Return the questions."""
    return section("questions", items(view["questions"]), title=say("choice.questions"))
