"""The few functions that people call from a notebook; they sit above all layers.

Not here: anything worth more than a call.
"""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.casefile import CaseFile
from workbench.casefile.formats import case_from_frame, read_pasted
from workbench.errors import UnknownItem
from workbench.session.exercise import begin_exercise, exercise_case, hand_in_name, started
from workbench.session.opening import ENDING, begin, free_name, login, open_case
from workbench.session.session import Session
from workbench.shipped import shipped
from workbench.sources.shelf import Shelf
from workbench.store.clock import utc_now
from workbench.store.store import Store
from workbench.store.workspace import Workspace
from workbench.store.workspace import workspace as _workspace

if TYPE_CHECKING:
    import pandas as pd

    from workbench.casefile.formats.pasted import Pasted
    from workbench.export.clipboard import Copied
    from workbench.model.source import Source
    from workbench.widgets.cases.widget import CasesWidget
    from workbench.widgets.chronology.widget import ChronologyWidget
    from workbench.widgets.classreview.widget import ClassReviewWidget
    from workbench.widgets.conclusions.widget import ConclusionsWidget
    from workbench.widgets.coverage.widget import CoverageWidget
    from workbench.widgets.deception.widget import DeceptionWidget
    from workbench.widgets.evidence.widget import EvidenceWidget
    from workbench.widgets.exercise.widget import ExerciseWidget
    from workbench.widgets.expectations.widget import ExpectationsWidget
    from workbench.widgets.export.widget import ExportWidget
    from workbench.widgets.grading.widget import GradingWidget
    from workbench.widgets.handin.widget import HandInWidget
    from workbench.widgets.hypotheses.widget import HypothesesWidget
    from workbench.widgets.indicators.widget import IndicatorsWidget
    from workbench.widgets.judgement.widget import JudgementWidget
    from workbench.widgets.live import WatchingWidget
    from workbench.widgets.matrix.widget import MatrixWidget
    from workbench.widgets.origins.widget import OriginsWidget
    from workbench.widgets.reader.widget import ReaderWidget
    from workbench.widgets.refine.widget import RefineWidget
    from workbench.widgets.report.widget import ReportWidget
    from workbench.widgets.sensitivity.widget import SensitivityWidget
    from workbench.widgets.snapshots.widget import SnapshotsWidget
    from workbench.widgets.sources.widget import SourcesWidget

Shown = TypeVar("Shown", bound="WatchingWidget[Any]")


def workspace() -> Workspace:
    """Return the folder that holds cases, working copies of the notebooks, and exports."""
    return _workspace().ensure()


def cases() -> tuple[str, ...]:
    """Return the names of the cases under work, in alphabetical order."""
    return _store().names()


def open(name: str | Path, *, analyst: str | None = None) -> Session:
    """Open a case to work on; every edit is on the disk before it is called saved.

    Parameters
    ----------
    name : str or Path
        A stored case's name, a template's name (the case is begun from it the first time),
        or the path of a case file (taken into the workspace the first time).
    analyst : str, optional
        Whose ratings to work on; the login name if left out.

    Returns
    -------
    Session

    Raises
    ------
    NoSuchCase
        If there is nothing of this name.
    """
    session = open_case(_store(), str(name), analyst=analyst)
    if Path(name).suffix.lower() == ENDING:
        _tell_what_came(Path(name).expanduser())
    return session


def _tell_what_came(path: Path) -> None:
    """Say under the cell which sources' texts a case file brought."""
    from workbench.casefile import read
    from workbench.views.carrying import came_along

    file = read(path)
    if sentence := came_along(file.case, file.texts):
        print(sentence)  # noqa: T201 - it is read under the cell


def case_table() -> "pd.DataFrame":
    """Return the cases under work by name: title, question, when last changed, edits, share rated (0–1)."""
    from workbench.session.administration import listing
    from workbench.session.frames import cases

    return cases(listing(_store(), login()))


def new(name: str, *, template: str = "empty", question: str = "", analyst: str | None = None) -> Session:
    """Begin a case of one's own, empty or from a template, and open it.

    Parameters
    ----------
    name : str
        What to call it; its exports are named after it too.
    template : str
        Which template to begin from.
    question : str
        What the case asks; the template's question if left out.
    analyst : str, optional
        Whose ratings to work on; the login name if left out.

    Raises
    ------
    CaseExists, NoSuchTemplate, BadValue
        If the name is taken or no name, or there is no such template.
    """
    from workbench.session.administration import begin_case

    store, who = _store(), analyst or login()
    return open_case(store, begin_case(store, name, who, template=template, question=question), analyst=who)


def copy(name: str, new: str = "", *, analyst: str | None = None) -> Session:
    """Copy a case with its whole history, and open the copy; a free name is found if none is given."""
    from workbench.session.administration import copy_case

    store = _store()
    return open_case(store, copy_case(store, name, new), analyst=analyst)


