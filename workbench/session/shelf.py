"""The cases of a store, to be watched like a case: who has changed which of them, and when to look again.

It stands where a session does under a widget. Not here: working on one of the cases.
"""

from collections.abc import Callable

from workbench.session.administration import CaseLine, listing
from workbench.session.unedited import Unedited
from workbench.store.store import Store


class CaseShelf(Unedited):
    """The cases of a store as a list that stays right.

    Parameters
    ----------
    store : Store
        Where the cases lie.
    analyst : str
        Whose share of rated cells is told.
    """

    def __init__(self, store: Store, analyst: str) -> None:
        super().__init__(analyst)
        self.store = store
        self._pulse = store.pulse()
        self.lines: tuple[CaseLine, ...] = listing(store, analyst)

    def refresh(self) -> bool:
        """Look again; return whether anything has changed."""
        with self.lock:
            self._pulse, lines = self.store.pulse(), listing(self.store, self.analyst)
            changed = lines != self.lines
            if changed:
                self.lines = lines
                self._changed()
            return changed

    def hold(self) -> Callable[[], None]:
        """Be ready for changes in a row, until what is returned is called."""
        return self.store.hold()

    def catch_up(self) -> None:
        """Do as :meth:`refresh` does if there is anything; costs one small question if there is not."""
        if self.store.pulse() != self._pulse:
            self.refresh()
