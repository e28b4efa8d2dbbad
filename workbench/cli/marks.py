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
def marks(folder: Path, out: Path, table: Path | None) -> None:
    """Write a class's points."""
    from workbench import atomic
    from workbench.classroom.collecting import collect
    from workbench.classroom.criteria import CRITERIA, read_criteria
    from workbench.classroom.marks import marks_of
    from workbench.cli.making import set_aside
    from workbench.export.marks import marks_csv
    from workbench.views.classroll import problem_sentence
    from workbench.views.strangers import one_line

    criteria = read_criteria(table) if table else CRITERIA
    collected = collect(folder)
    sheets = [marks_of(one, criteria) for one in collected.hand_ins]
    kept = set_aside(out)
    atomic.write_bytes(out, marks_csv(sheets, criteria))
    for problem in collected.problems:
        told = say("cli.class.problem", file=one_line(problem.file), problem=problem_sentence(problem))
        click.echo(told, err=True)
    if kept:
        click.echo(say("cli.kept", path=kept))
    click.echo(say("cli.class.marked", path=out, n=len(sheets)))


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
