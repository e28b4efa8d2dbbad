"""A file that came back, for tests: written from a session's case, changed, and overtaken here."""

from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.table import Table, table_of_rows
from workbench.export.matrix_table import matrix_table
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.session import Session


def came_back(session: Session) -> Table:
    """Return a file with two ratings changed, one of them here as well, a new row and a new hypothesis."""
    table = matrix_table(session.case, session.analyst, session.log)
    rows = [list(row) for row in table.rows]
    first = table.first_hypothesis
    columns = list(table.header)
    if rows and table.hypotheses > 1:
        rows[0][first] = rows[0][first + 1] = "NA"
        place = {"evidence": session.case.evidence[0].id, "hypothesis": session.case.rated_hypotheses[0].id}
        session.apply(RateCell(**place, rating=Rating.N))
        columns.append("Ещё причина")
        rows = [[*row, ""] for row in rows]
        rows.append(["", "Лодки ушли", *[""] * (len(columns) - 2)])
    else:
        columns, rows = [*columns[:2], "Причина", *columns[2:]], [["", "Лодки ушли"]]
    texts = [TextRow(number=n, texts=tuple(row)) for n, row in enumerate([columns, *rows], start=1)]
    return table_of_rows(texts, where="m.xlsx")
