"""Cases to work on: opened, begun, copied, renamed, deleted, kept and brought back.

Not here: what is done within a case.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.casefile import CaseFile
from workbench.casefile.formats import case_from_frame
from workbench.notebook.places import the_store, with_still, workspace
from workbench.session.opening import ENDING, begin, free_name, login, open_case
from workbench.session.session import Session
from workbench.store.clock import utc_now

if TYPE_CHECKING:
    import pandas as pd

    from workbench.widgets.cases.widget import CasesWidget
    from workbench.widgets.snapshots.widget import SnapshotsWidget


def cases() -> tuple[str, ...]:
    """Return the names of the cases under work, in alphabetical order."""
    return the_store().names()


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
    session = open_case(the_store(), str(name), analyst=analyst)
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

    return cases(listing(the_store(), login()))


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

    store, who = the_store(), analyst or login()
    return open_case(store, begin_case(store, name, who, template=template, question=question), analyst=who)


def copy(name: str, new: str = "", *, analyst: str | None = None) -> Session:
    """Copy a case with its whole history, and open the copy; a free name is found if none is given."""
    from workbench.session.administration import copy_case

    store = the_store()
    return open_case(store, copy_case(store, name, new), analyst=analyst)


def rename(name: str, new: str) -> None:
    """Give a case another name; sessions that have it open go on working."""
    from workbench.session.administration import rename_case

    rename_case(the_store(), name, new)


def delete(name: str) -> Path:
    """Delete a case, and return where the backup lies that was written first; see :func:`restore`."""
    from workbench.session.administration import delete_case

    return delete_case(the_store(), name, workspace().backups, now=utc_now())


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

    store, place = the_store(), Path(folder).expanduser() if folder else workspace().backups
    if name is None:
        return backup_all(store, place, now=utc_now())
    return (backup_case(store, name, place, now=utc_now()),)


def restore(path: str | Path, name: str = "", *, analyst: str | None = None) -> Session:
    """Take a backup, or any case file, in again under a free name, and open it.

    Nothing is written over: if a case of that name is there, the restored one gets a number.
    """
    from workbench.session.administration import restore_case

    store, file = the_store(), Path(path).expanduser()
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
    who, store = analyst or login(), the_store()
    case = case_from_frame(frame, analyst=who)
    free = free_name(store, name)
    begin(store, free, CaseFile(case=case))
    return open_case(store, free, analyst=who)


def snapshots(session: Session) -> "SnapshotsWidget":
    """Show the moments of a case that have names, and two of them side by side."""
    from workbench.widgets.snapshots.widget import SnapshotsWidget

    return with_still("snapshots", SnapshotsWidget(session))


def cases_panel(*, analyst: str | None = None) -> "CasesWidget":
    """Show the cases under work, to begin, copy, rename, delete, back up and restore them."""
    from workbench.widgets.cases.widget import CasesWidget

    widget = CasesWidget(the_store(), backups=workspace().backups, analyst=analyst or login())
    return with_still("cases", widget)
