"""Which hypotheses go together, as one person judges it, said in words."""

from dataclasses import replace

import pytest

from tests.drawing import case
from workbench.model.case import Case
from workbench.model.edits import Judge, JudgeConditional, SwitchHypothesis, apply
from workbench.views.crossimpact import crossimpact_view

ANN = "ann"


def paired(single: dict[str, int], form: str = "independent", **conditionals: int) -> Case:
    """Return a case of three motives; ``H1_H2=70`` is how likely H2 would be if H1 were true."""
    drawn = case({"E1": "C I N"}, form=form)
    if single:
        drawn = apply(drawn, Judge(moment="after", percents=single), by=ANN)
    for names, percent in conditionals.items():
        given, hypothesis = names.split("_")
        drawn = apply(drawn, JudgeConditional(given=given, hypothesis=hypothesis, percent=percent), by=ANN)
    return drawn


SINGLE = {"H1": 60, "H2": 50, "H3": 30}


def cell(drawn: Case, given: str, hypothesis: str) -> dict[str, object]:
    rows = {row["id"]: row for row in crossimpact_view(drawn, ANN)["rows"]}
    return next(one for one in rows[given]["cells"] if not one["own"] and one["hypothesis"] == hypothesis)


def test_what_excludes_each_other_is_not_asked_about_and_the_way_out_is_named() -> None:
    view = crossimpact_view(paired(SINGLE, "exclusive", H1_H2=70), ANN)
    assert "several may hold at once" in view["empty"]
    assert (view["rows"], view["minds"], view["together"], view["progress"]) == ([], [], [], "")


def test_one_hypothesis_is_no_pair() -> None:
    assert "Two hypotheses" in crossimpact_view(case({"E1": "C"}, form="independent"), ANN)["empty"]


def test_the_own_single_percents_stand_on_the_diagonal() -> None:
    view = crossimpact_view(paired({"H1": 60}), ANN)
    diagonal = [row["cells"][n] for n, row in enumerate(view["rows"])]
    assert [one["text"] for one in diagonal] == ["60", "–", "–"]
    assert diagonal[0]["label"] == "H1 Hypothesis 1 by itself: 60 %: likely (55–80 %)"
    assert "after the evidence" in view["singles"]
    assert "Without them" in crossimpact_view(paired({}), ANN)["singles"]


def test_another_analysts_percents_are_not_shown() -> None:
    drawn = apply(paired(SINGLE), JudgeConditional(given="H1", hypothesis="H2", percent=77), by="bob")
    assert "77" not in str(crossimpact_view(drawn, ANN))


def test_a_cell_says_what_fits_the_other_numbers() -> None:
    told = cell(paired(SINGLE), "H1", "H3")["told"]
    assert told == "By itself you gave it 30 %. From 0 to 51 % fits your other numbers of these two."


def test_more_of_both_than_of_one_is_said_with_what_fits() -> None:
    drawn = paired(SINGLE, H1_H3=90)
    (mind,) = crossimpact_view(drawn, ANN)["minds"]
    assert "both are true is then 54 %, more than the 30 % given to H3" in mind
    assert mind.endswith(
        "If the rest is to stay, H3 Hypothesis 3 if H1 Hypothesis 1 would have to be 0 to 51 %."
    )
    assert cell(drawn, "H1", "H3")["mark"] == "mind"
    assert cell(drawn, "H1", "H3")["percent"] == 90


def test_too_little_room_beside_each_other_is_said() -> None:
    (mind,) = crossimpact_view(paired({"H1": 80, "H2": 80, "H3": 30}, H1_H2=50), ANN)["minds"]
    assert "then 40 %. Yet H1 Hypothesis 1 at 80 % and H2 Hypothesis 2 at 80 %" in mind
    assert "it must be 60 % at least" in mind
    assert "74 to 100 %" in mind


def test_two_ways_to_the_same_thing_that_differ_are_said() -> None:
    drawn = paired(SINGLE, H1_H2=70, H2_H1=60)
    (mind,) = crossimpact_view(drawn, ANN)["minds"]
    assert "is 42 % going by H1 Hypothesis 1 first, and 30 % going by H2 Hypothesis 2 first" in mind
    assert "H2 Hypothesis 2 if H1 Hypothesis 1 would have to be 49 to 51 %" in mind
    assert "or H1 Hypothesis 1 if H2 Hypothesis 2 would have to be 82 to 86 %" in mind
    assert {cell(drawn, *pair)["mark"] for pair in (("H1", "H2"), ("H2", "H1"))} == {"mind"}


def test_what_rounding_can_explain_is_no_contradiction() -> None:
    view = crossimpact_view(paired(SINGLE, H1_H2=70, H2_H1=84), ANN)
    assert view["minds"] == []


def test_pairs_that_go_together_are_named_strongest_first() -> None:
    drawn = paired(SINGLE, H1_H2=65, H2_H1=78, H2_H3=5, H1_H3=30)
    less, more, neither = crossimpact_view(drawn, ANN)["together"]
    assert "go together less than by chance: H3 Hypothesis 3 would be 5 % if H2" in less
    assert "go together more than by chance: H1 Hypothesis 1 would be 78 % if H2" in more
    assert "both are true is 39 %; if neither bore on the other it would be 30 %" in more
    assert neither.endswith(": H1 Hypothesis 1 with H3 Hypothesis 3.")


def test_a_pair_that_does_not_fit_is_not_said_to_go_together() -> None:
    (told,) = crossimpact_view(paired(SINGLE, H1_H3=90), ANN)["together"]
    assert told.startswith("Nothing can be said yet")


def test_without_a_single_percent_a_pair_is_neither_judged_nor_read() -> None:
    view = crossimpact_view(paired({}, H1_H3=90), ANN)
    assert view["minds"] == []
    assert view["together"][0].startswith("Nothing can be said yet")
    assert view["progress"] == "1 of 6 given"


def test_what_is_switched_off_is_left_out_and_its_numbers_are_kept() -> None:
    drawn = apply(paired(SINGLE, H1_H3=90), SwitchHypothesis(id="H3", on=False), by=ANN)
    view = crossimpact_view(drawn, ANN)
    assert [one["id"] for one in view["columns"]] == ["H1", "H2"]
    assert view["minds"] == []
    assert drawn.conditionals == {(ANN, "H1", "H3"): 90}


def test_the_reminder_for_all_others_is_no_motive_to_go_with() -> None:
    drawn = paired(SINGLE)
    *rest, last = drawn.hypotheses
    view = crossimpact_view(replace(drawn, hypotheses=(*rest, replace(last, residual=True))), ANN)
    assert [one["id"] for one in view["columns"]] == ["H1", "H2"]


@pytest.mark.parametrize(("percent", "mark"), [(62, "more"), (49, ""), (51, ""), (40, "less")])
def test_a_number_is_marked_only_where_rounding_could_not_have_made_it(percent: int, mark: str) -> None:
    assert cell(paired(SINGLE, H1_H2=percent), "H1", "H2")["mark"] == mark
