"""A deck filled into a page, slide by slide, in the places that our own presentation has.

Not here: what the slides say (:mod:`workbench.export.deck`), and how a block looks (``pages/slides``).
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

from workbench.charts.picture import data_url
from workbench.design.tokens import css_fixed
from workbench.errors import TemplateUnusable
from workbench.export.deck import Bars, Block, Deck, Picture, Slide, Stacks, Table, deck, footer
from workbench.export.deck.parts import GAP
from workbench.export.html import environment
from workbench.export.pptx.layouts import POINT, Rect
from workbench.export.pptx.stage import Stage, stage
from workbench.export.pptx.template import NAMED, opened
from workbench.export.pptx.words import Fitted, fitted
from workbench.export.reveal import engine
from workbench.export.reveal.bars import bar_lines, stack_lines
from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view
from workbench.views.wording import listed

Progress = Callable[[int, int], None]

_SUBTITLE_SIZE, _SMALLEST_SUBTITLE = 20.0, 12.0
_KINDS: tuple[tuple[type, str], ...] = (
    (Table, "table"),
    (Bars, "bars"),
    (Stacks, "stacks"),
    (Picture, "picture"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A slide with its places: its title as it fits, and each block with its kind and how far down it is."""

    slide: Slide
    title: Fitted
    subtitle: Fitted
    blocks: tuple[tuple[str, float, Block], ...]
    notes: tuple[str, ...]


def reveal_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    template: Path | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
    progress: Progress | None = None,
    choice: Choice = EVERYTHING,
    whole: Case | None = None,
) -> bytes:
    """Return the slides on an analyst's matrix as a page for a browser, in UTF-8.

    The page holds all it needs and may fetch nothing. Parameters are those of
    :func:`workbench.export.pptx.pptx_bytes`, but a ``template`` is one of ours, by its name.

    Raises
    ------
    TemplateUnusable
        If the template is none of ours.
    """
    name = NAMED[0] if template is None else str(template)
    if name not in NAMED:
        raise TemplateUnusable(name, say("deck.template.named", named=listed(NAMED, joined="or")))
    view = report_view(
        case, analyst, scheme, now, log=log, compared=compared, draws=DRAWS, choice=choice, whole=whole
    )
    ground = stage(opened(Path(name)), name, footer(view))
    content = deck(view, ground.room)
    shown = [_shown(slide, ground) for slide in content.slides]
    page = _page(content, shown, ground, name, f"{now:%Y-%m-%d}" if now else "")
    if progress:
        progress(len(shown), len(shown))
    return page.encode("utf-8")


def _shown(slide: Slide, ground: Stage) -> Shown:
    """Set a slide as large as fits; what had to be shortened stands in its notes."""
    places = ground.sets[slide.kind]
    title = fitted(slide.title, places.title_place or ground.heading, 1.0, places.title_size)
    rect = places.other_place or ground.area
    subtitle = fitted(slide.subtitle, rect, 1.0, _SUBTITLE_SIZE, smallest=_SMALLEST_SUBTITLE)
    cut = [say("deck.note.title", title=slide.title)] if title.text != slide.title else []
    if subtitle.text != slide.subtitle:
        cut.append(say("deck.note.subtitle", text=slide.subtitle))
    return Shown(
        slide=slide,
        title=title,
        subtitle=subtitle,
        blocks=tuple(_placed(slide.blocks, ground.area.top)),
        notes=(*cut, *slide.notes),
    )


def _placed(blocks: Sequence[Block], top: float) -> list[tuple[str, float, Block]]:
    placed = []
    for block in blocks:
        kind = next((name for of, name in _KINDS if isinstance(block, of)), "text")
        placed.append((kind, top, block))
        top += block.height + GAP
    return placed


def _page(content: Deck, shown: Sequence[Shown], ground: Stage, look: str, day: str) -> str:
    scripts = [Markup(_closed(text)) for text in (engine.script(), _own("slides.js"))]
    return (
        environment()
        .get_template("slides/deck.html.jinja")
        .render(
            deck=content,
            slides=shown,
            sets=ground.sets,
            at=_at,
            area=ground.area,
            heading=ground.heading,
            foot=ground.foot,
            width=_points(ground.presentation.slide_width),
            height=_points(ground.presentation.slide_height),
            look=look,
            day=day,
            mark=content.mark,
            rest=content.footer.removeprefix(content.mark),
            subtitle_size=_SUBTITLE_SIZE,
            bars=bar_lines,
            stacks=stack_lines,
            data_url=data_url,
            sheet=Markup(engine.sheet() + css_fixed(ground.look.theme, ".wb-slides") + _own("slides.css")),
            scripts=scripts,
            policy=_policy(scripts),
            words=words("slides"),
            language=say("language.code"),
        )
    )


def _points(units: Any) -> float:
    return int(units) / POINT


def _at(rect: Rect) -> str:
    """Return a place as a style; one point of the presentation is one pixel before the page is scaled."""
    sides = {"left": rect.left, "top": rect.top, "width": rect.width, "height": rect.height}
    return ";".join(f"{name}:{value:.2f}px" for name, value in sides.items())


def _own(name: str) -> str:
    return files("workbench.export").joinpath("pages", "slides", name).read_text(encoding="utf-8")


def _closed(script: str) -> str:
    """Return a script in which nothing ends the element around it."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _policy(scripts: Sequence[str]) -> str:
    """Return what the page may do: run these scripts, show its own pictures, and nothing else."""
    digests = (base64.b64encode(sha256(text.encode()).digest()).decode() for text in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
