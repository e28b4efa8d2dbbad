"""Hypotheses from the command line: each command makes one edit, which can be undone.

Not here: rating them.
"""

from typing import TYPE_CHECKING

import click

from workbench.cli.working import editing, list_items, make, working_session
from workbench.messages import say
from workbench.model.edits import (
    AddHypothesis,
    MergeHypotheses,
    OrderHypotheses,
    RemoveHypothesis,
    RewordHypothesis,
    SplitHypothesis,
)
from workbench.model.hypothesis import Hypothesis
from workbench.model.numbering import next_id

if TYPE_CHECKING:
    from workbench.session.session import Session


@click.group(help=say("cli.hypothesis"))
def hypothesis() -> None:
    """Collect the commands about hypotheses."""


@hypothesis.command("list", help=say("cli.hypothesis.list"))
@click.argument("case")
def list_(case: str) -> None:
    """Show the ids that the other commands ask for."""
    found = working_session(case).case.hypotheses
    list_items(
        [(one.id, ": ".join(part for part in (one.label, one.statement) if part)) for one in found],
        say("cli.hypothesis.none"),
    )


@hypothesis.command(help=say("cli.hypothesis.add"))
@editing
@click.argument("label")
@click.option("--statement", default="", help=say("cli.hypothesis.statement"))
@click.option("--residual", is_flag=True, help=say("cli.hypothesis.residual"))
@click.option("--before", help=say("cli.before"))
def add(
    case: str,
    label: str,
    statement: str,
    residual: bool,  # noqa: FBT001 - click hands flags over so
    before: str | None,
    analyst: str | None,
) -> None:
    """Add a hypothesis."""
    session = working_session(case, analyst)
    new = Hypothesis(id=_next(session), label=label, statement=statement, residual=residual)
    make(session, AddHypothesis(hypothesis=new, before=before))


@hypothesis.command(help=say("cli.hypothesis.reword"))
@editing
@click.argument("id")
@click.option("--label", help=say("cli.hypothesis.label"))
@click.option("--statement", help=say("cli.hypothesis.statement"))
def reword(case: str, id: str, label: str | None, statement: str | None, analyst: str | None) -> None:
    """Change its words."""
    session = working_session(case, analyst)
    found = session.case.hypothesis(id)
    make(
        session,
        RewordHypothesis(
            id=id,
            label=found.label if label is None else label,
            statement=found.statement if statement is None else statement,
        ),
    )


@hypothesis.command(help=say("cli.order"))
@editing
@click.argument("ids", nargs=-1, required=True)
def order(case: str, ids: tuple[str, ...], analyst: str | None) -> None:
    """Put them in order."""
    make(working_session(case, analyst), OrderHypotheses(order=ids))


@hypothesis.command(help=say("cli.hypothesis.merge"))
@editing
@click.argument("into")
@click.argument("merged")
@click.option("--label", default="", help=say("cli.hypothesis.label"))
@click.option("--statement", default="", help=say("cli.hypothesis.statement"))
def merge(case: str, into: str, merged: str, label: str, statement: str, analyst: str | None) -> None:
    """Make two hypotheses one."""
    edit = MergeHypotheses(into=into, merged=merged, label=label, statement=statement)
    make(working_session(case, analyst), edit)


@hypothesis.command(help=say("cli.hypothesis.split"))
@editing
@click.argument("id")
@click.argument("label")
@click.argument("new_label")
@click.option("--statement", help=say("cli.hypothesis.statement"))
@click.option("--new-statement", help=say("cli.hypothesis.new_statement"))
def split(
    case: str,
    id: str,
    label: str,
    new_label: str,
    statement: str | None,
    new_statement: str | None,
    analyst: str | None,
) -> None:
    """Make two hypotheses of one."""
    session = working_session(case, analyst)
    before = session.case.hypothesis(id).statement
    make(
        session,
        SplitHypothesis(
            id=id,
            label=label,
            statement=before if statement is None else statement,
            new=_next(session),
            new_label=new_label,
            new_statement=before if new_statement is None else new_statement,
        ),
    )


@hypothesis.command(help=say("cli.hypothesis.remove"))
@editing
@click.argument("id")
def remove(case: str, id: str, analyst: str | None) -> None:
    """Remove a hypothesis."""
    make(working_session(case, analyst), RemoveHypothesis(id=id))


def _next(session: "Session") -> str:
    return next_id("H", (item.id for item in session.case.hypotheses))
