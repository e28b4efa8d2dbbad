"""A deck drawn on a stage, slide by slide.

Not here: what the slides say, and how texts, tables and charts are drawn.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from pptx.opc.package import Part

from workbench.export.deck import Bars, Block, Deck, Picture, Slide, Stacks, Table, deck, footer
from workbench.export.deck.parts import GAP, SMALLEST, Room
from workbench.export.pptx.bars import draw_bars
from workbench.export.pptx.foot import add_foot, list_notes_master
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.notes import Notes
from workbench.export.pptx.pictures import draw_picture
from workbench.export.pptx.shapes import Page
from workbench.export.pptx.slides import Slides
from workbench.export.pptx.stacks import draw_stacks
from workbench.export.pptx.stage import Set, Stage, stage
from workbench.export.pptx.tables import draw_table
from workbench.export.pptx.template import opened
from workbench.export.pptx.words import INK, fitted, plain, prose
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

_SUBTITLE_SIZE, _SMALLEST_SUBTITLE = 20.0, 12.0


def pptx_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    template: Path | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
    progress: Callable[[int, int], None] | None = None,
    choice: Choice = EVERYTHING,
    whole: Case | None = None,
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
        A presentation whose theme, fonts, size and layouts to use, or the name of one of ours.
    now : datetime, optional
        The day on the title slide.
    log : sequence of LoggedEdit
        The history, whose length is the case's version.
    compared : mapping, optional
        The sources' texts set beside the evidence, where somebody has them.
    progress : callable, optional
        Is told after each slide how many are done, out of how many.

    Raises
    ------
    TemplateUnusable
        If slides cannot be built on the template.
    """
    view = report_view(
        case, analyst, scheme, now, log=log, compared=compared, draws=DRAWS, choice=choice, whole=whole
    )
    return drawn(lambda room: deck(view, room), footer(view), template=template, now=now, progress=progress)


def drawn(
    content_for: Callable[[Room], Deck],
    foot: str,
    *,
    template: Path | None = None,
    now: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return a deck as a PowerPoint file; its slides are made for the room that the template leaves.

    ``foot`` is what will stand at the foot of every slide, and everything else as in :func:`pptx_bytes`.
    """
    ground = stage(opened(template), _name(template), foot)
    content = content_for(ground.room)
    day = f"{now:%Y-%m-%d}" if now else ""
    parts, notes = Slides(ground.presentation), Notes(ground.presentation.part, _name(template))
    for number, slide in enumerate(content.slides, start=1):
        part = parts.begin(ground.sets[slide.kind].layout)
        page, said = _draw(ground, slide, part)
        add_foot(page, content, ground, kind=slide.kind, number=number, day=day)
        part.blob = page.written()
        notes.write(part, said)
        if progress:
            progress(number, len(content.slides))
    parts.end()
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


def _draw(ground: Stage, slide: Slide, part: Part) -> tuple[Page, list[str]]:
    """Draw one slide and return it with what its notes say."""
    page, places = Page(), ground.sets[slide.kind]
    notes = [*_head(page, slide, ground, places), *slide.notes]
    if slide.kind == "title":
        notes += _subtitle(page, slide, ground, places)
    else:
        _body(page, part, slide.blocks, ground, places)
    return page, notes


def _head(page: Page, slide: Slide, ground: Stage, places: Set) -> list[str]:
    """Write the title as large as fits; return what the notes say if it had to be shortened."""
    rect = places.title_place or ground.heading
    moved = slide.kind != "title" and rect.bottom > ground.area.top + GAP
    if moved:
        rect = ground.heading
    size = places.title_size if places.title else _SUBTITLE_SIZE
    text = fitted(slide.title, rect, ground.look.title_face, size)
    if places.title is None:
        page.add_title(rect, prose([text.text], text.size or size, INK), say("deck.shape.title"))
    else:
        page.fill(places.title, plain([text.text], text.size), rect=rect if moved else None)
    return [] if text.text == slide.title else [say("deck.note.title", title=slide.title)]


def _subtitle(page: Page, slide: Slide, ground: Stage, places: Set) -> list[str]:
    if not slide.subtitle:
        return []
    rect = places.other_place or ground.area
    text = fitted(slide.subtitle, rect, ground.look.face, _SUBTITLE_SIZE, smallest=_SMALLEST_SUBTITLE)
    paragraphs, size = text.text.split("\n"), text.size or _SUBTITLE_SIZE
    if places.other is None:
        _add_box(page, rect, paragraphs, size)
    else:
        page.fill(places.other, plain(paragraphs, size))
    return [] if text.text == slide.subtitle else [say("deck.note.subtitle", text=slide.subtitle)]


def _body(page: Page, part: Part, blocks: Sequence[Block], ground: Stage, places: Set) -> None:
    top, holder = ground.area.top, places.body
    for block in blocks:
        rect = Rect(left=ground.area.left, top=top, width=ground.area.width, height=block.height)
        if isinstance(block, Table):
            draw_table(page, block, rect, ground.look.theme)
        elif isinstance(block, Bars):
            draw_bars(page, part, block, rect, ground)
        elif isinstance(block, Stacks):
            draw_stacks(page, part, block, rect, ground)
        elif isinstance(block, Picture):
            draw_picture(page, part, block, rect)
        elif holder is not None:
            page.fill(holder, prose(block.paragraphs, block.size), rect=rect)
            holder = None
        else:
            _add_box(page, rect, block.paragraphs, block.size)
        top = rect.bottom + GAP


def _add_box(page: Page, rect: Rect, paragraphs: Iterable[str], size: float) -> None:
    page.add_box(rect, prose(paragraphs, max(size, SMALLEST), INK))
