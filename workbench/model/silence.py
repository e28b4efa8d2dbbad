"""Which origins still speak once some of them are left out.

Not here: what that does to a ranking (:mod:`workbench.scoring.scenarios`).
"""

from collections.abc import Iterable

from workbench.model.case import Case
from workbench.model.provenance import draws, roots_of


def silent(case: Case, left_out: Iterable[str]) -> frozenset[str]:
    """Return the origins that are left out, and those that rest on nothing but them.

    An origin still speaks if a way leads from it to a root without passing one that is left
    out; origins that quote each other in a circle and nobody else are one root, and fall silent
    together. What draws on somebody else as well still speaks.
    """
    gone, onward = frozenset(left_out), draws(case)
    waiting = [name for name, roots in roots_of(case).items() if _is_root(name, roots, gone)]
    speaking = set(waiting)
    back: dict[str, list[str]] = {name: [] for name in onward}
    for name, quoted in onward.items():
        for other in quoted:
            back[other].append(name)
    while waiting:
        fresh = {name for name in back[waiting.pop()] if name not in speaking and name not in gone}
        speaking |= fresh
        waiting += fresh
    return frozenset(onward) - speaking


def _is_root(name: str, roots: tuple[tuple[str, ...], ...], gone: frozenset[str]) -> bool:
    return any(name in root and gone.isdisjoint(root) for root in roots)
