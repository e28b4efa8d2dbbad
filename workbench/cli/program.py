"""The program: its commands under one name, and what an error ends in.

Not here: what a command does.
"""

import sys
from collections.abc import Sequence

import click

from workbench.cli.analyse import analyse
from workbench.cli.bringing import bring_back
from workbench.cli.cases import cases
from workbench.cli.casework import compare, history, mark, question, redo, snapshot, undo
from workbench.cli.check import check
from workbench.cli.classes import class_
from workbench.cli.diff import diff
from workbench.cli.doctor import doctor
from workbench.cli.evidence import evidence
from workbench.cli.export import export
from workbench.cli.hypothesis import hypothesis
from workbench.cli.lab import lab
from workbench.cli.making import import_, new, templates
from workbench.cli.marks import marks, nbgrader
from workbench.cli.origin import origin
from workbench.cli.quality import quality
from workbench.cli.scenario import scenario
from workbench.cli.score import score
from workbench.cli.source import source
from workbench.cli.teams import teams
from workbench.cli.words import speak
from workbench.errors import WorkbenchError
from workbench.messages import say

_ERROR = 2


@click.group(
    help=say("cli.about"),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    package_name="ach-workbench",
    prog_name="workbench",
    message=say("cli.version.is", program="%(prog)s", version="%(version)s"),
    help=say("cli.version"),
)
@click.pass_context
def command(context: click.Context) -> None:
    """Collect the commands; called by itself it shows them."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


_CASEWORK = (
    bring_back,
    diff,
    question,
    hypothesis,
    evidence,
    source,
    origin,
    scenario,
    mark,
    snapshot,
    compare,
    undo,
    redo,
    history,
)

_MAKING = (templates, new, import_, class_)

for _one in (lab, *_MAKING, score, analyse, export, check, quality, doctor, cases, *_CASEWORK):
    command.add_command(_one)
class_.add_command(teams)
class_.add_command(marks)
class_.add_command(nbgrader)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; an error ends in one line on stderr and exit code 2."""
    speak()
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
