"""Where the names of a graph stand and how the lines between them run, in units of a CSS pixel.

Not here: which name goes into which layer (:mod:`workbench.charts.layers`), and drawing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import Any

from workbench.charts.layers import Pair, Place, Slot, depths, layers, way
from workbench.charts.marks import WIDTH

View = Mapping[str, Any]
Point = tuple[float, float]

EDGE, LINE, LETTER = 14.0, 16.0, 6.6
_APART, _TIGHT, _PASSING = 18.0, 6.0, 18.0
_WIDEST, _NARROW, _BETWEEN, _INSET = 200.0, 96.0, 60.0, 9.0
_BOW, _SAG = 18.0, 0.07
_MOST_NAMES, _MOST_BESIDE, _ROOMY, _PORT = 5, 4, 8, 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A name's place: the middle of its upper edge, its size by its lines, and what stands beneath them."""

    x: float
    top: float
    width: float
    lines: tuple[str, ...]
    alike: str = ""

    @property
    def height(self) -> float:
        """How high it is."""
        return LINE * (len(self.lines) + bool(self.alike)) + 2 * _INSET

    def baseline(self, n: int) -> float:
        """Return where the line of a number stands."""
        return self.top + _INSET + LINE * (n + 1) - 4


@dataclass(frozen=True, slots=True)
class Way:
    """A line from one name to another by way of points; it rises at its end if both are in one layer."""

    points: tuple[Point, ...]
    rises: bool = False

    @property
    def end(self) -> Point:
        """Where it arrives."""
        return self.points[-1]

    @property
    def middle(self) -> Point:
        """Where a label can stand on it."""
        (x, y), (to, down) = self.points[1], self.points[2]
        return ((x + to) / 2, y + _bow(x, to) if self.rises else (y + down) / 2)

    def path(self) -> str:
        """Return it as SVG writes it."""
        (x, y), *_ = self.points
        return f"M{x:.1f} {y:.1f}" + "".join(self._curve(one, other) for one, other in pairwise(self.points))

    def _curve(self, start: Point, end: Point) -> str:
        (x, y), (to, down) = start, end
        if x == to:
            return f"V{down:.1f}"
        if self.rises:
            bow = y + _bow(x, to) * 4 / 3
            return f"C{x:.1f} {bow:.1f} {to:.1f} {bow:.1f} {to:.1f} {down:.1f}"
        half = (y + down) / 2
        return f"C{x:.1f} {half:.1f} {to:.1f} {half:.1f} {to:.1f} {down:.1f}"


def _bow(x: float, to: float) -> float:
    """Return how far a line between two names of one layer hangs through."""
    return _BOW + abs(x - to) * _SAG


def placed(nodes: Sequence[View], pairs: Sequence[View], top: float) -> tuple[list[Box], list[Way], float]:
    """Return a box for each node, a way for each pair, and how far down they reach.

    ``nodes`` have ``key``, ``ids``, ``names`` and ``alike``; ``pairs`` ``better`` and ``worse``.
    """
    by_key = {node["key"]: node for node in nodes}
    ends = [(pair["better"], pair["worse"]) for pair in pairs]
    found = layers(list(by_key), ends)
    width, apart = _width(found)
    depth, boxes = depths(by_key, ends), dict[Place, Box]()
    for number, slots in enumerate(found):
        boxes |= {(number, slot): box for slot, box in _layer(slots, by_key, width, apart, top)}
        top = _lower(number, boxes) + _hanging(ends, depth, boxes, number) + _BETWEEN
    told = [boxes[depth[key], key] for key in by_key]
    return told, _ways(ends, depth, boxes), top - (_BETWEEN - 22 if found else 0)


def _hanging(ends: Sequence[Pair], depth: Mapping[str, int], boxes: Mapping[Place, Box], layer: int) -> float:
    """Return the room that lines between names of one layer take beneath it."""
    level = [(layer, upper, lower) for upper, lower in ends if depth[upper] == depth[lower] == layer]
    return max((_bow(boxes[n, one].x, boxes[n, other].x) + 8 for n, one, other in level), default=0.0)


