"""The report as data: sections of blocks that every writer draws in its own way."""

from workbench.export.document.assemble import document
from workbench.export.document.parts import (
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Quote,
    Section,
    Span,
    Table,
)

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Heading",
    "Items",
    "Line",
    "Paragraph",
    "Picture",
    "Quote",
    "Section",
    "Span",
    "Table",
    "document",
]
