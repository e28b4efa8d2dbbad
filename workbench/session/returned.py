"""A matrix file that came back, held against the case it left from: what somebody changed in it.

Three states are compared, field by field: the case as it was when the file was written, the file, and
the case as it is now. What only the file changed can be taken; what both changed is a conflict, and
stays as it is here unless the person says otherwise. Nothing is removed because a file lacks it: rows
are filtered and columns hidden more often than they are meant to go. Not here: showing it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.casefile.formats.columns import OFF, OFF_SAID, SECOND, matching
from workbench.casefile.formats.headings import known_hypotheses
from workbench.casefile.formats.pasted import wording
from workbench.casefile.formats.rows import ReadRow
from workbench.casefile.formats.table import Table
from workbench.casefile.formats.written import headers, outlet_of, source_titles
from workbench.errors import MatrixFileError
from workbench.messages import say
from workbench.model.case import Case, Cell
from workbench.model.edits import TakeReturned
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.session.changed import DESCRIBED, GRADED, Changed, NewRow, new_key
from workbench.session.session import Session
from workbench.session.taking import edits_of

FIELDS: tuple[str, ...] = ("text", *DESCRIBED, *GRADED, OFF)
MARKED = ("handling", "as_of")
_HEADED = {"text": "evidence"}
"""What a file calls a field where the case calls it otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What came back.

    ``version`` is the number of the edit after which the file was written, None where it does not say
    or this case never was there: then the file is held against the case as it is, and nothing is a
    conflict. ``columns`` are new hypotheses, as pairs of id and label; ``told`` are sentences on what
    is not taken.
    """

    file: str
    version: int | None
    changes: tuple[Changed, ...] = ()
    rows: tuple[NewRow, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    told: tuple[str, ...] = ()

    @property
    def conflicts(self) -> tuple[Changed, ...]:
        """What was changed both here and in the file."""
        return tuple(one for one in self.changes if one.conflict)

    def taken(self, over: Iterable[Changed] = ()) -> tuple[Changed, ...]:
        """Return what would be taken: all that is no conflict, and those conflicts that are named."""
        chosen = set(over)
        return tuple(one for one in self.changes if not one.conflict or one in chosen)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all that is new or changed."""
        new = (*(new_key(id) for id, _ in self.columns), *(row.key for row in self.rows))
        return (*new, *(one.key for one in self.changes))

    def without(self, keys: Collection[str]) -> "Returned":
        """Return the same but for what has these keys, and the cells of new hypotheses among them."""
        columns = tuple((id, label) for id, label in self.columns if new_key(id) not in keys)
        out = {id for id, _ in self.columns} - {id for id, _ in columns}
        changes = (one for one in self.changes if one.key not in keys and one.hypothesis not in out)
        return replace(
            self,
            columns=columns,
            rows=tuple(_within(row, out) for row in self.rows if row.key not in keys),
            changes=tuple(changes),
        )

    def edit(self, case: Case, over: Iterable[Changed] = ()) -> TakeReturned | None:
        """Return the one edit that takes it into a case; None if there is nothing to take."""
        edits = edits_of(case, self.taken(over), self.rows, self.columns)
        return TakeReturned(file=self.file, edits=edits) if edits else None


def _within(row: NewRow, out: Collection[str]) -> NewRow:
    return replace(row, cells={id: cell for id, cell in row.cells.items() if id not in out})


def returned(session: Session, table: Table, file: str | Path) -> Returned:
    """Return what was changed in a file since it was written from a session's case.

    Parameters
    ----------
    session : Session
        Whose case it left from; its ratings are held against those of the session's analyst.
    table : Table
        The file, as :func:`workbench.casefile.formats.read_table` reads it.
    file : str or Path
        What it is called.

    Raises
    ------
    MatrixFileError
        If most of its rows are not in the case: then it left from another one.
    """
    version, doubt = _version(table, session.seq)
    base = session.case if version is None else session.at(version)
    read = _Reading(table, base, session.case, session.analyst)
    if not read.left_from_here:
        raise MatrixFileError(Path(file).name, say("returned.another_case"))
    changes = [*read.of_case(), *(one for row in read.known for one in read.of_row(row))]
    grades = [one for one in changes if one.field in GRADED and not one.hypothesis]
    locked = grades if session.case.grades_locked else []
    return Returned(
        file=Path(file).name,
        version=version,
        changes=tuple(one for one in changes if one not in locked),
        rows=tuple(read.new_rows()),
        columns=tuple(read.new_columns.values()),
        told=(*doubt, *([say("returned.locked")] if locked else []), *read.told()),
    )


