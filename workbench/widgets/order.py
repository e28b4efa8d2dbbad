"""Lists that people put in order, with one item moved.

Not here: the edits made of them.
"""

from collections.abc import Sequence


def moved(order: Sequence[str], name: str, by: int) -> tuple[str, ...]:
    """Return the order with one name moved by so many places, as far as the ends allow.

    A name that is not in it leaves the order as it is.
    """
    if name not in order:
        return tuple(order)
    rest = [other for other in order if other != name]
    place = min(max(order.index(name) + by, 0), len(rest))
    return (*rest[:place], name, *rest[place:])
