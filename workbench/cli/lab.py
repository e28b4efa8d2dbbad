"""Opening JupyterLab.

Not here: how it is started.
"""

import sys

import click

from workbench.messages import say


@click.command(help=say("cli.lab"))
@click.option("--port", type=click.IntRange(1, 65535), help=say("cli.lab.port"))
@click.option("--no-browser", is_flag=True, help=say("cli.lab.no-browser"))
def lab(port: int | None, no_browser: bool) -> None:  # noqa: FBT001 - click hands flags over so
    """Start JupyterLab."""
    from workbench.lab import start

    sys.exit(start(port=port, browser=not no_browser))
