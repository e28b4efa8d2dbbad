"""Sources from the command line: listed, corrected, removed; each change is one edit, which can be undone.

Not here: the evidence that rests on them.
"""

import json
from dataclasses import asdict
from typing import Any

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say
from workbench.model.edits import RemoveSource, RewordSource


@click.group(help=say("cli.source"))
def source() -> None:
    """Collect the commands about sources."""


@source.command("list", help=say("cli.source.list"))
@editing
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def listed(case: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """List what is known of each."""
    from workbench.views.evidence import source_view

    found = working_session(case, analyst).case
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found.sources], indent=2, ensure_ascii=False))
        return
    if not found.sources:
        click.echo(say("cli.source.none"))
    for one in found.sources:
        view = source_view(found, one)
        click.echo(f"{one.id:6} {one.title}\n       {view['facts']} · {view['rests']}")


@source.command(help=say("cli.source.reword"))
@editing
@click.argument("id")
@click.option("--title", help=say("cli.source.title"))
@click.option("--author", help=say("cli.source.author"))
@click.option("--outlet", help=say("cli.source.outlet"))
@click.option("--country", help=say("cli.source.country"))
@click.option("--date", help=say("cli.source.date"))
@click.option("--note", help=say("cli.evidence.note"))
def reword(case: str, id: str, analyst: str | None, **known: str | None) -> None:
    """Correct what is known of one; what is not named stays."""
    session = working_session(case, analyst)
    now = session.case.source(id)
    kept: dict[str, Any] = {
        name: getattr(now, name) if value is None else value for name, value in known.items()
    }
    make(session, RewordSource(id=id, **kept))


@source.command(help=say("cli.source.remove"))
@editing
@click.argument("id")
def remove(case: str, id: str, analyst: str | None) -> None:
    """Remove one that no evidence rests on."""
    make(working_session(case, analyst), RemoveSource(id=id))
