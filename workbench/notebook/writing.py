"""What leaves the workbench, the report, and rows that are pasted into it.

Not here: how files are written (:mod:`workbench.export`).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.casefile.formats import read_pasted
from workbench.notebook.places import the_shelf, with_still, workspace
from workbench.session.opening import ENDING
from workbench.session.session import Session
from workbench.store.clock import utc_now
from workbench.views.choice import Choice
from workbench.views.export import Wanted
from workbench.views.filename import free, proposed

if TYPE_CHECKING:
    from workbench.casefile.formats.pasted import Pasted
    from workbench.export.clipboard import Copied
    from workbench.widgets.export.widget import ExportWidget
    from workbench.widgets.job import Tell
    from workbench.widgets.report.widget import ReportWidget
    from workbench.widgets.returned.widget import ReturnedWidget


def export(
    session: Session,
    path: str | Path,
    *,
    template: str | Path | None = None,
    what: str | None = None,
    width: float | None = None,
    scale: float | None = None,
    scheme: str | None = None,
    **choices: str,
) -> Path:
    """Write the case to a file whose ending says what it becomes.

    Parameters
    ----------
    session : Session
        The case, and the analyst whose ratings are shown.
    path : str or Path
        Ends in ``.pptx``, ``.slides.html``, ``.docx``, ``.pdf``, ``.html``, ``.md``, ``.qmd``, ``.tex``,
        ``.xlsx``, ``.csv``, ``.svg``, ``.png`` or ``.json``; a bare file name goes into the workspace's
        exports folder.
    template : str or Path, optional
        ``"light"``, ``"dark"``, ``"print"``, or a presentation of your own whose theme, fonts and
        layouts the slides take.
    what : {"matrix", "ranking", "chronology"}, optional
        What a picture shows; the matrix if left out.
    width : float, optional
        How wide a picture is, in CSS pixels (96 to the inch); as it is drawn if left out.
    scale : float, optional
        How many pixels of a PNG go into one of those; two if left out, which is 192 dpi.
    scheme : str, optional
        The scoring scheme of the totals; the case's own if left out.
    **choices : str
        What goes in: ``deck`` (``"full"``, ``"briefing"``, ``"discussion"``), ``rows`` (``"all"``,
        ``"diagnostic"``), ``by`` (``"evidence"``, ``"hypothesis"``, ``"source"``), ``matrix``
        (hypotheses as ``"columns"`` or ``"rows"``) and ``who`` (an analyst or ``"group"``).

    Returns
    -------
    Path
        The file that was written, whole.

    Raises
    ------
    UnknownFormat, CannotWrite, BadValue
        Nothing was written then.
    """
    from workbench.views.carrying import going_along

    asked: dict[str, Any] = {
        "template": template,
        "what": what,
        "width": width,
        "scale": scale,
        "scheme": scheme,
    }
    target = _written(session, path, choice=Choice(**choices), **asked)
    if target.suffix.lower() == ENDING and (sentence := going_along(session.case, session.library)):
        print(sentence)  # noqa: T201 - it is read under the cell
    if template is not None and (remark := _remark(template, target)):
        print(remark)  # noqa: T201 - so is this
    return target


def _remark(template: str | Path, target: Path) -> str:
    """Return what a presentation lacks that slides were built on."""
    from workbench.export.pptx import remarked

    return remarked(template) if target.suffix.lower() == ".pptx" else ""


def _written(session: Session, path: str | Path, *, progress: "Tell | None" = None, **asked: Any) -> Path:
    from workbench.export import export as write
    from workbench.export.dispatch import TELLING
    from workbench.sources.coverage import compared

    target = Path(path).expanduser()
    if target.parent == Path() and not target.is_absolute():
        target = workspace().exports / target
    with session.lock:
        session.refresh()
        case, log = session.case, session.log
    ending = target.suffix.lower()
    texts = session.texts() if ending == ".json" else {}
    read = compared(case, the_shelf(), session.library) if ending in TELLING else {}
    return write(
        case,
        target,
        analyst=session.analyst,
        log=log,
        texts=texts,
        compared=read,
        progress=progress,
        **asked,
    )


def report(session: Session) -> "ReportWidget":
    """Show the report page, which can be written as one HTML file."""
    from workbench.widgets.report.widget import ReportWidget

    return with_still("report", ReportWidget(session, actions={"export": exporter(session)}))


def export_panel(session: Session) -> "ExportWidget":
    """Show what can be written of a case, with pictures of how it begins, and write it."""
    from workbench.notebook.revealing import revealer
    from workbench.widgets.export.widget import ExportWidget, Ways

    def write(asked: dict[str, Any], path: Path, tell: "Tell") -> Path:
        return _written(session, path, progress=tell, **asked)

    def look(asked: dict[str, Any], ending: str) -> dict[str, Any]:
        return _looked_at(session, ending, asked)

    ways = Ways(folder=workspace().exports, write=write, look=look, reveal=revealer())
    return with_still("export", ExportWidget(session, ways=ways))


def _looked_at(session: Session, ending: str, asked: dict[str, Any]) -> dict[str, Any]:
    from workbench.charts.picture import data_url
    from workbench.export.preview import preview

    with session.lock:
        case, log = session.case, session.log
    found = preview(case, ending, analyst=session.analyst, log=log, **asked)
    pictures = [{"src": data_url(drawn), "alt": alt} for alt, drawn in found.pictures]
    return {"pictures": pictures, "text": found.text, "note": found.note}


def paste(session: Session, text: str, *, repeated: bool = False) -> "Pasted":
    """Add the evidence in a table copied from a spreadsheet, all in one edit that one undo takes back.

    Parameters
    ----------
    session : Session
        The case the rows are added to; ratings in the table become those of its analyst.
    text : str
        Rows with tabs between their cells, or CSV. The first row may hold the headings of matrix
        files and the case's hypotheses; without headings the first column is the wording.
    repeated : bool
        Whether rows are added, too, whose wording is there already.

    Returns
    -------
    Pasted
        What was added, in ``taken``, and what was not understood, in ``troubles``.

    Raises
    ------
    MatrixFileError
        If the text is no such table. Nothing was added then.
    """
    with session.lock:
        session.refresh()
        found = read_pasted(text, session.case, repeated=repeated)
        session.apply(found.edit)
    return found


def bring_back(session: Session, path: str | Path) -> "ReturnedWidget":
    """Show what was changed in a workbook or CSV file since it left from the case, to take it in one step.

    Parameters
    ----------
    session : Session
        The case that the file was written from; its ratings are those of the session's analyst.
    path : str or Path
        The file.

    Raises
    ------
    CannotRead, UnknownFormat, MatrixFileError
        If it cannot be read, or left from another case.
    """
    from workbench.casefile.formats import read_table
    from workbench.widgets.returned.widget import ReturnedWidget

    target = Path(path).expanduser()
    session.refresh()
    return with_still("returned", ReturnedWidget(session, read_table(target), target.name))


def exporter(session: Session) -> Callable[[str], str]:
    """Return what a panel's buttons call to write a file of one ending, and to learn its path.

    The name has the case and the day, and a number if there is a file of that name: nothing is replaced.
    """

    def write(ending: str) -> str:
        name = proposed(
            session.name, utc_now().astimezone().date(), Wanted(format=ending, deck="full").suffix
        )
        return str(_written(session, free(workspace().exports / f"{name}.{ending}", f".{ending}")))

    return write


def copier(session: Session) -> "Callable[[Sequence[str]], Copied]":
    """Return what the matrix calls to have rows of it for the clipboard."""
    from workbench.export.clipboard import copied

    return lambda rows: copied(session.case, session.analyst, rows=rows, log=session.log)
