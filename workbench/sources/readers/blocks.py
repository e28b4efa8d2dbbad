"""The blocks of a page in the order in which they are read: paragraphs, headings, list items, table rows.

Not here: which of them are the article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
))  # fmt: skip
UNREAD = frozenset((
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas",
    "audio", "video", "select", "textarea", "button", "input", "head", "meta", "link", "map",
))  # fmt: skip
SPACES = frozenset(("br", "td", "th"))

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of words between two breaks.

    ``tag`` is the innermost block element it stands in, ``linked`` counts its characters that are links.
    """

    text: str
    tag: str
    linked: int = 0


def blocks(root: "HtmlElement", without: frozenset[str] = frozenset()) -> Iterator[Block]:
    """Yield what an element shows, block by block, without the elements named in ``without``."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    reading, passed_over = _Reading(), None
    for event, element in walk:
        if event == "start" and _is_read(element, without):
            yield from reading.opened(element)
        elif event == "start":
            passed_over = element
            walk.skip_subtree()
        elif event == "end" and element is not passed_over:
            yield from reading.closed(element)
        if event != "start" and element is not root:
            reading.words(element.tail)
    yield from reading.broken()


class _Reading:
    """The words since the last break, and the elements that are open."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.tags: list[str] = []
        self.links = self.linked = self.breaks = 0

    def opened(self, element: "HtmlElement") -> Iterator[Block]:
        if element.tag in BLOCKS:
            yield from self.broken()
            self.tags.append(element.tag)
        elif element.tag in SPACES:
            self.parts.append(" ")
            self.breaks += element.tag == "br"
        if self.breaks > 1:
            yield from self.broken()
        self.links += element.tag == "a"
        self.words(element.text)

    def closed(self, element: "HtmlElement") -> Iterator[Block]:
        if element.tag in BLOCKS:
            yield from self.broken()
            self.tags.pop()
        self.links -= element.tag == "a"

    def words(self, text: str | None) -> None:
        if text and not text.isspace():
            self.breaks = 0
            self.linked += len(text) if self.links else 0
        self.parts.append(text or "")

    def broken(self) -> Iterator[Block]:
        text = " ".join("".join(self.parts).split())
        if text:
            yield Block(text=text, tag=self.tags[-1] if self.tags else "", linked=min(self.linked, len(text)))
        self.parts, self.linked, self.breaks = [], 0, 0


def _is_read(element: "HtmlElement", without: frozenset[str]) -> bool:
    if element.tag in UNREAD or element.tag in without:
        return False
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return not hidden and not _HIDDEN.search(element.get("style", "")[:2000])
