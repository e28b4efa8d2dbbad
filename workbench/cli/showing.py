"""A class shown its own work: the deck for a discussion.

Not here: what stands on the slides, and what the teacher alone sees (:mod:`workbench.cli.classroom`).
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.classroom import check_drawn, named_by, reading
from workbench.errors import BadValue
from workbench.messages import say

if TYPE_CHECKING:
    from workbench.classroom.gathering import Gathered
    from workbench.views.classroll import Naming

_LOOKS = ("light", "dark", "print")


@click.command("deck", help=say("cli.class.deck"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--case", "about", help=say("cli.class.deck.case"))
@click.option("--codes", type=click.Path(path_type=Path), help=say("cli.class.codes"))
@click.option("--names", is_flag=True, help=say("cli.class.deck.names"))
@click.option("--seed", type=int, default=1, show_default=True, help=say("cli.analyse.seed"))
@click.option("--groups", "size", type=int, help=say("cli.class.groups"))
@click.option("--look", type=click.Choice(_LOOKS), help=say("cli.class.deck.look"))
@click.option("--template", type=click.Path(path_type=Path), help=say("cli.export.template"))
def deck(
    folder: Path,
    out: Path,
    about: str | None,
    codes: Path | None,
    *,
    names: bool,
    seed: int,
    size: int | None,
    look: str | None,
    template: Path | None,
) -> None:
    """Write the slides for a discussion."""
    from workbench.export.classroom import write_class_deck
    from workbench.store.clock import utc_now

    check_drawn(seed, size)
    found = gathered(folder, about, seed)
    naming = named_by(found.roll, folder, codes)
    written = write_class_deck(
        found,
        out,
        names=naming if names else None,
        seats=seated(found, size, naming if names or codes else None),
        template=template or (Path(look) if look else None),
        now=utc_now(),
    )
    click.echo(say("cli.written", path=written))


@click.command("feedback", help=say("cli.class.feedback"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--case", "about", help=say("cli.class.case"))
@click.option("--codes", type=click.Path(path_type=Path), help=say("cli.class.codes"))
@click.option("--reference", "with_reference", is_flag=True, help=say("cli.class.feedback.reference"))
def feedback(folder: Path, out: Path, about: str | None, codes: Path | None, *, with_reference: bool) -> None:
    """Write a page for each student."""
    from workbench.export.feedback import INDEX, write_feedback

    if with_reference and about is None:
        raise BadValue("--reference", say("cli.class.feedback.no_case"), "--case")
    found = gathered(folder, about, 1)
    written = write_feedback(
        found, out, names=named_by(found.roll, folder, codes), with_reference=with_reference
    )
    click.echo(say("cli.class.feedback.written", n=len(written), path=out))
    click.echo(say("cli.class.feedback.index", path=out / INDEX))


def gathered(folder: Path, about: str | None, seed: int) -> "Gathered":
    """Return a class, with the reference of the case that was named."""
    from workbench.classroom.gathering import gather
    from workbench.cli.finding import case_with_reference

    reference = None if about is None else case_with_reference(about).case
    with reading(folder) as tell:
        return gather(folder, case=reference, reference=reference, seed=seed, tell=tell)


def seated(found: "Gathered", size: int | None, names: "Naming | None") -> list[list[str]]:
    """Return whom to seat together, as they are called; by number where nobody is to be named."""
    tables, numbers, entries = found.seats(size), found.numbers(), found.roll.entries
    if names is None:
        ordered = [sorted(numbers[place] for place in table) for table in tables]
        return [[say("class.student", n=n) for n in table] for table in ordered]
    return [sorted(names.student(entries[place].student) for place in table) for table in tables]
