"""What is different between two views, as the few places that changed.

Not here: what a view means. ``shared/delta.js`` puts the places into the browser's copy.
"""

from collections.abc import Iterable
from typing import Any

Path = list[str | int]
Delta = list[tuple[Path, Any]]


def delta(before: Any, after: Any) -> Delta:
    """Return the smallest list of ``(path, value)`` that turns one plain JSON value into another.

    A path is a list of keys and indices; the empty path stands for the whole. Objects with other
    keys than before and lists of another length are given whole.
    """
    return list(_different(before, after, []))


def _different(before: Any, after: Any, path: Path) -> Iterable[tuple[Path, Any]]:
    if before is after:
        return
    if isinstance(before, dict) and isinstance(after, dict) and before.keys() == after.keys():
        for key, value in after.items():
            yield from _different(before[key], value, [*path, key])
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _different(old, new, [*path, place])
    elif type(before) is not type(after) or before != after:
        yield path, after


def applied(value: Any, changes: Delta) -> Any:
    """Return the value with the changes put in; the given value stays as it was."""
    for path, new in changes:
        value = _put(value, path, new)
    return value


def _put(value: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    head, *rest = path
    copy = value.copy()
    copy[head] = _put(value[head], rest, new)
    return copy
