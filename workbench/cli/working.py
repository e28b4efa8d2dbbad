"""A case opened to be edited from the command line, stored or in a file, and what was done to it said.

Not here: the edits.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.finding import opened_store
from workbench.errors import NoSuchCase
from workbench.messages import say
from workbench.model.edits import Edit
from workbench.views.history import edit_in_words

if TYPE_CHECKING:
    from workbench.session.session import Session


def working_session(case: str, analyst: str | None = None) -> "Session":
    """Return a session over a case file, or over a stored case."""
    from workbench.session.filekeeper import FileKeeper
    from workbench.session.opening import ENDING, login
    from workbench.session.session import Session
    from workbench.session.templates import templates

    path = Path(case).expanduser()
    if path.is_file() or path.suffix.lower() == ENDING:
        return Session(FileKeeper(path), case, analyst or login())
    store = opened_store()
    if store is None or case not in store.names():
        raise NoSuchCase(case, store.names() if store else (), templates())
    return Session(store, case, analyst or login())


def make(session: "Session", edit: Edit) -> None:
    """Make an edit and say what was done."""
    entry = session.apply(edit)
    if entry is None:
        click.echo(say("cli.unchanged"))
    else:
        click.echo(say("cli.made", n=entry.seq, what=edit_in_words(entry.edit)))


def list_items(items: Sequence[tuple[str, str]], empty: str) -> None:
    """Print ids with what they stand for, or a sentence if there are none."""
    for id, words in items:
        click.echo(f"{id:6} {' '.join(words.split())}")
    if not items:
        click.echo(empty)


def editing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the case it edits and the analyst who edits."""
    with_analyst = click.option("--analyst", help=say("cli.analyst.editing"))(command)
    return click.argument("case")(with_analyst)
