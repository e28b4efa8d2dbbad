"""A matrix file that comes back: what was changed in it, and taking that into the case.

Not here: new cases out of files (``workbench import``).
"""

import sys
from pathlib import Path
from typing import Any

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say


@click.command("bring-back", help=say("cli.bring_back"))
@editing
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help=say("cli.bring_back.yes"))
@click.option("--only", metavar="E3.H2,E4,…", multiple=True, help=say("cli.bring_back.only"))
@click.option("--over", is_flag=True, help=say("cli.bring_back.over"))
def bring_back(case: str, file: Path, analyst: str | None, yes: bool, **chosen: Any) -> None:  # noqa: FBT001
    """Show what was changed in a matrix file since it left from a case, and take it on request."""
    from workbench.casefile.formats import read_table
    from workbench.session.naming import only
    from workbench.session.returned import returned
    from workbench.views.returned import returned_lines, returned_view

    session = working_session(case, analyst)
    whole = returned(session, read_table(file), file)
    names = [name for part in chosen["only"] for name in part.split(",")]
    found = only(whole, names) if names else whole
    click.echo("\n".join(returned_lines(returned_view(found, session.case))))
    if rest := len(whole.keys) - len(found.keys):
        click.echo(say("returned.rest", n=rest))
    edit = found.edit(session.case, found.conflicts if chosen["over"] else ())
    if edit is None:
        if found.conflicts:
            click.echo(say("returned.conflicts_only"))
        return
    if not (yes or (sys.stdin.isatty() and click.confirm(say("returned.ask")))):
        click.echo(say("returned.not_taken"))
        return
    make(session, edit)
