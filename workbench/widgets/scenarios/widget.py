"""The scenarios panel: rules over the rows, side by side, with what each makes of the ranking.

Not here: what is shown (:mod:`workbench.views.scenarios`).
"""

from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import AddScenario, ChangeScenario, OpenTotals, RemoveScenario
from workbench.model.numbering import next_id
from workbench.model.scenario import Scenario
from workbench.model.when import kept
from workbench.session.session import Session
from workbench.views.proposed_scenarios import ready_made
from workbench.views.scenario_words import proposed_name, with_name
from workbench.views.scenarios import scenarios_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ScenariosWidget(LiveWidget):
    """Shows the scenarios as columns beside the case, to add, change and remove them."""

    _script: ClassVar[str] = module("scenarios/scenarios.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "scenarios/scenarios.css")
    pause: ClassVar[float] = 0.5

    def __init__(self, session: Session) -> None:
        self._unfolded: frozenset[str] = frozenset()
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the case beside its scenarios."""
        return scenarios_view(self.session.case, self.session.analyst, self._unfolded)

    def on_add(self, name: str, rule: dict[str, str | list[str]]) -> AddScenario:
        """Add a scenario; without a name it is called after its rule."""
        return AddScenario(scenario=with_name(_made(self._free(), rule), name))

    def on_change(self, id: str, name: str, rule: dict[str, str | list[str]]) -> ChangeScenario:
        """Give a scenario another rule or another name."""
        return ChangeScenario(scenario=with_name(_made(id, rule), name))

    def on_remove(self, id: str) -> RemoveScenario:
        """Remove a scenario; the rows stay as they are."""
        return RemoveScenario(id=id)

    def on_propose(self, name: str) -> AddScenario:
        """Add one of the ready-made scenarios."""
        for one in ready_made(self.session.case, id=self._free()):
            if one.name == name:
                return AddScenario(scenario=one)
        raise Refused(say("scenarios.refused.gone", name=name))

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def ask_name(self, rule: dict[str, str | list[str]]) -> str:
        """Return what a scenario of this rule would be called."""
        return proposed_name(_made("", rule))

    def ask_unfold(self, id: str, *, open: bool) -> None:
        """List the rows that a scenario leaves out, or no longer."""
        self._unfolded = self._unfolded | {id} if open else self._unfolded - {id}
        self._stale = True

    def _free(self) -> str:
        return next_id("C", (one.id for one in self.session.case.scenarios))


_LISTS = ("sources", "origins", "evidence", "lying", "kinds")


def _made(id: str, rule: dict[str, str | list[str]]) -> Scenario:
    before = rule.get("before", "")
    lists: dict[str, Any] = {name: tuple(dict.fromkeys(rule.get(name) or ())) for name in _LISTS}
    return Scenario(id=id, name="", before=kept(before) if isinstance(before, str) else "", **lists)
