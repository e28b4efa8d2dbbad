from dataclasses import replace
from time import perf_counter

from hypothesis import assume, example, given
from hypothesis import strategies as st

from workbench.model.source import Excerpt
from workbench.sources.excerpts import CONTEXT, Span, excerpt_of, fingerprint, located

TEXT = "Money moved. Nobody spoke. Money moved."


def excerpt(start: int, end: int, quote: str = "", sha256: str | None = None) -> Excerpt:
    return Excerpt(start=start, end=end, quote=quote, sha256=fingerprint(quote) if sha256 is None else sha256)


def of(text: str, words: str) -> Excerpt:
    start = text.index(words)
    return excerpt_of(text, start, start + len(words))


def test_words_at_their_place_are_found():
    assert located(TEXT, excerpt(13, 26, "Nobody spoke.")) == Span(start=13, end=26, how="found")


def test_an_excerpt_keeps_its_words_with_what_stands_around_them():
    made = excerpt_of("a" * 40 + "words" + "b" * 40, 40, 45, paragraph=3)
    assert (made.paragraph, made.start, made.end, made.quote) == (3, 40, 45, "words")
    assert (made.prefix, made.suffix, made.sha256) == ("a" * 32, "b" * 32, fingerprint("words"))


def test_an_excerpt_without_words_keeps_place_and_hash_alone():
    made = excerpt_of(TEXT, 13, 26, with_words=False)
    assert made == Excerpt(start=13, end=26, sha256=fingerprint("Nobody spoke."))


def test_words_that_are_nowhere_make_an_orphan():
    assert located(TEXT, excerpt(13, 26, "Somebody spoke")) is None


def test_words_without_context_that_stand_elsewhere_once_have_moved():
    assert located(TEXT, excerpt(2, 15, "Nobody spoke.")) == Span(start=13, end=26, how="moved")


def test_words_without_context_that_stand_in_two_places_are_not_guessed():
    assert located(TEXT, excerpt(20, 32, "Money moved.")) is None


def test_of_two_places_the_one_in_the_same_context_counts_however_far_it_is():
    made = excerpt_of(TEXT, 27, 39)
    assert located(f"{'Before. ' * 9}{TEXT}", made) == Span(start=99, end=111, how="moved")
    assert located(f"Money moved. {TEXT}"[:39], excerpt_of(TEXT, 0, 12)) == Span(start=0, end=12, how="found")


def test_the_same_words_at_the_old_place_are_not_taken_for_those_that_were_meant():
    second = excerpt_of("one no, two no, six no.", 12, 14)
    text = "ten no, one no, two no, six no."
    assert text[12:14] == "no"
    assert located(text, second) == Span(start=20, end=22, how="moved")


def test_where_the_whole_context_repeats_the_nearest_place_counts():
    line = "The same line stands here word for word, and no more. "
    text = line * 5
    made = excerpt_of(text, 2 * len(line) + 14, 2 * len(line) + 20)
    assert located("Up. " + text, made) == Span(start=made.start + 4, end=made.end + 4, how="moved")


def test_two_places_equally_near_in_the_same_context_are_not_guessed():
    line = "The same line stands here word for word, and no more. "
    made = replace(excerpt_of(line * 5, 2 * len(line) + 14, 2 * len(line) + 20), start=95, end=101)
    assert located(line * 5, made) is None


def test_words_whose_context_was_corrected_are_still_found():
    text = "On Monday the minister said that nobody had gone, and later that some had, and that was all."
    made = of(text, "some had")
    corrected = text.replace("later that", "afterwards, on Tuesday, that").replace("was all", "was that")
    assert located(corrected, made) == Span(
        start=corrected.index("some had"), end=corrected.index("some had") + 8, how="moved"
    )


def test_words_that_were_themselves_changed_are_not_found_in_the_same_words_elsewhere():
    text = "He said no. And that was the whole answer of the first one. She said no. That was the second one."
    made = excerpt_of(text, text.rindex("no."), text.rindex("no.") + 3)
    assert located(text.replace("She said no.", "She said yes."), made) is None


