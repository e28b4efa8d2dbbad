"""A digest of an article, read from its Markdown file: what the text states, paragraph by paragraph.

Not here: finding the file (:mod:`workbench.sources.shelf`) and checking excerpts.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.errors import NotADigest
from workbench.messages import say
from workbench.sources.composing import composed


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One body paragraph of an article in our own words; ``origins`` says who first said it."""

    number: int
    text: str
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A whole digest; ``facts`` is its front matter, and ``paragraphs`` go by the article's numbers."""

    facts: Mapping[str, str] = field(default_factory=dict)
    paragraphs: tuple[Paragraph, ...] = ()

    def paragraph(self, number: int | None) -> Paragraph | None:
        """Return the paragraph of this number, or None if the digest has none."""
        return next((p for p in self.paragraphs if p.number == number), None)


FRONT = re.compile(r"\A---\n(?P<facts>.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^### ¶(?P<number>[0-9]{1,6})\s*$", re.MULTILINE)
ORIGIN = re.compile(r"^Origin:(?P<origins>.*)", re.MULTILINE | re.DOTALL)


def settled(text: str) -> str:
    """Return a text with one kind of newline, composed characters (NFC) and no byte order mark."""
    return composed(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def read_digest(text: str, *, where: str = "the digest") -> Digest:
    """Return the digest that a Markdown text holds.

    A paragraph stands under a heading ``### ¶n``: its text, then a line ``Origin: …`` with the
    origins apart by `` · ``. White space within a paragraph counts as one space, so that an
    excerpt's position does not depend on how the file was wrapped.

    Raises
    ------
    NotADigest
        If there is no front matter or no numbered paragraph, or a number comes twice.
    """
    body = settled(text)
    front = FRONT.match(body)
    if front is None:
        raise NotADigest(where, say("errors.not_a_digest.no_front"))
    headings = list(HEADING.finditer(body, front.end()))
    bounds = pairwise([*headings, None])
    paragraphs = tuple(_paragraph(body, heading, after) for heading, after in bounds if heading)
    _check_numbers(paragraphs, where)
    return Digest(facts=_facts(front["facts"]), paragraphs=paragraphs)


def _paragraph(body: str, heading: re.Match[str], after: re.Match[str] | None) -> Paragraph:
    block = body[heading.end() : after.start() if after else None]
    origin = ORIGIN.search(block)
    text = block[: origin.start()] if origin else block
    named = origin["origins"].split(" · ") if origin else []
    origins = tuple(name for name in (_on_one_line(part) for part in named) if name)
    return Paragraph(number=int(heading["number"]), text=_on_one_line(text), origins=origins)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _facts(lines: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in lines.split("\n") if ":" in line)
    return {key.strip(): _unquoted(value.strip()) for key, _, value in pairs}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _check_numbers(paragraphs: tuple[Paragraph, ...], where: str) -> None:
    if not paragraphs:
        raise NotADigest(where, say("errors.not_a_digest.no_heading"))
    seen: set[int] = set()
    for paragraph in paragraphs:
        if paragraph.number in seen:
            raise NotADigest(where, say("errors.not_a_digest.twice", number=paragraph.number))
        seen.add(paragraph.number)
