"""What the matrix shows: every word in it, nothing that should not steer, ties as ties."""

import json
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, AUM, case, twice
from workbench.model.case import Cell, Place
from workbench.model.edits import OrderEvidence, apply
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source
from workbench.views.matrix import matrix_view
from workbench.views.matrix_totals import totals_view


def view(drawn, **options):
    return matrix_view(drawn, ANALYST, **options)


def with_row(drawn, id, **fields):
    rows = tuple(replace(item, **fields) if item.id == id else item for item in drawn.evidence)
    return replace(drawn, evidence=rows)


def with_reason(drawn, evidence, hypothesis, reason):
    place = Place(ANALYST, evidence, hypothesis)
    rating = drawn.cells[place].rating if place in drawn.cells else None
    return replace(drawn, cells={**drawn.cells, place: Cell(rating=rating, reason=reason)})


def test_it_is_plain_json():
    shown = view(case(AUM))
    assert json.loads(json.dumps(shown)) == shown


def test_unrated_is_null_and_na_is_a_code():
    assert view(case({"E1": "CC NA ."}))["rows"][0]["codes"] == ["CC", "NA", None]


def test_reasons_stand_with_their_cells_even_where_nothing_is_rated():
    drawn = with_reason(case({"E1": "CC ."}), "E1", "H2", "Because.")
    assert view(drawn)["rows"][0]["reasons"] == ["", "Because."]


def test_other_analysts_ratings_are_not_shown():
    assert matrix_view(case({"E1": "CC C"}), "someone else")["rows"][0]["codes"] == [None, None]


def test_hypotheses_that_are_off_and_the_residual_one_are_no_columns():
    drawn = case({"E1": "CC C"})
    off = (Hypothesis(id="H8", label="Off", on=False), Hypothesis(id="H9", label="Other", residual=True))
    shown = view(replace(drawn, hypotheses=(*drawn.hypotheses, *off)))
    assert [column["id"] for column in shown["columns"]] == ["H1", "H2"]
    assert len(shown["rows"][0]["codes"]) == len(shown["rows"][0]["reasons"]) == 2


@pytest.mark.parametrize(
    ("form", "words"), [("exclusive", "decisive answer"), ("independent", "whatever else is true")]
)
def test_the_question_in_a_cell_goes_from_hypothesis_to_evidence_and_respects_the_form(form, words):
    shown = view(case({"E1": "C"}, form=form))
    assert words in shown["asks"]
    assert shown["columns"][0]["ask"].startswith("If “Hypothesis 1” were")
    assert shown["columns"][0]["ask"].endswith("how likely would I be to see this?")
    assert words in shown["columns"][0]["ask"]


def test_keys_one_to_five_go_from_very_inconsistent_to_very_consistent_and_zero_is_na():
    keys = {code["key"]: code["code"] for code in view(case({"E1": "C"}))["codes"]}
    assert keys == {"1": "II", "2": "I", "3": "N", "4": "C", "5": "CC", "0": "NA"}


def test_a_row_names_place_outlet_and_origin():
    drawn = case({"E1": "C I"})
    drawn = replace(drawn, sources=(Source(id="S2", title="Title", outlet="The Paper"),))
    row = view(with_row(drawn, "E1", source="S2", paragraph=17, origin="An official"))["rows"][0]
    assert row["place"] == "S2 ¶17"
    assert (row["outlet"], row["origin"], row["source"]) == ("The Paper", "An official", "S2")


def test_an_outlet_that_passes_on_another_one_is_the_one_named():
    drawn = replace(case({"E1": "C I"}), sources=(Source(id="S2", title="Title", outlet="The Paper"),))
    row = view(with_row(drawn, "E1", source="S2", outlet="Another Paper"))["rows"][0]
    assert row["outlet"] == "Another Paper"
    assert row["place"] == "S2"


def test_unknown_outlets_are_not_named():
    drawn = replace(case({"E1": "C I"}), sources=(Source(id="S2", title="Title"),))
    assert view(with_row(drawn, "E1", source="S2", origin="x"))["rows"][0]["outlet"] == ""


def test_grades_kind_and_date_are_told_and_low_credibility_is_a_warning():
    drawn = with_row(
        case({"E1": "C I"}, weights={"E1": "L H"}), "E1", kind="absence", date="2024-06", origin="x"
    )
    row = view(drawn)["rows"][0]
    assert row["warnings"] == ["credibility low"]
    assert row["low"]
    assert (row["grades"], row["kind"], row["date"]) == (["relevance high"], "absence", "2024-06")


def test_a_missing_origin_is_a_warning():
    assert view(case({"E1": "C I"}))["rows"][0]["warnings"] == ["origin not stated"]


