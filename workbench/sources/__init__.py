"""Texts that were read: digests and originals, and where an excerpt stands in them."""

from workbench.sources.digest import Digest, Paragraph, read_digest
from workbench.sources.excerpts import Span, located
from workbench.sources.passages import Passage, in_digest, in_original
from workbench.sources.shelf import Shelf

__all__ = [
    "Digest",
    "Paragraph",
    "Passage",
    "Shelf",
    "Span",
    "in_digest",
    "in_original",
    "located",
    "read_digest",
]
