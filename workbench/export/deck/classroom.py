"""A class's discussion deck as slides, from what :mod:`workbench.views.classdeck` says.

Not here: any sentence, and any file format.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.assemble import told_apart
from workbench.export.deck.frame import as_good, table_slides, text_table
from workbench.export.deck.pages import one_page, pages, parted, texts
from workbench.export.deck.parts import (
    GAP,
    SIDE,
    SMALLEST,
    Bars,
    Cell,
    Deck,
    Room,
    Row,
    Slide,
    Stacks,
    Table,
    Text,
    text_height,
)
from workbench.export.deck.telling import span
from workbench.messages import say

View = dict[str, Any]

MOST_COLUMNS = 8
_CODE_WIDTH, _CODES_SHARE, _HEAD_LINES = 96.0, 0.62, 4
_ROWS_AT_LEAST = 4
_MATRIX_SIZES = (16.0, 14.0)
_CAPTION, _EVIDENCE = SMALLEST + 2, 18.0
_CAPTION_LINES = 4
_REASON_SIZES = (16.0, 14.0, SMALLEST)
_REASONS = 4


def class_deck(view: View, room: Room) -> Deck:
    """Return the deck that shows a class its own work (``class_deck_view``)."""
    subtitle = f"{view['question']}\n{view['done']['title']}"
    slides = [
        Slide(kind="title", title=view["title"], subtitle=subtitle),
        _done(view["done"], room),
        *_matrix(view["matrix"], room),
        *_prose(view["agreement"], room),
        *(_cell(one, room) for one in view["cells"]),
        *_tabled(view["ranks"], room),
        *_tabled(view["moved"], room),
        *_sure(view["sure"], room),
        *_likely(view["likely"], room),
        *_seats(view["seats"], room),
        *_prose(view["closing"], room, kind="closing"),
    ]
    return Deck(
        slides=tuple(told_apart(slides)),
        footer=view["footer"],
        title=view["title"],
        subject=view["question"],
    )


def _caption(paragraphs: Sequence[str], room: Room, *, size: float = _CAPTION) -> Text:
    kept = tuple(room.shortened(one, _CAPTION_LINES, room.width, size) for one in paragraphs)
    return Text(paragraphs=kept, size=size, height=text_height(kept, room, size))


def _prose(told: View, room: Room, *, kind: str = "content") -> Iterator[Slide]:
    for text in texts(told["sentences"], room):
        yield Slide(kind=kind, title=told["title"], blocks=(text,), notes=text.in_full)


def _done(told: View, room: Room) -> Slide:
    caption = _caption(told["sentences"], room)
    bars = Bars(
        names=tuple(told["names"]),
        values=tuple(told["values"]),
        labels=tuple(map(str, told["values"])),
        strong=frozenset({0}),
        series=told["series"],
        alt=told["alt"],
        height=room.height - caption.height - GAP,
    )
    return Slide(kind="chart", title=told["title"], blocks=(bars, caption), notes=tuple(told["sentences"]))


def _matrix(told: View, room: Room) -> Iterator[Slide]:
    for group in parted(range(len(told["ids"])), MOST_COLUMNS):
        caption = _caption([told["lead"]], room)
        beneath = replace(room, height=room.height - caption.height - GAP)
        for n, page in enumerate(_largest(told, group, beneath)):
            yield _matrix_slide(told, group, page, caption if n == 0 else None)


def _largest(told: View, group: Sequence[int], room: Room) -> list[Table]:
    """Return the medians in the largest size that takes no more slides than the smallest."""
    few = pages(_medians(told, group, SMALLEST, room), room)
    larger = (pages(_medians(told, group, size, room), room) for size in _MATRIX_SIZES)
    return next((found for found in larger if as_good(found, few)), few)


def _medians(told: View, group: Sequence[int], size: float, room: Room) -> Table:
    width = min(_CODE_WIDTH, _CODES_SHARE * room.width / len(group))
    heads = (
        room.shortened(told["columns"][n], _HEAD_LINES, (width - 2 * SIDE) / 1.08, SMALLEST) for n in group
    )
    return Table(
        widths=(room.width - width * len(group), *[width] * len(group)),
        header=Row(
            cells=(
                Cell(text=say("deck.evidence"), bold=True),
                *(Cell(text=head, bold=True) for head in heads),
            )
        ),
        rows=tuple(_median_row(row, group) for row in told["rows"]),
        size=size,
        alt="",
        centred=frozenset(range(1, len(group) + 1)),
        rows_at_least=_ROWS_AT_LEAST,
    )


def _median_row(row: View, group: Sequence[int]) -> Row:
    cells = [row["cells"][n] for n in group]
    return Row(
        cells=(
            Cell(text=f"{row['id']}  {row['text']}"),
            *(Cell(text=cell["text"], code=cell["code"], bold=True) for cell in cells),
        ),
        notes=tuple(cell["note"] for cell in cells),
        key=row["id"],
    )


def _matrix_slide(told: View, group: Sequence[int], page: Table, caption: Text | None) -> Slide:
    ids = [row.key for row in page.rows]
    shown = [row for row in told["rows"] if row["id"] in ids]
    split = sum(row["cells"][n]["split"] for row in shown for n in group)
    title = say("classdeck.matrix" if split else "classdeck.matrix.whole", evidence=span(ids), n=split)
    alt = say("classdeck.matrix.alt", evidence=span(ids), hypotheses=span([told["ids"][n] for n in group]))
    table = replace(page, alt=alt)
    blocks = (table, caption) if caption else (table,)
    return Slide(
        kind="table", title=title, blocks=blocks, notes=tuple(n for row in page.rows for n in row.notes)
    )


def _cell(told: View, room: Room) -> Slide:
    """Return a cell's slide: the evidence, the two sides beside each other, and how many said what."""
    above, below = _caption([told["text"]], room, size=_EVIDENCE), _caption([told["counts"]], room)
    beneath = replace(room, height=room.height - above.height - below.height - 2 * GAP)
    table, shown = _sides(told, beneath)
    left = [text for side in told["reasons"] for text in side[shown:]] + told["others"]
    notes = (told["text"], *((told["left"], *left) if left else ()))
    return Slide(kind="table", title=told["title"], blocks=(above, table, below), notes=notes)


