import json
import math
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from workbench.charts.picture import data_url, png, svg
from workbench.charts.ranking import ranking_chart, ticks
from workbench.charts.theme import FONT
from workbench.design.tokens import colour

WORDS = {
    "title": "H1 and H2 are tied, at 2",
    "subtitle": "Further left is less contradicted.",
    "axis": "Score",
    "alt": "In words.",
}


def frame(*rows):
    return pd.DataFrame(rows, columns=["name", "score", "label", "leads", "thin"])


TIED = frame(
    ("H1 Cash", 2.0, "2 · tied 1st", True, False),
    ("H2 Combat", 2.0, "2 · tied 1st", True, False),
    ("H3 Technology", 1.0, "1 · 1st", False, True),
    ("H4 Nobody's", math.nan, "not rated", False, False),
)


def spec(chart):
    return json.loads(chart.to_json())


def values(chart, mark):
    layers = spec(chart)["layer"]
    data = spec(chart).get("datasets", {})
    found = next(layer for layer in layers if layer["mark"]["type"] == mark)
    return found["data"].get("values") or data[found["data"]["name"]]


def texts(chart):
    return [node.text for node in ET.fromstring(svg(chart)).iter() if node.text and node.text.strip()]


def test_tied_hypotheses_are_joined_where_they_stand():
    chart = ranking_chart(TIED, "light", WORDS)
    joined = [layer for layer in spec(chart)["layer"] if layer["encoding"].get("y2", {}).get("field") == "to"]
    assert joined[0]["data"]["values"] == [{"score": 2.0, "key": "H1 Cash", "to": "H2 Combat"}]


def test_too_little_rated_is_drawn_hollow():
    by_name = {row["key"]: row for row in values(ranking_chart(TIED, "light", WORDS), "point")}
    assert by_name["H3 Technology"]["ground"] == colour("light", "paper")
    assert by_name["H1 Cash"]["ground"] == by_name["H1 Cash"]["edge"] == colour("light", "accent")


def test_what_nobody_rated_has_words_and_no_dot():
    chart = ranking_chart(TIED, "light", WORDS)
    assert "H4 Nobody's" not in {row["key"] for row in values(chart, "point")}
    assert "not rated" in texts(chart)


def test_the_order_is_that_of_the_frame():
    order = spec(ranking_chart(TIED, "light", WORDS))["layer"][0]["encoding"]["y"]["sort"]
    assert order == list(TIED["name"])


def test_each_theme_has_its_own_ground_and_the_one_font():
    for theme in ("light", "dark"):
        config = spec(ranking_chart(TIED, theme, WORDS))["config"]
        assert config["background"] == colour(theme, "paper")
        assert config["font"] == FONT


def test_the_description_stands_for_the_picture():
    assert spec(ranking_chart(TIED, "light", WORDS))["description"] == "In words."


def test_hostile_text_is_text_in_the_picture():
    hostile = frame(("H1 <script>alert(1)</script>", 1.0, '"><img onerror=x>', True, False))
    drawn = svg(ranking_chart(hostile, "light", {**WORDS, "title": "</svg><b>"}))
    assert {node.tag.rpartition("}")[2] for node in ET.fromstring(drawn).iter()} <= {
        "svg", "g", "path", "text", "line", "rect", "defs", "tspan", "title", "style", "clipPath",
    }  # fmt: skip
    assert "</svg><b>" in texts(ranking_chart(hostile, "light", {**WORDS, "title": "</svg><b>"}))


@pytest.mark.parametrize("rows", [(), (("H1 Alone", math.nan, "not rated", False, False),)])
def test_nothing_to_draw_is_still_a_picture(rows):
    assert svg(ranking_chart(frame(*rows), "dark", WORDS)).startswith("<svg")


def test_a_picture_is_drawn_without_browser_or_network():
    assert png(ranking_chart(TIED, "light", WORDS)).startswith(b"\x89PNG")
    assert data_url("<svg/>") == "data:image/svg+xml;base64,PHN2Zy8+"


@pytest.mark.parametrize(
    ("most", "expected"),
    [(11, [0, 5, 10]), (5, [0, 1, 2, 3, 4, 5]), (1, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0.3, [0, 0.1, 0.2, 0.3])],
)
def test_ticks_are_round_numbers_and_few(most, expected):
    assert ticks(most) == expected


@pytest.mark.parametrize(
    ("score", "written"),
    [(0.7, ["0", "0.2", "0.4", "0.6"]), (300.0, ["0", "100", "200", "300"]), (4000.0, ["0", "1000", "4000"])],
)
def test_the_axis_writes_its_numbers_out(score, written):
    chart = ranking_chart(frame(("H1", score, "", True, False)), "light", WORDS)
    assert set(written) <= set(texts(chart))
