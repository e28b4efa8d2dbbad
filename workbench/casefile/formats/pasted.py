"""A pasted table, read into evidence for a case: what can be added, what repeats, what was not understood.

Not here: adding it, which is an edit like any other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from workbench.casefile.formats.columns import MOST_HYPOTHESES, RESERVED, SECOND
from workbench.casefile.formats.cut import cut
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.headings import Headings, headings
from workbench.casefile.formats.notation import Notations
from workbench.casefile.formats.rows import ReadRow, quotable, read_row
from workbench.casefile.formats.table import above_totals
from workbench.errors import MatrixFileError
from workbench.messages import say
from workbench.model.case import Case, Cell
from workbench.model.edits import AddManyEvidence, ExplainCell, RateCell
from workbench.model.evidence import Evidence
from workbench.model.readings import second_readings
from workbench.model.source import Source

MOST_PASTED_CHARACTERS = 2_000_000
MOST_PASTED_ROWS = 2_000
MOST_PASTED_COLUMNS = MOST_HYPOTHESES + len(RESERVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedRow:
    """One row as it would be added.

    ``number`` is its place in the pasted table, from 1. ``same_as`` names the row of the case
    with the same wording, or is ""; ``same_row`` the earlier row of the table with it, or None.
    A row that is not ``taken`` has no id.
    """

    number: int
    evidence: Evidence
    cells: Mapping[str, Cell]
    same_as: str = ""
    same_row: int | None = None
    taken: bool = True

    @property
    def repeats(self) -> bool:
        """Whether its wording stands elsewhere already."""
        return bool(self.same_as) or self.same_row is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What was not understood, and where; ``row`` is None for a column, ``column`` "" for a whole row."""

    row: int | None
    column: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pasted:
    """What a pasted table says.

    ``columns`` are those that were understood, as they are headed in the table where headings
    are ``written``. ``sources`` are the new ones.
    """

    rows: tuple[PastedRow, ...]
    troubles: tuple[Trouble, ...]
    columns: tuple[str, ...]
    written: bool
    sources: tuple[Source, ...]

    def __repr__(self) -> str:
        added = say("paste.done", n=len(self.taken))
        repeats = len(self.rows) - len(self.taken)
        return say("paste.written", added=added, troubles=len(self.troubles), repeats=repeats)

    @property
    def taken(self) -> tuple[PastedRow, ...]:
        """The rows that would be added."""
        return tuple(row for row in self.rows if row.taken)

    @property
    def edit(self) -> AddManyEvidence:
        """The one edit that adds them."""
        cells = [(row.evidence.id, name, cell) for row in self.taken for name, cell in row.cells.items()]
        return AddManyEvidence(
            evidence=tuple(row.evidence for row in self.taken),
            sources=self.sources,
            ratings=tuple(
                RateCell(evidence=id, hypothesis=name, rating=cell.rating)
                for id, name, cell in cells
                if cell.rating is not None
            ),
            reasons=tuple(
                ExplainCell(evidence=id, hypothesis=name, reason=cell.reason)
                for id, name, cell in cells
                if cell.reason
            ),
        )


def read_pasted(text: str, case: Case, *, repeated: bool = False) -> Pasted:
    """Return what a table says that was copied from a spreadsheet, a document or a web page.

    Columns are known by the headings of matrix files
    (:data:`workbench.casefile.formats.columns.RESERVED`) and by the ids and labels of the case's
    hypotheses. Without headings the first column is the wording. What is not understood is left
    out and told; all else is taken.

    Parameters
    ----------
    text : str
        With tabs between the cells, or CSV with a header, or one item a line.
    case : Case
        What the rows are to be added to.
    repeated : bool
        Whether rows are taken, too, whose wording stands in the case or above them already.

    Raises
    ------
    MatrixFileError
        If it is too large, no text, empty, or has headings of which none is called evidence.
    """
    where = say("paste.where")
    rows = [row for row in cut(_checked(text, where), where) if not row.blank]
    if not rows:
        raise MatrixFileError(where, say("paste.empty"))
    if len(rows) > MOST_PASTED_ROWS:
        raise MatrixFileError(where, say("paste.too_many_rows", found=len(rows), most=MOST_PASTED_ROWS))
    if (width := max(len(row.texts) for row in rows)) > MOST_PASTED_COLUMNS:
        raise MatrixFileError(where, say("paste.too_wide", found=width, most=MOST_PASTED_COLUMNS))
    found = headings(rows, case, where)
    body = list(above_totals(found.header, rows[1:])) if found.written else rows
    troubles = list(_ignored(found, body))
    notations = Notations()
    every = (_read(found, row, notations, troubles) for row in body)
    read = [row for row in every if row is not None]
    read = list(_readable(case, read, troubles, repeated=repeated))
    rows_fitted, sources = fitted(case, _compared(case, found, read, repeated=repeated))
    columns = tuple(found.column(place) for place in range(len(found.shown)) if place not in found.ignored)
    return Pasted(
        rows=rows_fitted,
        troubles=tuple(troubles),
        columns=columns,
        written=found.written,
        sources=sources,
    )


