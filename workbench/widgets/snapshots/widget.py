"""The snapshots panel: moments named, renamed and forgotten, two of them side by side.

Not here: what is shown (:mod:`workbench.views.snapshots`).
"""

from typing import Any, ClassVar

from workbench.model.edits import RemoveSnapshot, RenameSnapshot, TakeSnapshot
from workbench.session.session import Session
from workbench.views.snapshots import NOW, snapshots_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class SnapshotsWidget(LiveWidget):
    """Shows the snapshots of a case and compares two moments."""

    _script: ClassVar[str] = module("snapshots/snapshots.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "snapshots/snapshots.css")

    def __init__(self, session: Session) -> None:
        self._chosen: tuple[str, str] | None = None
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the snapshots, and two moments compared: the newest snapshot with now, unless chosen."""
        case = self.session.case
        newest = case.snapshots[-1].name if case.snapshots else NOW
        chosen = self._chosen or (newest, NOW)
        return snapshots_view(case, self.session.log, self.session.analyst, chosen, self.session.at)

    def on_take(self, name: str) -> TakeSnapshot:
        """Name the case as it is now."""
        return TakeSnapshot(name=name, seq=self.session.seq)

    def on_rename(self, name: str, new: str) -> RenameSnapshot:
        """Give a snapshot another name."""
        self._chosen = None
        return RenameSnapshot(name=name, new=new)

    def on_remove(self, name: str) -> RemoveSnapshot:
        """Forget a snapshot's name."""
        self._chosen = None
        return RemoveSnapshot(name=name)

    def on_choose(self, before: str, after: str) -> None:
        """Hold these two moments side by side; nothing is kept of it."""
        self._chosen = (before, after)
        self.push()