def rename(name: str, new: str) -> None:
    """Give a case another name; sessions that have it open go on working."""
    from workbench.session.administration import rename_case

    rename_case(_store(), name, new)


def delete(name: str) -> Path:
    """Delete a case, and return where the backup lies that was written first; see :func:`restore`."""
    from workbench.session.administration import delete_case

    return delete_case(_store(), name, workspace().backups, now=utc_now())


def backup(name: str | None = None, folder: str | Path | None = None) -> tuple[Path, ...]:
    """Write a case, or all of them, with the whole history into a folder, and return the files' paths.

    Parameters
    ----------
    name : str, optional
        The case; all of them if left out.
    folder : str or Path, optional
        Where to; the workspace's folder ``backups`` if left out.
    """
    from workbench.session.administration import backup_all, backup_case

    store, place = _store(), Path(folder).expanduser() if folder else workspace().backups
    if name is None:
        return backup_all(store, place, now=utc_now())
    return (backup_case(store, name, place, now=utc_now()),)


def restore(path: str | Path, name: str = "", *, analyst: str | None = None) -> Session:
    """Take a backup, or any case file, in again under a free name, and open it.

    Nothing is written over: if a case of that name is there, the restored one gets a number.
    """
    from workbench.session.administration import restore_case

    store, file = _store(), Path(path).expanduser()
    session = open_case(store, restore_case(store, file, name), analyst=analyst)
    _tell_what_came(file)
    return session


def from_frame(frame: "pd.DataFrame", name: str = "from-frame", *, analyst: str | None = None) -> Session:
    """Begin a case from a data frame in the form of a matrix file.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row per evidence; a column ``evidence``, other columns with a reserved name as in
        matrix files, and one column per hypothesis with codes ``CC C N I II NA`` or nothing.
    name : str
        What to store the case as; numbered if the name is taken.
    analyst : str, optional
        Whose ratings these are; the login name if left out.

    Raises
    ------
    MatrixFileError
        With row and column, if the frame does not have that form.
    """
    who, store = analyst or login(), _store()
    case = case_from_frame(frame, analyst=who)
    free = free_name(store, name)
    begin(store, free, CaseFile(case=case))
    return open_case(store, free, analyst=who)


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


def export(
    session: Session, path: str | Path, *, template: str | Path | None = None, what: str | None = None
) -> Path:
    """Write the case to a file whose ending says what it becomes.

    Parameters
    ----------
    session : Session
        The case, and the analyst whose ratings are shown.
    path : str or Path
        Ends in ``.pptx``, ``.xlsx``, ``.csv``, ``.html``, ``.md``, ``.svg``, ``.png`` or ``.json``;
        a bare file name goes into the workspace's exports folder.
    template : str or Path, optional
        A presentation whose theme, fonts and layouts the slides take.
    what : {"matrix", "ranking", "chronology"}, optional
        What a picture shows; the matrix if left out.

    Returns
    -------
    Path
        The file that was written, whole.

    Raises
    ------
    UnknownFormat, CannotWrite
        Nothing was written then.
    """
    from workbench.views.carrying import going_along

    target = _written(session, path, template=template, what=what)
    if target.suffix.lower() == ENDING and (sentence := going_along(session.case, session.library)):
        print(sentence)  # noqa: T201 - it is read under the cell
    return target


def _written(
    session: Session, path: str | Path, *, template: str | Path | None = None, what: str | None = None
) -> Path:
    from workbench.export import export as write
    from workbench.export.dispatch import TELLING
    from workbench.sources.coverage import compared

    target = Path(path).expanduser()
    if target.parent == Path() and not target.is_absolute():
        target = workspace().exports / target
    session.refresh()
    ending = target.suffix.lower()
    texts = session.texts() if ending == ".json" else {}
    read = compared(session.case, _shelf(), session.library) if ending in TELLING else {}
    return write(
        session.case,
        target,
        analyst=session.analyst,
        log=session.log,
        texts=texts,
        compared=read,
        template=template,
        what=what,
    )


def matrix(session: Session) -> "MatrixWidget":
    """Show the matrix to rate in."""
    from workbench.sources.passages import in_text
    from workbench.widgets.matrix.widget import MatrixWidget

    shelf = _shelf()
    widget = MatrixWidget(
        session,
        passage=lambda case, item: in_text(case, item, shelf, session.library),
        actions={"export": _exporter(session), "copy": _copier(session)},
    )
    return _with_still("matrix", widget)


def hypotheses(session: Session) -> "HypothesesWidget":
    """Show the hypotheses to add, reword, order and switch."""
    from workbench.widgets.hypotheses.widget import HypothesesWidget

    return _with_still("hypotheses", HypothesesWidget(session))


