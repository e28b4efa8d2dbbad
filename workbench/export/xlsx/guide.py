"""The sheet that says how to rate in the workbook; its columns are what the matrix's cells offer.

Not here: the cells themselves.
"""

from itertools import zip_longest

from xlsxwriter.utility import quote_sheetname, xl_range_abs

from workbench.export.sheets import Sheet, columns_of
from workbench.export.xlsx.pen import CODES
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.rating import CREDIBILITIES, RELIABILITIES, Level

_LEVELS = tuple(level.value for level in Level)
OFFERED: dict[str, tuple[str, ...]] = {
    "code": CODES,
    "reliability": (*_LEVELS, *RELIABILITIES),
    "credibility": (*_LEVELS, *CREDIBILITIES),
    "relevance": _LEVELS,
}
"""What is offered in a cell of the matrix, by the column of this sheet that lists it."""

_GRADES = ("reliability", "credibility", "relevance")
_WIDTHS = {"code": 8, "name": 22, "means": 50, **dict.fromkeys(_GRADES, 14)}


def guide_sheet(case: Case) -> Sheet:
    """Return what the codes mean, what else can be chosen, and what to do with the file."""
    codes = [(code, say(f"matrix.code.{code}"), say(f"matrix.means.{code}")) for code in CODES]
    unrated = ("", say("matrix.code.unrated"), say("matrix.means.unrated"))
    graded = zip_longest(*(OFFERED[name] for name in _GRADES), fillvalue="")
    rows = zip_longest([*codes, unrated], graded)
    return Sheet(
        name=say("export.sheet.guide"),
        columns=columns_of("guide", **_WIDTHS),
        rows=tuple((*(coded or (None, "", "")), *(grades or ("", "", ""))) for coded, grades in rows),
        notes=(
            say(f"matrix.asks.{case.form}"),
            *(say(f"export.guide.{name}") for name in ("rate", "reason", "add", "grades", "back")),
        ),
    )


def offered(name: str) -> str:
    """Return where this sheet lists what a cell can be, for a rule that asks for one of these.

    Such a rule takes ``cc`` for ``CC``; one with the list in itself would not.
    """
    column = list(_WIDTHS).index(name)
    return (
        f"={quote_sheetname(say('export.sheet.guide'))}!{xl_range_abs(1, column, len(OFFERED[name]), column)}"
    )
