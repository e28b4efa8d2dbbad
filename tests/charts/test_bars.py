"""The ranking as bars on a page."""

import xml.etree.ElementTree as ET

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from workbench.charts.bars import ranking_bars
from workbench.export.document import Picture, document
from workbench.views.report import report_view

SVG = "{http://www.w3.org/2000/svg}"


def one(name, score, *, thin=False, leads=False):
    return {"name": name, "score": score, "dot": f"{score}", "leads": leads, "thin": thin}


def bars_of(drawn: str) -> list[ET.Element]:
    return ET.fromstring(drawn).findall(f"{SVG}rect")[1:]


def test_bars_are_as_long_as_the_scores_and_a_thin_one_is_hollow():
    drawn = bars_of(
        ranking_bars([one("A", 2, leads=True), one("B", 4), one("C", 1, thin=True)], "", 4, "light")
    )
    lengths = [float(bar.get("width")) for bar in drawn]
    assert lengths == [lengths[1] / 2, lengths[1], lengths[1] / 4]
    assert [bar.get("fill") == "none" for bar in drawn] == [False, False, True]


def test_nothing_rated_and_a_score_of_zero_have_a_label_and_no_bar():
    drawn = ranking_bars([one("A", 0), one("B", None), one('<b> & "c"', 3)], "", 3, "dark")
    assert len(bars_of(drawn)) == 1
    assert '<b> & "c"' in [text.text for text in ET.fromstring(drawn).iter(f"{SVG}text")]


def test_a_report_draws_the_ranking_least_contradicted_on_top():
    view = report_view(case(AUM), ANALYST)
    (section,) = [part for part in document(view).sections if part.key == "conclusions"]
    (picture,) = [block for block in section.blocks if isinstance(block, Picture)]
    names = {column["id"]: column["name"] for column in view["columns"]}
    drawn = "".join(ET.fromstring(picture.draw("light")).itertext())
    assert [drawn.index(names[id]) for id in view["order"]] == sorted(
        drawn.index(name) for name in names.values()
    )
    assert picture.alt == view["picture"]["alt"]


def test_very_many_hypotheses_are_drawn_on_pictures_that_a_page_can_hold_in_one_scale():
    view = report_view(board(6, 23), ANALYST)
    (section,) = [part for part in document(view).sections if part.key == "conclusions"]
    drawn = [block.draw("light") for block in section.blocks if isinstance(block, Picture)]
    assert [len(ET.fromstring(one).findall(f"{SVG}line")) for one in drawn] == [1, 1]
    scores = [column["score"] for column in view["columns"] if column["score"]]
    widths = [float(bar.get("width")) for one in drawn for bar in bars_of(one)]
    assert max(widths) / min(widths) == pytest.approx(max(scores) / min(scores), rel=0.01)
