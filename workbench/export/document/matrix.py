"""The parts of the report around the matrix: the question, the hypotheses, the table of codes.

Not here: what the ratings come to.
"""

from collections.abc import Iterator
from typing import Any

from workbench.export.document.making import (
    cell_table,
    centred,
    code_cell,
    labels,
    line,
    nothing,
    paragraphs,
    section,
    strong,
    texts_table,
)
from workbench.export.document.parts import UNRATED, Block, Cell, Section, Span
from workbench.messages import say

View = dict[str, Any]

_TOTALS = ("score", "rank", "coverage", "support")
_CODE_SHARE, _CODES_SHARE = 0.1, 0.62


def question(view: View) -> Section:
    """Return how the question is asked, and how it was held against the evidence."""
    return section("question", paragraphs(view["explanation"], view["form_sentence"], view["method"]))


def hypotheses(view: View) -> Section:
    """Return the hypotheses with their statements."""
    rows = ((one["name"], one["statement"]) for one in view["hypotheses"])
    heads = labels("hypothesis", "statement")
    return section("hypotheses", texts_table(heads, rows, (0.3, 0.7), alt=say("deck.hypotheses.alt")))


def matrix(view: View) -> Section:
    """Return the table of codes with its totals and the legend."""
    if not view["rows"] or not view["hypotheses"]:
        return section("matrix", nothing())
    return section("matrix", _table(view), _legend(view))


def _table(view: View) -> list[Block]:
    names = [one["name"] for one in view["hypotheses"]]
    share = min(_CODE_SHARE, _CODES_SHARE / len(names))
    return cell_table(
        [*labels("evidence"), *names],
        [*_rows(view), *_totals(view)],
        (1 - share * len(names), *[share] * len(names)),
        alt=view["rated"],
        align=centred(len(names)),
    )


def _rows(view: View) -> Iterator[tuple[Cell, ...]]:
    for row in view["rows"]:
        named = Cell(line=line(strong(row["id"]), f" {row['text']}"), head=True)
        yield (named, *(code_cell(cell["code"]) for cell in row["cells"]))


def _totals(view: View) -> Iterator[tuple[Cell, ...]]:
    for name in _TOTALS:
        texts = (Cell(line=line(column[f"{name}_text"])) for column in view["columns"])
        yield (Cell(line=line(strong(say(f"export.label.{name}"))), head=True), *texts)


def _legend(view: View) -> list[Block]:
    return paragraphs(" · ".join(f"{one['code'] or UNRATED} {one['name']}" for one in view["legend"]))


def coded(code: str) -> Span:
    """Return a rating within a line, in its colours."""
    return Span(text=code or UNRATED, code=code)
