"""The palette keeps what UI.md asks of it: text at 4.5:1, edges at 3:1, blue and orange only."""

import colorsys
import re

import pytest

from workbench.design.tokens import DARK_LAB, colour, contrast, css, css_still, palette

THEMES = ("light", "dark")
CODES = ("cc", "c", "n", "i", "ii", "na")
GROUNDS = ("paper", "wash", "current")

TEXT = [
    *((ink, ground) for ink in ("ink", "muted", "accent", "warn-ink", "ok-ink") for ground in GROUNDS),
    *((f"{code}-ink", f"{code}-ground") for code in CODES),
    *(("unrated-ink", ground) for ground in GROUNDS),
    ("na-ink", "na-hatch"),
    ("on-accent", "accent"),
    ("warn-ink", "warn-ground"),
    ("ink", "warn-ground"),
    ("muted", "warn-ground"),
    ("on-mark", "mark"),
    ("on-mark-deep", "mark-deep"),
    ("ink", "track"),
]
EDGES = [
    *((edge, ground) for edge in ("edge", "accent", "focus", "warn-edge") for ground in GROUNDS),
    *(("unrated-edge", ground) for ground in GROUNDS),
    *((f"{code}-edge", ground) for code in CODES for ground in GROUNDS),
    ("warn-edge", "warn-ground"),
    ("bar", "track"),
    ("ii-ground", "track"),
]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_from_its_ground(theme, ink, ground):
    assert contrast(colour(theme, ink), colour(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_cells_and_controls_can_be_seen(theme, edge, ground):
    assert contrast(colour(theme, edge), colour(theme, ground)) >= 3


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@pytest.mark.parametrize("theme", THEMES)
def test_consistent_is_blue_and_inconsistent_orange(theme):
    hues = {code: _hue(colour(theme, f"{code}-ground")) for code in ("cc", "c", "i", "ii")}
    assert all(195 <= hues[code] <= 225 for code in ("cc", "c"))
    assert all(18 <= hues[code] <= 38 for code in ("i", "ii"))


@pytest.mark.parametrize("theme", THEMES)
def test_no_colour_is_red_or_green(theme):
    for name, value in palette(theme).items():
        if _saturation(value) > 0.25:
            assert 15 <= _hue(value) <= 60 or 190 <= _hue(value) <= 230, name


def test_both_themes_name_the_same_colours():
    assert list(palette("light")) == list(palette("dark"))


def test_lab_sheet_follows_the_theme_of_jupyterlab_and_nothing_else():
    sheet = css(".wb-matrix")
    assert "prefers-color-scheme" not in sheet
    assert re.findall(r"^(\S.*) \{$", sheet, re.MULTILINE) == [".wb-matrix", f"{DARK_LAB} .wb-matrix"]


def test_still_sheet_follows_the_system_on_screen_only():
    assert "@media screen and (prefers-color-scheme: dark)" in css_still()
    assert "data-jp-theme" not in css_still()


def _hls(value):
    return colorsys.rgb_to_hls(*(int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)))


def _hue(value):
    return _hls(value)[0] * 360


def _saturation(value):
    return _hls(value)[2]
