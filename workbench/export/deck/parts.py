"""What a deck is made of: slides with blocks of text, tables, bars and pictures, all sizes in points.

Not here: what they say, and any file format.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.design.tokens import Theme
from workbench.export.fit import LEADING, lines, parted, shortened

SMALLEST = 12.0
"""Points; nothing on a slide is set smaller, so that it can be read from eight metres."""

SIDE, ABOVE = 4.0, 3.5
"""The margins within a table's cell."""

GAP = 10.0
"""Between two blocks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The area beneath the title, and how much wider the face runs than the one we measure with.

    ``theme`` is whose colours can be read on the ground.
    """

    width: float
    height: float
    face: float = 1.0
    theme: Theme = "light"

    def lines(self, text: str, room: float, size: float, *, bold: bool = False) -> int:
        """Return over how many lines a text wraps in this deck's face."""
        return lines(text, room / self.face, size, bold=bold)

    def shortened(self, text: str, most: int, room: float, size: float) -> str:
        """Return a text cut to so many lines in this deck's face."""
        return shortened(text, most, room / self.face, size)

    def parted(self, text: str, most: int, room: float, size: float, *, bold: bool = False) -> list[str]:
        """Return a text in pieces of so many lines each in this deck's face."""
        return parted(text, most, room / self.face, size, bold=bold)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell's text, with an aside in a quieter ink; a ``code`` gives it a rating's colours ("" unrated)."""

    text: str
    aside: str = ""
    code: str | None = None
    bold: bool = False

    @property
    def whole(self) -> str:
        """The text with its aside."""
        return f"{self.text}  {self.aside}" if self.aside else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of cells, what the speaker's notes say of it, and how high it is.

    Rows ``under`` a group stand beneath its name, a row that is itself one cell across the table.
    """

    cells: tuple[Cell, ...]
    notes: tuple[str, ...] = ()
    key: str = ""
    height: float = 0.0
    under: str = ""
    is_across: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a header that every slide repeats.

    A row may take up a share of one in ``rows_at_least`` of a slide before it is shortened. The
    columns of one that ``is_fluid`` are as wide as its texts ask for in the size it is set in.
    """

    widths: tuple[float, ...]
    header: Row
    rows: tuple[Row, ...]
    size: float
    alt: str
    header_size: float = SMALLEST
    centred: frozenset[int] = frozenset()
    rows_at_least: int = 1
    is_fluid: bool = False

    @property
    def height(self) -> float:
        """The height of header and rows."""
        return self.header.height + sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Paragraphs in one size, the height they need, and those that were shortened as they were."""

    paragraphs: tuple[str, ...]
    size: float
    height: float
    in_full: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A bar for each name, first on top, each with its label; ``strong`` ones lead. None is no bar."""

    names: tuple[str, ...]
    values: tuple[float | None, ...]
    labels: tuple[str, ...]
    strong: frozenset[int]
    series: str
    alt: str
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacks:
    """A bar for each name, first on top, with an aside beneath the name, made of a part for each series.

    ``shares`` (0 to 1) and ``labels`` ("" where a part has no room for one) have a line to a name.
    """

    names: tuple[str, ...]
    asides: tuple[str, ...]
    series: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]
    labels: tuple[tuple[str, ...], ...]
    axis: str
    alt: str
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing as SVG, the size it is shown in, and a text in its place."""

    drawn: str
    alt: str
    width: float
    height: float


Block = Text | Table | Bars | Stacks | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: ``kind`` is title, content, table, chart or closing."""

    kind: str
    title: str
    blocks: tuple[Block, ...] = ()
    subtitle: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """The slides in order, and what stands at the foot of each; the handling mark begins it, in bold."""

    slides: tuple[Slide, ...]
    footer: str
    title: str
    subject: str
    author: str = ""
    mark: str = ""


def text_height(paragraphs: Sequence[str], room: Room, size: float, spacing: float = 0.5) -> float:
    """Return the height of paragraphs over the room's whole width, with the space between them."""
    count = sum(room.lines(paragraph, room.width, size) for paragraph in paragraphs)
    return count * size * LEADING + len(paragraphs) * spacing * size
