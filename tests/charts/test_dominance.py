"""The graph of who stands above whom: where names go, what lines say, and that any relation can be drawn."""

import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import AUM, case
from workbench.charts.dominance import dominance_chart
from workbench.charts.layers import depths, layers
from workbench.charts.marks import WIDTH
from workbench.views.dominance import survival_view

NAMES = tuple("ABCDEF")
RELATIONS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1]),
    unique=True,
    max_size=14,
)


def drawn(rows, theme="light"):
    return dominance_chart(survival_view(case(rows), "ann")["picture"], theme)


def texts(picture):
    return re.findall(r"<text [^>]*>([^<]*)</text>", picture)


def heights(picture):
    found = re.findall(r'<text x="[\d.]+" y="([\d.]+)"[^>]*>(H\d+) [^<]*</text>', picture)
    return {name: float(y) for y, name in found}


def strokes(picture):
    """Return for each line whether it is dashed."""
    return ["dasharray" in path for path in re.findall(r'<path d="[^"]*" fill="none"[^>]*>', picture)]


def test_the_better_stands_above_the_worse_in_the_published_case():
    at = heights(drawn(AUM))
    assert at["H1"] == at["H2"] < at["H3"] < at["H4"]


def test_only_lines_that_do_not_follow_from_others_are_drawn():
    assert strokes(drawn(AUM)) == [False, False, False]


def test_what_holds_on_rated_rows_alone_is_dashed_and_says_on_how_many():
    picture = drawn({"E1": "C I", "E2": "C .", "E3": ". I"})
    assert strokes(picture) == [True]
    assert "1 of 3 rows" in texts(picture)
    assert any(text.startswith("Dashed: ") for text in texts(picture))
    assert not any(text.startswith("Solid: ") for text in texts(picture))


def test_a_graph_of_certain_lines_needs_no_legend():
    assert not any(text.startswith(("Solid", "Dashed")) for text in texts(drawn(AUM)))


def test_hypotheses_that_are_contradicted_alike_share_a_node():
    picture = drawn({"E1": "C N I", "E2": "N C C"})
    assert "contradicted alike" in texts(picture)
    assert strokes(picture) == [False]


def test_what_no_line_joins_stands_apart_and_says_why():
    picture = drawn({"E1": "C I I", "E2": "C C I", "E3": "I C I"} | {"E4": "N II II"} | {"E5": "C I N"})
    assert "<desc>Graph in which" in picture
    apart = drawn({"E1": "C I II", "E2": "C C N", "E3": "N I C"} | {"E4": "I I C"})
    assert any(text.startswith("Without a line: ") for text in texts(apart))


def test_the_caption_alone_says_what_a_line_means():
    told = " ".join(texts(drawn(AUM)))
    assert (
        "A line from A down to B: whatever weights you give to the rows, A is less contradicted than B."
        in told
    )


def test_the_two_themes_differ_in_their_colours_alone():
    light, dark = drawn(AUM), drawn(AUM, "dark")
    assert light != dark
    assert re.sub(r"#[0-9a-f]{6}", "", light) == re.sub(r"#[0-9a-f]{6}", "", dark)


def test_a_name_that_is_markup_is_drawn_as_text():
    view = survival_view(case(AUM), "ann")["picture"]
    view["nodes"][0]["names"] = ["H1 <script>alert(1)</script>"]
    picture = dominance_chart(view, "light")
    ET.fromstring(picture)
    assert "<script>" not in picture


@given(pairs=RELATIONS)
def test_a_name_stands_beneath_all_that_lead_to_it_and_beside_those_of_its_circle(pairs):
    depth = depths(NAMES, pairs)
    reach = {name: reached(name, pairs) for name in NAMES}
    for upper, lower in pairs:
        circular = upper in reach[lower]
        assert depth[upper] == depth[lower] if circular else depth[upper] < depth[lower]


@given(pairs=RELATIONS)
def test_a_line_has_a_slot_in_every_layer_that_it_passes(pairs):
    depth, found = depths(NAMES, pairs), layers(NAMES, pairs)
    assert sorted(slot for slots in found for slot in slots if isinstance(slot, str)) == sorted(NAMES)
    for pair in pairs:
        assert [n for n, slots in enumerate(found) if pair in slots] == list(
            range(depth[pair[0]] + 1, depth[pair[1]])
        )


def reached(name, pairs):
    seen, waiting = set(), [name]
    for one in waiting:
        further = {lower for upper, lower in pairs if upper == one} - seen
        seen |= further
        waiting += further
    return seen


CODES = st.sampled_from(["CC", "C", "N", "I", "II", "NA", "."])


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(2, 20).flatmap(
        lambda n: st.lists(st.lists(CODES, min_size=n, max_size=n), min_size=1, max_size=5)
    )
)
def test_whatever_is_rated_every_name_stands_on_the_paper(rows):
    view = survival_view(case({f"E{n}": " ".join(row) for n, row in enumerate(rows)}), "ann")
    if view["picture"] is None:
        return
    root = ET.fromstring(dominance_chart(view["picture"], "light"))
    height = float(root.get("height"))
    boxes = [one for one in root.iter("{http://www.w3.org/2000/svg}rect") if one.get("rx") == "7"]
    assert len(boxes) == len(view["picture"]["nodes"])
    for one in boxes:
        left, top = float(one.get("x")), float(one.get("y"))
        assert left >= 0
        assert left + float(one.get("width")) <= WIDTH
        assert 0 < top < height - float(one.get("height"))
