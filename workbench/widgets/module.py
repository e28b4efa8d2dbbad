"""Several plain ES modules and style sheets joined into the one text that a widget can carry.

Not here: building, shrinking or changing any of it. The modules stay readable and run alone in a browser.
"""

import re
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

from workbench.design.tokens import css

_IMPORT = re.compile(r'^import \{[^}]*\} from "(\.{1,2}/[^"]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |class |const |let )", re.MULTILINE)
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)
_NAME = re.compile(r"^(?:async )?(?:function\*? |class |const |let )(\w+)", re.MULTILINE)
_LEFTOVER = re.compile(r"^(?:import\b|export (?!default )).*", re.MULTILINE)


@cache
def module(path: str) -> str:
    """Return a module with everything it imports, in one text without relative imports.

    Parameters
    ----------
    path : str
        The module's place under ``workbench/widgets``, say ``"matrix/matrix.js"``.

    Raises
    ------
    ValueError
        If an import or export is written in a way that cannot be joined, or if two modules
        give the same name to something at their top level.
    """
    texts: dict[str, str] = {}
    _collect(path, texts)
    joined = "\n".join(f"// {name}\n{_unwrapped(name, text)}" for name, text in texts.items())
    _check_names(joined)
    return joined


def _collect(path: str, texts: dict[str, str], above: tuple[str, ...] = ()) -> None:
    if path in above:
        raise ValueError(f"{path} imports itself through {' → '.join(above)}.")
    text = files("workbench.widgets").joinpath(path).read_text(encoding="utf-8")
    for imported in _IMPORT.findall(text):
        _collect(_resolved(path, imported), texts, (*above, path))
    texts.setdefault(path, text)
    if above and _DEFAULT.search(text):
        raise ValueError(f"{path} has a default export, which only the widget's own module can have.")


def _resolved(path: str, imported: str) -> str:
    parts: list[str] = list(PurePosixPath(path).parent.parts)
    for part in PurePosixPath(imported).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def _unwrapped(name: str, text: str) -> str:
    plain = _EXPORT.sub("", _IMPORT.sub("", text))
    if leftover := _LEFTOVER.search(plain):
        raise ValueError(f"{name}: cannot join {leftover.group()!r}. Import and export by name, on one line.")
    return plain


def _check_names(joined: str) -> None:
    seen: set[str] = set()
    for name in _NAME.findall(joined):
        if name in seen:
            raise ValueError(f"Two modules give the name {name!r} to something. Rename one.")
        seen.add(name)


BETWEEN = "\n/* next sheet */\n"
"""What parts the sheets in the one text; ``shared/loader.js`` takes them apart again."""


@cache
def style(*paths: str) -> str:
    """Return the colours, the ground every widget stands on, and the given style sheets as one text.

    A page gets each of them once, in this order, so that the ground never comes after what stands on it.

    Parameters
    ----------
    *paths : str
        Places under ``workbench/widgets``, say ``"matrix/matrix.css"``.
    """
    sheets = (
        files("workbench.widgets").joinpath(path) for path in ("shared/base.css", "shared/still.css", *paths)
    )
    return BETWEEN.join([css(), *(sheet.read_text(encoding="utf-8") for sheet in sheets)])
