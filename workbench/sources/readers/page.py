"""A web page as it was saved: its words, without menus and advertisements, and what it says about itself.

A page is parsed, never shown or run: no script, no network, no entity. Not here: its encoding.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.errors import UnreadableSource
from workbench.messages import commas, say
from workbench.sources.readers.blocks import Block, blocks
from workbench.sources.readers.body import body_of
from workbench.sources.readers.bylines import with_first_lines
from workbench.sources.readers.encodings import declared_in, decoded
from workbench.sources.readers.limits import MOST_BYTES
from workbench.sources.readers.names import stem
from workbench.sources.readers.pagefacts import facts_of
from workbench.sources.readers.plain import with_text
from workbench.sources.readers.proposing import with_facts
from workbench.sources.readers.readtext import Facts, ReadText

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SUBSET = re.compile(r"<!DOCTYPE[^\[>]{0,300}\[(?P<inside>.*?)\]\s*>", re.IGNORECASE | re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s+)?([^\s\"'>]{1,40})", re.IGNORECASE)
_UNPARSED = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_page(data: bytes, name: str, encoding: str = "", *, declared: str = "", url: str = "") -> ReadText:
    """Return the text of a web page.

    Parameters
    ----------
    data : bytes
        The page.
    name : str
        What its file is called.
    encoding : str
        The encoding the person chose, "" to find it out.
    declared, url : str
        What an archive said about the page that it holds.

    Raises
    ------
    UnreadableSource
        If it holds no text, or too much, or is built to wear out whoever reads it.
    """
    found = decoded(data, name, declared=declared or declared_in(data), encoding=encoding)
    source, remarks = _without_entities(found.text)
    root = _parsed(source, name)
    body, left_out = body_of(root)
    texts = [block.text for block in body]
    whole = with_text(texts, name, "readers.empty_page")
    facts = _facts(root, body, name, url)
    if left_out:
        remarks = (*remarks, say("readers.remark.left_out"))
    remarks = (*found.remarks, *remarks)
    return with_facts(whole, facts, kind="page", encoding=found.encoding, remarks=remarks)


def _without_entities(source: str) -> tuple[str, tuple[str, ...]]:
    """Return a page without the entities it declares, and the remark that names them."""
    subset = _SUBSET.search(source[:20_000]) if "<!ENTITY" in source[:20_000].upper() else None
    if subset is None:
        return source, ()
    named = list(dict.fromkeys(_ENTITY.findall(subset["inside"])))[:5]
    remark = say("readers.remark.entities", names=commas(named))
    return source[: subset.start()] + source[subset.end() :], (remark,)


def _parsed(source: str, name: str) -> "HtmlElement":
    from lxml import etree
    from lxml.html import HTMLParser

    # Its limits for ordinary files are below what a page of our own largest size may hold.
    parser = HTMLParser(no_network=True, huge_tree=True, remove_pis=True, encoding="utf-8")
    plain = _UNPARSED.sub("", source).encode("utf-8")[: 2 * MOST_BYTES]
    try:
        root: HtmlElement = etree.fromstring(plain or b"<p></p>", parser=parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(name, say("readers.empty_page")) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableSource(name, say("readers.too_deep"))
    if root is None:
        raise UnreadableSource(name, say("readers.empty_page"))
    return root


def _facts(root: "HtmlElement", body: list[Block], name: str, url: str) -> Facts:
    headings = [block.text for block in blocks(root) if block.tag == "h1"]
    stated = facts_of(root, headings=headings, url=url)
    complete = with_first_lines(stated, [block.text for block in body])
    return complete if complete.title else replace(complete, title=stem(name))
