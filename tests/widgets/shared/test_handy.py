"""Small functions behind the focus view, the glossary and the keys, called as they lie in the package."""

import pytest

CODES = [{"key": "1", "code": "II"}, {"key": "0", "code": "NA"}]


@pytest.mark.parametrize(
    ("event", "deed"),
    [
        ({"key": "1"}, {"do": "rate", "code": "II"}),
        ({"key": "0"}, {"do": "rate", "code": "NA"}),
        ({"key": "Backspace"}, {"do": "clear"}),
        ({"key": "ArrowUp"}, {"do": "hypothesis", "by": -1}),
        ({"key": "ArrowRight"}, {"do": "code", "by": 1}),
        ({"key": "PageDown"}, {"do": "item", "by": 1}),
        ({"key": "n"}, {"do": "unrated"}),
        ({"key": "f"}, {"do": "leave"}),
        ({"key": "Escape"}, {"do": "leave"}),
        ({"key": "h"}, {"do": "history"}),
        ({"key": "g"}, {"do": "glossary"}),
        ({"key": "?"}, {"do": "keys"}),
        ({"key": " "}, None),
        ({"key": "Enter"}, None),
        ({"key": "p"}, None),
        ({"key": "Home"}, None),
        ({"key": "ArrowUp", "altKey": True}, None),
        ({"key": "n", "ctrlKey": True}, None),
    ],
)
def test_what_a_key_means_in_the_focus_view(modules, event, deed):
    assert modules.call("matrix/focus.js", "deedInFocus", event, CODES) == deed


@pytest.mark.parametrize(
    ("event", "deed"),
    [
        ({"key": "Escape"}, {"do": "answer"}),
        ({"key": "Enter", "ctrlKey": True}, {"do": "answer"}),
        ({"key": "Enter", "metaKey": True}, {"do": "answer"}),
        ({"key": "Enter"}, None),
        ({"key": "1"}, None),
        ({"key": "?"}, None),
    ],
)
def test_what_a_key_means_in_a_reason(modules, event, deed):
    assert modules.call("matrix/focus.js", "deedInField", event) == deed


@pytest.mark.parametrize(
    ("rows", "start", "found"),
    [
        ([0, 1, 2], 0, {"row": 1, "column": 1}),
        ([0, 1, 2], 1, {"row": 2, "column": 0}),
        ([0, 1, 2], 2, {"row": 1, "column": 1}),
        ([2, 1, 0], 2, {"row": 1, "column": 1}),
        ([0], 0, None),
        ([1], 1, {"row": 1, "column": 1}),
        ([2, 1], 0, {"row": 2, "column": 0}),
    ],
)
def test_the_next_item_with_an_open_cell_is_found_in_the_order_shown_and_round(modules, rows, start, found):
    script = """
      const { nextOpen } = await import("/matrix/focus.js");
      const codes = [["C", "C"], ["C", null], [null, null]];
      return nextOpen(given[0], given[1], (row) => codes[row]);
    """
    assert modules.run(script, rows, start) == found


def test_entries_come_in_the_order_asked_for_and_unknown_words_are_left_out(modules):
    glossary = {"groups": [{"entries": [{"key": "a"}, {"key": "b"}]}, {"entries": [{"key": "c"}]}]}
    found = modules.call("shared/glossary.js", "entriesOf", glossary, ["c", "x", "a"])
    assert [entry["key"] for entry in found] == ["c", "a"]


@pytest.mark.parametrize(
    ("cell", "terms"),
    [
        ({"code": None, "reason": "", "wanting": False}, ["unrated", "consistent", "range"]),
        ({"code": "I", "reason": "", "wanting": True}, ["I", "consistent", "reason", "range"]),
        ({"code": "CC", "reason": "r", "wanting": False}, ["CC", "consistent", "reason", "range"]),
    ],
)
def test_a_cell_is_explained_by_its_code_and_what_is_said_of_it(modules, cell, terms):
    given = {**cell, "item": {"flat": False}}
    assert modules.call("matrix/asides.js", "termsAt", given)[: len(terms)] == terms


def test_copy_is_a_key_of_its_own(modules):
    assert modules.call("matrix/keys.js", "deedOf", {"key": "c", "ctrlKey": True}, CODES) == {"do": "copy"}
    assert modules.call("matrix/keys.js", "deedOf", {"key": "c"}, CODES) is None
    assert (
        modules.call("matrix/keys.js", "deedOf", {"key": "C", "ctrlKey": True, "shiftKey": True}, CODES)
        is None
    )
