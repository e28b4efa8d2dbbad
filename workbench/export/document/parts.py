"""What a report is made of, whatever file it becomes: sections of paragraphs, lists, tables and pictures.

Not here: what it says, and any file format.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from workbench.design.tokens import Theme

UNRATED = "·"
"""What stands in a cell that nobody has rated."""

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of text, with the spaces around it; a ``code`` gives it a rating's colours ("" unrated)."""

    text: str
    strong: bool = False
    quiet: bool = False
    code: str | None = None


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading within a section."""

    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a source, as they stand there."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list without numbers."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; a ``code`` gives all of it a rating's colours ("" unrated).

    ``head`` cells name their row; one that ``spans`` stands across the whole table.
    """

    line: Line
    code: str | None = None
    head: bool = False
    spans: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table under heads that every page repeats; never without rows.

    ``widths`` are shares of the whole; ``alt`` says what it shows to someone who does not see it.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...]
    widths: tuple[float, ...]
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, made as SVG for a theme when somebody asks for it, a text in its place and a caption."""

    draw: Callable[[Theme], str]
    alt: str
    caption: str = ""


Block = Paragraph | Heading | Quote | Items | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the report with its title; ``key`` names it in every kind of file."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The report: what stands at its head, what marks every page, and its sections in the reader's order."""

    title: str
    question: str
    about: tuple[str, ...]
    finding: str
    handling: str
    marking: str
    sections: tuple[Section, ...]
    author: str = ""
    language: str = ""
