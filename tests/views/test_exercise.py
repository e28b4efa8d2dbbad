"""A class exercise as the student sees it: what is done, what is missing, what waits."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.model.edits import ExplainCell, Judge, apply
from workbench.session.exercise import Started
from workbench.views.exercise import begun_view, hand_in_view, missing, start_view, waiting_sentence

DRAWN = {"E1": "C I", "E2": "N ."}


def judged(drawn, *moments):
    for moment in moments:
        drawn = apply(drawn, Judge(moment=moment, answer=("H1",), confidence="low"), by=ANALYST)
    return drawn


def test_the_start_says_what_the_file_will_hold_and_offers_to_go_on():
    view = start_view(case(DRAWN), [Started(student="Mina", rated=3, cells=4)])
    assert "It holds your name" in view["consent"]
    assert view["known"] == [{"name": "Mina", "text": "3 of 4 rated"}]
    assert view["begun"] is False


def test_what_is_missing_is_said_step_by_step():
    assert missing(case(DRAWN), ANALYST) == {
        "before": "Your answer before the evidence, with a confidence, is missing.",
        "unrated": "One cell of 4 is not rated yet.",
        "no reason": "One I or II has no reason yet.",
        "after": "Your answer after the evidence, with a confidence, is missing.",
    }


def test_nothing_is_missing_when_all_is_done():
    drawn = apply(case({"E1": "C I"}), ExplainCell(evidence="E1", hypothesis="H2", reason="Why."), by=ANALYST)
    view = hand_in_view(judged(drawn, "before", "after"), ANALYST)
    assert (view["missing"], view["complete"], view["label"]) == ([], True, "Make the file to hand in")


def test_an_unfinished_exercise_can_be_handed_in_as_it_is():
    view = hand_in_view(case(DRAWN), ANALYST)
    assert (len(view["missing"]), view["complete"], view["label"]) == (4, False, "Make the file as it is")
    assert ANALYST in view["contents"]


def test_reasons_are_not_done_while_nothing_is_rated():
    steps = begun_view(replace(case(DRAWN), cells={}), ANALYST)["steps"]
    assert [one["missing"] for one in steps if one["step"] == "no reason"] == ["Nothing is rated yet."]


def test_evidence_and_matrix_wait_for_the_first_answer_and_the_rest_for_a_name():
    drawn = case(DRAWN)
    assert "write your name" in waiting_sentence(drawn, "", "before")
    for panel in ("evidence", "matrix"):
        assert "answer before the evidence" in waiting_sentence(drawn, ANALYST, panel)
        assert waiting_sentence(judged(drawn, "before"), ANALYST, panel) == ""
    for panel in ("before", "hand_in"):
        assert waiting_sentence(drawn, ANALYST, panel) == ""


def test_the_answer_after_the_evidence_waits_until_rating_has_begun_and_no_longer():
    rated, unrated = judged(case(DRAWN), "before"), judged(replace(case(DRAWN), cells={}), "before")
    assert "answer before the evidence" in waiting_sentence(case(DRAWN), ANALYST, "after")
    assert "begun to rate" in waiting_sentence(unrated, ANALYST, "after")
    assert waiting_sentence(rated, ANALYST, "after") == ""
