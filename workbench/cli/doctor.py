"""What is wrong with an installation, and what to do.

Not here: the looking and the judging.
"""

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from workbench.messages import say

if TYPE_CHECKING:
    from workbench.lab.doctor import Finding

_WRONG = 1


@click.command(help=say("cli.doctor"))
@click.option("--json", "as_json", is_flag=True, help=say("cli.score.json"))
def doctor(*, as_json: bool) -> None:
    """Examine the installation."""
    from workbench.lab.doctor import examine

    findings = []
    for finding in examine():
        findings.append(finding)
        if not as_json:
            _tell(finding)
    wrong = sum(finding.state == "wrong" for finding in findings)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False))
    else:
        click.echo()
        click.echo(say("doctor.sum.wrong", n=wrong) if wrong else say("doctor.sum.well"))
    sys.exit(_WRONG if wrong else 0)


def _tell(finding: "Finding") -> None:
    click.echo(say(f"doctor.line.{finding.state}", sentence=finding.sentence))
    if finding.remedy:
        click.echo(say("doctor.line.remedy", remedy=finding.remedy))
