"""Scenarios from the command line: added by rule, listed with what they change, removed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.test_own_cases import did, found
from tests.drawing import AUM, case
from tests.test_cli import Run, refused, run
from workbench.casefile import CaseFile, write
from workbench.model.scenario import Scenario
from workbench.model.source import Source

__all__ = ["run"]


@pytest.fixture(autouse=True)
def file(run: Run) -> Path:
    drawn = case(AUM)
    rows = tuple(replace(row, source="S1" if row.id == "E1" else "") for row in drawn.evidence)
    write(
        Path("mine.json"),
        CaseFile(case=replace(drawn, evidence=rows, sources=(Source(id="S1", title="Paper"),))),
    )
    return Path("mine.json")


def held() -> tuple[Scenario, ...]:
    return found("mine.json").case.scenarios


def test_a_scenario_is_added_by_its_rule_and_named_after_it(run: Run) -> None:
    assert did(run, "scenario", "list", "mine.json") == "There is no scenario yet."
    assert did(run, "scenario", "add", "mine.json", "--lying", "S1") == "Edit 1: scenario C1 entered"
    did(run, "scenario", "add", "mine.json", "--without", "E1", "--without", "E2", "--before", "2024")
    did(run, "scenario", "add", "mine.json", "--kind", "absence", "--without-origin", "A", "--name", "Mine")
    did(run, "scenario", "add", "mine.json", "--without-source", "S1")
    assert held() == (
        Scenario(id="C1", name="If S1 lies", lying=("S1",)),
        Scenario(id="C2", name="Without E1 and E2, only before 2024", evidence=("E1", "E2"), before="2024"),
        Scenario(id="C3", name="Mine", kinds=("absence",), origins=("A",)),
        Scenario(id="C4", name="Without S1", sources=("S1",)),
    )


def test_scenarios_are_listed_with_their_rows_and_what_they_change(run: Run) -> None:
    did(run, "scenario", "add", "mine.json", "--without-source", "S1")
    assert did(run, "scenario", "list", "mine.json").splitlines() == [
        "C1     Without S1",
        "       without S1",
        "       3 of 4 rows",
        "       “Without S1”: the tie is broken, and H1 Hypothesis 1 would be the least contradicted.",
    ]


def test_what_changes_is_not_told_before_every_row_is_judged(run: Run) -> None:
    did(run, "scenario", "add", "mine.json", "--without-source", "S1")
    out = run("scenario", "list", "mine.json", "--analyst", "somebody").out
    assert "12 cells of these rows are not rated yet." in out
    assert "least contradicted" not in out


def test_programs_get_rules_rows_and_scores_with_reasons_for_what_is_null(run: Run) -> None:
    did(run, "scenario", "add", "mine.json", "--without-source", "S1")
    did(run, "scenario", "add", "mine.json", "--kind", "absence")
    first, second = json.loads(did(run, "scenario", "list", "mine.json", "--json"))
    assert first == {
        "id": "C1",
        "name": "Without S1",
        "rule": {"sources": ["S1"], "origins": [], "evidence": [], "lying": [], "kinds": [], "before": ""},
        "rows": 3,
        "deceptive": [],
        "left_out": [{"evidence": "E1", "why": ["source"]}],
        "scores": {"H1": 0, "H2": 1, "H3": 1, "H4": 2},
        "leaders": ["H1"],
        "becomes": "narrower",
    }
    assert (second["scores"], second["leaders"], second["becomes"]) == (None, None, None)
    assert second["leaders_reason"] == "No row is left in this scenario."


def test_in_the_independent_form_programs_get_no_leaders_and_the_reason(run: Run) -> None:
    drawn = replace(case(AUM, form="independent"), scenarios=(Scenario(id="C1", name="A", evidence=("E1",)),))
    write(Path("each.json"), CaseFile(case=drawn))
    (one,) = json.loads(did(run, "scenario", "list", "each.json", "--json"))
    assert (one["leaders"], one["becomes"], one["scores"]["H1"]) == (None, None, 0)
    assert "nothing is ranked" in one["leaders_reason"]


def test_a_scenario_is_removed_and_wrong_ones_are_refused(run: Run) -> None:
    did(run, "scenario", "add", "mine.json", "--lying", "S1")
    assert did(run, "scenario", "remove", "mine.json", "C1") == "Edit 2: scenario C1 removed"
    assert held() == ()
    assert "C1" in refused(run("scenario", "remove", "mine.json", "C1"))
    assert "leaves nothing out" in refused(run("scenario", "add", "mine.json"))
    assert "S9" in refused(run("scenario", "add", "mine.json", "--lying", "S9"))
    assert "soon" in refused(run("scenario", "add", "mine.json", "--before", "soon"))
    assert held() == ()
