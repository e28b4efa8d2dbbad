import json
from dataclasses import replace

import pytest

from tests.drawing import AUM, case
from workbench.model.edits import Judge, apply
from workbench.views.conclusions import conclusions_view

ANN = "ann"


def sentences(rows, **options):
    return conclusions_view(case(rows, **options), ANN)["sentences"]


def judged(drawn, **given):
    return apply(drawn, Judge(moment="after", confidence="low", **given), by=ANN)


def told(drawn):
    return [(one["text"], one["differs"]) for one in conclusions_view(drawn, ANN)["own"]]


def test_a_tie_is_told_as_a_tie_and_all_hypotheses_are_named():
    standing = sentences(AUM)["standing"]
    assert standing == (
        "H1 Hypothesis 1 and H2 Hypothesis 2 are tied as the least contradicted (1 each). "
        "After them: H3 Hypothesis 3 (2); H4 Hypothesis 4 (3)."
    )


def test_a_single_leader_never_stands_alone():
    standing = sentences({"E1": "C I II"})["standing"]
    assert standing.startswith("H1 Hypothesis 1 is the least contradicted (0). After it: ")
    assert "H3 Hypothesis 3 (2)" in standing


def test_ties_further_down_are_ties_too():
    assert "H2 Hypothesis 2 and H3 Hypothesis 3, tied (1 each)" in sentences({"E1": "C I I"})["standing"]


def test_hypotheses_that_nothing_tells_apart_are_all_level():
    assert (
        sentences({"E1": "C N"})["standing"]
        == "No hypothesis is less contradicted than another: all stand at 0."
    )


def test_a_hypothesis_with_few_rated_cells_does_not_lead_by_that():
    drawn = replace(case({"E1": "C N", "E2": ". I", "E3": ". N"}), totals_opened=(ANN,))
    view = conclusions_view(drawn, ANN)
    assert view["sentences"]["standing"].startswith("H2 Hypothesis 2 is the least contradicted (1).")
    assert "H1 Hypothesis 1 has too few rated cells to lead" in view["sentences"]["standing"]
    assert [column["thin"] for column in view["columns"]] == [True, False]
    assert "H1 Hypothesis 1 is rated on 1 of 3" in view["sentences"]["coverage"]


def test_a_hypothesis_nobody_rated_has_neither_score_nor_rank():
    drawn = replace(case({"E1": "C ."}), totals_opened=(ANN,))
    view = conclusions_view(drawn, ANN)
    assert view["columns"][1]["score"] is None
    assert view["columns"][1]["rank_text"] == "no rank"
    assert "Not rated at all: H2 Hypothesis 2." in view["sentences"]["standing"]
    assert view["order"] == ["H1", "H2"]


def test_unequal_scores_never_print_alike():
    rows = {"E1": "I N", "E2": "N I", "E3": "N I"}
    view = conclusions_view(case(rows, weights={"E1": "H H", "E2": "H L", "E3": "M M"}), ANN, "parc-weighted")
    one, other = (column["score_text"] for column in view["columns"])
    assert view["columns"][0]["rank"] == view["columns"][1]["rank"]
    assert one == other


def test_becoming_tied_is_a_change_and_is_called_so():
    overturn = sentences({"E1": "N I", "E2": "N N"})["overturn"]
    assert overturn == "Without E1, H2 Hypothesis 2 would draw level with H1 Hypothesis 1."


def test_breaking_a_tie_is_a_change_too():
    assert sentences(AUM)["overturn"] == (
        "Without E1, H1 Hypothesis 1 alone would be the least contradicted. "
        "Without E2, H2 Hypothesis 2 alone would be the least contradicted."
    )


def test_rows_with_the_same_outcome_are_told_together():
    overturn = sentences({"E1": "N I", "E2": "N I", "E3": "I N"})["overturn"]
    assert overturn == "Without any one of E1 or E2, H2 Hypothesis 2 would draw level with H1 Hypothesis 1."


def test_another_leader_is_named():
    rows = {"E1": "N II", "E2": "I N"}
    assert (
        sentences(rows)["overturn"] == "Without E1, the least contradicted would be H2 Hypothesis 2 instead."
    )


