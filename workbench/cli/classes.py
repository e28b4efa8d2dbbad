"""A class: its folders prepared, and its other commands under one name.

Not here: what stands in them, and what was handed in (:mod:`workbench.cli.classroom`).
"""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.casefile import CaseFile
from workbench.cli.classroom import collect, review
from workbench.errors import BadValue, one_of
from workbench.messages import commas, say
from workbench.model.lesson import EVIDENCE, GIVEN, HYPOTHESES, INDICATORS, Lesson
from workbench.model.shuffle import LARGEST_SEED

if TYPE_CHECKING:
    from workbench.model.source import Source
    from workbench.sources.shelf import Shelf

_USUAL = f"{HYPOTHESES},{EVIDENCE}"
_MOST = 1_000_000


@click.group("class", help=say("cli.class"))
def class_() -> None:
    """Collect the commands about a class."""


class_.add_command(collect)
class_.add_command(review)


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
    from workbench.export.lesson import prepare
    from workbench.session.exercise import exercise_name
    from workbench.shipped import shipped
    from workbench.sources.shelf import Shelf
    from workbench.store.workspace import workspace

    if settings["seed"] is None:
        settings["seed"] = secrets.randbelow(2**32)
    lesson = Lesson(given=_given(given), language=_language(language), **settings)
    file, shelf = _with_reference(case), Shelf((workspace().seeds, shipped("seeds")))
    done = prepare(file, exercise_name(case), folder, lesson, shelf=shelf, zipped=zipped)
    click.echo(say("cli.class.student", path=done.zip or done.student))
    click.echo(say("cli.class.instructor", path=done.instructor))
    click.echo(say("cli.class.seeded", seed=lesson.seed, file="settings.json"))
    _tell_lacking(file, shelf)


def _given(written: str) -> tuple[str, ...]:
    named = {name.strip().lower() for name in written.split(",")} - {"", "none"}
    for name in sorted(named - set(GIVEN)):
        raise BadValue(say("errors.value.given"), name, one_of(GIVEN))
    if INDICATORS in named and HYPOTHESES not in named:
        raise BadValue(say("errors.value.given"), written, say("cli.class.given"))
    return tuple(name for name in GIVEN if name in named)


def _language(name: str) -> str:
    from workbench.messages.language import is_known

    if name and not (name.isalpha() and is_known(name)):
        raise BadValue("--language", name, say("cli.class.language"))
    return name


def _with_reference(case: str) -> CaseFile:
    """Return a case of whatever kind, with the ratings of its worked template where it has none itself."""
    from workbench.cli.finding import found_case
    from workbench.session.templates import from_template, templates, worked

    if case not in templates():
        return found_case(case)
    file = from_template(case)
    return file if file.case.cells else (worked(case) or file)


def _tell_lacking(file: CaseFile, shelf: "Shelf") -> None:
    if not file.case.cells:
        click.echo(say("cli.class.no_reference"))
    behind = [one.id for one in file.case.sources if not _goes_along(file, one, shelf)]
    if behind:
        click.echo(say("cli.class.no_text", sources=commas(behind)))


def _goes_along(file: CaseFile, source: "Source", shelf: "Shelf") -> bool:
    return (source.carried and source.text_sha256 in file.texts) or shelf.path_of(source) is not None
