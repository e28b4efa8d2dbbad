"""Who quotes whom as places on a page: outlets, who passes on, origins, whom they draw on, in columns.

Not here: the drawing itself, which the widget's own JavaScript does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.provenance import Draws, chains, circles, circular, cycles, draws
from workbench.views.lettering import wrapped
from workbench.views.wording import shortened

View = dict[str, Any]
Way = tuple[str, str, str]
"""The outlet a row was read in, the one that passes it on there, and its origin; "" for none."""

WIDTH, BETWEEN, APART, LANE, TOP = 186, 52, 8, 14, 8
_LETTERS, _MARK, _LINES, _LINE, _EDGE = 23, 2, 3, 15, 11


@dataclass(slots=True)
class Node:
    """A name in a column; ``y`` is its middle."""

    kind: str
    name: str
    lines: list[str]
    column: int = 0
    y: float = 0.0
    rows: list[str] = field(default_factory=list)
    ways: set[int] = field(default_factory=set)

    @property
    def height(self) -> int:
        """How tall it is, by its lines."""
        return _LINE * len(self.lines) + _EDGE

    @property
    def left(self) -> int:
        """Where it begins."""
        return self.column * (WIDTH + BETWEEN)


@dataclass(slots=True)
class Edge:
    """A line from one name to another, by way of heights at which it crosses the columns between."""

    start: Node
    end: Node
    over: float
    ways: set[int] = field(default_factory=set)


def graph_view(case: Case) -> View:
    """Return the graph's names and lines with their places, its columns' headings, and the same as a table.

    ``nodes`` have ``x``, ``y`` (their upper left corner), ``width`` and ``height``; ``edges`` a ``path``
    as SVG writes it. ``ways`` numbers what hangs together, from an outlet to the last root.
    """
    graph = _Graph(case)
    height = max((node.y + node.height / 2 for node in graph.nodes.values()), default=0) + TOP
    return {
        "columns": [
            {"x": n * (WIDTH + BETWEEN), "label": say(f"origins.graph.column.{kind}")}
            for n, kind in enumerate(graph.columns)
        ],
        "width": len(graph.columns) * (WIDTH + BETWEEN) - BETWEEN + 2 * TOP,
        "height": round(height + TOP),
        "nodes": [_node(graph, key, node) for key, node in graph.nodes.items()],
        "edges": [
            {"path": _path(edge), "kind": edge.end.kind, "ways": sorted(edge.ways)} for edge in graph.edges
        ],
        "table": _table(graph),
        "unnamed": _unnamed(case),
    }


class _Graph:
    """The names by key and the lines between them; made once, in steps that build on each other."""

    def __init__(self, case: Case) -> None:
        self.onward = draws(case)
        self.ways = _ways(case)
        self.circular = {name for one in circular(case) for name in one.root}
        self.cycles = {name for way in cycles(case) for name in way}
        self.nodes: dict[str, Node] = {}
        self.layers = _layers(self.onward)
        self.columns = self._columns()
        self.edges: list[Edge] = []
        lanes = self._place_ways()
        self._place_outlets(lanes)
        self._place_drawn_on()
        self._join(lanes)

    def marks(self, kind: str, name: str) -> list[str]:
        """Return what an origin has to be looked at for."""
        known = (("circular", self.circular), ("cycle", self.cycles))
        return [mark for mark, names in known if kind == "origin" and name in names]

    def _columns(self) -> list[str]:
        outlets = [
            kind for n, kind in enumerate(("printed", "passed_on")) if any(way[n] for way in self.ways)
        ]
        return [*outlets, "origin", *["draws_on"] * max(self.layers.values(), default=0)]

    def _place_ways(self) -> dict[Way, float]:
        """Give each origin its place down the page, and each way to it a height of its own."""
        lanes: dict[Way, float] = {}
        down = float(TOP)
        for name, ways in self._in_order():
            node = self._node("origin", name, self.columns.index("origin") + self.layers[name])
            heights = [self._lane(way) for way in ways]
            own = node.height if self.layers[name] == 0 else 0
            total = max(sum(heights) + APART * (len(heights) - 1), own)
            at = down + (total - sum(heights) - APART * (len(heights) - 1)) / 2
            for way, height in zip(ways, heights, strict=True):
                lanes[way] = at + height / 2
                at += height + APART
            node.y = down + total / 2
            node.rows = [row for way in ways for row in self.ways[way]]
            down += total + APART
        return lanes

    def _in_order(self) -> list[tuple[str, list[Way]]]:
        """Return the origins with rows, and those that start a chain: read in one place together."""
        found: dict[str, list[Way]] = {name: [] for name in self.onward}
        for way in self.ways:
            found[way[2]].append(way)
        printed = list(dict.fromkeys(way[0] for way in self.ways))
        passed_on = ["", *dict.fromkeys(way[1] for way in self.ways if way[1])]
        ranked = {
            name: min(((printed.index(a), passed_on.index(b)) for a, b, _ in ways), default=(len(printed), 0))
            for name, ways in found.items()
            if ways or self.layers[name] == 0
        }
        return [(name, found[name]) for name in sorted(ranked, key=ranked.__getitem__)]

    def _lane(self, way: Way) -> int:
        """Return how tall a way is beside the column of those who pass on: as their node, where it stands."""
        if not way[1] or ("passed_on", way[1]) in self._seen():
            return LANE
        return self._node("passed_on", way[1], self.columns.index("passed_on")).height

    def _seen(self) -> set[tuple[str, str]]:
        return {(node.kind, node.name) for node in self.nodes.values()}

    def _place_outlets(self, lanes: Mapping[Way, float]) -> None:
        for n, kind in enumerate(("printed", "passed_on")):
            for way, height in lanes.items():
                if way[n]:
                    node = self._node(kind, way[n], self.columns.index(kind))
                    if not node.rows:
                        node.y = height
                    node.rows += self.ways[way]
        for node in self._of("printed"):
            heights = [height for way, height in lanes.items() if way[0] == node.name]
            node.y = (min(heights) + max(heights)) / 2
        _spread(self._of("printed"))
        _spread(self._of("passed_on"))

    def _place_drawn_on(self) -> None:
        first = self.columns.index("origin")
        for layer in range(1, max(self.layers.values(), default=0) + 1):
            names = [name for name, place in self.layers.items() if place == layer]
            for name in names:
                node = self._node("origin", name, first + layer)
                before = [
                    self.nodes[f"origin {one}"].y for one in self._quoting(name) if self.layers[one] < layer
                ]
                node.y = sum(before) / len(before) if before else node.y
            _spread([self.nodes[f"origin {name}"] for name in names])

    def _quoting(self, name: str) -> Iterator[str]:
        return (one for one, quoted in self.onward.items() if name in quoted)

    def _join(self, lanes: Mapping[Way, float]) -> None:
        """Draw the lines, and number what hangs together: each way with all that lies behind its origin.

        A chain of origins that no row leads to has a number of its own.
        """
        found: dict[tuple[int, int], Edge] = {}
        for number, way in enumerate(self.ways):
            self._follow(number, way, lanes, found)
        number = len(self.ways)
        for name in sorted(self.onward, key=self.layers.__getitem__):
            if not self.nodes[f"origin {name}"].ways:
                self._follow(number, ("", "", name), lanes, found)
                number += 1
        self.edges = list(found.values())

    def _follow(
        self, number: int, way: Way, lanes: Mapping[Way, float], found: dict[tuple[int, int], Edge]
    ) -> None:
        ends = [self.nodes[f"{kind} {name}"] for kind, name in _steps(way)]
        pairs = [(one, other, lanes.get(way, other.y)) for one, other in pairwise(ends)]
        for one, other in _behind(self.onward, way[2]):
            before, after = self.nodes[f"origin {one}"], self.nodes[f"origin {other}"]
            pairs.append((before, after, after.y))
            ends.append(after)
        for node in ends:
            node.ways.add(number)
        for before, after, over in pairs:
            found.setdefault((id(before), id(after)), Edge(before, after, over)).ways.add(number)

    def _node(self, kind: str, name: str, column: int) -> Node:
        lines = wrapped(name, _LETTERS - (_MARK if self.marks(kind, name) else 0), _LINES)
        return self.nodes.setdefault(f"{kind} {name}", Node(kind=kind, name=name, lines=lines, column=column))

    def _of(self, kind: str) -> list[Node]:
        return [node for node in self.nodes.values() if node.kind == kind]


def _ways(case: Case) -> dict[Way, list[str]]:
    found: dict[Way, list[str]] = {}
    for chain in chains(case):
        if chain.origin:
            found.setdefault((chain.printed, chain.passed_on, chain.origin), []).append(chain.evidence)
    return found


def _steps(way: Way) -> Iterator[tuple[str, str]]:
    return ((kind, name) for kind, name in zip(("printed", "passed_on", "origin"), way, strict=True) if name)


def _behind(onward: Draws, name: str) -> Iterator[tuple[str, str]]:
    """Yield who draws on whom behind an origin, each pair once."""
    seen, waiting = {name}, [name]
    for one in waiting:
        for other in onward[one]:
            yield one, other
            if other not in seen:
                seen.add(other)
                waiting.append(other)


def _layers(onward: Draws) -> dict[str, int]:
    """Return how far behind the first origins each one stands; those in one circle stand together."""
    layers = dict.fromkeys(onward, 0)
    for members in reversed(circles(onward)):
        deepest = max(layers[name] for name in members)
        inside = frozenset(members)
        layers |= dict.fromkeys(members, deepest)
        for other in {other for name in members for other in onward[name]} - inside:
            layers[other] = max(layers[other], deepest + 1)
    return layers


def _spread(nodes: Iterable[Node]) -> None:
    """Move what would lie on each other down, no more than it needs."""
    free = float(TOP)
    for node in sorted(nodes, key=lambda one: one.y):
        node.y = max(node.y, free + node.height / 2)
        free = node.y + node.height / 2 + APART


def _path(edge: Edge) -> str:
    """Return a line as SVG writes it: from the right of one name to the left of another."""
    start, end = edge.start, edge.end
    x, y = start.left + WIDTH + TOP, start.y
    if start.column == end.column:
        bow = BETWEEN * 0.7
        return f"M{x} {y:g}C{x + bow:g} {y:g} {x + bow:g} {end.y:g} {x + 3} {end.y:g}"
    path = f"M{x} {y:g}"
    for column in range(start.column + 1, end.column):
        left = column * (WIDTH + BETWEEN) + TOP
        path += _curve(x, y, left, edge.over) + f"H{left + WIDTH}"
        x, y = left + WIDTH, edge.over
    return path + _curve(x, y, end.left + TOP - 3, end.y)


def _curve(x: float, y: float, to: float, down: float) -> str:
    middle = (x + to) / 2
    return f"C{middle:g} {y:g} {middle:g} {down:g} {to:g} {down:g}"


def _node(graph: _Graph, key: str, node: Node) -> View:
    marks = graph.marks(node.kind, node.name)
    return {
        "key": key,
        "kind": node.kind,
        "name": node.name,
        "lines": node.lines,
        "column": node.column,
        "x": node.left + TOP,
        "y": node.y - node.height / 2,
        "width": WIDTH,
        "height": node.height,
        "n": len(node.rows),
        "marks": marks,
        "says": " ".join([_says(graph, node), *(say(f"origins.graph.node.{mark}") for mark in marks)]),
        "ways": sorted(node.ways),
    }


def _says(graph: _Graph, node: Node) -> str:
    rows = f"{say('origins.items', n=len(node.rows))} ({shortened(node.rows)})" if node.rows else ""
    if node.kind != "origin":
        return say(f"origins.graph.node.{node.kind}", name=node.name, n=rows)
    others = shortened(graph.onward[node.name])
    key = f"origins.graph.node.{'origin' if rows else 'drawn'}{'.draws' if others else ''}"
    return say(key, name=node.name, n=rows, others=others)


def _table(graph: _Graph) -> View:
    """Return the graph as a table: a line for each way, then one for each origin that others alone name."""
    named = {way[2] for way in graph.ways}
    further = [("", "", name) for name in graph.onward if name not in named]
    return {
        "heads": [
            say(f"origins.graph.column.{kind}")
            for kind in ("printed", "passed_on", "origin", "draws_on", "items")
        ],
        "rows": [
            [*way, shortened(graph.onward[way[2]]), shortened(graph.ways.get(way, ()))]
            for way in [*graph.ways, *further]
        ],
    }


def _unnamed(case: Case) -> str:
    ids: Sequence[str] = [chain.evidence for chain in chains(case) if not chain.origin]
    return say("origins.graph.unnamed", n=len(ids), items=shortened(ids)) if ids else ""
