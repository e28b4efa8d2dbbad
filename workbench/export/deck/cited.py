"""The slides that cite: every item of evidence with its source and paragraph, its outlet and its origin.

Not here: what is known of sources and origins.
"""

from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.pages import continued
from workbench.export.deck.parts import Cell, Room, Row, Slide
from workbench.messages import say
from workbench.views.citation import BETWEEN

View = dict[str, Any]


def citation_slides(view: View, room: Room) -> list[Slide]:
    """Return the items with where they come from; the words they rest on stand in the notes."""
    rows = view["rows"]
    if not rows:
        return []
    heads = [say(f"deck.{name}") for name in ("item", "cited")]
    table = text_table(heads, [_row(row) for row in rows], room, alt=say("deck.cited.alt"))
    return table_slides(table, room, _title(rows), paged=continued)


def _row(row: View) -> Row:
    quote = [say("deck.note.quote", evidence=row["id"], quote=row["quote"])] if row["quote"] else []
    where = Cell(text=row["citation"], aside=BETWEEN.join(row["dates"]))
    return Row(cells=(Cell(text=f"{row['id']}  {row['text']}"), where), notes=tuple(quote), key=row["id"])


def _title(rows: list[View]) -> str:
    counted = [row["whole"] for row in rows if not row["second"]]
    whole, n = sum(counted), len(counted)
    return say("deck.cited.all" if whole == n else "deck.cited.some", whole=whole, n=n)
