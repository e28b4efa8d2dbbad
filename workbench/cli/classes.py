"""A class: its folders prepared, and its other commands under one name.

Not here: what stands in them, and what was handed in (:mod:`workbench.cli.classroom`).
"""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.casefile import CaseFile
from workbench.cli.classroom import collect, review
from workbench.cli.rehearsing import rehearsal
from workbench.cli.showing import deck, feedback
from workbench.messages import commas, say
from workbench.model.lesson import EVIDENCE, GIVEN, HYPOTHESES, Lesson
from workbench.model.shuffle import LARGEST_SEED

if TYPE_CHECKING:
    from workbench.sources.shelf import Shelf

_USUAL = f"{HYPOTHESES},{EVIDENCE}"
_MOST = 1_000_000


@click.group("class", help=say("cli.class"))
def class_() -> None:
    """Collect the commands about a class."""


class_.add_command(collect)
class_.add_command(review)
class_.add_command(rehearsal)
class_.add_command(deck)
class_.add_command(feedback)


@class_.command("new", help=say("cli.class.new"))
@click.argument("case")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--given", default=_USUAL, help=say("cli.class.given"))
@click.option("--seed", type=click.IntRange(0, LARGEST_SEED), help=say("cli.class.seed"))
@click.option("--repeat", type=click.IntRange(0, _MOST), default=0, help=say("cli.class.repeat"))
@click.option("--blind/--open", default=True, help=say("cli.class.blind"))
@click.option("--teams", type=click.IntRange(0, _MOST), default=0, help=say("cli.class.teams"))
@click.option("--minutes", type=click.IntRange(0, _MOST), default=0, help=say("cli.class.minutes"))
@click.option("--language", default="", help=say("cli.class.language"))
@click.option("--zip", "zipped", is_flag=True, help=say("cli.class.zip"))
def new(case: str, folder: Path, given: str, language: str, *, zipped: bool, **settings: Any) -> None:
    """Prepare a class exercise."""
    from workbench.cli.finding import case_with_reference
    from workbench.export.lesson import prepare
    from workbench.session.exercise import exercise_name
    from workbench.shipped import shipped
    from workbench.sources.shelf import Shelf
    from workbench.store.workspace import workspace

    if settings["seed"] is None:
        settings["seed"] = secrets.randbelow(2**32)
    lesson = Lesson(given=_given(given), language=language, **settings)
    file, shelf = case_with_reference(case), Shelf((workspace().seeds, shipped("seeds")))
    done = prepare(file, exercise_name(case), folder, lesson, shelf=shelf, zipped=zipped)
    click.echo(say("cli.class.student", path=done.zip or done.student))
    click.echo(say("cli.class.instructor", path=done.instructor))
    click.echo(say("cli.class.seeded", seed=lesson.seed, file="settings.json"))
    _tell_lacking(file, shelf)


def _given(written: str) -> tuple[str, ...]:
    """Return what is named, in the usual order; what does not exist stands last and is refused later."""
    named = {name.strip().lower() for name in written.split(",")} - {"", "none"}
    return (*(name for name in GIVEN if name in named), *sorted(named - set(GIVEN)))


def _tell_lacking(file: CaseFile, shelf: "Shelf") -> None:
    from workbench.classroom.settings import lacking

    goes_without = lacking(file, shelf)
    if goes_without.reference:
        click.echo(say("cli.class.no_reference"))
    if goes_without.texts:
        click.echo(say("cli.class.no_text", sources=commas(goes_without.texts)))
