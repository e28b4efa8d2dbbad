"""The slides that cite: every item of evidence with its source and paragraph, its outlet and its origin.

Not here: what is known of sources and origins.
"""

from typing import Any

from workbench.export.deck.frame import table_slides
from workbench.export.deck.pages import continued
from workbench.export.deck.parts import SMALLEST, Cell, Room, Row, Slide, Table
from workbench.messages import say
from workbench.views.citation import BETWEEN

View = dict[str, Any]
_SHARES = (0.5, 0.5)


def citation_slides(view: View, room: Room) -> list[Slide]:
    """Return the items with where they come from; the words they rest on stand in the notes."""
    rows = view["rows"]
    if not rows:
        return []
    table = Table(
        widths=tuple(share * room.width for share in _SHARES),
        header=Row(cells=tuple(Cell(text=say(f"deck.{name}"), bold=True) for name in ("item", "cited"))),
        rows=tuple(_row(row) for row in rows),
        size=SMALLEST,
        alt=say("deck.cited.alt"),
    )
    return table_slides(table, room, _title(rows), paged=continued)


def _row(row: View) -> Row:
    quote = [say("deck.note.quote", evidence=row["id"], quote=row["quote"])] if row["quote"] else []
    where = Cell(text=row["citation"], aside=BETWEEN.join(row["dates"]))
    return Row(cells=(Cell(text=f"{row['id']}  {row['text']}"), where), notes=tuple(quote), key=row["id"])


def _title(rows: list[View]) -> str:
    whole, n = sum(row["whole"] for row in rows), len(rows)
    return say("deck.cited.all" if whole == n else "deck.cited.some", whole=whole, n=n)
