"""New case files: from a template, or from a matrix file.

Not here: how either is read.
"""

import sys
from pathlib import Path

import click

from workbench.casefile import CaseFile, read, write
from workbench.errors import CaseExists
from workbench.messages import say


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
@click.argument("matrix", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "case", required=True, type=click.Path(path_type=Path), help=say("cli.import.out")
)
@click.option("--analyst", help=say("cli.analyst.import"))
def import_(matrix: Path, case: Path, analyst: str | None) -> None:
    """Make a case file of a matrix file."""
    from workbench.casefile.formats import read_matrix
    from workbench.session.opening import login

    imported = read_matrix(matrix, analyst=analyst or login())
    kept = _set_aside(case)
    write(case, CaseFile(case=imported))
    if kept:
        click.echo(say("cli.kept", path=kept))
    n, columns = len(imported.evidence), len(imported.hypotheses)
    click.echo(say("cli.imported", path=case, n=n, hypotheses=columns))


def _set_aside(path: Path) -> Path | None:
    """Keep a copy of a file that is about to be written over, and return where."""
    if not path.is_file():
        return None
    from workbench.atomic import write_bytes

    places = (path.with_name(f"{path.stem}.before-{n}{path.suffix}") for n in range(1, sys.maxsize))
    kept = next(place for place in places if not place.exists())
    write_bytes(kept, path.read_bytes())
    return kept
