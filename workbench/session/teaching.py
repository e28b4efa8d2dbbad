"""The case that a teacher prepares a class on: a template's, a stored one, or a file's.

Not here: what of it is handed out (:mod:`workbench.classroom.handout`).
"""

from pathlib import Path

from workbench.casefile import CaseFile, read
from workbench.errors import NoSuchCase
from workbench.session.opening import whole_case
from workbench.session.templates import templates, with_reference
from workbench.store.store import Store


def teachers_case(store: Store, origin: str, name: str) -> CaseFile:
    """Return a case with everything that is in it.

    Parameters
    ----------
    store : Store
        Where stored cases lie.
    origin : {"template", "stored", "file"}
        Where the case comes from; a template brings the ratings of its worked version.
    name : str
        The name, or the path of a file.

    Raises
    ------
    NoSuchTemplate, NoSuchCase, CannotRead, CaseFileError
        If there is no such case, or it cannot be read.
    """
    if origin == "template":
        return with_reference(name)
    if origin == "file":
        return read(Path(name).expanduser())
    if name not in store.names():
        raise NoSuchCase(name, store.names(), templates())
    return whole_case(store, name)
