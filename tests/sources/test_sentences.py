"""Sentences end where a reader ends them, on the hard set and by law on any text."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.sources.paragraphs import paragraphs
from workbench.sources.sentences import sentences

HARD = json.loads(Path(__file__).with_name("hard_sentences.json").read_text(encoding="utf-8"))["snippets"]

PIECES = st.sampled_from(
    [
        ". ",
        ".",
        "! ",
        "? ",
        "… ",
        "\n",
        "\n\n",
        "“",
        "”",
        '"',
        "(",
        ")",
        "«",
        "»",
        "「",
        "」",
        "。",
        " ",
        "The ship",
        "left",
        "U.S.",
        "Dr.",
        "3",
        "No.",
        "[4]",
        "\x00",
        "\ud800",
        "🚢",
        "الحرب",
        "e\u0301",
        "A.",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def divided(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize("snippet", HARD, ids=[f"{n}-{one['category']}" for n, one in enumerate(HARD)])
def test_a_hard_sentence_ends_where_it_should(snippet: dict[str, object]) -> None:
    assert divided(str(snippet["text"])) == snippet["sentences"]


@pytest.mark.parametrize(
    "expected",
    [
        ["The meeting ended at 5 p.m.", "Nobody was told."],
        ["Lt. Col. Brown, Jr., spoke to Rep. Jones at St. Mary's.", "No one listened."],
        ["He arrived on Oct. 10.", "September followed."],
        ["J. R. R. Tolkien wrote it.", "G. W. Bush read it."],
        ["“Will you go?” Kim Yong asked.", "He did not answer."],
        ["1. The first point.", "2. The second point."],
        ["“It was Moscow's idea.”", "That is what he said."],
        ["The army — it has not fought since 1953! — is weak.", "It knows."],
    ],
)
def test_a_full_stop_that_ends_nothing_divides_nothing(expected: list[str]) -> None:
    assert divided(" ".join(expected)) == expected


def test_a_quotation_stays_with_whoever_is_quoted() -> None:
    text = "He said: “It is over. We lost.” Then he left."
    assert divided(text) == ["He said: “It is over. We lost.”", "Then he left."]


def test_a_very_long_quotation_is_divided_all_the_same() -> None:
    assert len(divided(f"He said: “{'We lost. ' * 100}”")) > 90


def test_a_paragraph_always_ends_a_sentence() -> None:
    text = "A heading without a stop\n\nIt begins (and the bracket stays open.\n\nIt ends) here."
    assert [one.paragraph for one in sentences(text)] == [1, 2, 3]


@given(TEXTS)
def test_sentences_are_in_order_within_their_paragraphs_and_lose_nothing_but_white_space(text: str) -> None:
    found = sentences(text)
    bounds = {stretch.number: stretch for stretch in paragraphs(text)}
    reached = 0
    for one in found:
        assert reached <= one.start < one.end
        assert bounds[one.paragraph].start <= one.start < one.end <= bounds[one.paragraph].end
        assert text[reached : one.start].strip() == ""
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        reached = one.end
    assert text[reached:].strip() == ""


@pytest.mark.parametrize("piece", ["The ship left. ", ".", ". ", "“", "(a. ", "A.", '."', "“a.” ", "「"])
def test_a_long_line_without_an_end_is_walked_through_once(piece: str) -> None:
    line = piece * (300_000 // len(piece))  # would take hours if every mark looked at the whole line
    assert sentences(line)[-1].end == len(line.rstrip())
