"""A hit is what the README of the labelled texts says, counted by hand here."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

import pytest

from bench.reading.labelled import Item, Labelled
from bench.reading.measure import Quality, hits, precision_recall
from bench.reading.yardsticks import best_possible, by_chance, first_sentences, tf_idf

TEXT = "Two ships sank. Nobody says why. The port, which pays, will close.\n\nRain fell. The crane is sold."
SINK, WHY, PORT, RAIN, CRANE = (
    "Two ships sank.",
    "Nobody says why.",
    "The port, which pays, will close.",
    "Rain fell.",
    "The crane is sold.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    start: int
    end: int


def piece(words: str) -> Piece:
    start = TEXT.index(words)
    return Piece(start=start, end=start + len(words))


def item(words: str) -> Item:
    found = piece(words)
    return Item(start=found.start, end=found.end)


SENTENCES = [piece(one) for one in (SINK, WHY, PORT, RAIN, CRANE)]
ITEMS = (item("Two ships sank"), item("will close"), item("The crane is sold"))
LABELLED = Labelled(name="a text", text=TEXT, hypotheses={"H1": "The crane pays."}, items=ITEMS)


def words(found: Sequence[Piece]) -> list[str]:
    return [TEXT[one.start : one.end] for one in found]


def test_half_of_an_items_words_is_a_hit_and_less_is_none():
    assert hits(TEXT, piece("is sold"), item("The crane is sold"))
    assert not hits(TEXT, piece("sold."), item("The crane is sold"))
    assert hits(TEXT, piece("Two ships"), item("Two ships sank"))
    assert not hits(TEXT, piece("Two"), item("Two ships sank"))


def test_a_sentence_that_holds_the_item_hits_it_whatever_else_it_holds():
    assert hits(TEXT, piece(PORT), item("will close"))
    assert hits(TEXT, piece(TEXT), item("will close"))


def test_a_word_counts_only_if_all_of_it_is_covered():
    assert hits(TEXT, piece("The crane"), item("The crane is sold"))
    assert not hits(TEXT, piece("The cran"), item("The crane is sold"))


def test_marks_and_white_space_are_no_words():
    assert not hits(TEXT, piece(". "), item("sank. Nobody"))
    assert not hits(TEXT, piece(TEXT), item(". "))


def test_precision_is_the_share_of_suggestions_and_recall_the_share_of_items():
    found = precision_recall(TEXT, SENTENCES, ITEMS, at=2)
    assert found == Quality(precision=1 / 2, recall=1 / 3)
    assert precision_recall(TEXT, SENTENCES, ITEMS, at=3) == Quality(precision=2 / 3, recall=2 / 3)


def test_fewer_suggestions_than_asked_for_are_taken_as_they_are():
    assert precision_recall(TEXT, [piece(CRANE)], ITEMS, at=5) == Quality(precision=1, recall=1 / 3)


def test_one_suggestion_may_hit_two_items_and_counts_once():
    both = [piece(TEXT[: TEXT.index("Rain")])]
    assert precision_recall(TEXT, both, ITEMS, at=5) == Quality(precision=1, recall=2 / 3)


def test_two_suggestions_on_one_item_find_it_once():
    halves = [piece("The crane"), piece("is sold")]
    assert precision_recall(TEXT, halves, ITEMS, at=5) == Quality(precision=1, recall=1 / 3)


def test_nothing_suggested_has_no_precision_and_no_items_no_recall():
    nothing = precision_recall(TEXT, [], ITEMS, at=5)
    assert isnan(nothing.precision)
    assert nothing.recall == 0
    assert isnan(precision_recall(TEXT, SENTENCES, [], at=5).recall)


def test_the_first_sentence_of_each_paragraph_in_order():
    assert words(first_sentences(TEXT, {}, SENTENCES)) == [SINK, RAIN]


def test_nobody_does_better_than_the_sentences_that_hold_the_items():
    best = best_possible(LABELLED, SENTENCES)
    assert words(best) == [SINK, PORT, CRANE, WHY, RAIN]
    assert precision_recall(TEXT, best, ITEMS, at=3) == Quality(precision=1, recall=1)


def test_chance_is_the_mean_over_every_draw():
    found = by_chance(LABELLED, SENTENCES, at=2)
    assert found.precision == pytest.approx(3 / 5)
    assert found.recall == pytest.approx(2 / 5)  # each item is in 4 of the 10 pairs
    assert by_chance(LABELLED, SENTENCES, at=9).recall == 1


def test_tf_idf_puts_the_sentence_with_the_rarest_shared_words_first():
    pytest.importorskip("sklearn", reason="stands in the dependency group bench")
    hypotheses = {"H1": "The crane was sold.", "H2": "Some ships are old."}
    assert words(tf_idf(TEXT, hypotheses, SENTENCES)) == [CRANE, SINK, WHY, PORT, RAIN]
