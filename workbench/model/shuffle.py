"""An order that looks drawn by lot and can be found again from its seed.

Not here: who is given which seed.
"""

from collections.abc import Iterable
from hashlib import sha256

LARGEST_SEED = 2**53 - 1
"""The largest whole number that every reader of JSON takes exactly."""


def shuffled(ids: Iterable[str], seed: int) -> tuple[str, ...]:
    """Return ids in the order that a seed gives them, on every machine and in every version.

    Each id is placed by a hash of seed and id, so the order does not depend on the one
    before, and leaving an id out leaves the others in theirs.
    """
    return tuple(sorted(ids, key=lambda name: (sha256(f"{seed}:{name}".encode()).digest(), name)))