def evidence(session: Session) -> "EvidenceWidget":
    """Show the evidence with its passages, origins and grades."""
    from workbench.widgets.evidence.widget import EvidenceWidget

    return _with_still("evidence", EvidenceWidget(session, shelf=_shelf()))


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
    return _with_still("reader", ReaderWidget(session, shelf=_shelf(), source=begin_with))


def chronology(session: Session) -> "ChronologyWidget":
    """Show the items on a time axis: when it happened, apart from when it was reported."""
    from workbench.widgets.chronology.widget import ChronologyWidget

    return _with_still("chronology", ChronologyWidget(session))


def sources_panel(session: Session) -> "SourcesWidget":
    """Show the sources, to bring texts by file or paste, confirm what is proposed, and correct."""
    from workbench.widgets.sources.widget import SourcesWidget

    return _with_still("sources", SourcesWidget(session))


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
    from workbench.widgets.order import next_id

    if unknown := sorted(set(details) - set(ABOUT)):
        raise UnknownItem("detail", unknown[0], ABOUT)
    path = _path_in(what)
    data = bytes_of(path) if path else b""
    read = read_source(data, path.name) if path else read_text(str(what))
    return take_in(session, read, data, details, lambda case: next_id("S", [one.id for one in case.sources]))


def _path_in(what: str | Path) -> Path | None:
    """Return the path that is meant, or None for a text."""
    if isinstance(what, Path):
        return what.expanduser()
    return None if "\n" in what.strip() or len(what) > 1000 else Path(what.strip()).expanduser()


def grading(session: Session) -> "GradingWidget":
    """Ask for the grades of the evidence, one at a time and apart from the hypotheses, and lock them."""
    from workbench.widgets.grading.widget import GradingWidget

    return _with_still("grading", GradingWidget(session, shelf=_shelf()))


def coverage(session: Session) -> "CoverageWidget":
    """Show how much of what each source claims became evidence, and the passages nobody used."""
    from workbench.widgets.coverage.widget import CoverageWidget

    return _with_still("coverage", CoverageWidget(session, shelf=_shelf()))


def expectations(session: Session) -> "ExpectationsWidget":
    """Show what should be seen under each hypothesis if it were true, and what is missing."""
    from workbench.widgets.expectations.widget import ExpectationsWidget

    return _with_still("expectations", ExpectationsWidget(session))


def origins(session: Session) -> "OriginsWidget":
    """Show who first said what: the register of origins, who quotes whom, and reports that are one."""
    from workbench.widgets.origins.widget import OriginsWidget

    return _with_still("origins", OriginsWidget(session))


def judgement(session: Session, moment: str) -> "JudgementWidget":
    """Ask for one's own judgement and confidence, ``"before"`` the evidence or ``"after"``."""
    from workbench.widgets.judgement.widget import JudgementWidget

    return _with_still("judgement", JudgementWidget(session, moment))


def refine(session: Session) -> "RefineWidget":
    """Show what does not discriminate, and what is still missing."""
    from workbench.widgets.refine.widget import RefineWidget

    return _with_still("refine", RefineWidget(session))


def conclusions(session: Session) -> "ConclusionsWidget":
    """Show where all hypotheses stand, and what would overturn it."""
    from workbench.widgets.conclusions.widget import ConclusionsWidget

    return _with_still("conclusions", ConclusionsWidget(session))


def sensitivity(session: Session) -> "SensitivityWidget":
    """Show how the standing moves when an item, a source or an origin is left out."""
    from workbench.widgets.sensitivity.widget import SensitivityWidget

    return _with_still("sensitivity", SensitivityWidget(session))


def deception(session: Session, source: str | None = None) -> "DeceptionWidget":
    """Show the deception check on a source (its id; the first one if left out), and both readings.

    Four short checklists, what their answers come to in words, and the source's items, each to be
    entered twice: taken as true, and taken as deceptive.
    """
    from workbench.widgets.deception.widget import DeceptionWidget

    return _with_still("deception", DeceptionWidget(session, source))


def report(session: Session) -> "ReportWidget":
    """Show the report page, which can be written as one HTML file."""
    from workbench.widgets.report.widget import ReportWidget

    return _with_still("report", ReportWidget(session, actions={"export": _exporter(session)}))


def indicators(session: Session) -> "IndicatorsWidget":
    """Show the indicators of each hypothesis."""
    from workbench.widgets.indicators.widget import IndicatorsWidget

    return _with_still("indicators", IndicatorsWidget(session))


def export_panel(session: Session) -> "ExportWidget":
    """Show buttons that write slides, tables, a page, or the case file."""
    from workbench.widgets.export.widget import ExportWidget

    return _with_still("export", ExportWidget(session, actions={"export": _exporter(session)}))


