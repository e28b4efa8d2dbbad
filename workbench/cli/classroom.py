"""What a class handed in: who did, and what it holds together.

Not here: how any of it is found, and preparing a class (:mod:`workbench.cli.classes`).
"""

import json
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.finding import found_case
from workbench.errors import BadValue
from workbench.messages import say

if TYPE_CHECKING:
    from workbench.classroom.roll import Roll
    from workbench.model.case import Case
    from workbench.views.classroll import Naming

_WORTH_A_BAR = 100


def _of_a_class(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the class it is about."""
    options = (
        click.argument("folder", type=click.Path(path_type=Path)),
        click.option("--case", "about", help=say("cli.class.case")),
        click.option("--codes", type=click.Path(path_type=Path), help=say("cli.class.codes")),
        click.option("--json", "as_json", is_flag=True, help=say("cli.score.json")),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(help=say("cli.class.collect"))
@_of_a_class
def collect(folder: Path, about: str | None, codes: Path | None, as_json: bool) -> None:  # noqa: FBT001
    """List what was handed in, and what is wrong with the rest."""
    from workbench.views.classroll import roll_told, roll_view

    found, names = _read(folder, about, codes)
    view = roll_view(found, names)
    if as_json:
        click.echo(json.dumps(view, indent=2, allow_nan=False))
        return
    for line in roll_told(view):
        click.echo(line)


@click.command(help=say("cli.class.review"))
@_of_a_class
@click.option("--seed", type=int, default=1, show_default=True, help=say("cli.analyse.seed"))
@click.option("--groups", "size", type=int, help=say("cli.class.groups"))
def review(
    folder: Path,
    about: str | None,
    codes: Path | None,
    as_json: bool,  # noqa: FBT001
    seed: int,
    size: int | None,
) -> None:
    """Say how far a class agrees, what it holds together and where it splits."""
    from workbench.classroom.measures import measured
    from workbench.views.classmeasures import measures_view
    from workbench.views.classmeasures_told import measures_told
    from workbench.views.teamreview import called_by, team_reviews, teams_told

    check_drawn(seed, size)
    found, names = _read(folder, about, codes)
    view = measures_view(measured(found, seed=seed))
    seats = None if size is None else _groups(found, names, size, seed)
    teams = team_reviews(found.teams, called_by(names.codes), names.masked)
    if as_json:
        content = {**view, "teams": teams} if seats is None else {**view, "teams": teams, "groups": seats}
        click.echo(json.dumps(content, indent=2, allow_nan=False))
        return
    told = [*measures_told(view), *([] if seats is None else [_seats_told(seats)]), *teams_told(teams)]
    for n, (title, sentences) in enumerate(told):
        click.echo("\n".join(["", title] if n else [title]))
        for sentence in sentences:
            click.echo(f"  {sentence}")


def check_drawn(seed: int, size: int | None) -> None:
    """Refuse a seed or a size of groups that is none."""
    if seed < 0:
        raise BadValue(say("errors.value.seed"), seed, say("analysis.expected.seed"), where="--seed")
    if size is not None and size < 2:
        raise BadValue(say("errors.value.group"), size, say("errors.expected.group"), where="--groups")


def _groups(found: "Roll", names: "Naming", size: int, seed: int) -> list[list[str]]:
    from workbench.classroom.measures import groups

    tables = groups(found, size, seed=seed)
    return [sorted(names.student(found.entries[place].student) for place in group) for group in tables]


def _seats_told(seats: list[list[str]]) -> tuple[str, list[str]]:
    from workbench.messages import commas
    from workbench.views.strangers import LONGEST_NAME, one_line

    who = [commas(one_line(name, LONGEST_NAME) for name in group) for group in seats]
    lines = [say("classroll.group", n=n, who=names) for n, names in enumerate(who, start=1)]
    return say("classroll.groups.title"), [say("classroll.groups.lead"), *lines]


def _read(folder: Path, about: str | None, codes: Path | None) -> tuple["Roll", "Naming"]:
    from workbench.classroom.roll import roll
    from workbench.views.classroll import naming

    _check_apart(folder, codes)
    case = None if about is None else _case(about)
    with reading(folder) as tell:
        found = roll(folder, case=case, tell=tell)
    return found, naming(found, None if codes is None else _key(found, codes))


def named_by(found: "Roll", folder: Path, codes: Path | None) -> "Naming":
    """Return what students are called: by name, or by the code in a key, which is kept outside the folder."""
    from workbench.views.classroll import naming

    _check_apart(folder, codes)
    return naming(found, None if codes is None else _key(found, codes))


def _check_apart(folder: Path, codes: Path | None) -> None:
    if codes is not None and codes.resolve().is_relative_to(folder.resolve()):
        raise BadValue(say("errors.value.key"), str(codes), say("errors.expected.key_apart"), where="--codes")


def _key(found: "Roll", path: Path) -> dict[str, str]:
    """Return the key in a file, to which everybody new is added."""
    from workbench.classroom.codes import read_key, with_codes, write_key

    known = read_key(path)
    names = (one.student for one in (*found.entries, *found.aside))
    key = with_codes(names, known, secrets.randbelow)
    if key != known:
        write_key(path, key)
    return key


def _case(name: str) -> "Case":
    from workbench.session.templates import from_template, templates

    return from_template(name).case if name in templates() else found_case(name).case


@contextmanager
def reading(folder: Path) -> Iterator[Callable[[int], object] | None]:
    """Show how far reading is, on the terminal of somebody who waits; nothing anywhere else."""
    from workbench.classroom.finding import files_in

    total = sum(1 for _ in files_in(folder)) if _at_a_terminal() else 0
    if total < _WORTH_A_BAR:
        yield None
        return
    with click.progressbar(length=total, label=say("classroll.reading"), file=sys.stderr) as bar:
        yield lambda _done: bar.update(1)


def _at_a_terminal() -> bool:
    return sys.stderr.isatty()
