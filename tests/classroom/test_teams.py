"""Teams: who works with whom, and the joint case that starts from the median and leaves open what differs."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.classroom.handed_in import blank, made, put, rated, student
from tests.drawing import case
from workbench.casefile import CaseFile, from_json, to_json
from workbench.classroom.collecting import collect
from workbench.classroom.consensus import consensus
from workbench.classroom.joint import far_apart, joint_cells, median_start
from workbench.classroom.roll import roll
from workbench.classroom.teamcase import team_case
from workbench.classroom.teams import mixed_teams, read_teams, written_teams
from workbench.errors import BadValue, HandedIn, StanceNeedsReason
from workbench.export.lesson.teams import write_teams
from workbench.model.case import Case, Cell, Place
from workbench.model.changes import changes, taken_back
from workbench.model.edits import ExplainCell, GradeEvidence, MergeEvidence, RateCell, TakeStance, apply
from workbench.model.rating import Rating
from workbench.scoring.matrix import CODES

ANN, BO, CY = ({"E1": "C I", "E2": "N CC", "E3": "NA II"}, {"E1": "CC C", "E2": "N CC", "E3": "C II"}, {})
CUBES = st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda shape: st.lists(st.integers(0, 6), min_size=int(np.prod(shape)), max_size=int(np.prod(shape))).map(
        lambda codes: np.array(codes, dtype=np.int8).reshape(shape)
    )
)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "handed-in"
    place.mkdir()
    for who, board in (("Ann", ANN), ("Bo", BO), ("Cy", CY), ("Dee", {"E1": "II II"})):
        student(place, who, board)
    return place


def drawn_case(cube) -> Case:
    """Return a team's case whose members rated as a cube says."""
    n, rows, columns = cube.shape
    bare = case({f"E{r + 1}": " ".join("C" * columns) for r in range(rows)})
    members = tuple(f"M{m}" for m in range(n))
    cells = {
        Place(members[m], f"E{r + 1}", f"H{c + 1}"): Cell(rating=Rating(CODES[int(cube[m, r, c])]))
        for m, r, c in np.ndindex(cube.shape)
        if cube[m, r, c]
    }
    return replace(bare, cells=cells, lesson=replace(bare.lesson, team="T", members=members))


@given(CUBES)
def test_a_joint_cell_starts_from_the_median_or_stays_empty_to_be_talked_about(cube):
    drawn, found, apart = drawn_case(cube), consensus(cube), far_apart(cube)
    start = median_start(drawn)
    for cell, (r, c) in zip(joint_cells(drawn), np.ndindex(cube.shape[1:]), strict=True):
        began = start.get(Place("T", cell.evidence, cell.hypothesis))
        closed = found.codes[r, c] != 0 and not found.split[r, c] and not apart[r, c]
        assert (began is not None) == closed == (cell.why == "")
        if began is not None:
            assert began == Cell(rating=cell.median) == Cell(rating=Rating(CODES[int(found.codes[r, c])]))
            assert all(
                one in (None, began.rating) or abs_steps(one, began.rating) <= 1
                for one in cell.private.values()
            )


def abs_steps(one: Rating, other: Rating) -> int:
    scale = [Rating.II, Rating.I, Rating.N, Rating.C, Rating.CC]
    return abs(scale.index(one) - scale.index(other))


@given(CUBES, st.randoms())
def test_the_order_of_members_never_matters_to_the_start(cube, random):
    order = list(range(len(cube)))
    random.shuffle(order)
    assert median_start(drawn_case(cube)) == median_start(drawn_case(cube[order]))


