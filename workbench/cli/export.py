"""A case written for others.

Not here: what the files look like.
"""

from pathlib import Path

import click

from workbench.cli.finding import found_case
from workbench.messages import say
from workbench.views.choice import ALLOWED, GROUP, Choice


@click.command(help=say("cli.export"))
@click.argument("case")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--template", type=click.Path(path_type=Path), help=say("cli.export.template"))
@click.option("--what", help=say("cli.export.what"))
@click.option("--width", type=float, help=say("cli.export.width"))
@click.option("--scale", type=float, help=say("cli.export.scale"))
@click.option("--scheme", help=say("cli.score.scheme"))
@click.option("--who", "--analyst", "who", help=say("cli.export.who"))
@click.option("--deck", type=click.Choice(ALLOWED["deck"]), help=say("cli.export.deck"))
@click.option("--rows", type=click.Choice(ALLOWED["rows"]), help=say("cli.export.rows"))
@click.option("--by", type=click.Choice(ALLOWED["by"]), help=say("cli.export.by"))
@click.option("--matrix", type=click.Choice(ALLOWED["matrix"]), help=say("cli.export.matrix"))
def export(
    case: str,
    out: Path,
    template: Path | None,
    what: str | None,
    width: float | None,
    scale: float | None,
    scheme: str | None,
    who: str | None,
    **chosen: str | None,
) -> None:
    """Write a case to a file for others."""
    from workbench.export import export as write_out
    from workbench.export.dispatch import TELLING
    from workbench.scoring import chosen_analyst
    from workbench.shipped import shipped
    from workbench.sources.coverage import compared
    from workbench.sources.library import Library
    from workbench.sources.shelf import Shelf
    from workbench.store.workspace import workspace
    from workbench.views.carrying import going_along

    file = found_case(case)
    choice = Choice(who=who if who == GROUP else "", **{name: one for name, one in chosen.items() if one})
    analyst = "" if who == GROUP else chosen_analyst(file.case, who)
    home = workspace()
    shelf, library = Shelf((home.seeds, shipped("seeds"))), Library(home.sources)
    read = compared(file.case, shelf, library) if out.suffix.lower() in TELLING else {}
    written = write_out(
        file.case,
        out,
        analyst=analyst,
        scheme=scheme,
        template=template,
        what=what,
        width=width,
        scale=scale,
        log=file.log,
        texts=file.texts,
        compared=read,
        choice=choice,
    )
    click.echo(_written(written))
    if template is not None and (remark := _remark(template, out)):
        click.echo(remark, err=True)
    carries = going_along(file.case, file.texts) if out.suffix.lower() == ".json" else ""
    if carries:
        click.echo(carries)


def _remark(template: Path, out: Path) -> str:
    """Return what a presentation lacks that slides were built on."""
    from workbench.export.pptx import remarked

    return remarked(template) if out.suffix.lower() == ".pptx" else ""


def _written(path: Path) -> str:
    """Return where the file lies and, for a picture, how large it says that it is."""
    from workbench.export.dispatch import PICTURED
    from workbench.export.picture import told_size

    if path.suffix.lower() not in PICTURED:
        return say("cli.written", path=path)
    return say("cli.written.sized", path=path, size=told_size(path.read_bytes()))
