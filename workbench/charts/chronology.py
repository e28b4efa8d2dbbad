"""The chronology as a picture: bars for what happened above the axis, hollow ones for reports beneath it.

Not here: the dates and the words, which come as plain values (:mod:`workbench.views.chronology`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.charts.axis import EDGE, FOLD, Axis, axis
from workbench.charts.marks import WIDTH, picture, text
from workbench.charts.theme import LARGE
from workbench.design.tokens import Theme, colour

_LINE, _BAR, _LEAST, _LETTER = 19.0, 11.0, 9.0, 7.2
_MOST_LINES = 16
_HEAD, _NAME, _TICKS, _ARROW = 44.0, 20.0, 26.0, 12.0
_LAST = 44.0  # room behind the axis for the last name

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place: from where to where, and on which line."""

    mark: View
    start: float
    end: float
    line: int


def chronology_chart(view: View, theme: Theme) -> str:
    """Return the picture of a chronology as SVG, :data:`WIDTH` wide.

    Parameters
    ----------
    view : mapping
        ``happened`` and ``reported`` (marks with ``id``, ``start`` and ``end`` as ISO days, and
        ``since`` or ``until`` where an end is open), ``silences`` (``before``, ``after``, ``text``),
        ``as_of`` (an ISO day or "") and ``words``.
    theme : {"light", "dark"}
        Which colours.
    """
    scale = _axis(view)
    lanes = [_lane(scale, view[name]) for name in ("happened", "reported")]
    words = view["words"]
    lines = [max((one.line for one in placed), default=-1) + 1 for placed, _ in lanes]
    line_at = _HEAD + _NAME + max(lines[0], 1) * _LINE + 6
    height = line_at + _TICKS + _NAME + max(lines[1], 1) * _LINE + 10
    marks = [
        *_titles(words, scale, theme),
        *_folds(view, scale, theme, line_at),
        *_baseline(scale, theme, line_at),
        *_as_of(view, scale, theme, line_at, height),
        *_name(words["happened"], theme, _HEAD + 4),
        *_name(words["reported"], theme, line_at + _TICKS),
    ]
    for (placed, left), filled in zip(lanes, (True, False), strict=True):
        top = _HEAD + _NAME if filled else line_at + _TICKS + _NAME
        marks += [part for one in placed for part in _mark(one, theme, top, filled=filled)]
        if not placed:
            nothing = words["nothing_happened" if filled else "nothing_reported"]
            marks.append(text(EDGE, top + _BAR, nothing, theme, ink="muted"))
        if left:
            more = words["more"].format(n=left)
            marks.append(text(WIDTH - EDGE, top - 8, more, theme, ink="muted", anchor="end"))
    return picture(marks, height, theme, title=words["title"], alt=words["alt"])


def _axis(view: View) -> Axis:
    marks = [*view["happened"], *view["reported"]]
    days = [(date.fromisoformat(one["start"]), date.fromisoformat(one["end"])) for one in marks]
    if view["as_of"]:
        days.append((date.fromisoformat(view["as_of"]),) * 2)
    empty = [
        (date.fromisoformat(one["before"]), date.fromisoformat(one["after"])) for one in view["silences"]
    ]
    return axis(days, empty, WIDTH - _LAST)


def _lane(scale: Axis, marks: Sequence[View]) -> tuple[list[Placed], int]:
    """Return the marks on lines where they do not touch, and how many found no room."""
    free: list[float] = []
    placed = []
    for mark in marks:
        start, end = scale.at(date.fromisoformat(mark["start"])), scale.after(date.fromisoformat(mark["end"]))
        end = max(end, start + _LEAST)
        left = start - (_ARROW if mark["until"] else 0)
        right = end + (_ARROW if mark["since"] else 0) + _LETTER * len(mark["id"]) + 10
        line = next((n for n, at in enumerate(free) if at <= left), len(free))
        if line >= _MOST_LINES:
            continue
        free[line : line + 1] = [right]
        placed.append(Placed(mark, start, end, line))
    return placed, len(marks) - len(placed)


