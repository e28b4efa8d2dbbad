"""Passages worth a look as a reader is shown them, each with its reasons in words.

Not here: finding them (:mod:`workbench.sources.suggest`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.sources.suggest import SEARCHED, Suggestion
from workbench.sources.suggest.telling import told

View = dict[str, Any]


def suggested_view(text: str, found: Sequence[Suggestion], *, bearing: bool) -> View:
    """Return suggested passages, best first, and what to mind about them."""
    return {
        "passages": [_passage(one) for one in found],
        "bearing": bearing,
        "limits": say("suggest.limits"),
        "part": say("suggest.first_part", n=SEARCHED) if len(text) > SEARCHED else "",
    }


def _passage(suggestion: Suggestion) -> View:
    return {
        "start": suggestion.start,
        "end": suggestion.end,
        "reasons": [told(one) for one in suggestion.reasons],
    }
