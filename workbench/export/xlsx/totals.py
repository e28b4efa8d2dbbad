"""The totals: a block of formulas beneath the matrix, and the sheet that repeats it by hypothesis.

Not here: the formulas themselves (:mod:`workbench.export.xlsx.formulas`), and writing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell

from workbench.casefile.formats.columns import COUNTS_FOR
from workbench.export.matrix_table import MatrixTable
from workbench.export.sheets import Formula, Sheet, columns_of
from workbench.export.xlsx import formulas
from workbench.export.xlsx.formulas import DECIMALS, NONE, Cells
from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring import ColumnStanding, Standing, counted, matrix_of, shown
from workbench.views.standing import coverage_sentence, is_thin, standing_sentence
from workbench.views.wording import cited, counted_by

LINES: tuple[str, ...] = ("score", "support", "coverage", "rated", "asked", "rank", "leads", "strange")
"""What each hypothesis has, from above."""

_WIDTHS = {"id": 8, "label": 34, "score": 16, "support": 12, "coverage": 12, "rated": 12, "asked": 12}
_SCORES, _LEAST = ("score", "support"), 3
_REPEATED = LINES[:-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The totals beneath a matrix.

    ``top`` is the row of their heading and ``first`` the column of the first hypothesis, from 0;
    ``columns`` has one formula for each of :data:`LINES` and each hypothesis. ``shares`` says by row what
    dependent reports count for.
    """

    top: int
    first: int
    columns: tuple[Mapping[str, Formula], ...]
    shares: Mapping[int, float]
    notes: tuple[str, ...]

    @property
    def bottom(self) -> int:
        """The last row, of the last note, from 0."""
        return self.top + len(LINES) + len(self.notes)

    def at(self, line: str, column: int) -> tuple[int, int]:
        """Return where a line of a hypothesis stands."""
        return self.top + 1 + LINES.index(line), self.first + column


def block_of(case: Case, analyst: str, table: MatrixTable, found: Standing) -> Block:
    """Return the totals of an analyst's matrix, to stand beneath it with one empty row between."""
    shares = _shares(case, analyst)
    names = dict.fromkeys(table.header[table.first_hypothesis : table.first_hypothesis + table.hypotheses])
    columns = {name: place for place, name in enumerate(table.header) if name not in names}
    if shares:
        columns[COUNTS_FOR] = len(table.header)
    cells = Cells(columns=columns, last=len(table.rows) + 2, levels_of=case.levels_of)
    empty = Block(top=cells.last, first=table.first_hypothesis, columns=(), shares=shares, notes=())
    matrix, decimals = matrix_of(case, analyst), _decimals(found, shares)
    values = zip(found.columns, *counted(matrix), strict=True)
    return Block(
        top=empty.top,
        first=empty.first,
        columns=tuple(
            {
                line: Formula(text=text, value=value, decimals=decimals if line in _SCORES else 0)
                for line, text, value in zip(
                    LINES, _formulas(cells, found, empty, column), _values(*of), strict=True
                )
            }
            for column, of in enumerate(values)
        ),
        shares=shares,
        notes=tuple(_notes(case, found, shares)),
    )


def _shares(case: Case, analyst: str) -> dict[int, float]:
    """Return what rows count for, by their place in the sheet, where that is less than one."""
    share = dict(zip(*_share_of(case, analyst), strict=True))
    return {
        row: share[item.id]
        for row, item in enumerate(case.evidence, start=1)
        if share.get(item.id, 1.0) != 1.0
    }


def _share_of(case: Case, analyst: str) -> tuple[tuple[str, ...], list[float]]:
    matrix = matrix_of(case, analyst)
    return matrix.evidence, matrix.share.tolist()


def _decimals(found: Standing, shares: Mapping[int, float]) -> int:
    """Return how many decimals scores are shown with: so many that unequal ones look unequal."""
    scheme = found.scheme
    if not (scheme.weighted or scheme.share or shares):
        return 0
    written = shown([column.score for column in found.columns])
    return max(_LEAST, *(len(text.partition(number("."))[2]) for text in written))


def _formulas(cells: Cells, found: Standing, block: Block, column: int) -> tuple[str, ...]:
    """Return the formulas of a hypothesis, in the order of :data:`LINES`."""
    scheme, place = found.scheme, block.first + column
    own = {line: xl_rowcol_to_cell(*block.at(line, column), row_abs=True) for line in LINES}
    rows = {line: _row(block, line, len(found.columns)) for line in LINES}
    words = (say("export.totals.leads.mark"), say("export.totals.leads.thin"))
    return (
        formulas.score(cells, scheme, place, scheme.against, own["rated"]),
        formulas.score(cells, scheme, place, scheme.support, own["rated"]),
        formulas.coverage(own["rated"], own["asked"]),
        formulas.rated(cells, place),
        formulas.asked(cells, place),
        formulas.rank(own["score"], rows["score"]),
        formulas.leads(
            (own["score"], own["rated"], own["asked"]), (rows["score"], rows["rated"], rows["asked"]), words
        ),
        formulas.strange(cells, place),
    )


def _row(block: Block, line: str, hypotheses: int) -> str:
    ends = (block.at(line, 0), block.at(line, hypotheses - 1))
    return ":".join(xl_rowcol_to_cell(*end, row_abs=True, col_abs=True) for end in ends)


def _values(column: ColumnStanding, rated: int, asked: int) -> tuple[str | float, ...]:
    """Return what the formulas come to now."""
    return (
        _number(column.score),
        _number(column.support),
        NONE if column.coverage is None else column.coverage,
        rated,
        asked,
        NONE if column.rank is None else column.rank,
        _led(column),
        0,
    )


def _number(value: float | None) -> str | float:
    return NONE if value is None else round(value, DECIMALS)


def _led(column: ColumnStanding) -> str:
    if column.leads:
        return say("export.totals.leads.mark")
    return say("export.totals.leads.thin") if is_thin(column) else NONE


def _notes(case: Case, found: Standing, shares: Mapping[int, float]) -> list[str]:
    told = [
        say("export.totals.scheme", title=found.scheme.title, name=found.scheme.name),
        say("export.totals.formula", formula=counted_by(case, found.scheme)),
        say("export.not_a_probability"),
        say("export.totals.live", decimals=DECIMALS),
    ]
    return [*told, say("export.totals.shares", column=COUNTS_FOR)] if shares else told


def totals_sheet(case: Case, analyst: str, found: Standing, block: Block) -> Sheet:
    """Return the sheet that repeats the totals, one hypothesis a row, and says where they left off."""
    matrix = quote_sheetname(say("export.sheet.matrix"))
    return Sheet(
        name=say("export.sheet.totals"),
        columns=columns_of("totals", **_WIDTHS, rank=8, leads=22),
        rows=tuple(
            (
                one.id,
                one.label,
                *(
                    Formula(
                        text=f"={matrix}!{xl_rowcol_to_cell(*block.at(line, column))}",
                        value=block.columns[column][line].value,
                        decimals=block.columns[column][line].decimals,
                    )
                    for line in _REPEATED
                ),
            )
            for column, one in enumerate(found.columns)
        ),
        notes=(
            *block.notes,
            say("export.totals.citation", citation=cited(found.scheme)),
            say("export.totals.analyst", analyst=analyst or say("export.nobody")),
            say("export.totals.then", sentence=standing_sentence(found)),
            coverage_sentence(case, analyst, found),
        ),
    )
