"""The report as a page of its own: one file, no scripts, nothing fetched, every text escaped.

Not here: what the report says (:mod:`workbench.views.report`).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from workbench.charts.chronology import chronology_chart
from workbench.charts.dominance import dominance_chart
from workbench.design.tokens import Theme, css_still
from workbench.export.document import Document, document
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.choice import ALLOWED, EVERYTHING, Choice
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

View = dict[str, Any]


def html_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
    choice: Choice = EVERYTHING,
    whole: Case | None = None,
) -> bytes:
    """Return the report on an analyst's matrix as an HTML page in UTF-8."""
    view = report_view(
        case, analyst, scheme, now, log=log, compared=compared, draws=DRAWS, choice=choice, whole=whole
    )
    told = document(view)
    return (_own(view, told) if _is_usual(view) else _plain(view, told)).encode("utf-8")


def _is_usual(view: View) -> bool:
    """Whether the report is whole and in its usual order, for which there is a page of its own."""
    return all(view["choice"][name] == ALLOWED[name][0] for name in ("deck", "by", "matrix"))


def _own(view: View, told: Document) -> str:
    """Return the page made for the whole report; a section that it has no place for is drawn plainly."""
    known = _placed()
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            **view,
            pictures=_drawn(chronology_chart, view["chronology"]["picture"]),
            graph=_drawn(dominance_chart, view["ranks"]["relation"]["picture"]),
            contents=told.sections,
            further=[one for one in told.sections if one.key not in known],
            language=told.language,
        )
    )


def _plain(view: View, told: Document) -> str:
    return environment().get_template("document.html.jinja").render(told=told, words=view["words"])


@cache
def _placed() -> frozenset[str]:
    """Return the sections that the report's own page has a place for."""
    page = files("workbench.export").joinpath("pages", "report.html.jinja").read_text(encoding="utf-8")
    return frozenset(re.findall(r'<section id="(\w+)"', page))


def _drawn(draw: Callable[[Any, Theme], str], picture: Mapping[str, Any] | None) -> dict[str, Markup]:
    """Return a picture for both themes; nothing where there is none."""
    return {theme: Markup(draw(picture, theme)) for theme in get_args(Theme)} if picture else {}


@cache
def environment() -> Environment:
    """Return what fills the pages' templates: every text escaped, nothing left undefined."""
    made = Environment(
        loader=PackageLoader("workbench.export", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_kept,
    )
    made.filters["safe_link"] = safe_link
    made.filters["css_string"] = css_string
    made.filters["drawn"] = lambda picture, theme: Markup(picture.draw(theme))
    made.globals["style"] = Markup(css_still(".wb-page") + _css())
    return made


def _css() -> str:
    return files("workbench.export").joinpath("pages", "report.css").read_text(encoding="utf-8")


def _kept(value: object) -> object:
    """Spell out carriage returns, which a browser would take for line feeds."""
    if isinstance(value, str) and not isinstance(value, Markup) and "\r" in value:
        return escape(value).replace("\r", Markup("&#13;"))
    return value


def safe_link(url: str) -> bool:
    """Whether an address may be a link: it leads to the web, and runs nothing."""
    return url.lower().startswith(("https://", "http://"))


def css_string(text: str) -> Markup:
    """Return a text as a string of a style sheet: every character but letters and digits is escaped."""
    escaped = (one if one.isascii() and one.isalnum() else f"\\{ord(one):06x}" for one in text)
    return Markup(f'"{"".join(escaped)}"')
