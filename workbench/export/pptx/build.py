"""A deck drawn on a stage, slide by slide.

Not here: what the slides say, and how texts, tables and charts are drawn.
"""

import io
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from pptx.slide import Slide as PptxSlide

from workbench.export.deck import Bars, Deck, Slide, Table, Text, deck, footer
from workbench.export.deck.parts import GAP
from workbench.export.pptx.charts import draw_bars
from workbench.export.pptx.foot import add_foot, list_notes_master
from workbench.export.pptx.layouts import BODIES, TITLES, Rect
from workbench.export.pptx.notes import Notes
from workbench.export.pptx.stage import Stage, place, stage
from workbench.export.pptx.tables import draw_table
from workbench.export.pptx.template import opened
from workbench.export.pptx.words import (
    emus,
    fitted,
    write,
    write_box,
    write_prose,
)
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.report import report_view

Holders = list[tuple[Any, Any]]
"""A slide's placeholders, each behind what it is for."""

_SUBTITLE_SIZE, _SMALLEST_SUBTITLE = 20.0, 12.0


def pptx_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    template: Path | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return the slides on an analyst's matrix as a PowerPoint file.

    Parameters
    ----------
    case : Case
        What to show.
    analyst : str
        Whose ratings, reasons and judgements.
    scheme : str, optional
        The scoring scheme; the case's own if left out.
    template : Path, optional
        A presentation whose theme, fonts, size and layouts to use.
    now : datetime, optional
        The day on the title slide.
    log : sequence of LoggedEdit
        The history, whose length is the case's version.
    progress : callable, optional
        Is told after each slide how many are done, out of how many.

    Raises
    ------
    TemplateUnusable
        If slides cannot be built on the template.
    """
    view = report_view(case, analyst, scheme, now, log=log)
    ground = stage(opened(template), _name(template), footer(view))
    content = deck(view, ground.room)
    notes = Notes(_name(template))
    for number, slide in enumerate(content.slides, start=1):
        native, said = _draw(ground, slide, content, number)
        notes.write(native, said)
        if progress:
            progress(number, len(content.slides))
    list_notes_master(ground.presentation)
    _describe(ground, content, now)
    target = io.BytesIO()
    ground.presentation.save(target)
    return target.getvalue()


def _name(template: Path | None) -> str:
    return template.name if template else say("deck.template.own")


def _describe(ground: Stage, content: Deck, now: datetime | None) -> None:
    properties = ground.presentation.core_properties
    properties.title, properties.subject = content.title[:255], content.subject[:255]
    properties.author = properties.last_modified_by = content.author[:255]
    properties.category = content.mark[:255]
    if now is not None:
        properties.created = properties.modified = now.replace(tzinfo=None)


def _draw(ground: Stage, slide: Slide, content: Deck, number: int) -> tuple[PptxSlide, list[str]]:
    """Draw one slide and return it with what its notes say."""
    native = ground.presentation.slides.add_slide(ground.layouts[slide.kind])
    holders = [(one.placeholder_format.type, one) for one in native.placeholders]
    notes = [*_head(ground, native, slide, holders), *slide.notes]
    if slide.kind == "title":
        notes += _subtitle(ground, native, slide, holders)
    else:
        _body(ground, native, slide.blocks, holders)
    for _, holder in holders:
        if not _is_filled(holder):
            holder.element.getparent().remove(holder.element)
    add_foot(native, content, ground, kind=slide.kind, number=number)
    return native, notes


def _is_filled(holder: Any) -> bool:
    return bool(holder.has_text_frame and holder.text_frame.text)


def _head(ground: Stage, native: PptxSlide, slide: Slide, holders: Holders) -> list[str]:
    """Write the title as large as fits; return what the notes say if it had to be shortened."""
    title = next((one for kind, one in holders if kind in TITLES), None)
    own = place(title) if title is not None else None
    rect = own or ground.heading
    if slide.kind != "title" and rect.bottom > ground.area.top + GAP:
        rect = ground.heading
        if title is not None:
            title.left, title.top, title.width, title.height = emus(rect)
    size = ground.title_sizes[slide.kind] if title is not None else _SUBTITLE_SIZE
    text = fitted(slide.title, rect, ground.title_face, size)
    if title is None:
        write_box(native, rect, [text.text], text.size or size)
    else:
        write(title, [text.text], text.size)
    return [] if text.text == slide.title else [say("deck.note.title", title=slide.title)]


def _subtitle(ground: Stage, native: PptxSlide, slide: Slide, holders: Holders) -> list[str]:
    holder = next((one for kind, one in holders if kind not in TITLES), None)
    if not slide.subtitle:
        return []
    rect = (holder is not None and place(holder)) or ground.area
    text = fitted(slide.subtitle, rect, ground.face, _SUBTITLE_SIZE, smallest=_SMALLEST_SUBTITLE)
    if holder is None or not holder.has_text_frame:
        write_box(native, rect, text.text.split("\n"), text.size or _SUBTITLE_SIZE)
    else:
        write(holder, text.text.split("\n"), text.size or _SUBTITLE_SIZE)
    return [] if text.text == slide.subtitle else [say("deck.note.subtitle", text=slide.subtitle)]


def _body(ground: Stage, native: PptxSlide, blocks: Sequence[Text | Table | Bars], holders: Holders) -> None:
    top = ground.area.top
    holder = next((one for kind, one in holders if kind in BODIES), None)
    for block in blocks:
        rect = Rect(left=ground.area.left, top=top, width=ground.area.width, height=block.height)
        if isinstance(block, Table):
            draw_table(native, block, rect)
        elif isinstance(block, Bars):
            draw_bars(native, block, rect, ground.face)
        elif holder is not None and not _is_filled(holder):
            _fill(holder, block, rect)
        else:
            write_box(native, rect, block.paragraphs, block.size)
        top = rect.bottom + GAP


def _fill(holder: Any, block: Text, rect: Rect) -> None:
    holder.left, holder.top, holder.width, holder.height = emus(rect)
    write_prose(holder, block.paragraphs, block.size)
