"""The deception check as it is shown: one source, sixteen questions, words and no score."""

import json
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case, twice
from workbench.messages import catalogue
from workbench.model.case import Case
from workbench.model.deception import DECEPTION_QUESTIONS, LOOK_AGAIN
from workbench.model.edits import AnswerDeception, ConcludeDeception, apply
from workbench.model.source import Source
from workbench.views.deception import CHECKLISTS, concluded, deception_view


def sourced(rows=None, **about) -> Case:
    drawn = case(rows or {"E1": "C I", "E2": "II CC", "E3": "C C"})
    places = {"E1": "S1", "E2": "S2"}
    items = tuple(replace(one, source=places.get(one.id, "")) for one in drawn.evidence)
    sources = (Source(id="S1", title="One", **about), Source(id="S2", title="Two"))
    return replace(drawn, sources=sources, evidence=items)


def answered(**answers: str) -> Case:
    drawn = sourced()
    for question, answer in answers.items():
        edit = AnswerDeception(source="S1", question=question.replace("_", "-"), answer=answer)
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def summed(**answers: str) -> str:
    return deception_view(answered(**answers), ANALYST)["sum"]


def test_every_question_stands_in_one_of_the_four_checklists_with_words_of_its_own():
    lists = deception_view(sourced(), ANALYST)["lists"]
    assert [one["key"] for one in lists] == list(CHECKLISTS)
    asked = [question["id"] for one in lists for question in one["questions"]]
    assert asked == list(DECEPTION_QUESTIONS)
    texts = [question["text"] for one in lists for question in one["questions"]]
    assert len(set(texts)) == len(DECEPTION_QUESTIONS)
    assert {f"deception.short.{one}" for one in DECEPTION_QUESTIONS} <= set(catalogue("deception"))


def test_neither_hypotheses_nor_ratings_are_in_the_check():
    view = deception_view(sourced(), ANALYST)
    told = json.dumps({key: part for key, part in view.items() if key not in ("words", "both")})
    assert "Hypothesis" not in told
    assert '"II"' not in told


def test_what_the_answers_come_to_is_said_in_words_and_which_of_them_count_is_named():
    assert summed() == "Nothing is answered yet."
    told = summed(mom_motive="yes", moses_record="no", eve_chain="yes", eve_absence="unclear")
    assert told.startswith(
        "2 of 4 answers speak for looking again: they would gain and it has not been right before. "
        "One is unclear. 12 questions are open. This is no score"
    )
    assert summed(mom_motive="no").startswith("The one answer does not speak for looking again.")


@pytest.mark.parametrize("question", DECEPTION_QUESTIONS)
@pytest.mark.parametrize("answer", ["yes", "no", "unclear"])
def test_one_answer_to_each_question_speaks_for_looking_again(question, answer):
    drawn = answered(**{question.replace("-", "_"): answer})
    view = deception_view(drawn, ANALYST)
    (mark,) = (one["again"] for part in view["lists"] for one in part["questions"] if one["id"] == question)
    assert bool(mark) == (answer == LOOK_AGAIN[question])
    assert view["sum"].startswith("The one answer speaks") == bool(mark)


def test_the_first_source_is_looked_at_until_another_is_chosen():
    assert deception_view(sourced(), ANALYST)["chosen"] == "S1"
    view = deception_view(sourced(), ANALYST, "S2")
    assert [row["id"] for row in view["rows"]] == ["E2"]
    assert deception_view(sourced(), ANALYST, "S9")["chosen"] == "S1"


def test_items_without_a_source_can_be_entered_twice_and_nothing_is_asked_about_them():
    view = deception_view(sourced(), ANALYST, "")
    assert ([row["id"] for row in view["rows"]], view["lists"], view["about"]) == (["E3"], [], None)


def test_what_is_known_of_a_source_stands_beside_the_questions_and_what_is_not_is_said():
    about = deception_view(sourced(access="At second hand", bias="Sides with one party"), ANALYST)["about"]
    assert {"label": "Access", "text": "At second hand"} in about["known"]
    assert about["none"] == ""
    assert deception_view(sourced(), ANALYST)["about"]["none"].startswith("Neither access")


def test_an_empty_case_says_what_to_do_first():
    assert "Bring in a source" in deception_view(Case(), ANALYST)["empty"]


def test_both_totals_are_shown_only_where_totals_may_be_seen():
    done = twice(sourced(), {"E1": "I C"})
    both = deception_view(done, ANALYST)["both"]
    assert (both["shown"], len(both["readings"])) == (True, 1)
    begun = twice(sourced({"E1": "C .", "E2": "C C", "E3": "C C"}), {"E1": "I C"})
    assert deception_view(begun, ANALYST)["both"]["readings"] == []
    assert deception_view(begun, ANALYST)["both"]["any"]
    assert not deception_view(sourced(), ANALYST)["both"]["any"]


def test_taking_a_reading_back_says_how_many_ratings_go_with_it():
    row = deception_view(twice(sourced(), {"E1": "I ."}), ANALYST)["rows"][0]
    assert row["second"]["back_title"].startswith("Removes the second reading, E1-2, with its rating.")
    row = deception_view(twice(sourced(), {"E1": ". ."}), ANALYST)["rows"][0]
    assert row["second"]["back_title"].startswith("Removes the second reading, E1-2. ")


def test_a_check_is_told_by_its_source_its_answers_and_its_conclusion():
    drawn = twice(answered(mom_motive="yes"), {"E1": "I C", "E2": "C C"})
    drawn = apply(drawn, ConcludeDeception(source="S1", conclusion="Not planted."), by=ANALYST)
    (told,) = concluded(drawn)
    assert (told["source"], told["conclusion"], told["twice"]) == ("S1 One", "Not planted.", ["E1"])
    assert told["sum"] == "The one answer speaks for looking again: they would gain. 15 questions are open."
    assert concluded(sourced()) == []
