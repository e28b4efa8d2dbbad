"""A pasted table as it is shown before it is added: the rows, what repeats, what was not understood.

Not here: reading it (:mod:`workbench.casefile.formats.pasted`).
"""

from functools import cache
from typing import Any

from workbench.casefile.formats.columns import CITED, COUNTS_FOR, MARKING, RESERVED
from workbench.casefile.formats.pasted import Pasted, PastedRow, Trouble
from workbench.casefile.formats.reports import LIST, STIX
from workbench.messages import commas, language, say, words
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.views.matrix_rows import grades_of

Json = dict[str, Any]

MOST_SHOWN = 60


def paste_words() -> dict[str, str]:
    """Return the words of the panel that a table is pasted into."""
    return _words(language())


@cache
def _words(_spoken: str) -> dict[str, str]:
    """Return the words in a language, made once, so that a widget sees at once that they are the same."""
    known = commas(name for name in RESERVED if name not in (*CITED, COUNTS_FOR, *MARKING))
    return {**words("paste"), "headings": say("paste.headings", names=known)}


def pasted_view(case: Case, found: Pasted) -> Json:
    """Return what a table would add, as plain JSON; of very many rows only the first are shown."""
    rows = [_row(case, found, row) for row in found.rows[:MOST_SHOWN]]
    hidden = len(found.rows) - len(rows)
    return {
        "n": len(found.taken),
        "sum": " ".join(_sums(found)),
        "columns": _columns(found),
        "rows": rows,
        "more": say("paste.more", n=hidden) if hidden else "",
        "repeats": sum(row.repeats for row in found.rows),
        "troubles": [_trouble(one) for one in found.troubles[:MOST_SHOWN]],
    }


def offered_view(case: Case, found: Pasted, kind: str) -> Json:
    """Return the same of a list of reports or of another program's file."""
    of_reports = kind in (LIST, STIX)
    told = say("paste.file.kind.reports") if of_reports else say("paste.file.kind", kind=kind)
    return {**pasted_view(case, found), "columns": told}


def _sums(found: Pasted) -> list[str]:
    edit = found.edit
    repeats = sum(row.repeats for row in found.rows)
    counts = {
        "ratings": len(edit.ratings),
        "sources": len(edit.sources),
        "repeats": repeats,
        "troubles": len(found.troubles),
    }
    told = [say(f"paste.sum.{name}", n=n) for name, n in counts.items() if n]
    return [say("paste.sum", n=len(found.taken)), *told]


def _columns(found: Pasted) -> str:
    if not found.written:
        return say("paste.columns.none")
    return say("paste.columns", names=commas(found.columns))


def _row(case: Case, found: Pasted, row: PastedRow) -> Json:
    return {
        "number": row.number,
        "id": row.evidence.id,
        "text": row.evidence.text,
        "facts": commas(_facts(case, found, row.evidence)),
        "codes": [
            {"hypothesis": hypothesis, "code": cell.rating.value}
            for hypothesis, cell in row.cells.items()
            if cell.rating is not None
        ],
        "taken": row.taken,
        "note": _note(row),
    }


def _facts(case: Case, found: Pasted, item: Evidence) -> list[str]:
    titles = {source.id: source.title for source in (*case.sources, *found.sources)}
    source = titles.get(item.source, item.source)
    said = [text for text in (source, item.outlet, item.origin) if text.strip()]
    return [*dict.fromkeys(said), *grades_of(item), *(text for text in (item.kind, item.date) if text)]


def _note(row: PastedRow) -> str:
    if row.same_as:
        return say("paste.same_as", id=row.same_as)
    return "" if row.same_row is None else say("paste.same_row", row=row.same_row)


def _trouble(trouble: Trouble) -> Json:
    return {"place": _place(trouble), "problem": trouble.problem[:1].upper() + trouble.problem[1:]}


def _place(trouble: Trouble) -> str:
    if trouble.row is None:
        return trouble.column
    if not trouble.column:
        return say("paste.trouble.row", row=trouble.row)
    return say("paste.trouble.cell", row=trouble.row, column=trouble.column)
