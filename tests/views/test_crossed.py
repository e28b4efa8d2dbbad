"""Where each hypothesis is a question of its own, what keeps it on its side of even; nothing leads."""

import json
from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.model.case import Case, Cell
from workbench.model.rating import Rating
from workbench.views.conclusions import conclusions_view
from workbench.views.crossed import crossed_rows, crossed_sentences
from workbench.views.report import report_view
from workbench.views.sensitivity import sensitivity_view


def motives(rows: dict[str, str], **baselines: Rating) -> Case:
    drawn = case(rows, form="independent")
    return replace(drawn, baselines={(ANALYST, row): Cell(rating=code) for row, code in baselines.items()})


TWO = motives({"E1": "CC C", "E2": "I C"}, E1=Rating.N, E2=Rating.N)


def test_a_row_without_which_the_odds_pass_even_is_named_with_what_becomes() -> None:
    (row,) = crossed_rows(TWO, ANALYST)
    assert (row["kind"], row["name"], row["text"]) == ("row", "E1", "Item E1")
    assert row["then"] == "H1 Hypothesis 1 would be less likely than not."
    assert "Without E1, H1 Hypothesis 1 would no longer stand" in crossed_sentences(TWO, ANALYST)[1]


def test_a_source_is_named_with_its_rows_and_one_of_a_single_row_is_not_said_twice() -> None:
    both = replace(TWO, evidence=tuple(replace(item, origin="A diplomat") for item in TWO.evidence))
    origins = [row for row in crossed_rows(both, ANALYST) if row["kind"] == "origin"]
    assert [row["n"] for row in origins] == [2]
    alone = replace(TWO, evidence=(replace(TWO.evidence[0], origin="A diplomat"), TWO.evidence[1]))
    assert [row["kind"] for row in crossed_rows(alone, ANALYST)] == ["row"]


def test_until_every_baseline_is_rated_it_is_not_known() -> None:
    lacking = motives({"E1": "CC C", "E2": "I C"}, E1=Rating.N)
    assert "baseline" in crossed_sentences(lacking, ANALYST)[1]
    assert crossed_rows(lacking, ANALYST) == []


def test_where_nothing_passes_even_that_is_said() -> None:
    firm = motives({"E1": "CC CC", "E2": "CC CC"}, E1=Rating.N, E2=Rating.N)
    assert crossed_sentences(firm, ANALYST)[1] == "No single row keeps a hypothesis on its side of even."


def test_conclusions_report_and_sensitivity_of_motives_name_no_lead() -> None:
    told = conclusions_view(TWO, ANALYST)["sentences"]["overturn"]
    report = report_view(TWO, ANALYST)
    moves = sensitivity_view(TWO, ANALYST)
    assert "no lead to lose" in told
    assert [row["name"] for row in report["linchpins"]] == ["E1"]
    assert (moves["now"], moves["tables"], moves["what_if"]) == ("", [], None)
    assert moves["crossed"]["rows"] == crossed_rows(TWO, ANALYST)
    assert "draw level" not in json.dumps([told, report["linchpins"], moves["crossed"]])
