"""A class made into teams, each with a joint case to work on.

Not here: who goes with whom, and what stands in the files.
"""

import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.errors import BadValue
from workbench.messages import commas, say
from workbench.model.shuffle import LARGEST_SEED

if TYPE_CHECKING:
    from workbench.classroom.collecting import Collected
    from workbench.classroom.teams import Team
    from workbench.export.lesson.teams import WrittenTeam


@click.command(help=say("cli.class.teams.about"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--teams", "n", type=click.IntRange(1), help=say("cli.class.teams.n"))
@click.option("--list", "written", type=click.Path(path_type=Path), help=say("cli.class.teams.list"))
@click.option("--codes", type=click.Path(path_type=Path), help=say("cli.class.codes"))
@click.option(
    "--seed",
    type=click.IntRange(0, LARGEST_SEED),
    default=1,
    show_default=True,
    help=say("cli.class.teams.seed"),
)
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def teams(
    folder: Path,
    out: Path,
    n: int | None,
    written: Path | None,
    codes: Path | None,
    seed: int,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Write a joint case for each team of a class."""
    from workbench.classroom.collecting import collect
    from workbench.classroom.handin import person
    from workbench.export.lesson.teams import write_teams

    _check_apart(codes, folder, out)
    found = collect(folder)
    key = {} if codes is None else _key(found, codes)
    code = {person(name): code for code, name in key.items()}
    called = {one.student: code[person(one.student)] for one in found.hand_ins} if key else None
    formed = _formed(found, n, written, key, seed)
    if found.frame is not None:
        _tell(write_teams(formed, found.frame, out, called=called), seed, as_json=as_json)


def _formed(
    found: "Collected", n: int | None, written: Path | None, key: dict[str, str], seed: int
) -> "tuple[Team, ...]":
    from workbench.classroom.teams import mixed_teams, read_teams, written_teams

    if written is not None:
        return written_teams(found, read_teams(written), key=key)
    laid_down = found.frame.lesson.teams if found.frame else 0
    return mixed_teams(found, n or laid_down, seed=seed)


def _check_apart(codes: Path | None, *folders: Path) -> None:
    for folder in folders:
        if codes is not None and codes.resolve().is_relative_to(folder.resolve()):
            expected = say("errors.expected.key_apart")
            raise BadValue(say("errors.value.key"), str(codes), expected, where="--codes")


def _key(found: "Collected", path: Path) -> dict[str, str]:
    """Return the key in a file, to which everybody new is added."""
    from workbench.classroom.codes import read_key, with_codes, write_key

    known = read_key(path)
    key = with_codes((one.student for one in found.hand_ins), known, secrets.randbelow)
    if key != known:
        write_key(path, key)
    return key


def _tell(written: "tuple[WrittenTeam, ...]", seed: int, *, as_json: bool) -> None:
    if as_json:
        listed = [
            {
                "team": one.team,
                "file": str(one.file),
                "members": list(one.members),
                "cells": one.cells,
                "open": one.open,
            }
            for one in written
        ]
        click.echo(json.dumps({"seed": seed, "teams": listed}, indent=2))
        return
    from workbench.views.strangers import LONGEST_NAME, one_line

    for one in written:
        who = commas(one_line(name, LONGEST_NAME) for name in one.members)
        click.echo(say("cli.class.teams.made", team=one_line(one.team), who=who, path=one.file))
        click.echo(say("cli.class.teams.open", n=one.cells, open=one.open))
