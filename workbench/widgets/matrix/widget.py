"""The matrix of a session, to be rated by keyboard or mouse.

Not here: what it shows (:mod:`workbench.views.matrix`) and how it is drawn (``matrix.js``).
"""

from collections.abc import Callable, Mapping
from typing import Any

from workbench.errors import BadValue, Refused, listed
from workbench.messages import say
from workbench.model.case import Case, Place
from workbench.model.edits import (
    ChooseScheme,
    Edit,
    ExplainCell,
    FlagEvidence,
    LockGrades,
    OpenTotals,
    RateCell,
    SwitchAssumption,
)
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.scoring import scheme_named
from workbench.session.session import Session
from workbench.session.takingin import Arrival
from workbench.sources.passages import Passage, alone
from workbench.views.cell_history import cell_history, history_words
from workbench.views.export import FORMATS
from workbench.views.glossary import glossary_view
from workbench.views.matrix import matrix_view
from workbench.views.passage import passage_view
from workbench.views.pasted import paste_words
from workbench.views.remembered import RememberedRows
from workbench.views.steps import steps_view
from workbench.widgets.actions import told
from workbench.widgets.filing import TakesFile, filed
from workbench.widgets.live import Json, LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.pasting import TakesPaste

FindPassage = Callable[[Case, Evidence], Passage]
Steps = Callable[[Case, str], list[Json]]


class MatrixWidget(TakesFile, TakesPaste, LiveWidget):
    """The matrix of a session.

    Parameters
    ----------
    session : Session
        What is rated.
    passage : callable, optional
        Finds the passage behind a row, ``passage(case, evidence)``; without it only the excerpt
        that the case itself carries is shown.
    steps : callable, optional
        ``steps(case, analyst)`` returns the steps above the matrix; Heuer's eight by default.
    actions : mapping, optional
        ``{"export": export}`` gives an export menu; ``export(format)`` returns the path of what
        it wrote. ``{"copy": copy}`` gives a button that copies the table; ``copy(rows)`` returns
        the rows of these ids with an ``html`` and a ``text``.
    takes_paste : bool
        Whether rows copied elsewhere can be pasted as evidence, or come in as a file.
    run : callable, optional
        Does the reading of files; a thread of its own if left out.
    """

    _script = module("matrix/matrix.js")
    _sheet = style("shared/glossary.css", "shared/pasting.css", "matrix/matrix.css", "matrix/focus.css")

    def __init__(
        self,
        session: Session,
        *,
        passage: FindPassage | None = None,
        steps: Steps | None = None,
        actions: Mapping[str, Callable[..., Any]] | None = None,
        takes_paste: bool = True,
        run: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        self.arrival = Arrival(filed, self._arrived, run=run)
        self.takes_paste = takes_paste
        self._passage = passage or _only_the_excerpt
        self._steps = steps or _heuers_steps
        self._actions = dict(actions or {})
        self._rows = RememberedRows()
        super().__init__(session)

    def view(self) -> Json:
        """Return the matrix as plain JSON, with the formats it can be exported to."""
        case, analyst = self.session.case, self.session.analyst
        steps = self._steps(case, analyst)
        view = matrix_view(case, analyst, steps=steps, log=self.session.log, kept=self._rows)
        return {
            **view,
            "exports": list(FORMATS) if "export" in self._actions else [],
            "copies": "copy" in self._actions,
            "glossary": glossary_view(case.scheme),
            "paste": paste_words() if self.takes_paste else None,
            "brought": self.filed_view(),
            "cell_history": history_words(),
        }

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def on_rate(self, evidence: str, hypothesis: str, rating: Rating | None) -> Edit:
        """Rate a cell, or clear it with None."""
        return RateCell(evidence=evidence, hypothesis=hypothesis, rating=rating)

    def on_explain(self, evidence: str, hypothesis: str, reason: str) -> Edit:
        """Write the reason behind a cell."""
        return ExplainCell(evidence=evidence, hypothesis=hypothesis, reason=reason.strip())

    def on_flag(self, evidence: str, flagged: bool) -> Edit:  # noqa: FBT001
        """Flag a row for oneself, or take the flag away."""
        return FlagEvidence(evidence=evidence, flagged=flagged)

    def on_switch(self, evidence: str, on: bool) -> Edit:  # noqa: FBT001
        """Count an assumption in every total, or in none."""
        return SwitchAssumption(id=evidence, on=on)

    def on_open_totals(self) -> Edit:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_lock(self) -> Edit:
        """Lock the grades, so that they cannot drift while one rates."""
        return LockGrades()

    def on_choose_scheme(self, scheme: str) -> Edit:
        """Count the totals in another scheme."""
        return ChooseScheme(scheme=scheme_named(scheme).name)

    def ask_passage(self, evidence: str) -> Json:
        """Return the passage behind a row."""
        item = self.session.case.evidence_item(evidence)
        return passage_view(self.session.case, item, self._passage(self.session.case, item))

    def ask_history(self, evidence: str, hypothesis: str) -> Json:
        """Return what happened to one of the analyst's cells."""
        place = Place(self.session.analyst, evidence, hypothesis)
        return cell_history(self.session.case, self.session.log, place)

    def ask_copied(self, rows: list[str]) -> Json:
        """Return these rows as a table for the clipboard, as HTML and as text."""
        if "copy" not in self._actions:
            raise Refused(say("matrix.copy.none"))
        both = self._actions["copy"](rows)
        return {"html": both.html, "text": both.text}

    def ask_export(self, format: str) -> dict[str, str]:
        """Write the case in a format; return the path, and which texts went along."""
        if format not in FORMATS or "export" not in self._actions:
            raise BadValue(say("errors.value.format"), format, listed(FORMATS))
        return told(str(self._actions["export"](format)), format, self.session)


def _only_the_excerpt(case: Case, item: Evidence) -> Passage:
    return alone(item)


def _heuers_steps(case: Case, analyst: str) -> list[Json]:
    return steps_view(case, analyst, "matrix")
