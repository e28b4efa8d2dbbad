"""The command line: what was asked for goes to stdout, one line about an error to stderr."""

from workbench.cli.program import main

__all__ = ["main"]