@pytest.mark.parametrize(
    ("codes", "flat"),
    [("C C C", True), ("C C NA", True), ("C C .", False), ("C I C", False), ("C NA NA", False)],
)
def test_a_finished_row_that_tells_nothing_apart_says_so(codes, flat):
    assert view(case({"E1": codes}))["rows"][0]["flat"] is flat


def test_the_measure_of_a_row_is_called_what_it_is():
    shown = view(case({"E1": "CC II N", "E2": "C . ."}))
    assert (shown["rows"][0]["range"], shown["widest"]) == (4, 4)
    assert shown["rows"][0]["spread"] == pytest.approx((8 / 3) ** 0.5)
    assert (shown["rows"][1]["range"], shown["rows"][1]["spread"]) == (None, None)
    assert "diagnostic" not in json.dumps(shown).lower()


def test_progress_counts_cells_with_na_as_judged():
    assert view(case({"E1": "C NA", "E2": ". ."}))["progress"]["text"] == "2 of 4 rated"


def test_totals_stay_hidden_until_every_row_is_judged():
    totals = view(case({"E1": "C I", "E2": "N ."}))["totals"]
    assert (totals["shown"], totals["columns"]) == (False, [])
    assert totals["notice"].endswith("One cell is left.")


def test_no_number_leaks_while_totals_are_hidden():
    shown = totals_view(case({"E1": "II II", "E2": "N ."}), ANALYST)
    assert {**shown["totals"], "scheme": 0, "schemes": 0, "notice": 0} == {
        "shown": False,
        "can_open": True,
        "complete": False,
        "notice": 0,
        "opened": "",
        "dependent": "",
        "scheme": 0,
        "schemes": 0,
        "second": "",
        "columns": [],
        "apart": None,
    }


def test_rows_that_tell_nothing_apart_can_be_counted_out():
    totals = view(case({"E1": "I I", "E2": "C I", "E3": "CC CC"}))["totals"]
    assert [column["score"] for column in totals["columns"]] == ["1", "2"]
    apart = totals["apart"]
    assert apart["leave_out"] == "Leave out 2 rows that tell nothing apart"
    assert apart["told"].startswith("Without E1 and E3: the order is the same.")
    assert [(one["score"], one["coverage"], one["support"]) for one in apart["columns"]] == [
        ("0", "1 of 1", "1"),
        ("1", "1 of 1", "0"),
    ]


def test_an_order_that_changes_without_such_rows_is_said_to_change():
    apart = view(case({"E1": "I NA I", "E2": "N I N"}))["totals"]["apart"]
    assert apart["told"].startswith("Without E1: the order is another one.")


def test_nothing_is_offered_where_no_row_tells_nothing_apart_or_all_do():
    assert view(case({"E1": "I C", "E2": "N CC"}))["totals"]["apart"] is None
    assert view(case({"E1": "I I", "E2": "C C"}))["totals"]["apart"] is None


def test_the_totals_say_which_dependent_reports_count_once():
    drawn = case({"E1": "C I", "E2": "C I"})
    assert view(drawn)["totals"]["dependent"] == ""
    rows = tuple(replace(item, cluster="same") for item in drawn.evidence)
    assert view(replace(drawn, evidence=rows))["totals"]["dependent"].startswith("1 confirmed cluster")


def test_opened_totals_are_shown_and_say_that_they_were_opened():
    drawn = replace(case({"E1": "C I", "E2": "N ."}), totals_opened=(ANALYST,))
    totals = view(drawn)["totals"]
    assert totals["shown"]
    assert "before every row was judged" in totals["opened"]


def test_somebody_elses_look_opens_nothing():
    drawn = replace(case({"E1": "C ."}), totals_opened=("someone else",))
    assert not view(drawn)["totals"]["shown"]


def test_the_primers_totals_come_with_ties_coverage_and_support():
    columns = view(case(AUM))["totals"]["columns"]
    assert [column["score"] for column in columns] == ["1", "1", "2", "3"]
    assert [column["place"] for column in columns] == ["tied 1st", "tied 1st", "2nd", "3rd"]
    assert [column["leads"] for column in columns] == [True, True, False, False]
    assert [column["coverage"] for column in columns] == ["4 of 4"] * 4
    assert [column["support"] for column in columns] == ["2", "1", "2", "1"]
    assert [column["share"] for column in columns] == pytest.approx([1 / 3, 1 / 3, 2 / 3, 1])


def test_the_first_total_shown_is_unweighted():
    assert view(case(AUM))["totals"]["scheme"]["weights"] == "unweighted"


def test_every_scheme_can_be_chosen_and_shows_formula_and_citation():
    schemes = view(case(AUM))["totals"]["schemes"]
    assert [scheme["name"] for scheme in schemes][:2] == ["inconsistency", "heuer-count"]
    assert len(schemes) == 6
    assert all(scheme["formula"] and scheme["citation"].startswith("After: ") for scheme in schemes)


