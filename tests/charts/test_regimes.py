"""The map of regimes as it is drawn."""

import json

import pandas as pd
import pytest

from workbench.charts.picture import svg
from workbench.charts.regimes import regime_map
from workbench.design.tokens import colour
from workbench.export.figure import Figure

WORDS = {
    "title": "Who finds it",
    "subtitle": ["Of arithmetic.", "Half is 1."],
    "across": "noise",
    "alt": "In words.",
    "shades": {"cc": "ahead", "ii": "behind"},
}
FRAME = pd.DataFrame(
    [
        ("flat", down, across, line, text, shade)
        for down in ("sure", "doubtful")
        for across, line, text, shade in (
            ("0", "bound", "85", "blank"),
            ("0", "one", "80", "cc"),
            ("0", "two", "61", "ii"),
            ("2", "bound", "85", "blank"),
            ("2", "one", "57", "ii"),
            ("2", "two", "58", "cc"),
        )
    ],
    columns=["across_group", "down_group", "across", "line", "text", "shade"],
)
LINES = ["bound", "one", "two"]


def spec(theme="light"):
    return json.loads(regime_map(FRAME, theme, WORDS, lines=LINES).to_json())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_shade_has_the_colours_of_its_code_and_its_own_ink(theme):
    (first, _) = spec(theme)["vconcat"]
    rows = first["data"]["values"]
    assert {row["ink"] for row in rows if row["shaded"] == "ahead"} == {colour(theme, "cc-ink")}
    assert {row["ink"] for row in rows if row["shaded"] == ""} == {colour(theme, "muted")}
    scale = first["spec"]["layer"][0]["encoding"]["color"]["scale"]
    assert scale["range"] == [colour(theme, "cc-ground"), colour(theme, "ii-ground"), colour(theme, "paper")]


def test_small_tables_stand_in_the_order_of_the_frame_with_the_columns_named_once():
    bands = spec()["vconcat"]
    assert [band["title"]["text"] for band in bands] == ["sure", "doubtful"]
    axes = [band["spec"]["layer"][0]["encoding"]["x"]["axis"] for band in bands]
    assert axes[0] is None
    assert axes[1]["title"] == "noise"


def test_every_number_and_every_word_is_drawn():
    drawn = svg(regime_map(FRAME, "light", WORDS, lines=LINES))
    for word in ("Who finds it", "Of arithmetic.", "Half is 1.", "ahead", "behind", ">57<", ">61<", "flat"):
        assert word in drawn


def test_it_says_in_words_what_it_is():
    assert spec()["description"] == "In words."


def test_a_figure_has_a_picture_for_each_theme_and_its_words():
    shown = Figure(light="<svg/>", dark="<svg id='d'/>", alt='Of "two" < three')._repr_mimebundle_()
    page = shown["text/html"]
    assert page.count("<img") == 2
    assert 'alt="Of &#34;two&#34; &lt; three"' in page
    assert "hidden" in page.split("<img")[2]
    assert shown["text/plain"] == 'Of "two" < three'
