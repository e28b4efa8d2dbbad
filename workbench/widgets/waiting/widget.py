"""What stands where a panel will be: its title, and what it waits for.

Not here: the panel.
"""

from typing import Any, ClassVar

from workbench.session.desk import desk
from workbench.views.exercise import waiting_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class WaitingWidget(LiveWidget):
    """Says why a panel is not there yet.

    Parameters
    ----------
    panel : str
        Which one.
    """

    _script: ClassVar[str] = module("waiting/waiting.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "waiting/waiting.css")

    def __init__(self, panel: str) -> None:
        self._panel, self._sentence = panel, ""
        super().__init__(desk())

    def view(self) -> dict[str, Any]:
        """Return title and sentence."""
        return waiting_view(self._panel, self._sentence)

    def say(self, sentence: str) -> None:
        """Wait for something else."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.push()
