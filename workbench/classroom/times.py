"""Times in a stranger's history, which may be anything.

Not here: what follows from them.
"""

from datetime import UTC, datetime

_NEVER = datetime.min.replace(tzinfo=UTC)


def moment(at: str) -> datetime:
    """Return the time in a history as a time; what is none counts as the earliest there is."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return _NEVER
    return found if found.tzinfo else found.replace(tzinfo=UTC)
