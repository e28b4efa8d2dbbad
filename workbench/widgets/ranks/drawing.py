"""What is to be drawn at random, told apart by all that the result depends on, and its result as it is shown.

Not here: when it is drawn (:mod:`workbench.widgets.newest`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from workbench.design.tokens import Theme
from workbench.model.case import Case
from workbench.scoring import matrix_of
from workbench.scoring.acceptability import Acceptability, rank_acceptability, resampled_acceptability
from workbench.views.acceptability import Wish, acceptability_view

Json = dict[str, Any]
Tell = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A case whose ranks are to be drawn; two are the same if their result would be."""

    case: Case = field(compare=False)
    analyst: str = field(compare=False)
    wish: Wish
    matters: tuple[object, ...]


def order(case: Case, analyst: str, wish: Wish) -> Order:
    """Return the order for a state of a case."""
    matrices = [matrix_of(case, one) for one in (case.analysts if wish.several else [analyst])]
    names = tuple((one.id, one.label) for one in case.rated_hypotheses)
    rows = ((one.codes.tobytes(), one.credibility, one.relevance, one.clusters) for one in matrices)
    return Order(case=case, analyst=analyst, wish=wish, matters=(case.scheme, names, *rows))


def drawn(order: Order, tell: Tell) -> Json:
    """Return the result of an order as it is shown, with its picture for both themes."""
    view = acceptability_view(order.case, _found(order, tell), order.wish)
    frame, words = view.pop("frame"), view.pop("picture")
    return {**view, "picture": {"alt": words["alt"], **_pictures(frame, words)}}


def _found(order: Order, tell: Tell) -> Acceptability:
    case, wish = order.case, order.wish
    if wish.several:
        return resampled_acceptability(case, case.analysts, seed=wish.seed, weights=wish.weights, tell=tell)
    return rank_acceptability(
        case, order.analyst, seed=wish.seed, weights=wish.weights, cells=wish.cells, tell=tell
    )


def _pictures(frame: list[Json], words: Mapping[str, str]) -> dict[str, str]:
    import pandas as pd

    from workbench.charts.acceptability import acceptability_chart
    from workbench.charts.picture import data_url, svgs

    rows, themes = pd.DataFrame(frame), get_args(Theme)
    pictures = svgs([acceptability_chart(rows, theme, words) for theme in themes])
    return dict(zip(themes, map(data_url, pictures), strict=True))
