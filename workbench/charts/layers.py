"""Names in layers, better above worse, so that lines between them cross as little as a few passes can do.

Not here: what the layers look like.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

Pair = tuple[str, str]
Slot = str | Pair
"""A name in a layer, or a line that passes through it on its way further down."""
Place = tuple[int, Slot]
"""A slot with the number of its layer."""

_PASSES = 6


def layers(names: Sequence[str], pairs: Sequence[Pair]) -> list[list[Slot]]:
    """Return the layers from the top: each name as high as those above it leave room.

    Names in one circle share a layer. A line that reaches further down than the next layer has a
    slot in every layer between, so that no name has to lie on it.

    Parameters
    ----------
    names : sequence of str
        In the order that decides where nothing else does.
    pairs : sequence of (str, str)
        Upper and lower end of each line, both among the names.
    """
    depth = depths(names, pairs)
    found: list[list[Slot]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for name in names:
        found[depth[name]].append(name)
    for upper, lower in pairs:
        for between in range(depth[upper] + 1, depth[lower]):
            found[between].append((upper, lower))
    return _untangled(found, [step for pair in pairs for step in pairwise(way(pair, depth))])


def way(pair: Pair, depth: Mapping[str, int]) -> list[Place]:
    """Return the slots that a line touches from its upper to its lower end, each with its layer."""
    upper, lower = pair
    between = [(layer, pair) for layer in range(depth[upper] + 1, depth[lower])]
    return [(depth[upper], upper), *between, (depth[lower], lower)]


def depths(names: Iterable[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """Return how many layers lie above each name, along the longest way down to it."""
    level = [pair for pair in pairs if _circular(pair, pairs)]
    down = [pair for pair in pairs if pair not in level]
    depth, before = dict.fromkeys(names, 0), None
    while depth != before:
        before = dict(depth)
        for upper, lower in down:
            depth[lower] = max(depth[lower], depth[upper] + 1)
        for upper, lower in level:
            depth[upper] = depth[lower] = max(depth[upper], depth[lower])
    return depth


def _circular(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Return whether lines lead back from the lower end to the upper one."""
    goal, start = pair
    seen, waiting = {start}, [start]
    for one in waiting:
        further = {lower for upper, lower in pairs if upper == one} - seen
        seen |= further
        waiting += further
    return goal in seen


def _untangled(found: list[list[Slot]], steps: Sequence[tuple[Place, Place]]) -> list[list[Slot]]:
    """Return the layers with each slot near the middle of what it is joined to, down and up in turn."""
    joined: dict[Place, list[Place]] = {}
    for one, other in steps:
        joined.setdefault(one, []).append(other)
        joined.setdefault(other, []).append(one)
    last = len(found) - 1
    for turn in range(_PASSES):
        for n in range(1, len(found)):
            layer, beside = (n, n - 1) if turn % 2 == 0 else (last - n, last - n + 1)
            found[layer] = _nearest(found[layer], layer, found[beside], beside, joined)
    return found


def _nearest(
    slots: Sequence[Slot],
    layer: int,
    others: Sequence[Slot],
    beside: int,
    joined: Mapping[Place, Sequence[Place]],
) -> list[Slot]:
    """Return slots in the order of the middles of what they are joined to in the layer beside them."""
    at = {(beside, slot): (n + 0.5) / len(others) for n, slot in enumerate(others)}

    def middle(n: int) -> float:
        found = [at[one] for one in joined.get((layer, slots[n]), ()) if one in at]
        return sum(found) / len(found) if found else (n + 0.5) / len(slots)

    return [slots[n] for n in sorted(range(len(slots)), key=middle)]
