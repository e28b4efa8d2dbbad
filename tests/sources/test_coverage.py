"""What became of a text's claims: used, set aside, left, each once, wherever its words stand."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workbench.casefile import read
from workbench.model.evidence import Evidence
from workbench.model.source import SetAside
from workbench.shipped import shipped
from workbench.sources.coverage import coverage, found_in, key_of
from workbench.sources.excerpts import excerpt_of
from workbench.sources.library import Library
from workbench.sources.paragraphs import paragraphs
from workbench.sources.reading_text import SourceText, text_of
from workbench.sources.shelf import Shelf

TEXT = (
    "The harbour was closed in 2019. It is a quiet place.\n\n"
    "A spokesman said that 300 boats had left the port. The port charges a fee for every boat.\n\n"
    "In 2021 the harbour master resigned."
)
WORDS = {
    "H1": "Fees. The port raised the fee for every boat.",
    "H2": "Weather. The fog drove the crews away.",
}


def own(text=TEXT):
    return SourceText(text=text, stretches=paragraphs(text), kind="own")


def row(id, quote, text=TEXT, **given):
    start = text.index(quote)
    return Evidence(id=id, text=id, excerpt=excerpt_of(text, start, start + len(quote)), **given)


def aside(quote, text=TEXT):
    start = text.index(quote)
    return SetAside(excerpt=excerpt_of(text, start, start + len(quote)), why="beside the point")


def covered(items=(), left_out=(), text=TEXT):
    return coverage(own(text), found_in(text, WORDS), items, left_out)


def words(passages, text=TEXT):
    return [text[one.start : one.end] for one in passages]


def test_claims_are_sentences_with_something_to_check_and_all_are_left_at_first():
    found = covered()
    assert words(found.claims) == [
        "The harbour was closed in 2019.",
        "A spokesman said that 300 boats had left the port.",
        "In 2021 the harbour master resigned.",
    ]
    assert (found.used, found.aside, found.left) == (0, 0, 3)
    assert [one.paragraph for one in found.claims] == [1, 2, 3]


def test_what_bears_on_a_hypothesis_is_there_though_it_claims_nothing():
    near = [one for one in covered().passages if "H1" in one.bears_on]
    assert "The port charges a fee for every boat." in words(near)
    assert not all(one.claim for one in near)
    assert covered().bearing("H1") == (len(near), 0)
    assert covered([row("E1", "fee for every")]).bearing("H1") == (len(near), 1)


def test_a_claim_is_used_where_an_excerpt_overlaps_its_sentence_and_no_further():
    found = covered([row("E1", "300 boats"), row("E2", "boats had left")])
    assert [one.rows for one in found.claims] == [(), ("E1", "E2"), ()]
    assert found.used == 1


def test_what_was_set_aside_is_told_apart_from_what_was_overlooked():
    found = covered([row("E1", "300 boats")], [aside("harbour master resigned"), aside("300 boats")])
    assert (found.used, found.aside, found.left) == (1, 1, 1)
    assert found.claims[2].aside.why == "beside the point"
    assert found.claims[1].rows == ("E1",)


def test_words_that_stand_elsewhere_after_a_correction_still_count():
    corrected = "A line that was missing.\n\n" + TEXT
    found = covered([row("E1", "300 boats had left")], [aside("master resigned")], text=corrected)
    assert (found.used, found.aside) == (1, 1)


def test_a_row_without_words_in_the_text_counts_for_no_claim_and_is_named():
    lost = row("E1", "300 boats")
    gone = replace(lost, excerpt=excerpt_of("Quite other words.", 0, 11))
    found = covered([gone, Evidence(id="E2", text="whole")])
    assert (found.used, found.unplaced) == (0, ("E1", "E2"))


def test_an_item_that_was_entered_twice_counts_once():
    both = [row("E1", "300 boats"), row("E2", "300 boats", deceptive_of="E1")]
    assert covered(both).claims[1].rows == ("E1",)


def test_the_claims_of_a_text_depend_on_its_words_and_the_hypotheses_alone():
    assert key_of(TEXT, WORDS) == key_of(str(TEXT), dict(WORDS))
    assert key_of(TEXT, WORDS) != key_of(TEXT, {"H1": WORDS["H1"]})
    assert key_of(TEXT, WORDS) != key_of(TEXT + " ", WORDS)


def test_the_seeds_are_counted_on_their_digests(tmp_path):
    shown = read(shipped("templates") / "north-korea.json").case
    wordings = {one.id: f"{one.label}. {one.statement}" for one in shown.rated_hypotheses}
    for source in shown.sources:
        text = text_of(source, Shelf((Path(shipped("seeds")),)), Library(tmp_path))
        items = [item for item in shown.evidence if item.source == source.id]
        found = coverage(text, found_in(text.text, wordings), items, source.set_aside)
        assert found.unplaced == ()
        assert found.used > found.left > 0


SENTENCES = st.lists(
    st.sampled_from(["In 2019 it rained.", "It was calm.", "He said that 40 boats had left.", "\n\n"]),
    min_size=1,
    max_size=8,
)


@given(SENTENCES, st.integers(0, 200), st.integers(1, 40))
def test_every_claim_is_used_set_aside_or_left_and_never_two_of_these(parts, start, length):
    text = " ".join(parts).replace(" \n\n ", "\n\n").strip() or "In 2019 it rained."
    start = min(start, len(text) - 1)
    excerpt = excerpt_of(text, start, min(start + length, len(text)))
    item = Evidence(id="E1", text="x", excerpt=excerpt)
    for items, left_out in (([item], []), ([], [SetAside(excerpt=excerpt, why="w")]), ([], [])):
        found = coverage(own(text), found_in(text, {}), items, left_out)
        assert found.used + found.aside + found.left == len(found.claims)
        assert [one.start for one in found.passages] == sorted(one.start for one in found.passages)