def test_a_team_keeps_what_its_members_handed_in_and_nothing_of_others(folder):
    found = collect(folder)
    ann, bo = found.hand_ins[:2]
    joint = team_case("Team 1", [ann, bo], found.frame)
    for one in (ann, bo):
        assert {p: c for p, c in joint.cells.items() if p.analyst == one.student} == dict(one.case.cells)
        assert joint.judgement(one.student, "before") == one.case.judgement(one.student, "before")
    text = to_json(CaseFile(case=joint))
    assert "Dee" not in text
    assert "Cy" not in text
    began = {(p.evidence, p.hypothesis): c.rating for p, c in joint.cells.items() if p.analyst == "Team 1"}
    assert began == {
        ("E1", "H1"): Rating.C,
        ("E2", "H1"): Rating.N,
        ("E2", "H2"): Rating.CC,
        ("E3", "H2"): Rating.II,
    }
    assert {(c.evidence, c.hypothesis): c.why for c in joint_cells(joint) if c.why} == {
        ("E1", "H2"): "split",
        ("E3", "H1"): "apart",
    }


def test_grades_and_notes_that_one_member_gave_alone_do_not_go_into_the_joint_case(folder):
    edits = [GradeEvidence(id="E1", reliability="high", credibility="low", relevance="high", reason="Mine.")]
    put(folder, "eve.json", made(blank(), [*rated(ANN), *edits], by="Eve"))
    found = collect(folder)
    eve, bo = (next(one for one in found.hand_ins if one.student == who) for who in ("Eve", "Bo"))
    alone, both = team_case("T", [eve], found.frame), team_case("T", [eve, bo], found.frame)
    assert (alone.evidence_item("E1").reliability, alone.evidence_item("E1").reason) == ("high", "Mine.")
    assert (both.evidence_item("E1").reliability, both.evidence_item("E1").reason) == ("", "")


def test_a_team_of_one_starts_with_its_own_cells_and_an_empty_member_changes_nothing(folder):
    found = collect(folder)
    ann, _bo, cy = found.hand_ins[:3]
    alone, with_empty = (team_case("T", members, found.frame) for members in ([ann], [ann, cy]))
    own = {p._replace(analyst="T"): Cell(rating=c.rating) for p, c in ann.case.cells.items()}
    for joint in (alone, with_empty):
        assert {p: c for p, c in joint.cells.items() if p.analyst == "T"} == own
    nobody = team_case("T", [cy], found.frame)
    assert {cell.why for cell in joint_cells(nobody)} == {"blank"}


def test_whoever_moves_or_dissents_is_kept_with_the_reason_and_can_be_taken_back(folder):
    found = collect(folder)
    joint = team_case("Team 1", found.hand_ins[:2], found.frame)
    place = {"evidence": "E1", "hypothesis": "H2"}
    moved = TakeStance(member="Bo", **place, rating=Rating.N, reason="Ann showed me the date.")
    stays = TakeStance(member="Ann", **place, rating=Rating.I, reason="It still <b>does not fit</b>.")
    after = apply(apply(joint, moved, by="Team 1"), RateCell(**place, rating=Rating.N), by="Team 1")
    final = apply(after, stays, by="Team 1")
    cell = next(c for c in joint_cells(final) if (c.evidence, c.hypothesis) == ("E1", "H2"))
    assert (set(cell.moved), set(cell.dissent), cell.open) == ({"Bo"}, {"Ann"}, False)
    assert final.rating("Bo", "E1", "H2") is Rating.C
    assert from_json(to_json(CaseFile(case=final))).case == final
    assert [c.after for c in taken_back(final, changes(after, final))] == [None]
    again = apply(final, replace(moved, rating=None, reason=""), by="Team 1")
    assert set(again.stances) == {("Ann", "E1", "H2")}
    merged = apply(final, MergeEvidence(into="E2", merged="E1"), by="Team 1")
    assert set(merged.stances) == {("Ann", "E2", "H2"), ("Bo", "E2", "H2")}


def test_a_cell_left_open_with_a_reason_has_been_talked_about(folder):
    found = collect(folder)
    joint = team_case("Team 1", found.hand_ins[:2], found.frame)
    left = apply(joint, ExplainCell(evidence="E1", hypothesis="H2", reason="We cannot agree."), by="Team 1")
    assert sum(cell.open for cell in joint_cells(joint)) - sum(cell.open for cell in joint_cells(left)) == 1


