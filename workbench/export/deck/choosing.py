"""The slides that only some choices have: a briefing's, a discussion's, and those hypothesis by hypothesis.

Not here: the order of the slides (:mod:`workbench.export.deck.assemble`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import method_slides, table_slides, text_table
from workbench.export.deck.matrix import MOST_COLUMNS, matrix_slides
from workbench.export.deck.pages import texts
from workbench.export.deck.parts import Cell, Room, Row, Slide, Table
from workbench.export.deck.results import overturn_slides, ranking_slides
from workbench.export.deck.watching import watch_slide
from workbench.messages import say
from workbench.views.chosen import briefed
from workbench.views.citation import BETWEEN

View = dict[str, Any]

_MOST_ROWS = 14


def brief_slides(view: View, room: Room) -> list[Slide]:
    """Return a briefing's slides behind the title: four of them, each whole by itself."""
    matrix = _brief_matrix(view, room)
    result = [*matrix, *ranking_slides(view, room)[:1], *_brief_overturn(view, room)]
    method = [] if view["any_rated"] else method_slides(view, room)[:1]
    return [*method, *result, watch_slide(view, room)]


def _brief_overturn(view: View, room: Room) -> list[Slide]:
    """Return one slide on what the result hangs on; its notes tell what there was no room for."""
    slides = overturn_slides(view, room)
    tables = [block for slide in slides[1:] for block in slide.blocks if isinstance(block, Table)]
    rows = [row for table in tables for row in table.rows]
    left = [note for row in rows for note in (BETWEEN.join(cell.text for cell in row.cells), *row.notes)]
    further = [say("choice.remark.more", n=len(rows)), *left] if left else []
    return [replace(slide, notes=(*slide.notes, *further)) for slide in slides[:1]]


def _brief_matrix(view: View, room: Room) -> list[Slide]:
    """Return the matrix on one slide, with as many of the telling rows as it can hold."""
    for most in range(_MOST_ROWS, 0, -1):
        shown = briefed(view, most, MOST_COLUMNS)
        slides = matrix_slides(shown, room)
        if len(slides) == 1:
            break
    return [_told_as_part(view, shown, slides[0])]


def _told_as_part(view: View, shown: View, slide: Slide) -> Slide:
    if len(shown["rows"]) == len(view["rows"]):
        return slide
    title = say("choice.brief.matrix", shown=len(shown["rows"]), n=len(view["rows"]))
    return replace(slide, title=title, notes=(*shown["remarks"], *slide.notes))


def differing_slides(view: View, room: Room) -> list[Slide]:
    """Return where people differ, counts only; a sentence where nobody does."""
    told = view["differing"]
    if not told["rows"]:
        return [_prose(told["title"], [told["lead"]], room)]
    rows = [
        Row(
            cells=(
                Cell(text=f"{one['id']}  {one['text']}"),
                *(Cell(text=text) for text in (one["hypothesis"], *one["counts"])),
            ),
            key=one["id"],
        )
        for one in told["rows"]
    ]
    table = text_table(told["heads"], rows, room, alt=told["lead"])
    first, *rest = table_slides(table, room, told["title"])
    return [replace(first, notes=(told["lead"], *first.notes)), *rest]


def question_slides(view: View, room: Room) -> list[Slide]:
    """Return the questions to talk about."""
    title = say("choice.questions")
    return [
        Slide(kind="content", title=title, blocks=(text,), notes=text.in_full)
        for text in texts(view["questions"], room)
    ]


def _prose(title: str, paragraphs: Sequence[str], room: Room) -> Slide:
    (text, *_) = texts(paragraphs, room)
    return Slide(kind="content", title=title, blocks=(text,), notes=text.in_full)


def against_slides(view: View, room: Room) -> list[Slide]:
    """Return what speaks against each hypothesis, then what fits it; none unless chosen."""
    return [slide for one in view["per_hypothesis"] for slide in _against(one, room)]


def _against(one: View, room: Room) -> list[Slide]:
    n = len(one["told"][0]["rows"])
    title = say("choice.against.title" if n else "choice.against.none", name=one["name"], n=n)
    rows = [_coded(row) for told in one["told"] if told["key"] != "neither" for row in told["rows"]]
    if not rows:
        return []
    heads = (say("deck.item"), say("export.reasons.rating"), say("export.reasons.reason"))
    table = text_table(heads, rows, room, alt=say("choice.against.alt"))
    return table_slides(replace(table, rows_at_least=3, centred=frozenset({1})), room, title)


def _coded(row: View) -> Row:
    cells = (
        Cell(text=f"{row['id']}  {row['text']}"),
        Cell(text=row["code"], code=row["code"], bold=True),
        Cell(text=row["reason"]),
    )
    return Row(cells=cells, key=row["id"])
