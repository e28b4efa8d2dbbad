"""reveal.js, taken from the package that brings it, to be written into a page.

Only its files are read: the package's own code is never run. Not here: our own script.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE, _FOLDER = "pyreveal", "revealjs"


@cache
def script() -> str:
    """Return the engine as one script, with its licence in front."""
    return f"/*!\n{_read('LICENSE')}*/\n{_read('dist/reveal.js')}"


@cache
def sheet() -> str:
    """Return the engine's own style sheet, which has no colours and fonts."""
    return _read("dist/reveal.css")


def _read(name: str) -> str:
    return (_where() / name).read_text(encoding="utf-8")


def _where() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(name=_PACKAGE)
    return Path(spec.submodule_search_locations[0], _FOLDER)
