"""The class: an exercise with its panels, and the review of what was handed in.

Not here: the panels that are the same outside a class.
"""

import secrets
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import BadValue
from workbench.messages import say, use
from workbench.notebook.places import is_graded, the_shelf, the_store, with_still, workspace
from workbench.notebook.reading import grading, reader
from workbench.notebook.showing import makers
from workbench.notebook.steps import evidence, hypotheses, indicators, judgement
from workbench.session.exercise import (
    bare,
    begin_exercise,
    exercise_case,
    hand_in_name,
    reference_case,
    safe_part,
    started,
)
from workbench.session.opening import login
from workbench.session.session import Session
from workbench.session.team import team_session

if TYPE_CHECKING:
    from workbench.casefile import CaseFile
    from workbench.model.lesson import Lesson
    from workbench.widgets.again.widget import AgainWidget
    from workbench.widgets.classreview.widget import ClassReviewWidget
    from workbench.widgets.comprehension.widget import ComprehensionWidget
    from workbench.widgets.exercise.widget import ExerciseWidget
    from workbench.widgets.handin.widget import HandInWidget
    from workbench.widgets.job import Tell
    from workbench.widgets.live import LiveWidget
    from workbench.widgets.matrix.widget import MatrixWidget
    from workbench.widgets.prepare.widget import PrepareWidget
    from workbench.widgets.team.widget import TeamWidget


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
        The first panel; ``.check()``, ``.hypotheses()``, ``.judgement("before")``, ``.reader()``,
        ``.evidence()``, ``.grading()``, ``.matrix()``, ``.again()``, ``.judgement("after")``,
        ``.indicators()`` and ``.hand_in()`` give the others.

    Raises
    ------
    NoSuchCase
        If there is no such case.
    AlreadyBegun
        If the student has begun with another seed.
    """
    from workbench.widgets.exercise.widget import ExerciseWidget

    store, about = the_store(), str(case)
    asked = exercise_case(store, about)
    if asked.lesson.language:
        use(asked.lesson.language)

    def begin_as(student: str) -> Session:
        return begin_exercise(store, about, student, seed=seed, draw=lambda: secrets.randbelow(2**32))

    widget = ExerciseWidget(
        asked,
        begin=begin_as,
        known=lambda: () if is_graded() else started(store, about),
        panels=_PANELS,
        session=begin_as(name) if name else None,
        waiting=lambda panel: with_still("waiting", panel),
    )
    return with_still("exercise", widget)


def prepare_class() -> "PrepareWidget":
    """Prepare a class: choose a case and what is given of it, look at what goes out, write the folders.

    It writes what ``workbench class new`` writes, into the workspace's folder ``classes``.
    """
    from workbench.classroom.settings import lacking
    from workbench.export.lesson import prepare
    from workbench.notebook.revealing import revealer
    from workbench.widgets.prepare.widget import PrepareWidget, Ways

    shelf = the_shelf()

    def write(file: "CaseFile", name: str, folder: Path, lesson: "Lesson", tell: "Tell") -> tuple[Path, Path]:
        done = prepare(file, name, folder, lesson, shelf=shelf, zipped=True, progress=tell)
        return done.zip or done.student, done.instructor

    ways = Ways(
        folder=workspace().classes,
        write=write,
        lacking=lambda file: lacking(file, shelf),
        reveal=revealer(),
    )
    return with_still("prepare", PrepareWidget(the_store(), ways=ways, analyst=login()))


def questions(session: Session) -> "ComprehensionWidget":
    """Ask a few questions on the method, each answer explained."""
    from workbench.widgets.comprehension.widget import ComprehensionWidget

    return with_still("comprehension", ComprehensionWidget(session))


def asked_again(session: Session) -> "AgainWidget":
    """Ask a few cells of a class exercise a second time."""
    from workbench.widgets.again.widget import AgainWidget

    return with_still("again", AgainWidget(session))


def _exercise_matrix(session: Session) -> "MatrixWidget":
    """Show the matrix without Heuer's steps, exports, which add up, and rows that others do not have."""
    from workbench.sources.passages import in_text
    from workbench.widgets.matrix.widget import MatrixWidget

    shelf = the_shelf()
    widget = MatrixWidget(
        session,
        passage=lambda case, item: in_text(case, item, shelf, session.library),
        steps=lambda case, analyst: [],
        takes_paste=False,
    )
    return with_still("matrix", widget)


