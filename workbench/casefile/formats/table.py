"""Rows of text, put together into a case: the contract every matrix file keeps, whatever its format.

Not here: opening files and frames, and reading single rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from workbench.casefile.formats.columns import MOST_ROWS, SECOND, TOTALS, matching
from workbench.casefile.formats.header import Header, TextRow, read_header
from workbench.casefile.formats.marking import read_marking
from workbench.casefile.formats.notation import Notations
from workbench.casefile.formats.rows import ReadRow, quotable, read_row
from workbench.errors import MatrixFileError
from workbench.messages import say
from workbench.model.case import Case, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A matrix file as it stands: its columns and its rows, ids and sources still as they are written."""

    header: Header
    rows: tuple[ReadRow, ...]


def table_of_rows(rows: Iterable[TextRow], *, where: str) -> Table:
    """Return what a header and its rows say; blank rows are passed over.

    Raises
    ------
    MatrixFileError
        With the row and column, if anything is not as a matrix file has it.
    """
    written = (row for row in rows if not row.blank)
    first = next(written, None)
    if first is None:
        raise MatrixFileError(where, say("matrixfile.empty"))
    header = read_header(first, where)
    read = tuple(_read(header, above_totals(header, written)))
    if not read:
        raise MatrixFileError(where, say("matrixfile.no_rows"))
    return Table(header=header, rows=read)


def case_of_rows(rows: Iterable[TextRow], *, analyst: str, where: str, title: str) -> Case:
    """Return the case that a header and its rows make.

    Parameters
    ----------
    rows : iterable of TextRow
        The header first; blank rows are passed over.
    analyst : str
        Whose ratings and reasons they are.
    where : str
        What an error calls the file.
    title : str
        The case's title.

    Raises
    ------
    MatrixFileError
        With the row and column, if anything is not as a matrix file has it.
    """
    table = table_of_rows(rows, where=where)
    named = _by_id(table.header, list(table.rows))
    return _case(table.header, named, analyst=analyst, title=title)


def above_totals(header: Header, rows: Iterable[TextRow]) -> Iterator[TextRow]:
    """Yield the rows but for the totals; a row that somebody wrote beneath them is one of the matrix."""
    beneath = False
    for row in rows:
        worded = bool(header.text(row, "evidence").strip())
        beneath = beneath or (not worded and matching(header.text(row, "id")) == TOTALS)
        if worded or not beneath:
            yield row


def _read(header: Header, rows: Iterable[TextRow]) -> Iterator[ReadRow]:
    notations = Notations()
    for count, row in enumerate(rows, start=1):
        if count > MOST_ROWS:
            raise header.refusal(say("matrixfile.too_many_rows", most=MOST_ROWS), row.number)
        yield read_row(header, row, notations)


def _by_id(header: Header, rows: list[ReadRow]) -> dict[str, ReadRow]:
    """Return the rows by id; one without takes E and its position, or the next that is free."""
    written: dict[str, int] = {}
    for row in rows:
        name = row.evidence.id
        if name in written:
            problem = say("matrixfile.duplicate_id", id=repr(quotable(name)), row=written[name])
            raise header.refusal(problem, row.number, header.places["id"])
        if name.strip():
            written[name] = row.number
    taken = set(written)
    named: dict[str, ReadRow] = {}
    for position, row in enumerate(rows, start=1):
        name = row.evidence.id if row.evidence.id.strip() else _free(position, taken)
        taken.add(name)
        named[name] = row
    return named


def _free(position: int, taken: set[str]) -> str:
    while f"E{position}" in taken:
        position += 1
    return f"E{position}"


def _case(header: Header, rows: Mapping[str, ReadRow], *, analyst: str, title: str) -> Case:
    hypotheses = tuple(
        Hypothesis(id=f"H{column}", label=label)
        for column, label in enumerate(header.labels.values(), start=1)
    )
    titles = dict.fromkeys(row.evidence.source for row in rows.values() if row.evidence.source)
    sources = {text: f"S{n}" for n, text in enumerate(titles, start=1)}
    marking = read_marking(header, rows.values())
    _check_second(header, rows)
    return Case(
        title=title,
        handling=marking["handling"],
        as_of=marking["as_of"],
        hypotheses=hypotheses,
        sources=_sources(sources, [row.evidence for row in rows.values()]),
        evidence=tuple(
            replace(row.evidence, id=name, source=sources.get(row.evidence.source, ""))
            for name, row in rows.items()
        ),
        cells={
            Place(analyst, name, hypotheses[column - 1].id): cell
            for name, row in rows.items()
            for column, cell in row.cells.items()
        },
    )


def _check_second(header: Header, rows: Mapping[str, ReadRow]) -> None:
    """Refuse a second reading of no row, of another second reading, or of a row that has one already."""
    first = {name for name, row in rows.items() if not row.evidence.deceptive_of}
    for row in rows.values():
        read = row.evidence.deceptive_of
        if read and read not in first:
            problem = say("matrixfile.second", id=repr(quotable(read)))
            raise header.refusal(problem, row.number, header.places[SECOND])
        first.discard(read)


def _sources(ids: Mapping[str, str], evidence: Iterable[Evidence]) -> tuple[Source, ...]:
    outlets: dict[str, set[str]] = {}
    for item in evidence:
        outlets.setdefault(item.source, set()).add(item.outlet)
    return tuple(Source(id=name, title=title, outlet=_only(outlets[title])) for title, name in ids.items())


def _only(outlets: set[str]) -> str:
    return next(iter(outlets)) or "unknown" if len(outlets) == 1 else "unknown"
