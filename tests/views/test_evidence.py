import json
from dataclasses import replace

from tests.drawing import case
from workbench.model.source import Source
from workbench.views.evidence import evidence_view


def with_sources(drawn, **changes):
    items = tuple(
        replace(item, source="S1", paragraph=n, **changes) for n, item in enumerate(drawn.evidence, 1)
    )
    return replace(drawn, sources=(Source(id="S1", title="A text", outlet="A paper"),), evidence=items)


def test_neither_hypotheses_nor_ratings_are_in_the_view():
    view = json.dumps({k: v for k, v in evidence_view(case({"E1": "II CC"})).items() if k != "words"})
    assert "Hypothesis 1" not in view
    assert '"II"' not in view


def test_progress_counts_items_with_both_grades():
    view = evidence_view(case({"E1": "C", "E2": "C"}))
    assert view["progress"] == "2 of 2 graded"
    half = case({"E1": "C", "E2": "C"})
    half = replace(half, evidence=(half.evidence[0], replace(half.evidence[1], relevance="")))
    assert evidence_view(half)["progress"] == "1 of 2 graded"
    assert "1 item is not graded" in evidence_view(half)["ungraded"]


def test_how_many_origins_stand_behind_the_items_is_told():
    drawn = with_sources(case({"E1": "C", "E2": "C", "E3": "C"}))
    first, *others = drawn.evidence
    items = (replace(first, origin="A minister"), *(replace(item, origin="A spy") for item in others))
    view = evidence_view(replace(drawn, evidence=items))
    assert view["origins_sum"] == "3 items come from 1 source and rest on 2 origins."


def test_an_outlet_that_the_text_does_not_state_is_left_out():
    drawn = replace(with_sources(case({"E1": "C"})), sources=(Source(id="S1", title="A text"),))
    assert evidence_view(drawn)["items"][0]["outlet"] == ""


def test_removing_says_how_many_ratings_go_with_it():
    assert evidence_view(case({"E1": "C I"}))["items"][0]["remove"] == "Remove E1? 2 ratings go with it."
    assert evidence_view(case({"E1": ". ."}))["items"][0]["remove"] == "Remove E1?"
