"""A case in the making, from a file of another program.

What importers have in common: ids of our own, sources by their titles, texts that a case can keep,
codes and levels that are understood or left over, never guessed. Not here: any format.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.casefile.formats.brought import Brought, Leftovers, in_full
from workbench.casefile.formats.columns import MOST_CHARACTERS, MOST_HYPOTHESES, MOST_ROWS
from workbench.casefile.formats.notation import Notations
from workbench.casefile.formats.rows import quotable
from workbench.errors import BadValue, MatrixFileError
from workbench.messages import say
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.marks import read_handling
from workbench.model.rating import read_level
from workbench.model.source import Source
from workbench.model.when import kept

_MILLISECONDS = 1000


@dataclass(slots=True, kw_only=True)
class Draft:
    """What is known of a case so far; ``where`` is what errors call the file, ``analyst`` whose ratings."""

    where: str
    analyst: str
    title: str = ""
    question: str = ""
    explanation: str = ""
    handling: str = ""
    left: Leftovers = field(default_factory=Leftovers)
    hypotheses: list[Hypothesis] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    sources: dict[tuple[str, ...], Source] = field(default_factory=dict)
    indicators: list[Indicator] = field(default_factory=list)
    cells: dict[Place, Cell] = field(default_factory=dict)
    _remarks: list[str] = field(default_factory=list)
    _remarked: int = 0
    _notations: Notations = field(default_factory=Notations)
    _disputed: set[Place] = field(default_factory=set)

    def refusal(self, problem: str) -> MatrixFileError:
        """Return the error that names this file."""
        return MatrixFileError(self.where, problem)

    def text(self, value: str, what: str) -> str:
        """Return a text that a case can keep; refuse one that is too long, or no text at all."""
        if len(value) > MOST_CHARACTERS:
            problem = say("matrixfile.long_text", found=len(value), most=MOST_CHARACTERS)
        elif "\0" in value:
            problem = say("matrixfile.null")
        elif any("\ud800" <= character <= "\udfff" for character in value):
            problem = say("importing.half_character")
        else:
            return value
        raise self.refusal(say("importing.at", what=what, problem=problem))

    def hypothesis(self, label: str, statement: str = "") -> str:
        """Add a hypothesis and return its id."""
        if len(self.hypotheses) == MOST_HYPOTHESES:
            problem = say("importing.too_many_hypotheses", most=MOST_HYPOTHESES)
            raise self.refusal(problem)
        new = Hypothesis(
            id=f"H{len(self.hypotheses) + 1}",
            label=self.text(label, say("importing.hypothesis")).strip(),
            statement=self.text(statement, say("importing.hypothesis")).strip(),
        )
        self.hypotheses.append(new)
        return new.id

    def row(self, text: str, **details: Any) -> str:
        """Add a row of evidence and return its id; details are fields of :class:`Evidence`."""
        if len(self.evidence) == MOST_ROWS:
            raise self.refusal(say("matrixfile.too_many_rows", most=MOST_ROWS))
        if not text.strip():
            raise self.refusal(say("importing.no_wording", n=len(self.evidence) + 1))
        checked: dict[str, Any] = {
            name: self.text(value, name) if isinstance(value, str) else value
            for name, value in details.items()
        }
        wording = self.text(text, "evidence").strip()
        new = Evidence(id=f"E{len(self.evidence) + 1}", text=wording, **checked)
        self.evidence.append(new)
        return new.id

    def source(self, title: str, **details: str) -> str:
        """Return the id of the source of this title and these details, added if it is new; "" without one."""
        name = self.text(title, "source").strip()
        if not name:
            return ""
        known = {key: self.text(value, key).strip() for key, value in details.items()}
        given: dict[str, Any] = {key: value for key, value in known.items() if value}
        found = self.sources.setdefault(
            (name, *given.values()),
            replace(Source(id=f"S{len(self.sources) + 1}", title=name), **given),
        )
        return found.id

    def rate(self, row: str, column: str, code: object, *, where: str, reason: str = "") -> None:
        """Write a cell; what is no code is left over, and so are two different ones, which leave it open."""
        place = Place(self.analyst, row, column)
        cell = Cell(rating=self._code(code, column, where), reason=self.text(reason, where).strip())
        if place in self.cells and self.cells[place] != cell:
            self._disputed.add(place)
        if place in self._disputed:
            self.left.add(say("importing.two_ratings"), where, code)
            self.cells.pop(place, None)
        elif cell != Cell():
            self.cells[place] = cell

    def _code(self, code: object, column: str, where: str) -> Any:
        if code is None:
            return None
        try:
            if not isinstance(code, str):
                raise BadValue("", code, "")
            return self._notations.read(quotable(code), column=column, row=where)
        except BadValue:
            self.left.add(say("importing.rating"), where, code)
            return None

    def level(self, value: object, what: str, where: str) -> str:
        """Return high, medium or low; anything else is left over."""
        if value in (None, ""):
            return ""
        try:
            return read_level(value) or "" if isinstance(value, str) else self._no_level(value, what, where)
        except BadValue:
            return self._no_level(value, what, where)

    def _no_level(self, value: object, what: str, where: str) -> str:
        self.left.add(what, where, value)
        return ""

    def day(self, value: object, what: str, where: str) -> str:
        """Return the day, in universal time, of milliseconds since 1970; anything else is left over."""
        text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
        try:
            return datetime.fromtimestamp(int(text) / _MILLISECONDS, UTC).date().isoformat()
        except (ValueError, OverflowError, OSError):
            if value not in (None, ""):
                self.left.add(what, where, value)
            return ""

    def mark(self, text: str) -> None:
        """Take a classification as the handling mark; one that is none is left over."""
        try:
            self.handling = read_handling(text)
        except BadValue:
            self.left.add(say("importing.classification"), "", text)

    def keep(self, row: str, lines: Mapping[str, object]) -> None:
        """Keep in a row's note what has no place of its own, as far as it fits, and list it."""
        at = int(row.removeprefix("E")) - 1
        item = self.evidence[at]
        for name, value in lines.items():
            line = self.text(f"{name}: {in_full(value)}", "note") if _fits(value) else ""
            fits = bool(line) and len(item.note) + len(line) < MOST_CHARACTERS
            if fits:
                item = replace(item, note="\n".join(text for text in (item.note, line) if text))
            self.left.add(name, item.id, value, kept=fits)
        self.evidence[at] = item

    def remark(self, name: str, text: str) -> None:
        """Keep in the case's explanation what concerns it as a whole, as far as it fits, and list it."""
        line = self.text(f"{name}: {text}", name) if _fits(text) else ""
        fits = bool(line) and self._remarked + len(line) < MOST_CHARACTERS // 2
        if fits:
            self._remarks.append(line)
            self._remarked += len(line) + 1
        self.left.add(name, "", text, kept=fits)

    def brought(self, kind: str) -> Brought:
        """Return the case.

        Raises
        ------
        MatrixFileError
            If there is neither a row nor a hypothesis in it.
        """
        if not self.evidence and not self.hypotheses:
            raise self.refusal(say("importing.nothing"))
        explanation = "\n".join(text for text in (self.explanation.strip(), *self._remarks) if text)
        case = Case(
            title=self.text(self.title, "title").strip() or Path(self.where).stem,
            question=self.text(self.question, "question").strip(),
            explanation=self.text(explanation, "explanation"),
            handling=self.handling,
            hypotheses=tuple(self.hypotheses),
            sources=tuple(self.sources.values()),
            evidence=tuple(self.evidence),
            indicators=tuple(self.indicators),
            cells=dict(self.cells),
        )
        return Brought(case=case, kind=kind, leftovers=tuple(self.left))


def _fits(value: object) -> bool:
    return len(in_full(value)) < MOST_CHARACTERS // 2


def iso_day(text: str) -> str:
    """Return a date as it is kept; of a moment in ISO form, its day; any other text as it is written."""
    day, sign, _ = text.strip().partition("T")
    return kept(day if sign and len(day) == len("2024-10-18") else text)
