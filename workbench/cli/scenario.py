"""Scenarios from the command line: listed with what each changes, added by their rules, removed.

Not here: changing one, which is done with the rows in view.
"""

import json
from collections.abc import Iterator
from typing import Any

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say
from workbench.model.edits import AddScenario, RemoveScenario
from workbench.model.numbering import next_id
from workbench.model.scenario import Scenario
from workbench.model.when import kept


@click.group(help=say("cli.scenario"))
def scenario() -> None:
    """Collect the commands about scenarios."""


@scenario.command("list", help=say("cli.scenario.list"))
@editing
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def list_(case: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001 - click hands flags over so
    """List every scenario with its rule and what becomes of the leaders."""
    from workbench.views.plain_scenarios import plain_scenarios
    from workbench.views.scenarios import scenarios_view

    session = working_session(case, analyst)
    found, who = session.case, session.analyst
    if as_json:
        click.echo(json.dumps(plain_scenarios(found, who), indent=2, ensure_ascii=False, allow_nan=False))
        return
    view = scenarios_view(found, who)
    click.echo("\n".join(_lines(view)) if view["cards"] else say("cli.scenario.none"))


def _lines(view: dict[str, Any]) -> Iterator[str]:
    told = view["compared"] or {"sentences": []}
    becomes = {one["id"]: one["text"] for one in told["sentences"]}
    for card in view["cards"]:
        yield f"{card['id']:6} {' '.join(card['name'].split())}"
        further = (*card["phrases"], card["rows"], *card["told"], becomes.get(card["id"], ""))
        yield from (f"       {text}" for text in further if text)


@scenario.command(help=say("cli.scenario.add"))
@editing
@click.option("--name", default="", help=say("cli.scenario.name"))
@click.option("--without-source", "sources", multiple=True, help=say("cli.scenario.source"))
@click.option("--without-origin", "origins", multiple=True, help=say("cli.scenario.origin"))
@click.option("--without", "evidence", multiple=True, help=say("cli.scenario.evidence"))
@click.option("--lying", multiple=True, help=say("cli.scenario.lying"))
@click.option("--kind", "kinds", multiple=True, help=say("cli.scenario.kind"))
@click.option("--before", default="", help=say("cli.scenario.before"))
def add(case: str, name: str, before: str, analyst: str | None, **lists: tuple[str, ...]) -> None:
    """Add a scenario by its rule."""
    from workbench.views.scenario_words import with_name

    session = working_session(case, analyst)
    id = next_id("C", (one.id for one in session.case.scenarios))
    rule: dict[str, Any] = {what: tuple(dict.fromkeys(names)) for what, names in lists.items()}
    new = Scenario(id=id, name="", before=kept(before), **rule)
    make(session, AddScenario(scenario=with_name(new, name)))


@scenario.command(help=say("cli.scenario.remove"))
@editing
@click.argument("id")
def remove(case: str, id: str, analyst: str | None) -> None:
    """Remove a scenario."""
    make(working_session(case, analyst), RemoveScenario(id=id))
