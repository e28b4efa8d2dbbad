"""The chronology panel: the items on a time axis, and both their dates to edit.

Not here: what is shown (:mod:`workbench.views.chronology`) and how it is drawn (:mod:`workbench.charts`).
"""

from dataclasses import fields
from typing import Any, ClassVar, get_args

from workbench.charts.chronology import chronology_chart
from workbench.charts.picture import data_url
from workbench.design.tokens import Theme
from workbench.model.edits import DescribeEvidence
from workbench.model.when import kept
from workbench.views.chronology import chronology_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ChronologyWidget(LiveWidget):
    """Shows the items in the order of their events or of their reports, to date them in place."""

    _script: ClassVar[str] = module("chronology/chronology.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "chronology/chronology.css")

    def view(self) -> dict[str, Any]:
        """Return the chronology with its picture, drawn for both themes."""
        view = chronology_view(self.session.case)
        drawn = view["picture"]
        if drawn is not None:
            themes = {theme: data_url(chronology_chart(drawn, theme)) for theme in get_args(Theme)}
            view["picture"] = {"alt": drawn["words"]["alt"], **themes}
        return view

    def on_date(self, id: str, happened: str, date: str) -> DescribeEvidence:
        """Say when an item happened and when it was reported; all else about it stays."""
        item = self.session.case.evidence_item(id)
        same = {
            field.name: getattr(item, field.name) for field in fields(DescribeEvidence) if field.name != "do"
        }
        return DescribeEvidence(**{**same, "happened": kept(happened), "date": kept(date)})
