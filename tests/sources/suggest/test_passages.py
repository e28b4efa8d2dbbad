"""Suggestions: ranked, with reasons, lawful on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.sentences import sentences
from workbench.sources.suggest import SEARCHED, claims, suggestions

TEXT = """The Harbour Fire

Nobody doubts that the fire was terrible. The fire began at 04.30 a.m. on 12 May. A harbour officer told \
the inquiry that the pumps had failed twice. Who lit it?

The insurer paid $40 million to the owner in June. The owner had raised the sum insured in April.

In spring the owner dismissed thirty dockers, and some of them spoke of revenge.

Subscribe to our newsletter for 5 euros a month."""

HYPOTHESES = {
    "H1": "Insurance fraud. The owner had the warehouse burned for the sum insured.",
    "H2": "Revenge. Dismissed dockers lit the fire.",
}
PIECES = st.sampled_from(
    [
        "The ship left in 1998. ",
        "“We saw it,” he said. ",
        "Why? ",
        "\n\n",
        "A heading",
        ". ",
        "$4 million ",
        "The owner burned it. ",
        "\x00",
        "\ud800",
        "🔥 ",
        "الحرب ",
        "戦争。",
        "dockers ",
        "said ",
        "3,000 ",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map("".join))
WORDINGS = st.dictionaries(st.sampled_from(["H1", "H2", "H3"]), TEXTS, max_size=3)


def words(text: str, hypotheses: dict[str, str]) -> list[str]:
    return [text[one.start : one.end] for one in suggestions(text, hypotheses)]


def test_what_can_be_checked_comes_before_what_is_only_said() -> None:
    found = words(TEXT, HYPOTHESES)
    assert found[-1].startswith("Subscribe")
    assert not any(sentence.startswith("Nobody doubts") for sentence in found[:4])
    assert "The fire began at 04.30 a.m. on 12 May." in found


def test_a_sentence_says_which_hypothesis_it_bears_on_and_by_which_words() -> None:
    one = next(s for s in suggestions(TEXT, HYPOTHESES) if "sum insured" in TEXT[s.start : s.end])
    assert one.bears_on == ("H1",)
    bears = next(reason for reason in one.reasons if reason.kind == "bears")
    assert (bears.hypothesis, bears.words) == ("H1", ("owner", "sum", "insured"))


def test_a_word_of_every_hypothesis_tells_none_apart() -> None:
    text = "The harbour is large. It was built by the city."
    both = {"H1": "The harbour fell to the city.", "H2": "The harbour, the city, the sea."}
    assert suggestions(text, both) == ()


def test_without_hypotheses_claims_are_suggested_all_the_same() -> None:
    assert len(suggestions(TEXT, {})) >= len(claims(TEXT)) > 3
    assert all(one.bears_on == () for one in suggestions(TEXT, {}))


def test_a_question_a_heading_and_small_print_claim_nothing() -> None:
    claimed = [TEXT[one.start : one.end] for one in claims(TEXT)]
    assert not any(sentence.startswith(("Who lit", "The Harbour Fire", "Subscribe")) for sentence in claimed)


def test_the_first_ones_are_not_all_from_one_paragraph() -> None:
    crowded = " ".join(f"The office said on {day} May that {day}00 men had left." for day in range(11, 17))
    text = f"{crowded}\n\nThe mayor denied it.\n\nThe police counted 40 men."
    assert {one.paragraph for one in suggestions(text, {})[:6]} == {1, 2, 3}


def test_what_says_the_same_in_the_same_words_comes_later() -> None:
    said = "The office said on Monday that 300 men had left the harbour."
    text = f"{said}\n\n{said}\n\nThe mayor denied it on Tuesday."
    assert [one.paragraph for one in suggestions(text, {})] == [1, 3, 2]


def test_other_languages_have_figures_dates_and_quotations() -> None:
    text = "Am 3. Oktober 2024 kamen 1.500 Mann an.\n\nEr sagte: „wir haben niemanden gesehen“."
    kinds = [{reason.kind for reason in one.reasons} for one in suggestions(text, {})]
    assert kinds == [{"figure", "date"}, {"quotation"}]


def test_a_text_without_full_stops_is_no_sentence_to_suggest() -> None:
    assert suggestions("300 men said so " * 1_000, {}) == ()


def test_what_lies_behind_the_first_million_characters_is_not_searched() -> None:
    text = f"300 men left.\n\n{'x' * SEARCHED}\n\n400 men left."
    assert [one.paragraph for one in suggestions(text, {})] == [1]


@given(TEXTS, WORDINGS)
def test_suggestions_are_whole_sentences_of_the_text_each_once_best_first(
    text: str, hypotheses: dict[str, str]
) -> None:
    whole = {(s.start, s.end, s.paragraph) for s in sentences(text)}
    found = suggestions(text, hypotheses)
    spans = [(one.start, one.end, one.paragraph) for one in found]
    assert set(spans) <= whole
    assert len(set(spans)) == len(spans)
    assert all(one.reasons for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@given(TEXTS, WORDINGS)
def test_every_word_of_a_reason_stands_in_its_sentence(text: str, hypotheses: dict[str, str]) -> None:
    for one in suggestions(text, hypotheses):
        parts = [part for reason in one.reasons for shown in reason.words for part in shown.split(" … ")]
        plain = " ".join(text[one.start : one.end].split())
        assert all(" ".join(part.split()) in plain for part in parts)


@given(TEXTS, WORDINGS)
def test_the_same_text_gives_the_same_answer(text: str, hypotheses: dict[str, str]) -> None:
    assert suggestions(text, hypotheses) == suggestions(text, dict(hypotheses))


@given(TEXTS, WORDINGS, TEXTS)
def test_another_hypothesis_never_removes_a_claim(text: str, hypotheses: dict[str, str], more: str) -> None:
    claimed = {(one.start, one.end) for one in claims(text)}
    assert claimed <= {(one.start, one.end) for one in suggestions(text, {**hypotheses, "H4": more})}


@given(TEXTS)
def test_a_claim_has_the_reasons_that_its_suggestion_has(text: str) -> None:
    suggested = {one.start: one.reasons for one in suggestions(text, {})}
    assert all(one.reasons == suggested[one.start] for one in claims(text))


@pytest.mark.parametrize("piece", ["300 men said so. ", "The ship left", "“", "A.", "1998 "])
def test_a_very_long_line_has_an_answer(piece: str) -> None:
    suggestions(piece * (40_000 // len(piece)), HYPOTHESES)
