"""A team's review: its joint matrix beside its members' own, in numbers and in words."""

from dataclasses import replace

import pytest

from tests.widgets.states import STANDING, joint
from workbench.classroom.joint import joint_cells
from workbench.classroom.teamreview import team_review
from workbench.classroom.teamwork import TeamWork
from workbench.model.case import Case
from workbench.model.edits import Judge, RateCell, TakeStance, apply
from workbench.model.judgement import Judgement
from workbench.model.rating import Rating
from workbench.views.teamreview import called_by, team_reviews

PERCENTS = {"H1": 40, "H2": 20, "H3": 20, "H4": 20}


def work(case: Case) -> TeamWork:
    return TeamWork(file="team-1.json", case=case, at="", edits=0)


def worked() -> Case:
    case = joint()
    for edit in STANDING:
        case = apply(case, edit, by="Team 1")
    return case


def test_moves_and_dissent_are_told_with_from_to_and_reason():
    (view,) = team_reviews([work(worked())], called_by(None))
    assert view["moves"] == [["Bo", "C", "N", 1]]
    assert view["moved"] == {"Ann": 0, "Bo": 1, "Cy": 0}
    assert [(one["who"], one["joint"], one["stands"]) for one in view["dissent"]] == [("Ann", "N", "I")]
    assert "Bo moved once: from C to N." in view["sentences"]
    assert any(
        "Ann stays by I, apart from the joint code. It does not fit." in one for one in view["sentences"]
    )


def test_the_joint_matrix_is_held_against_the_members_average_by_hand():
    # E1 against H4: N, N and II, on average 2/3 of a step against it; CC is 8/3 steps from there
    case = apply(worked(), RateCell(evidence="E1", hypothesis="H4", rating=Rating.CC), by="Team 1")
    found = team_review(work(case))
    assert (found.more_for, found.more_against) == (1, 0)
    assert found.average == {"H1": 0.0, "H2": 2 / 3, "H4": 4 / 3}
    assert found.scores["H2"] == 0.0
    assert (found.cells, found.open) == (8, 4)


def test_the_ranking_and_the_probabilities_say_whether_they_moved():
    case = worked()
    judged = {
        (who, "after"): Judgement(analyst=who, moment="after", percents=PERCENTS)
        for who in ("Ann", "Bo", "Cy")
    }
    case = replace(case, judgements=judged)
    (before,) = team_reviews([work(case)], called_by(None))
    assert any("nothing to compare" in one for one in before["sentences"])
    own = Judge(moment="after", percents={**PERCENTS, "H1": 10, "H2": 50})
    (view,) = team_reviews([work(apply(case, own, by="Team 1"))], called_by(None))
    assert view["forecast"]["members"]["H1"] == pytest.approx(0.4)
    assert view["forecast"]["joint"]["H1"] == pytest.approx(0.1)
    assert any("H1 from 40 % to 10 %" in one for one in view["sentences"])


def test_codes_take_the_place_of_names_and_a_name_without_one_is_a_number():
    (view,) = team_reviews([work(worked())], called_by({"ann": "K7Q3A", "else": "Bo"}))
    assert view["members"] == ["K7Q3A", "Bo", "Member 3"]
    assert not any("Ann" in one for one in view["sentences"])


def test_a_team_of_one_or_of_nobody_is_reviewed_without_a_stumble():
    wicked = TakeStance(
        member="Ann", evidence="E1", hypothesis="H1", rating=Rating.II, reason="<b>\nso</b> " + "x" * 9000
    )
    alone = replace(joint(), lesson=replace(joint().lesson, members=("Ann",)))
    nobody = replace(joint(), lesson=replace(joint().lesson, members=()))
    views = team_reviews([work(apply(alone, wicked, by="Team 1")), work(nobody)], called_by(None))
    assert [len(view["members"]) for view in views] == [1, 0]
    assert "\n" not in views[0]["dissent"][0]["reason"]
    assert len(views[0]["dissent"][0]["reason"]) < 1000


def test_totals_of_an_unfinished_joint_matrix_are_not_held_against_finished_ones():
    case = worked()
    (begun,) = team_reviews([work(case)], called_by(None))
    assert any("once every cell has been talked about" in one for one in begun["sentences"])
    for cell in joint_cells(case):
        if cell.open:
            edit = RateCell(evidence=cell.evidence, hypothesis=cell.hypothesis, rating=Rating.II)
            case = apply(case, edit, by="Team 1")
    (done,) = team_reviews([work(case)], called_by(None))
    assert done["open"] == 0
    assert any(one.startswith("Inconsistency") for one in done["sentences"])
    assert not any("once every cell" in one for one in done["sentences"])
