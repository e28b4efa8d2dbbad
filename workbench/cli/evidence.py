"""Evidence from the command line: each command makes one edit, which can be undone.

Not here: grading and rating it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.working import editing, list_items, make, working_session
from workbench.messages import say
from workbench.model.edits import (
    AddEvidence,
    DescribeEvidence,
    EnterTwice,
    MergeEvidence,
    OrderEvidence,
    RemoveEvidence,
    RewordEvidence,
    SplitEvidence,
    SwitchAssumption,
)
from workbench.model.edits.grades import with_grade_of_origin
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.model.readings import second_id

if TYPE_CHECKING:
    from workbench.session.session import Session

DETAILS = ("source", "outlet", "origin", "kind", "date", "happened", "url", "note")


def _details(command: Callable[..., Any]) -> Callable[..., Any]:
    for name in reversed(DETAILS):
        command = click.option(f"--{name}", help=say(f"cli.evidence.{name}"))(command)
    return click.option("--paragraph", type=click.IntRange(0), help=say("cli.evidence.paragraph"))(command)


@click.group(help=say("cli.evidence"))
def evidence() -> None:
    """Collect the commands about evidence."""


@evidence.command("list", help=say("cli.evidence.list"))
@click.argument("case")
def list_(case: str) -> None:
    """Show the ids that the other commands ask for."""
    found = working_session(case).case.evidence
    list_items([(row.id, _told(row)) for row in found], say("cli.evidence.none"))


@evidence.command(help=say("cli.evidence.add"))
@editing
@click.argument("text")
@_details
@click.option("--before", help=say("cli.before"))
def add(
    case: str,
    text: str,
    paragraph: int | None,
    before: str | None,
    analyst: str | None,
    **details: str | None,
) -> None:
    """Add a row."""
    session = working_session(case, analyst)
    given: dict[str, Any] = {name: value for name, value in details.items() if value is not None}
    new = Evidence(id=_next(session), text=text, paragraph=paragraph or None, **given)
    graded = with_grade_of_origin(session.case, new)
    make(session, AddEvidence(evidence=graded, before=before))


@evidence.command(help=say("cli.evidence.reword"))
@editing
@click.argument("id")
@click.argument("text")
def reword(case: str, id: str, text: str, analyst: str | None) -> None:
    """Change its wording."""
    make(working_session(case, analyst), RewordEvidence(id=id, text=text))


@evidence.command(help=say("cli.evidence.describe"))
@editing
@click.argument("id")
@_details
def describe(case: str, id: str, paragraph: int | None, analyst: str | None, **details: str | None) -> None:
    """Change where it comes from and what it is; what is not named stays."""
    session = working_session(case, analyst)
    row = session.case.evidence_item(id)
    kept: dict[str, Any] = {
        name: getattr(row, name) if value is None else value for name, value in details.items()
    }
    place = row.paragraph if paragraph is None else paragraph or None
    make(session, DescribeEvidence(id=id, paragraph=place, **kept))


@evidence.command(help=say("cli.order"))
@editing
@click.argument("ids", nargs=-1, required=True)
def order(case: str, ids: tuple[str, ...], analyst: str | None) -> None:
    """Put the rows in order."""
    make(working_session(case, analyst), OrderEvidence(order=ids))


@evidence.command(help=say("cli.evidence.merge"))
@editing
@click.argument("into")
@click.argument("merged")
@click.option("--text", default="", help=say("cli.evidence.text"))
def merge(case: str, into: str, merged: str, text: str, analyst: str | None) -> None:
    """Make two rows one."""
    make(working_session(case, analyst), MergeEvidence(into=into, merged=merged, text=text))


@evidence.command(help=say("cli.evidence.split"))
@editing
@click.argument("id")
@click.argument("text")
@click.argument("new_text")
def split(case: str, id: str, text: str, new_text: str, analyst: str | None) -> None:
    """Make two rows of one."""
    session = working_session(case, analyst)
    make(session, SplitEvidence(id=id, text=text, new=_next(session), new_text=new_text))


@evidence.command(help=say("cli.evidence.twice"))
@editing
@click.argument("id")
@click.option("--text", default="", help=say("cli.evidence.twice.text"))
def twice(case: str, id: str, text: str, analyst: str | None) -> None:
    """Enter a row a second time, as deceptive."""
    session = working_session(case, analyst)
    make(session, EnterTwice(id=id, new=second_id(session.case, id), text=text))


@evidence.command(help=say("cli.evidence.switch"))
@editing
@click.argument("id")
@click.argument("state", type=click.Choice(["on", "off"]))
def switch(case: str, id: str, state: str, analyst: str | None) -> None:
    """Count an assumption in every total, or in none."""
    make(working_session(case, analyst), SwitchAssumption(id=id, on=state == "on"))


@evidence.command(help=say("cli.evidence.remove"))
@editing
@click.argument("id")
def remove(case: str, id: str, analyst: str | None) -> None:
    """Remove a row."""
    make(working_session(case, analyst), RemoveEvidence(id=id))


def _told(row: Evidence) -> str:
    text = row.text
    if row.deceptive_of:
        text = say("cli.evidence.second", row=row.deceptive_of, text=text)
    return say("export.tagged", tag=say("wording.off"), text=text) if row.off else text


def _next(session: "Session") -> str:
    return next_id("E", (item.id for item in session.case.evidence))
