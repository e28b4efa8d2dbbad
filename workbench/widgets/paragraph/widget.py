"""The conclusion as one text: the workbench's, or the analyst's own in its place.

Not here: what the workbench writes (:mod:`workbench.views.paragraph`).
"""

from typing import Any, ClassVar

from workbench.model.edits import OpenTotals, WriteParagraph
from workbench.views.paragraph import paragraph_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ParagraphWidget(LiveWidget):
    """Shows what the analysis comes to, what each number rests on, and a place for one's own words."""

    _script: ClassVar[str] = module("paragraph/paragraph.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "paragraph/paragraph.css")
    pause: ClassVar[float] = 0.5

    def view(self) -> dict[str, Any]:
        """Return the sentences, and the own words where there are any."""
        return paragraph_view(self.session.case, self.session.analyst)

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_write(self, text: str, drawn: str) -> WriteParagraph:
        """Keep one's own words, begun from a text of the workbench's; "" goes back to it."""
        return WriteParagraph(text=text, drawn=drawn)
