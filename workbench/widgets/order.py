"""Lists that people put in order and add to: the next free id, and a list with one item moved.

Not here: the edits made of them.
"""

import re
from collections.abc import Iterable, Sequence


def next_id(letter: str, taken: Iterable[str]) -> str:
    """Return the letter with the first number above every one taken, ``H6`` after ``H5``."""
    pattern = re.compile(rf"{re.escape(letter)}(\d{{1,9}})")
    numbers = [int(found[1]) for name in taken if (found := pattern.fullmatch(name))]
    return f"{letter}{max(numbers, default=0) + 1}"


def moved(order: Sequence[str], name: str, by: int) -> tuple[str, ...]:
    """Return the order with one name moved by so many places, as far as the ends allow.

    A name that is not in it leaves the order as it is.
    """
    if name not in order:
        return tuple(order)
    rest = [other for other in order if other != name]
    place = min(max(order.index(name) + by, 0), len(rest))
    return (*rest[:place], name, *rest[place:])