def _sides(told: View, room: Room) -> tuple[Table, int]:
    """Return as many reasons of both sides as fit, as large as can be, and how many of each side they are."""
    for most in range(_REASONS, 0, -1):
        for size in _REASON_SIZES:
            found = pages(_reasons(told, most, size, room), room)
            if len(found) == 1 and (most == 1 or not any(row.notes for row in found[0].rows)):
                return found[0], most
    return one_page(replace(found[0], rows=found[0].rows[:1]), room), 1


def _reasons(told: View, most: int, size: float, room: Room) -> Table:
    many = max(min(len(side), most) for side in told["reasons"])
    rows = (
        Row(cells=tuple(Cell(text=side[n] if n < min(len(side), most) else "") for side in told["reasons"]))
        for n in range(many)
    )
    sides = len(told["heads"])
    return Table(
        widths=(room.width / sides,) * sides,
        header=Row(cells=tuple(Cell(text=head, bold=True) for head in told["heads"])),
        rows=tuple(rows),
        size=size,
        alt=told["alt"],
        header_size=size,
    )


def _tabled(told: View, room: Room) -> list[Slide]:
    """Return a table with a sentence beneath; the sentence alone where there is none."""
    caption = _caption([told["sentence"]], room)
    if not told["rows"]:
        return [Slide(kind="content", title=told["title"], blocks=(caption,))]
    beneath = replace(room, height=room.height - caption.height - GAP)
    leads = told.get("leads", [False] * len(told["rows"]))
    rows = [
        Row(cells=tuple(Cell(text=text, bold=bold) for text in row), key=row[0])
        for row, bold in zip(told["rows"], leads, strict=True)
    ]
    first, *rest = table_slides(
        text_table(told["heads"], rows, beneath, alt=told["alt"]), beneath, told["title"]
    )
    return [replace(first, blocks=(*first.blocks, caption)), *rest]


def _sure(told: View | None, room: Room) -> Iterator[Slide]:
    if told is None:
        return
    caption = _caption(told["sentences"], room)
    stacks = Stacks(
        names=tuple(told["names"]),
        asides=tuple(told["asides"]),
        series=tuple(told["series"]),
        shares=tuple(map(tuple, told["shares"])),
        labels=tuple(map(tuple, told["labels"])),
        axis=told["axis"],
        alt=told["alt"],
        height=room.height - caption.height - GAP,
    )
    yield Slide(kind="chart", title=told["title"], blocks=(stacks, caption), notes=tuple(told["sentences"]))


def _likely(told: View | None, room: Room) -> Iterator[Slide]:
    if told is None:
        return
    caption = _caption([one for one in told["sentences"] if one], room)
    bars = Bars(
        names=tuple(told["names"]),
        values=tuple(told["values"]),
        labels=tuple(told["labels"]),
        strong=frozenset(n for n, strong in enumerate(told["strong"]) if strong),
        series=told["series"],
        alt=told["alt"],
        height=room.height - caption.height - GAP,
    )
    yield Slide(kind="chart", title=told["title"], blocks=(bars, caption), notes=tuple(told["notes"]))


def _seats(told: View | None, room: Room) -> list[Slide]:
    return [] if told is None else _tabled({**told, "sentence": told["lead"]}, room)
