"""A chart as a picture, drawn here without a browser and without the network.

Not here: showing it.
"""

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair as alt


_BESIDE = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
import vl_convert
json.dump([vl_convert.vegalite_to_svg(spec) for spec in json.load(sys.stdin)], sys.stdout)
"""


def svg(chart: "alt.TopLevelMixin") -> str:
    """Return the chart as SVG."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(json.dumps(_spec(chart)))
    return drawn


def svgs(charts: "Sequence[alt.TopLevelMixin]") -> list[str]:
    """Return charts as SVG, drawn by a process of its own.

    The library lets nothing else run while it draws, a tenth of a second and more for each chart. For
    whoever draws in a thread, so that ratings do not wait for it; a single chart that is waited for
    comes sooner from :func:`svg`.
    """
    done = subprocess.run(
        [sys.executable, "-P", "-c", _BESIDE, json.dumps(sys.path)],
        input=json.dumps([json.dumps(_spec(chart)) for chart in charts]).encode(),
        stdout=subprocess.PIPE,
        check=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    drawn: list[str] = json.loads(done.stdout)
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