def test_a_result_that_hangs_on_no_single_row_says_so():
    assert sentences({"E1": "N II", "E2": "N II"})["overturn"] == (
        "No single row decides this: whichever one is left out, H1 Hypothesis 1 stays least contradicted."
    )


@pytest.mark.parametrize("scheme", ["inconsistency", "parc-weighted", "normalised"])
def test_nothing_that_rests_on_a_sum_leaves_before_every_row_is_judged(scheme):
    view = conclusions_view(case({"E1": "C I", "E2": "C ."}), ANN, scheme)
    assert not view["shown"]
    assert "3 of 4 cells" in view["hidden"]
    assert view["columns"] == view["order"] == view["left_out"] == view["own"] == []
    assert list(view["sentences"]) == ["trials"]


def test_an_empty_case_says_what_it_needs():
    view = conclusions_view(case({}), ANN)
    assert not view["shown"]
    assert not view["can_open"]
    assert "needs hypotheses" in view["hidden"]


def test_in_the_independent_form_nothing_is_chosen_among_the_hypotheses():
    view = conclusions_view(case(AUM, form="independent"), ANN)
    assert "a question of its own" in view["sentences"]["meaning"]
    assert "most likely" not in json.dumps(view["sentences"])


def test_no_word_of_likelihood_is_put_on_a_rank():
    for form in ("exclusive", "independent"):
        view = conclusions_view(case(AUM, form=form), ANN)
        told_of = json.dumps([view["sentences"]["standing"], view["picture"]["title"], view["columns"]])
        assert "likely" not in told_of
        assert "winner" not in told_of


def test_the_picture_has_a_title_that_says_what_to_see_and_a_text_in_its_place():
    picture = conclusions_view(case(AUM), ANN)["picture"]
    assert picture["title"] == "H1 Hypothesis 1 and H2 Hypothesis 2 are tied as least contradicted, at 1"
    assert "After them: H3 Hypothesis 3 (2)" in picture["alt"]


def test_without_an_own_answer_one_is_asked_for():
    assert "not recorded yet" in told(case(AUM))[0][0]


def test_an_answer_that_the_matrix_shares_in_a_tie_is_told_so():
    (text, differs), *_ = told(judged(case(AUM), answer=("H1",)))
    assert "tied with H2 Hypothesis 2" in text
    assert not differs


def test_an_answer_that_the_matrix_contradicts_more_is_flagged_with_both_numbers():
    (text, differs), *_ = told(judged(case(AUM), answer=("H4",)))
    assert differs
    assert "(3 against 1)" in text


def test_being_undecided_is_an_answer():
    (text, differs), *_ = told(judged(case(AUM), answer=()))
    assert "undecided after the evidence" in text
    assert not differs


@pytest.mark.parametrize(
    ("agreed", "shown", "told"), [(False, "90 %", "as you gave them"), (True, "60 %", "divided")]
)
def test_percents_are_shown_divided_only_as_far_as_the_analyst_agreed(agreed, shown, told):
    percents = {"H1": 90, "H2": 60, "H3": 0, "H4": 0}
    view = conclusions_view(judged(case(AUM), answer=("H1",), percents=percents, normalised=agreed), ANN)
    assert view["columns"][0]["own"] == shown
    assert "make 150 together" in view["own"][-1]["text"]
    assert told in view["own"][-1]["text"]


def test_percents_that_point_elsewhere_are_flagged():
    drawn = judged(case(AUM), answer=(), percents={"H1": 10, "H3": 60, "H4": 30})
    assert told(drawn)[1][1]
    assert "H3 Hypothesis 3" in told(drawn)[1][0]


def test_in_the_independent_form_a_yes_to_the_more_contradicted_is_flagged():
    drawn = judged(case(AUM, form="independent"), answer=("H1", "H4"))
    text, differs = told(drawn)[1]
    assert differs
    assert "yes to H4 Hypothesis 4 after the evidence, but not to H2 Hypothesis 2" in text
    agreeing = judged(case(AUM, form="independent"), answer=("H1", "H2"))
    assert [differs for _, differs in told(agreeing)] == [False]
