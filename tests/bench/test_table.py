"""What was measured is told in plain words: a line each, a table at the end."""

from bench.clock import Measured
from bench.table import line, spread, table


def measured(
    name: str, ratio: float, target: float | None = None, *, ended: bool = True, note: str = ""
) -> Measured:
    yardstick = (0.001,) if ended else ()
    return Measured(
        name=name, against="bare", samples=(ratio / 1000,), yardstick=yardstick, target=target, note=note
    )


def test_times_are_medians_in_milliseconds_with_the_smallest_and_the_largest() -> None:
    assert spread((0.010, 0.001, 0.002)) == "2.00 ms (1.0–10.0)"
    assert spread(()) == "never"
    assert spread((1.0, 2.0, 2.0), "frames") == "2 frames (1–2)"


def test_a_line_says_what_it_found_and_beside_what() -> None:
    said = " ".join(line(measured("slides", 1.25, note="in a hurry")).split())
    assert said == "slides 1.25 × 1.25 ms (1.2–1.2) beside bare: 1.00 ms (1.0–1.0) (in a hurry)"


def test_the_table_tells_reached_from_not_reached_from_no_target() -> None:
    said = table([measured("one", 1.5, 1.5), measured("two", 1.6, 1.5), measured("three", 9.0)]).splitlines()
    assert [row.split()[-1] for row in said[2:4]] == ["reached", "reached"]
    assert [("NOT reached" in row) for row in said[2:5]] == [False, True, False]
    assert said[4].split() == ["three", "9.00", "bare"]
    assert said[-1] == "1 of 2 targets reached."


def test_a_yardstick_that_never_ended_is_told_and_not_judged() -> None:
    said = table([measured("one", 1.0, 2.0, ended=False, note="not drawn within 60 s")])
    assert "not drawn within 60 s" in said
    assert said.endswith("0 of 0 targets reached.")
