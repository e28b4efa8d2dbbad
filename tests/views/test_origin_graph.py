"""The graph of who quotes whom: columns from left to right, nothing on top of anything, nothing left out."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.casefile import read
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.views.lettering import breadth, wrapped
from workbench.views.origin_graph import graph_view

letters = st.sampled_from("ABCDEFGHIJ")
rows = st.lists(
    st.tuples(st.sampled_from(["", "S1", "S2"]), st.sampled_from(["", "Post"]), letters), max_size=12
)
draws = st.dictionaries(letters, st.lists(letters, max_size=3).map(tuple), max_size=8)


def told(rows, draws) -> Case:
    return Case(
        sources=(Source(id="S1", title="One", outlet="First"), Source(id="S2", title="Two", outlet="")),
        evidence=tuple(
            Evidence(id=f"E{n}", text="", source=source, outlet=outlet, origin=origin)
            for n, (source, outlet, origin) in enumerate(rows, start=1)
        ),
        origins=tuple(Origin(id=id, draws_on=named) for id, named in draws.items()),
    )


def crossing(view) -> list[tuple[str, str]]:
    """Return the pairs of names that lie on each other."""
    return [
        (one["key"], other["key"])
        for one, other in combinations(view["nodes"], 2)
        if abs(one["x"] - other["x"]) < one["width"]
        and one["y"] < other["y"] + other["height"]
        and other["y"] < one["y"] + one["height"]
    ]


def node(view, name: str) -> dict:
    return next(one for one in view["nodes"] if one["name"] == name and one["kind"] == "origin")


def test_a_way_goes_from_left_to_right_to_its_root():
    view = graph_view(told([("S1", "Post", "A")], {"A": ("B",), "B": ("C",)}))
    assert [column["label"] for column in view["columns"]] == [
        "Read in",
        "Passed on by",
        "First said by",
        "Which draws on",
        "Which draws on",
    ]
    columns = {one["name"]: one["column"] for one in view["nodes"]}
    assert columns == {"First": 0, "Post": 1, "A": 2, "B": 3, "C": 4}
    assert {tuple(one["ways"]) for one in view["nodes"]} == {(0,)}
    assert len(view["edges"]) == 4


def test_a_column_that_nobody_needs_is_not_there():
    view = graph_view(told([("", "", "A")], {}))
    assert [column["label"] for column in view["columns"]] == ["First said by"]
    assert view["edges"] == []


def test_who_quote_each_other_stand_in_one_column_and_are_marked():
    view = graph_view(told([("S1", "", "A")], {"A": ("B",), "B": ("A",)}))
    assert node(view, "A")["column"] == node(view, "B")["column"]
    assert "cycle" in node(view, "A")["marks"]
    assert "It is quoted in a circle." in node(view, "A")["says"]


def test_what_several_reports_rest_on_is_marked_and_says_so():
    view = graph_view(told([("S1", "", "A"), ("S2", "", "A")], {}))
    assert node(view, "A")["marks"] == ["circular"]
    assert node(view, "A")["says"] == "A: 2 items (E1 and E2). Several reports rest on it as one."


def test_a_mark_has_room_beside_a_long_name():
    name = "Spokesman of ministry 1"
    plain = graph_view(told([("S1", "", name)], {}))
    marked = graph_view(told([("S1", "", name)], {name: ("B",), "B": (name,)}))
    assert node(plain, name)["lines"] == [name]
    assert node(marked, name)["lines"] == ["Spokesman of ministry", "1"]


def test_the_table_tells_what_the_picture_shows():
    view = graph_view(told([("S1", "Post", "A"), ("S2", "", "A")], {"A": ("B",)}))
    assert view["table"]["rows"] == [
        ["First", "Post", "A", "B", "E1"],
        ["Two", "", "A", "B", "E2"],
        ["", "", "B", "", ""],
    ]


def test_rows_of_no_origin_are_told_beside_the_picture():
    view = graph_view(told([("S1", "", "A"), ("S1", "", "")], {}))
    assert view["unnamed"] == "E2 is not drawn: nobody is named as its origin."


@given(rows, draws)
def test_no_name_lies_on_another_and_all_are_on_the_page(rows, draws):
    case = told(rows, draws)
    view = graph_view(case)
    assert crossing(view) == []
    assert {one["name"] for one in view["nodes"] if one["kind"] == "origin"} == {
        *(row[2] for row in rows),
        *draws,
        *(name for named in draws.values() for name in named),
    }
    for one in view["nodes"]:
        assert 0 <= one["x"] <= one["x"] + one["width"] <= view["width"]
        assert 0 <= one["y"] <= one["y"] + one["height"] <= view["height"]


@given(rows, draws)
def test_what_is_drawn_on_never_stands_before_who_draws_on_it(rows, draws):
    view = graph_view(told(rows, draws))
    for name, named in draws.items():
        for other in named:
            assert node(view, name)["column"] <= node(view, other)["column"]


@pytest.mark.parametrize("name", ["north-korea", "north-korea-worked", "aum-shinrikyo"])
def test_the_shipped_cases_are_drawn_without_overlap(name):
    view = graph_view(read(shipped("templates") / f"{name}.json").case)
    assert crossing(view) == []


def test_sixty_origins_stay_in_their_columns_and_as_wide_as_a_page():
    names = [f"Origin number {n}" for n in range(60)]
    many = told(
        [("S1" if n % 2 else "S2", "Post" if n % 7 == 0 else "", name) for n, name in enumerate(names)], {}
    )
    linked = tuple(
        Origin(id=name, draws_on=(names[(n * 3) % 20],)) for n, name in enumerate(names) if n >= 20
    )
    view = graph_view(replace(many, origins=linked))
    assert crossing(view) == []
    assert view["width"] < 1000


def test_a_name_is_broken_at_words_and_ends_in_an_ellipsis():
    assert wrapped("South Korea's National Intelligence Service", 24, 3) == [
        "South Korea's National",
        "Intelligence Service",
    ]
    assert wrapped("one two three four five six", 9, 2) == ["one two", "three…"]
    assert wrapped("", 9, 2) == [""]


@given(st.text(max_size=60), st.integers(4, 20), st.integers(1, 3))
def test_no_line_is_broader_than_asked_and_nothing_short_is_cut(text, width, lines):
    found = wrapped(text, width, lines)
    assert 1 <= len(found) <= lines
    assert all(breadth(line) <= width for line in found)
    if breadth(" ".join(text.split())) <= width:
        assert found == [" ".join(text.split())]
