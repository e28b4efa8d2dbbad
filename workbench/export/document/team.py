"""The part of the report that a team's joint matrix has: who moved, who stays apart, and why.

Not here: the joint codes, which stand in the matrix.
"""

from typing import Any

from workbench.export.document.making import items, section, texts_table
from workbench.export.document.parts import Section

View = dict[str, Any]


def standings(view: View) -> Section | None:
    """Return who stands where in a team; None where the matrix is no team's."""
    told = view["team"]
    if not told:
        return None
    rows = [(one["cell"], one["who"], one["stands"], one["why"]) for one in told["rows"]]
    table = texts_table(told["heads"], rows, (0.25, 0.17, 0.23, 0.35), alt=told["alt"]) if rows else []
    return section("team", items(told["sentences"]), table, title=told["title"])
