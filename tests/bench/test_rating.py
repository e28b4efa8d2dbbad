"""What was noted after keys becomes frames and ratios."""

from bench.rating import Samples, compared, frames

FRAME = 0.016


def noted(code: float, total: float) -> dict[str, dict[str, float]]:
    """Return what the page notes: milliseconds until painted, and until the frame began."""
    return {"code": {"painted": code + 1, "frame": code}, "total": {"painted": total, "frame": total - 1}}


def test_a_frame_that_was_missed_counts() -> None:
    samples: Samples = [noted(code, 90.0) for code in (-3.0, 2.0, 16.0, 16.9, 40.0)]
    assert frames(samples, FRAME) == (1, 1, 1, 2, 3)


def test_the_key_is_told_in_frames_and_beside_bare_widgets() -> None:
    found = {"matrix": [noted(9.0, 60.0)], "echo": [noted(4.0, 40.0)]}
    bare, frame, total = compared("30 × 5", found, FRAME)
    assert (bare.ratio, bare.target) == (2.0, None)
    assert (frame.samples, frame.unit, frame.reached) == ((1.0,), "frames", True)
    assert frame.note == "a bare widget: 1 frames (1–1)"
    assert (total.ratio, total.target, total.reached) == (1.5, 1.2, False)
