"""A case file read without what its history changed: the same case, checked as strictly."""

import json
from pathlib import Path

import pytest

from tests.classroom.handed_in import blank, made, rated
from workbench.casefile import from_json, lean_from_json, to_json
from workbench.casefile.upgrade import VERSION
from workbench.errors import NotACaseFile, TooNew, TooOld

BOARD = {"E1": "C I", "E2": "N CC", "E3": "NA II"}
TEXT = to_json(made(blank(), rated(BOARD), by="ann"))
OLD = sorted(Path(__file__).parent.joinpath("old").glob("*.json"))


def changed(**values):
    return json.dumps(json.loads(TEXT) | values)


def test_the_case_is_the_one_in_the_file_and_the_history_keeps_who_when_and_what():
    whole, lean = from_json(TEXT), lean_from_json(TEXT.encode())
    assert lean.case == whole.case
    assert [(step.seq, step.analyst, step.at, step.edit.do) for step in lean.steps] == [
        (entry.seq, entry.analyst, entry.at, entry.edit.do) for entry in whole.log
    ]
    assert [[(c.table, c.key) for c in step.changes] for step in lean.steps] == [
        [(change.table, change.key) for change in entry.changes] for entry in whole.log
    ]
    assert lean.steps[0].edit.seed == 1


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name)
def test_older_versions_are_brought_up_to_date(path):
    text = path.read_text(encoding="utf-8")
    assert json.loads(text)["schema_version"] < VERSION
    assert lean_from_json(text).case == from_json(text).case


def test_a_file_with_a_mark_of_its_encoding_is_read():
    assert lean_from_json(b"\xef\xbb\xbf" + TEXT.encode()).case == from_json(TEXT).case


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (changed(schema_version=VERSION + 1), TooNew),
        (changed(schema_version=0), TooOld),
        (changed(question=5), NotACaseFile),
        (changed(form="both"), NotACaseFile),
        (changed(ratings=json.loads(TEXT)["ratings"] * 2), NotACaseFile),
        (changed(evidence=[]), NotACaseFile),
        (changed(edits=[{"seq": 1}]), NotACaseFile),
        ("[]", NotACaseFile),
        ("", NotACaseFile),
        ("[" * 100_000, NotACaseFile),
    ],
)
def test_what_is_wrong_is_said_as_of_any_case_file(text, error):
    with pytest.raises(error) as lean:
        lean_from_json(text, "f.json")
    with pytest.raises(error) as whole:
        from_json(text, "f.json")
    assert str(lean.value) == str(whole.value) or "edits" in str(lean.value)


def test_what_history_says_things_became_and_entries_unknown_are_passed_over():
    content = json.loads(TEXT)
    content["edits"][3]["changes"][0]["after"] = "nonsense"
    lean = lean_from_json(json.dumps(content | {"from_the_future": 1}))
    assert lean.case == from_json(TEXT).case
