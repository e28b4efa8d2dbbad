"""What a case still lacks.

Not here: what counts as missing.
"""

import sys

import click

from workbench.cli.finding import found_case
from workbench.messages import say

_GAPS = 1


@click.command(help=say("cli.check"))
@click.argument("case")
@click.option("--analyst", help=say("cli.analyst"))
def check(case: str, analyst: str | None) -> None:
    """List what a case lacks."""
    from workbench.scoring import chosen_analyst, gaps
    from workbench.views.gaps import gap_sentence

    found = found_case(case).case
    missing = gaps(found, chosen_analyst(found, analyst))
    for gap in missing:
        click.echo(gap_sentence(gap))
    if missing:
        sys.exit(_GAPS)
    click.echo(say("cli.no-gaps"))
