"""Sources from the command line: listed, added, corrected, removed; each change is an edit, to be undone.

Not here: the evidence that rests on them.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from workbench.cli.working import editing, make, working_session
from workbench.messages import say
from workbench.model.edits import DescribeSource, RemoveSource, RewordSource
from workbench.views.history import edit_in_words


@click.group(help=say("cli.source"))
def source() -> None:
    """Collect the commands about sources."""


@source.command("list", help=say("cli.source.list"))
@editing
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def listed(case: str, as_json: bool, analyst: str | None) -> None:  # noqa: FBT001
    """List what is known of each."""
    from workbench.views.evidence import source_view
    from workbench.views.source_list import text_of

    found = working_session(case, analyst).case
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found.sources], indent=2, ensure_ascii=False))
        return
    if not found.sources:
        click.echo(say("cli.source.none"))
    for one in found.sources:
        view = source_view(found, one)
        click.echo(f"{one.id:6} {one.title}\n       {view['facts']} · {view['rests']}")
        if one.text_sha256:
            click.echo(f"       {text_of(one)}")
        if view["note"]:
            click.echo(f"       {' '.join(view['note'].split())}")


@source.command(help=say("cli.source.add"))
@editing
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", help=say("cli.source.title"))
@click.option("--author", help=say("cli.source.author"))
@click.option("--outlet", help=say("cli.source.outlet"))
@click.option("--country", help=say("cli.source.country"))
@click.option("--date", help=say("cli.source.date"))
@click.option("--url", help=say("cli.source.url"))
@click.option("--note", help=say("cli.evidence.note"))
def add(case: str, file: Path, analyst: str | None, **known: str | None) -> None:
    """Read a file and add it; what is not named is taken as the file says."""
    from workbench.session.bringing import take_in
    from workbench.sources.readers import bytes_of, read_source

    session, data = working_session(case, analyst), bytes_of(file)
    read = read_source(data, file.name)
    about = {name: value for name, value in known.items() if value is not None}
    before = session.seq
    source = take_in(session, read, data, about)
    for remark in read.remarks:
        click.echo(remark)
    if session.seq == before:
        click.echo(say("sources.same", id=source.id, title=source.title))
    else:
        click.echo(say("cli.made", n=session.seq, what=edit_in_words(session.log[-1].edit)))


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


@source.command(help=say("cli.source.describe"))
@editing
@click.argument("id")
@click.option("--access", help=say("grading.descriptor.access.ask"))
@click.option("--record", help=say("grading.descriptor.record.ask"))
@click.option("--bias", help=say("grading.descriptor.bias.ask"))
@click.option("--age", help=say("grading.descriptor.age.ask"))
def describe(case: str, id: str, analyst: str | None, **parts: str | None) -> None:
    """Describe one by its access, record, bias and age; what is not named stays."""
    session = working_session(case, analyst)
    now = session.case.source(id)
    kept: dict[str, Any] = {
        name: getattr(now, name) if text is None else text for name, text in parts.items()
    }
    make(session, DescribeSource(id=id, **kept))


@source.command(help=say("cli.source.remove"))
@editing
@click.argument("id")
def remove(case: str, id: str, analyst: str | None) -> None:
    """Remove one that no evidence rests on."""
    make(working_session(case, analyst), RemoveSource(id=id))
