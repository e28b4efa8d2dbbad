"""A Word document (.docx): its words as a reader of the final version sees them.

Opened by the standard library's zipfile and lxml under its safe switches, only the three parts that
hold words and properties; bounded before anything is unpacked. Not here: .doc and other programs' files.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.dates import iso
from workbench.sources.readers.limits import MOST_ENTRIES, MOST_UNPACKED
from workbench.sources.readers.plain import with_text
from workbench.sources.readers.proposing import proposed_of_document
from workbench.sources.readers.readtext import Facts, ReadText
from workbench.sources.readers.settling import settled_line

if TYPE_CHECKING:
    from lxml.etree import _Element, _ListErrorLog

BODY, NOTES, PROPERTIES = (
    "word/document.xml",
    ("word/footnotes.xml", "word/endnotes.xml"),
    "docProps/core.xml",
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TERMS = "{http://purl.org/dc/terms/}"
_PASSED_OVER = {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {
    _FALLBACK
}
_SIGNS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-", f"{_W}tc": " "}
_OTHERS = (("xl/workbook.xml", "workbook"), ("ppt/presentation.xml", "slides"))
_NOT_A_TITLE = ("word document", "untitled", "document", "microsoft word")
_NOT_AN_AUTHOR = ("python-docx", "unknown", "microsoft office user", "user", "admin")


def read_word(data: bytes, name: str) -> ReadText:
    """Return the text of a Word document, its notes at the end.

    Raises
    ------
    UnreadableSource
        If it is something else in the same wrapping, is locked, damaged, empty, or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package, name)
            paragraphs = list(_paragraphs(_root(package, BODY, name)))
            notes = [
                note for part in NOTES if _has(package, part) for note in _notes(_root(package, part, name))
            ]
            stated = _stated(_root(package, PROPERTIES, name)) if _has(package, PROPERTIES) else Facts()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadableSource(name, say("readers.damaged")) from error
    whole = with_text(paragraphs + notes, name)
    remarks = (say("readers.remark.notes", n=len(notes)),) if notes else ()
    return proposed_of_document(whole, stated, name, kind="word", remarks=remarks)


def _check(package: zipfile.ZipFile, name: str) -> None:
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UnreadableSource(name, say("readers.unpacks", most=MOST_UNPACKED // 1_000_000))
    names = {entry.filename: entry for entry in entries}
    if BODY not in names:
        raise UnreadableSource(name, say(f"readers.{_other(package, names)}"))
    read = [names[part] for part in (BODY, *NOTES, PROPERTIES) if part in names]
    if sum(entry.file_size for entry in read) > MOST_UNPACKED:
        raise UnreadableSource(name, say("readers.unpacks", most=MOST_UNPACKED // 1_000_000))
    if any(entry.flag_bits & 1 for entry in read):
        raise UnreadableSource(name, say("readers.locked_word"))


def _other(package: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo]) -> str:
    """Return the sentence for what else comes in the wrapping of a Word document."""
    kind = next((kind for part, kind in _OTHERS if part in names), "")
    if kind or "mimetype" not in names:
        return kind or "archive"
    with package.open("mimetype") as file:
        said = file.read(100)
    if said.startswith(b"application/epub"):
        return "epub"
    return "opendocument" if said.startswith(b"application/vnd.oasis.opendocument") else "archive"


def _has(package: zipfile.ZipFile, part: str) -> bool:
    return part in package.NameToInfo


def _root(package: zipfile.ZipFile, part: str, name: str) -> "_Element":
    from lxml import etree

    content = package.read(part)
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:20_000]:
        raise UnreadableSource(name, say("readers.entities"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(name, say(_trouble(parser.error_log))) from error


def _trouble(log: "_ListErrorLog") -> str:
    """Return the sentence for what the parser did not take; it limits depth and the length of one text."""
    limits = [entry.message for entry in log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    if any("depth" in message for message in limits):
        return "readers.too_deep"
    return "readers.too_much" if limits else "readers.damaged"


def _paragraphs(root: "_Element") -> Iterator[str]:
    """Yield the words of each paragraph, without what was deleted and is only remembered."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    parts: list[list[str]] = [[]]
    for event, element in walk:
        if event == "start" and element.tag in _PASSED_OVER:
            walk.skip_subtree()
        elif element.tag == f"{_W}p":
            if event == "start":
                parts.append([])
            else:
                yield from filter(None, ["".join(parts.pop()).strip()])
        elif event == "start":
            parts[-1].append(_sign_or_words(element))


def _sign_or_words(element: "_Element") -> str:
    return element.text or "" if element.tag == f"{_W}t" else _SIGNS.get(str(element.tag), "")


def _notes(root: "_Element") -> Iterator[str]:
    for note in root:
        if note.get(f"{_W}type") is None:
            yield from filter(None, [" ".join(_paragraphs(note))])


def _stated(root: "_Element") -> Facts:
    title, author = (_said(root, f"{_DC}{tag}") for tag in ("title", "creator"))
    day = iso(_said(root, f"{_TERMS}created")) or iso(_said(root, f"{_TERMS}modified"))
    return Facts(
        title="" if title.lower().startswith(_NOT_A_TITLE) else title,
        author="" if author.lower() in _NOT_AN_AUTHOR else author,
        date=day,
    )


def _said(root: "_Element", tag: str) -> str:
    return settled_line((root.findtext(tag) or "")[:300])
