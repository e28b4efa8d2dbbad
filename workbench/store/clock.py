"""What time it is, for whatever is written down with its time.

Not here: how a time is shown.
"""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time of the clock, in UTC."""
    return datetime.now(UTC)
