from tests.drawing import case
from workbench.model.edits import Judge, SwitchHypothesis, apply
from workbench.views.judgement import judgement_view

ANN = "ann"


def judged(drawn, *given):
    for edit in given:
        drawn = apply(drawn, edit, by=ANN)
    return drawn


def before(**given):
    return Judge(**{"moment": "before", "answer": ("H1",), "confidence": "low", **given})


def after(**given):
    return Judge(**{"moment": "after", "answer": ("H1",), "confidence": "high", **given})


def test_undecided_is_told_from_not_answered_yet():
    blank = judgement_view(case({"E1": "C I"}), ANN, "before")
    assert not blank["answered"]
    assert not blank["undecided"]["chosen"]
    given = judgement_view(judged(case({}), before(answer=())), ANN, "before")
    assert given["answered"]
    assert given["undecided"]["chosen"]


def test_percents_that_do_not_make_a_hundred_are_offered_scaled():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 60, "H2": 60}))
    view = judgement_view(drawn, ANN, "before")
    assert view["sum"] == {
        "text": "Together 120 %, not 100.",
        "wrong": True,
        "scaled": "They would become H1 50 and H2 50.",
    }


def test_percents_on_the_way_to_a_hundred_are_not_called_wrong():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 60}))
    assert judgement_view(drawn, ANN, "before")["sum"]["text"] == "Together 60 %; 1 still without a number."


def test_independent_percents_are_not_added_up():
    drawn = judged(case({"E1": "C I"}, form="independent"), before(percents={"H1": 90, "H2": 80}))
    assert judgement_view(drawn, ANN, "before")["sum"]["text"] == ""


def test_before_stands_beside_after_only_once_after_is_complete():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 70}), after(confidence=""))
    assert judgement_view(drawn, ANN, "after")["beside"] is None
    rows = judgement_view(judged(drawn, after()), ANN, "after")["beside"]["rows"]
    assert [row["before"] for row in rows] == ["H1 Hypothesis 1", "70 %", "low"]


def test_the_view_of_after_gives_nothing_of_before_away():
    drawn = judged(case({"E1": "C I"}), before(assumptions="A secret thought", percents={"H1": 71}))
    view = str(judgement_view(drawn, ANN, "after"))
    assert "A secret thought" not in view
    assert "71" not in view


def test_a_rise_in_confidence_without_a_change_of_ranking_is_pointed_out():
    same = judged(
        case({"E1": "C I"}), before(percents={"H1": 60, "H2": 40}), after(percents={"H1": 90, "H2": 10})
    )
    assert "rose from low to high" in judgement_view(same, ANN, "after")["notes"][1]
    other = judged(
        case({"E1": "C I"}), before(percents={"H1": 60, "H2": 40}), after(percents={"H1": 10, "H2": 90})
    )
    assert len(judgement_view(other, ANN, "after")["notes"]) == 1


def test_an_answer_before_that_comes_after_ratings_is_told_so():
    assert "2 cells already" in judgement_view(case({"E1": "C I"}), ANN, "before")["notes"][0]


def test_without_hypotheses_there_is_nothing_to_choose():
    assert "step 1" in judgement_view(case({}), ANN, "before")["nothing"]


def test_percents_of_what_is_switched_off_are_not_added_up():
    drawn = judged(case({"E1": "C I N"}), before(percents={"H1": 60, "H2": 40, "H3": 50}))
    off = apply(drawn, SwitchHypothesis(id="H3", on=False), by=ANN)
    assert judgement_view(off, ANN, "before")["sum"]["text"] == "Together 100 %."
