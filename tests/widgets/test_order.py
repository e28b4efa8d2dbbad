import pytest

from workbench.widgets.order import moved, next_id


@pytest.mark.parametrize(
    ("taken", "expected"),
    [([], "H1"), (["H1", "H7"], "H8"), (["H1", "Hx", "XH9", "h3"], "H2"), (["H007"], "H8")],
)
def test_the_next_id_is_above_every_one_taken(taken, expected):
    assert next_id("H", taken) == expected


@pytest.mark.parametrize(
    ("name", "by", "expected"),
    [("B", -1, "BAC"), ("B", 1, "ACB"), ("A", -1, "ABC"), ("C", 1, "ABC"), ("X", 1, "ABC")],
)
def test_moving_goes_as_far_as_the_ends_allow(name, by, expected):
    assert "".join(moved(list("ABC"), name, by)) == expected
