"""The ranks panel: what holds whatever the weights are, and how often each hypothesis takes each rank.

Not here: what is shown (:mod:`workbench.views.ranks`), and drawing at random (:mod:`workbench.scoring`).
"""

from dataclasses import replace
from typing import Any, ClassVar, get_args

from workbench.charts.dominance import dominance_chart
from workbench.charts.picture import data_url
from workbench.design.tokens import Theme
from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import OpenTotals
from workbench.scoring.acceptability import WEIGHTS
from workbench.views.acceptability import Wish
from workbench.views.ranks import STEPS, Working, ranks_view
from workbench.widgets.beside import BesideWidget
from workbench.widgets.module import module, style
from workbench.widgets.newest import Tell
from workbench.widgets.ranks.drawing import Json, Order, drawn, order

_LARGEST_SEED = 999_999_999


class RanksWidget(BesideWidget[Order, Json]):
    """Shows dominance, and rank acceptability drawn beside everything else; its choices are not kept."""

    _script: ClassVar[str] = module("ranks/ranks.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "ranks/ranks.css")
    partial: ClassVar[bool] = True
    _wish = Wish()

    def view(self) -> Json:
        """Return the panel, with what has been drawn of the newest state or of an older one."""
        case, analyst = self.session.case, self.session.analyst
        view = ranks_view(case, analyst, self._wish, self._working)
        for relation in view["relations"]:
            if relation["picture"] is not None:
                relation["picture"] = _pictures(relation["picture"])
        return view

    def _work(self, order: Order, tell: Tell) -> Json:
        return drawn(order, tell)

    def _working(self) -> Working:
        """Return how far the drawing has come; before anybody looks, a first chunk is drawn at once."""
        now = order(self.session.case, self.session.analyst, self._wish)
        found, progress = self._worked_out(now, _a_first_chunk), self._newest.progress
        done, of = progress or (None, 0)
        return Working(
            result=found[1] if found else None,
            old=found is not None and found[0] != now,
            done=done,
            of=of,
            stopped=self._newest.stopped,
        )

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def ask_choose(self, name: str, value: str) -> None:
        """Choose what is drawn; the case stays as it is."""
        match name, value:
            case "weights", weights if weights in WEIGHTS:
                self._wish = replace(self._wish, weights=weights)
            case "cells", cells if cells in map(str, STEPS):
                self._wish = replace(self._wish, cells=float(cells))
            case "several", "" | "several":
                self._wish = replace(self._wish, several=bool(value))
            case _:
                raise Refused(say("ranks.smaa.refused.choice"))
        self.push()

    def ask_seed(self, seed: str) -> None:
        """Draw other numbers."""
        if not (seed.strip().isdecimal() and int(seed) <= _LARGEST_SEED):
            raise Refused(say("ranks.smaa.refused.seed"))
        self._wish = replace(self._wish, seed=int(seed))
        self.push()

    def ask_cancel(self) -> None:
        """Leave it at what has been drawn."""
        self._newest.stop()
        self.push()

    def ask_again(self) -> None:
        """Draw once more what was cancelled."""
        self._newest.again()
        self.push()


def _a_first_chunk(order: Order) -> Json:
    return drawn(order, lambda _done, _of: False)


def _pictures(picture: dict[str, Any]) -> dict[str, str]:
    drawings = {theme: data_url(dominance_chart(picture, theme)) for theme in get_args(Theme)}
    return {"alt": picture["words"]["alt"], **drawings}
