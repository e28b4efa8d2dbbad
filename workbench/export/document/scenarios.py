"""The part of the report on scenarios: the case beside them, and what each changes.

Not here: what comes of each.
"""

from typing import Any

from workbench.export.document.making import cell_table, items, labels, line, paragraphs, section, strong
from workbench.export.document.parts import Block, Cell, Section

View = dict[str, Any]

_NAME = 0.24


def scenarios(view: View) -> Section | None:
    """Return the case beside its scenarios; None where there is no scenario."""
    told = view["scenarios"]
    if not told:
        return None
    return section(
        "scenarios",
        paragraphs(told["sum"], *(one["text"] for one in told["sentences"])),
        _beside(told),
        paragraphs(told["legend"], told["compare"], quiet=True),
        items(told["rules"]),
    )


def _beside(told: View) -> list[Block]:
    names = [f"{one['name']} ({one['rows']})" for one in told["columns"]]
    rows = (
        (Cell(line=line(one["name"]), head=True), *map(_in_scenario, one["cells"])) for one in told["lines"]
    )
    widths = (_NAME, *[(1 - _NAME) / len(names)] * len(names))
    return cell_table([*labels("hypothesis"), *names], rows, widths, alt=told["sum"] or told["compare"])


def _in_scenario(cell: View) -> Cell:
    thin = f" ({cell['thin']})" if cell["thin"] else ""
    return Cell(line=line(strong(f"◆ {cell['text']}") if cell["leads"] else f"{cell['text']}{thin}"))
