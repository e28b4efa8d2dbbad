"""A widget's module and style sheet, sent to the page once for all widgets that share them.

What anywidget calls a widget's module is a few lines here (``shared/loader.js``) that fetch the real one
from a model of its own, so that a page reads and compiles it once, and a saved notebook holds it once.
Not here: joining modules into one text (:mod:`workbench.widgets.module`).
"""

import traitlets
from ipywidgets import Widget

from workbench.widgets.module import module

LOADER = module("shared/loader.js")

_known: dict[tuple[str, str], "Code"] = {}


class Code(Widget):  # type: ignore[misc]
    """A module's text and a style sheet, which widgets name by this model's id."""

    script = traitlets.Unicode().tag(sync=True)
    sheet = traitlets.Unicode().tag(sync=True)


def code(script: str, sheet: str) -> Code:
    """Return the model that carries these texts; the same one as long as it is open."""
    found = _known.get((script, sheet))
    if found is None or found.comm is None:
        found = _known[script, sheet] = Code(script=script, sheet=sheet)
    return found
