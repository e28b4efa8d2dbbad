"""What kind of file some bytes are: by what they hold first, by the name's ending second.

Not here: reading it.
"""

import re

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.encodings import MARKS
from workbench.sources.readers.names import ending

PAGE_ENDINGS = ("html", "htm", "xhtml", "shtml")
TEXT_ENDINGS = ("txt", "text", "md", "markdown", "")
ARCHIVED_ENDINGS = ("mhtml", "mht")
MARKDOWN_ENDINGS = ("md", "markdown")

ENDING_OF = {"page": PAGE_ENDINGS, "archived page": ARCHIVED_ENDINGS, "word": ("docx",), "pdf": ("pdf",)}

REFUSED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_office"),
    (b"{\\rtf", "rtf"),
    (b"bplist00", "webarchive"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
)
"""How files begin that hold no text to read here, and the sentence for each."""

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*<\?xml\s")
_ARCHIVED = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}?"
    rb"(?:content-type:\s*multipart/related|snapshot-content-location:)",
    re.IGNORECASE,
)
_LOOKED_AT = 4096


def kind_of(data: bytes, name: str) -> str:
    """Return a file's kind, as :class:`~workbench.sources.readers.readtext.ReadText` names it.

    Raises
    ------
    UnreadableSource
        If it is a kind that is not read here, with what to do instead.
    """
    beginning = data[:_LOOKED_AT]
    if b"%PDF-" in beginning[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "word"
    refused = next((why for mark, why in REFUSED if data.startswith(mark)), "")
    if refused:
        raise UnreadableSource(name, _why(refused, data))
    if _ARCHIVED.match(beginning):
        return "archived page"
    return _kind_of_text(beginning, name)


def misnamed(kind: str, name: str) -> str:
    """Return the remark on a file that is something else than its name says, "" where it is not."""
    end = ending(name)
    known = {one for ends in ENDING_OF.values() for one in ends}
    if kind in ENDING_OF:
        wrong = bool(end) and end not in ENDING_OF[kind]
    else:
        wrong = end in known
    if wrong:
        return say("readers.remark.misnamed", ending=end, kind=say(f"readers.kind.{kind.replace(' ', '_')}"))
    return say("readers.remark.as_text", ending=end) if kind == "text" and end not in TEXT_ENDINGS else ""


def _why(refused: str, data: bytes) -> str:
    if refused == "old_office" and "EncryptedPackage".encode("utf-16-le") in data:
        return say("readers.locked_word")
    return say(f"readers.{refused}")


def _kind_of_text(beginning: bytes, name: str) -> str:
    end = ending(name)
    plain = _without_mark(beginning)
    if _PAGE.match(plain) or (end in PAGE_ENDINGS and b"<" in plain):
        return "page"
    if _XML.match(plain):
        raise UnreadableSource(name, say("readers.xml"))
    return "markdown" if end in MARKDOWN_ENDINGS else "text"


def _without_mark(beginning: bytes) -> bytes:
    """Return the beginning without byte order mark and, in UTF-16 and UTF-32, without the empty bytes."""
    for mark, codec in MARKS:
        if beginning.startswith(mark):
            plain = beginning[len(mark) :]
            return plain if codec == "utf_8" else plain.replace(b"\0", b"")
    return beginning.replace(b"\0", b"") if beginning.count(0) > len(beginning) // 3 else beginning
