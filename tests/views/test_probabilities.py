"""Probabilities in words: apart from the matrix, with what they rest on, and where three answers disagree."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.scoring.test_laid_down import before
from tests.scoring.test_probabilities import ungraded, with_baselines
from tests.strategies import cases
from workbench.casefile import read
from workbench.model.case import FORMS, Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement
from workbench.model.probability import Probability
from workbench.shipped import shipped
from workbench.views.percents import in_words, percent_text
from workbench.views.probabilities import probabilities_view, told_probabilities


def told(drawn: Case) -> dict:
    return told_probabilities(drawn, ANALYST)


def answered(drawn: Case, answer: tuple[str, ...], percents: dict[str, int] | None = None) -> Case:
    judged = Judgement(analyst=ANALYST, moment="after", answer=answer, percents=percents or {})
    return replace(drawn, judgements={(ANALYST, "after"): judged})


def three(drawn: Case) -> list[tuple[str, bool]]:
    return [(one["text"], one["differs"]) for one in told(drawn)["three"]["sentences"]]


def test_the_first_sentence_says_that_they_stand_apart_and_what_they_rest_on() -> None:
    view = probabilities_view(case(AUM), ANALYST)
    assert view["title"] == "Probability, apart from the matrix"
    assert view["lead"].startswith("These probabilities stand apart from the matrix score")
    assert "Table of likelihoods" in view["result"]["rests_on"][0]


def test_a_probability_is_a_total_and_hidden_like_one() -> None:
    view = probabilities_view(case({"E1": "CC .", "E2": "C I"}), ANALYST)
    assert (view["shown"], view["result"]) == (False, None)
    assert "Bayes" not in str({name: part for name, part in view.items() if name not in ("lead", "words")})
    opened = replace(case({"E1": "CC .", "E2": "C I"}), totals_opened=(ANALYST,))
    assert probabilities_view(opened, ANALYST)["result"]["headline"]


def test_every_hypothesis_has_its_whole_percent_and_the_word_with_its_range() -> None:
    lines = told(ungraded(case({"E1": "CC I"})))["lines"]
    assert [(one["written"], one["word"], one["leads"]) for one in lines] == [
        ("75 %", "likely (55–80 %)", True),
        ("25 %", "unlikely (20–45 %)", False),
    ]


def test_the_words_are_those_the_case_has_chosen() -> None:
    chosen = replace(ungraded(case({"E1": "CC I"})), probability=Probability(words="phia"))
    assert [one["word"] for one in told(chosen)["lines"]] == [
        "likely (about 55–75 %)",
        "unlikely (about 25–35 %)",
    ]
    assert "PHIA" in told(chosen)["scale"]


@pytest.mark.parametrize(
    ("probability", "written", "word"),
    [
        (0.0, "0 %", "outside the scale"),
        (0.002, "below 1 %", "outside the scale"),
        (0.006, "1 %", "almost no chance (1–5 %)"),
        (0.998, "above 99 %", "outside the scale"),
        (1.0, "100 %", "outside the scale"),
    ],
)
def test_what_is_nearly_certain_never_reads_as_certain(probability: float, written: str, word: str) -> None:
    assert (percent_text(probability), in_words(case({"E1": "C"}), probability)) == (written, word)


def test_between_two_words_both_stand() -> None:
    british = replace(case({"E1": "C"}), probability=Probability(words="phia"))
    assert in_words(british, 0.52).startswith("between realistic possibility")


def test_other_has_a_line_and_says_that_nobody_rates_it() -> None:
    drawn = case({"E1": "C I"})
    other = Hypothesis(id="H9", label="Other", residual=True)
    line = told(replace(drawn, hypotheses=(*drawn.hypotheses, other)))["lines"][-1]
    assert (line["name"], line["note"][:14]) == ("H9 Other", "Nobody rates i")


def test_what_limits_them_is_said_in_words() -> None:
    found = told(case({"E1": "CC I N .", "E2": "C I . .", "E3": "C I . .", "E4": "C NA NA NA"}))
    assert [one["note"][:18] for one in found["lines"]] == [
        "",
        "",
        "Rated in too few r",
        "No probability: no",
    ]
    assert found["notes"] == [
        "Some cells are not rated yet, so this is provisional.",
        "E4 is rated CC, C, N, I or II under fewer than two hypotheses, and changes nothing.",
        "The others’ probabilities hold if the answer is not H4 Hypothesis 4.",
    ]


def test_three_answers_that_disagree_are_flagged_in_words() -> None:
    worked = read(shipped("templates") / "north-korea-worked.json").case
    found = told_probabilities(worked, "template")["three"]
    first = found["sentences"][0]
    assert first["text"] == (
        "By the matrix, H2 Combat experience is least contradicted; by Bayes’ rule from the same cells, "
        "H4 Security guarantee is most probable; your own answer is H2 Combat experience."
    )
    assert first["differs"]
    assert found["rows"][1] == ["H2 Combat experience", "1st", "32 %", "34 %"]
    assert "you say 30 %, Bayes’ rule 64 %" in found["sentences"][-1]["text"]


def test_answers_that_agree_are_no_proof() -> None:
    drawn = answered(ungraded(case({"E1": "CC I"})), ("H1",), {"H1": 70, "H2": 30})
    assert [differs for _, differs in three(drawn)] == [False, False]
    assert three(drawn)[1][0].startswith("They point the same way. That is no proof")


def test_without_an_answer_of_ones_own_the_other_two_are_compared() -> None:
    text, differs = three(case({"E1": "CC I"}))[0]
    assert (text.count(";"), differs) == (1, False)


def test_a_percent_of_ones_own_far_away_is_pointed_out() -> None:
    far = answered(ungraded(case({"E1": "CC I"})), ("H1",), {"H1": 65, "H2": 35})
    assert three(far)[-1] == (
        "The widest gap in numbers is over H1 Hypothesis 1: you say 65 %, Bayes’ rule 75 %.",
        True,
    )


def test_motives_that_may_hold_together_have_no_most_likely_and_no_order() -> None:
    drawn = with_baselines(ungraded(case({"E1": "CC C I"})), {"E1": "N"})
    found = told(drawn)
    assert "H1 Hypothesis 1 and H2 Hypothesis 2 are each more likely than not" in found["headline"]
    assert not any(one["leads"] for one in found["lines"])
    assert "most probable" not in str(found)
    assert "need not add up to 100 %" in found["notes"][0]


def test_a_yes_that_the_odds_speak_against_is_pointed_out() -> None:
    drawn = with_baselines(ungraded(case({"E1": "CC C I"})), {"E1": "N"})
    assert [text for text, _ in three(answered(drawn, ("H1", "H3")))] == [
        "You said yes to H3 Hypothesis 3, which Bayes’ rule puts at even or below. Find out why.",
        "You did not say yes to H2 Hypothesis 2, which Bayes’ rule puts above even. Find out why.",
    ]
    ((text, differs),) = three(answered(drawn, ("H1", "H2")))
    assert (text[:8], differs) == ("Your own", False)


def test_odds_are_withheld_and_the_progress_of_baselines_told() -> None:
    view = probabilities_view(with_baselines(case({"E1": "CC I", "E2": "C I"}), {"E2": "N"}), ANALYST)
    assert "withheld until every row has a baseline: 1 of 2" in view["result"]["withheld"]
    assert view["baselines"]["progress"] == "1 of 2 rated"
    assert view["baselines"]["question"] == "If this motive were absent, how likely would I see this anyway?"
    assert view["result"]["headline"] == ""
    assert all(one["written"] == "–" for one in view["result"]["lines"])


def test_what_is_laid_down_is_there_to_be_changed_with_what_it_usually_is() -> None:
    chosen = Probability(reliability=(("high", 0.95), ("medium", 0.7), ("low", 0.5)), false_report=0.25)
    laid = probabilities_view(replace(case(AUM), probability=chosen), ANALYST)["laying_down"]
    assert [cell["text"] for cell in laid["table"]["cells"]] == ["0.9", "0.7", "0.5", "0.3", "0.1"]
    assert (laid["levels"]["cells"][0]["text"], laid["levels"]["cells"][0]["usual"]) == ("0.95", "0.9")
    assert (laid["table"]["own"], laid["levels"]["own"], laid["false_report"]["text"]) == (
        False,
        True,
        "0.25",
    )


def test_a_table_out_of_order_is_pointed_out() -> None:
    odd = Probability(likelihoods=(("CC", 0.6), ("C", 0.7), ("N", 0.5), ("I", 0.3), ("II", 0.1)))
    laid = probabilities_view(replace(case(AUM), probability=odd), ANALYST)["laying_down"]
    assert "do not fall" in laid["table"]["note"]


def test_where_numbers_do_nothing_it_is_said() -> None:
    laid = probabilities_view(ungraded(case(AUM)), ANALYST)["laying_down"]
    assert "taken at its word" in laid["levels"]["note"]
    assert "does nothing" in laid["false_report"]["note"]
    assert "does nothing" in laid["dependence"]["note"]


def test_a_percent_of_0_from_before_is_said_to_be_beyond_evidence() -> None:
    found = told(before(case({"E1": "C CC"}), {"H1": 0, "H2": 100}))
    assert "H1 Hypothesis 1 was given 0 percent, and no evidence can raise that." in found["rests_on"]


@given(drawn=cases(), form=st.sampled_from(FORMS))
def test_whatever_is_rated_there_are_words_for_it(drawn: Case, form: str) -> None:
    found = told(replace(drawn, form=form))
    assert bool(found["withheld"]) != bool(found["headline"])
    assert all(sentence.endswith(".") for sentence in [*found["notes"], *found["rests_on"]])
