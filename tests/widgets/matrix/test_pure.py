"""The matrix's small functions, called as they lie in the package."""

import pytest

CODES = [
    {"key": "1", "code": "II"},
    {"key": "2", "code": "I"},
    {"key": "3", "code": "N"},
    {"key": "4", "code": "C"},
    {"key": "5", "code": "CC"},
    {"key": "0", "code": "NA"},
]
SIZE = {"rows": 4, "columns": 3}


@pytest.mark.parametrize(
    ("event", "deed"),
    [
        ({"key": "1"}, {"do": "rate", "code": "II"}),
        ({"key": "5"}, {"do": "rate", "code": "CC"}),
        ({"key": "0"}, {"do": "rate", "code": "NA"}),
        ({"key": "3", "code": "Numpad3"}, {"do": "rate", "code": "N"}),
        ({"key": "&", "code": "Digit1"}, {"do": "rate", "code": "II"}),
        ({"key": "2", "code": "Digit2", "shiftKey": True}, {"do": "rate", "code": "I"}),
        ({"key": "!", "code": "Digit1", "shiftKey": True}, None),
        ({"key": "6"}, None),
        ({"key": "1", "ctrlKey": True}, None),
        ({"key": "1", "altKey": True}, None),
        ({"key": "ArrowLeft"}, {"do": "move", "to": "left"}),
        ({"key": "ArrowDown"}, {"do": "move", "to": "down"}),
        ({"key": "Home"}, {"do": "move", "to": "rowStart"}),
        ({"key": "End", "ctrlKey": True}, {"do": "move", "to": "last"}),
        ({"key": "Home", "metaKey": True}, {"do": "move", "to": "first"}),
        ({"key": "PageDown"}, {"do": "move", "to": "pageDown"}),
        ({"key": "Backspace"}, {"do": "clear"}),
        ({"key": "Delete"}, {"do": "clear"}),
        ({"key": "Enter"}, {"do": "reason"}),
        ({"key": " "}, {"do": "palette"}),
        ({"key": "p"}, {"do": "passage"}),
        ({"key": "p", "ctrlKey": True}, None),
        ({"key": "n"}, {"do": "next"}),
        ({"key": "?", "shiftKey": True}, {"do": "keys"}),
        ({"key": "Escape"}, {"do": "leave"}),
        ({"key": "Tab"}, None),
        ({"key": "x"}, None),
        ({"key": "m"}, None),
        ({"key": "z", "ctrlKey": True}, None),
    ],
)
def test_what_a_key_means(modules, event, deed):
    assert modules.call("matrix/keys.js", "deedOf", event, CODES) == deed


@pytest.mark.parametrize(
    ("place", "to", "target"),
    [
        ((1, 1), "left", (1, 0)),
        ((1, 0), "left", (1, 0)),
        ((1, 2), "right", (1, 2)),
        ((0, 1), "up", (0, 1)),
        ((3, 1), "down", (3, 1)),
        ((2, 1), "rowStart", (2, 0)),
        ((2, 1), "rowEnd", (2, 2)),
        ((2, 1), "first", (0, 0)),
        ((1, 1), "last", (3, 2)),
        ((0, 1), "pageDown", (2, 1)),
        ((3, 1), "pageUp", (1, 1)),
        ((1, 1), "pageUp", (0, 1)),
        ((1, 1), "nowhere", (1, 1)),
    ],
)
def test_where_a_move_leads(modules, place, to, target):
    assert modules.call("matrix/cursor.js", "moved", at(*place), to, SIZE, 2) == at(*target)


@pytest.mark.parametrize(("place", "target"), [((0, 0), (0, 1)), ((0, 2), (1, 0)), ((3, 2), (3, 2))])
def test_after_a_rating_the_cursor_goes_across_and_then_down(modules, place, target):
    assert modules.call("matrix/cursor.js", "advanced", at(*place), SIZE) == at(*target)


@pytest.mark.parametrize(
    ("rated", "place", "target"),
    [
        ([], (0, 0), {"row": 0, "column": 1}),
        ([[0, 1], [0, 2]], (0, 0), {"row": 1, "column": 0}),
        ([], (3, 2), {"row": 0, "column": 0}),
    ],
)
def test_the_next_unrated_cell_is_searched_round(modules, rated, place, target):
    assert next_unrated(modules, rated, place) == target


def test_the_cell_itself_is_the_last_to_be_found_and_none_when_all_are_rated(modules):
    everywhere = [[row, column] for row in range(4) for column in range(3)]
    assert next_unrated(modules, [one for one in everywhere if one != [2, 1]], (2, 1)) == at(2, 1)
    assert next_unrated(modules, everywhere, (2, 1)) is None


