"""What is different between two cases.

Not here: two moments of one case, which ``workbench compare`` shows.
"""

import json

import click

from workbench.cli.finding import found_case
from workbench.messages import say


@click.command(help=say("cli.diff"))
@click.argument("before")
@click.argument("after")
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def diff(before: str, after: str, as_json: bool) -> None:  # noqa: FBT001
    """Say what is different between two cases, each a case file or stored."""
    from workbench.views.differences import difference_lines, differences_view

    old, new = found_case(before), found_case(after)
    view = differences_view(old.case, new.case, (before, after))
    if as_json:
        click.echo(json.dumps(view, indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(difference_lines(view)))
