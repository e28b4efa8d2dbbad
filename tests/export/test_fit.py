import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.export.fit import ELLIPSIS, MOST_LINES, lines, shortened, width

TEXTS = st.text(st.sampled_from("aW i.\n😀한e\u0301-"), max_size=80)


def test_a_wide_letter_is_wider_than_a_narrow_one_and_bold_wider_than_plain():
    assert width("W", 12) > width("i", 12)
    assert width("Word", 12, bold=True) > width("Word", 12)


@pytest.mark.parametrize(("text", "count"), [("", 1), ("one", 1), ("one\ntwo", 2), ("one\vtwo\n", 3)])
def test_line_ends_make_lines(text, count):
    assert lines(text, 500, 12) == count


def test_words_wrap_and_a_long_one_breaks():
    assert lines("word " * 10, width("word word word ", 12), 12) == 4
    assert lines("x" * 30, width("x" * 10, 12) + 1, 12) == 3


@given(TEXTS, st.integers(30, 300))
def test_less_room_never_takes_fewer_lines(text, room):
    assert lines(text, room, 12) >= lines(text, room + 20, 12)


@given(TEXTS, st.integers(1, 4), st.integers(40, 300))
def test_a_shortened_text_fits_and_begins_like_the_whole(text, most, room):
    short = shortened(text, most, room, 12)
    assert lines(short, room, 12) <= most
    assert short == text or text.startswith(short.removesuffix(ELLIPSIS))


def test_a_text_is_cut_between_words_but_a_long_word_within():
    assert shortened("one two three four five", 1, width("one two three f…", 12), 12) == "one two three…"
    assert len(shortened("x" * 1000, 2, 100, 12)) > 20


def test_huge_texts_are_measured_quickly():
    assert lines("word " * 20_000, 100, 12) == MOST_LINES
