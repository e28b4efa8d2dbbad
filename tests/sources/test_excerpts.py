from hypothesis import given
from hypothesis import strategies as st

from workbench.model.source import Excerpt
from workbench.sources.excerpts import Span, fingerprint, located

TEXT = "Money moved. Nobody spoke. Money moved."


def excerpt(start: int, end: int, quote: str = "", sha256: str | None = None) -> Excerpt:
    return Excerpt(start=start, end=end, quote=quote, sha256=fingerprint(quote) if sha256 is None else sha256)


def test_words_at_their_place_are_found():
    assert located(TEXT, excerpt(13, 26, "Nobody spoke.")) == Span(start=13, end=26, how="found")


def test_words_elsewhere_have_moved_and_the_nearest_place_counts():
    assert located(TEXT, excerpt(20, 32, "Money moved.")) == Span(start=27, end=39, how="moved")
    assert located(TEXT, excerpt(2, 14, "Money moved.")) == Span(start=0, end=12, how="moved")


def test_words_that_are_nowhere_make_an_orphan():
    assert located(TEXT, excerpt(13, 26, "Somebody spoke")) is None


def test_a_wrong_hash_is_not_believed_even_where_the_words_are_right():
    assert located(TEXT, excerpt(13, 26, "Nobody spoke.", sha256="0" * 64)) is None


def test_a_position_with_a_hash_needs_no_words():
    proof = Excerpt(start=13, end=26, sha256=fingerprint("Nobody spoke.").upper())
    assert located(TEXT, proof) == Span(start=13, end=26, how="found")
    assert located(TEXT.replace("Nobody", "Anyone"), proof) is None


def test_words_without_a_hash_are_compared_themselves():
    assert located(TEXT, Excerpt(start=13, end=26, quote="Nobody spoke.")) == Span(
        start=13, end=26, how="found"
    )


def test_positions_outside_the_text_are_no_positions():
    for start, end in ((-3, 4), (30, 4000), (5, 5), (9, 3)):
        assert located(TEXT, Excerpt(start=start, end=end, sha256=fingerprint(TEXT[start:end]))) is None


def test_an_emoji_before_the_words_does_not_shift_them():
    text = "🙂🙂 quiet words"
    assert located(text, excerpt(3, 8, "quiet")) == Span(start=3, end=8, how="found")


@given(st.text(min_size=1), st.data())
def test_any_words_of_a_text_are_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert located(text, excerpt(start, end, text[start:end])) == Span(start=start, end=end, how="found")
