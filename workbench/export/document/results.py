"""The parts of the report that tell what the ratings come to.

Not here: the ratings themselves.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from workbench.charts.bars import ranking_bars
from workbench.export.document.making import (
    heading,
    items,
    labels,
    paragraphs,
    section,
    texts_table,
)
from workbench.export.document.parts import Block, Picture, Section
from workbench.messages import commas, say

View = dict[str, Any]

MOST_BARS = 14
"""Bars in one picture, which a page has to hold."""

_SIDES = (0.6, 0.4)


def paragraph(view: View) -> Section | None:
    """Return the conclusion in words; None while nothing is rated."""
    told = view["paragraph"]
    if not told["text"]:
        return None
    return section("paragraph", paragraphs(*told["text"].splitlines()), paragraphs(told["whose"], quiet=True))


def conclusions(view: View) -> Section:
    """Return where the evidence leaves each hypothesis, least contradicted first."""
    told, scheme = view["sentences"], view["scheme"]
    by_id = {column["id"]: column for column in view["columns"]}
    heads = labels("hypothesis", "rank", "score", "support", "coverage")
    rows = (_standing(by_id[name]) for name in view["order"])
    return section(
        "conclusions",
        paragraphs(told["standing"], told["coverage"], told["meaning"]),
        _bars(view, [by_id[name] for name in view["order"]]) if view["any_rated"] else [],
        texts_table(heads, rows, (0.36, 0.22, 0.15, 0.12, 0.15), alt=told["standing"]),
        paragraphs(f"{scheme['title']}: {scheme['convention']} {scheme['citation']}", quiet=True),
    )


def _bars(view: View, columns: Sequence[View]) -> list[Block]:
    """Return the ranking as bars, of a briefing the hypotheses that its matrix shows."""
    shown = {one["id"] for one in view["hypotheses"]}
    kept = [one for one in columns if one["id"] in shown]
    most = max((one["score"] for one in kept if one["score"]), default=1.0)
    alt = view["picture"]["alt"]
    parts = [kept[start : start + MOST_BARS] for start in range(0, len(kept), MOST_BARS)]
    return [Picture(draw=partial(ranking_bars, part, alt, most), alt=alt) for part in parts]


def _standing(column: View) -> list[str]:
    rated = commas([column["coverage_text"], *([say("export.label.thin")] if column["thin"] else [])])
    return [column["name"], column["rank_text"], column["score_text"], column["support_text"], rated]


def ranks(view: View) -> Section | None:
    """Return what weights can and cannot change; None while nothing is rated."""
    told, relation = view["ranks"], view["ranks"]["relation"]
    if not view["any_rated"]:
        return None
    return section(
        "ranks",
        items([*relation["sentences"], *relation["notes"]]),
        _graph(relation),
        paragraphs(*told["remarks"], *told["untested"]),
        [heading(told["smaa"])],
        paragraphs(told["withheld"]),
        _acceptability(told),
    )


def _graph(relation: View) -> list[Block]:
    from workbench.charts.dominance import dominance_chart

    drawn = relation["picture"]
    if not drawn:
        return []
    return [Picture(draw=partial(dominance_chart, drawn), alt=drawn["words"]["alt"])]


def _acceptability(told: View) -> list[Block]:
    found = told["found"]
    if not found:
        return []
    heads = [*labels("hypothesis"), *found["ranks"], told["words"]["panel.interval"]]
    rows = ([row["name"], *row["shares"], row["interval"]] for row in found["rows"])
    share = 0.7 / (len(heads) - 1)
    return [
        *texts_table(heads, rows, (0.3, *[share] * (len(heads) - 1)), alt=found["caption"]),
        *paragraphs(f"{found['caption']} {found['drawn']}", quiet=True),
        *paragraphs(found["unranked"]),
    ]


def overturn(view: View) -> Section:
    """Return what, left out or rated otherwise, would change who is least contradicted."""
    lines = [(f"{one['name']} {one['text']}", one["then"]) for one in view["linchpins"]]
    told = texts_table(labels("left_out", "then"), lines, _SIDES, alt=say("deck.overturn.alt"))
    return section(
        "overturn",
        paragraphs(view["sentences"]["overturn"]),
        told if lines else [],
        paragraphs(view["more"]["linchpins"], quiet=True),
        list(_flips(view["flips"])),
    )


def _flips(told: View) -> Iterator[Block]:
    yield heading(told["title"])
    if told["withheld"]:
        yield from paragraphs(told["withheld"])
        return
    yield from paragraphs(told["headline"], told["lead"])
    rows = ([one["text"] for one in row["cells"]] for row in told["rows"])
    share = 0.75 / max(1, len(told["heads"]) - 1)
    widths = (0.25, *[share] * (len(told["heads"]) - 1))
    if told["rows"]:
        yield from texts_table(told["heads"], rows, widths, alt=told["title"])


def readings(view: View) -> Section | None:
    """Return the totals of both readings of items that may be deception; None where there are none."""
    heads = labels("hypothesis", "as_true", "as_deceptive")
    blocks: list[Block] = []
    for one in view["readings"]:
        rows = ([column[text] for text in ("name", "as_true", "as_deceptive")] for column in one["columns"])
        blocks += [heading(one["title"]), *paragraphs(f"{one['sentence']} {one['missing']}".strip())]
        blocks += texts_table(heads, rows, (0.4, 0.3, 0.3), alt=one["title"])
    return section("readings", blocks) if blocks else None


def deception(view: View) -> Section | None:
    """Return what the deception checks come to; None where there are none."""
    if not view["deception"]:
        return None
    rows = ([one[text] for text in ("source", "sum", "conclusion")] for one in view["deception"])
    heads = labels("source", "come_to", "conclusion")
    return section("deception", texts_table(heads, rows, (0.3, 0.4, 0.3), alt=say("export.head.deception")))


def trials(view: View) -> Section:
    """Return what trials found of the method."""
    told = paragraphs(view["sentences"]["trials"]), paragraphs(view["trials_sources"], quiet=True)
    return section("trials", *told)
