"""Marks: from one hand-in, and an assignment of nbgrader that reads them.

Not here: a whole class's, which ``workbench class marks`` writes.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.notebook.places import is_graded

if TYPE_CHECKING:
    import pandas as pd

    from workbench.views.marks import MarkTold
    from workbench.widgets.exercise.widget import ExerciseWidget


def marks(
    path: str | Path, *, case: str | Path | None = None, criteria: str | Path | None = None
) -> "dict[str, MarkTold]":
    """Return the points for one hand-in, by criterion; ``print`` says what they are for and what is missing.

    Points are for work that shows in the file: nothing a rating says earns or costs any. A file that
    is missing, broken or another case than the class's gets none, and says why.

    Parameters
    ----------
    path : str or Path
        The case file that was handed in. It is read as data from a stranger; nothing in it is run.
    case : str or Path, optional
        The class's case file, whose rows and hypotheses must all be there.
    criteria : str or Path, optional
        A JSON file of criteria; the usual ones if left out.

    Raises
    ------
    CannotRead, NotACaseFile, BadValue
        If the teacher's case or criteria cannot be read.
    """
    from workbench.casefile import read
    from workbench.classroom.criteria import CRITERIA, read_criteria
    from workbench.views.marks import marks_told

    table = read_criteria(criteria) if criteria else CRITERIA
    return marks_told(Path(path), table, case=read(case).case if case else None)


def reasons(path: str | Path) -> "pd.DataFrame":
    """Return what a student wrote behind each I and II, to be read by whoever marks it.

    Columns: evidence, hypothesis, rating, reason; no row where the file cannot be read.
    """
    import pandas as pd

    from workbench.messages import say
    from workbench.views.marks import handed_in, reasons_told

    found = handed_in(Path(path))
    columns = [say(f"marks.head.{name}") for name in ("evidence", "hypothesis", "rating", "reason")]
    return pd.DataFrame([] if isinstance(found, str) else reasons_told(found), columns=pd.Index(columns))


def hand_in(exercise: "ExerciseWidget", path: str | Path = "hand-in.json") -> None:
    """Write what a student has done into a file, and say what is still missing in it.

    Where nobody has begun, and where nbgrader runs the notebook to mark it, nothing is written: the
    file that was handed in stays as it is.

    Raises
    ------
    CannotWrite
        If the system refuses.
    """
    from workbench.messages import say
    from workbench.views.exercise import missing

    if is_graded():
        return
    if not exercise.begun:
        print(say("nbgrader.waiting"))  # noqa: T201 - it is read under the cell
        return
    session = exercise.session
    session.refresh()
    session.save(path)
    lacking = list(missing(session.case, session.analyst).values())
    heading = [say("nbgrader.missing"), *lacking] if lacking else [say("nbgrader.complete")]
    print("\n".join([say("nbgrader.written", file=Path(path).name), *heading]))  # noqa: T201 - read under the cell


def nbgrader_source(folder: str | Path, prepared: str | Path, *, criteria: str | Path | None = None) -> Path:
    """Write an assignment of nbgrader from a prepared class, and return its folder.

    ``nbgrader autograde`` runs each student's notebook, with the rights of whoever calls it: do that
    on a computer or account that holds nothing you would miss, or in a container.

    Parameters
    ----------
    folder : str or Path
        The assignment's source, such as ``course/source/ach``.
    prepared : str or Path
        The folder for students that ``workbench class new`` made.
    criteria : str or Path, optional
        A JSON file of criteria; the usual ones if left out.

    Raises
    ------
    BadValue
        If the folder is not empty, or the other is no prepared class.
    """
    from workbench.classroom.criteria import CRITERIA, read_criteria
    from workbench.export.lesson.nbgrader import write_source

    return write_source(Path(folder), Path(prepared), read_criteria(criteria) if criteria else CRITERIA)
