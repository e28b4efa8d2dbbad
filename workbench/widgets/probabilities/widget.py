"""The probabilities panel: Bayes' rule apart from the matrix, and every number it rests on, to be changed.

Not here: what it shows (:mod:`workbench.views.probabilities`).
"""

from dataclasses import replace
from typing import Any, ClassVar

from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.edits import (
    ChooseDependence,
    ChooseProbability,
    ExplainBaseline,
    OpenTotals,
    RateBaseline,
)
from workbench.model.probability import Probability
from workbench.model.rating import Level, Rating
from workbench.scoring.laid_down import reliability_for
from workbench.scoring.posterior import table_for
from workbench.views.probabilities import probabilities_view
from workbench.widgets.beside import BesideWidget
from workbench.widgets.live import Json
from workbench.widgets.module import module, style
from workbench.widgets.newest import Tell
from workbench.widgets.probabilities.drawing import Order, drawn, order, told


class ProbabilitiesWidget(BesideWidget[Order, Json]):
    """Shows probabilities with what they rest on; in the independent form it asks for baselines."""

    _script: ClassVar[str] = module("probabilities/probabilities.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "probabilities/probabilities.css")
    partial: ClassVar[bool] = True

    def view(self) -> Json:
        """Return the probabilities and all that they rest on, with sweeps of this state or an older one."""
        case, analyst = self.session.case, self.session.analyst
        view = probabilities_view(case, analyst)
        result = view["result"]
        swept = self._swept(order(case, analyst)) if result and not result["withheld"] else None
        return {**view, "depends": swept}

    def _work(self, order: Order, tell: Tell) -> Json:
        return drawn(order, tell)

    def _swept(self, now: Order) -> Json:
        of, found = self._worked_out(now, told) or (None, {"swept": None, "rows": None})
        working = "old" if of != now and of else "working" if of is None else ""
        return {**found, "working": say(f"probabilities.panel.{working}") if working else ""}

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_likelihood(self, code: Rating, text: str) -> ChooseProbability:
        """Give a code another likelihood; the others stay as they are."""
        number = _number("likelihood", text, "open_fraction")
        table = {
            known: number if known is code else old for known, old in table_for(self.session.case).of.items()
        }
        return self._choose(likelihoods=tuple((known.value, value) for known, value in table.items()))

    def on_table_name(self, text: str) -> ChooseProbability:
        """Name the table of likelihoods; the usual one becomes the case's own."""
        table = table_for(self.session.case).of
        pairs = tuple((code.value, value) for code, value in table.items())
        return self._choose(table=" ".join(text.split()), likelihoods=pairs)

    def on_usual_table(self) -> ChooseProbability:
        """Go back to the table of likelihoods that a case begins with."""
        return self._choose(table="", likelihoods=())

    def on_level(self, level: Level, text: str) -> ChooseProbability:
        """Say how far a report of this level is believed."""
        number = _number("reliability", text, "fraction")
        numbers = {**reliability_for(self.session.case), level: number}
        return self._choose(reliability=tuple((known.value, value) for known, value in numbers.items()))

    def on_usual_levels(self) -> ChooseProbability:
        """Go back to how far reports are believed where a case begins."""
        return self._choose(reliability=())

    def on_false_report(self, text: str) -> ChooseProbability:
        """Say how likely a report is whose source is wrong."""
        return self._choose(false_report=_number("false_report", text, "open_fraction"))

    def on_dependence(self, text: str) -> ChooseDependence:
        """Say how much the reports of one cluster are one report."""
        return ChooseDependence(dependence=_number("dependence", text, "fraction"))

    def on_prior(self, value: str) -> ChooseProbability:
        """Start even, or from one's own percents from before the evidence."""
        return self._choose(prior=value)

    def on_words(self, value: str) -> ChooseProbability:
        """Choose whose words stand beside probabilities."""
        return self._choose(words=value)

    def on_rate(self, evidence: str, rating: Rating | None) -> RateBaseline:
        """Rate a row's baseline, or clear it with None."""
        return RateBaseline(evidence=evidence, rating=rating)

    def on_explain(self, evidence: str, reason: str) -> ExplainBaseline:
        """Write the reason behind a row's baseline."""
        return ExplainBaseline(evidence=evidence, reason=reason.strip())

    def _choose(self, **changes: Any) -> ChooseProbability:
        probability: Probability = replace(self.session.case.probability, **changes)
        return ChooseProbability(probability=probability)


def _number(what: str, text: str, expected: str) -> float:
    """Return a written number, with a point or a comma; its range is the edit's to check."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        raise BadValue(say(f"errors.value.{what}"), text, say(f"errors.expected.{expected}")) from None
