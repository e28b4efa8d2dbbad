"""A class of any size read one file at a time: the same class as when each is kept whole."""

import gc
from dataclasses import replace

import numpy as np
import pytest

from tests.classroom.handed_in import blank, made, put, rated, student
from tests.classroom.simulated import class_of
from workbench.casefile import to_json
from workbench.casefile.upgrade import VERSION
from workbench.classroom import roll as rolls
from workbench.classroom.collecting import collect
from workbench.classroom.measures import first_views, groups, measured
from workbench.classroom.roll import positions, roll
from workbench.errors import CannotRead
from workbench.model.case import Cell
from workbench.model.edits import AddEvidence, AddHypothesis, RateCell, SwitchHypothesis
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement
from workbench.model.rating import Rating
from workbench.model.readings import read_as
from workbench.scoring.cube import codes_of
from workbench.session.templates import from_template

BOARD = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


@pytest.fixture(scope="module")
def korea(tmp_path_factory):
    folder = tmp_path_factory.mktemp("korea")
    class_of(folder, from_template("north-korea").case, size=12)
    put(folder, "broken.json", "{")
    return folder


def test_a_class_is_the_same_read_either_way(korea):
    kept, whole = roll(korea), collect(korea)
    assert kept.frame == read_as(whole.frame)
    assert [one.student for one in kept.entries] == [one.student for one in whole.hand_ins]
    assert [one.complete for one in kept.entries] == [not one.gaps for one in whole.hand_ins]
    assert kept.problems == whole.problems
    assert np.array_equal(kept.cube, cube_of(kept.frame, whole))


def cube_of(frame, whole):
    rows, columns = [one.id for one in frame.evidence], [one.id for one in frame.rated_hypotheses]
    return np.array([codes_of(one.case, one.student, rows, columns) for one in whole.hand_ins])


def test_what_is_wrong_is_the_same_either_way(tmp_path):
    student(tmp_path, "Ann", BOARD, file="z.json")
    student(tmp_path, "ann ", BOARD, file="a.json", at="2020-01-01T00:00:00+00:00")
    student(tmp_path, "bo", BOARD)
    put(tmp_path, "other.json", made(replace(blank(), question="Who?"), rated(BOARD), by="cy"))
    more = [*rated(BOARD), AddEvidence(evidence=Evidence(id="E9", text="My own."))]
    put(tmp_path, "dee.json", made(blank(), [*more, SwitchHypothesis(id="H2", on=False)], by="dee"))
    kept, whole = roll(tmp_path), collect(tmp_path)
    assert kept.problems == whole.problems
    assert [one.student for one in kept.entries] == [one.student for one in whole.hand_ins]
    assert np.array_equal(kept.cube, cube_of(kept.frame, whole))
    assert sorted(one.file for one in kept.aside) == ["a.json", "other.json"]


def test_the_teachers_case_decides(tmp_path):
    for who in ("ann", "bo"):
        student(tmp_path, who, BOARD)
    other = replace(blank(), question="Who did it?")
    put(tmp_path, "other.json", made(other, rated(BOARD), by="cy"))
    assert [one.student for one in roll(tmp_path, case=other).entries] == ["cy"]


def test_a_hypothesis_that_a_student_added_in_front_moves_nothing(tmp_path):
    student(tmp_path, "ann", BOARD)
    student(tmp_path, "bo", BOARD)
    own = AddHypothesis(hypothesis=Hypothesis(id="H9", label="My own"), before="H1")
    put(tmp_path, "cy.json", made(blank(), [*rated(BOARD), own], by="cy"))
    assert np.array_equal(*roll(tmp_path).cube[1:])


