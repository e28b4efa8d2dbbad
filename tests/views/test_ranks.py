from dataclasses import replace

import pytest

from tests.drawing import AUM, case
from workbench.scoring import standing
from workbench.views.acceptability import Wish
from workbench.views.ranks import Working, ranks_view, remarks, untested, withheld

ANN = "ann"
DRAWN = {"caption": "drawn before"}


def view(shown, **working):
    return ranks_view(shown, ANN, Wish(), lambda: Working(**working))


def told(shown):
    return untested(shown, ANN, standing(shown, ANN))


def test_nothing_is_in_the_view_while_totals_are_hidden():
    hidden = view(case({"E1": "C .", "E2": "I C"}))
    assert not hidden["shown"]
    assert (hidden["relations"], hidden["untested"], hidden["ranks"]) == ([], [], None)


def test_both_relations_are_there_contradiction_alone_first():
    assert [one["name"] for one in view(case(AUM))["relations"]] == ["survival", "full"]


def test_who_can_stay_uncontradicted_by_saying_little_is_named_with_the_rows():
    shown = case({"E1": "C CC", "E2": "N I", "E3": "C II", "E4": "I CC"})
    vague, why = told(shown)
    assert vague == (
        "H1 Hypothesis 1 exposes itself in 1 of 4 rows: it can stay uncontradicted by saying little."
    )
    assert "CC, I or II" in why


def test_nobody_is_called_vague_while_empty_cells_could_still_change_it():
    assert told(case({"E1": "C CC", "E2": ". I", "E3": ". II", "E4": "C CC"})) == [
        (
            "Not among the leaders, whatever the score, since less than two thirds of the cells are rated: "
            "H1 Hypothesis 1 (rated on 2 of 4)."
        )
    ]


def test_where_all_are_put_to_the_test_nothing_is_said():
    assert told(case({"E1": "CC I", "E2": "I CC"})) == []


@pytest.mark.parametrize(
    ("scheme", "said"),
    [("inconsistency", ""), ("normalised", "divides by what was rated"), ("heuer-count", "counts II like I")],
)
def test_a_scheme_whose_order_may_differ_from_the_lines_says_so(scheme, said):
    shown = replace(case(AUM), scheme=scheme)
    found = " ".join(remarks(shown, standing(shown, ANN).scheme))
    assert said in found
    assert bool(found) == bool(said)


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        (case(AUM), ""),
        (replace(case(AUM), form="independent"), "a rank among them means nothing"),
        (case({"E1": ". ."}), "Nothing is rated yet"),
        (case({"E1": "C NA"}), "Only one hypothesis is rated"),
    ],
)
def test_ranks_are_withheld_where_they_mean_nothing_and_it_says_why(shown, why):
    told = withheld(shown, standing(shown, ANN))
    assert why in told
    assert bool(told) == bool(why)


def test_a_result_of_an_older_state_is_marked():
    ranks = view(case(AUM), result=DRAWN, old=True, done=20_000, of=100_000)["ranks"]
    assert ranks["note"].startswith("These shares are of an older state")
    assert ranks["doing"]["text"] == "20,000 of at most 100,000 draws"
    assert view(case(AUM), result=DRAWN)["ranks"]["note"] == ""


def test_what_was_cancelled_can_be_drawn_again():
    ranks = view(case(AUM), result=DRAWN, stopped=True)["ranks"]
    assert ranks["again"]
    assert ranks["note"].startswith("Cancelled early")


def test_keeping_the_order_of_the_grades_is_said_to_change_nothing_where_none_is_used():
    assert "weighs all rows alike" in view(case(AUM))["ranks"]["weights_note"]
    assert view(replace(case(AUM), scheme="parc-weighted"))["ranks"]["weights_note"] == ""


def test_whose_ratings_is_asked_only_where_several_have_rated():
    assert [one["name"] for one in view(case(AUM))["ranks"]["choices"]] == ["weights", "cells"]
    two = case(AUM, analyst="bob")
    both = replace(case(AUM), cells={**case(AUM).cells, **two.cells})
    assert [one["name"] for one in view(both)["ranks"]["choices"]] == ["weights", "cells", "several"]
