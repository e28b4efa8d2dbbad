"""The stored cases: listed, copied, renamed, deleted, backed up and restored.

Not here: what is in a case.
"""

import json
from collections.abc import Callable, Container
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.finding import opened_store
from workbench.messages import say
from workbench.store.clock import utc_now
from workbench.store.workspace import workspace

if TYPE_CHECKING:
    from workbench.casefile import CaseFile
    from workbench.model.case import Case
    from workbench.store.store import Store


@click.group(help=say("cli.cases"), invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
@click.option("--analyst", help=say("cli.cases.analyst"))
@click.pass_context
def cases(context: click.Context, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """List the stored cases; called by itself."""
    if context.invoked_subcommand is not None:
        return
    from workbench.session.administration import listing
    from workbench.session.opening import login

    store = opened_store()
    lines = listing(store, analyst or login()) if store else ()
    if as_json:
        click.echo(json.dumps([asdict(line) for line in lines], indent=2, ensure_ascii=False))
        return
    for line in lines:
        click.echo(f"{line.name:24} {say('cli.cases.line', **asdict(line)).replace(chr(10), ' ')}")
    if not lines:
        click.echo(say("cli.cases.none"))


@cases.command(help=say("cli.cases.copy"))
@click.argument("name")
@click.argument("new", default="")
def copy(name: str, new: str) -> None:
    """Copy a case."""
    from workbench.session.administration import copy_case

    click.echo(say("cli.cases.copied", name=name, new=copy_case(_store(), name, new)))


@cases.command(help=say("cli.cases.rename"))
@click.argument("name")
@click.argument("new")
def rename(name: str, new: str) -> None:
    """Give a case another name."""
    from workbench.session.administration import rename_case

    click.echo(say("cli.cases.renamed", name=name, new=rename_case(_store(), name, new)))


@cases.command(help=say("cli.cases.delete"))
@click.argument("name")
def delete(name: str) -> None:
    """Delete a case, once it is backed up."""
    from workbench.session.administration import delete_case

    backup = delete_case(_store(), name, workspace().ensure().backups, now=utc_now())
    click.echo(say("cli.cases.deleted", name=name, path=backup))


@cases.command(help=say("cli.cases.backup"))
@click.argument("names", nargs=-1)
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), help=say("cli.cases.backup.out"))
def backup(names: tuple[str, ...], folder: Path | None) -> None:
    """Write cases with their history into a folder."""
    from workbench.casefile import read
    from workbench.session.administration import backup_case
    from workbench.views.carrying import going_along

    store = _store()
    for name in names or store.names():
        path = backup_case(store, name, folder or workspace().ensure().backups, now=utc_now())
        click.echo(say("cli.written", path=path))
        _tell(read(path), going_along)


@cases.command(help=say("cli.cases.restore"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", default="", help=say("cli.cases.restore.name"))
def restore(file: Path, name: str) -> None:
    """Take a backup in again."""
    from workbench.casefile import read
    from workbench.session.administration import restore_case
    from workbench.views.carrying import came_along

    click.echo(say("cli.cases.restored", path=file, name=restore_case(_store(), file, name)))
    _tell(read(file), came_along)


def _tell(file: "CaseFile", which: Callable[["Case", Container[str]], str]) -> None:
    """Say which texts a case file carries, if there is anything to say."""
    if told := which(file.case, file.texts):
        click.echo(told)


def _store() -> "Store":
    from workbench.store.store import Store

    return opened_store() or Store(workspace().ensure().database)