def _with_still(kind: str, widget: Shown) -> Shown:
    """Give a widget what a saved notebook shows in its place where no kernel runs."""

    def made(view: dict[str, Any]) -> dict[str, Any]:
        from workbench.export.still import still

        return still(kind, view)

    widget.still = made
    return widget


def exercise(case: str | Path, *, name: str = "", seed: int | None = None) -> "ExerciseWidget":
    """Begin a class exercise, or go on with it: the name first, then everything else.

    Parameters
    ----------
    case : str or Path
        A template's name, a stored case's name, or the path of a case file. Each student works on
        an own copy without anybody's ratings.
    name : str
        The student's name; asked for in the panel if left out.
    seed : int, optional
        The seed of the order of the evidence; drawn by lot if left out. It is written into the history.

    Returns
    -------
    ExerciseWidget
        The first panel; ``.judgement("before")``, ``.evidence()``, ``.matrix()``,
        ``.judgement("after")`` and ``.hand_in()`` give the others.

    Raises
    ------
    NoSuchCase
        If there is no such case.
    AlreadyBegun
        If the student has begun with another seed.
    """
    from workbench.widgets.exercise.widget import ExerciseWidget

    store, about = _store(), str(case)

    def begin_as(student: str) -> Session:
        return begin_exercise(store, about, student, seed=seed, draw=lambda: secrets.randbelow(2**32))

    widget = ExerciseWidget(
        exercise_case(store, about),
        begin=begin_as,
        known=lambda: started(store, about),
        panels={
            "before": lambda session: judgement(session, "before"),
            "evidence": evidence,
            "matrix": _exercise_matrix,
            "after": lambda session: judgement(session, "after"),
            "hand_in": _hand_in_panel,
        },
        session=begin_as(name) if name else None,
        waiting=lambda panel: _with_still("waiting", panel),
    )
    return _with_still("exercise", widget)


def class_review(
    folder: str | Path, *, case: str | Path | None = None, names: bool = False
) -> "ClassReviewWidget":
    """Review what a class has handed in: who, the median matrix, and where it splits.

    Parameters
    ----------
    folder : str or Path
        Where the files lie. A bare name that is no folder here means one in the workspace, which is
        made if need be.
    case : str or Path, optional
        The case that the class works on, as in :func:`exercise`; the one most have handed in if left out.
    names : bool
        Whether to show names from the start; a switch shows and hides them.

    Raises
    ------
    CannotRead
        If the folder cannot be read.
    """
    from workbench.widgets.classreview.widget import ClassReviewWidget

    about = None if case is None else exercise_case(_store(), str(case))
    return _with_still("classreview", ClassReviewWidget(_class_folder(folder), case=about, names=names))


def _class_folder(folder: str | Path) -> Path:
    place = Path(folder).expanduser()
    if place.is_dir() or place.is_absolute() or place.parent != Path():
        return place
    place = workspace().home / place
    place.mkdir(exist_ok=True)
    return place


def _exercise_matrix(session: Session) -> "MatrixWidget":
    """Show the matrix without Heuer's steps, exports, which add up, and rows that others do not have."""
    from workbench.sources.passages import in_text
    from workbench.widgets.matrix.widget import MatrixWidget

    shelf = _shelf()
    widget = MatrixWidget(
        session,
        passage=lambda case, item: in_text(case, item, shelf, session.library),
        steps=lambda case, analyst: [],
        takes_paste=False,
    )
    return _with_still("matrix", widget)


def _hand_in_panel(session: Session) -> "HandInWidget":
    from workbench.widgets.handin.widget import HandInWidget

    def make() -> Path:
        session.refresh()
        return session.save(workspace().exports / hand_in_name(session))

    return _with_still("handin", HandInWidget(session, make=make))


def snapshots(session: Session) -> "SnapshotsWidget":
    """Show the moments of a case that have names, and two of them side by side."""
    from workbench.widgets.snapshots.widget import SnapshotsWidget

    return _with_still("snapshots", SnapshotsWidget(session))


def cases_panel(*, analyst: str | None = None) -> "CasesWidget":
    """Show the cases under work, to begin, copy, rename, delete, back up and restore them."""
    from workbench.widgets.cases.widget import CasesWidget

    widget = CasesWidget(_store(), backups=workspace().backups, analyst=analyst or login())
    return _with_still("cases", widget)


def _store() -> Store:
    store = Store(_workspace().ensure().database)
    if store.notice:
        print(store.notice)  # noqa: T201 - it is read under the cell
    return store


def _shelf() -> Shelf:
    return Shelf((_workspace().seeds, shipped("seeds")))


def _exporter(session: Session) -> Callable[[str], str]:
    return lambda ending: str(_written(session, f"{session.name}.{ending}"))


def _copier(session: Session) -> "Callable[[Sequence[str]], Copied]":
    from workbench.export.clipboard import copied

    return lambda rows: copied(session.case, session.analyst, rows=rows, log=session.log)
