"""The cross-impact panel: how likely each hypothesis would be if another were true.

Not here: what is asked and said of it (:mod:`workbench.views.crossimpact`).
"""

from dataclasses import replace
from typing import Any, ClassVar

from workbench.model.edits import ChooseProbability, JudgeConditional
from workbench.views.crossimpact import crossimpact_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class CrossImpactWidget(LiveWidget):
    """Asks for percents of each hypothesis given another, and says what goes together and what cannot be."""

    _script: ClassVar[str] = module("crossimpact/crossimpact.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "crossimpact/crossimpact.css")

    def view(self) -> dict[str, Any]:
        """Return the square of percents and what it says."""
        return crossimpact_view(self.session.case, self.session.analyst)

    def on_conditional(self, given: str, hypothesis: str, percent: int | None) -> JudgeConditional:
        """Give a hypothesis a whole percent if another were true, or take it back with None."""
        return JudgeConditional(given=given, hypothesis=hypothesis, percent=percent)

    def on_words(self, scale: str) -> ChooseProbability:
        """Choose whose words stand beside the numbers, for everybody who works on the case."""
        return ChooseProbability(probability=replace(self.session.case.probability, words=scale))