def _version(table: Table, newest: int) -> tuple[int | None, tuple[str, ...]]:
    """Return the version that a file's rows agree on, and a sentence where there is none to go by."""
    said = {row.marking["version"] for row in table.rows if row.marking["version"]}
    version = next(iter(said)) if len(said) == 1 else ""
    if version.isascii() and version.isdigit() and len(version) < 10 and int(version) <= newest:
        return int(version), ()
    return None, (say("returned.no_version"),)


class _Reading:
    """A file beside the case it left from and the case as it is."""

    def __init__(self, table: Table, base: Case, now: Case, analyst: str) -> None:
        self.table, self.base, self.now, self.analyst = table, base, now, analyst
        self.here = set(table.header.places)
        self._was = {item.id: item for item in base.evidence}
        self._is = {item.id: item for item in now.evidence}
        self._ratable = {item.id for item in now.hypotheses if not item.residual}
        self._titles = [source_titles(case.sources) for case in (base, now)]
        self.columns, self.new_columns = self._columns()
        self._every = self.columns | {n: id for n, (id, _) in self.new_columns.items()}
        self._ratable |= {id for id, _ in self.new_columns.values()}
        self.known = [row for row in self._named() if row.evidence.id in self._was]
        self._new = [row for row in self._named() if row.evidence.id not in self._was]

    @property
    def left_from_here(self) -> bool:
        """Whether at least half of the rows that are called as ours have the wording of ours, if any are."""
        same = [row for row in self.known if self._same_words(row.evidence)]
        return not self._was or (bool(same) and 2 * len(same) >= len(self.known))

    def _same_words(self, item: Evidence) -> bool:
        ours = (known[item.id] for known in (self._was, self._is) if item.id in known)
        return wording(item.text) in {wording(one.text) for one in ours}

    def _columns(self) -> tuple[dict[int, str], dict[int, tuple[str, str]]]:
        """Return which hypothesis each column is, and which ones are new."""
        written = zip(headers(self.base.rated_hypotheses), self.base.rated_hypotheses, strict=True)
        ids = known_hypotheses(self.now) | {matching(label): item.id for label, item in written}
        known: dict[int, str] = {}
        new: dict[int, tuple[str, str]] = {}
        taken = [item.id for item in (*self.base.hypotheses, *self.now.hypotheses)]
        for n, label in enumerate(self.table.header.labels.values(), start=1):
            id = ids.get(matching(label))
            if id is not None and id not in known.values():
                known[n] = id
            else:
                fresh = next_id("H", taken)
                taken.append(fresh)
                new[n] = (fresh, label.strip())
        return known, new

    def _named(self) -> Iterator[ReadRow]:
        """Yield the rows with the ids of the case's: by id, or by wording where none is written."""
        by_wording = {wording(item.text): item.id for item in self.base.evidence}
        for row in self.table.rows:
            id = row.evidence.id.strip() or by_wording.get(wording(row.evidence.text), "")
            yield replace(row, evidence=replace(row.evidence, id=id))

    def of_case(self) -> Iterator[Changed]:
        """Yield what of the marking was changed; a file that names none leaves it as it is."""
        for name in MARKED:
            said = {row.marking[name] for row in self.table.rows if row.marking[name]}
            if len(said) == 1:
                before, now = (getattr(case, name) for case in (self.base, self.now))
                yield from _changed("", "", name, (before, now, said.pop()))

    def of_row(self, row: ReadRow) -> Iterator[Changed]:
        """Yield what was changed in a row and its cells; nothing of one that is gone here."""
        id = row.evidence.id
        if id not in self._is:
            return
        theirs = _written(row.evidence, row.evidence.source, row.evidence.outlet)
        before, now = self._fields(self.base, 0, self._was[id]), self._fields(self.now, 1, self._is[id])
        for name in FIELDS:
            if _HEADED.get(name, name) in self.here:
                yield from _changed(id, "", name, (before[name], now[name], theirs[name]))
        for n, hypothesis in self._every.items():
            yield from self._of_cell(row, id, hypothesis, row.cells.get(n, Cell()))

    def _fields(self, case: Case, which: int, item: Evidence) -> dict[str, str]:
        return _written(item, self._titles[which].get(item.source, ""), outlet_of(case, item))

    def _of_cell(self, row: ReadRow, id: str, hypothesis: str, theirs: Cell) -> Iterator[Changed]:
        if hypothesis not in self._ratable:
            return
        before, now = (case.cell(self.analyst, id, hypothesis) for case in (self.base, self.now))
        codes = tuple(cell.rating.value if cell.rating else "" for cell in (before, now, theirs))
        yield from _changed(id, hypothesis, "rating", codes)
        if "reason" in self.here:
            yield from _changed(id, hypothesis, "reason", (before.reason, now.reason, theirs.reason))

    def new_rows(self) -> Iterator[NewRow]:
        """Yield the rows that neither case has, with ids that are free; second readings are told of."""
        there = {wording(item.text) for item in self.now.evidence}
        taken = [*self._was, *self._is]
        for row in self._new:
            if row.evidence.deceptive_of or wording(row.evidence.text) in there:
                continue
            fresh = next_id("E", taken)
            taken.append(fresh)
            cells = {self._every[n]: cell for n, cell in row.cells.items()}
            yield NewRow(evidence=replace(row.evidence, id=fresh), cells=cells)

    def told(self) -> Iterator[str]:
        """Yield what is not taken, and why."""
        gone = [row.evidence.id for row in self.known if row.evidence.id not in self._is]
        if gone:
            yield say("returned.gone", n=len(gone), rows=", ".join(gone))
        missing = [id for id in self._was if id in self._is and id not in {r.evidence.id for r in self.known}]
        if missing:
            yield say("returned.missing", n=len(missing), rows=", ".join(missing[:12]))
        absent = [h.id for h in self.base.rated_hypotheses if h.id not in self.columns.values()]
        if absent:
            yield say("returned.missing_columns", n=len(absent), columns=", ".join(absent))
        seconds = [row.number for row in self._new if row.evidence.deceptive_of]
        if seconds:
            yield say("returned.second", rows=", ".join(map(str, seconds)))
        yield from self._quotes()

    def _quotes(self) -> Iterator[str]:
        """Yield which rows have other words of the source, or are second readings of others, in the file."""
        if "excerpt" in self.here:
            other = [
                row.evidence.id
                for row in self.known
                if _quote(row.evidence) != _quote(self._was[row.evidence.id])
            ]
            if other:
                yield say("returned.excerpt", rows=", ".join(other))
        if SECOND in self.here:
            other = [
                row.evidence.id
                for row in self.known
                if row.evidence.deceptive_of != self._was[row.evidence.id].deceptive_of
            ]
            if other:
                yield say("returned.second_of", rows=", ".join(other))


def _quote(item: Evidence) -> str:
    return _plain(item.excerpt.quote) if item.excerpt else ""


def _written(item: Evidence, source: str, outlet: str) -> dict[str, str]:
    """Return a row's fields as a matrix file has them."""
    values = {name: str(getattr(item, name) or "") for name in ("text", *DESCRIBED, *GRADED)}
    off = OFF_SAID if item.off else ""
    return {
        name: _plain(text) for name, text in (values | {"source": source, "outlet": outlet, OFF: off}).items()
    }


def _plain(text: str) -> str:
    """Return a text with one kind of line end: spreadsheets write their own."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _changed(row: str, hypothesis: str, field: str, values: Sequence[str]) -> Iterator[Changed]:
    before, now, after = (_plain(text) for text in values)
    if after not in (before, now):
        yield Changed(row=row, hypothesis=hypothesis, field=field, before=before, now=now, after=after)