def _hand_in_panel(session: Session) -> "HandInWidget":
    from workbench.widgets.handin.widget import HandInWidget

    def make() -> Path:
        session.refresh()
        return session.save(workspace().exports / hand_in_name(session))

    return with_still("handin", HandInWidget(session, make=make))


_PANELS: dict[str, Callable[[Session], "LiveWidget"]] = {
    "check": questions,
    "hypotheses": hypotheses,
    "before": lambda session: judgement(session, "before"),
    "reader": reader,
    "evidence": evidence,
    "grades": grading,
    "matrix": _exercise_matrix,
    "again": asked_again,
    "after": lambda session: judgement(session, "after"),
    "forecasts": indicators,
    "hand_in": _hand_in_panel,
}


def team(case: str | Path) -> "TeamWidget":
    """Show the joint matrix of a team: what each member handed in, who moves and why, who stays apart.

    Parameters
    ----------
    case : str or Path
        The team's case file, or the folder that holds it. Every edit is kept in the file at once; the
        file is what the team hands in.

    Returns
    -------
    TeamWidget
        ``.session`` is the team's, for the other panels.

    Raises
    ------
    CannotRead, NotACaseFile
        If there is no case file.
    """
    from workbench.widgets.team.widget import TeamWidget

    return with_still("team", TeamWidget(team_session(case)))


def class_review(
    folder: str | Path,
    *,
    case: str | Path | None = None,
    names: bool = False,
    codes: str | Path | None = None,
) -> "ClassReviewWidget":
    """Review what a class has handed in, while files arrive: what to talk about, and what it rests on.

    Parameters
    ----------
    folder : str or Path
        Where the files lie. A bare name that is no folder here means one in the workspace, which is
        made if need be.
    case : str or Path, optional
        The case that the class works on, as in :func:`exercise`; the one most have handed in if left out.
        Ratings in it are shown as a reference, one reading beside the class's.
    names : bool
        Whether to show names from the start; a switch shows and hides them.
    codes : str or Path, optional
        The key to the codes that stand for names, as ``workbench class collect --codes`` has it; a file
        in the workspace's folder ``keys`` if left out.

    Raises
    ------
    CannotRead
        If the folder cannot be read.
    BadValue
        If the key lies in the folder.
    """
    from workbench.widgets.classreview.widget import ClassReviewWidget

    place, whole = _class_folder(folder), None if case is None else reference_case(the_store(), str(case))
    widget = ClassReviewWidget(
        place,
        case=None if whole is None else bare(whole),
        reference=whole,
        names=names,
        key=_key_of(place, codes),
        ways=makers(place, case),
    )
    return with_still("classreview", widget)


def _key_of(folder: Path, codes: str | Path | None) -> Path:
    """Return where the key to a folder's codes lies: never in the folder, which is passed on."""
    if codes is None:
        where = sha256(str(folder.resolve()).encode()).hexdigest()[:8]
        return workspace().home / "keys" / f"{safe_part(folder.resolve().name)}-{where}.json"
    key = Path(codes).expanduser()
    if key.resolve().is_relative_to(folder.resolve()):
        raise BadValue(say("errors.value.key"), str(key), say("errors.expected.key_apart"), where="codes")
    return key


def _class_folder(folder: str | Path) -> Path:
    place = Path(folder).expanduser()
    if place.is_dir() or place.is_absolute() or place.parent != Path():
        return place
    place = workspace().home / place
    place.mkdir(exist_ok=True)
    return place
