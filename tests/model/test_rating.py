import pytest

from workbench.errors import BadValue
from workbench.model.rating import RELIABILITIES, Level, Rating, read_grade, read_level, read_rating


@pytest.mark.parametrize(
    ("text", "rating"), [("cc", Rating.CC), (" II ", Rating.II), ("na", Rating.NA), ("", None)]
)
def test_codes_are_read_in_any_case_and_a_blank_is_not_rated(text: str, rating: Rating | None) -> None:
    assert read_rating(text) is rating


@pytest.mark.parametrize("text", ["CCC", "N/A", "+", "0", "III", "Ⅱ"])
def test_other_signs_are_named_in_the_error(text: str) -> None:
    with pytest.raises(BadValue, match="CC, C, N, I, II, NA or blank"):
        read_rating(text)


def test_levels_are_read_in_full_and_in_short() -> None:
    assert [read_level(text) for text in ("High", "m", " L", "")] == [
        Level.HIGH,
        Level.MEDIUM,
        Level.LOW,
        None,
    ]


def test_a_grade_is_a_level_or_an_admiralty_code() -> None:
    assert [read_grade(text, RELIABILITIES) for text in ("f", "H", "")] == ["F", "high", ""]
    with pytest.raises(BadValue, match="A to F"):
        read_grade("g", RELIABILITIES)
