"""Which rows are shown, in which order: small functions, called as they lie in the package."""

import pytest

EVERYTHING = {"source": [], "origin": [], "kind": [], "marks": [], "sort": "own", "group": "none"}


def row(id, **given):
    plain = {
        "text": f"Item {id}",
        "place": "",
        "source": "S1",
        "outlet": "",
        "origin": "",
        "kind": "",
        "date": "",
        "happened": "",
        "event": "",
        "off": "",
    }
    marks = {"flagged": False, "low": False, "flat": False, "codes": ["C"], "range": None, "spread": None}
    return {"id": id, **plain, **marks, "against": 0, **given}


ROWS = [
    row(
        "E1",
        source="S1",
        origin="A",
        date="2024-06",
        event="2018-01-01",
        codes=["C", None],
        range=1,
        spread=0.5,
        against=1,
    ),
    row("E2", source="S2", origin="B", date="", codes=["I", "I"], range=0, spread=0, against=2, flat=True),
    row("E3", source="S1", origin="B", date="2024-01", codes=["C", "I"], range=2, spread=1, against=1),
    row(
        "E4",
        source="S2",
        origin="A",
        date="2024-09",
        event="1965-01-01",
        codes=[None, None],
        flagged=True,
        low=True,
    ),
]


def arranged(modules, **wish):
    return modules.call("matrix/arrange.js", "arranged", ROWS, {**EVERYTHING, **wish})


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        ({}, ["E1", "E2", "E3", "E4"]),
        ({"source": ["S2"]}, ["E2", "E4"]),
        ({"origin": ["A", "B"]}, ["E1", "E2", "E3", "E4"]),
        ({"source": ["S1"], "origin": ["B"]}, ["E3"]),
        ({"marks": ["unrated"]}, ["E1", "E4"]),
        ({"marks": ["unrated", "flagged"]}, ["E4"]),
        ({"marks": ["low"]}, ["E4"]),
        ({"marks": ["flat"]}, ["E2"]),
        ({"kind": ["absence"]}, []),
    ],
)
def test_a_row_is_shown_if_it_passes_every_list(modules, wish, ids):
    assert arranged(modules, **wish) == ids


@pytest.mark.parametrize(
    ("sort", "ids"),
    [
        ("own", ["E1", "E2", "E3", "E4"]),
        ("newest", ["E4", "E1", "E3", "E2"]),
        ("oldest", ["E3", "E1", "E4", "E2"]),
        ("event", ["E4", "E1", "E2", "E3"]),
        ("range", ["E3", "E1", "E2", "E4"]),
        ("spread", ["E3", "E1", "E2", "E4"]),
        ("against", ["E2", "E1", "E3", "E4"]),
    ],
)
def test_rows_without_a_date_or_measure_come_last_and_equal_ones_stay_in_their_order(modules, sort, ids):
    assert arranged(modules, sort=sort) == ids


def test_groups_stand_together_in_the_order_of_the_case_and_are_sorted_within(modules):
    assert arranged(modules, group="source", sort="range") == ["E3", "E1", "E2", "E4"]
    assert arranged(modules, group="origin") == ["E1", "E4", "E2", "E3"]


def held(modules, shown, known, rows, **wish):
    return modules.run(
        """const { held } = await import("/matrix/arrange.js");
           return held(given[0], new Set(given[1]), given[2], given[3]);""",
        shown,
        known,
        rows,
        {**EVERYTHING, **wish},
    )


def test_a_row_that_no_longer_passes_stays_until_somebody_asks(modules):
    rated = [{**one, "codes": ["C", "C"]} for one in ROWS]
    known = ["E1", "E2", "E3", "E4"]
    assert held(modules, ["E1", "E4"], known, rated, marks=["unrated"]) == ["E1", "E4"]


def test_the_order_holds_whatever_is_rated(modules):
    known = ["E1", "E2", "E3", "E4"]
    rated = [{**one, "range": 4} if one["id"] == "E2" else one for one in ROWS]
    assert held(modules, ["E3", "E1", "E2", "E4"], known, rated, sort="range") == ["E3", "E1", "E2", "E4"]


def test_rows_that_are_gone_go_and_new_ones_come_if_they_pass(modules):
    rows = [*ROWS[1:], row("E5", codes=[None]), row("E6")]
    assert held(modules, ["E1", "E4"], ["E1", "E2", "E3", "E4"], rows, marks=["unrated"]) == ["E4", "E5"]


def test_a_new_row_joins_its_group(modules):
    rows = [*ROWS, row("E5", source="S1")]
    known = ["E1", "E2", "E3", "E4"]
    assert held(modules, ["E1", "E3", "E2", "E4"], known, rows, group="source") == [
        "E1",
        "E3",
        "E5",
        "E2",
        "E4",
    ]


def test_choices_are_counted(modules):
    assert modules.call("matrix/arrange.js", "choices", ROWS, "origin") == [
        {"value": "A", "count": 2},
        {"value": "B", "count": 2},
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [("item e3", [2]), ("2024-0", [0, 2, 3]), ("", []), ("  ", []), ("nowhere", []), ("b", [1, 2])],
)
def test_what_is_looked_for_may_stand_anywhere_in_a_row(modules, text, places):
    assert modules.call("matrix/arrange.js", "found", ROWS, text) == places


@pytest.mark.parametrize(
    ("text", "wanted", "pieces"),
    [
        ("Missile and missile", "missile", ["", "Missile", " and ", "missile", ""]),
        ("nothing", "x", ["nothing"]),
        ("anything", " ", ["anything"]),
        ("a.b", ".", ["a", ".", "b"]),
        ("İstanbul", "i", ["İstanbul"]),
    ],
)
def test_a_text_is_cut_where_what_is_looked_for_stands(modules, text, wanted, pieces):
    found = modules.call("matrix/arrange.js", "pieces", text, wanted)
    assert found == pieces
    assert "".join(found) == text


