"""The parts of the report on where it all comes from: sources, origins, quality, what was read and used.

Not here: what a single item cites.
"""

from typing import Any

from workbench.export.document.making import (
    cell_table,
    centred,
    heading,
    items,
    labels,
    line,
    nothing,
    paragraphs,
    section,
    strong,
    texts_table,
)
from workbench.export.document.parts import UNRATED, Block, Cell, Section
from workbench.messages import say

View = dict[str, Any]


def sources(view: View) -> Section:
    """Return the sources with what is known of them, then who first said what."""
    blocks = [block for one in view["sources"] for block in _source(one)]
    rows = (
        (one["name"], str(len(one["evidence"])), ", ".join(one["evidence"]), _told(one))
        for one in view["origins"]
    )
    heads = labels("origin", "items", "evidence", "known")
    origins = texts_table(heads, rows, (0.26, 0.08, 0.2, 0.46), alt=say("deck.origins.alt"))
    return section("sources", blocks or nothing(), origins)


def _source(one: View) -> list[Block]:
    resting = f"{say('export.label.items')}: {one['n']}"
    told = (" · ".join(one["by"]), resting, _told(one, "note"), one["url"], one["original"], one["text"])
    return [heading(one["id"], one["title"]), *items(told)]


def _told(one: View, name: str = "told") -> str:
    return f"{one[name]} {one['undescribed']}".strip()


def quality(view: View) -> Section:
    """Return what was graded, what to look at again, and the table of codes."""
    told = view["quality"]
    return section(
        "quality",
        paragraphs(*told["sentences"]),
        _codes(told),
        paragraphs(told["table"]["aside"], quiet=True),
        items(told["flags"]),
        paragraphs(*told["lock"]["sentences"]),
        paragraphs(told["standard"], quiet=True),
    )


def _codes(told: View) -> list[Block]:
    table = told["table"]
    if not table["counted"]:
        return []
    count = len(table["columns"])
    rows = (
        (
            Cell(line=line(strong(row["code"])), head=True),
            *(Cell(line=line(str(cell["n"] or UNRATED))) for cell in row["cells"]),
        )
        for row in table["rows"]
    )
    heads, widths = ["", *table["columns"]], [1 / (count + 1)] * (count + 1)
    return [
        *paragraphs(told["labels"]["table"]),
        *cell_table(heads, rows, widths, alt=say("deck.quality.alt"), align=centred(count)),
    ]


def coverage(view: View) -> Section | None:
    """Return what was read and what was used of it; None where no text was at hand."""
    told = view["coverage"]
    if not told["sources"]:
        return None
    names = ("claims", "used", "aside", "left")
    rows = ((one["name"], *(str(one[name]) for name in names)) for one in told["sources"])
    return section(
        "coverage",
        texts_table(labels("source", *names), rows, (0.48, *[0.13] * 4), alt=told["title"]),
        paragraphs(*told["sentences"], quiet=True),
    )
