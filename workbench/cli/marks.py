"""Points for a class, as a file.

Not here: what they are given for.
"""

from pathlib import Path

import click

from workbench.messages import say


@click.command(help=say("cli.class.marks"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--criteria", "table", type=click.Path(path_type=Path), help=say("cli.class.criteria"))
@click.option("--codes", type=click.Path(path_type=Path), help=say("cli.class.codes"))
def marks(folder: Path, out: Path, table: Path | None, codes: Path | None) -> None:
    """Write a class's points."""
    from workbench import atomic
    from workbench.classroom.criteria import read_criteria
    from workbench.classroom.marked import marked
    from workbench.cli.classroom import named_by, reading
    from workbench.cli.making import set_aside
    from workbench.export.marks import marks_csv
    from workbench.views.classroll import problems_told

    criteria = read_criteria(table) if table else None
    with reading(folder) as tell:
        found = marked(folder, criteria, tell=tell)
    names = named_by(found.roll, folder, codes)
    kept = set_aside(out)
    atomic.write_bytes(out, marks_csv(found.sheets, found.criteria, names))
    for file, problem in problems_told(found.roll, names):
        click.echo(say("cli.class.problem", file=file, problem=problem), err=True)
    if kept:
        click.echo(say("cli.kept", path=kept))
    click.echo(say("cli.class.marked", path=out, n=len(found.sheets)))


@click.command(help=say("cli.class.nbgrader"))
@click.argument("prepared", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--criteria", "table", type=click.Path(path_type=Path), help=say("cli.class.criteria"))
def nbgrader(prepared: Path, folder: Path, table: Path | None) -> None:
    """Make an assignment of nbgrader, and say what running it means."""
    from workbench.notebook.marking import nbgrader_source

    made = nbgrader_source(folder, prepared, criteria=table)
    click.echo(say("nbgrader.done", folder=made, name=made.name))
    click.echo(say("nbgrader.safety"))
