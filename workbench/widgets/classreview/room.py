"""What stands under the class review: a place with hand-ins, looked through while somebody looks.

It stands where a session does under a widget. Not here: reading what is new, which is the widget's work.
"""

from collections.abc import Callable

from workbench.classroom.arriving import Arriving, Listing
from workbench.session.unedited import Unedited


class Room(Unedited):
    """A place with hand-ins that stays right: a look costs names, sizes and times.

    Parameters
    ----------
    arriving : Arriving
        The place.
    """

    def __init__(self, arriving: Arriving) -> None:
        super().__init__()
        self.arriving = arriving
        self.listing: Listing = arriving.listed()

    def refresh(self) -> bool:
        """Look again; return whether anything has changed."""
        return self._take(self.arriving.listed())

    def catch_up(self) -> None:
        """Look again; the place is listed without holding up whoever looks at it."""
        self._take(self.arriving.listed())

    def _take(self, listing: Listing) -> bool:
        with self.lock:
            changed = listing != self.listing
            if changed:
                self.listing = listing
                self._changed()
            return changed

    def hold(self) -> Callable[[], None]:
        """Return what does nothing: looking needs no preparation."""
        return lambda: None