def test_words_that_were_changed_are_not_found_where_the_same_words_follow_the_same_beginning():
    asked = "Asked whether troops had been sent, the ministry answered with "
    text = f"{asked}silence, as it does. And so it went on for weeks. {asked}silence until the day it spoke."
    made = excerpt_of(text, text.rindex("silence"), text.rindex("silence") + 7)
    assert located(text.replace("silence until", "a denial until"), made) is None
    assert located(text.replace("silence until", "silence unless"), made) is not None


def test_a_few_words_in_quite_other_surroundings_are_no_proof():
    made = of("The envoy left without a word to anybody. That was on Tuesday.", "a word")
    assert located("Zinc, iron, and then a word; 38 % of it 95 days ago.", made) is None
    long = of(
        "The envoy left without a word to anybody at all. That was Tuesday.",
        "left without a word to anybody at all",
    )
    assert located("38 % left without a word to anybody at all; 95 days ago.", long) is not None


def test_common_words_are_found_by_the_side_of_their_context_that_still_stands():
    text = "".join(f"On day {n} the count was low. " for n in range(500))
    place = text.index("count", text.index("day 300"))
    made = excerpt_of(text, place, place + 5)
    found = located(f"{text[: place + 5]} by then {text[place + 5 :]}", made)
    assert found == Span(start=place, end=place + 5, how="found")


def test_a_wrong_hash_is_not_believed_even_where_the_words_are_right():
    assert located(TEXT, excerpt(13, 26, "Nobody spoke.", sha256="0" * 64)) is None
    assert located(TEXT, excerpt(2, 15, "Nobody spoke.", sha256="0" * 64)) is None


def test_a_position_with_a_hash_needs_no_words():
    proof = Excerpt(start=13, end=26, sha256=fingerprint("Nobody spoke.").upper())
    assert located(TEXT, proof) == Span(start=13, end=26, how="found")
    assert located(TEXT.replace("Nobody", "Anyone"), proof) is None


def test_words_known_by_their_hash_alone_are_found_where_they_moved_to_unless_they_stand_twice():
    proof = excerpt_of(TEXT, 13, 26, with_words=False)
    assert located(f"Up. {TEXT}", proof) == Span(start=17, end=30, how="moved")
    assert located(f"Nobody spoke. {TEXT}", replace(proof, start=15, end=28)) is None


def test_words_without_a_hash_are_compared_themselves():
    assert located(TEXT, Excerpt(start=13, end=26, quote="Nobody spoke.")) == Span(
        start=13, end=26, how="found"
    )


def test_positions_outside_the_text_are_no_positions():
    for start, end in ((-3, 4), (30, 4000), (5, 5), (9, 3)):
        proof = Excerpt(start=start, end=end, sha256=fingerprint("none of these"))
        assert located(TEXT, proof) is None


def test_an_emoji_before_the_words_does_not_shift_them():
    text = "🙂🙂 quiet words"
    assert located(text, excerpt(3, 8, "quiet")) == Span(start=3, end=8, how="found")


# laws: any text, any excerpt, any small edit

texts = st.text("ab .", min_size=1, max_size=120) | st.text(min_size=1, max_size=120)
small = st.text("ab .", max_size=6) | st.text(max_size=6)


@st.composite
def edited_outside(draw: st.DrawFn) -> tuple[str, Excerpt, str, int]:
    """Draw a text, an excerpt, the text edited before or after its words, and where they are then."""
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    new = draw(small)
    if draw(st.booleans()):
        begin = draw(st.integers(0, start))
        stop = draw(st.integers(begin, start))
        place = start + len(new) - (stop - begin)
    else:
        begin = draw(st.integers(end, len(text)))
        stop = draw(st.integers(begin, len(text)))
        place = start
    return text, excerpt_of(text, start, end), text[:begin] + new + text[stop:], place


