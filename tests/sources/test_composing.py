import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.composing import MOST_MARKS, composed
from workbench.sources.digest import settled
from workbench.sources.readers.settling import settled_line

MARKED = st.text(alphabet="ae\u0301\u0323\u0327 \u00e9한\u0334", max_size=MOST_MARKS)


@given(MARKED)
def test_composing_is_unicodes_own_where_no_letter_has_more_marks_than_it_allows(text: str):
    assert composed(text) == unicodedata.normalize("NFC", text)


@given(MARKED)
def test_composing_twice_changes_nothing_more(text: str):
    assert composed(composed(text)) == composed(text)


def test_marks_beyond_the_bound_are_left_out_of_a_text_and_of_a_line_alike():
    heaped = "a" + "\u0323\u0301" * 100 + "b"
    assert settled(heaped) == settled_line(heaped)
    assert len(unicodedata.normalize("NFD", settled(heaped))) == 2 + MOST_MARKS
