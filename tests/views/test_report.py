from dataclasses import replace
from datetime import datetime

import pytest

from tests.drawing import ANALYST, AUM, case
from workbench.model.case import Case
from workbench.model.edits import Judge, apply
from workbench.model.hypothesis import Indicator
from workbench.model.judgement import Judgement
from workbench.model.source import Source
from workbench.views.report import report_view


def test_a_report_names_what_was_rated_and_how_it_is_scored():
    view = report_view(case(AUM), ANALYST, now=datetime.fromisoformat("2026-11-22"))
    assert view["rated"] == "16 of 16 cells are rated, on 4 items of evidence."
    assert view["made"] == "rated by ann · 2026-11-22"
    assert "not a probability" in view["scheme"]["convention"]
    assert "Heuer" in view["scheme"]["citation"]


@pytest.mark.parametrize(
    ("form", "words"), [("exclusive", "at most one"), ("independent", "several of them")]
)
def test_both_forms_say_what_they_are(form, words):
    view = report_view(case(AUM, form=form), ANALYST)
    assert words in view["form_sentence"]
    assert ("decisive" in view["method"]) is (form == "exclusive")


def test_ties_stay_ties():
    view = report_view(case(AUM), ANALYST)
    assert [column["rank_text"] for column in view["columns"]] == ["tied 1st", "tied 1st", "2nd", "3rd"]
    assert "tied" in view["sentences"]["standing"]


def test_an_unfinished_matrix_shows_its_coverage_and_says_that_it_is_unfinished():
    view = report_view(case({"E1": "C .", "E2": ". ."}), ANALYST)
    assert not view["finished"]
    assert [column["coverage_text"] for column in view["columns"]] == ["1 of 2", "0 of 2"]
    assert [column["rank"] for column in view["columns"]] == [1, None]


def test_cells_carry_code_meaning_and_reason():
    drawn = case({"E1": "II ."})
    cells = {place: replace(cell, reason="because") for place, cell in drawn.cells.items()}
    (row,) = report_view(replace(drawn, cells=cells), ANALYST)["rows"]
    assert [(cell["code"], cell["meaning"], cell["reason"]) for cell in row["cells"]] == [
        ("II", "very inconsistent", "because"),
        ("", "not rated", ""),
    ]


def test_linchpins_are_items_sources_and_origins_with_what_becomes_of_the_result():
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I C", "E4": "N N"})
    evidence = tuple(
        replace(item, source="S1" if item.id in ("E1", "E2") else "", origin="One" if item.id == "E1" else "")
        for item in drawn.evidence
    )
    drawn = replace(drawn, evidence=evidence, sources=(Source(id="S1", title="Paper"),))
    found = report_view(drawn, ANALYST)["linchpins"]
    assert [(one["kind"], one["name"]) for one in found] == [
        ("row", "E1"),
        ("row", "E2"),
        ("source", "All of S1 (2 items)"),
    ]
    assert found[0]["then"] == "Without it, H2 Hypothesis 2 would draw level with H1 Hypothesis 1."
    assert found[2]["then"].startswith("Without them, the least contradicted would be H2")


def test_a_linchpin_that_is_an_assumption_or_a_cluster_is_called_one():
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I C", "E4": "C I"})
    kinds = {"E1": {"cluster": "claim-1"}, "E2": {"cluster": "claim-1"}, "E4": {"kind": "assumption"}}
    evidence = tuple(replace(item, **kinds.get(item.id, {})) for item in drawn.evidence)
    found = report_view(replace(drawn, evidence=evidence), ANALYST)["linchpins"]
    assert [(one["kind"], one["name"]) for one in found] == [
        ("row", "E4, an assumption"),
        ("cluster", "E1 and E2, which are one claim from one origin (2 items)"),
    ]


def test_origins_are_counted_the_unnamed_last():
    drawn = case({"E1": "C", "E2": "C", "E3": "C", "E4": "C"})
    origins = ("", "Seoul", "Kyiv", "Seoul")
    evidence = tuple(replace(item, origin=name) for item, name in zip(drawn.evidence, origins, strict=True))
    view = report_view(replace(drawn, evidence=evidence), ANALYST)
    assert [(one["name"], one["evidence"]) for one in view["origins"]] == [
        ("Seoul", ["E2", "E4"]),
        ("Kyiv", ["E3"]),
        ("not stated", ["E1"]),
    ]


def test_judgements_stand_apart_in_order_with_their_reasons():
    judgement = Judgement(
        analyst=ANALYST,
        moment="after",
        answer=("H1",),
        percents={"H2": 30, "H1": 70},
        confidence="low",
        sourcing="thin",
    )
    drawn = replace(case(AUM), judgements={(ANALYST, "after"): judgement, ("bob", "before"): judgement})
    (view,) = report_view(drawn, ANALYST)["judgements"]
    assert view["answer"] == "H1 Hypothesis 1"
    assert [one["percent"] for one in view["percents"]] == [70, 30]
    assert view["percents"][0]["text"] == "70 %: likely (55–80 %)"
    assert view["sum"] == ""
    assert [one["text"] for one in view["reasons"]] == ["thin"]


@pytest.mark.parametrize(
    ("agreed", "first", "told"),
    [
        (False, "90 %: very likely (80–95 %)", "stand as given"),
        (
            True,
            "90 %: very likely (80–95 %); divided by the sum, 60 %: likely (55–80 %)",
            "as the analyst agreed",
        ),
    ],
)
def test_percents_that_do_not_make_a_hundred_are_reported_as_given_and_with_consent_as_divided(
    agreed, first, told
):
    percents = {"H1": 90, "H2": 60, "H3": 0, "H4": 0}
    drawn = apply(case(AUM), Judge(moment="after", percents=percents, normalised=agreed), by=ANALYST)
    (view,) = report_view(drawn, ANALYST)["judgements"]
    assert view["percents"][0]["text"] == first
    assert "90 + 60 + 0 + 0 = 150 %" in view["sum"]
    assert told in view["sum"]


def test_indicators_follow_the_hypotheses_in_play():
    indicators = (
        Indicator(id="I1", hypothesis="H2", text="second"),
        Indicator(id="I2", hypothesis="H1", text="first"),
        Indicator(id="I3", hypothesis="H3", text="off"),
    )
    drawn = replace(case(AUM), indicators=indicators)
    drawn = replace(drawn, hypotheses=tuple(replace(h, on=h.id != "H3") for h in drawn.hypotheses))
    assert [one["text"] for one in report_view(drawn, ANALYST)["indicators"]] == ["first", "second"]


def test_an_empty_case_has_a_report():
    view = report_view(Case(), "")
    assert view["title"] == "Untitled case"
    assert not view["any_rated"]
    assert view["sentences"]["standing"] == "Nothing is rated yet, so nothing leads."
