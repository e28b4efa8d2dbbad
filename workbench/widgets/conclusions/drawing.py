"""The ranking chart that is to be drawn, told apart by all that it shows, and what is drawn of it.

Not here: when it is drawn (:mod:`workbench.widgets.newest`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, get_args

from workbench.design.tokens import Theme

Json = dict[str, Any]
Dot = tuple[str, float | None, str, bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """All that a ranking chart shows: its dots from the top, and its words."""

    dots: tuple[Dot, ...]
    words: tuple[tuple[str, str], ...]


def order(view: Json) -> Order:
    """Return the order for a view of the conclusions."""
    columns = {column["id"]: column for column in view["columns"]}
    ordered = [columns[id] for id in view["order"]]
    dots = tuple((one["name"], one["score"], one["dot"], one["leads"], one["thin"]) for one in ordered)
    return Order(dots=dots, words=tuple(sorted(view["picture"].items())))


def drawn(order: Order, _tell: Callable[[int, int], bool] | None = None) -> Json:
    """Return the chart for both themes, with the words in its place."""
    return {"alt": dict(order.words)["alt"], **_themes(order)}


@lru_cache(maxsize=32)
def _themes(order: Order) -> Json:
    import pandas as pd

    from workbench.charts.picture import data_url, svgs
    from workbench.charts.ranking import ranking_chart

    frame = pd.DataFrame(list(order.dots), columns=["name", "score", "label", "leads", "thin"])
    words = dict(order.words)
    themes: tuple[Theme, ...] = get_args(Theme)
    pictures = svgs([ranking_chart(frame, theme, words) for theme in themes])
    return dict(zip(themes, map(data_url, pictures), strict=True))
