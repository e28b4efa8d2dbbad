"""The sensitivity panel: what leaving out an item, a source or an origin would do.

Not here: finding it out (:mod:`workbench.views.sensitivity`).
"""

from typing import Any, ClassVar

from workbench.model.edits import OpenTotals
from workbench.session.session import Session
from workbench.views.glossary import glossary_view
from workbench.views.sensitivity import sensitivity_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class SensitivityWidget(LiveWidget):
    """Shows linchpins, minimal flips, and the ranking without items of one's choice; no choice is kept."""

    _script: ClassVar[str] = module("sensitivity/sensitivity.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "shared/glossary.css", "sensitivity/sensitivity.css")
    pause: ClassVar[float] = 0.5

    def __init__(self, session: Session) -> None:
        self._without: tuple[str, ...] = ()
        self._one_step = False
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return how the standing moves, and the trial."""
        case = self.session.case
        view = sensitivity_view(case, self.session.analyst, self._without, one_step=self._one_step)
        return {**view, "glossary": glossary_view(case.scheme)}

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def ask_without(self, items: list[str]) -> None:
        """Leave these items out of the trial; the case stays as it is."""
        self._without = tuple(items)
        self.push()

    def ask_one_step(self, on: bool) -> None:  # noqa: FBT001
        """Let no cell move further than to the next code, or as far as it must."""
        self._one_step = on
        self.push()
