"""Texts that were read: digests and originals, and where an excerpt stands in them."""

from workbench.sources.annotation import as_annotation, from_annotation
from workbench.sources.digest import Digest, Paragraph, read_digest
from workbench.sources.excerpts import Span, excerpt_of, located
from workbench.sources.passages import Passage, in_original, in_text
from workbench.sources.shelf import Shelf

__all__ = [
    "Digest",
    "Paragraph",
    "Passage",
    "Shelf",
    "Span",
    "as_annotation",
    "excerpt_of",
    "from_annotation",
    "in_original",
    "in_text",
    "located",
    "read_digest",
]
