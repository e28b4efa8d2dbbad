"""New case files: from a template, from a matrix file, or from another program's file.

Not here: how either is read.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.casefile import CaseFile, read, write
from workbench.errors import CaseExists
from workbench.messages import say

if TYPE_CHECKING:
    from workbench.casefile.formats import Leftover

_MOST_TOLD = 200


@click.command(help=say("cli.templates"))
def templates() -> None:
    """List the templates."""
    from workbench.session.templates import templates as known

    for name, path in known().items():
        click.echo(f"{name:24} {read(path).case.title}".rstrip())


@click.command(help=say("cli.new"))
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--template", default="empty", show_default=True, help=say("cli.new.template"))
def new(case: Path, template: str) -> None:
    """Write a template as a case file."""
    from workbench.session.templates import from_template

    file = from_template(template)
    if case.exists():
        raise CaseExists(str(case), say("errors.case_exists.nothing_changed"))
    write(case, file)
    click.echo(say("cli.written", path=case))


@click.command("import", help=say("cli.import"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "case", required=True, type=click.Path(path_type=Path), help=say("cli.import.out")
)
@click.option("--analyst", help=say("cli.analyst.import"))
def import_(file: Path, case: Path, analyst: str | None) -> None:
    """Make a case file of a matrix file, or of another program's file; say what was not taken over."""
    from workbench.casefile.formats import read_file
    from workbench.session.opening import login

    brought = read_file(file, analyst=analyst or login())
    kept = set_aside(case)
    write(case, CaseFile(case=brought.case))
    if kept:
        click.echo(say("cli.kept", path=kept))
    n, columns = len(brought.case.evidence), len(brought.case.hypotheses)
    click.echo(say("cli.imported", path=case, n=n, hypotheses=columns))
    _tell_left(brought.leftovers)


def _tell_left(leftovers: Sequence["Leftover"]) -> None:
    for one in leftovers[:_MOST_TOLD]:
        click.echo(str(one), err=True)
    if further := len(leftovers[_MOST_TOLD:]):
        click.echo(say("importing.more", n=further), err=True)


def set_aside(path: Path) -> Path | None:
    """Keep a copy of a file that is about to be written over, and return where."""
    if not path.is_file():
        return None
    from workbench.atomic import write_bytes

    places = (path.with_name(f"{path.stem}.before-{n}{path.suffix}") for n in range(1, sys.maxsize))
    kept = next(place for place in places if not place.exists())
    write_bytes(kept, path.read_bytes())
    return kept
