"""Where the cursor goes in the square: over the diagonal, and never out of it; and what is typed there."""

import pytest

from tests.drawing import case
from workbench.scoring.likelihood_words import likelihood_word
from workbench.views.percents import words_view

MOVING, LIKELIHOOD = "crossimpact/moving.js", "panel/likelihood.js"


def at(row, column):
    return {"row": row, "column": column}


@pytest.mark.parametrize(
    ("key", "place", "to"),
    [
        ("ArrowRight", at(0, 1), at(0, 2)),
        ("ArrowRight", at(1, 0), at(1, 2)),
        ("ArrowLeft", at(1, 2), at(1, 0)),
        ("ArrowDown", at(0, 1), at(2, 1)),
        ("ArrowUp", at(2, 1), at(0, 1)),
        ("ArrowLeft", at(0, 1), at(0, 1)),
        ("ArrowDown", at(1, 2), at(1, 2)),
        ("ArrowUp", at(0, 2), at(0, 2)),
        ("Enter", at(0, 1), None),
    ],
)
def test_arrows_step_over_the_diagonal_and_stop_at_the_edge(modules, key, place, to):
    assert modules.call(MOVING, "stepped", {"key": key}, place, 3) == to


def test_an_arrow_with_another_key_is_left_to_the_field(modules):
    assert modules.call(MOVING, "stepped", {"key": "ArrowLeft", "shiftKey": True}, at(0, 2), 3) is None


def test_onwards_visits_every_place_but_the_diagonal_once(modules):
    place, seen = at(0, 0), []
    while place := modules.call(MOVING, "onwards", place, 4):
        seen.append((place["row"], place["column"]))
    assert seen == [(row, column) for row in range(4) for column in range(4) if row != column]


def test_the_words_in_the_browser_are_those_of_the_scale(modules):
    steps = words_view(case({}))["steps"]
    for percent in (0, 1, 4, 5, 44, 45, 55, 56, 99, 100):
        assert modules.call(LIKELIHOOD, "wordsOf", steps, percent) == likelihood_word(percent).words
    assert modules.call(LIKELIHOOD, "wordsOf", steps, 101) == ""
    assert modules.call(LIKELIHOOD, "wordsOf", steps, None) == ""


@pytest.mark.parametrize(("text", "percent"), [("70", 70), (" 7 ", 7), ("", None), ("007", 7)])
def test_a_whole_number_is_read_from_a_field(modules, text, percent):
    assert modules.call(LIKELIHOOD, "written", {"value": text, "validity": {"badInput": False}}) == percent


@pytest.mark.parametrize("text", ["1.5", "-3", "1e2", "x"])
def test_what_is_no_whole_number_is_told_from_nothing(modules, text):
    field = {"value": text, "validity": {"badInput": False}}
    assert modules.run(f'return (await import("/{LIKELIHOOD}")).written(given[0]) === undefined', field)
