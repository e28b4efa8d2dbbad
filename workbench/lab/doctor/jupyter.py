"""Whether JupyterLab finds the widgets' front ends and the right Python.

Not here: looking into its folders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.lab.doctor.finding import Finding, unsure, well, wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontEnd:
    """A lab extension as it was found: ``places`` are the folders it lies in, the first one counts.

    ``version`` is that of the first one, ``expected`` that of the Python package it belongs to, ""
    where the two are numbered apart; ``disabled_in`` is the file that switches it off, or "".
    """

    name: str
    places: tuple[Path, ...] = ()
    version: str = ""
    expected: str = ""
    disabled_in: str = ""


def front_end(found: FrontEnd, environment: Path) -> Finding:
    """Return whether one widget front end is there, switched on, and this environment's own."""
    name = found.name
    if not found.places:
        return wrong("widgets", "widgets.missing", name=name)
    first, *others = found.places
    if found.disabled_in:
        return wrong("widgets", "widgets.disabled", name=name, file=found.disabled_in)
    if found.expected and found.version != found.expected:
        values = {"name": name, "found": found.version, "expected": found.expected, "place": first}
        return wrong("widgets", "widgets.version", **values)
    if not first.is_relative_to(environment):
        return unsure("widgets", "widgets.elsewhere", name=name, place=first)
    if others:
        return unsure("widgets", "widgets.twice", name=name, place=first, other=others[0])
    return well("widgets", "widgets", name=name)


def kernel(command: Sequence[str] | None, python: Path, *, same: bool) -> Finding:
    """Return whether the kernel called python3 runs this Python.

    Parameters
    ----------
    command : sequence of str or None
        How the kernel is started; None where there is none of that name.
    python : Path
        This Python.
    same : bool
        Whether the command starts the very same program.
    """
    if not command:
        return wrong("kernel", "kernel.missing")
    if same:
        return well("kernel", "kernel")
    return unsure("kernel", "kernel.other", found=command[0], python=python)
