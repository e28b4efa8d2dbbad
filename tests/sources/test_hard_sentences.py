"""The hard sentences themselves: their boundaries must fit their texts, whoever splits them."""

import json
from pathlib import Path


def snippets_of(name: str) -> list[dict]:
    return json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["snippets"]


HARD = snippets_of("hard_sentences.json")
KEPT_BACK = snippets_of("hard_sentences_kept_back.json")
SNIPPETS = HARD + KEPT_BACK


def left_over(text: str, sentences: list[str]) -> str:
    """Return what is left of the text before, between and after the sentences, taken in their order."""
    left, at = [], 0
    for sentence in sentences:
        start = text.index(sentence, at)
        left.append(text[at:start])
        at = start + len(sentence)
    return "".join([*left, text[at:]])


def test_the_sentences_make_up_their_text_but_for_white_space():
    left = {one["text"]: left_over(one["text"], one["sentences"]).strip() for one in SNIPPETS}
    assert {text: rest for text, rest in left.items() if rest} == {}


def test_no_sentence_is_empty_or_begins_or_ends_with_white_space():
    sentences = [sentence for one in SNIPPETS for sentence in one["sentences"]]
    assert [one for one in sentences if not one or one != one.strip()] == []


def test_a_line_break_always_ends_a_sentence():
    assert [one["text"] for one in SNIPPETS if any("\n" in sentence for sentence in one["sentences"])] == []


def test_no_text_comes_twice():
    texts = [one["text"] for one in SNIPPETS]
    assert sorted(set(texts)) == sorted(texts)


def test_there_are_enough_of_them_of_enough_kinds():
    assert (len(HARD) >= 120, len(KEPT_BACK) >= 100) == (True, True)
    categories = {one["category"] for one in KEPT_BACK}
    assert len(categories) >= 25
    assert categories < {one["category"] for one in HARD}
    assert {"German", "French", "Spanish", "Russian", "Ukrainian", "Japanese", "Korean"} <= categories


def test_some_must_be_divided_and_some_must_not():
    whole = [one for one in SNIPPETS if len(one["sentences"]) == 1]
    assert 30 <= len(whole) <= len(SNIPPETS) - 30
