"""A pandas frame, read into a case.

Not here: frames that a session gives out.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.casefile.formats.cells import as_text
from workbench.casefile.formats.columns import RESERVED, matching
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.table import case_of_rows
from workbench.errors import MatrixFileError
from workbench.messages import say
from workbench.model.case import Case

if TYPE_CHECKING:
    import pandas as pd


def case_from_frame(df: "pd.DataFrame", *, analyst: str, title: str = "") -> Case:
    """Return the case in a frame with the columns of a matrix file.

    An index with a reserved name counts as a column. Missing values are blank: not rated,
    not graded. Mind that ``pandas.read_csv`` takes the code ``NA`` for a missing value
    unless it is called with ``keep_default_na=False``.

    Parameters
    ----------
    df : DataFrame
        One row for each piece of evidence; every column that is not reserved is a hypothesis.
    analyst : str
        Whose ratings they are.
    title : str
        The case's title.

    Raises
    ------
    MatrixFileError
        If something in it is not understood; rows are counted from 1.
    """
    where = say("matrixfile.frame")
    if df.columns.nlevels > 1:
        raise MatrixFileError(where, say("matrixfile.frame_levels"))
    return case_of_rows(_rows(_with_index(df)), analyst=analyst, where=where, title=title)


def _with_index(df: "pd.DataFrame") -> "pd.DataFrame":
    names = {matching(str(column)) for column in df.columns}
    index = matching(str(df.index.name))
    return df.reset_index() if index in RESERVED and index not in names else df


def _rows(df: "pd.DataFrame") -> Iterator[TextRow]:
    yield TextRow(number=0, texts=tuple(str(column).strip() for column in df.columns))
    missing = df.isna().to_numpy()
    for number, values in enumerate(df.itertuples(index=False, name=None)):
        texts = ("" if missing[number, at] else _text(value) for at, value in enumerate(values))
        yield TextRow(number=number + 1, texts=tuple(texts))


def _text(value: object) -> str:
    item = getattr(value, "item", None)
    return as_text(item() if callable(item) else value)
