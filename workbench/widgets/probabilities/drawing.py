"""What takes a moment to work out, sweeps with their chart and rows, told apart by what it depends on.

Not here: when it is worked out (:mod:`workbench.widgets.newest`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from workbench.design.tokens import Theme
from workbench.model.case import Case
from workbench.scoring import matrix_of
from workbench.scoring.laid_down import laid_down
from workbench.scoring.own_probability import own_probabilities
from workbench.scoring.probabilities import baseline_codes
from workbench.views.row_weights import row_weights_view
from workbench.views.swept import swept_view

Json = dict[str, Any]
Tell = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A case whose sweeps are wanted; two are the same if what they come to would be."""

    case: Case = field(compare=False)
    analyst: str = field(compare=False)
    matters: tuple[object, ...]


def order(case: Case, analyst: str) -> Order:
    """Return the order for a state of a case."""
    matrix, given = matrix_of(case, analyst), laid_down(case, analyst)
    names = tuple((one.id, one.label, one.residual) for one in case.hypotheses if one.on)
    rows = tuple((item.id, item.text) for item in case.counted_evidence)
    codes = (matrix.codes.tobytes(), matrix.clusters, baseline_codes(case, analyst).tobytes())
    rests_on = (dict(given.table.of), given.table.name, dict(given.doubt.of), given.doubt.ungraded, given.q)
    start = (given.rho, given.prior, own_probabilities(case, analyst, "before").fractions)
    return Order(
        case=case,
        analyst=analyst,
        matters=(case.form, names, rows, codes, rests_on, start, dict(given.shared)),
    )


def drawn(order: Order, _tell: Tell) -> Json:
    """Return the sweeps with their picture for both themes, and the rows."""
    return _found(order, _pictures)


def told(order: Order) -> Json:
    """Return the same without a picture, which takes longest, for where nobody looks yet."""
    return _found(order, lambda _frame, _words: None)


def _found(order: Order, pictures: Callable[[list[Json], Mapping[str, str]], Json | None]) -> Json:
    swept = swept_view(order.case, order.analyst)
    if swept is not None:
        swept = {**swept, "picture": pictures(swept.pop("frame"), swept.pop("picture"))}
    return {"swept": swept, "rows": row_weights_view(order.case, order.analyst)}


def _pictures(frame: list[Json], words: Mapping[str, str]) -> Json:
    import pandas as pd

    from workbench.charts.picture import data_url, svg
    from workbench.charts.swept import swept_chart

    rows = pd.DataFrame(frame)
    drawings = {theme: data_url(svg(swept_chart(rows, theme, words))) for theme in get_args(Theme)}
    return {"alt": words["alt"], **drawings}
