"""Splitters are judged as the hard sentences say, and fed as much as is claimed."""

import tomllib
from pathlib import Path

from bench.hard_sentences import Snippet, divided, judged, snippets
from bench.splitters import ARTICLES, LANGUAGES, SPLITTERS, WORDS, articles, naive


def snippet(*sentences: str, category: str = "a kind", between: str = " ") -> Snippet:
    return Snippet(category=category, text=between.join(sentences), sentences=sentences)


def at_stops(line: str) -> list[str]:
    return [f"{piece}." for piece in line.split(".") if piece.strip()]


def test_a_snippet_is_right_only_if_every_sentence_is():
    easy, hard = (
        snippet("It rained.", "It stopped."),
        snippet("The U.S. left.", "It rained.", category="other"),
    )
    result = judged([easy, hard], at_stops)
    assert result.right == (easy,)
    assert result.wrong == ((hard, ("The U.", "S.", "left.", "It rained.")),)
    assert result.by_category() == {"a kind": (1, 1), "other": (0, 1)}


def test_ends_are_counted_within_lines_found_missed_and_invented():
    result = judged([snippet("It rained.", "It stopped."), snippet("The U.S. left.", "It rained.")], at_stops)
    assert (result.found, result.missed, result.invented) == (2, 0, 2)
    assert (result.precision, result.recall) == (0.5, 1.0)
    nothing = judged([snippet("It rained.", "It stopped.")], lambda line: [line])
    assert (nothing.found, nothing.missed, nothing.invented) == (0, 1, 0)
    assert (nothing.precision, nothing.recall) == (1.0, 0.0)


def test_a_line_break_is_no_merit_of_a_splitter():
    heading = snippet("What was found", "It rained.", between="\n")
    result = judged([heading], lambda line: [line])
    assert (result.right, result.found, result.missed) == ((heading,), 0, 0)


def test_pieces_are_stripped_and_empty_ones_dropped():
    assert divided("One.  Two. \n\n Three.", lambda line: [*line.split("  "), " "]) == (
        "One.",
        "Two.",
        "Three.",
    )


def test_words_that_a_splitter_changed_are_not_placed():
    result = judged([snippet("It rained.", "It stopped.")], lambda line: ["It rained.", "It has stopped."])
    assert (result.found, result.missed, result.invented) == (0, 1, 0)


def test_the_hard_sentences_are_those_of_the_tests():
    every = snippets()
    assert len(every) >= 120
    assert set(LANGUAGES) < {one.category for one in every}


def test_the_plain_expression_falls_for_an_abbreviation():
    assert naive()("The U.S. left. It rained.") == ["The U.S.", "left.", "It rained."]


def test_as_many_articles_are_read_as_the_table_says():
    read = list(articles())
    assert len(read) == ARTICLES
    assert {len(article.split(" ")) for article in read} == {WORDS}
    assert len(set(read)) > 1


def test_every_library_that_is_tried_stands_in_its_group():
    held = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    group = {line.partition(">=")[0] for line in held["dependency-groups"]["splitters"]}
    assert group == set(SPLITTERS) - {"naive", "workbench"}
