"""A matrix file that comes back: what was changed in it, and taking that into the case.

Not here: new cases out of files (``workbench import``).
"""

import sys
from pathlib import Path

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say


@click.command("bring-back", help=say("cli.bring_back"))
@editing
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help=say("cli.bring_back.yes"))
@click.option("--over", is_flag=True, help=say("cli.bring_back.over"))
def bring_back(case: str, file: Path, yes: bool, over: bool, analyst: str | None) -> None:  # noqa: FBT001
    """Show what was changed in a matrix file since it left from a case, and take it on request."""
    from workbench.casefile.formats import read_table
    from workbench.session.returned import returned
    from workbench.views.returned import returned_lines, returned_view

    session = working_session(case, analyst)
    found = returned(session, read_table(file), file)
    click.echo("\n".join(returned_lines(returned_view(found, session.case))))
    edit = found.edit(session.case, found.conflicts if over else ())
    if edit is None:
        return
    if not (yes or (sys.stdin.isatty() and click.confirm(say("returned.ask")))):
        click.echo(say("returned.not_taken"))
        return
    make(session, edit)
