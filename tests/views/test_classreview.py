"""The class review as plain JSON: medians with counts, camps with reasons, names only on request."""

import json
import re
from random import Random

import pytest

from tests.classroom.handed_in import blank as blank_case
from tests.classroom.handed_in import made, put, rated, student
from workbench.classroom.codes import LENGTH, with_codes
from workbench.classroom.measures import measured
from workbench.classroom.roll import roll
from workbench.messages import catalogue
from workbench.views.classcells import counted
from workbench.views.classreview import Looked, class_review_view
from workbench.views.classroll import naming
from workbench.views.strangers import LONGEST, one_line

BOARDS = {
    "Ann": {"E1": "C II", "E2": "CC N", "E3": "NA C"},
    "Bo": {"E1": "CC CC", "E2": "C N", "E3": "NA I"},
    "Cy": {"E1": "N .", "E2": "C N", "E3": "C ."},
}


def look(folder, *, names=False):
    found = roll(folder, longest_reason=LONGEST)
    everyone = [one.student for one in (*found.entries, *found.aside)]
    key = None if names else with_codes(everyone, {}, Random(1).randrange)
    return class_review_view(str(folder), Looked(roll=found, measured=measured(found)), naming(found, key))


@pytest.fixture
def folder(tmp_path):
    for who, board in BOARDS.items():
        student(tmp_path, who, board)
    return tmp_path


def cell(view, row, column):
    return view["class"]["rows"][row]["cells"][column]


def test_a_cell_holds_the_median_its_marks_and_a_bar_for_each_code(folder):
    found = cell(look(folder), 0, 0)
    assert (found["code"], found["split"], found["opposed"], found["raters"]) == ("C", False, False, 3)
    assert [(bar["code"], bar["n"]) for bar in found["bars"]] == [
        ("II", 0),
        ("I", 0),
        ("N", 1),
        ("C", 1),
        ("CC", 1),
        ("NA", 0),
    ]
    assert found["text"] == "E1 against H1: median C. 1 × N, 1 × C, 1 × CC."


def test_a_split_cell_says_so_instead_of_a_code(folder):
    found = cell(look(folder), 0, 1)
    assert (found["code"], found["split"]) == ("", True)
    assert found["text"] == (
        "E1 against H2: no median, the class is split. 1 × II, 1 × CC, 1 not rated. "
        "some fit it, some speak against it."
    )


def test_counts_are_told_with_the_most_given_first():
    assert counted([0, 0, 0, 1, 2, 3, 0]) == "3 × C, 2 × N, 1 × I"


def test_the_widest_split_shows_both_camps_with_their_reasons(folder):
    first = look(folder)["class"]["splits"][0]
    assert (first["key"], first["spread"]) == ("E1 H2", "spread 2.00")
    assert [(camp["camp"], camp["title"]) for camp in first["camps"]] == [
        ("fits", "It fits, says one"),
        ("speaks_against", "It speaks against it, says one"),
    ]
    (reason,) = first["camps"][1]["reasons"]
    assert (reason["code"], reason["text"]) == ("II", "Because.")
    assert reason["who"] not in BOARDS
    assert len(reason["who"]) == LENGTH


def test_names_of_people_and_files_are_not_in_the_view_until_they_are_asked_for(folder):
    put(folder, "Zoe-broken.json", "{")
    put(folder, "Ann-again.json", made(blank_case(), rated({"E1": "C C"}), by="ann"))
    hidden, shown = json.dumps(look(folder)), json.dumps(look(folder, names=True))
    for name in ("Ann", "Bo", "Cy", "Zoe"):
        assert not re.search(rf"{name}\b", hidden)
        assert name in shown


def test_who_handed_in_says_what_is_missing_and_both_answers(folder):
    rows = {one["name"]: one for one in look(folder, names=True)["class"]["who"]}
    assert list(rows) == ["Ann", "Bo", "Cy"]
    assert (rows["Ann"]["rated"], rows["Ann"]["missing"]) == ("6 of 6", [])
    assert rows["Cy"]["missing"] == ["2 cells of 6 are not rated yet."]
    assert rows["Ann"]["answers"] == "H1, low → H2, high"


def test_the_standing_names_its_coverage_and_a_split_counts_as_not_rated(folder):
    columns = look(folder)["class"]["standing"]["columns"]
    assert [(one["id"], one["coverage"]) for one in columns] == [("H1", "2 of 2"), ("H2", "1 of 3")]


def test_an_empty_folder_says_what_to_do(tmp_path):
    view = look(tmp_path)
    assert view["class"] is None
    assert view["empty"]["title"] == "Nothing has been handed in yet"
    assert str(tmp_path) in view["empty"]["what"]


def test_a_folder_in_which_nothing_counts_names_each_problem(tmp_path):
    put(tmp_path, "a.json", "{")
    view = look(tmp_path)
    assert "No file" in view["empty"]["what"]
    assert [one["file"] for one in view["problems"]] == ["File 1"]
    assert view["problems"][0]["what"].startswith("It could not be read. This file is not a case file")


def test_the_file_that_counts_instead_is_named_only_with_names(folder):
    put(
        folder, "old.json", made(blank_case(), rated({"E1": "C C"}), by="ann", at="2020-01-01T00:00:00+00:00")
    )
    assert "case-Ann.json, edited later" in look(folder, names=True)["problems"][0]["what"]
    hidden = look(folder)["problems"][0]["what"]
    assert ".json, edited later" in hidden
    assert "Ann" not in hidden


def test_every_kind_of_problem_has_its_sentence():
    kinds = [
        "link",
        "special",
        "other",
        "large",
        "many",
        "deep",
        "outside",
        "locked",
        "archive",
        "unpacks",
        "unreadable",
        "nobody",
        "several",
        "different",
        "earlier",
    ]
    assert {f"class.problem.{kind}" for kind in kinds} <= set(catalogue("class"))


def test_a_strangers_text_is_one_short_line():
    assert one_line("a\u202eb\n\tc\x00d") == "a b c d"
    assert len(one_line("x" * 10_000_000)) == LONGEST
    assert one_line("<b>&amp;") == "<b>&amp;"
