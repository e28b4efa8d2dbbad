"""Before and after as dots: what is drawn, what is written beside it, and how large."""

import pandas as pd
import pytest

from workbench.charts.changes import SIZE, changes_chart
from workbench.charts.picture import svg

WORDS = {
    "title": "What they said",
    "axis": "(students)",
    "before": "before",
    "after": "after",
    "alt": "Said.",
}
ROWS = [
    {"name": "H1 Cash", "before": 7, "after": 0},
    {"name": "H2 Technology", "before": 2, "after": 9},
    {"name": "H3 Other", "before": 3, "after": 3},
    {"name": "H4 Unsaid", "before": None, "after": 4},
]


@pytest.fixture(scope="module")
def drawn():
    return svg(changes_chart(pd.DataFrame(ROWS), "light", WORDS))


def _is_number(layer):
    return layer["encoding"].get("text", {}).get("field") == "text"


def test_each_dot_has_its_number_but_none_at_nought_and_one_where_nothing_changed(drawn):
    layers = changes_chart(pd.DataFrame(ROWS), "light", WORDS).to_dict()["layer"]
    told = [one for one in layers if _is_number(one)]
    texts = [[row["text"] for row in one["data"]["values"]] for one in told]
    assert texts == [["7", "2"], ["9", "3", "4"]]


def test_fractions_are_written_as_percents():
    rows = pd.DataFrame([{"name": "H1", "before": 0.25, "after": 0.5}])
    layers = changes_chart(rows, "dark", WORDS, kind="percent").to_dict()["layer"]
    told = [one["data"]["values"][0]["text"] for one in layers if _is_number(one)]
    assert told == ["25", "50"]


def test_what_it_says_is_large_enough_for_a_room_and_in_words(drawn):
    assert "H2 Technology" in drawn
    assert f'font-size="{SIZE}px"' in drawn
    assert changes_chart(pd.DataFrame(ROWS), "light", WORDS).to_dict()["description"] == "Said."
