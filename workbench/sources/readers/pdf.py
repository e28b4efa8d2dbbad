"""A PDF: the words of its pages, as pypdf finds them.

Not here: joining lines into paragraphs, and recognising the text of pictures.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from workbench.errors import UnreadableSource
from workbench.messages import say
from workbench.sources.readers.dates import iso
from workbench.sources.readers.limits import MOST_CHARACTERS, MOST_PAGES
from workbench.sources.readers.pdflines import Line, paragraphs_of, without_heads
from workbench.sources.readers.plain import check_length, with_text
from workbench.sources.readers.proposing import proposed_of_document
from workbench.sources.readers.readtext import Facts, ReadText
from workbench.sources.readers.settling import settled_line

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_NOT_A_TITLE = (
    "microsoft word",
    "untitled",
    "unknown",
    "anonymous",
    "(unspecified)",
    "(anonymous)",
    "powerpoint",
)
_PRINTERS = re.compile(r"mozilla|chrom(?:e|ium)|skia/pdf|firefox|wkhtmltopdf|print to pdf", re.IGNORECASE)
"""What makes a PDF of a page on the day on which somebody prints it, whenever it was written."""

_FILE_ENDINGS = (".doc", ".docx", ".pdf", ".indd", ".qxd", ".rtf", ".odt", ".html", ".htm")


def read_pdf(data: bytes, name: str) -> ReadText:
    """Return the text of a PDF.

    Raises
    ------
    UnreadableSource
        If it is locked, damaged, too long, or has only pictures of text.
    """
    reader = _opened(data, name)
    pages = list(_pages(reader, name))
    silent = sum(not lines for lines in pages)
    if silent == len(pages):
        raise UnreadableSource(name, say("readers.scanned"))
    kept, dropped = without_heads(pages)
    whole = with_text(paragraphs_of(kept), name, "readers.scanned")
    remarks = [say("readers.remark.silent_pages", n=silent, pages=len(pages))] if silent else []
    remarks += [say("readers.remark.heads")] if dropped else []
    return proposed_of_document(whole, _stated(reader), name, kind="pdf", remarks=tuple(remarks))


def _opened(data: bytes, name: str) -> "PdfReader":
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        # Many files may be read by everybody and are locked only against changes: they open with no password.
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableSource(name, say("readers.locked_pdf"))
        pages = len(reader.pages)
    except DependencyError as error:
        raise UnreadableSource(name, say("readers.locked_pdf")) from error
    except PyPdfError as error:
        raise UnreadableSource(name, say("readers.damaged")) from error
    if pages > MOST_PAGES:
        raise UnreadableSource(name, say("readers.too_many_pages", n=pages, most=MOST_PAGES))
    if not pages:
        raise UnreadableSource(name, say("readers.empty"))
    return reader


def _pages(reader: "PdfReader", name: str) -> Iterator[list[Line]]:
    characters = 0
    for page in reader.pages:
        lines = _lines(page)
        characters += sum(len(line.text) for line in lines)
        if characters > MOST_CHARACTERS:
            check_length(characters, name)
        yield lines


def _lines(page: "PageObject") -> list[Line]:
    """Return the lines of a page in the order in which they were set."""
    lines: list[Line] = []
    words: list[str] = []
    place: tuple[float, float] | None = None

    def end_line() -> None:
        nonlocal place
        text = "".join(words).strip()
        if text:
            height, size = place or (None, 0.0)
            lines.append(Line(text=text, height=height, size=size))
        words.clear()
        place = None

    def met(text: str, page_matrix: list[float], text_matrix: list[float], font: object, size: float) -> None:
        nonlocal place
        for number, part in enumerate(text.split("\n")):
            if number:
                end_line()
            words.append(part)
            if part.strip() and place is None:
                place = _place(page_matrix, text_matrix, size)

    page.extract_text(visitor_text=met)
    end_line()
    return lines


def _place(page: list[float], text: list[float], size: float) -> tuple[float, float]:
    """Return how high a piece of text stands on its page, and how large its letters are."""
    height = page[1] * text[4] + page[3] * text[5] + page[5]
    scale = abs(page[3] * text[3]) or abs(page[1] * text[2]) or 1.0
    return height, round(abs(size) * scale, 1)


def _stated(reader: "PdfReader") -> Facts:
    stated: Mapping[str, object] = reader.metadata or {}
    title, author, made = (_said(stated.get(key)) for key in ("/Title", "/Author", "/CreationDate"))
    printed = any(_PRINTERS.search(_said(stated.get(key))) for key in ("/Creator", "/Producer"))
    proper = (
        title and not title.lower().startswith(_NOT_A_TITLE) and not title.lower().endswith(_FILE_ENDINGS)
    )
    return Facts(
        title=title if proper else "",
        author="" if author.lower().startswith(_NOT_A_TITLE) else author,
        date="" if printed else iso(made),
    )


def _said(value: object) -> str:
    return settled_line(str(value)[:300]) if isinstance(value, str) else ""
