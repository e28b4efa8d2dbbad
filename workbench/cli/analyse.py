"""What would change our mind about a case, as JSON or as sentences.

Not here: how it is found out.
"""

import json
from pathlib import Path

import click

from workbench.cli.finding import found_case
from workbench.cli.likelihoods import read_likelihoods
from workbench.errors import BadValue
from workbench.messages import say


@click.command(help=say("cli.analyse"))
@click.argument("case")
@click.option("--scheme", help=say("cli.score.scheme"))
@click.option("--seed", type=int, default=1, show_default=True, help=say("cli.analyse.seed"))
@click.option("--cells", type=float, default=0.0, help=say("cli.analyse.cells"))
@click.option("--likelihoods", type=click.Path(path_type=Path), help=say("cli.analyse.likelihoods"))
@click.option("--as", "--analyst", "analyst", help=say("cli.analyst"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def analyse(
    case: str,
    scheme: str | None,
    seed: int,
    cells: float,
    likelihoods: Path | None,
    analyst: str | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Say what a case's result hangs on, and how far it can be trusted."""
    from workbench.scoring import check_scorable, chosen_analyst
    from workbench.views.analysis import analysis_view
    from workbench.views.analysis_told import analysis_told

    if not 0 <= cells <= 1:
        raise BadValue(say("errors.value.cells"), cells, say("errors.expected.cells"), where="--cells")
    if seed < 0:
        raise BadValue(say("errors.value.seed"), seed, say("analysis.expected.seed"), where="--seed")
    table = read_likelihoods(likelihoods) if likelihoods else None
    found = found_case(case).case
    check_scorable(found)
    who = chosen_analyst(found, analyst)
    view = analysis_view(found, who, scheme, seed=seed, cells=cells, table=table)
    if as_json:
        click.echo(json.dumps(view, indent=2, allow_nan=False))
        return
    for n, (title, sentences) in enumerate(analysis_told(found, view)):
        click.echo("\n".join(["", title] if n else [title]))
        for sentence in sentences:
            click.echo(f"  {sentence}")
