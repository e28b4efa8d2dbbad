"""Both totals of what was entered twice, in words."""

import pytest

from tests.drawing import ANALYST, case, twice
from workbench.views.readings import readings_view

HALF = {"E1": "C I", "E2": "C I", "E3": "C C"}


def told(rows, second):
    return readings_view(twice(case(rows), second), ANALYST)


@pytest.mark.parametrize(
    ("rows", "second", "sentence"),
    [
        ({"E1": "C I"}, {"E1": "C I"}, "the least contradicted would be the same: H1 Hypothesis 1."),
        ({"E1": "C I"}, {"E1": "C C"}, "H2 Hypothesis 2 would draw level with H1 Hypothesis 1."),
        ({"E1": "C C"}, {"E1": "I C"}, "H2 Hypothesis 2 alone would be the least contradicted."),
        ({"E1": "C I"}, {"E1": "I C"}, "the least contradicted would be H2 Hypothesis 2 instead."),
        ({"E1": "C I"}, {"E1": ". ."}, "too few rated cells would be left for anything to lead."),
        ({"E1": ". ."}, {"E1": ". ."}, "nothing would lead either."),
        (
            {"E1": ". ."},
            {"E1": "C I"},
            "the least contradicted would be H1 Hypothesis 1; as true, nothing leads.",
        ),
    ],
)
def test_what_becomes_of_the_leaders_is_said_in_a_sentence(rows, second, sentence):
    (view,) = told(rows, second)
    assert view["sentence"] == f"With E1 taken as deceptive, {sentence}"
    assert view["changes"] == ("the same" not in sentence and "either" not in sentence)


def test_both_totals_stand_in_a_line_for_each_hypothesis():
    alone, _other, both = told(HALF, {"E1": "I C", "E2": "I ."})
    lines = [
        (one["name"], one["as_true"], one["as_deceptive"], one["leads_then"]) for one in alone["columns"]
    ]
    assert lines == [
        ("H1 Hypothesis 1", "0, 1st", "1, tied 1st", True),
        ("H2 Hypothesis 2", "2, 2nd", "1, tied 1st", True),
    ]
    assert both["title"] == "E1 and E2 taken as deceptive"
    assert (alone["missing"], both["missing"]) == (
        "",
        "One cell of the reading as deceptive is not rated yet.",
    )
