"""What likelihood a code stands for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import LikelihoodsUnusable, WorkbenchError
from workbench.model.rating import SCALE, Rating
from workbench.scoring.likelihood import EVEN_STEPS, table_of
from workbench.scoring.matrix import CODE_OF


def test_a_case_begins_with_even_steps_from_nine_in_ten_to_one_in_ten() -> None:
    assert {code.value: number for code, number in EVEN_STEPS.of.items()} == {
        "CC": 0.9,
        "C": 0.7,
        "N": 0.5,
        "I": 0.3,
        "II": 0.1,
    }


def test_na_and_not_rated_have_no_likelihood() -> None:
    missing = np.isnan(EVEN_STEPS.by_code)
    assert missing.nonzero()[0].tolist() == sorted([CODE_OF[None], CODE_OF[Rating.NA]])
    assert EVEN_STEPS.by_code[CODE_OF[Rating.I]] == 0.3


@pytest.mark.parametrize("wrong", [0, 1, 0.0, 1.0, -0.1, 1.1, float("nan"), float("inf"), "0.9", None, True])
@pytest.mark.parametrize("code", SCALE)
def test_what_would_settle_the_question_or_is_no_likelihood_is_refused_with_its_code(code, wrong) -> None:
    with pytest.raises(LikelihoodsUnusable, match=rf"'mine' cannot be used: {code} has .* below 1") as caught:
        table_of({**EVEN_STEPS.of, code: wrong}, "mine")
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, WorkbenchError)


@pytest.mark.parametrize("codes", [[], SCALE[1:], [*SCALE, Rating.NA]])
def test_exactly_the_five_codes_are_asked_for(codes) -> None:
    with pytest.raises(LikelihoodsUnusable, match="Expected one for each of CC, C, N, I, II"):
        table_of(dict.fromkeys(codes, 0.5), "mine")


@given(st.lists(st.floats(0, 1, exclude_min=True, exclude_max=True), min_size=5, max_size=5))
def test_anything_strictly_between_is_kept_as_it_is(numbers: list[float]) -> None:
    given_by_hand = dict(zip(SCALE, numbers, strict=True))
    table = table_of(given_by_hand, "mine")
    assert (table.name, dict(table.of)) == ("mine", given_by_hand)


def test_a_table_does_not_change_with_what_it_was_made_of() -> None:
    numbers = dict(EVEN_STEPS.of)
    table = table_of(numbers, "mine")
    numbers[Rating.CC] = 0.6
    assert table.of[Rating.CC] == 0.9
