"""A time axis on which long empty stretches are folded, and where its labels stand.

Not here: what is drawn along it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, pairwise

FOLD, EDGE = 76.0, 10.0
"""How wide a folded stretch is drawn, and the room at both ends of what is not folded."""

_LARGEST_SHARE = 0.25  # of what would be left: a longer stretch is folded
_DAY, _BETWEEN, _MOST_TICKS = timedelta(days=1), 78.0, 12
_STEPS = (
    (1, "day"),
    (7, "day"),
    (1, "month"),
    (3, "month"),
    *((n, "year") for n in (1, 2, 5, 10, 20, 50, 100)),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Days that are drawn to scale, first and last, and where they begin and end on the paper."""

    first: date
    last: date
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Axis:
    """The pieces from left to right; between two of them a stretch is folded."""

    pieces: tuple[Piece, ...]

    def at(self, day: date) -> float:
        """Return where a day begins on the paper; one that is folded away stands at the fold's edge."""
        piece = next((one for one in self.pieces if day <= one.last), self.pieces[-1])
        into = (max(day, piece.first) - piece.first).days
        days = (piece.last - piece.first).days + 1
        return piece.start + min(into / days, 1.0) * (piece.end - piece.start)

    def after(self, day: date) -> float:
        """Return where a day ends on the paper."""
        piece = next((one for one in self.pieces if day <= one.last), self.pieces[-1])
        days = (piece.last - piece.first).days + 1
        return self.at(day) + (piece.end - piece.start) / days

    def ticks(self) -> list[tuple[float, str]]:
        """Return places with their labels, as close as can be read, at least one in every piece."""
        return [tick for piece in self.pieces for tick in self._of(piece)]

    def _of(self, piece: Piece) -> list[tuple[float, str]]:
        begins = (self.at(piece.first), _label(piece.first, _unit(piece.first)))
        for n, unit in _STEPS:
            days = [*islice(_days(piece, n, unit), _MOST_TICKS + 1)]
            places = [self.at(day) for day in days]
            if len(days) <= _MOST_TICKS and all(b - a >= _BETWEEN for a, b in pairwise(places)):
                further = zip(places, days, strict=True)
                return [
                    begins,
                    *((at, _label(day, unit)) for at, day in further if at - begins[0] >= _BETWEEN),
                ]
        return [begins]


def axis(spans: Sequence[tuple[date, date]], empty: Sequence[tuple[date, date]], width: float) -> Axis:
    """Return the axis for spans of days, of the stretches without any the long ones folded.

    Each piece between two folds has its own scale: the more is in it, the wider it is.

    Parameters
    ----------
    spans : sequence of (date, date)
        First and last day of everything that is to be drawn; not empty.
    empty : sequence of (date, date)
        The last day before and the first day after each stretch without any.
    width : float
        The room there is.
    """
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    folded = _folded(empty, (last - first).days + 1)
    bounds = [first, *(day for stretch in folded for day in stretch), last]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    room = width - FOLD * len(folded) - 2 * EDGE * len(parts)
    shares = [sum(start <= one[1] and one[0] <= end for one in spans) + 1 for start, end in parts]
    pieces, at = [], 0.0
    for (start, end), share in zip(parts, shares, strict=True):
        wide = room * share / sum(shares)
        pieces.append(Piece(start, end, at + EDGE, at + EDGE + wide))
        at += wide + 2 * EDGE + FOLD
    return Axis(tuple(pieces))


def _folded(empty: Sequence[tuple[date, date]], total: int) -> list[tuple[date, date]]:
    """Return the stretches to fold: each as long as a quarter of what would be left without it, or longer."""
    left = total
    chosen: list[tuple[date, date]] = []
    for before, after in sorted(empty, key=lambda one: one[0] - one[1]):
        days = (after - before).days - 1
        if len(chosen) < 4 and days > _LARGEST_SHARE * left:
            chosen.append((before, after))
            left -= days
    return sorted(chosen)


def _days(piece: Piece, n: int, unit: str) -> Iterator[date]:
    """Yield the days of a piece that a label may stand at."""
    day: date | None = _begin(piece.first, n, unit)
    while day is not None and day <= piece.last:
        if day >= piece.first:
            yield day
        day = _next(day, n, unit)


def _begin(day: date, n: int, unit: str) -> date:
    if unit == "day":
        return day
    if unit == "month":
        return date(day.year, day.month - (day.month - 1) % n, 1)
    return date(max(1, day.year - day.year % n), 1, 1)


def _next(day: date, n: int, unit: str) -> date | None:
    try:
        if unit == "day":
            return day + n * _DAY
        if unit == "month":
            months = day.month - 1 + n
            return date(day.year + months // 12, months % 12 + 1, 1)
        return date(day.year - day.year % n + n, 1, 1)
    except (ValueError, OverflowError):
        return None


def _unit(day: date) -> str:
    """Return what a day is the beginning of."""
    return "day" if day.day > 1 else "month" if day.month > 1 else "year"


def _label(day: date, unit: str) -> str:
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]
