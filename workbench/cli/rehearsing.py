"""An invented class, written so that a teacher can rehearse.

Not here: what its students do (:mod:`workbench.classroom.simulated`).
"""

import sys
from dataclasses import replace
from pathlib import Path

import click

from workbench.errors import FolderNotEmpty
from workbench.messages import say
from workbench.model.shuffle import LARGEST_SEED

_MOST = 20_000
_WORTH_A_BAR = 100


@click.command("try", help=say("cli.class.try"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--case", "about", default="tern-point", show_default=True, help=say("cli.class.try.case"))
@click.option(
    "--students",
    type=click.IntRange(1, _MOST),
    default=30,
    show_default=True,
    help=say("cli.class.try.students"),
)
@click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=1,
    show_default=True,
    help=say("cli.class.try.seed"),
)
def rehearsal(folder: Path, about: str, students: int, seed: int) -> None:
    """Write an invented class's hand-ins."""
    from workbench.classroom.simulated import write_class
    from workbench.cli.finding import case_with_reference
    from workbench.session.exercise import bare, exercise_name, safe_part

    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmpty(str(folder))
    file, name = case_with_reference(about), exercise_name(about)
    hidden = students < _WORTH_A_BAR or not sys.stderr.isatty()
    with click.progressbar(length=students, file=sys.stderr, hidden=hidden) as bar:
        written = write_class(
            folder,
            replace(file, case=bare(file.case), log=()),
            file.case,
            name=lambda who: f"{name}-{safe_part(who)}",
            size=students,
            seed=seed,
            tell=lambda _done: bar.update(1),
        )
    click.echo(say("cli.class.try.written", path=folder, n=len(written)))
