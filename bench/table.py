"""What was measured, told: one line as it comes, and a table at the end.

Not here: measuring.
"""

from collections.abc import Sequence
from statistics import median

from bench.clock import Measured

VERDICTS = {True: "reached", False: "NOT reached", None: ""}
HEADS = ("what", "times", "beside", "target", "")


def line(found: Measured) -> str:
    """Return one line: ratio, medians and spread."""
    ratio = "     –  " if found.ratio is None else f"{found.ratio:6.2f} ×"
    note = f"  ({found.note})" if found.note else ""
    own, other = (spread(samples, found.unit) for samples in (found.samples, found.yardstick))
    return f"{found.name:46} {ratio}  {own}  beside {found.against}: {other}{note}"


def spread(samples: Sequence[float], unit: str = "s") -> str:
    """Return the median and, in brackets, the smallest and the largest sample; seconds as milliseconds."""
    if not samples:
        return "never"
    if unit != "s":
        return f"{median(samples):g} {unit} ({min(samples):g}–{max(samples):g})"
    return f"{median(samples) * 1e3:.2f} ms ({min(samples) * 1e3:.1f}–{max(samples) * 1e3:.1f})"


def table(found: Sequence[Measured]) -> str:
    """Return a table of names, ratios, yardsticks, targets and whether they were reached."""
    rows = [HEADS, *(_row(one) for one in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:], "", _sum(found)])


def _row(found: Measured) -> tuple[str, ...]:
    ratio = "–" if found.ratio is None else f"{found.ratio:.2f}"
    target = "" if found.target is None else f"≤ {found.target:g}"
    return found.name, ratio, found.against, target, VERDICTS[found.reached] or found.note


def _sum(found: Sequence[Measured]) -> str:
    judged = [one.reached for one in found if one.reached is not None]
    return f"{sum(judged)} of {len(judged)} targets reached."
