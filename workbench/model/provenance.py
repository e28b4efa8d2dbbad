"""Who passes on whom: from the outlet of a row to its origin, and to the origins that draw on nobody.

Origins may quote each other in a circle; a circle is named, and counts as one. Not here: what that does
to a ranking, and how like two wordings are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import Source

Draws = Mapping[str, tuple[str, ...]]
Root = tuple[str, ...]
"""An origin that draws on nobody; several names where these quote each other and nobody else."""

NO_REPORTS: tuple[str, ...] = ("assumption", "absence")
"""Kinds of evidence that nobody reported, so that nobody can have passed them on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The way of one row: who printed it, who passes it on there, who said it, and where that comes from.

    ``printed`` is the source's outlet, or its title where the outlet is not known; ``passed_on`` the
    outlet that the row names beside it. Both, and ``origin``, are "" where there is none.
    """

    evidence: str
    printed: str
    passed_on: str
    origin: str
    roots: tuple[Root, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who handed it on, the nearest to the reader first."""
        return tuple(dict.fromkeys(name for name in (self.printed, self.passed_on) if name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """The rows that rest on one root: their ways there, in case order."""

    root: Root
    chains: tuple[Chain, ...]

    @property
    def evidence(self) -> tuple[str, ...]:
        """The rows' ids."""
        return tuple(chain.evidence for chain in self.chains)

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins that the rows name."""
        return tuple(dict.fromkeys(chain.origin for chain in self.chains))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets they came by; the one that says it where it is passed on by another."""
        return tuple(dict.fromkeys(chain.outlets[-1] for chain in self.chains if chain.outlets))

    @property
    def circular(self) -> bool:
        """Whether what looks like several reports is one: by different outlets, or from different origins."""
        ways = {(chain.printed, chain.passed_on) for chain in self.chains}
        return len(ways) > 1 or len(self.origins) > 1


def chains(case: Case) -> tuple[Chain, ...]:
    """Return the way of every row, in case order; an item that was entered twice has one."""
    rooted = roots_by_item(case)
    sources = {source.id: source for source in case.sources}
    return tuple(_chain(item, sources, rooted[item.id]) for item in case.counted_evidence)


def _chain(item: Evidence, sources: Mapping[str, Source], roots: tuple[Root, ...]) -> Chain:
    source = sources.get(item.source)
    return Chain(
        evidence=item.id,
        printed=_known(source.outlet) or _known(source.title) or source.id if source else "",
        passed_on=item.outlet.strip(),
        origin=item.origin.strip(),
        roots=roots,
    )


def _known(text: str) -> str:
    return "" if text.strip() == "unknown" else text.strip()


def roots(case: Case, item: Evidence) -> tuple[Root, ...]:
    """Return the roots that a row rests on; none where its origin is not named."""
    return roots_of(case).get(item.origin.strip(), ())


def roots_by_item(case: Case) -> dict[str, tuple[Root, ...]]:
    """Return the roots of every item that counts, by its id; none where its origin is not named."""
    rooted = roots_of(case)
    return {item.id: rooted.get(item.origin.strip(), ()) for item in case.counted_evidence}


def resting(case: Case) -> tuple[Resting, ...]:
    """Return each root with the reports that rest on it; a row with several roots is under each of them."""
    found: dict[Root, list[Chain]] = {}
    for chain, item in zip(chains(case), case.counted_evidence, strict=True):
        for root in chain.roots if item.kind not in NO_REPORTS else ():
            found.setdefault(root, []).append(chain)
    return tuple(Resting(root=root, chains=tuple(ways)) for root, ways in found.items())


def circular(case: Case) -> tuple[Resting, ...]:
    """Return the roots on which reports rest that look like several: circular reporting, if taken as such."""
    return tuple(one for one in resting(case) if one.circular)


def draws(case: Case) -> Draws:
    """Return every origin of the case, from rows, register and what the register draws on, and its own."""
    found = {item.origin.strip(): () for item in case.evidence if item.origin.strip()}
    known: dict[str, tuple[str, ...]] = {}
    for origin in case.origins:
        own = dict.fromkeys(name.strip() for name in origin.draws_on if name.strip())
        own.pop(origin.id, None)
        known[origin.id] = tuple(own)
    further = {name: () for names in known.values() for name in names}
    return {**found, **further, **known}


def unregistered(case: Case) -> tuple[str, ...]:
    """Return the origins that are named but not in the register, in the order in which they are met."""
    known = {origin.id for origin in case.origins}
    return tuple(name for name in draws(case) if name not in known)


def roots_of(case: Case) -> dict[str, tuple[Root, ...]]:
    """Return the roots of every origin of the case."""
    onward = draws(case)
    found: dict[str, tuple[Root, ...]] = {}
    for members in circles(onward):
        inside = frozenset(members)
        beyond = (name for member in members for name in onward[member] if name not in inside)
        reached = tuple(dict.fromkeys(root for name in beyond for root in found[name]))
        found |= dict.fromkeys(members, reached or (members,))
    return found


def cycles(case: Case) -> tuple[tuple[str, ...], ...]:
    """Return, where origins quote each other, the shortest way round from the first of them to itself."""
    onward = draws(case)
    return tuple(_round(onward, members) for members in circles(onward) if len(members) > 1)


def circles(onward: Draws) -> tuple[Root, ...]:
    """Return the origins in groups that quote each other, most of them alone, those drawn on first.

    Kosaraju's two walks, without recursion, so that a chain may be as long as it likes.
    """
    back: dict[str, list[str]] = {name: [] for name in onward}
    for name, quoted in onward.items():
        for other in quoted:
            back[other].append(name)
    place = {name: n for n, name in enumerate(onward)}
    taken: set[str] = set()
    found = [
        tuple(sorted(_walk(back, name, taken), key=place.__getitem__))
        for name in reversed(_left(onward))
        if name not in taken
    ]
    return tuple(reversed(found))


def _left(onward: Draws) -> list[str]:
    """Return the origins in the order in which a walk from each of them leaves them for good."""
    left: list[str] = []
    seen: set[str] = set()
    for start in onward:
        path: list[tuple[str, Iterator[str]]] = [] if start in seen else [(start, iter(onward[start]))]
        seen.add(start)
        while path:
            name, further = path[-1]
            following = next((other for other in further if other not in seen), None)
            if following is None:
                left.append(name)
                path.pop()
            else:
                seen.add(following)
                path.append((following, iter(onward[following])))
    return left


def _walk(onward: Mapping[str, Iterable[str]], start: str, taken: set[str]) -> Iterator[str]:
    waiting = [start]
    taken.add(start)
    while waiting:
        name = waiting.pop()
        yield name
        fresh = [other for other in onward[name] if other not in taken]
        taken.update(fresh)
        waiting += fresh


def _round(onward: Draws, members: Root) -> tuple[str, ...]:
    start, inside = members[0], frozenset(members)
    came: dict[str, str] = {}
    waiting = [start]
    for name in waiting:
        for other in onward[name]:
            if other in inside and other not in came:
                came[other] = name
                waiting.append(other)
    way = [start, came[start]]
    while way[-1] != start:
        way.append(came[way[-1]])
    return tuple(reversed(way))
