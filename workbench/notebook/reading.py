"""Sources as they are brought, read and weighed: their texts, origins, dates, grades and deception.

Not here: the matrix and what follows from it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import UnknownItem
from workbench.notebook.places import the_shelf, with_still
from workbench.session.session import Session

if TYPE_CHECKING:
    from workbench.model.source import Source
    from workbench.widgets.chronology.widget import ChronologyWidget
    from workbench.widgets.coverage.widget import CoverageWidget
    from workbench.widgets.deception.widget import DeceptionWidget
    from workbench.widgets.grading.widget import GradingWidget
    from workbench.widgets.origins.widget import OriginsWidget
    from workbench.widgets.reader.widget import ReaderWidget
    from workbench.widgets.sources.widget import SourcesWidget


def sources_panel(session: Session) -> "SourcesWidget":
    """Show the sources, to bring texts by file or paste, confirm what is proposed, and correct."""
    from workbench.widgets.sources.widget import SourcesWidget

    return with_still("sources", SourcesWidget(session))


def add_source(session: Session, what: str | Path, **details: str) -> "Source":
    """Add a text as a source of the case, with what it says about itself, and return the source.

    Parameters
    ----------
    session : Session
        The case.
    what : str or Path
        A file's path, or the text itself. A text of several lines is never taken for a path; one that
        is here already is not added twice.
    **details : str
        What is known better than the file says: ``title``, ``author``, ``outlet``, ``country``,
        ``date``, ``url``, ``note``.

    Raises
    ------
    UnreadableSource, CannotRead
        If there is no such file, or no text can be made of it.
    """
    from workbench.session.bringing import ABOUT, take_in
    from workbench.sources.readers import bytes_of, read_source
    from workbench.sources.readers import read_pasted as read_text

    if unknown := sorted(set(details) - set(ABOUT)):
        raise UnknownItem("detail", unknown[0], ABOUT)
    path = _path_in(what)
    data = bytes_of(path) if path else b""
    read = read_source(data, path.name) if path else read_text(str(what))
    return take_in(session, read, data, details)


def _path_in(what: str | Path) -> Path | None:
    """Return the path that is meant, or None for a text."""
    if isinstance(what, Path):
        return what.expanduser()
    return None if "\n" in what.strip() or len(what) > 1000 else Path(what.strip()).expanduser()


def reader(session: Session, source: str = "") -> "ReaderWidget":
    """Show a source's text to read, and make evidence of words that are selected in it.

    Parameters
    ----------
    session : Session
        The case.
    source : str
        The id of the source to begin with; the first if left out.

    Raises
    ------
    UnknownItem
        If the case has no such source.
    """
    from workbench.widgets.reader.widget import ReaderWidget

    begin_with = session.case.source(source).id if source else ""
    return with_still("reader", ReaderWidget(session, shelf=the_shelf(), source=begin_with))


def coverage(session: Session) -> "CoverageWidget":
    """Show how much of what each source claims became evidence, and the passages nobody used."""
    from workbench.widgets.coverage.widget import CoverageWidget

    return with_still("coverage", CoverageWidget(session, shelf=the_shelf()))


def grading(session: Session) -> "GradingWidget":
    """Ask for the grades of the evidence, one at a time and apart from the hypotheses, and lock them."""
    from workbench.widgets.grading.widget import GradingWidget

    return with_still("grading", GradingWidget(session, shelf=the_shelf()))


def origins(session: Session) -> "OriginsWidget":
    """Show who first said what: the register of origins, who quotes whom, and reports that are one."""
    from workbench.widgets.origins.widget import OriginsWidget

    return with_still("origins", OriginsWidget(session))


def chronology(session: Session) -> "ChronologyWidget":
    """Show the items on a time axis: when it happened, apart from when it was reported."""
    from workbench.widgets.chronology.widget import ChronologyWidget

    return with_still("chronology", ChronologyWidget(session))


def deception(session: Session, source: str | None = None) -> "DeceptionWidget":
    """Show the deception check on a source (its id; the first one if left out), and both readings.

    Four short checklists, what their answers come to in words, and the source's items, each to be
    entered twice: taken as true, and taken as deceptive.
    """
    from workbench.widgets.deception.widget import DeceptionWidget

    return with_still("deception", DeceptionWidget(session, source))
