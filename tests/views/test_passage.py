"""The proof behind a row, in three parts, and what is known about it."""

from dataclasses import replace

from tests.drawing import case
from workbench.model.source import Excerpt, Source
from workbench.sources.excerpts import Span
from workbench.sources.passages import Passage
from workbench.views.passage import passage_view


def row(**fields):
    drawn = case({"E1": "C"}, weights={"E1": "L H"})
    drawn = replace(drawn, sources=(Source(id="S2", title="A title", outlet="The Paper"),))
    item = replace(drawn.evidence[0], **fields)
    return replace(drawn, evidence=(item,)), item


def test_the_words_stand_between_what_comes_before_and_after():
    drawn, item = row(source="S2", paragraph=3)
    shown = passage_view(
        drawn, item, Passage(text="Before it after.", span=Span(start=7, end=9, how="found"))
    )
    assert shown["parts"] == ["Before ", "it", " after."]
    assert shown["citation"].startswith("S2 ¶3 · ")


def test_what_is_known_is_told_with_its_name_and_what_is_not_is_left_out():
    drawn, item = row(source="S2", origin="An official", note="Mind this.", reason="Why.")
    facts = {fact["name"]: fact["text"] for fact in passage_view(drawn, item, Passage())["facts"]}
    assert facts == {
        "First said by": "An official",
        "Printed by": "The Paper",
        "Source": "S2 A title",
        "Grades": "credibility low, relevance high",
        "Why these grades": "Why.",
        "Mind": "Mind this.",
    }


def test_a_row_without_a_passage_says_so():
    drawn, item = row()
    shown = passage_view(drawn, item, Passage())
    assert shown["parts"] == []
    assert "names no passage" in shown["nothing"]


def test_trouble_is_told_instead():
    drawn, item = row()
    shown = passage_view(drawn, item, Passage(trouble="The file is no digest."))
    assert (shown["trouble"], shown["nothing"]) == ("The file is no digest.", "")


def test_words_that_moved_or_are_gone_are_said_to_be():
    drawn, item = row(excerpt=Excerpt(start=0, end=2, quote="it"))
    moved = passage_view(drawn, item, Passage(text="Now it.", span=Span(start=4, end=6, how="moved")))
    assert "found by their wording" in moved["remark"]
    assert "not in this paragraph any more" in passage_view(drawn, item, Passage(text="Now."))["remark"]
    found = passage_view(drawn, item, Passage(text="it", span=Span(start=0, end=2, how="found")))
    assert (found["remark"], passage_view(drawn, item, Passage())["remark"]) == ("", "")
