import numpy as np
import pandas as pd
import pytest

from workbench.casefile.formats import case_from_frame
from workbench.errors import MatrixFileError
from workbench.model.rating import Rating


def test_a_frame_has_the_columns_of_a_matrix_file():
    frame = pd.DataFrame({"Evidence": ["a", "b"], "Cash": ["C", "NA"], "Combat": [None, np.nan]})
    case = case_from_frame(frame, analyst="ann", title="Mine")
    assert (case.title, [h.label for h in case.hypotheses]) == ("Mine", ["Cash", "Combat"])
    assert [cell.rating for cell in case.cells.values()] == [Rating.C, Rating.NA]


def test_missing_values_of_every_kind_are_blank():
    frame = pd.DataFrame(
        {"evidence": ["a"] * 4, "H": [None, np.nan, pd.NA, pd.NaT], "note": ["", None, "x", pd.NA]}
    )
    case = case_from_frame(frame, analyst="ann")
    assert case.cells == {}
    assert [item.note for item in case.evidence] == ["", "", "x", ""]


def test_numbers_dates_and_categories_are_read_as_text():
    frame = pd.DataFrame(
        {
            "evidence": pd.Categorical(["a", "b"]),
            "paragraph": [1.0, np.nan],
            "date": pd.to_datetime(["2024-06-19", None]),
            1945: ["II", ""],
        }
    )
    case = case_from_frame(frame, analyst="ann")
    assert [item.paragraph for item in case.evidence] == [1, None]
    assert [item.date for item in case.evidence] == ["2024-06-19", ""]
    assert case.hypotheses[0].label == "1945"


def test_an_index_with_a_reserved_name_is_a_column():
    frame = pd.DataFrame({"evidence": ["a", "b"], "H": ["C", "C"]}, index=pd.Index(["x", "y"], name="id"))
    assert [item.id for item in case_from_frame(frame, analyst="ann").evidence] == ["x", "y"]


def test_texts_of_a_frame_are_not_a_files_and_keep_their_apostrophes():
    frame = pd.DataFrame({"evidence": ["'=1", "=1"], "H": ["C", "C"]})
    assert [item.text for item in case_from_frame(frame, analyst="ann").evidence] == ["'=1", "=1"]


def test_the_analysts_rating_objects_are_codes_too():
    frame = pd.DataFrame({"evidence": ["a"], "H": [Rating.II]})
    assert case_from_frame(frame, analyst="ann").rating("ann", "E1", "H1") is Rating.II


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (pd.DataFrame({"evidence": ["a", "b"], "H": ["C", "what"]}), "row 2, column 'H'"),
        (pd.DataFrame({"evidence": []}), "names a hypothesis"),
        (pd.DataFrame({"evidence": [], "H": []}), "no evidence in it"),
        (pd.DataFrame(), "nothing in it"),
        (pd.DataFrame([["a", "C", "C"]], columns=["evidence", "H", "H"]), "more than once"),
        (pd.DataFrame([["a"]], columns=pd.MultiIndex.from_tuples([("evidence", "x")])), "several levels"),
    ],
)
def test_what_is_not_understood_is_named(frame, words):
    with pytest.raises(MatrixFileError, match=words):
        case_from_frame(frame, analyst="ann")
