"""The deck as data: what stands on which slide, and how large."""

from workbench.export.deck.assemble import deck, footer
from workbench.export.deck.parts import (
    Bars,
    Block,
    Cell,
    Deck,
    Picture,
    Room,
    Row,
    Slide,
    Stacks,
    Table,
    Text,
)

__all__ = [
    "Bars",
    "Block",
    "Cell",
    "Deck",
    "Picture",
    "Room",
    "Row",
    "Slide",
    "Stacks",
    "Table",
    "Text",
    "deck",
    "footer",
]
