import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.casefile.formats.reasons import joined, parted

TRICKY = st.text(st.sampled_from("H1: 2row\nx\r\v"), max_size=12)


def test_each_explained_cell_is_a_line_after_the_rows_own_reason():
    text = joined("Low: no origin.", {1: "Pay\nfits.", 2: "", 3: "Against."}, columns=3)
    assert text == "Low: no origin.\nH1: Pay\n  fits.\nH3: Against."
    assert parted(text, columns=3) == ("Low: no origin.", {1: "Pay\nfits.", 3: "Against."})


@given(TRICKY, st.dictionaries(st.integers(1, 3), TRICKY.filter(bool)), st.integers(3, 5))
def test_reasons_come_back_exactly_whatever_they_look_like(row, cells, columns):
    assert parted(joined(row, cells, columns=columns), columns=columns) == (row, cells)


@pytest.mark.parametrize(
    "text",
    [
        "H1 is wrong",
        "H4: there is no fourth column",
        "H1: once\nH1: twice",
        "H1: then a line\nthat is not indented",
        "H1:",
        "Before\nrow: misplaced",
    ],
)
def test_a_text_of_another_form_is_the_rows_reason(text):
    assert parted(text, columns=3) == (text, {})


def test_a_rows_reason_that_looks_like_a_cells_is_marked_as_the_rows():
    assert joined("H1: not a cell", {2: "x"}, columns=2) == "row: H1: not a cell\nH2: x"
