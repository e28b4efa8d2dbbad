"""Every colour the workbench uses, by name and theme, and as custom properties for style sheets.

Not here: which part of a page or slide uses which colour.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Literal

Theme = Literal["light", "dark"]

DARK_LAB = 'body[data-jp-theme-light="false"]'


@cache
def palette(theme: Theme) -> dict[str, str]:
    """Return a theme's colours as ``#rrggbb`` by name (``"ink"``, ``"cc-ground"`` …).

    Every rating has a ``-ground``, an ``-ink`` written on it and an ``-edge`` around it, under its
    code in lower case; ``unrated`` has an ink and an edge on ``paper``.
    """
    text = files("workbench.design").joinpath("tokens.json").read_text(encoding="utf-8")
    themes: dict[Theme, dict[str, str]] = json.loads(text)
    return themes[theme]


def colour(theme: Theme, name: str) -> str:
    """Return one colour as ``#rrggbb``, say ``colour("light", "cc-ground")``.

    Raises
    ------
    KeyError
        If no colour has this name.
    """
    return palette(theme)[name]


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart, 1 (same) to 21 (black on white), after WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(hex_colour: str) -> float:
    channels = (int(hex_colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def css(root: str = ".wb") -> str:
    """Return the colours as custom properties ``--wb-…`` under a root class, following JupyterLab's theme."""
    return f"{_rule(root, 'light')}\n{_rule(f'{DARK_LAB} {root}', 'dark')}\n"


def css_fixed(theme: Theme, root: str = ".wb") -> str:
    """Return one theme's colours for a page that has no other."""
    return f"{_rule(root, theme)}\n"


def css_still(root: str = ".wb") -> str:
    """Return the colours for a page of its own, following the reader's system; prints are light."""
    dark = _rule(root, "dark")
    return f"{_rule(root, 'light')}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"


def _rule(selector: str, theme: Theme) -> str:
    lines = [f"  --wb-{name}: {value};" for name, value in palette(theme).items()]
    return "\n".join([f"{selector} {{", f"  color-scheme: {theme};", *lines, "}"])