def test_nobody_changes_a_hand_in_under_a_members_name_or_moves_without_a_reason(folder):
    found = collect(folder)
    joint = team_case("Team 1", found.hand_ins[:2], found.frame)
    place = {"evidence": "E1", "hypothesis": "H1"}
    with pytest.raises(HandedIn):
        apply(joint, RateCell(**place, rating=Rating.N), by="Ann")
    with pytest.raises(StanceNeedsReason):
        apply(joint, TakeStance(member="Ann", **place, rating=Rating.N, reason=" "), by="Team 1")
    with pytest.raises(BadValue):
        apply(joint, TakeStance(member="Dee", **place, rating=Rating.N, reason="So."), by="Team 1")


def test_teams_are_as_many_as_asked_for_and_the_same_for_the_same_seed(folder):
    found = collect(folder)
    for n in range(1, 5):
        teams = mixed_teams(found, n, seed=3)
        sizes = [len(team.members) for team in teams]
        assert (len(teams), sum(sizes), max(sizes) - min(sizes) <= 1) == (n, 4, True)
        assert teams == mixed_teams(found, n, seed=3)
    for n in (0, 5):
        with pytest.raises(BadValue):
            mixed_teams(found, n, seed=3)


def test_a_teacher_writes_the_teams_as_csv_or_json_by_name_or_code(folder, tmp_path):
    found, path = collect(folder), tmp_path / "teams.txt"
    path.write_text("Team,Student\nRed, ann \nBlue,K7\nRed,Cy\n", encoding="utf-8")
    teams = written_teams(found, read_teams(path), key={"K7": "Bo"})
    assert [(t.name, [m.student for m in t.members]) for t in teams] == [
        ("Red", ["Ann", "Cy"]),
        ("Blue", ["Bo"]),
    ]
    path.write_text(json.dumps([{"team": "Red", "student": "Ann"}]), encoding="utf-8")
    assert read_teams(path) == (("Red", "Ann"),)
    for broken in ("", "name,group\nx,y\n", "[1]", "[" * 99_999, "team,student\nRed,\n"):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(BadValue):
            read_teams(path)
    for wrong in ([("Red", "Zoe")], [("Red", "Ann"), ("Blue", "ANN")]):
        with pytest.raises(BadValue):
            written_teams(found, wrong)


def test_a_teams_file_is_told_from_a_students_and_counts_apart(folder, tmp_path):
    found = collect(folder)
    written = write_teams(mixed_teams(found, 2, seed=1), found.frame, tmp_path / "out")
    for one in written:
        put(folder, one.file.name, one.file.read_bytes())
    put(folder, "team-1-again.json", written[0].file.read_bytes())
    whole, kept = collect(folder), roll(folder)
    for seen in (whole, kept):
        assert [team.student for team in seen.teams] == ["Team 1", "Team 2"]
        assert [one.kind for one in seen.problems] == ["earlier"]
    assert [one.student for one in whole.hand_ins] == ["Ann", "Bo", "Cy", "Dee"]
    assert [one.student for one in kept.entries] == ["Ann", "Bo", "Cy", "Dee"]
    put(tmp_path / "out", "alone.json", written[0].file.read_bytes())
    assert [one.student for one in collect(tmp_path / "out").teams] == ["Team 1", "Team 2"]


def test_a_member_called_like_the_team_does_not_get_the_joint_cells(folder):
    student(folder, "team  1", ANN)
    found = collect(folder)
    one = next(each for each in found.hand_ins if each.student == "team  1")
    joint = team_case("Team 1", [one], found.frame)
    assert joint.lesson.team == "Team 1 *"
    assert {p.analyst for p in joint.cells} == {"team  1", "Team 1 *"}
