"""One door for every kind of file: the ending of the name says which.

Not here: what stands in the files.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench import atomic, casefile
from workbench.errors import BadValue, TemplateUnusable, UnknownFormat
from workbench.export.choosing import check_choice, part_for
from workbench.export.keeping import check
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

Progress = Callable[[int, int], None]

SLIDES = ".slides.html"
"""How the name of slides for a browser ends; any other page is the report."""

DECKS = (".pptx", SLIDES)
"""The endings of files that take a template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be written: the analyst's part of a case, and how."""

    case: Case
    analyst: str
    where: str
    scheme: str | None
    template: Path | None
    now: datetime | None
    log: tuple[LoggedEdit, ...]
    what: str
    width: float | None
    scale: float | None
    compared: Mapping[str, Compared]
    progress: Progress
    choice: Choice
    whole: Case


def _csv(order: Order) -> bytes:
    from workbench.export.csv import csv_bytes

    return csv_bytes(order.case, order.analyst, log=order.log)


def _xlsx(order: Order) -> bytes:
    from workbench.export.xlsx import xlsx_bytes

    return xlsx_bytes(
        order.case, order.analyst, where=order.where, scheme=order.scheme, now=order.now, log=order.log
    )


def _html(order: Order) -> bytes:
    from workbench.export.html import html_bytes

    return html_bytes(
        order.case,
        order.analyst,
        scheme=order.scheme,
        now=order.now,
        log=order.log,
        compared=order.compared,
        choice=order.choice,
        whole=order.whole,
    )


def _pptx(order: Order) -> bytes:
    from workbench.export.pptx import pptx_bytes

    return pptx_bytes(
        order.case,
        order.analyst,
        scheme=order.scheme,
        template=order.template,
        now=order.now,
        log=order.log,
        compared=order.compared,
        progress=order.progress,
        choice=order.choice,
        whole=order.whole,
    )


def _told(order: Order) -> dict[str, Any]:
    """Return the report that all documents draw."""
    return report_view(
        order.case,
        order.analyst,
        order.scheme,
        order.now,
        log=order.log,
        compared=order.compared,
        draws=DRAWS,
        choice=order.choice,
        whole=order.whole,
    )


def _slides(order: Order) -> bytes:
    from workbench.export.reveal import reveal_bytes

    return reveal_bytes(
        order.case,
        order.analyst,
        scheme=order.scheme,
        template=order.template,
        now=order.now,
        log=order.log,
        compared=order.compared,
        progress=order.progress,
        choice=order.choice,
        whole=order.whole,
    )


def _md(order: Order) -> bytes:
    from workbench.export.document import document
    from workbench.export.markdown import markdown

    return markdown(document(_told(order))).encode("utf-8")


def _qmd(order: Order) -> bytes:
    from workbench.export.document import document
    from workbench.export.quarto import quarto

    return quarto(document(_told(order)), order.now).encode("utf-8")


def _tex(order: Order) -> bytes:
    from workbench.export.latex import tex_bytes

    return tex_bytes(_told(order))


def _docx(order: Order) -> bytes:
    from workbench.export.word import docx_bytes

    return docx_bytes(_told(order), order.now)


def _pdf(order: Order) -> bytes:
    from workbench.export.pdf import pdf_bytes

    return pdf_bytes(_told(order), order.now)


def _svg(order: Order) -> bytes:
    from workbench.export.picture import Size, svg_bytes

    if order.scale is not None:
        raise BadValue(say("picture.scale"), order.scale, say("picture.png_only"))
    return svg_bytes(
        order.case,
        order.analyst,
        what=order.what,
        size=Size(width=order.width),
        scheme=order.scheme,
        now=order.now,
        log=order.log,
        choice=order.choice,
    )


def _png(order: Order) -> bytes:
    from workbench.export.picture import Size, png_bytes

    return png_bytes(
        order.case,
        order.analyst,
        where=order.where,
        what=order.what,
        size=Size(width=order.width, scale=order.scale),
        scheme=order.scheme,
        now=order.now,
        log=order.log,
        choice=order.choice,
    )


_WRITERS: dict[str, Callable[[Order], bytes]] = {
    ".pptx": _pptx,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".html": _html,
    SLIDES: _slides,
    ".docx": _docx,
    ".pdf": _pdf,
    ".md": _md,
    ".qmd": _qmd,
    ".tex": _tex,
    ".svg": _svg,
    ".png": _png,
}
ENDINGS: tuple[str, ...] = (*_WRITERS, ".json")
"""The endings that :func:`export` knows."""

PICTURES: tuple[str, ...] = ("matrix", "ranking", "chronology")
PICTURED: dict[str, tuple[str, ...]] = {".svg": PICTURES, ".png": PICTURES}
"""What a file with this ending can show, the first unless asked; all others show everything."""

