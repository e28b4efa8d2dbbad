"""Markdown, read as its author meant it to be seen: headings, paragraphs and list items without their signs.

Not here: showing it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.messages import say
from workbench.sources.readers.dates import iso
from workbench.sources.readers.encodings import decoded
from workbench.sources.readers.plain import check_length, with_text
from workbench.sources.readers.proposing import proposed
from workbench.sources.readers.readtext import Facts, ReadText

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\n(?P<facts>.{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FACT = re.compile(r"^(?P<key>[A-Za-z_]{2,20}):[ \t]*(?P<value>[^\n]{1,400})$", re.MULTILINE)


def read_markdown(data: bytes, name: str, encoding: str = "") -> ReadText:
    """Return the text of a Markdown file; what its front matter says is proposed.

    Raises
    ------
    UnreadableSource
        If there is none, or too much.
    """
    from markdown_it import MarkdownIt

    found = decoded(data, name, encoding=encoding)
    check_length(len(found.text), name)
    text = "\n".join(found.text.splitlines())
    front = _FRONT.match(text)
    tokens = MarkdownIt("commonmark", {"html": False}).parse(text[front.end() :] if front else text)
    whole = with_text(list(_blocks(tokens)), name)
    stated = _stated(front["facts"]) if front else Facts()
    remarks = (*found.remarks, say("readers.remark.markdown"))
    return proposed(whole, stated, name, kind="markdown", encoding=found.encoding, remarks=remarks)


def _blocks(tokens: Sequence["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("code_block", "fence"):
            yield from token.content.splitlines()
        elif token.type == "inline":
            yield "".join(_words(token.children or []))


def _words(tokens: Sequence["Token"]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "image":
            yield from _words(token.children or [])
        else:
            yield token.content


def _stated(front: str) -> Facts:
    said = {found["key"].lower(): found["value"].strip().strip("\"'") for found in _FACT.finditer(front)}
    outlet = said.get("outlet") or said.get("publisher") or said.get("publication") or ""
    url = said.get("url") or said.get("source") or ""
    return Facts(
        title=said.get("title", ""),
        author=said.get("author", ""),
        outlet=outlet,
        date=iso(said.get("date", "")),
        url=url if url.startswith(("http://", "https://")) else "",
    )
