"""The case that a command was given the name or the path of.

Not here: what the command then does with it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.casefile import CaseFile, read
from workbench.errors import NoSuchCase

if TYPE_CHECKING:
    from workbench.store.store import Store


def found_case(case: str) -> CaseFile:
    """Return the case in a file, or a stored one."""
    from workbench.session.opening import ENDING, whole_case
    from workbench.session.templates import templates as known

    path = Path(case).expanduser()
    if path.is_file() or path.suffix.lower() == ENDING:
        return read(path)
    stored = opened_store()
    if stored is None or case not in stored.names():
        raise NoSuchCase(case, stored.names() if stored else (), known())
    return whole_case(stored, case)


def opened_store() -> "Store | None":
    """Return the store of this person, or None where nothing was ever stored."""
    from workbench.store.store import Store
    from workbench.store.workspace import workspace

    database = workspace().database
    stored = Store(database) if database.exists() else None
    if stored and stored.notice:
        click.echo(stored.notice, err=True)
    return stored


def case_with_reference(name: str) -> CaseFile:
    """Return a case of whatever kind, with the ratings of its worked template where it has none itself."""
    from workbench.session.templates import templates, with_reference

    return with_reference(name) if name in templates() else found_case(name)
