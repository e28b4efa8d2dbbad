"""The part of the report on probabilities, apart from the matrix.

Not here: the matrix's own result (:mod:`workbench.export.document.results`).
"""

from typing import Any

from workbench.export.document.making import cell_table, items, line, paragraphs, section, strong
from workbench.export.document.parts import Align, Block, Cell, Paragraph, Section
from workbench.messages import say

View = dict[str, Any]

_WIDTHS = (0.3, 0.13, 0.31, 0.12, 0.14)
_ALIGN: tuple[Align, ...] = ("left", "right", "left", "right", "right")


def probabilities(view: View) -> Section | None:
    """Return probabilities with their words and what they rest on; None while nothing is rated."""
    told = view["probabilities"]
    if not view["any_rated"]:
        return None
    return section(
        "probabilities",
        paragraphs(told["apart"], told["withheld"]),
        _strong(told["headline"]),
        paragraphs(*told["sentences"]),
        _table(told) if told["rows"] else [],
        _strong(told["verdict"]),
        items(told["depends"]),
        paragraphs(*told["beneath"], quiet=True),
    )


def _strong(text: str) -> list[Block]:
    return [Paragraph(line=line(strong(text)))] if text else []


def _table(told: View) -> list[Block]:
    rows = (
        [_cell(text, place, leads=leads) for place, text in enumerate(row)]
        for row, leads in zip(told["rows"], told["leads"], strict=True)
    )
    return cell_table(told["heads"], rows, _WIDTHS, alt=say("deck.probabilities.alt"), align=_ALIGN)


def _cell(text: str, place: int, *, leads: bool) -> Cell:
    return Cell(line=line(strong(text) if leads else text), head=place == 0)