@given(texts, st.data())
def test_any_words_of_a_text_are_found_in_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    there = Span(start=start, end=end, how="found")
    assert located(text, excerpt(start, end, text[start:end])) == there
    assert located(text, excerpt_of(text, start, end)) == there
    assert located(text, excerpt_of(text, start, end, with_words=False)) == there


@given(edited_outside())
def test_words_that_stand_once_with_their_context_are_found_after_any_edit_outside(drawn):
    _, made, text, place = drawn
    assume(count(text, made.prefix + made.quote + made.suffix) == 1)
    assume(text[place - len(made.prefix) :].startswith(made.prefix + made.quote + made.suffix))
    assert (found := located(text, made)) is not None
    assert (found.start, found.end) == (place, place + len(made.quote))


@given(edited_outside())
@example(("aab.", excerpt_of("aab.", 1, 3), "xab.", 1))
def test_words_that_stand_once_are_found_after_any_edit_outside_even_in_their_context(drawn):
    _, made, text, place = drawn
    assume(count(text, made.quote) == 1 and not around_others(text, made))
    assert (found := located(text, made)) is not None
    assert (found.start, found.end) == (place, place + len(made.quote))
    assert found.how == ("found" if place == made.start else "moved")


@given(edited_outside())
def test_what_is_found_is_always_the_same_words(drawn):
    _, made, text, _ = drawn
    found = located(text, made)
    assert found is None or text[found.start : found.end] == made.quote


@st.composite
def edited_inside(draw: st.DrawFn) -> tuple[str, Excerpt, str, str]:
    """Draw a text, an excerpt, the text edited within its words, and what its words have become."""
    text = draw(st.text("ab .", min_size=2, max_size=120) | st.text(min_size=2, max_size=120))
    start = draw(st.integers(0, len(text) - 2))
    end = draw(st.integers(start + 2, len(text)))
    begin = draw(st.integers(start + 1, end - 1))
    stop = draw(st.integers(begin, end - 1))
    words = text[start:begin] + draw(small) + text[stop:end]
    return text, excerpt_of(text, start, end), text[:start] + words + text[end:], words


@given(edited_inside())
@example(("ab " * 30, excerpt_of("ab " * 30, 45, 47), "ab " * 15 + "axb " + "ab " * 14, "axb"))
def test_words_that_were_changed_are_never_found_in_a_wrong_place(drawn):
    _, made, edited, words = drawn
    reach = CONTEXT + len(made.quote)
    near = edited[max(made.start - reach, 0) : made.start + len(words) + reach]
    assume(made.quote not in near)
    assume(count(edited, made.prefix + made.quote + made.suffix) != 1)
    assert located(edited, made) is None


def count(text: str, words: str) -> int:
    return sum(text.startswith(words, at) for at in range(len(text)))


def around_others(text: str, made: Excerpt) -> bool:
    """Whether the context of an excerpt stands around other words too, which may have been changed."""
    pairs = (
        (end, start)
        for end in range(len(text) + 1)
        for start in range(end, len(text) + 1)
        if text.endswith(made.prefix, 0, end) and text.startswith(made.suffix, start)
    )
    return bool(made.prefix or made.suffix) and any(
        text[end:start] != made.quote
        and not text.startswith(made.quote, end)
        and not text.endswith(made.quote, 0, start)
        for end, start in pairs
    )


def seconds(size: int) -> float:
    text = "ab" * (size // 2)
    lost = [
        Excerpt(start=size // 2, end=size // 2 + 40, quote=quote, prefix=prefix, suffix="ba" * 16)
        for quote in ("ab" * 20, "a" * 40, "ab" * 2000, "a")
        for prefix in ("ab" * 16, "c" * 32)
    ]
    begun = perf_counter()
    for one in lost:
        located(text, one)
    return perf_counter() - begun


def test_the_time_grows_with_the_text_and_not_with_its_square():
    seconds(2_000)
    assert seconds(1_000_000) < 2
