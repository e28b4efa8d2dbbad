"""The judgement panel: one's own answer before the evidence, or after it.

Not here: what is asked (:mod:`workbench.views.judgement`).
"""

from dataclasses import replace
from typing import Any, ClassVar, Literal

from workbench.errors import BadValue, Refused, one_of
from workbench.messages import say
from workbench.model.edits import ChooseProbability, Judge
from workbench.model.judgement import MOMENTS
from workbench.scoring.own_probability import own_probabilities
from workbench.session.session import Session
from workbench.views.judgement import judgement_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

KEPT = ("answer", "percents", "confidence", "assumptions", "sourcing", "argument", "normalised")


class JudgementWidget(LiveWidget):
    """Asks for an answer, percents if liked, and a confidence with its reasons; each is kept as it is given.

    Parameters
    ----------
    session : Session
        Whose analyst is asked.
    moment : str
        ``"before"`` the evidence or ``"after"``.
    """

    _script: ClassVar[str] = module("judgement/judgement.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "judgement/judgement.css")

    def __new__(cls, session: Session, moment: str) -> "JudgementWidget":
        """Refuse an unknown moment before there is a widget, which could not be closed half made."""
        if moment not in MOMENTS:
            raise BadValue(say("errors.value.moment"), moment, one_of(MOMENTS))
        made: JudgementWidget = super().__new__(cls, session, moment)
        return made

    def __init__(self, session: Session, moment: str) -> None:
        self.moment = moment
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return what is asked and what has been answered."""
        return judgement_view(self.session.case, self.session.analyst, self.moment)

    def on_answer(self, answer: list[str]) -> Judge:
        """Answer with these hypotheses; with none when undecided."""
        return self._judge(answer=tuple(answer))

    def on_percent(self, hypothesis: str, percent: int | None) -> Judge:
        """Give a hypothesis a whole percent, or take it back with None."""
        self.session.case.hypothesis(hypothesis)
        before = self._given
        kept = {**before["percents"], hypothesis: percent}
        now = {one: given for one, given in kept.items() if given is not None}
        return self._judge(percents=now, normalised=before["normalised"] and now == before["percents"])

    def on_consent(self, agreed: bool) -> Judge:  # noqa: FBT001
        """Agree to have the percents divided by their sum where they are reckoned with, or no longer."""
        own = own_probabilities(self.session.case, self.session.analyst, self.moment)
        if agreed and own.why != "incoherent":
            raise Refused(say("judgement.refused.consent"))
        return self._judge(normalised=agreed)

    def on_words(self, scale: str) -> ChooseProbability:
        """Choose whose words stand beside the numbers, for everybody who works on the case."""
        return ChooseProbability(probability=replace(self.session.case.probability, words=scale))

    def on_confidence(self, confidence: str) -> Judge:
        """Say how confident one is."""
        return self._judge(confidence=confidence)

    def on_reason(self, name: Literal["assumptions", "sourcing", "argument"], text: str) -> Judge:
        """Write one of the three reasons behind the confidence."""
        return self._judge(**{name: text})

    @property
    def _given(self) -> dict[str, Any]:
        judgement = self.session.case.judgement(self.session.analyst, self.moment)
        if judgement is None:
            raise Refused(say("judgement.refused.first"))
        return {name: getattr(judgement, name) for name in KEPT}

    def _judge(self, **changes: Any) -> Judge:
        first = self.session.case.judgement(self.session.analyst, self.moment) is None
        given = {} if first and "answer" in changes else self._given
        return Judge(moment=self.moment, **{**given, **changes})
