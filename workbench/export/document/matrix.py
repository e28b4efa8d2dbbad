"""The parts of the report around the matrix: the question, the hypotheses, the table of codes.

Not here: what the ratings come to.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from workbench.export.document.making import (
    cell_table,
    centred,
    code_cell,
    labels,
    line,
    listed,
    nothing,
    paragraphs,
    section,
    strong,
    texts_table,
)
from workbench.export.document.parts import UNRATED, Block, Cell, Paragraph, Section, Span
from workbench.messages import say

View = dict[str, Any]

_TOTALS = ("score", "rank", "coverage", "support")
_CODE_SHARE, _CODES_SHARE = 0.115, 0.62

ITEMS_ACROSS = 10
"""Items beside each other in one table where hypotheses stand as rows."""


def question(view: View) -> Section:
    """Return how the question is asked, and how it was held against the evidence."""
    return section("question", paragraphs(view["explanation"], view["form_sentence"], view["method"]))


def hypotheses(view: View) -> Section:
    """Return the hypotheses with their statements."""
    rows = ((one["name"], one["statement"]) for one in view["hypotheses"])
    heads = labels("hypothesis", "statement")
    return section("hypotheses", texts_table(heads, rows, (0.3, 0.7), alt=say("deck.hypotheses.alt")))


def matrix(view: View) -> Section:
    """Return the table of codes with its totals and the legend; a discussion has no totals yet."""
    if not view["rows"] or not view["hypotheses"]:
        return section("matrix", nothing())
    across = view["choice"]["matrix"] == "rows"
    table = _across(view) if across else _down(view)
    return section("matrix", paragraphs(*view["remarks"]), table, _legend(view))


def _down(view: View) -> list[Block]:
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
    """Yield a row of codes for each item, under the name of its group where rows are told in groups."""
    for group, rows in groupby(view["rows"], key=lambda row: str(row["group"])):
        if group:
            yield (Cell(line=line(strong(group)), head=True, spans=True),)
        for row in rows:
            named = Cell(line=line(strong(row["id"]), f" {row['text']}"), head=True)
            yield (named, *(code_cell(cell["code"]) for cell in row["cells"]))


def _totals(view: View) -> Iterator[tuple[Cell, ...]]:
    for name in _shown_totals(view):
        texts = (Cell(line=line(column[f"{name}_text"])) for column in _columns(view))
        yield (Cell(line=line(strong(say(f"export.label.{name}"))), head=True), *texts)


def _columns(view: View) -> list[View]:
    """Return the totals of the hypotheses that are shown, in their order."""
    by_id = {column["id"]: column for column in view["columns"]}
    return [by_id[one["id"]] for one in view["hypotheses"]]


def _shown_totals(view: View) -> tuple[str, ...]:
    return () if view["choice"]["deck"] == "discussion" else _TOTALS


def _across(view: View) -> list[Block]:
    """Return tables with a row to a hypothesis, a few items to a table; then the totals."""
    blocks: list[Block] = []
    for start in range(0, len(view["rows"]), ITEMS_ACROSS):
        rows = view["rows"][start : start + ITEMS_ACROSS]
        blocks += _some_across(view, rows)
        blocks += listed(line(strong(row["id"]), f" {row['text']}") for row in rows)
    names = _shown_totals(view)
    totals = (
        (one["name"], *(column[f"{name}_text"] for name in names))
        for one, column in zip(view["hypotheses"], _columns(view), strict=True)
    )
    widths = (0.4, *[0.15] * len(names))
    align = centred(len(names))
    told = texts_table(labels("hypothesis", *names), totals, widths, alt=view["rated"], align=align)
    return [*blocks, *(told if names else [])]


def _some_across(view: View, rows: Sequence[View]) -> list[Block]:
    cells = (
        (Cell(line=line(one["name"]), head=True), *(code_cell(row["cells"][place]["code"]) for row in rows))
        for place, one in enumerate(view["hypotheses"])
    )
    heads = [*labels("hypothesis"), *(row["id"] for row in rows)]
    share = min(_CODE_SHARE, _CODES_SHARE / len(rows))
    widths = (1 - share * len(rows), *[share] * len(rows))
    return cell_table(heads, cells, widths, alt=view["rated"], align=centred(len(rows)))


def _legend(view: View) -> list[Block]:
    """Return the codes with their meanings, one behind the other."""
    spans: list[Span] = []
    for one in view["legend"]:
        between = f" {one['name']} · "
        spans += [coded(one["code"]), Span(text=between)]
    spans[-1] = Span(text=spans[-1].text.removesuffix(" · "))
    return [Paragraph(line=tuple(spans))]


def coded(code: str) -> Span:
    """Return a rating within a line, in its colours."""
    return Span(text=code or UNRATED, code=code)
