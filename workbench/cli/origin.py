"""The register of origins from the command line: listed, described, renamed or merged, removed.

Not here: which rows name an origin, and clusters, which are confirmed with the wordings side by side.
"""

import json
from dataclasses import replace
from typing import Any

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say
from workbench.model.edits import DescribeOrigin, RemoveOrigin, RenameOrigin
from workbench.model.origin import Origin


@click.group(help=say("cli.origin"))
def origin() -> None:
    """Collect the commands about origins."""


@origin.command("list", help=say("cli.origin.list"))
@editing
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def listed(case: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """List every origin with what is known of it, then what depends on what."""
    from workbench.views.origins import flags, register_view

    found = working_session(case, analyst).case
    register = register_view(found)
    if as_json:
        click.echo(json.dumps([_plain(one) for one in register], indent=2, ensure_ascii=False))
        return
    if not register:
        click.echo(say("cli.origin.none"))
    for one in register:
        click.echo("\n       ".join(_lines(one)))
    for flag in flags(found):
        click.echo(f"\n{flag['sentence']}")


def _plain(entry: dict[str, Any]) -> dict[str, Any]:
    known = ("registered", "draws_on", "access", "record", "bias", "age", "note", "reliability")
    items = [item["id"] for item in entry["items"]]
    return {"id": entry["id"], **{name: entry[name] for name in known}, "evidence": items}


def _lines(entry: dict[str, Any]) -> list[str]:
    about = [entry["n"], entry["outlets"], entry["roots"], "" if entry["described"] else say("origins.new")]
    told = [
        f"{say(f'origins.{what}')}: {' '.join(entry[what].split())}"
        for what in ("access", "record", "bias", "age", "note", "reliability")
        if entry[what]
    ]
    return [entry["id"], " · ".join(text for text in about if text), *told]


@origin.command(help=say("cli.origin.describe"))
@editing
@click.argument("name")
@click.option("--access", help=say("origins.access.what"))
@click.option("--record", help=say("origins.record.what"))
@click.option("--bias", help=say("origins.bias.what"))
@click.option("--age", help=say("origins.age.what"))
@click.option("--note", help=say("cli.evidence.note"))
@click.option("--draws-on", multiple=True, help=say("cli.origin.draws_on"))
def describe(
    case: str, name: str, analyst: str | None, draws_on: tuple[str, ...], **said: str | None
) -> None:
    """Describe one; what is not named stays, and one that is not in the register is entered."""
    session = working_session(case, analyst)
    now = next((one for one in session.case.origins if one.id == name.strip()), Origin(id=name))
    told: dict[str, Any] = {what: text for what, text in said.items() if text is not None}
    make(session, DescribeOrigin(origin=replace(now, draws_on=draws_on or now.draws_on, **told)))


@origin.command(help=say("cli.origin.rename"))
@editing
@click.argument("name")
@click.argument("new")
def rename(case: str, name: str, new: str, analyst: str | None) -> None:
    """Give one another name; the name of another makes the two one."""
    make(working_session(case, analyst), RenameOrigin(id=name, new=new))


@origin.command(help=say("cli.origin.remove"))
@editing
@click.argument("name")
def remove(case: str, name: str, analyst: str | None) -> None:
    """Take one out of the register; rows keep its name."""
    make(working_session(case, analyst), RemoveOrigin(id=name))
