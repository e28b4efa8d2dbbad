"""Rows of lists of reports and of other programs' files, offered to a case that is there already."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile.formats import offered, read_content
from workbench.casefile.formats.anyfile import is_matrix_table
from workbench.errors import MatrixFileError
from workbench.model.edits import apply
from workbench.model.hypothesis import Hypothesis

FILES = Path(__file__).parent / "files"


def brought(name):
    return read_content((FILES / name).read_bytes(), name, analyst="ann")


@pytest.mark.parametrize("name", sorted(path.name for path in FILES.iterdir() if path.name != "word.html"))
def test_the_rows_of_every_other_file_can_be_added_to_a_case(name):
    assert not is_matrix_table((FILES / name).read_bytes(), name)
    board = case({"E1": "C I"})
    found = offered(brought(name), board, where=name)
    after = apply(board, found.edit, by=ANALYST)
    assert len(after.evidence) == 1 + len(found.taken)
    assert found.taken
    again = offered(brought(name), after, where=name)
    assert again.taken == ()


def test_ratings_come_only_where_the_hypothesis_is_one_of_the_case():
    file = brought("arkham_standalone.json")
    label = file.case.hypotheses[0].label
    first, second = case({"E1": "C I"}).hypotheses
    board = replace(case({"E1": "C I"}), hypotheses=(first, Hypothesis(id=second.id, label=label)))
    found = offered(file, board, where="x")
    rated = {rating.hypothesis for rating in found.edit.ratings}
    assert rated == {"H2"}
    others = {one.label for one in file.case.hypotheses[1:]}
    assert {one.column for one in found.troubles if one.column in others} == others


def test_more_rows_than_can_be_looked_at_are_refused(monkeypatch):
    monkeypatch.setattr("workbench.casefile.formats.offering.MOST_PASTED_ROWS", 1)
    with pytest.raises(MatrixFileError, match="of its own"):
        offered(brought("reports.csv"), case({"E1": "C"}), where="reports.csv")
