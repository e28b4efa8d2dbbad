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


def test_percents_that_do_not_make_a_hundred_are_shown_divided_and_consent_is_asked_for():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 60, "H2": 90}))
    told = judgement_view(drawn, ANN, "before")["sum"]
    assert told["text"] == "60 + 90 = 150 %, not 100."
    assert told["divided"] == "Divided by their sum: 40 % and 60 %."
    assert (told["wrong"], told["asks"], told["agreed"]) == (True, True, False)
    assert "nothing is reckoned with them" in told["note"]


def test_agreed_percents_stay_as_given_and_stand_divided_beside():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 60, "H2": 90}, normalised=True))
    view = judgement_view(drawn, ANN, "before")
    assert (view["sum"]["wrong"], view["sum"]["agreed"]) == (False, True)
    assert [one["percent"] for one in view["options"]] == [60, 90]
    assert view["options"][0]["divided"] == "divided: 40 %: unlikely (20–45 %)"


def test_each_percent_has_its_word_and_range_beside_it():
    view = judgement_view(judged(case({"E1": "C I"}), before(percents={"H1": 60})), ANN, "before")
    assert [one["words"] for one in view["options"]] == ["likely (55–80 %)", ""]


def test_percents_on_the_way_to_a_hundred_are_not_called_wrong():
    drawn = judged(case({"E1": "C I N"}), before(percents={"H1": 60, "H2": 10}))
    told = judgement_view(drawn, ANN, "before")["sum"]
    assert told["text"] == "60 + 10 = 70 %; 1 still without a number."
    assert (told["wrong"], told["asks"]) == (False, False)


def test_a_hundred_with_a_gap_is_not_yet_done():
    drawn = judged(case({"E1": "C I N"}), before(percents={"H1": 60, "H2": 40}))
    assert "1 still without" in judgement_view(drawn, ANN, "before")["sum"]["text"]


def test_percents_that_make_nothing_are_refused_in_words():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 0, "H2": 0}, normalised=True))
    told = judgement_view(drawn, ANN, "before")["sum"]
    assert "more than 0" in told["text"]
    assert (told["wrong"], told["asks"], told["agreed"]) == (True, False, False)


def test_independent_percents_are_not_added_up():
    drawn = judged(case({"E1": "C I"}, form="independent"), before(percents={"H1": 90, "H2": 80}))
    told = judgement_view(drawn, ANN, "before")["sum"]
    assert (told["text"], told["divided"], told["asks"]) == ("", "", False)


def test_before_stands_beside_after_only_once_after_is_complete():
    drawn = judged(case({"E1": "C I"}), before(percents={"H1": 70}), after(confidence=""))
    assert judgement_view(drawn, ANN, "after")["beside"] is None
    rows = judgement_view(judged(drawn, after()), ANN, "after")["beside"]["rows"]
    assert [row["before"] for row in rows] == ["H1 Hypothesis 1", "70 %: likely (55–80 %)", "low"]


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


def others(drawn, **percents):
    for who, each in percents.items():
        drawn = apply(drawn, Judge(moment="after", percents=each, normalised=who != "dot"), by=who)
    return drawn


BOB = {"H1": 30, "H2": 70}
CLEO = {"H1": 100, "H2": 100}


def test_others_are_shown_only_once_the_own_answer_stands():
    drawn = others(case({"E1": "C I"}), bob=BOB, cleo=CLEO)
    begun = judged(drawn, after(percents={"H1": 70, "H2": 30}, confidence=""))
    assert judgement_view(begun, ANN, "after")["group"] is None
    assert "bob" not in str(judgement_view(begun, ANN, "after"))
    done = judged(drawn, after(percents={"H1": 70, "H2": 30}))
    assert judgement_view(done, ANN, "before")["group"] is None
    view = judgement_view(done, ANN, "after")["group"]
    assert view["lead"] == "The average of 3 analysts, each divided by its own sum: ann, bob and cleo."
    assert view["rows"][0] == {
        "name": "H1 Hypothesis 1",
        "own": "70 %: likely (55–80 %)",
        "average": "50 %: roughly even chance (45–55 %)",
        "range": "30 % to 70 %",
    }


def test_whoever_does_not_agree_to_be_divided_is_left_out_by_name():
    drawn = others(judged(case({"E1": "C I"}), after(percents=BOB)), bob=BOB, dot=CLEO)
    view = judgement_view(drawn, ANN, "after")["group"]
    assert view["lead"] == "The average of 2 analysts' percents: ann and bob."
    assert view["left"].startswith("Left out: dot (percents that do not make 100")


def test_alone_there_is_no_group():
    assert judgement_view(judged(case({"E1": "C I"}), after(percents=BOB)), ANN, "after")["group"] is None


def test_independent_motives_are_averaged_each_by_itself():
    drawn = others(judged(case({"E1": "C I"}, form="independent"), after(percents=BOB)), bob=CLEO)
    view = judgement_view(drawn, ANN, "after")["group"]
    assert "each hypothesis by itself" in view["lead"]
    assert [row["average"].split(":")[0] for row in view["rows"]] == ["65 %", "85 %"]
    assert view["others"][0]["logarithmic"] == "100 %: outside the scale"
