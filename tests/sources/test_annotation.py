import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import NotAnAnnotation
from workbench.model.source import Excerpt
from workbench.sources.annotation import as_annotation, from_annotation
from workbench.sources.excerpts import excerpt_of, located

TEXT = "🙂 Money moved. Nobody spoke. Money moved."


def test_an_excerpt_becomes_the_two_selectors_of_the_recommendation():
    target = as_annotation(excerpt_of(TEXT, 15, 28), source="report.txt")["target"]
    assert target["source"] == "report.txt"
    position, quote = target["selector"]
    assert (position["type"], position["start"], position["end"]) == ("TextPositionSelector", 15, 28)
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "Nobody spoke.",
        "prefix": "🙂 Money moved. ",
        "suffix": " Money moved.",
    }


def test_words_that_are_not_ours_to_hand_on_are_not_in_it():
    text = json.dumps(as_annotation(excerpt_of(TEXT, 15, 28, with_words=False), source="x"))
    assert "Nobody" not in text
    assert "TextQuoteSelector" not in text


@given(st.text(min_size=1), st.data())
def test_there_and_back_nothing_is_lost(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    paragraph = data.draw(st.none() | st.integers(1, 9))
    for with_words in (True, False):
        made = excerpt_of(text, start, end, paragraph=paragraph, with_words=with_words)
        assert from_annotation(json.loads(json.dumps(as_annotation(made, source="s")))) == made


def test_what_another_program_made_with_a_quote_alone_is_found_by_its_words():
    made = from_annotation({"target": {"selector": {"type": "TextQuoteSelector", "exact": "Nobody spoke."}}})
    found = located(TEXT, made)
    assert found is not None
    assert TEXT[found.start : found.end] == "Nobody spoke."


@pytest.mark.parametrize(
    ("annotation", "told"),
    [
        ({}, "neither"),
        ({"target": "https://example.org/"}, "neither"),
        ({"target": {"selector": [7, None, {"type": "CssSelector"}]}}, "neither"),
        ({"target": {"selector": {"type": "TextPositionSelector", "start": 3, "end": 3}}}, "from 3 to 3"),
        ({"target": {"selector": {"type": "TextPositionSelector", "start": True, "end": "9"}}}, "from True"),
        ({"target": {"selector": {"type": "TextQuoteSelector", "exact": ["a"]}}}, "exact"),
        ({"target": {"selector": {"type": "TextQuoteSelector", "exact": "a" * 100_001}}}, "100000"),
    ],
)
def test_what_points_to_no_words_is_refused_in_a_sentence(annotation, told):
    with pytest.raises(NotAnAnnotation, match=told):
        from_annotation(annotation)


def test_an_excerpt_is_a_value_to_the_last_field():
    assert from_annotation(as_annotation(Excerpt(start=0, end=1, quote="a"), source="")) == Excerpt(
        start=0, end=1, quote="a"
    )
