"""What the rows of a matrix file say of the whole case: its handling mark and its as-of date.

Not here: the version they name, which is that of the case they were written from.
"""

from collections.abc import Iterable

from workbench.casefile.formats.header import Header
from workbench.casefile.formats.rows import ReadRow
from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.marks import read_as_of, read_handling

_READ = {"handling": read_handling, "as_of": read_as_of}


def read_marking(header: Header, rows: Iterable[ReadRow]) -> dict[str, str]:
    """Return the marking that the rows agree on; "" where none of them names one.

    Raises
    ------
    MatrixFileError
        If two rows differ, or a date is not understood.
    """
    known = list(rows)
    return {name: _agreed(header, known, name) for name in _READ}


def _agreed(header: Header, rows: list[ReadRow], name: str) -> str:
    said = [row for row in rows if row.marking[name]]
    for row in said[1:]:
        if row.marking[name] != said[0].marking[name]:
            problem = say("matrixfile.marking", row=said[0].number)
            raise header.refusal(problem, row.number, header.places[name])
    try:
        return _READ[name](said[0].marking[name]) if said else ""
    except BadValue as error:
        raise header.refusal(str(error), said[0].number, header.places[name]) from None
