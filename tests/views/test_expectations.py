"""What should be seen, in the case's own words, and which absences belong to no hypothesis."""

from dataclasses import replace

import pytest

from tests.drawing import case
from workbench.casefile import read
from workbench.model.expectation import Expectation
from workbench.shipped import shipped
from workbench.views.expectations import expectations_view, told_expectations


def expecting(**given):
    one = Expectation(id="X1", hypothesis="H1", text="Pay becomes known", **given)
    return replace(case({"E1": "C I"}), expectations=(one,))


def item(drawn):
    return expectations_view(drawn)["groups"][0]["items"][0]


def test_a_hypothesis_without_any_is_asked_about_in_the_cases_own_words():
    drawn = case({"E1": "C I"})
    stated = replace(drawn.hypotheses[0], statement="They went for the pay.")
    drawn = replace(drawn, hypotheses=(stated, drawn.hypotheses[1]))
    prompts = expectations_view(drawn)["groups"][0]["prompts"]
    assert "“They went for the pay.”" in prompts[0]
    assert len(prompts) == 2


def test_what_another_hypothesis_expects_is_the_example():
    view = expectations_view(expecting())
    assert view["groups"][0]["prompts"] == []
    assert "For H1 Hypothesis 1 this case expects: “Pay becomes known”" in view["groups"][1]["prompts"][2]
    assert view["count"] == "1 of 2 hypotheses say what should be seen."


def test_only_what_was_looked_for_becomes_evidence_and_only_once():
    assert item(expecting())["enter"] == ""
    assert item(expecting(state="seen"))["enter"] == "Make the finding evidence"
    absent = item(expecting(state="not seen"))
    assert absent["enter"] == "Make the absence evidence"
    assert absent["proposed"] == {
        "text": "Looked for and not seen: Pay becomes known",
        "origin": "The analyst (absence in what was read)",
    }
    linked = item(expecting(state="not seen", where="S1", evidence="E1"))
    assert (linked["enter"], linked["became"]) == ("", "It is E1 in the matrix: Item E1")


def test_an_absence_without_a_place_one_looked_in_is_minded():
    assert "where you looked" in item(expecting(state="not seen"))["unlooked"]
    assert item(expecting(state="not seen", where="S1"))["unlooked"] == ""


def test_an_absence_in_the_matrix_that_nothing_leads_one_to_expect_is_named():
    drawn = expecting(state="not seen")
    absent = replace(drawn, evidence=(replace(drawn.evidence[0], kind="absence"),))
    assert "E1" in expectations_view(absent)["loose"]
    linked = replace(absent, expectations=(replace(absent.expectations[0], evidence="E1"),))
    assert expectations_view(linked)["loose"] == ""


def test_it_says_how_an_expectation_differs_from_an_indicator():
    assert "step 8" in expectations_view(case({"E1": "C I"}))["apart"]
    assert "step 1" in expectations_view(case({}))["empty"]


def test_a_report_tells_what_is_expected_of_what_is_on():
    drawn = expecting(state="seen", where="S1 ¶4", evidence="E1")
    (told,) = told_expectations(drawn)
    assert (told["name"], told["state"], told["where"], told["evidence"]) == (
        "H1 Hypothesis 1",
        "seen",
        "S1 ¶4",
        "E1",
    )


@pytest.mark.parametrize("name", ["north-korea", "north-korea-worked"])
def test_every_hypothesis_of_the_shipped_case_has_some_and_every_absence_came_of_one(name):
    shown = read(shipped("templates") / f"{name}.json").case
    assert expectations_view(shown)["loose"] == ""
    for hypothesis in shown.rated_hypotheses:
        assert sum(one.hypothesis == hypothesis.id for one in shown.expectations) >= 3
    assert all(one.where for one in shown.expectations if one.state != "open")
