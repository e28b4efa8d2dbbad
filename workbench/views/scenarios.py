"""The case beside its scenarios: where each leaves the hypotheses, and which rows it leaves out.

Not here: the words for a rule (:mod:`workbench.views.scenario_words`).
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import KINDS
from workbench.model.provenance import draws
from workbench.scoring import ColumnStanding, Standing, shown
from workbench.scoring.scenarios import ScenarioStanding, SideBySide, standings
from workbench.views.conclusions import hidden_sentence
from workbench.views.proposed_scenarios import proposals
from workbench.views.scenario_words import gone, rule_in_words, why_in_words
from workbench.views.standing import is_thin
from workbench.views.wording import (
    can_open,
    kind_named,
    listed,
    name_of,
    named,
    places,
    shortened,
    totals_shown,
)

View = dict[str, Any]


def scenarios_view(case: Case, analyst: str, unfolded: Collection[str] = ()) -> View:
    """Return the scenarios, and the ranking of each beside the case's own while totals may be seen.

    ``unfolded`` names the scenarios whose rows left out are listed.
    """
    found = standings(case, analyst)
    seen = found.now.cells > 0 and totals_shown(case, analyst, found.now)
    return {
        "title": say("scenarios.title"),
        "lead": say("scenarios.lead"),
        "progress": say("scenarios.count", n=len(found.scenarios)) if found.scenarios else "",
        "empty": _empty(case, found),
        "shown": seen,
        "can_open": can_open(case, analyst, found.now),
        "hidden": hidden_sentence(found.now) if found.scenarios else "",
        "compared": compared(case, found) if seen and found.scenarios else None,
        "cards": [_card(case, one, listing=one.scenario.id in unfolded) for one in found.scenarios],
        "proposals": proposals(case),
        "offered": _offered(case),
        "words": {**words("scenarios"), **words("conclusions", "open")},
    }


def told_scenarios(case: Case, analyst: str, scheme: str | None = None) -> View | None:
    """Return the case beside its scenarios as a report tells them; None where there is none.

    ``rules`` say in a line each what a scenario does and how many rows it leaves.
    """
    found = standings(case, analyst, scheme)
    if not found.scenarios or not found.now.columns:
        return None
    cards = [_card(case, one, listing=False) for one in found.scenarios]
    return {**compared(case, found), "rules": [_in_a_line(card) for card in cards]}


def _in_a_line(card: View) -> str:
    rule = say("language.semicolon").join(card["phrases"])
    line = say("scenarios.line", name=card["name"], rule=rule, rows=card["rows"])
    return " ".join([line, *card["told"]])


def _empty(case: Case, found: SideBySide) -> str:
    if found.scenarios:
        return ""
    return say("scenarios.none") if case.counted_evidence else say("scenarios.none.case")


def compared(case: Case, found: SideBySide) -> View:
    """Return a column for the case as it is and for each scenario, a line for each hypothesis, and words.

    In the independent form nothing is ranked: scores alone, and no word on who leads.
    """
    ranked = case.form == "exclusive"
    heads = [{"id": "", "name": say("scenarios.now"), "rows": say("scenarios.rows.all", n=found.now.rows)}]
    heads += [
        {"id": one.scenario.id, "name": one.scenario.name, "rows": _kept(one)} for one in found.scenarios
    ]
    cells = _cells(found, ranked=ranked)
    return {
        "ranked": ranked,
        "sum": _sum(found) if ranked else "",
        "sentences": [_sentence(case, found.now, one, ranked=ranked) for one in _changed_first(found)],
        "compare": say("scenarios.compare" if ranked else "scenarios.compare.independent"),
        "legend": say("scenarios.leads.legend") if ranked else "",
        "scheme": say("scenarios.scoring", scheme=found.now.scheme.title),
        "columns": heads,
        "lines": [
            {"id": column.id, "name": named(column), "cells": [one[n] for one in cells]}
            for n, column in enumerate(found.now.columns)
        ],
    }


def _cells(found: SideBySide, *, ranked: bool) -> list[list[View]]:
    """Return the cells of each column; scores that differ in the table never print alike."""
    every = [found.now, *(one.standing for one in found.scenarios)]
    scores = iter(shown([column.score for one in every if one for column in one.columns]))
    return [_column(one, scores, ranked=ranked) if one else _no_rows(found.now) for one in every]


def _column(now: Standing, scores: Iterator[str], *, ranked: bool) -> list[View]:
    told = zip(now.columns, places(now.columns), strict=True)
    return [
        {
            "text": _standing(column, next(scores), place) if ranked else next(scores),
            "leads": ranked and column.leads,
            "thin": say("conclusions.table.thin") if ranked and is_thin(column) else "",
        }
        for column, place in told
    ]


def _standing(column: ColumnStanding, score: str, place: str) -> str:
    return place if column.rank is None else say("scenarios.standing", score=score, place=place)


def _no_rows(now: Standing) -> list[View]:
    return [{"text": say("scenarios.no_rows"), "leads": False, "thin": ""} for _ in now.columns]


def _sum(found: SideBySide) -> str:
    n, of = sum(bool(one.becomes) for one in found.scenarios), len(found.scenarios)
    if 0 < n < of:
        return say("scenarios.changes.some", n=n, of=of)
    return say(f"scenarios.changes.{'all' if n else 'none'}", n=of)


def _changed_first(found: SideBySide) -> list[ScenarioStanding]:
    return sorted(found.scenarios, key=lambda one: not one.becomes)


def _sentence(case: Case, now: Standing, one: ScenarioStanding, *, ranked: bool) -> View:
    after = one.standing.leaders if one.standing else ()
    fresh = [id for id in after if id not in now.leaders] if one.becomes == "tie" else []
    text = say(
        f"scenarios.becomes.{_kind(now, one)}",
        name=one.scenario.name,
        leaders=listed(name_of(case, id) for id in (now.leaders if fresh else after)),
        others=listed(name_of(case, id) for id in fresh),
    )
    if not ranked:
        text = "" if one.standing else say("scenarios.becomes.rows", name=one.scenario.name)
    return {"id": one.scenario.id, "text": text, "changes": ranked and bool(one.becomes)}


def _kind(now: Standing, one: ScenarioStanding) -> str:
    """Return which sentence says what becomes of the leaders."""
    if one.standing is None:
        return "empty"
    if not one.becomes:
        return "same" if now.leaders else "nobody"
    if not now.leaders:
        return "first"
    return "other" if one.becomes == "other leaders" else one.becomes


def _kept(one: ScenarioStanding) -> str:
    kept, out = len(one.rows.kept), len(one.rows.left_out)
    return say("scenarios.rows", kept=kept, rows=kept + out)


def _card(case: Case, one: ScenarioStanding, *, listing: bool) -> View:
    scenario, out = one.scenario, one.rows.left_out
    name = scenario.name
    return {
        "id": scenario.id,
        "name": name,
        "phrases": rule_in_words(scenario),
        "rows": _kept(one),
        "count": say("scenarios.out", n=len(out)) if out else say("scenarios.out.none"),
        "told": [text for text in (*_told(one), gone(case, scenario)) if text],
        "any": bool(out),
        "left_out": _left_out(case, one) if listing else None,
        "rule": _rule(one),
        "out_of": say("scenarios.out.of", name=name),
        "change": say("scenarios.change.of", name=name),
        "remove": say("scenarios.remove.of", name=name),
    }


def _told(one: ScenarioStanding) -> Iterator[str]:
    undated = sum("undated" in row.whys for row in one.rows.left_out)
    if undated:
        yield say("scenarios.undated", n=undated)
    if one.rows.deceptive:
        yield say("scenarios.deceptive", n=len(one.rows.deceptive), items=shortened(one.rows.deceptive))
    if one.missing:
        yield say("scenarios.missing", n=one.missing)


def _left_out(case: Case, one: ScenarioStanding) -> list[View]:
    items = {item.id: item for item in case.counted_evidence}
    return [
        {
            "id": row.evidence,
            "text": items[row.evidence].text,
            "why": why_in_words(items[row.evidence], row, one.scenario),
        }
        for row in one.rows.left_out
    ]


def _rule(one: ScenarioStanding) -> View:
    scenario = one.scenario
    lists = ("sources", "lying", "origins", "evidence", "kinds")
    return {"before": scenario.before, **{name: list(getattr(scenario, name)) for name in lists}}


def _offered(case: Case) -> View:
    """Return what a rule may name: sources, origins, kinds and rows."""
    rows = case.counted_evidence
    kinds = dict.fromkeys(item.kind for item in rows if item.kind)
    return {
        "sources": [{"value": one.id, "label": f"{one.id} {one.title}"} for one in case.sources],
        "origins": [{"value": name, "label": name} for name in draws(case)],
        "kinds": [{"value": kind, "label": kind_named(kind)} for kind in _in_order(list(kinds))],
        "evidence": [{"id": item.id, "text": item.text} for item in rows],
    }


def _in_order(kinds: Sequence[str]) -> list[str]:
    return [*(kind for kind in KINDS if kind in kinds), *(kind for kind in kinds if kind not in KINDS)]
