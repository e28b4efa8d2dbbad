"""What a file would begin like, as small pictures drawn here: slides, a page, a sheet, or the picture itself.

Not here: writing the file (:mod:`workbench.export.dispatch`), and showing the pictures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from workbench.export.choosing import check_choice, part_for
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.choice import EVERYTHING, Choice
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
    choice: Choice
    whole: Case

    def report(self) -> dict[str, Any]:
        return report_view(
            self.case,
            self.analyst,
            self.scheme,
            self.now,
            log=self.log,
            draws=DRAWS,
            choice=self.choice,
            whole=self.whole,
        )


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
    choice: Choice = EVERYTHING,
    **_sizes: float,
) -> Preview:
    """Return what a file with this ending would begin like; the options are those of the export.

    Raises
    ------
    TemplateUnusable, BadValue, WhichAnalyst
        As the export would.
    """
    check_choice(choice, ending)
    part, who = (case, analyst) if ending == ".json" else part_for(case, analyst, choice)
    asked = _Asked(
        case=part,
        analyst=who,
        scheme=scheme,
        template=Path(template) if template else None,
        what=what or "matrix",
        log=tuple(log),
        now=now,
        choice=choice,
        whole=case,
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
    from workbench.export.pptx.template import opened, remarked

    view = asked.report()
    name = asked.template.name if asked.template else say("deck.template.own")
    ground = stage(opened(asked.template), name, footer(view))
    content = deck(view, ground.room)
    drawn = tuple(
        (say("exporting.seen.slide", n=n, title=title), svg)
        for n, (title, svg) in enumerate(sketches(content, ground, MOST_SLIDES), start=1)
    )
    shown = say("exporting.seen.of", shown=len(drawn), of=len(content.slides))
    lacks = remarked(asked.template) if asked.template else ""
    return Preview(pictures=drawn, note=" ".join(filter(None, (shown, lacks))))


def _page(asked: _Asked) -> Preview:
    from workbench.export.document import document
    from workbench.export.picture.page import page_svg

    told = document(asked.report())
    return Preview(pictures=((told.title, page_svg(told)),), note=say("exporting.seen.page"))


def _picture(asked: _Asked) -> Preview:
    from workbench.export.picture import PICTURES

    view = asked.report()
    return Preview(
        pictures=((f"{view['title']}. {view['sentences']['standing']}", PICTURES[asked.what](view)),)
    )


def _sheet(asked: _Asked) -> Preview:
    from workbench.export.matrix_table import matrix_table
    from workbench.export.picture.sheet import sheet_svg

    table, title = (
        matrix_table(asked.case, asked.analyst, asked.log),
        asked.case.title or say("export.untitled"),
    )
    return Preview(pictures=((title, sheet_svg([table.header, *table.rows], title=title)),))


def _text(written: str) -> Preview:
    lines = written.splitlines()
    return Preview(text="\n".join([*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])]))


def _markdown(asked: _Asked) -> Preview:
    from workbench.export.document import document
    from workbench.export.markdown import markdown

    return _text(markdown(document(asked.report())))


def _quarto(asked: _Asked) -> Preview:
    from workbench.export.document import document
    from workbench.export.quarto import quarto

    return _text(quarto(document(asked.report()), asked.now))


def _latex(asked: _Asked) -> Preview:
    from workbench.export.latex import tex_bytes

    return _text(tex_bytes(asked.report()).decode("utf-8"))


def _case(asked: _Asked) -> Preview:
    counted = {"evidence": len(asked.case.items), "hypotheses": len(asked.case.hypotheses)}
    return Preview(note=say("exporting.seen.case", **counted, edits=len(asked.log)))


_PREVIEWS = {
    ".pptx": _slides,
    ".slides.html": _slides,
    ".xlsx": _sheet,
    ".html": _page,
    ".docx": _page,
    ".pdf": _page,
    ".md": _markdown,
    ".qmd": _quarto,
    ".tex": _latex,
    ".svg": _picture,
    ".png": _picture,
    ".csv": _sheet,
    ".json": _case,
}