def _mark(one: Placed, theme: Theme, top: float, *, filled: bool) -> list[str]:
    y = top + one.line * _LINE
    ink = colour(theme, "accent" if filled else "bar")
    ground = ink if filled else colour(theme, "paper")
    middle, radius = y + _BAR / 2, _BAR / 2 if filled else 2
    parts = [
        (
            f'<rect x="{one.start:.1f}" y="{y:.1f}" width="{one.end - one.start:.1f}" height="{_BAR}" '
            f'rx="{radius}" fill="{ground}" stroke="{ink}" stroke-width="1.5"/>'
        )
    ]
    right = one.end
    if one.mark["since"]:
        parts.append(_arrow(one.end + 2, middle, ink, way=1))
        right += _ARROW
    if one.mark["until"]:
        parts.append(_arrow(one.start - 2, middle, ink, way=-1))
    return [*parts, text(right + 4, y + _BAR - 1.5, one.mark["id"], theme)]


def _arrow(x: float, y: float, ink: str, *, way: int) -> str:
    tip = x + way * (_ARROW - 3)
    return (
        f'<path d="M{x:.1f} {y:.1f}H{tip:.1f}M{tip - way * 4:.1f} {y - 4:.1f}L{tip:.1f} {y:.1f}'
        f'L{tip - way * 4:.1f} {y + 4:.1f}" fill="none" stroke="{ink}" stroke-width="1.5"/>'
    )


def _titles(words: View, scale: Axis, theme: Theme) -> list[str]:
    told = [text(EDGE, 18, words["title"], theme, size=LARGE, bold=True)]
    if len(scale.pieces) > 1:
        told.append(text(EDGE, 36, words["folded"], theme, ink="muted"))
    return told


def _name(name: str, theme: Theme, y: float) -> list[str]:
    return [text(EDGE, y + 8, name, theme, ink="muted", bold=True)]


def _baseline(scale: Axis, theme: Theme, y: float) -> list[str]:
    edge, line = colour(theme, "edge"), colour(theme, "line")
    parts = [
        f'<line x1="{one.start - EDGE:.1f}" x2="{one.end + EDGE:.1f}" y1="{y:.1f}" y2="{y:.1f}" '
        f'stroke="{edge}" stroke-width="1.5"/>'
        for one in scale.pieces
    ]
    for x, label in scale.ticks():
        parts.append(
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_HEAD + _NAME:.1f}" y2="{y + 5:.1f}" stroke="{line}"/>'
        )
        half = _LETTER * len(label) / 2
        parts.append(
            text(min(max(x, half), WIDTH - half), y + 18, label, theme, ink="muted", anchor="middle")
        )
    return parts


def _folds(view: View, scale: Axis, theme: Theme, y: float) -> list[str]:
    """Draw a stretch that is folded as a dashed line with its length."""
    told = {one["before"]: one["text"] for one in view["silences"]}
    edge = colour(theme, "edge")
    parts = []
    for piece in scale.pieces[:-1]:
        start, end = piece.end + EDGE, piece.end + EDGE + FOLD
        parts.append(
            f'<line x1="{start:.1f}" x2="{end:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{edge}" '
            'stroke-width="1.5" stroke-dasharray="2 5"/>'
        )
        length = told.get(piece.last.isoformat(), "")
        parts.append(text((start + end) / 2, y - 6, length, theme, ink="muted", anchor="middle"))
    return parts


def _as_of(view: View, scale: Axis, theme: Theme, y: float, height: float) -> list[str]:
    if not view["as_of"]:
        return []
    x = scale.after(date.fromisoformat(view["as_of"]))
    warn = colour(theme, "warn-edge")
    anchor = "end" if x > WIDTH / 2 else "start"
    return [
        (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_HEAD - 4:.1f}" y2="{height - 6:.1f}" stroke="{warn}" '
            'stroke-width="1.5" stroke-dasharray="5 4"/>'
        ),
        text(x + (-6 if anchor == "end" else 6), _HEAD + 8, view["words"]["as_of"], theme, anchor=anchor),
    ]
