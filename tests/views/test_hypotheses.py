from dataclasses import replace

from tests.drawing import case
from workbench.model.hypothesis import Hypothesis
from workbench.views.hypotheses import hypotheses_view


def texts(view, at=0):
    return " ".join(test["text"] for test in view["cards"][at]["tests"])


def test_a_hypothesis_without_a_statement_is_asked_for_one_that_could_be_false():
    view = hypotheses_view(case({"E1": "C I"}))
    assert "could turn out to be false" in texts(view)
    assert view["cards"][0]["tests"][0]["lacking"]


def test_overlap_is_asked_for_in_the_words_of_the_form():
    assert "Could it be true together with H2" in texts(hypotheses_view(case({"E1": "C I"})))
    independent = hypotheses_view(case({"E1": "C I"}, form="independent"))
    assert "may hold together" in texts(independent)


def test_two_hypotheses_of_one_name_are_noticed():
    drawn = case({"E1": "C I"})
    twins = tuple(
        replace(h, label=label) for h, label in zip(drawn.hypotheses, ("Cash", " cash "), strict=True)
    )
    view = hypotheses_view(replace(drawn, hypotheses=twins))
    assert "same name as H2" in texts(view)


def test_removing_says_what_goes_with_it():
    ask = hypotheses_view(case({"E1": "C I", "E2": "C ."}))["cards"][0]["remove_ask"]
    assert "It takes 2 ratings with it." in ask


def test_the_reminder_is_shown_and_not_tested():
    drawn = replace(case({}), hypotheses=(Hypothesis(id="H9", label="Other", residual=True),))
    view = hypotheses_view(drawn)
    assert view["cards"][0]["tests"] == []
    assert "never rated" in view["residual"]
    assert not hypotheses_view(case({}))["has_residual"]


def test_both_forms_say_what_follows_from_them():
    view = hypotheses_view(case({"E1": "C I"}))
    assert [form["value"] for form in view["forms"]] == ["exclusive", "independent"]
    assert all(form["means"] for form in view["forms"])
    assert view["form_kept"]
