"""A case as a whole from the command line: its question, its marks, its history and its snapshots.

Not here: its hypotheses and its evidence.
"""

import json
from typing import TYPE_CHECKING

import click

from workbench.cli.working import editing, make, working_session
from workbench.errors import NothingToUndo
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits import MarkCase, RemoveSnapshot, RenameSnapshot, RewordCase, TakeSnapshot
from workbench.views.marking import marking_view

if TYPE_CHECKING:
    from workbench.session.session import Session

NOW = "now"


@click.command(help=say("cli.question"))
@editing
@click.argument("text", required=False)
@click.option("--title", help=say("cli.question.title"))
@click.option("--explanation", help=say("cli.question.explanation"))
def question(
    case: str, text: str | None, title: str | None, explanation: str | None, analyst: str | None
) -> None:
    """Ask something else, or show what is asked."""
    session = working_session(case, analyst)
    if text is None and title is None and explanation is None:
        click.echo(session.case.question or say("cli.question.none"))
        return
    make(
        session,
        RewordCase(
            title=_given(title, session.case.title),
            question=_given(text, session.case.question),
            explanation=_given(explanation, session.case.explanation),
        ),
    )


@click.command(help=say("cli.mark"))
@editing
@click.option("--as-of", help=say("cli.mark.as_of"))
@click.option("--handling", help=say("cli.mark.handling"))
def mark(case: str, as_of: str | None, handling: str | None, analyst: str | None) -> None:
    """Set the as-of date and the handling mark, or show them."""
    session = working_session(case, analyst)
    found = session.case
    if as_of is None and handling is None:
        click.echo(marking_view(found, session.log)["line"])
        return
    make(session, MarkCase(as_of=_given(as_of, found.as_of), handling=_given(handling, found.handling)))


def _given(text: str | None, otherwise: str) -> str:
    return otherwise if text is None else text


@click.command(help=say("cli.snapshot"))
@editing
@click.argument("name", required=False)
@click.option("--rename", "new", help=say("cli.snapshot.rename"))
@click.option("--remove", is_flag=True, help=say("cli.snapshot.remove"))
def snapshot(case: str, name: str | None, new: str | None, remove: bool, analyst: str | None) -> None:  # noqa: FBT001
    """Name the case as it is now; without a name, list what has names."""
    session = working_session(case, analyst)
    if name is None:
        for one in session.case.snapshots:
            click.echo(f"{one.seq:6} {one.name}")
    elif remove:
        make(session, RemoveSnapshot(name=name))
    elif new is not None:
        make(session, RenameSnapshot(name=name, new=new))
    else:
        make(session, TakeSnapshot(name=name, seq=session.seq))


@click.command(help=say("cli.compare"))
@editing
@click.argument("before")
@click.argument("after", default=NOW)
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def compare(case: str, before: str, after: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """Show two moments side by side."""
    from workbench.views.comparison import comparison_lines, comparison_view

    session = working_session(case, analyst)
    names = (before, after)
    view = comparison_view(_moment(session, before), _moment(session, after), session.analyst, names)
    if as_json:
        click.echo(json.dumps({k: v for k, v in view.items() if k != "words"}, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(comparison_lines(view)))


def _moment(session: "Session", named: str) -> Case:
    if named in (one.name for one in session.case.snapshots):
        return session.at(named)
    if named == NOW:
        return session.case
    return session.at(int(named) if named.isdecimal() else named)


@click.command(help=say("cli.undo"))
@editing
def undo(case: str, analyst: str | None) -> None:
    """Take back one's own last edit."""
    session = working_session(case, analyst)
    _tell_back(session, "undo")


@click.command(help=say("cli.redo"))
@editing
def redo(case: str, analyst: str | None) -> None:
    """Put back what was undone last."""
    session = working_session(case, analyst)
    _tell_back(session, "redo")


def _tell_back(session: "Session", verb: str) -> None:
    from workbench.views.history import history_view

    what = history_view(session.log, session.analyst)[verb]
    if what is None:
        raise NothingToUndo(verb)
    entry = session.undo() if verb == "undo" else session.redo()
    click.echo(say(f"cli.{verb}.done", n=entry.seq, what=what))


@click.command(help=say("cli.history"))
@editing
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def history(case: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """Show who did what and when."""
    from workbench.model.edits import Redo, Undo
    from workbench.views.history import edit_in_words
    from workbench.views.marking import minute

    log = working_session(case, analyst).log
    lines = [
        {
            "n": entry.seq,
            "at": entry.at,
            "analyst": entry.analyst,
            "what": say(f"cli.history.{entry.edit.do}", of=entry.edit.of)
            if isinstance(entry.edit, Undo | Redo)
            else edit_in_words(entry.edit),
        }
        for entry in log
    ]
    if as_json:
        click.echo(json.dumps(lines, indent=2, ensure_ascii=False))
        return
    for line in lines:
        click.echo(f"{line['n']:6} {minute(str(line['at']))}  {line['analyst']:12} {line['what']}")
