"""A matrix that was drawn is put beside each of the others, drawn or not."""

from bench.drawing import LIMIT, compared

FOUND = {"matrix": [0.2, 0.1, 0.3], "empty": [0.1], "datagrid": [0.4, 0.8], "dropdowns": []}


def test_each_size_has_the_target_that_was_set_for_it() -> None:
    targets = {
        size: [one.target for one in compared(*size, FOUND)] for size in ((30, 5), (100, 8), (500, 10))
    }
    assert targets == {
        (30, 5): [1.5, None, None],
        (100, 8): [None, None, None],
        (500, 10): [2.0, None, None],
    }


def test_what_was_never_drawn_is_said_so() -> None:
    empty, datagrid, dropdowns = compared(500, 10, FOUND)
    assert (empty.ratio, empty.reached) == (2.0, True)
    assert datagrid.note == ""
    assert dropdowns.ratio is None
    assert dropdowns.note == f"ipywidgets dropdowns: not drawn within {LIMIT} s"
