import json
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from tests.drawing import AUM, case
from workbench.charts.acceptability import acceptability_chart, ink_on, tone
from workbench.charts.picture import svg
from workbench.design.tokens import colour, contrast
from workbench.scoring.acceptability import rank_acceptability
from workbench.views.acceptability import Wish, acceptability_view

THEMES = ("light", "dark")


def view(rows=AUM, **options):
    drawn = case(rows)
    return acceptability_view(drawn, rank_acceptability(drawn, "ann", samples=4000, **options), Wish())


def chart(told, theme="light"):
    return acceptability_chart(pd.DataFrame(told["frame"]), theme, told["picture"])


def spec(drawn):
    return json.loads(drawn.to_json())


def texts(drawn):
    return [node.text for node in ET.fromstring(svg(drawn)).iter() if node.text and node.text.strip()]


def test_every_bar_is_whole_and_its_parts_lie_end_to_end():
    layer, *_ = spec(chart(view()))["layer"]
    parts = [part for part in layer["data"]["values"] if part["key"].startswith("H1")]
    assert [part["start"] for part in parts] == [0.0, parts[0]["end"]]
    assert parts[-1]["end"] == pytest.approx(1)


def test_a_part_says_its_rank_and_share_so_that_no_colour_has_to():
    told = texts(chart(view()))
    assert "3rd 100 %" in told
    assert "4th 100 %" in told
    assert any(text.startswith("1st: ") and "–" in text for text in told)


def test_the_caption_alone_says_what_is_drawn_and_that_it_is_no_probability():
    told = " ".join(texts(chart(view())))
    assert "Share of 4,000 random sets of weights in which a hypothesis takes each rank" in told
    assert "This is not a probability that it is true." in told
    assert "Seed\u00a01; ranges are 95\u00a0% intervals." in told


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ranks", [1, 2, 3, 8, 20])
def test_what_is_written_in_a_part_can_be_read_on_it(theme, ranks):
    grounds = [tone(theme, rank, ranks) for rank in range(1, ranks + 1)]
    assert min(contrast(ink_on(theme, ground), ground) for ground in grounds) >= 4.5
    assert grounds[0] == colour(theme, "accent")
    assert len(set(grounds)) == ranks


@pytest.mark.parametrize("theme", THEMES)
def test_the_description_stands_for_the_picture(theme):
    told = view()
    assert spec(chart(told, theme))["description"] == told["picture"]["alt"]


def test_hostile_text_is_text_in_the_picture():
    told = view()
    for part in told["frame"]:
        part["name"] = part["name"].replace("Hypothesis", "</svg><b>")
    assert "H1 </svg><b> 1" in texts(chart(told))
