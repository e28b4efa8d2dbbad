import pytest

from workbench.model.numbering import next_id


@pytest.mark.parametrize(
    ("taken", "expected"),
    [([], "H1"), (["H1", "H7"], "H8"), (["H1", "Hx", "XH9", "h3"], "H2"), (["H007"], "H8")],
)
def test_the_next_id_is_above_every_one_taken(taken, expected):
    assert next_id("H", taken) == expected
