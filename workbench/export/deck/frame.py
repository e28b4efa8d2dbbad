"""The slides around the matrix: title, question and method, hypotheses, and the closing one.

Not here: results.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from workbench.export.deck.columns import sized
from workbench.export.deck.pages import one_page, pages, texts
from workbench.export.deck.parts import GAP, SMALLEST, Cell, Room, Row, Slide, Table
from workbench.messages import say

View = dict[str, Any]
Paged = Callable[[Table, Room], list[Table]]
"""What spreads a table over slides."""

_SIZES = (14.0, 16.0)
_SHORT_COVERAGE = 240


def title_slide(view: View) -> Slide:
    """Return the title slide."""
    lines = [view["question"], view["made"], view["rated"]]
    return Slide(kind="title", title=view["title"], subtitle="\n".join(line for line in lines if line))


def method_slides(view: View, room: Room) -> list[Slide]:
    """Return the question and the method, with the codes and their meanings beneath."""
    legend = _legend(view, room)
    above = replace(room, height=room.height - legend.height - GAP)
    told = ("question", "explanation", "form_sentence", "method")
    paragraphs = [*(view[name] for name in told), *view["remarks"]]
    title = _method_title(len(view["hypotheses"]), view["counted"])
    return [
        Slide(kind="content", title=title, blocks=(text, legend), notes=text.in_full)
        for text in texts(paragraphs, above)
    ]


def _method_title(hypotheses: int, evidence: int) -> str:
    if not hypotheses or not evidence:
        return say("deck.method.empty")
    counted = (say("deck.hypotheses.count", n=hypotheses), say("deck.items", n=evidence))
    return say("deck.method.title", hypotheses=counted[0], evidence=counted[1])


def _legend(view: View, room: Room) -> Table:
    names = [one["name"] for one in view["legend"]]
    codes = tuple(
        Cell(text=one["code"] or say("deck.unrated"), code=one["code"], bold=True) for one in view["legend"]
    )
    width = room.width / len(names)
    table = Table(
        widths=(width,) * len(names),
        header=Row(cells=codes),
        rows=(Row(cells=tuple(Cell(text=name) for name in names)),),
        size=SMALLEST,
        alt=say("deck.legend.alt"),
        header_size=SMALLEST + 2,
        centred=frozenset(range(len(names))),
    )
    return one_page(table, room)


def hypothesis_slides(view: View, room: Room) -> list[Slide]:
    """Return the hypotheses with their statements."""
    if not view["hypotheses"]:
        (text,) = texts([say("deck.hypotheses.empty")], room)
        return [Slide(kind="content", title=say("deck.hypotheses.empty.title"), blocks=(text,))]
    title = say(f"deck.hypotheses.title.{view['form']}", n=len(view["hypotheses"]))
    heads = (say("deck.id"), say("deck.hypothesis"), say("deck.statement"))
    rows = [
        Row(
            cells=(Cell(text=one["id"]), Cell(text=one["label"], bold=True), Cell(text=one["statement"])),
            key=one["id"],
        )
        for one in view["hypotheses"]
    ]
    return table_slides(text_table(heads, rows, room, alt=say("deck.hypotheses.alt")), room, title)


def text_table(heads: Sequence[str], rows: Sequence[Row], room: Room, *, alt: str) -> Table:
    """Return a table of texts over the room's whole width, its columns as wide as their texts ask for."""
    table = Table(
        widths=(room.width / len(heads),) * len(heads),
        header=Row(cells=tuple(Cell(text=text, bold=True) for text in heads)),
        rows=tuple(rows),
        size=SMALLEST,
        alt=alt,
        is_fluid=True,
    )
    return sized(table, room, SMALLEST)


def table_slides(table: Table, room: Room, title: str, *, paged: Paged = pages) -> list[Slide]:
    """Return a table on as few slides as it can take, in the largest size that takes no more of them."""
    smallest = paged(sized(table, room, SMALLEST), room)
    larger = (paged(sized(table, room, size), room) for size in _SIZES)
    # what takes more slides in one size takes as many in every larger one
    *_, best = (smallest, *takewhile(lambda found: as_good(found, smallest), larger))
    return [
        Slide(
            kind="table",
            title=title,
            blocks=(page,),
            notes=tuple(note for row in page.rows for note in row.notes),
        )
        for page in best
    ]


def as_good(larger: Sequence[Table], smallest: Sequence[Table]) -> bool:
    """Return whether a larger size takes as many slides and shortens no more."""
    notes = [sum(len(row.notes) for page in found for row in page.rows) for found in (larger, smallest)]
    return len(larger) == len(smallest) and notes[0] == notes[1]


def closing_slides(view: View, room: Room) -> list[Slide]:
    """Return what to keep in mind about all of it."""
    told = view["sentences"]
    paragraphs = [
        told["meaning"],
        brief_coverage(view) if view["any_rated"] else "",
        told["trials"],
        say("deck.closing.trials", sources=view["trials_sources"]),
        say("deck.closing.scheme", title=view["scheme"]["title"], citation=view["scheme"]["citation"]),
    ]
    title = say(f"deck.closing.title.{view['form']}")
    return [
        Slide(kind="closing", title=title, blocks=(text,), notes=text.in_full)
        for text in texts(paragraphs, room)
    ]


def brief_coverage(view: View) -> str:
    """Return how much was rated; where that would be a long list, what it says in short."""
    told: str = view["sentences"]["coverage"]
    return told if len(told) <= _SHORT_COVERAGE else say("deck.coverage")