STEPPING: tuple[str, ...] = (".pptx", SLIDES)
"""The endings of files whose making is told step by step; all others are told once, before the writing."""

TELLING: tuple[str, ...] = (".pptx", ".html", ".docx", ".pdf", ".md", ".qmd")
"""The endings of files that tell what was read and used."""


def export(
    case: Case,
    path: str | Path,
    *,
    analyst: str,
    scheme: str | None = None,
    template: str | Path | None = None,
    what: str | None = None,
    width: float | None = None,
    scale: float | None = None,
    log: Iterable[LoggedEdit] = (),
    texts: Mapping[str, str] | None = None,
    compared: Mapping[str, Compared] | None = None,
    now: datetime | None = None,
    progress: Progress | None = None,
    choice: Choice = EVERYTHING,
) -> Path:
    """Write a case as slides, document, workbook, page, picture or case file, and return where it lies.

    The file is written whole or not at all. All but the case file show one analyst's
    matrix, without hypotheses that are off or mere reminders.

    Parameters
    ----------
    case : Case
        What to write.
    path : str or Path
        Where to; the ending is one of :data:`ENDINGS`.
    analyst : str
        Whose ratings, reasons and judgements; "" where nobody has rated.
    scheme : str, optional
        The scoring scheme of the totals; the case's own if left out.
    template : str or Path, optional
        ``"light"``, ``"dark"``, ``"print"``, or a presentation whose theme, fonts, size and layouts
        the slides take.
    what : {"matrix", "ranking", "chronology"}, optional
        What a picture (``.svg``, ``.png``) shows; the matrix if left out.
    width : float, optional
        How wide a picture is, in CSS pixels (96 to the inch); as it is drawn if left out.
    scale : float, optional
        How many pixels of a PNG go into one of those; two if left out, fewer in a very large picture.
    log : iterable of LoggedEdit
        The history, which the case file keeps; all others name the version it makes.
    texts : mapping, optional
        The texts, by their hash, of the sources that are to be handed on with theirs; only the
        case file carries them.
    compared : mapping, optional
        The sources' texts set beside the evidence (:func:`workbench.sources.coverage.compared`), for
        the table of what was read and used in slides and pages.
    now : datetime, optional
        The day that slides and pages are dated with.
    progress : callable, optional
        Is told how many steps are done, out of how many; what it raises leaves nothing written.
    choice : Choice
        What goes in, and whose ratings; everything, and the analyst's, if left out.

    Raises
    ------
    UnknownFormat
        If the ending is none of those.
    CannotKeep
        If a text cannot be kept in such a file.
    TemplateUnusable
        If slides cannot be built on the template.
    BadValue
        If this kind of file cannot show what was asked for, or in that size, or follow a choice.
    PictureTooLarge
        If programs would not open such a picture.
    CannotWrite
        If the file cannot be written; what was there before is untouched.
    """
    path = Path(path)
    ending = ending_of(path)
    if ending not in ENDINGS:
        raise UnknownFormat(path.name, ENDINGS)
    if template is not None and ending not in DECKS:
        raise TemplateUnusable(str(template), say("export.template.slides_only", ending=ending))
    shown = _shown(what, ending)
    _check_sized(width, scale, ending)
    check_choice(choice, ending)
    if ending == ".json":
        casefile.write(path, casefile.CaseFile(case=case, log=tuple(log), texts=texts or {}))
        return path
    part, who = part_for(case, analyst, choice)
    check(part, path.name, ending)
    order = Order(
        case=part,
        analyst=who,
        where=path.name,
        scheme=scheme,
        template=Path(template) if template is not None else None,
        now=now,
        log=tuple(log),
        what=shown,
        width=width,
        scale=scale,
        compared=compared or {},
        progress=progress or _unheard,
        choice=choice,
        whole=case,
    )
    content = _WRITERS[ending](order)
    if ending not in STEPPING:
        order.progress(1, 1)
    atomic.write_bytes(path, content)
    return path


def ending_of(path: Path) -> str:
    """Return the ending that says what a file becomes, in small letters."""
    return SLIDES if path.name.lower().endswith(SLIDES) else path.suffix.lower()


def _shown(what: str | None, ending: str) -> str:
    allowed = PICTURED.get(ending, ())
    if what is None:
        return allowed[0] if allowed else ""
    if what not in allowed:
        expected = say("export.what", allowed=", ".join(allowed)) if allowed else say("export.what.pictures")
        raise BadValue(say("export.what.label"), what, expected)
    return what


def _check_sized(width: float | None, scale: float | None, ending: str) -> None:
    for name, found in (("width", width), ("scale", scale)):
        if found is not None and ending not in PICTURED:
            raise BadValue(say(f"picture.{name}"), found, say("export.what.pictures"))


def _unheard(done: int, of: int) -> None:
    """Tell nobody."""