# --- what is in sight


def heights(modules, script):
    return modules.run(
        f'const {{ Heights }} = await import("/matrix/sight.js"); const of = new Heights(); {script}'
    )


def test_heights_are_guessed_from_those_that_were_measured(modules):
    assert heights(
        modules, 'of.line(["a", "b", "c"]); of.measured("a", 100); of.measured("b", 50); return of.offsets;'
    ) == [
        0,
        100,
        150,
        225,
    ]


def test_a_line_measured_again_counts_once_and_what_was_forgotten_is_guessed(modules):
    script = 'of.line(["a", "b"]); of.measured("a", 100); of.measured("a", 40); const first = of.offsets;'
    assert heights(modules, f"{script} of.forget(); return [first, of.offsets];") == [
        [0, 40, 80],
        [0, 62, 124],
    ]


@pytest.mark.parametrize(
    ("distance", "line"), [(-5, 0), (0, 0), (99, 0), (100, 1), (149, 1), (150, 2), (9999, 2)]
)
def test_which_line_lies_at_a_distance(modules, distance, line):
    assert modules.call("matrix/sight.js", "lineAt", [0, 100, 150, 225], distance) == line


def test_what_is_in_sight_comes_with_a_margin_and_with_what_is_kept(modules):
    offsets = list(range(0, 1001, 10))
    window = {"from": 500, "to": 540, "margin": 20}
    assert modules.call("matrix/sight.js", "inSight", offsets, window, [3, 50, 200]) == [3, *range(48, 57)]
    assert modules.call("matrix/sight.js", "inSight", [0], window) == []


# --- places


def layout(modules, script, *, shown=(2, 0, 3), turned=False):
    start = f"new Layout({list(shown)}, 2, {{ turned: {str(turned).lower()} }})"
    return modules.run(
        f'const {{ Layout }} = await import("/matrix/layout.js"); const of = {start}; {script}'
    )


@pytest.mark.parametrize(
    ("turned", "to", "place"),
    [
        (False, "down", {"row": 0, "column": 0}),
        (False, "right", {"row": 2, "column": 1}),
        (False, "last", {"row": 3, "column": 1}),
        (True, "down", {"row": 2, "column": 1}),
        (True, "right", {"row": 0, "column": 0}),
        (True, "rowEnd", {"row": 3, "column": 0}),
        (True, "last", {"row": 3, "column": 1}),
    ],
)
def test_a_move_goes_as_the_grid_is_seen(modules, turned, to, place):
    assert layout(modules, f'return of.moved({{ row: 2, column: 0 }}, "{to}", 5);', turned=turned) == place


@pytest.mark.parametrize("turned", [False, True])
def test_a_rating_goes_on_along_the_evidence_however_the_grid_is_turned(modules, turned):
    script = "const next = of.advanced({ row: 2, column: 0 }); return [next, of.advanced(next)];"
    assert layout(modules, script, turned=turned) == [{"row": 2, "column": 1}, {"row": 0, "column": 0}]


def test_a_hidden_row_has_no_place_and_its_cursor_goes_to_the_first_row_shown(modules):
    assert layout(modules, "return of.spot({ row: 1, column: 0 });") is None
    assert layout(modules, "return of.spot({ row: 3, column: 1 });") == {"line": 2, "field": 1}
    assert layout(modules, "return of.nearest({ row: 1, column: 1 });") == {"row": 2, "column": 1}


def test_the_next_unrated_cell_is_looked_for_among_the_rows_shown(modules):
    script = (
        "return of.nextUnrated({ row: 3, column: 1 }, ({ row, column }) => !(row === 0 && column === 1));"
    )
    assert layout(modules, script) == {"row": 0, "column": 1}
    assert layout(modules, "return of.nextUnrated({ row: 2, column: 0 }, () => true);") is None


PAIRS = [
    row("E1", origin="A", date="2024-06", codes=["C", "C"], range=1),
    row("E1b", second="E1", origin="A", date="2024-06", codes=["C", None], range=4),
    row("E2", origin="B", date="2024-09", codes=["C", "C"], range=2),
]


@pytest.mark.parametrize(
    ("wish", "ids"),
    [
        ({"sort": "range"}, ["E2", "E1", "E1b"]),
        ({"sort": "newest"}, ["E2", "E1", "E1b"]),
        ({"group": "origin"}, ["E1", "E1b", "E2"]),
        ({"marks": ["unrated"]}, ["E1", "E1b"]),
        ({"origin": ["B"]}, ["E2"]),
    ],
)
def test_a_second_reading_stays_under_its_row(modules, wish, ids):
    shown = modules.call(
        "matrix/arrange.js", "arranged", [PAIRS[1], PAIRS[0], PAIRS[2]], {**EVERYTHING, **wish}
    )
    assert shown == ids


def test_a_second_reading_that_comes_in_stands_under_its_row_whatever_is_held(modules):
    wish = {**EVERYTHING, "sort": "newest", "marks": ["flagged"]}
    shown = modules.run(
        """const { held } = await import("/matrix/arrange.js");
           const [shown, known, rows, wish] = given;
           return held(shown, new Set(known), rows, wish);""",
        ["E2", "E1"],
        ["E1", "E2"],
        PAIRS,
        wish,
    )
    assert shown == ["E2", "E1", "E1b"]
