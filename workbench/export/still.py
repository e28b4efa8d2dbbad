"""A panel's view as a still page part, for a saved notebook where no kernel runs.

It is plain HTML without scripts or style sheets, since such readers take both away; colours stand in the
cells, and every code is written. Not here: what a panel shows, and how the part gets into a notebook.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from jinja2 import TemplateNotFound

from workbench.design.tokens import colour
from workbench.export.html import environment
from workbench.messages import words

Json = dict[str, Any]

MOST_COLOURED = 6_000
"""Cells; in a larger matrix the codes stand without their colours, so that the notebook stays small."""

_BREAKS = ("p", "h2", "h3", "h4", "tr", "li", "caption", "dt")
_PARTS = ("td", "th", "dd")


def still(kind: str, view: Json) -> Json:
    """Return a panel's view by media type, as HTML and as text.

    Parameters
    ----------
    kind : str
        Which panel: the name of its template in ``pages/still``; one without a template of its
        own shows its title and what leads into it.
    view : dict
        What the panel shows.
    """
    try:
        template = environment().get_template(f"still/{kind}.html.jinja")
    except TemplateNotFound:
        template = environment().get_template("still/other.html.jinja")
    page = template.render(view=view, words=_words(), style=_styles(view))
    return {"text/html": page, "text/plain": "\n".join(_Lines(page).lines())}


def _words() -> dict[str, str]:
    return {**words("export", "label", "head"), **words("reportpanel", "percents"), **words("still")}


def _styles(view: Json) -> dict[str, str]:
    """Return each code's look as an attribute; "" for a matrix that is too large for it."""
    rows = view.get("rows") or []
    cells = sum(len(row.get("codes") or row.get("cells") or ()) for row in rows if isinstance(row, dict))
    codes = ("CC", "C", "N", "I", "II", "NA", "")
    return {code: _style(code) if cells <= MOST_COLOURED else "" for code in codes}


def _style(code: str) -> str:
    if not code:
        return f"text-align:center;border:1px dashed {colour('light', 'unrated-edge')}"
    ground, ink = (colour("light", f"{code.lower()}-{part}") for part in ("ground", "ink"))
    return f"text-align:center;background-color:{ground};color:{ink}"


class _Lines(HTMLParser):
    """Collects a page part's texts, a line for each row, paragraph and heading."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._lines: list[list[str]] = [[]]
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or the next part of one."""
        if tag in _BREAKS:
            self._lines.append([])
        elif tag in _PARTS:
            self._lines[-1].append("|")

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self._lines[-1] += data.split()

    def lines(self) -> Iterator[str]:
        """Yield the lines that hold something."""
        return (" ".join(line).removeprefix("| ") for line in self._lines if line)
