"""A chart as a picture, drawn here without a browser and without the network.

Not here: showing it.
"""

import base64
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair as alt


def svg(chart: "alt.TopLevelMixin") -> str:
    """Return the chart as SVG."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(json.dumps(_spec(chart)))
    return drawn


def png(chart: "alt.TopLevelMixin", *, scale: float = 2.0) -> bytes:
    """Return the chart as PNG, ``scale`` pixels to a unit."""
    import vl_convert

    drawn: bytes = vl_convert.vegalite_to_png(json.dumps(_spec(chart)), scale=scale)
    return drawn


def data_url(drawn: str) -> str:
    """Return an SVG as an address that holds it, for an image that can run no script."""
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode("ascii")


def _spec(chart: "alt.TopLevelMixin") -> dict[str, Any]:
    spec: dict[str, Any] = chart.to_dict()
    return spec
