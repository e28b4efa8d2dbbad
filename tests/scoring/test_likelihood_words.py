"""Words for whole percents, with their ranges."""

import pytest

from workbench.errors import BadValue
from workbench.scoring.likelihood_words import WORDS, likelihood_word

ICD = {
    "almost no chance": range(1, 5),
    "very unlikely": range(5, 20),
    "unlikely": range(20, 45),
    "roughly even chance": range(45, 56),
    "likely": range(56, 81),
    "very likely": range(81, 96),
    "almost certain": range(96, 100),
}
PHIA = {
    "remote chance": range(6),
    "highly unlikely": range(10, 21),
    "unlikely": range(25, 36),
    "realistic possibility": range(40, 50),
    "likely": range(55, 76),
    "highly likely": range(80, 91),
    "almost certain": range(95, 101),
}


def words(percent: int, scale: str) -> list[str]:
    return [band.word for band in likelihood_word(percent, scale).bands]


@pytest.mark.parametrize("percent", range(1, 100))
def test_every_percent_has_one_word_of_the_directive(percent: int) -> None:
    assert words(percent, "icd203") == [word for word, range in ICD.items() if percent in range]


@pytest.mark.parametrize("percent", range(101))
def test_on_the_yardstick_a_percent_has_its_word_or_between_words_its_neighbours(percent: int) -> None:
    names = list(PHIA)
    inside = [word for word, range in PHIA.items() if percent in range]
    below = [word for word, range in PHIA.items() if max(range) < percent]
    assert words(percent, "phia") == (inside or names[len(below) - 1 : len(below) + 1])


@pytest.mark.parametrize(
    ("edge", "word"),
    [
        (5, "very unlikely"),
        (20, "unlikely"),
        (45, "roughly even chance"),
        (55, "roughly even chance"),
        (80, "likely"),
        (95, "very likely"),
    ],
)
def test_an_edge_belongs_to_the_word_nearer_fifty(edge: int, word: str) -> None:
    assert words(edge, "icd203") == [word]


@pytest.mark.parametrize("percent", [0, 100])
def test_below_one_and_above_ninety_nine_the_directive_has_no_word(percent: int) -> None:
    found = likelihood_word(percent, "icd203")
    assert (found.bands, found.text) == ((), f"{percent} %: outside the scale")


def test_words_are_printed_with_their_range() -> None:
    assert likelihood_word(31).text == "31 %: unlikely (20–45 %)"
    assert likelihood_word(50, "phia").text == (
        "50 %: between realistic possibility (about 40 to below 50 %) and likely (about 55–75 %)"
    )


@pytest.mark.parametrize("scale", WORDS)
def test_every_band_has_a_word_and_a_range(scale: str) -> None:
    for band in WORDS[scale]:
        assert band.word
        assert "%" in band.range


@pytest.mark.parametrize("wrong", [-1, 101, 50.0, 0.5, True, "50", None, float("nan")])
def test_only_whole_percents_have_words(wrong: object) -> None:
    with pytest.raises(BadValue, match="a whole number from 0 to 100"):
        likelihood_word(wrong)  # type: ignore[arg-type]


def test_an_unknown_scale_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadValue, match="icd203 or phia"):
        likelihood_word(50, "mine")
