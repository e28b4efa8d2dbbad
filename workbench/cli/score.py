"""Where the hypotheses of a case stand, as a table or as JSON.

Not here: how the numbers come about.
"""

import json
from typing import Any

import click

from workbench.cli.finding import found_case
from workbench.messages import say


@click.command(help=say("cli.score"))
@click.argument("case")
@click.option("--scheme", help=say("cli.score.scheme"))
@click.option("--analyst", help=say("cli.analyst"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def score(case: str, scheme: str | None, analyst: str | None, as_json: bool) -> None:  # noqa: FBT001
    """Score a case."""
    from workbench.scoring import both_readings, check_scorable, chosen_analyst, rows, standing
    from workbench.views.wording import counted_by

    found = found_case(case).case
    check_scorable(found)
    who = chosen_analyst(found, analyst)
    result, measures = standing(found, who, scheme), rows(found, who)
    readings = both_readings(found, who, scheme)
    if not as_json:
        click.echo(_table(result, counted_by(found, result.scheme)))
        for reading in readings:
            click.echo(_reading(found, reading))
        return
    texts = {item.id: item.text for item in found.evidence}
    content = {
        "scheme": result.scheme.name,
        "hypotheses": _columns(result),
        "evidence": [
            {
                "id": row.evidence,
                "label": texts[row.evidence],
                "rating_range": row.rating_range,
                "rating_spread": row.rating_spread,
            }
            for row in measures
        ],
        **({"as_deceptive": [_as_deceptive(reading) for reading in readings]} if readings else {}),
    }
    click.echo(json.dumps(content, indent=2, allow_nan=False))


def _columns(result: Any) -> list[dict[str, Any]]:
    keys = ("id", "label", "score", "support", "coverage", "rank")
    return [{key: getattr(column, key) for key in keys} for column in result.columns]


def _as_deceptive(reading: Any) -> dict[str, Any]:
    return {
        "evidence": list(reading.evidence),
        "becomes": reading.becomes,
        "unrated": reading.missing,
        "hypotheses": _columns(reading.as_deceptive),
    }


def _reading(case: Any, reading: Any) -> str:
    from workbench.views.readings import reading_view

    told = reading_view(case, reading)
    sentences = [text for text in (told["sentence"], told["missing"]) if text]
    return "\n".join(["", *sentences, "", *_lines(reading.as_deceptive)])


def _table(result: Any, counted: str) -> str:
    convention = say("cli.scheme", title=result.scheme.title, formula=counted)
    return "\n".join([convention, "", *_lines(result), "", say("cli.lower")])


def _lines(result: Any) -> list[str]:
    from workbench.scoring import shown

    columns = result.columns
    heads = [say(f"cli.head.{key}") for key in ("hypothesis", "score", "support", "coverage", "rank")]
    ranks = [column.rank for column in columns]
    body = zip(
        [f"{column.id} {column.label}" for column in columns],
        shown([column.score for column in columns]),
        shown([column.support for column in columns]),
        [_percent(column.coverage) for column in columns],
        ["–" if rank is None else f"{rank}{'=' if ranks.count(rank) > 1 else ''}" for rank in ranks],
        strict=True,
    )
    lines = [heads, *map(list, body)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(heads))]
    return [
        "  ".join(
            [line[0].ljust(widths[0]), *(text.rjust(widths[n]) for n, text in enumerate(line) if n)]
        ).rstrip()
        for line in lines
    ]


def _percent(share: float | None) -> str:
    return "–" if share is None else say("language.percent", n=round(100 * share))
