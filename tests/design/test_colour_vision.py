"""Seen with the three common colour-vision deficiencies, and printed in grey, nothing that matters is lost.

A rating is always written, so colour never says it alone; what is asked of the colours is that text can be
read and edges be seen by everybody, and that the strong codes stand out from the weak ones.
"""

import pytest

from tests.design.test_tokens import EDGES, TEXT, THEMES
from workbench.design.tokens import colour, contrast

# Machado, Oliveira & Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", severity 1.0; on linear RGB.
SEEN_WITH = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def encoded(share: float) -> int:
    inside = min(1.0, max(0.0, share))
    return round(255 * (12.92 * inside if inside <= 0.0031308 else 1.055 * inside ** (1 / 2.4) - 0.055))


def seen(value: str, how: str) -> str:
    """Return a colour as somebody sees it."""
    channels = [linear(int(value[at : at + 2], 16) / 255) for at in (1, 3, 5)]
    mixed = [sum(f * c for f, c in zip(row, channels, strict=True)) for row in SEEN_WITH[how]]
    return "#" + "".join(f"{encoded(share):02x}" for share in mixed)


def apart(theme: str, one: str, other: str, how: str) -> float:
    return contrast(seen(colour(theme, one), how), seen(colour(theme, other), how))


@pytest.mark.parametrize("how", SEEN_WITH)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme, ink, ground, how):
    assert apart(theme, ink, ground, how) >= 4.5


@pytest.mark.parametrize("how", SEEN_WITH)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(theme, edge, ground, how):
    assert apart(theme, edge, ground, how) >= 3


@pytest.mark.parametrize("how", SEEN_WITH)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("strong", "weak"), [("cc", "c"), ("ii", "i"), ("cc", "n"), ("ii", "n")])
def test_a_strong_code_stands_out_from_a_weak_one(theme, strong, weak, how):
    assert apart(theme, f"{strong}-ground", f"{weak}-ground", how) >= 3


@pytest.mark.parametrize("how", ["protanopia", "deuteranopia", "tritanopia"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("one", "other"), [("cc", "ii"), ("c", "i")])
def test_for_and_against_are_other_colours_to_everybody(theme, one, other, how):
    pair = (seen(colour(theme, f"{code}-ground"), how) for code in (one, other))
    channels = [[int(value[at : at + 2], 16) for at in (1, 3, 5)] for value in pair]
    assert max(abs(a - b) for a, b in zip(*channels, strict=True)) >= 40


def test_who_sees_all_colours_sees_white_and_black_as_everybody():
    for how in SEEN_WITH:
        assert [seen(value, how) for value in ("#ffffff", "#000000")] == ["#ffffff", "#000000"]


def test_red_and_green_of_one_lightness_are_hard_to_tell_apart_with_deuteranopia():
    red, green = (seen(value, "deuteranopia") for value in ("#b25900", "#6e7a00"))
    assert contrast(red, green) < 1.3
