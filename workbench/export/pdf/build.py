"""A document set on pages: the report as long as it is, a briefing on two.

Not here: what it says (:mod:`workbench.export.document`), and how a page looks (``pages/report.typ``).
"""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from workbench.export.document import Document, document
from workbench.export.document.assemble import BRIEF_ROWS
from workbench.export.pdf.plain import plain

View = dict[str, Any]

HANDOUT = 2
"""Pages that a briefing takes at most, as far as fewer rows can make it so."""


def pdf_bytes(view: View, now: datetime | None = None) -> bytes:
    """Return a report (``report_view``) as PDF; of a briefing's matrix only what two pages hold.

    Parameters
    ----------
    view : dict
        The report, as it was chosen.
    now : datetime, optional
        What the file gives as the time of its making.
    """
    if view["choice"]["deck"] != "briefing":
        return pdf(document(view), now)
    most = min(BRIEF_ROWS, len(view["rows"])) or 1
    made = pdf(document(view, most=most), now, tight=True)
    while most > 1 and pages_of(made) > HANDOUT:
        most = most * 3 // 4
        made = pdf(document(view, most=most), now, tight=True)
    return made


def pdf(told: Document, now: datetime | None = None, *, tight: bool = False) -> bytes:
    """Return a document as PDF, tagged for screen readers, its headings as bookmarks.

    Parameters
    ----------
    told : Document
        What it says.
    now : datetime, optional
        What the file gives as the time of its making; none if left out.
    tight : bool
        Whether it is set smaller, to save pages.
    """
    import typst

    made = typst.compile(
        _template(),
        format="pdf",
        sys_inputs={"told": plain(told), "tight": _said(tight), "dated": _said(now is not None)},
        timestamp=_moment(now),
        font_paths=_fonts(),
    )
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made


def _said(so: object) -> str:
    return "yes" if so else "no"


def _moment(now: datetime | None) -> datetime:
    """Return a moment with its offset from UTC, which the file must state; of none the first."""
    if now is None:
        return datetime.fromtimestamp(0, UTC)
    return now.astimezone(UTC) if now.tzinfo else now.replace(tzinfo=UTC)


def pages_of(content: bytes) -> int:
    """Return how many pages a PDF has."""
    import io

    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(content)).pages)


@cache
def _fonts() -> Any:
    """Return the fonts inside the package and the system's, looked for on the disk only once."""
    import typst

    return typst.Fonts()


@cache
def _template() -> bytes:
    return files("workbench.export").joinpath("pages", "report.typ").read_bytes()
