"""A chart as a notebook shows it: drawn once for each theme, with its description, without scripts.

Not here: what is drawn.
"""

from dataclasses import dataclass

from workbench.charts.picture import data_url
from workbench.export.html import environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture for a light and for a dark page, as SVG, and the same in words."""

    light: str
    dark: str
    alt: str

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """Return what Jupyter shows; where style sheets are taken away, the light picture is seen."""
        page = environment().get_template("figure.html.jinja")
        pictures = {"light": data_url(self.light), "dark": data_url(self.dark)}
        return {"text/html": page.render(pictures=pictures, alt=self.alt), "text/plain": self.alt}
