"""The part of the report on the signs to watch for, and how good forecasts of them were.

Not here: evidence.
"""

from typing import Any

from workbench.export.document.making import heading, labels, paragraphs, section, texts_table
from workbench.export.document.parts import Block, Section
from workbench.messages import say

View = dict[str, Any]

_FIRST = 0.5


def indicators(view: View) -> Section:
    """Return the signs that would show events taking a hypothesis's course, best first."""
    heads = labels("hypothesis", "sign", "threshold", "tells", "state")
    rows = map(_sign, view["indicators"])
    return section(
        "indicators",
        paragraphs(view["signs_basis"], quiet=True),
        texts_table(heads, rows, (0.18, 0.27, 0.22, 0.2, 0.13), alt=say("deck.indicators.alt")),
        paragraphs(view["more"]["indicators"], quiet=True),
        _forecasts(view["forecasts"]),
    )


def _sign(one: View) -> list[str]:
    text, state = f"{one['text']} {one['likelihoods']}", f"{one['state']} {one['who']}"
    return [one["name"], text.strip(), one["threshold"], one["tells"], state.strip()]


def _forecasts(told: View | None) -> list[Block]:
    if not told:
        return []
    blocks = [heading(told["title"]), *paragraphs(told["lead"])]
    for name, rows in (("heads", "means"), ("each_heads", "each")):
        share = (1 - _FIRST) / (len(told[name]) - 1)
        widths = (_FIRST, *[share] * (len(told[name]) - 1))
        blocks += texts_table(told[name], told[rows], widths, alt=told["title"])
    return [*blocks, *paragraphs(*told["notes"], quiet=True)]