def test_the_order_that_each_saw_is_known(tmp_path):
    start = blank({f"E{n}": ". ." for n in range(1, 9)})
    put(tmp_path, "a.json", made(start, rated({"E1": "C C"}, seed=5), by="ann"))
    put(tmp_path, "b.json", made(start, [RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)], by="bo"))
    found = roll(tmp_path)
    seen = [item.id for item in made(start, rated({}, seed=5), by="ann").case.evidence]
    assert [seen.index(f"E{n}") for n in range(1, 9)] == positions(found)[0].tolist()
    assert positions(found)[1].tolist() == [-1] * 8


def test_a_case_rated_without_the_exercise_is_complete_once_all_is_rated(tmp_path):
    edits = [RateCell(evidence=e, hypothesis=h, rating=Rating.I) for e in BOARD for h in ("H1", "H2")]
    put(tmp_path, "a.json", made(blank(), edits, by="ann"))
    put(tmp_path, "b.json", made(blank(), edits[:-1], by="bo"))
    assert [one.complete for one in roll(tmp_path).entries] == [True, False]


def test_reading_says_how_far_it_is(tmp_path):
    for who in ("ann", "bo", "cy"):
        student(tmp_path, who, BOARD)
    told = []
    roll(tmp_path, tell=told.append)
    assert told == [1, 2, 3]


def test_python_looks_for_cycles_again_once_all_is_read_or_nothing_was(tmp_path):
    student(tmp_path, "ann", BOARD)
    seen = []
    roll(tmp_path, tell=lambda _: seen.append(gc.isenabled()))
    with pytest.raises(CannotRead):
        roll(tmp_path / "nowhere")
    assert (seen, gc.isenabled()) == ([False], True)


def test_texts_that_all_share_are_kept_once(korea):
    first, second = roll(korea).entries[:2]
    assert first.print is second.print
    assert first.rows is second.rows


def test_no_more_than_so_many_different_cases_are_candidates(tmp_path, monkeypatch):
    monkeypatch.setattr(rolls, "MOST_FRAMES", 1)
    put(tmp_path, "a.json", made(replace(blank(), question="Who?"), rated(BOARD), by="ann"))
    for who in ("bo", "cy"):
        student(tmp_path, who, BOARD)
    assert [one.student for one in roll(tmp_path).entries] == ["ann"]


def test_nothing_is_no_class(tmp_path):
    found = roll(tmp_path)
    assert (found.frame, found.entries, measured(found), groups(found, 3)) == (None, (), None, ())


def test_old_files_count_too(tmp_path):
    text = to_json(made(blank(), rated(BOARD), by="ann"))
    old = text.replace(f'"schema_version": {VERSION}', f'"schema_version": {VERSION - 1}')
    assert old != text
    put(tmp_path, "a.json", old)
    assert [one.student for one in roll(tmp_path).entries] == ["ann"]


def test_cells_asked_twice_tell_how_steady_each_person_is(tmp_path):
    for who, code in (("ann", Rating.CC), ("bo", Rating.I)):
        file = made(blank(), rated(BOARD), by=who)
        again = {(who, "E1", "H1"): Cell(rating=code), (who, "E3", "H1"): Cell(rating=Rating.C)}
        put(tmp_path, f"{who}.json", replace(file, case=replace(file.case, repeats=again)))
    noise = measured(roll(tmp_path)).noise
    assert (noise.pairs, noise.occasion) == (2, (1 + 4) / 2 / 2)


def test_first_views_are_percents_else_answers_else_all_alike():
    def before(**about):
        return Judgement(analyst="a", moment="before", **about)

    given = [
        before(percents={"H1": 90, "H2": 30}, answer=("H2",)),
        before(percents={"H1": 90}, answer=("H2",)),
        before(),
        None,
    ]
    assert first_views(blank(), given).tolist() == [[0.75, 0.25], [0, 1], [0.5, 0.5], [0, 0]]


def test_groups_mix_first_judgements(korea):
    found = roll(korea)
    tables = groups(found, 3)
    answers = [one.before.answer for one in found.entries]
    assert all(len({answers[place] for place in group}) == 3 for group in tables)
