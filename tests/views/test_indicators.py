from dataclasses import replace

from tests.drawing import case
from workbench.model.hypothesis import Indicator
from workbench.views.indicators import indicators_view


def test_two_questions_stand_where_nothing_is_watched_yet():
    first, second = indicators_view(case({"E1": "C I"}))["groups"]
    assert len(first["prompts"]) == len(second["prompts"]) == 2


def test_the_questions_go_once_there_is_an_indicator():
    drawn = replace(case({"E1": "C I"}), indicators=(Indicator(id="I1", hypothesis="H1", text="A sign"),))
    view = indicators_view(drawn)
    assert view["groups"][0]["prompts"] == []
    assert view["groups"][0]["items"][0]["text"] == "A sign"
    assert view["count"] == "1 of 2 hypotheses have at least one indicator."


def test_the_questions_ask_for_the_decisive_one_only_in_the_exclusive_form():
    assert "decisive" in indicators_view(case({"E1": "C I"}))["groups"][0]["prompts"][0]
    assert (
        "decisive" not in indicators_view(case({"E1": "C I"}, form="independent"))["groups"][0]["prompts"][0]
    )


def test_without_hypotheses_it_says_where_to_add_some():
    assert "step 1" in indicators_view(case({}))["empty"]