def test_what_is_on_its_way_is_shown_until_it_is_settled(modules):
    script = """
      const { Marks, cellName } = await import("/matrix/marks.js");
      const marks = new Marks();
      const cell = cellName("E1", "H1");
      const end = marks.start(cell, "code", "II");
      const shown = () => [marks.shown(cell, "code", "C"), marks.shown(cell, "reason", "r")];
      const before = [...shown(), marks.isOnItsWay(cell)];
      end(true);
      return [...before, marks.shown(cell, "code", "C"), marks.isOnItsWay(cell)];
    """
    assert modules.run(script) == ["II", "r", True, "C", False]


def test_a_later_rating_outlives_the_answer_to_an_earlier_one(modules):
    script = """
      const { Marks } = await import("/matrix/marks.js");
      const marks = new Marks();
      const [first, second] = [marks.start("c", "code", "II"), marks.start("c", "code", "N")];
      first(true);
      const between = marks.shown("c", "code", "II");
      second(false);
      return [between, marks.shown("c", "code", "II"), marks.isLost("c")];
    """
    assert modules.run(script) == ["N", "II", False]


def test_what_the_kernel_took_with_it_stays_in_sight_as_lost(modules):
    script = """
      const { Marks } = await import("/matrix/marks.js");
      const marks = new Marks();
      marks.start("c", "code", "II")(false, true);
      return [marks.shown("c", "code", "C"), marks.isLost("c"), marks.isOnItsWay("c")];
    """
    assert modules.run(script) == ["II", True, False]


def test_a_reason_begun_is_a_draft_until_it_says_what_is_held(modules):
    script = """
      const { Marks } = await import("/matrix/marks.js");
      const marks = new Marks();
      marks.draft("c", "beg", "");
      const begun = marks.drafted("c");
      marks.draft("c", "", "");
      return [begun, marks.drafted("c") ?? null];
    """
    assert modules.run(script) == ["beg", None]


def test_cells_of_tricky_ids_are_told_apart(modules):
    one = modules.call("matrix/marks.js", "cellName", "E1", "H1 H2")
    other = modules.call("matrix/marks.js", "cellName", "E1 H1", "H2")
    assert one != other


WORDS = {
    "cell": "{evidence} against {hypothesis}: {code}, {name}.",
    "cell.unrated": "{evidence} against {hypothesis}: not rated.",
    "code.I": "inconsistent",
    "cell.reason": "Reason written.",
    "cell.wanting": "No reason yet.",
    "cell.draft": "Reason begun.",
    "cell.pending": "Not saved yet.",
    "cell.lost": "Not kept.",
}


@pytest.mark.parametrize(
    ("cell", "late", "name"),
    [
        ({"code": "I", "reason": "r"}, False, "E4 against H2 Combat: I, inconsistent. Reason written."),
        ({"code": "I", "wanting": True}, False, "E4 against H2 Combat: I, inconsistent. No reason yet."),
        ({"code": None}, False, "E4 against H2 Combat: not rated."),
        ({"code": None, "draft": "x"}, False, "E4 against H2 Combat: not rated. Reason begun."),
        ({"code": "I", "pending": True}, False, "E4 against H2 Combat: I, inconsistent."),
        ({"code": "I", "pending": True}, True, "E4 against H2 Combat: I, inconsistent. Not saved yet."),
        (
            {"code": "I", "lost": True, "pending": True},
            True,
            "E4 against H2 Combat: I, inconsistent. Not kept.",
        ),
    ],
)
def test_a_cell_is_called_by_all_that_is_to_be_known_about_it(modules, cell, late, name):
    script = """
      const { nameInWords } = await import("/matrix/cell.js");
      const { speaker } = await import("/shared/words.js");
      const [cell, late, words] = given;
      const whole = { reason: "", ...cell, item: { id: "E4" }, hypothesis: { id: "H2", label: "Combat" } };
      return nameInWords(speaker(words), whole, late);
    """
    assert modules.run(script, cell, late, WORDS) == name


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ('<h2 id="3-Matrix">x</h2>', True),
        ('<h2 data-jupyter-id="3-Matrix">x</h2>', True),
        ("<h2>3 Matrix<a>¶</a></h2>", True),
        ("<p>3 Matrix</p>", False),
        ('<div class="wb"><h2>3 Matrix</h2></div>', False),
        ("<h2>3 Matrix and more</h2>", False),
    ],
)
def test_a_step_finds_its_heading_by_anchor_or_words(modules, heading, found):
    script = """
      const { headingOf } = await import("/matrix/header.js");
      const page = new DOMParser().parseFromString(given[0], "text/html");
      return headingOf(page, { anchor: "3-Matrix", title: "3 Matrix" }) !== null;
    """
    assert modules.run(script, heading) is found


def at(row, column):
    return {"row": row, "column": column}


def next_unrated(modules, rated, place):
    script = """
      const { nextUnrated } = await import("/matrix/cursor.js");
      const [rated, place, size] = given;
      const has = ({ row, column }) => rated.some(([r, c]) => r === row && c === column);
      return nextUnrated(place, size, has);
    """
    return modules.run(script, rated, at(*place), SIZE)
