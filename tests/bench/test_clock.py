"""Samples are taken in turn, and what they amount to is a median over a median."""

import pytest

from bench.clock import Measured, measure


def measured(
    samples: tuple[float, ...], yardstick: tuple[float, ...], target: float | None = None
) -> Measured:
    return Measured(name="it", against="that", samples=samples, yardstick=yardstick, target=target)


def test_the_ratio_is_the_median_over_the_median() -> None:
    assert measured((1.0, 3.0, 100.0), (2.0, 1.0, 3.0)).ratio == 1.5


@pytest.mark.parametrize(("samples", "yardstick"), [((), (1.0,)), ((1.0,), ())])
def test_what_never_ended_has_no_ratio_and_reaches_nothing(
    samples: tuple[float, ...], yardstick: tuple[float, ...]
) -> None:
    found = measured(samples, yardstick, target=2.0)
    assert found.ratio is None
    assert found.reached is None


@pytest.mark.parametrize(("target", "reached"), [(1.5, True), (1.49, False), (None, None)])
def test_a_target_is_reached_up_to_itself(target: float | None, reached: bool | None) -> None:  # noqa: FBT001
    assert measured((3.0,), (2.0,), target).reached is reached


def test_both_are_done_in_turn_and_the_first_round_is_not_counted() -> None:
    done: list[str] = []
    found = measure("a", lambda: done.append("a"), "b", lambda: done.append("b"), times=3, target=1.0)
    assert done == ["a", "b"] * 4
    assert len(found.samples) == len(found.yardstick) == 3
    assert found.target == 1.0