def test_another_scheme_counts_otherwise():
    totals = view(case({"E1": "II I"}, weights={"E1": "H H"}), scheme="parc-weighted")["totals"]
    assert [column["score"] for column in totals["columns"]] == ["4", "2"]


def test_a_hypothesis_nobody_rated_has_no_score_and_no_place():
    drawn = replace(case({"E1": "C .", "E2": "I ."}), totals_opened=(ANALYST,))
    rated, unrated = view(drawn)["totals"]["columns"]
    assert (unrated["score"], unrated["share"], unrated["leads"], unrated["thin"]) == (
        None,
        0.0,
        False,
        False,
    )
    assert rated["leads"]


def test_too_little_coverage_is_marked_and_does_not_lead():
    drawn = replace(case({"E1": "I C", "E2": "I .", "E3": "I ."}), totals_opened=(ANALYST,))
    full, thin = view(drawn)["totals"]["columns"]
    assert (thin["thin"], thin["leads"], thin["coverage"]) == (True, False, "1 of 3")
    assert (full["thin"], full["leads"]) == (False, True)


@pytest.mark.parametrize(
    ("rows", "on", "words"),
    [
        ({}, False, "answers to the question"),
        ({"E1": "C"}, False, "no hypothesis is switched on"),
        ({}, True, "enter evidence"),
    ],
)
def test_an_empty_matrix_says_what_to_do_first(rows, on, words):
    drawn = case(rows)
    hypotheses = (Hypothesis(id="H1", label="One", on=on),)
    assert words in view(replace(drawn, hypotheses=hypotheses))["empty"]


def test_a_case_without_title_and_question_says_so():
    shown = view(replace(case({"E1": "C"}), title="", question=""))
    assert shown["title"] == "Untitled case"
    assert "No question yet" in shown["question"]


def test_what_people_wrote_is_passed_on_as_it_is():
    hostile = '<img src=x onerror="alert(1)">{n}%s\u202e'
    drawn = with_row(case({"E1": "C I"}), "E1", text=hostile, origin=hostile)
    drawn = replace(drawn, title=hostile, question=hostile)
    shown = view(with_reason(drawn, "E1", "H1", hostile))
    assert shown["title"] == shown["question"] == shown["rows"][0]["text"] == hostile
    assert shown["rows"][0]["reasons"][0] == hostile
    assert shown["rows"][0]["origin"] == hostile


def test_steps_are_passed_on():
    assert view(case({"E1": "C"}), steps=[{"title": "1 Hypotheses"}])["steps"] == [{"title": "1 Hypotheses"}]


def test_totals_of_a_class_exercise_cannot_be_opened_and_the_view_says_why():
    view = matrix_view(replace(case({"E1": "C ."}), in_class=(ANALYST,)), ANALYST)
    assert view["totals"]["can_open"] is False
    assert view["totals"]["notice"].startswith("In this exercise totals stay hidden")
    assert matrix_view(case({"E1": "C ."}), ANALYST)["totals"]["can_open"] is True


def test_a_second_reading_stands_under_its_row_with_a_tag_and_a_question_of_its_own():
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": "II ."})
    order = ("E1-2", "E2", "E1")
    shown = matrix_view(apply(drawn, OrderEvidence(order=order), by=ANALYST), ANALYST)
    assert [(row["id"], row["tag"]) for row in shown["rows"]] == [
        ("E2", ""),
        ("E1", ""),
        ("E1-2", "taken as deceptive"),
    ]
    assert shown["columns"][0]["ask_second"].startswith("If this report were planted and “Hypothesis 1” were")


def test_both_totals_stand_in_a_column_and_which_one_counts_is_said():
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": "II ."})
    shown = matrix_view(drawn, ANALYST)
    assert (shown["progress"]["text"], shown["progress"]["second"]) == ("4 of 4 rated", "1 of 2 as deceptive")
    assert shown["progress"]["left"] == 1
    assert [(one["score"], one["second"]) for one in shown["totals"]["columns"]] == [
        ("0", "as deceptive 2, 2nd"),
        ("1", "as deceptive 0, 1st"),
    ]
    assert shown["totals"]["second"] == (
        "E1 counts as true. “As deceptive” is the total with its other reading. "
        "One cell of the reading as deceptive is not rated yet."
    )


def test_no_total_of_either_reading_is_in_the_view_while_totals_are_hidden():
    shown = matrix_view(twice(case({"E1": "C .", "E2": "C C"}), {"E1": "II CC"}), ANALYST)
    assert shown["totals"]["columns"] == []
    assert "as deceptive 2" not in json.dumps(shown)
