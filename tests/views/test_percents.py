import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from workbench.model.edits import ChooseProbability, apply
from workbench.model.probability import Probability
from workbench.scoring.likelihood_words import likelihood_word
from workbench.views.percents import divided, in_full, order, percent_text, summed, whole, words_view

PHIA = apply(case({}), ChooseProbability(probability=Probability(words="phia")), by="ann")


@pytest.mark.parametrize(
    ("fraction", "percent"), [(0.285, 29), (0.284, 28), (0.145, 15), (1 / 3, 33), (1, 100)]
)
def test_a_fraction_is_its_nearest_whole_percent_and_a_half_goes_up(fraction, percent):
    assert whole(fraction) == percent


@given(st.integers(0, 100), st.integers(1, 500))
def test_a_percent_divided_by_a_sum_is_rounded_as_by_hand(percent, total):
    share = min(percent, total)
    assert whole(share / total) == (200 * share + total) // (2 * total)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [(0, "0 %"), (0.004, "below 1 %"), (0.996, "above 99 %"), (1, "100 %"), (0.2, "20 %")],
)
def test_only_what_is_held_impossible_or_certain_is_written_so(fraction, text):
    assert percent_text(fraction) == text


def test_a_number_has_its_word_and_range_on_the_scale_of_the_case():
    assert in_full(case({}), 0.62) == "62 %: likely (55–80 %)"
    assert in_full(PHIA, 0.78).startswith("78 %: between likely (about 55–75 %) and highly likely")


def test_shares_that_do_not_make_a_hundred_as_written_are_said_to_be_rounded():
    assert summed([20, 50, 60]) == "20 + 50 + 60 = 130 %"
    shares = [20 / 130, 50 / 130, 60 / 130]
    assert (
        divided(shares) == "Divided by their sum: 15 %, 38 % and 46 % (rounded, so they make 99 as written)."
    )
    assert divided([0.5, 0.5]) == "Divided by their sum: 50 % and 50 %."


@pytest.mark.parametrize("drawn", [case({}), PHIA])
def test_the_steps_hold_the_words_for_every_whole_percent(drawn):
    steps = words_view(drawn)["steps"]
    for percent in range(101):
        words = next(step["words"] for step in steps if percent <= step["to"])
        assert words == likelihood_word(percent, drawn.probability.words).words
    assert [step["to"] for step in steps] == sorted({step["to"] for step in steps})


def test_equal_percents_share_a_place():
    assert order({"H1": 30, "H2": 50, "H3": 30}) == {"H1": 2, "H2": 1, "H3": 2}
