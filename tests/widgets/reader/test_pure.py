"""The reader's plain functions: places counted both ways, steps of the cursor, layers of marks, keys."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

TEXT = "One two. Three 🚢 four five."


def test_places_are_counted_in_code_points_and_in_units(modules):
    places = modules.run(
        """const { Points } = await import("/reader/points.js");
           const points = new Points(given[0]);
           const units = [...Array(given[0].length + 1).keys()];
           const back = [...given[0], ""].map((_, n) => points.toUnit(n));
           return { there: units.map((unit) => points.ofUnit(unit)), back };
        """,
        "a🚢b🚢🚢c",
    )
    assert places["back"] == [0, 1, 3, 4, 6, 8, 9]
    assert [places["there"][unit] for unit in places["back"]] == [0, 1, 2, 3, 4, 5, 6]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_is_cut_by_units_where_python_cuts_it_by_code_points(modules, text):
    script = """const { Points } = await import("/reader/points.js");
                const points = new Points(given[0]);
                return given[1].map((n) => given[0].slice(0, points.toUnit(n)));"""
    assert modules.run(script, text, list(range(len(text) + 1))) == [text[:n] for n in range(len(text) + 1)]


def words(modules, text=TEXT):
    return modules.call("reader/steps.js", "wordsOf", text)


def test_words_are_found_without_what_stands_between(modules):
    assert [TEXT.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le") for a, b in words(modules)] == [
        "One",
        "two",
        "Three",
        "four",
        "five",
    ]


def test_words_are_found_by_a_rule_where_the_browser_has_none(modules):
    found = modules.run(
        """const { wordsOf } = await import("/reader/steps.js");
           const kept = Intl.Segmenter;
           Intl.Segmenter = undefined;
           const found = wordsOf(given[0]).map(([start, end]) => given[0].slice(start, end));
           Intl.Segmenter = kept;
           return found;""",
        "It’s 10,000 — élan, e-mail.",
    )
    assert found == ["It’s", "10,000", "élan", "e-mail"]


SPANS = [[0, 3], [4, 7], [9, 14]]


@pytest.mark.parametrize(
    ("at", "way", "extend", "then"),
    [
        ((0, 0), 1, False, (4, 4)),
        ((3, 3), 1, False, (9, 9)),
        ((4, 4), -1, False, (0, 0)),
        ((0, 0), -1, False, (0, 0)),
        ((9, 9), 1, False, (9, 9)),
        ((0, 7), 1, False, (9, 9)),
        ((4, 7), -1, False, (0, 0)),
        ((0, 0), 1, True, (0, 3)),
        ((0, 3), 1, True, (0, 7)),
        ((0, 7), -1, True, (0, 3)),
        ((0, 3), -1, True, (0, 0)),
        ((4, 4), -1, True, (4, 0)),
        ((9, 0), 1, True, (9, 4)),
        ((9, 4), 1, True, (9, 9)),
        ((0, 14), 1, True, (0, 14)),
    ],
)
def test_a_step_goes_to_the_next_stretch_or_takes_it_in(modules, at, way, extend, then):
    start = {"anchor": at[0], "focus": at[1]}
    stepped = modules.call("reader/steps.js", "stepped", SPANS, start, way, extend)
    assert (stepped["anchor"], stepped["focus"]) == then


def test_in_a_text_without_words_a_step_leads_nowhere(modules):
    at = {"anchor": 0, "focus": 0}
    assert modules.call("reader/steps.js", "stepped", [], at, 1, False) == at
    assert modules.call("reader/steps.js", "stepped", [], at, -1, True) == at


def test_what_is_chosen_has_no_white_space_at_its_ends(modules):
    assert modules.call("reader/steps.js", "chosen", "a  bc  d", {"anchor": 6, "focus": 1}) == [3, 5]
    assert modules.call("reader/steps.js", "chosen", "a  bc", {"anchor": 1, "focus": 3}) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rain", [[0, 4], [14, 18]]),
        ("RAIN  fell", [[0, 9]]),
        ("a.b", [[10, 13]]),
        ("", []),
        ("  ", []),
        ("(", []),
        ("no", []),
    ],
)
def test_words_are_found_whatever_their_case_and_no_sign_is_a_pattern(modules, words, found):
    assert modules.call("reader/steps.js", "places", "Rain\nfell a.b rain axb", words) == found


def test_where_stretches_overlap_the_piece_has_both(modules):
    pieces = modules.call(
        "reader/steps.js",
        "layered",
        [
            {"span": [0, 6], "name": "evidence", "id": "E1"},
            {"span": [4, 9], "name": "evidence", "id": "E2"},
            {"span": [8, 9], "name": "found"},
        ],
    )
    assert [(one["start"], one["end"], one["ids"], one["depth"]) for one in pieces] == [
        (0, 4, ["E1"], 1),
        (4, 6, ["E1", "E2"], 2),
        (6, 8, ["E2"], 1),
        (8, 9, ["E2"], 1),
    ]
    assert pieces[-1]["names"] == ["evidence", "found"]


@pytest.mark.parametrize(
    ("event", "deed"),
    [
        ({"key": "ArrowRight"}, {"do": "step", "by": "word", "way": 1, "extend": False}),
        ({"key": "ArrowUp", "shiftKey": True}, {"do": "step", "by": "sentence", "way": -1, "extend": True}),
        ({"key": "ArrowDown", "metaKey": True}, {"do": "step", "by": "paragraph", "way": 1, "extend": False}),
        ({"key": "End", "ctrlKey": True}, {"do": "end", "of": "text", "way": 1, "extend": False}),
        ({"key": "Home"}, {"do": "end", "of": "paragraph", "way": -1, "extend": False}),
        ({"key": "Enter"}, {"do": "enter"}),
        ({"key": "E"}, {"do": "make"}),
        ({"key": "e", "ctrlKey": True}, None),
        ({"key": "ArrowLeft", "altKey": True}, None),
        ({"key": "x"}, None),
    ],
)
def test_keys_mean_steps_and_deeds(modules, event, deed):
    assert modules.call("reader/keys.js", "deedOf", event) == deed


@pytest.mark.parametrize(
    ("event", "writing", "asks"),
    [
        ({"key": "f", "ctrlKey": True}, True, True),
        ({"key": "F", "metaKey": True}, False, True),
        ({"key": "f", "ctrlKey": True, "shiftKey": True}, False, False),
        ({"key": "/"}, False, True),
        ({"key": "/"}, True, False),
        ({"key": "f"}, False, False),
    ],
)
def test_finding_is_asked_for_by_two_keys(modules, event, writing, asks):
    assert modules.call("reader/keys.js", "asksToFind", event, writing) is asks
