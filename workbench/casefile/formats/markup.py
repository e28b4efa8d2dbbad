"""Markup of strangers, parsed within bounds: no entities, no network, no trees without end.

Not here: what the elements mean.
"""

import zlib
from typing import Any

from lxml import etree

from workbench.errors import MatrixFileError
from workbench.messages import say

MOST_UNPACKED = 20 * 1024 * 1024
MOST_ELEMENTS = 500_000
_STEP = 64 * 1024
_GZIP = 16 + zlib.MAX_WBITS
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\xef\xbb\xbf": "utf-8"}
_UNMARKED = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}


def unpacked(content: bytes, where: str) -> bytes:
    """Return what a gzip file holds.

    Raises
    ------
    MatrixFileError
        If it is damaged, or would unpack to more than :data:`MOST_UNPACKED`.
    """
    found, rest = bytearray(), content
    try:
        while rest:
            member = zlib.decompressobj(_GZIP)
            while rest and not member.eof:
                found += member.decompress(rest, _STEP)
                rest = member.unconsumed_tail or member.unused_data
                if len(found) > MOST_UNPACKED:
                    most = MOST_UNPACKED // 1024 // 1024
                    raise MatrixFileError(where, say("importing.unpacks_too_large", most=most))
            if not member.eof:
                raise MatrixFileError(where, say("importing.damaged"))
    except zlib.error:
        raise MatrixFileError(where, say("importing.damaged")) from None
    return bytes(found)


def decoded(content: bytes, where: str) -> str:
    """Return a text in UTF-8 or UTF-16, by its byte order mark or by how its first angle bracket is written.

    Raises
    ------
    MatrixFileError
        If it is in no such encoding.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _in(encoding, content[len(mark) :], where)
    return _in(_UNMARKED.get(content[:2], "utf-8"), content, where)


def _in(encoding: str, content: bytes, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise MatrixFileError(where, say("importing.encoding")) from None


def xml_root(text: str, where: str) -> Any:
    """Return the root element of an XML text.

    Raises
    ------
    MatrixFileError
        If it is damaged, declares entities, or has too many elements.
    """
    _check_size(text, where)
    if "<!doctype" in text[:4096].lower() or "<!ENTITY" in text:
        raise MatrixFileError(where, say("importing.entities"))
    bare = text.partition("?>")[2] if text.lstrip().startswith("<?xml") else text
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(bare.strip().encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError, UnicodeEncodeError):
        raise MatrixFileError(where, say("importing.markup")) from None


def html_root(text: str, where: str) -> Any:
    """Return the root element of an HTML text, however untidy; None where there is no element.

    Raises
    ------
    MatrixFileError
        If it has too many elements.
    """
    _check_size(text, where)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _check_size(text: str, where: str) -> None:
    if len(text) > MOST_UNPACKED:
        raise MatrixFileError(where, say("importing.too_large", most=MOST_UNPACKED // 1024 // 1024))
    if text.count("<") > 2 * MOST_ELEMENTS:
        raise MatrixFileError(where, say("importing.too_many_parts", most=MOST_ELEMENTS))
