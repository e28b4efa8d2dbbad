"""What a file would begin like, as small pictures drawn here: slides, a page, a sheet, or the picture itself.

Not here: writing the file (:mod:`workbench.export.dispatch`), and showing the pictures.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench.export.own_part import own_part
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view
from workbench.views.wording import told_bytes

MOST_SLIDES, MOST_LINES = 6, 40
MOST_BYTES = 600_000
"""Of all pictures together; with more of them a page becomes slow, and a saved notebook large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Pictures as SVG, each after the words in its place; or a text's beginning; and what to know of it."""

    pictures: tuple[tuple[str, str], ...] = ()
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    case: Case
    analyst: str
    scheme: str | None
    template: Path | None
    what: str
    log: Sequence[LoggedEdit]
    now: datetime | None

    def report(self, **more: Any) -> dict[str, Any]:
        return report_view(self.case, self.analyst, self.scheme, self.now, log=self.log, **more)


def preview(
    case: Case,
    ending: str,
    *,
    analyst: str,
    scheme: str | None = None,
    template: str | Path | None = None,
    what: str | None = None,
    log: Iterable[LoggedEdit] = (),
    now: datetime | None = None,
    **_sizes: float,
) -> Preview:
    """Return what a file with this ending would begin like; the options are those of the export.

    Raises
    ------
    TemplateUnusable, BadValue
        As the export would.
    """
    asked = _Asked(
        case=case if ending == ".json" else own_part(case, analyst),
        analyst=analyst,
        scheme=scheme,
        template=Path(template).expanduser() if template else None,
        what=what or "matrix",
        log=tuple(log),
        now=now,
    )
    return _bounded(_PREVIEWS[ending](asked))


def _bounded(found: Preview) -> Preview:
    size = sum(len(drawn) for _, drawn in found.pictures)
    if size <= MOST_BYTES:
        return found
    return Preview(note=say("exporting.seen.large", size=told_bytes(size)))


def _slides(asked: _Asked) -> Preview:
    from workbench.export.deck import deck, footer
    from workbench.export.pptx.sketch import sketches
    from workbench.export.pptx.stage import stage
    from workbench.export.pptx.template import opened

    view = asked.report(draws=DRAWS)
    name = asked.template.name if asked.template else say("deck.template.own")
    ground = stage(opened(asked.template), name, footer(view))
    content = deck(view, ground.room)
    drawn = tuple(
        (say("exporting.seen.slide", n=n, title=title), svg)
        for n, (title, svg) in enumerate(sketches(content, ground, MOST_SLIDES), start=1)
    )
    return Preview(pictures=drawn, note=say("exporting.seen.of", shown=len(drawn), of=len(content.slides)))


def _page(asked: _Asked) -> Preview:
    from workbench.export.document import document
    from workbench.export.picture.page import page_svg

    told = document(asked.report(draws=DRAWS))
    return Preview(pictures=((told.title, page_svg(told)),), note=say("exporting.seen.page"))


def _picture(asked: _Asked) -> Preview:
    from workbench.export.picture import PICTURES

    view = asked.report()
    return Preview(
        pictures=((f"{view['title']}. {view['sentences']['standing']}", PICTURES[asked.what](view)),)
    )


def _sheet(asked: _Asked) -> Preview:
    from workbench.export.picture.sheet import sheet_svg
    from workbench.export.xlsx import xlsx_bytes

    title = asked.case.title or say("export.untitled")
    book = xlsx_bytes(
        asked.case, asked.analyst, where=title, scheme=asked.scheme, now=asked.now, log=asked.log
    )
    return Preview(pictures=((title, sheet_svg(_first_sheet(book), title=title)),))


def _first_sheet(book: bytes) -> list[list[str]]:
    import openpyxl

    from workbench.export.picture.sheet import MOST_COLUMNS, MOST_ROWS

    sheet = openpyxl.load_workbook(io.BytesIO(book), read_only=True).worksheets[0]
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def _csv(asked: _Asked) -> Preview:
    from workbench.export.csv import csv_bytes
    from workbench.export.picture.sheet import sheet_svg

    rows = csv.reader(io.StringIO(csv_bytes(asked.case, asked.analyst, log=asked.log).decode("utf-8")))
    title = asked.case.title or say("export.untitled")
    return Preview(pictures=((title, sheet_svg(list(rows), title=title)),))


def _text(asked: _Asked) -> Preview:
    from workbench.export.document import document
    from workbench.export.markdown import markdown

    lines = markdown(document(asked.report(draws=DRAWS))).splitlines()
    return Preview(text="\n".join([*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])]))


def _case(asked: _Asked) -> Preview:
    counted = {"evidence": len(asked.case.items), "hypotheses": len(asked.case.hypotheses)}
    return Preview(note=say("exporting.seen.case", **counted, edits=len(asked.log)))


_PREVIEWS = {
    ".pptx": _slides,
    ".xlsx": _sheet,
    ".html": _page,
    ".md": _text,
    ".svg": _picture,
    ".png": _picture,
    ".csv": _csv,
    ".json": _case,
}
