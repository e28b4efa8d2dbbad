"""Whether this Python and its packages are what the workbench asks for.

Not here: finding out which they are.
"""

import re
from collections.abc import Iterable, Mapping

from workbench.lab.doctor.finding import Finding, well, wrong
from workbench.messages import commas

OLDEST = (3, 11)

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?:>=\s*(?P<least>[\w.]+))?[^;]*(?P<only>;.*)?")


def python(version: tuple[int, ...], implementation: str, where: str) -> Finding:
    """Return whether this is a CPython that is new enough."""
    found = ".".join(str(part) for part in version)
    oldest = ".".join(str(part) for part in OLDEST)
    key = "python" if version >= OLDEST and implementation == "CPython" else "python.other"
    told = well if key == "python" else wrong
    return told("python", key, found=f"{implementation} {found}", oldest=oldest, where=where)


def required(lines: Iterable[str]) -> dict[str, str]:
    """Return the least version of every package that is asked for always, "" where any will do."""
    found = (_REQUIREMENT.match(line) for line in lines)
    return {one["name"]: one["least"] or "" for one in found if one and not one["only"]}


def packages(least: Mapping[str, str], present: Mapping[str, str | None]) -> list[Finding]:
    """Return what is missing or too old among the packages asked for; one finding if nothing is.

    Parameters
    ----------
    least : mapping
        From a package to the least version, "" where any will do; empty where the workbench itself
        is not installed as a package.
    present : mapping
        From a package to the version that is there, None where none is.
    """
    if not least:
        return [wrong("packages", "packages.unknown")]
    missing = [name for name in least if present.get(name) is None]
    old = [name for name in least if name not in missing and _older(present[name] or "", least[name])]
    found = [wrong("packages", "packages.missing", n=len(missing), names=commas(missing))] if missing else []
    found += [
        wrong("packages", "packages.old", name=name, found=present[name], least=least[name]) for name in old
    ]
    return found or [well("packages", "packages", n=len(least))]


def _older(found: str, least: str) -> bool:
    return _numbers(found) < _numbers(least)


def _numbers(version: str) -> tuple[int, ...]:
    parts = (re.match(r"\d+", part) for part in version.split("."))
    numbers = [int(part[0]) for part in parts if part]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def imports(broken: Mapping[str, str]) -> list[Finding]:
    """Return which packages are there but cannot be loaded, each with why."""
    if not broken:
        return [well("imports", "imports")]
    return [wrong("imports", "imports.broken", name=name, why=why) for name, why in broken.items()]
