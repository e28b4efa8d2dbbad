"""What a case's evidence is worth: grades, origins that carry much, what is missing, and the lock.

Not here: how that is found out.
"""

import json

import click

from workbench.cli.finding import found_case
from workbench.messages import say


@click.command(help=say("cli.quality"))
@click.argument("case")
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def quality(case: str, as_json: bool) -> None:  # noqa: FBT001
    """Say how the evidence is graded, and what to look at again."""
    from workbench.views.quality import quality_view

    found = found_case(case)
    told = quality_view(found.case, found.log)
    if as_json:
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
        return
    table = told["table"]
    for text in told["sentences"]:
        click.echo(text)
    if table["counted"]:
        click.echo("  ".join([" ", *table["columns"]]))
        for row in table["rows"]:
            click.echo("  ".join([row["code"], *(str(cell["n"] or "·") for cell in row["cells"])]))
    for text in (table["aside"], *told["flags"], *told["lock"]["sentences"], told["standard"]):
        if text:
            click.echo(text)
