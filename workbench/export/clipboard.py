"""The matrix as a table that pastes into a document or a spreadsheet: HTML, and plain text for all else.

Not here: the browser's clipboard, and a matrix file that is read back whole (:mod:`workbench.export.csv`).
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from workbench.casefile.formats.cells import guarded
from workbench.casefile.formats.columns import OFF, OFF_SAID, SECOND
from workbench.design.tokens import colour
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.views.citation import citation
from workbench.views.marking import marking_view
from workbench.views.matrix_rows import outlet_known
from workbench.views.matrix_totals import totals_view
from workbench.views.wording import named, switched_off

_TABLE = "border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt"
# A spreadsheet takes what is marked so for text, whatever it begins with.
_CELL = "border:1px solid {edge};padding:3px 6px;vertical-align:top;mso-number-format:'\\@'"
APART = ("outlet", "origin")
"""Headings, as matrix files have them, of what the citation says for people."""

_SET_APART = (SECOND, OFF, "kind")
"""Headings of what sets rows apart, where any of those that are copied is."""

_BREAK = Markup('<br style="mso-data-placement:same-cell">')


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """One table in the two forms that a clipboard carries."""

    html: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """What both forms show: ``codes`` lie between the wording and the citation in every row.

    What stands :data:`APART` at the end is for the plain form alone, which is read back.
    """

    above: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    totals: tuple[tuple[str, ...], ...]
    below: tuple[str, ...]
    hypotheses: int


def copied(
    case: Case, analyst: str, *, rows: Sequence[str] | None = None, log: Iterable[LoggedEdit] = ()
) -> Copied:
    """Return an analyst's matrix for the clipboard; totals come along where they may be seen.

    Parameters
    ----------
    case : Case
        What is copied.
    analyst : str
        Whose ratings.
    rows : sequence of str, optional
        The ids of the rows to copy, in this order; all rows in the case's order if left out.
    log : iterable of LoggedEdit
        The case's history, for the line that says which version this is.

    Raises
    ------
    UnknownItem
        If the case has no evidence of one of the ids.
    """
    table = _table(case, analyst, rows, tuple(log))
    return Copied(html=_html(table), text=_text(table))


def _table(case: Case, analyst: str, rows: Sequence[str] | None, log: tuple[LoggedEdit, ...]) -> _Table:
    known = {item.id: item for item in case.evidence}
    items = case.evidence if rows is None else [known.get(id) or case.evidence_item(id) for id in rows]
    columns = case.rated_hypotheses
    set_apart = tuple(name for name in _SET_APART if any(_said_of(item)[name] for item in items))
    return _Table(
        above=tuple(text for text in (case.handling, case.title, case.question) if text.strip()),
        heads=(
            say("clipboard.id"),
            say("clipboard.evidence"),
            *(named(hypothesis) for hypothesis in columns),
            say("clipboard.citation"),
            *set_apart,
            *APART,
        ),
        rows=tuple(_row(case, analyst, item, set_apart) for item in items),
        totals=tuple((*line, *("" for _ in set_apart)) for line in _totals(case, analyst)),
        below=tuple(_below(case, log, shown=len(items))),
        hypotheses=len(columns),
    )


def _said_of(item: Evidence) -> dict[str, str]:
    """Return what sets a row apart, as matrix files say it, so that it comes back as it was."""
    off = {OFF: OFF_SAID, "kind": item.kind} if item.off else {OFF: "", "kind": ""}
    return {SECOND: item.deceptive_of, **off}


def _row(case: Case, analyst: str, item: Evidence, set_apart: Sequence[str]) -> tuple[str, ...]:
    ratings = [case.rating(analyst, item.id, hypothesis.id) for hypothesis in case.rated_hypotheses]
    codes = ["" if rating is None else rating.value for rating in ratings]
    known = (*(_said_of(item)[name] for name in set_apart), outlet_known(case, item), item.origin)
    return (item.id, item.text, *codes, citation(case, item).dated, *known)


def _totals(case: Case, analyst: str) -> Iterable[tuple[str, ...]]:
    totals: dict[str, Any] = totals_view(case, analyst)["totals"]
    if not totals["shown"]:
        return
    columns = totals["columns"]
    scores, nothing = [_score(column) for column in columns], [""] * (1 + len(APART))
    yield ("", totals["scheme"]["title"], *scores, *nothing)
    if totals["second"]:
        yield ("", say("readings.tag"), *(column["second"] for column in columns), *nothing)
    yield ("", say("clipboard.support"), *(column["support"] for column in columns), *nothing)
    yield ("", say("clipboard.coverage"), *(column["coverage"] for column in columns), *nothing)


def _score(column: dict[str, Any]) -> str:
    if column["score"] is None:
        return say("clipboard.unrated")
    return say("clipboard.score", score=column["score"], place=column["place"])


def _below(case: Case, log: tuple[LoggedEdit, ...], *, shown: int) -> Iterable[str]:
    if shown < len(case.evidence):
        yield say("clipboard.part", shown=shown, rows=len(case.evidence))
    if len(case.items) < len(case.evidence):
        yield say("clipboard.second", column=SECOND)
    if off := switched_off(case):
        yield off
    yield say("clipboard.codes")
    yield marking_view(case, log)["line"]


def _text(table: _Table) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    writer.writerows([_plain(text) for text in row] for row in (table.heads, *table.rows, *table.totals))
    writer.writerow([_plain(table.below[-1])])
    return out.getvalue()


def _plain(text: str) -> str:
    """Return a text that no program runs, and without nulls, at which a clipboard would end."""
    return guarded(text.replace("\0", ""))


def _html(table: _Table) -> str:
    return Markup(
        '<html><head><meta charset="utf-8"></head><body>{above}<table style="{style}"><thead>{head}</thead>'
        "<tbody>{rows}{totals}</tbody></table>{below}</body></html>"
    ).format(
        style=_TABLE,
        above=_paragraphs(table.above, strong=True),
        head=_line(table, table.heads, head=True),
        rows=_joined(_line(table, row) for row in table.rows),
        totals=_joined(_line(table, row, total=True) for row in table.totals),
        below=_paragraphs(table.below),
    )


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _paragraphs(lines: Sequence[str], *, strong: bool = False) -> Markup:
    plain, first = Markup("<p>{}</p>"), Markup("<p><b>{}</b></p>")
    return _joined(
        (first if strong and not n else plain).format(_broken(_plain(line))) for n, line in enumerate(lines)
    )


def _line(table: _Table, texts: Sequence[str], *, head: bool = False, total: bool = False) -> Markup:
    codes = range(2, 2 + table.hypotheses)
    cells = (
        _cell(text, head=head, total=total, code=text if place in codes and not head and not total else None)
        for place, text in enumerate(texts[: -len(APART)])
    )
    return Markup("<tr>{}</tr>").format(_joined(cells))


def _cell(text: str, *, head: bool, total: bool, code: str | None) -> Markup:
    name = f"{code.lower()}-ground" if code else "wash" if head or total else "paper"
    ground, ink = colour("light", name), colour("light", f"{code.lower()}-ink" if code else "ink")
    weight = "font-weight:bold;" if head or code else ""
    # Word and Excel read the style, Calc the attribute and the font.
    return Markup(
        '<{tag} bgcolor="{ground}" style="{cell};{weight}background:{ground};color:{ink};'
        'text-align:{align}"><font color="{ink}">{text}</font></{tag}>'
    ).format(
        tag="th" if head else "td",
        cell=_CELL.format(edge=colour("light", "edge")),
        weight=weight,
        align="left" if code is None else "center",
        ground=ground,
        ink=ink,
        text=_broken(_plain(text)),
    )


def _broken(text: str) -> Markup:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return _BREAK.join(Markup("{}").format(line) for line in lines)
