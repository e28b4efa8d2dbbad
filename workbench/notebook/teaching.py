"""The class: an exercise with its panels, and the review of what was handed in.

Not here: the panels that are the same outside a class.
"""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.notebook.places import the_shelf, the_store, with_still, workspace
from workbench.notebook.steps import evidence, judgement
from workbench.session.exercise import begin_exercise, exercise_case, hand_in_name, started
from workbench.session.session import Session

if TYPE_CHECKING:
    from workbench.widgets.classreview.widget import ClassReviewWidget
    from workbench.widgets.exercise.widget import ExerciseWidget
    from workbench.widgets.handin.widget import HandInWidget
    from workbench.widgets.matrix.widget import MatrixWidget


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

    store, about = the_store(), str(case)

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
        waiting=lambda panel: with_still("waiting", panel),
    )
    return with_still("exercise", widget)


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

    about = None if case is None else exercise_case(the_store(), str(case))
    return with_still("classreview", ClassReviewWidget(_class_folder(folder), case=about, names=names))


def _class_folder(folder: str | Path) -> Path:
    place = Path(folder).expanduser()
    if place.is_dir() or place.is_absolute() or place.parent != Path():
        return place
    place = workspace().home / place
    place.mkdir(exist_ok=True)
    return place
