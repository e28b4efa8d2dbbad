import pytest

from workbench.widgets.order import moved


@pytest.mark.parametrize(
    ("name", "by", "expected"),
    [("B", -1, "BAC"), ("B", 1, "ACB"), ("A", -1, "ABC"), ("C", 1, "ABC"), ("X", 1, "ABC")],
)
def test_moving_goes_as_far_as_the_ends_allow(name, by, expected):
    assert "".join(moved(list("ABC"), name, by)) == expected
