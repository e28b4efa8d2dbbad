"""A list of reports, or another program's file, read into evidence for a case that is there already.

Not here: reading the file (:mod:`workbench.casefile.formats.anyfile`), and adding the rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from workbench.casefile.formats.brought import Brought
from workbench.casefile.formats.columns import matching
from workbench.casefile.formats.headings import known_hypotheses
from workbench.casefile.formats.pasted import MOST_PASTED_ROWS, Pasted, PastedRow, Trouble, fitted, wording
from workbench.errors import MatrixFileError
from workbench.messages import say
from workbench.model.case import Case, Cell
from workbench.model.source import Source


def offered(brought: Brought, case: Case, *, where: str, repeated: bool = False) -> Pasted:
    """Return what a file's rows would add to a case, as a pasted table's are.

    Rows and sources get free ids. Ratings come along where a hypothesis of the file has the label or
    the id of one of the case; others, and what the file holds besides, are told as not understood.

    Parameters
    ----------
    brought : Brought
        What the file was made into.
    case : Case
        What the rows are to be added to.
    where : str
        What an error calls the file.
    repeated : bool
        Whether rows are taken, too, whose wording stands in the case or above them already.

    Raises
    ------
    MatrixFileError
        If it has more rows than can be looked at in one step.
    """
    if (n := len(brought.case.evidence)) > MOST_PASTED_ROWS:
        raise MatrixFileError(where, say("paste.file.too_many_rows", found=n, most=MOST_PASTED_ROWS))
    same = _same_hypotheses(brought.case, case)
    rows, sources = fitted(case, _rows(brought.case, case, same, repeated=repeated))
    return Pasted(
        rows=rows,
        troubles=tuple(_troubles(brought, same)),
        columns=(),
        written=True,
        sources=tuple(_whole(source, brought.case) for source in sources),
    )


def _same_hypotheses(theirs: Case, ours: Case) -> dict[str, str]:
    """Return which hypothesis of a file is which of the case."""
    known, same = known_hypotheses(ours), dict[str, str]()
    for one in theirs.hypotheses:
        id = known.get(matching(one.label))
        if id is not None and id not in same.values():
            same[one.id] = id
    return same


def _rows(theirs: Case, ours: Case, same: Mapping[str, str], *, repeated: bool) -> Iterator[PastedRow]:
    here = {wording(item.text): item.id for item in reversed(ours.evidence)}
    above: dict[str, int] = {}
    titles = {source.id: source.title for source in theirs.sources}
    cells: dict[str, dict[str, Cell]] = {}
    for place, cell in theirs.cells.items():
        if place.hypothesis in same:
            cells.setdefault(place.evidence, {})[same[place.hypothesis]] = cell
    for number, item in enumerate(theirs.evidence, start=1):
        words = wording(item.text)
        row = PastedRow(
            number=number,
            evidence=replace(item, id="", source=titles.get(item.source, ""), deceptive_of=""),
            cells=cells.get(item.id, {}),
            same_as=here.get(words, ""),
            same_row=above.get(words),
        )
        above.setdefault(words, number)
        yield replace(row, taken=repeated or not row.repeats)


def _whole(source: Source, theirs: Case) -> Source:
    """Return a new source with all that the file says of it, under its id here."""
    named = (one for one in theirs.sources if one.title.strip() == source.title)
    return next((replace(one, id=source.id) for one in named), source)


def _troubles(brought: Brought, same: Mapping[str, str]) -> Iterator[Trouble]:
    rated = {place.hypothesis for place in brought.case.cells}
    for one in brought.case.hypotheses:
        if one.id in rated - same.keys():
            yield Trouble(row=None, column=one.label, problem=say("paste.file.unknown_hypothesis"))
    for left in brought.leftovers:
        if not left.kept:
            yield Trouble(row=None, column=say("paste.file.in_it"), problem=str(left))
