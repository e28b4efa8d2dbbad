"""What every widget does into which a table can be pasted: a look at it first, then one edit.

Not here: reading the table (:mod:`workbench.casefile.formats.pasted`).
"""

from typing import Any

from workbench.casefile.formats import read_pasted
from workbench.casefile.formats.pasted import Pasted
from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import AddManyEvidence
from workbench.session.session import Session
from workbench.views.pasted import pasted_view


class TakesPaste:
    """The two intents behind ``shared/pasting.js``, for a :class:`~workbench.widgets.live.LiveWidget`."""

    session: Session
    takes_paste: bool = True
    """Whether rows may be pasted at all."""

    def ask_pasted(self, text: str, repeated: bool) -> dict[str, Any]:  # noqa: FBT001
        """Return what a pasted table would add, and what was not understood."""
        return pasted_view(self.session.case, self._read(text, repeated=repeated))

    def on_paste(self, text: str, repeated: bool) -> AddManyEvidence:  # noqa: FBT001
        """Add the rows of a pasted table, all in one edit."""
        return self._read(text, repeated=repeated).edit

    def _read(self, text: str, *, repeated: bool) -> Pasted:
        if not self.takes_paste:
            raise Refused(say("paste.refused"))
        return read_pasted(text, self.session.case, repeated=repeated)