def set_apart(nodes: Sequence[View], top: float) -> tuple[list[Box], float]:
    """Return boxes in lines for nodes that no line joins, beneath what they are called."""
    boxes: list[Box] = []
    top += 26
    for start in range(0, len(nodes), _MOST_BESIDE):
        part = nodes[start : start + _MOST_BESIDE]
        width = min(_WIDEST, (WIDTH - 2 * EDGE - _APART * (_MOST_BESIDE - 1)) / _MOST_BESIDE)
        x = EDGE + width / 2
        for node in part:
            boxes.append(_box(node, x, top, width))
            x += width + _APART
        top = max(map(_beneath, boxes)) + 12
    return boxes, top + 8 if nodes else top - 26


def _width(found: Sequence[Sequence[Slot]]) -> tuple[float, float]:
    """Return how wide every name can be, and how far apart they stand."""
    widths = []
    for slots in found:
        names = sum(isinstance(slot, str) for slot in slots)
        apart = _APART if len(slots) <= _ROOMY else _TIGHT
        room = WIDTH - 2 * EDGE - apart * (len(slots) - 1) - _PASSING * (len(slots) - names)
        widths.append((room / max(names, 1), apart))
    narrowest = min(widths, default=(_WIDEST, _APART))
    return min(_WIDEST, narrowest[0]), min((apart for _, apart in widths), default=_APART)


def _layer(
    slots: Sequence[Slot], nodes: Mapping[str, View], width: float, apart: float, top: float
) -> list[tuple[Slot, Box]]:
    widths = [width if isinstance(slot, str) else _PASSING for slot in slots]
    x = (WIDTH - sum(widths) - apart * (len(slots) - 1)) / 2
    found: list[tuple[Slot, Box]] = []
    for slot, wide in zip(slots, widths, strict=True):
        middle = x + wide / 2
        passing = Box(x=middle, top=top, width=wide, lines=("",))
        found.append((slot, _box(nodes[slot], middle, top, wide) if isinstance(slot, str) else passing))
        x += wide + apart
    return found


def _box(node: View, x: float, top: float, width: float) -> Box:
    letters = max(3, int((width - 2 * _INSET) / LETTER))
    if width < _NARROW:
        lines = [line for id in node["ids"] for line in wrap(id, letters, max_lines=1, placeholder="…")]
    elif len(node["names"]) == 1:
        lines = wrap(node["names"][0], letters, max_lines=2, placeholder=" …")
    else:
        lines = [
            line for name in node["names"] for line in wrap(name, letters, max_lines=1, placeholder=" …")
        ]
    return Box(
        x=x,
        top=top,
        width=width,
        lines=tuple(lines),
        alike=node["alike"] if width >= _NARROW else "",
    )


def _ways(ends: Sequence[Pair], depth: Mapping[str, int], boxes: Mapping[Place, Box]) -> list[Way]:
    """Return the ways, those at one name side by side in the order of where they lead."""
    steps = [way(pair, depth) for pair in ends]
    leaving = _ports([(one[0], boxes[one[1]].x, n) for n, one in enumerate(steps)], boxes)
    arriving = _ports([(one[-1], boxes[one[-2]].x, n) for n, one in enumerate(steps)], boxes)
    found = []
    for n, (start, *between, end) in enumerate(steps):
        level = start[0] == end[0]
        points = [(leaving[n], _beneath(boxes[start])), (leaving[n], _lower(start[0], boxes))]
        for place in between:
            points += [(boxes[place].x, boxes[place].top), (boxes[place].x, _lower(place[0], boxes))]
        points += (
            [(arriving[n], _lower(end[0], boxes)), (arriving[n], _beneath(boxes[end]))]
            if level
            else [(arriving[n], boxes[end].top)]
        )
        found.append(Way(tuple(points), rises=level))
    return found


def _beneath(box: Box) -> float:
    return box.top + box.height


def _lower(layer: int, boxes: Mapping[Place, Box]) -> float:
    return max(_beneath(box) for (number, _), box in boxes.items() if number == layer)


def _ports(ends: Sequence[tuple[Place, float, int]], boxes: Mapping[Place, Box]) -> dict[int, float]:
    """Return where on a box's edge each line ends, by the line's number."""
    found = {}
    for place in dict.fromkeys(place for place, _, _ in ends):
        here = sorted((x, n) for at, x, n in ends if at == place)
        step = min(_PORT, boxes[place].width * 0.7 / len(here))
        for turn, (_, n) in enumerate(here):
            found[n] = boxes[place].x + (turn - (len(here) - 1) / 2) * step
    return found
