from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.casefile.formats.cells import as_text, guarded, unguarded


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_text_that_a_program_might_run_gains_one_apostrophe_and_loses_one(start):
    assert guarded(f"{start}1") == f"'{start}1"
    assert guarded(f"''{start}1") == f"'''{start}1"
    assert unguarded(f"'{start}1") == f"{start}1"
    assert unguarded(f"{start}1") == f"{start}1"


@pytest.mark.parametrize("text", ["", "'", "''", "'tis", "a=1", " =1", "1", "’=1", "–", "＝1"])
def test_any_other_text_stays_as_it_is(text):
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\r\n a1")))
def test_every_text_comes_back(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (None, "", ""),
        ("NA", "", "NA"),
        (3, "", "3"),
        (3.0, "0.00", "3"),
        (0.1, "General", "0.1"),
        (True, "", "TRUE"),
        (date(2024, 6, 19), "", "2024-06-19"),
        (datetime.fromisoformat("2024-06-19"), "dd.mm.yyyy", "2024-06-19"),
        (datetime.fromisoformat("2024-06-01"), "mmm-yy", "2024-06"),
        (datetime.fromisoformat("2024-01-01"), "yyyy", "2024"),
        (datetime.fromisoformat("2024-06-19 08:30"), "", "2024-06-19 08:30"),
        (time(8, 30), "", "08:30"),
    ],
)
def test_a_value_becomes_the_text_a_reader_sees(value, shown_as, text):
    assert as_text(value, shown_as) == text
