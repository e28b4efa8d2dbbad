"""From a name or a path to a session: what is stored, a case file, or a template begun anew.

Not here: where the store lies.
"""

import getpass
from dataclasses import replace
from pathlib import Path

from workbench.casefile import CaseFile, read
from workbench.errors import CaseExists, NoSuchCase
from workbench.messages import say
from workbench.model.history import LoggedEdit
from workbench.session.records import kept, kept_edit, read_case, read_edit
from workbench.session.session import Session
from workbench.session.templates import from_template, taken_over, templates
from workbench.sources.library import Library, carried_texts
from workbench.store.clock import utc_now
from workbench.store.store import Store

ENDING = ".json"


def login() -> str:
    """Return the person's login name; ``"analyst"`` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"


def open_case(store: Store, name: str, *, analyst: str | None = None) -> Session:
    """Return a session over a stored case, a case file, or a template.

    A template's name gives the case of that name, begun from the template the first time.
    A file is taken into the store under its own name the first time; the file itself is
    never written to by edits.

    Raises
    ------
    NoSuchCase
        If there is nothing of this name.
    CaseExists
        If a different case of the file's name is stored already.
    """
    who = analyst or login()
    path = Path(name).expanduser()
    if path.suffix.lower() == ENDING:
        return _session(store, _taken_in(store, path), analyst)
    if name not in store.names():
        if name not in templates():
            raise NoSuchCase(name, store.names(), templates())
        file = from_template(name)
        begin(store, name, replace(file, case=taken_over(file.case, who)))
    return _session(store, name, analyst)


def _session(store: Store, name: str, analyst: str | None) -> Session:
    """Return a session for an analyst; if nobody is named, a team's or a student's own is theirs."""
    session = Session(store, name, analyst or login())
    if analyst is None and session.case.lesson.team:
        session.analyst = session.case.lesson.team
    elif analyst is None and len(session.case.in_class) == 1:
        session.analyst = session.case.in_class[0]
    return session


def begin(store: Store, name: str, file: CaseFile) -> None:
    """Keep a case, with the history and the texts it comes with, under a name that is free.

    Raises
    ------
    CaseExists
        If it is not.
    """
    library = Library(store.sources)
    for text in file.texts.values():
        library.keep_text(text)
    store.create(
        name,
        kept(file.case),
        [kept_edit(entry) for entry in file.log],
        at=utc_now().isoformat(timespec="milliseconds"),
    )


def stored_case(store: Store, name: str) -> CaseFile:
    """Return a stored case with its history; raise LookupError if there is none."""
    found, log = store.read(name)
    return CaseFile(case=read_case(found), log=tuple(read_edit(entry) for entry in log))


def whole_case(store: Store, name: str) -> CaseFile:
    """Return a stored case with its history and the texts that go along with it."""
    file = stored_case(store, name)
    return replace(file, texts=carried_texts(file.case.sources, Library(store.sources)))


def free_name(store: Store, wanted: str) -> str:
    """Return the name, or the name with the smallest number that makes it free."""
    taken = set(store.names())
    names = (wanted if n == 1 else f"{wanted}-{n}" for n in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _taken_in(store: Store, path: Path) -> str:
    file, name = read(path), path.stem
    if name not in store.names():
        begin(store, name, file)
    elif not _continues(stored_case(store, name), file):
        raise CaseExists(name, say("errors.case_exists.other_case", file=path.name))
    return name


def _continues(stored: CaseFile, file: CaseFile) -> bool:
    same_log: tuple[LoggedEdit, ...] = stored.log[: len(file.log)]
    if same_log != file.log:
        return False
    return len(stored.log) > len(file.log) or stored.case == file.case
