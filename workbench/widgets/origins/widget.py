"""The panel of origins: the register, who quotes whom, and reports that are one.

Not here: what is shown (:mod:`workbench.views.origins`).
"""

from dataclasses import replace
from typing import Any, ClassVar, Literal

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import (
    AddOrigin,
    ClusterEvidence,
    DescribeOrigin,
    OpenTotals,
    RemoveOrigin,
    RenameOrigin,
)
from workbench.model.numbering import next_id
from workbench.model.origin import Origin
from workbench.views.origins import origins_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Descriptor = Literal["access", "record", "bias", "age", "note"]


class OriginsWidget(LiveWidget):
    """Shows who first said what, and lets a person describe, connect, merge and count once."""

    _script: ClassVar[str] = module("origins/origins.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "origins/origins.css")

    def view(self) -> dict[str, Any]:
        """Return the register, the graph, what depends on what, and the ranking with one origin as one."""
        return origins_view(self.session.case, self.session.analyst)

    def on_enter(self, id: str) -> AddOrigin:
        """Enter an origin that rows name into the register."""
        return AddOrigin(origin=Origin(id=id.strip()))

    def on_describe(self, id: str, what: Descriptor, text: str) -> DescribeOrigin:
        """Say one thing about an origin; one that is not in the register yet is entered."""
        said: dict[str, Any] = {what: text.strip()}
        return DescribeOrigin(origin=replace(self._known(id), **said))

    def on_draw_on(self, id: str, name: str) -> DescribeOrigin:
        """Say that an origin passes on what another said."""
        name = name.strip()
        if not name:
            raise Refused(say("origins.refused.name"))
        if name == id:
            raise Refused(say("origins.refused.self"))
        known = self._known(id)
        return DescribeOrigin(origin=replace(known, draws_on=(*known.draws_on, name)))

    def on_no_longer(self, id: str, name: str) -> DescribeOrigin:
        """Take back that an origin passes on what another said."""
        known = self._known(id)
        left = tuple(other for other in known.draws_on if other != name)
        return DescribeOrigin(origin=replace(known, draws_on=left))

    def on_rename(self, id: str, name: str) -> RenameOrigin:
        """Give an origin another name; the name of another makes the two one."""
        return RenameOrigin(id=id, new=name.strip())

    def on_remove(self, id: str) -> RemoveOrigin:
        """Take an origin's entry out of the register; its rows keep the name."""
        return RemoveOrigin(id=id)

    def on_cluster(self, ids: list[str]) -> ClusterEvidence:
        """Confirm that rows are one report."""
        if len(set(ids)) < 2:
            raise Refused(say("origins.refused.two"))
        name = next_id("C", [item.cluster for item in self.session.case.evidence])
        return ClusterEvidence(ids=tuple(dict.fromkeys(ids)), cluster=name)

    def on_apart(self, name: str) -> ClusterEvidence:
        """Take a confirmed cluster apart again."""
        ids = tuple(item.id for item in self.session.case.evidence if name and item.cluster == name)
        return ClusterEvidence(ids=ids, cluster="")

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def _known(self, id: str) -> Origin:
        return next((one for one in self.session.case.origins if one.id == id), Origin(id=id))
