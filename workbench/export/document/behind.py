"""The parts of the report behind the results: dates, what should be seen, own judgements, reasons.

Not here: sources and origins, and signs to watch for.
"""

from functools import partial
from itertools import groupby
from typing import Any

from workbench.export.document.making import (
    heading,
    labels,
    line,
    listed,
    nothing,
    paragraphs,
    section,
    strong,
    texts_table,
)
from workbench.export.document.matrix import coded
from workbench.export.document.parts import Block, Picture, Quote, Section, Span
from workbench.messages import say

View = dict[str, Any]


def chronology(view: View) -> Section | None:
    """Return the items in the order of their events; None where no event has a date."""
    told = view["chronology"]
    if not told["items"]:
        return None
    names = ("happened", "reported", "between")
    rows = ((f"{one['id']} {one['text']}", *(one[name] for name in names)) for one in told["items"])
    widths = (0.46, 0.16, 0.16, 0.22)
    return section(
        "chronology",
        _drawn(told),
        texts_table(labels("evidence", *names), rows, widths, alt=say("chronology.deck.alt")),
        paragraphs(*told["sentences"]),
        paragraphs(told["undated"], quiet=True),
    )


def _drawn(told: View) -> list[Block]:
    from workbench.charts.chronology import chronology_chart

    drawn = told["picture"]
    if not drawn:
        return []
    return [Picture(draw=partial(chronology_chart, drawn), alt=drawn["words"]["alt"])]


def expectations(view: View) -> Section | None:
    """Return what should be seen if each hypothesis were true; None where nothing is expected."""
    if not view["expectations"]:
        return None
    names = ("name", "text", "state", "where", "evidence")
    rows = ([one[name] for name in names] for one in view["expectations"])
    heads = labels("hypothesis", "expected", "state", "looked", "evidence")
    alt = say("export.head.expectations")
    return section("expectations", texts_table(heads, rows, (0.2, 0.3, 0.15, 0.2, 0.15), alt=alt))


def judgements(view: View) -> Section:
    """Return the analyst's own judgements, apart from the matrix."""
    blocks = [block for one in view["judgements"] for block in _judgement(one)]
    return section("judgements", blocks or nothing())


def _judgement(one: View) -> list[Block]:
    confidence = f"{say('export.label.confidence')}: {one['confidence']}" if one["confidence"] else ""
    return [
        heading(one["title"]),
        *paragraphs(f"{say('export.label.answer')}: {one['answer']}"),
        *listed(line(each["name"], ": ", each["text"]) for each in one["percents"]),
        *paragraphs(one["sum"], confidence),
        *paragraphs(*(f"{each['label']}: {each['text']}" for each in one["reasons"])),
    ]


def crossimpact(view: View) -> Section | None:
    """Return which motives go together in the analyst's own judgement; None where no pair was judged."""
    told = view["crossimpact"]
    if not told:
        return None
    rows = ([one[name] for name in ("given", "hypothesis", "then", "alone")] for one in told["rows"])
    heads = labels("given", "hypothesis", "then_true", "by_itself")
    return section(
        "crossimpact",
        paragraphs(*told["minds"], *told["together"]),
        texts_table(heads, rows, (0.25,) * 4, alt=say("deck.crossimpact.alt")),
        paragraphs(told["note"], quiet=True),
    )


def reasons(view: View) -> Section:
    """Return where every item comes from, and why its cells are as they are; or each hypothesis's reasons."""
    if view["per_hypothesis"]:
        return section("reasons", [block for one in view["per_hypothesis"] for block in _against(one)])
    blocks: list[Block] = []
    for group, rows in groupby(view["rows"], key=lambda row: str(row["group"])):
        blocks += paragraphs(group, bold=True)
        blocks += [block for row in rows for block in _item(row)]
    return section("reasons", blocks)


def _against(one: View) -> list[Block]:
    blocks: list[Block] = [heading(one["name"])]
    for told in one["told"]:
        rows = (
            line(coded(row["code"]), " ", strong(row["id"]), f" {row['text']}", _because(row["reason"]))
            for row in told["rows"]
        )
        blocks += [*paragraphs(told["title"], bold=True), *(listed(rows) or nothing())]
    return blocks


def _because(reason: str) -> Span:
    return Span(text=f" ({reason})" if reason else "", quiet=True)


def _item(row: View) -> list[Block]:
    quote: list[Block] = [Quote(text=row["quote"])] if row["quote"] else []
    said = (("grading", row["grading"]), ("mind", row["note"]))
    return [
        heading(row["id"], row["text"]),
        *paragraphs(" · ".join(filter(None, [row["dated"], *row["meta"], row["url"]])), quiet=True),
        *quote,
        *paragraphs(*(f"{say(f'export.label.{name}')}: {text}" for name, text in said if text)),
        *listed(
            line(coded(cell["code"]), " ", strong(cell["name"]), ": ", cell["reason"])
            for cell in row["cells"]
            if cell["reason"]
        ),
    ]
