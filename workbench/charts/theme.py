"""The one look of every chart: quiet lines, direct labels, the workbench's own colours and one font.

Not here: what a chart shows.
"""

from typing import Any

from workbench.design.tokens import Theme, colour

# Liberation Sans comes inside vl-convert, so that texts are measured alike on every machine; Arial and
# Helvetica have the same widths, so that a browser without it draws the same layout.
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
SMALL, PLAIN, LARGE = 12, 13, 16


def config(theme: Theme) -> dict[str, Any]:
    """Return the Vega-Lite configuration that every chart is drawn with."""
    ink, muted, line = (colour(theme, name) for name in ("ink", "muted", "line"))
    return {
        "background": colour(theme, "paper"),
        "font": FONT,
        "padding": {"left": 4, "right": 12, "top": 4, "bottom": 4},
        "view": {"stroke": None},
        "title": {
            "anchor": "start",
            "color": ink,
            "fontSize": LARGE,
            "fontWeight": 600,
            "offset": 14,
            "subtitleColor": muted,
            "subtitleFontSize": SMALL,
            "subtitlePadding": 5,
        },
        "axis": {
            "domain": False,
            "ticks": False,
            "gridColor": line,
            "labelColor": muted,
            "labelFontSize": SMALL,
            "labelPadding": 6,
            "titleColor": muted,
            "titleFontSize": SMALL,
            "titleFontWeight": "normal",
            "titlePadding": 8,
        },
        "axisY": {"grid": False, "labelColor": ink, "labelFontSize": PLAIN, "labelLimit": 320},
        "text": {"color": ink, "fontSize": PLAIN},
    }
