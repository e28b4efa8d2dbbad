"""The command line: what was asked for goes to stdout, one line about an error to stderr.

Not here: the work itself.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workbench.casefile import CaseFile, read, write
from workbench.errors import CaseExists, NoSuchCase, WorkbenchError
from workbench.messages import say

_ERROR = 2
_GAPS = 1


@click.group(
    help=say("cli.about"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="ach-workbench", prog_name="workbench")
@click.pass_context
def command(context: click.Context) -> None:
    """Collect the commands; called by itself it shows them."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command.command(help=say("cli.lab"))
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli.lab.port"))
@click.option("--no-browser", is_flag=True, help=say("cli.lab.no-browser"))
def lab(port: int | None, no_browser: bool) -> None:  # noqa: FBT001 - click hands flags over so
    """Start JupyterLab."""
    from workbench.lab import start

    sys.exit(start(port=port, browser=not no_browser))


@command.command(help=say("cli.templates"))
def templates() -> None:
    """List the templates."""
    from workbench.session.templates import templates as known

    for name, path in known().items():
        click.echo(f"{name:24} {read(path).case.title}".rstrip())


@command.command(help=say("cli.new"))
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--template", default="empty", show_default=True, help=say("cli.new.template"))
def new(case: Path, template: str) -> None:
    """Write a template as a case file."""
    from workbench.session.templates import from_template

    file = from_template(template)
    if case.exists():
        raise CaseExists(str(case), say("errors.case_exists.nothing_changed"))
    write(case, file)
    click.echo(say("cli.written", path=case))


@command.command("import", help=say("cli.import"))
@click.argument("matrix", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "case", required=True, type=click.Path(path_type=Path), help=say("cli.import.out")
)
@click.option("--analyst", help=say("cli.analyst.import"))
def import_(matrix: Path, case: Path, analyst: str | None) -> None:
    """Make a case file of a matrix file."""
    from workbench.casefile.formats import read_matrix
    from workbench.session.opening import login

    imported = read_matrix(matrix, analyst=analyst or login())
    kept = _set_aside(case)
    write(case, CaseFile(case=imported))
    if kept:
        click.echo(say("cli.kept", path=kept))
    n, columns = len(imported.evidence), len(imported.hypotheses)
    click.echo(say("cli.imported", path=case, n=n, hypotheses=columns))


def _set_aside(path: Path) -> Path | None:
    """Keep a copy of a file that is about to be written over, and return where."""
    if not path.is_file():
        return None
    from workbench.casefile.atomic import write_bytes

    places = (path.with_name(f"{path.stem}.before-{n}{path.suffix}") for n in range(1, sys.maxsize))
    kept = next(place for place in places if not place.exists())
    write_bytes(kept, path.read_bytes())
    return kept


@command.command(help=say("cli.score"))
@click.argument("case")
@click.option("--scheme", help=say("cli.score.scheme"))
@click.option("--analyst", help=say("cli.analyst"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def score(case: str, scheme: str | None, analyst: str | None, as_json: bool) -> None:  # noqa: FBT001
    """Score a case."""
    from workbench.scoring import check_scorable, chosen_analyst, rows, standing

    found = _found(case).case
    check_scorable(found)
    who = chosen_analyst(found, analyst)
    result, measures = standing(found, who, scheme), rows(found, who)
    if not as_json:
        click.echo(_table(result))
        return
    texts = {item.id: item.text for item in found.evidence}
    content = {
        "scheme": result.scheme.name,
        "hypotheses": [
            {key: getattr(column, key) for key in ("id", "label", "score", "support", "coverage", "rank")}
            for column in result.columns
        ],
        "evidence": [
            {
                "id": row.evidence,
                "label": texts[row.evidence],
                "rating_range": row.rating_range,
                "rating_spread": row.rating_spread,
            }
            for row in measures
        ],
    }
    click.echo(json.dumps(content, indent=2, allow_nan=False))


def _table(result: Any) -> str:
    from workbench.scoring import shown

    columns = result.columns
    heads = [say(f"cli.head.{key}") for key in ("hypothesis", "score", "support", "coverage", "rank")]
    ranks = [column.rank for column in columns]
    body = zip(
        [f"{column.id} {column.label}" for column in columns],
        shown([column.score for column in columns]),
        shown([column.support for column in columns]),
        ["–" if column.coverage is None else f"{column.coverage:.0%}" for column in columns],
        ["–" if rank is None else f"{rank}{'=' if ranks.count(rank) > 1 else ''}" for rank in ranks],
        strict=True,
    )
    lines = [heads, *map(list, body)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(heads))]
    table = (
        "  ".join(
            [line[0].ljust(widths[0]), *(text.rjust(widths[n]) for n, text in enumerate(line) if n)]
        ).rstrip()
        for line in lines
    )
    convention = say("cli.scheme", title=result.scheme.title, formula=result.scheme.formula)
    return "\n".join([convention, "", *table, "", say("cli.lower")])


@command.command(help=say("cli.export"))
@click.argument("case")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--template", type=click.Path(path_type=Path), help=say("cli.export.template"))
@click.option("--scheme", help=say("cli.score.scheme"))
@click.option("--analyst", help=say("cli.analyst"))
def export(case: str, out: Path, template: Path | None, scheme: str | None, analyst: str | None) -> None:
    """Write a case to a file for others."""
    from workbench.export import export as write_out
    from workbench.scoring import chosen_analyst

    file = _found(case)
    who = chosen_analyst(file.case, analyst)
    written = write_out(file.case, out, analyst=who, scheme=scheme, template=template, log=file.log)
    click.echo(say("cli.written", path=written))


@command.command(help=say("cli.check"))
@click.argument("case")
@click.option("--analyst", help=say("cli.analyst"))
def check(case: str, analyst: str | None) -> None:
    """List what a case lacks."""
    from workbench.scoring import chosen_analyst, gaps
    from workbench.views.gaps import gap_sentence

    found = _found(case).case
    missing = gaps(found, chosen_analyst(found, analyst))
    for gap in missing:
        click.echo(gap_sentence(gap))
    if missing:
        sys.exit(_GAPS)
    click.echo(say("cli.no-gaps"))


def _found(case: str) -> CaseFile:
    """Return the case in a file, or a stored one."""
    from workbench.session.opening import ENDING, stored_case
    from workbench.session.templates import templates as known
    from workbench.store.store import Store
    from workbench.store.workspace import workspace

    path = Path(case).expanduser()
    if path.is_file() or path.suffix.lower() == ENDING:
        return read(path)
    database = workspace().database
    stored = Store(database) if database.exists() else None
    if stored and stored.notice:
        click.echo(stored.notice, err=True)
    if stored is None or case not in stored.names():
        raise NoSuchCase(case, stored.names() if stored else (), known())
    return stored_case(stored, case)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; an error ends in one line on stderr and exit code 2."""
    try:
        code = command.main(args=arguments, prog_name="workbench", standalone_mode=False)
    except click.ClickException as error:
        _complain(error.format_message())
    except click.Abort:
        sys.exit(130)
    except WorkbenchError as error:
        _complain(str(error))
    else:
        sys.exit(code if isinstance(code, int) else 0)


def _complain(sentence: str) -> None:
    click.echo(say("cli.error", sentence=" ".join(sentence.split())), err=True)
    sys.exit(_ERROR)