def _checked(text: str, where: str) -> str:
    if len(text) > MOST_PASTED_CHARACTERS:
        problem = say("paste.too_long", found=len(text), most=MOST_PASTED_CHARACTERS)
        raise MatrixFileError(where, problem)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise MatrixFileError(where, say("paste.not_text")) from None
    return text


def _ignored(found: Headings, rows: Iterable[TextRow]) -> Iterator[Trouble]:
    filled = {place for row in rows for place, text in enumerate(row.texts) if text.strip()}
    for place, problem in found.ignored.items():
        if place in filled:
            yield Trouble(row=None, column=found.column(place), problem=problem)


def _read(found: Headings, row: TextRow, notations: Notations, troubles: list[Trouble]) -> ReadRow | None:
    """Return what a row says, without the cells that are not understood; None if it has no wording."""
    texts = ["" if place in found.ignored else text for place, text in enumerate(row.texts)]
    while True:
        try:
            return read_row(found.header, TextRow(number=row.number, texts=tuple(texts)), notations)
        except MatrixFileError as error:
            place = int(error.column or 0) - 1
            column = found.column(place) if found.written else ""
            troubles.append(Trouble(row=row.number, column=column, problem=error.problem))
            if place in (-1, found.header.places["evidence"]):
                return None
            texts[place] = ""


def _readable(
    case: Case, read: Sequence[ReadRow], troubles: list[Trouble], *, repeated: bool
) -> Iterator[ReadRow]:
    """Yield the rows, second readings last, but for those of no row or of one that has one already."""
    doubled = second_readings(case).keys()
    here = {} if repeated else _here(case)
    first = {item.id for item in case.items} - doubled
    first |= {row.evidence.id for row in read if here.get(_words(row.evidence)) not in doubled}
    for row in sorted(read, key=lambda row: bool(row.evidence.deceptive_of)):
        second = row.evidence.deceptive_of
        if second and second not in first:
            problem = say("matrixfile.second", id=repr(quotable(second)))
            troubles.append(Trouble(row=row.number, column=SECOND, problem=problem))
            continue
        first.discard(second)
        yield row


def _here(case: Case) -> dict[tuple[str, bool], str]:
    return {_words(item): item.id for item in reversed(case.evidence)}


def _compared(case: Case, found: Headings, read: Iterable[ReadRow], *, repeated: bool) -> Iterator[PastedRow]:
    here = _here(case)
    above: dict[tuple[str, bool], int] = {}
    for row in read:
        words = _words(row.evidence)
        pasted = PastedRow(
            number=row.number,
            evidence=row.evidence,
            cells={found.hypotheses[n]: cell for n, cell in row.cells.items() if n in found.hypotheses},
            same_as=here.get(words, ""),
            same_row=above.get(words),
        )
        above.setdefault(words, row.number)
        yield replace(pasted, taken=repeated or not pasted.repeats)


def _words(item: Evidence) -> tuple[str, bool]:
    """Return what items are compared by; a second reading often has the wording of its row."""
    return wording(item.text), bool(item.deceptive_of)


def wording(text: str) -> str:
    """Return what wordings are compared by: no difference of case or of white space."""
    return " ".join(text.split()).casefold()


def fitted(case: Case, rows: Iterable[PastedRow]) -> tuple[tuple[PastedRow, ...], tuple[Source, ...]]:
    """Return the rows with ids that are free and with their sources' ids, and the sources that are new."""
    ids = _Free("E", (item.id for item in case.evidence))
    sources = _Free("S", (source.id for source in case.sources))
    known = {name: source.id for source in case.sources for name in _called(source)}
    new: dict[str, Source] = {}
    made = []
    called: dict[str, str] = {}
    for row in rows:
        if not row.taken:
            called[row.evidence.id] = row.same_as
            made.append(replace(row, evidence=replace(row.evidence, id="")))
            continue
        title = row.evidence.source.strip()
        if title and title not in known:
            new[title] = Source(id=sources.take(""), title=title, outlet=row.evidence.outlet or "unknown")
            known[title] = new[title].id
        second = row.evidence.deceptive_of
        second = second and (called.get(second) or second)
        name = called[row.evidence.id] = ids.take(row.evidence.id)
        item = replace(row.evidence, id=name, source=known.get(title, ""), deceptive_of=second)
        made.append(replace(row, evidence=item))
    return tuple(made), tuple(new.values())


def _called(source: Source) -> tuple[str, ...]:
    names = (source.id, source.title.strip(), f"{source.title} ({source.id})".strip())
    return tuple(name for name in names if name)


class _Free:
    """Ids not yet taken: the wanted one if it is free, else the letter with the next free number."""

    def __init__(self, letter: str, taken: Iterable[str]) -> None:
        self._letter, self._taken = letter, set(taken)
        numbers = (name.removeprefix(letter) for name in self._taken if name.startswith(letter))
        self._numbers = count(max((int(n) for n in numbers if n.isdecimal() and len(n) < 10), default=0) + 1)

    def take(self, wanted: str) -> str:
        name = wanted
        while not name.strip() or name in self._taken:
            name = f"{self._letter}{next(self._numbers)}"
        self._taken.add(name)
        return name
