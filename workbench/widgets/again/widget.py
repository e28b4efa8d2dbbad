"""The panel that asks a few cells a second time.

Not here: which, and what is made of the difference.
"""

from typing import Any, ClassVar

from workbench.model.edits import RateAgain
from workbench.model.rating import Rating
from workbench.views.again import again_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class AgainWidget(LiveWidget):
    """Asks cells again, one after the other, without their first ratings.

    Parameters
    ----------
    session : Session
        The student's.
    """

    _script: ClassVar[str] = module("again/again.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "again/again.css")

    def view(self) -> dict[str, Any]:
        """Return the next cell."""
        return again_view(self.session.case, self.session.analyst)

    def on_rate(self, evidence: str, hypothesis: str, rating: Rating) -> RateAgain:
        """Rate a cell a second time."""
        return RateAgain(evidence=evidence, hypothesis=hypothesis, rating=rating)

    def on_back(self, evidence: str, hypothesis: str) -> RateAgain:
        """Take a second rating back, to give another."""
        return RateAgain(evidence=evidence, hypothesis=hypothesis, rating=None)
