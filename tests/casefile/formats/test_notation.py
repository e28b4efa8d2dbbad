"""Codes in letters or in signs; a column that mixes them is a problem with its place."""

import pytest

from tests.drawing import case
from workbench.casefile.formats import read_matrix, read_pasted
from workbench.casefile.formats.notation import Notations
from workbench.errors import BadValue, MatrixFileError

SIGNS = "evidence,Cash,Glory\nPaid in coin,++,-\nStatue built,+,--\nNobody knows,0,N\nNothing said,NA,\n"


def read(tmp_path, text):
    path = tmp_path / "m.csv"
    path.write_text(text, encoding="utf-8")
    return read_matrix(path, analyst="ann")


def codes(found, hypothesis):
    return [found.rating("ann", item.id, hypothesis) for item in found.evidence]


def test_signs_stand_for_the_codes_from_cc_to_ii(tmp_path):
    found = read(tmp_path, SIGNS)
    assert codes(found, "H1") == ["CC", "C", "N", "NA"]
    assert codes(found, "H2") == ["I", "II", "N", None]


def test_a_real_minus_sign_is_a_minus():
    notations = Notations()
    assert notations.read("\u2212", column=1, row=2) == "I"
    assert notations.read(" \u2212\u2212 ", column=1, row=3) == "II"


@pytest.mark.parametrize("dash", ["\u2013", "\u2014"])
def test_a_dash_that_may_be_one_minus_or_two_is_not_read_as_either(dash):
    with pytest.raises(BadValue, match="a dash of it"):
        Notations().read(dash, column=1, row=2)


@pytest.mark.parametrize(("first", "then"), [("+", "C"), ("C", "+"), ("II", "0"), ("--", "cc")])
def test_a_column_that_mixes_letters_and_signs_is_named_with_its_place(tmp_path, first, then):
    with pytest.raises(MatrixFileError, match=r"that row 2 of this column") as caught:
        read(tmp_path, f"evidence,Cash,Glory\na,{first},C\nb,N,C\nc,{then},C\n")
    assert (caught.value.row, caught.value.column) == (4, "Cash")


def test_each_column_has_a_way_of_writing_of_its_own(tmp_path):
    found = read(tmp_path, "evidence,Cash,Glory\na,+,C\nb,-,I\n")
    assert codes(found, "H1") == codes(found, "H2") == ["C", "I"]


def test_n_and_na_go_with_either(tmp_path):
    assert codes(read(tmp_path, "evidence,H\na,N\nb,NA\nc,CC\n"), "H1") == ["N", "NA", "CC"]


def test_a_pasted_cell_in_another_notation_is_left_out_and_told():
    found = read_pasted("evidence\tHypothesis 1\nSeen\t++\nHeard\tI\nSaid\t-", case({"E1": "C"}))
    assert [dict(row.cells) and row.cells["H1"].rating for row in found.rows] == ["CC", {}, "I"]
    assert [(one.row, one.column) for one in found.troubles] == [(3, "Hypothesis 1")]
