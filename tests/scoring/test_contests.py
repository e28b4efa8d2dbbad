"""Who is ahead and who behind, by paired differences."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring.contests import both_ways, contests, told_apart

PAIRS = (("a", "b"), ("a", "c"), ("b", "c"))
GAIN = st.integers(-90, 90).map(lambda one: one / 10)


def differences(*found: tuple[float, float]) -> pd.DataFrame:
    """The gains of a over b, a over c and b over c, each with half an interval."""
    return pd.DataFrame(
        [(1, *names, *one) for names, one in zip(PAIRS, found, strict=True)],
        columns=["cell", "method", "other", "gain", "half"],
    )


def standing(*found: tuple[float, float]) -> dict[str, str]:
    table = contests(differences(*found), ["cell"], least=1.0)
    return dict(zip(table["method"], table["standing"], strict=True))


def test_whoever_is_ahead_of_all_wins_and_the_others_are_behind() -> None:
    assert standing((3, 1), (9, 1), (6, 1)) == {"a": "wins", "b": "behind", "c": "far"}


def test_a_difference_within_its_interval_is_none() -> None:
    assert standing((3, 4), (9, 1), (6, 1)) == {"a": "among", "b": "among", "c": "far"}


def test_a_difference_too_small_to_count_is_none_however_sure() -> None:
    assert standing((0.9, 0.1), (0.9, 0.1), (0, 0.1)) == {"a": "among", "b": "among", "c": "among"}


def test_the_lead_is_over_the_one_who_comes_closest() -> None:
    found = contests(differences((3, 1), (9, 2), (6, 1)), ["cell"], least=1.0).set_index("method")
    assert (found.loc["a", "lead"], found.loc["a", "lead_half"]) == (3, 1)
    assert (found.loc["c", "lead"], found.loc["c", "lead_half"]) == (-9, 2)


def test_contests_are_apart() -> None:
    one, other = differences((3, 1), (9, 1), (6, 1)), differences((-3, 1), (9, 1), (9, 1)).assign(cell=2)
    found = contests(pd.concat([one, other], ignore_index=True), ["cell"], least=1.0)
    won = found[found["standing"] == "wins"]
    assert [*zip(won["cell"], won["method"], strict=True)] == [(1, "a"), (2, "b")]


@given(gains=st.tuples(GAIN, GAIN, GAIN), half=st.floats(0, 5))
def test_at_most_one_wins_and_then_all_others_are_behind(gains, half) -> None:
    found = standing(*((one, half) for one in gains))
    assert [*found.values()].count("wins") <= 1
    if "wins" in found.values():
        assert "among" not in found.values()


@given(gains=st.tuples(GAIN, GAIN, GAIN), half=st.floats(0, 5))
def test_the_direction_in_which_a_pair_is_published_does_not_matter(gains, half) -> None:
    table = differences(*((one, half) for one in gains))
    turned = both_ways(table).iloc[len(table) :]
    one, other = (
        contests(each.reset_index(drop=True), ["cell"], least=1.0).sort_values("method", ignore_index=True)
        for each in (table, turned)
    )
    pd.testing.assert_frame_equal(one[["method", "standing", "lead"]], other[["method", "standing", "lead"]])


def test_a_gain_is_told_apart_in_two_steps_either_way() -> None:
    gain, half = pd.Series([0.5, 2, 2, 5, -2, -7]), pd.Series([0.1, 3, 1, 1, 1, 1])
    assert told_apart(gain, half, least=1.0).tolist() == [0, 0, 1, 2, -1, -2]
