"""What a person reads in a file: every text of a page, a workbook, a deck, a picture."""

import io
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

READ_ALOUD = (
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "aria-valuetext",
    "placeholder",
    "descr",
    "label",
)
_DRAWN = re.compile(r"ppt/(slides|notesSlides|charts)/[^/]+\.xml")
_PROPERTIES = ("title", "subject", "description", "keywords", "category")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._within.append(tag)
        self.texts += [value for name, value in attrs if name in READ_ALOUD and value]

    def handle_endtag(self, tag: str) -> None:
        while tag in self._within and self._within.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self._within):
            self.texts.append(data)


def in_html(content: bytes) -> list[str]:
    page = _Page()
    page.feed(content.decode("utf-8"))
    return [text for text in page.texts if text.strip()]


def in_svg(content: bytes) -> list[str]:
    root = ET.fromstring(content)
    spoken = (node.get(name) or "" for node in root.iter() for name in READ_ALOUD)
    return [text for text in (*root.itertext(), *spoken) if text.strip()]


def in_xlsx(content: bytes) -> tuple[list[str], list[str]]:
    """Return the texts of the first sheet, which is a matrix file, and those of everything else."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    first, *others = (list(_in_sheet(sheet)) for sheet in book.worksheets)
    rest = [text for texts in others for text in texts]
    rest += [sheet.title for sheet in book.worksheets]
    rest += [getattr(book.properties, name) or "" for name in _PROPERTIES]
    return _read(first), _read(rest)


def _read(texts: list[str | None]) -> list[str]:
    return [text for text in texts if text and text.strip()]


def _in_sheet(sheet: Worksheet) -> Iterator[str | None]:
    for part in (sheet.oddHeader, sheet.oddFooter):
        # what stands after & is a command: a font, a size, the number of the page
        yield from (re.sub(r'&("[^"]*"|[A-Z]|\d+)', " ", side.text or "") for side in _sides(part))
    for check in sheet.data_validations.dataValidation:
        yield from (check.promptTitle, check.prompt, check.errorTitle, check.error)
    for row in sheet.iter_rows():
        for cell in row:
            yield cell.value if isinstance(cell.value, str) else None
            yield cell.comment.text if cell.comment else None


def _sides(part: object) -> list:
    return [getattr(part, side) for side in ("left", "center", "right")]


def in_pptx(content: bytes) -> list[str]:
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if _DRAWN.fullmatch(name):
                found += _in_drawing(ET.fromstring(package.read(name)))
        core = ET.fromstring(package.read("docProps/core.xml"))
    found += [node.text or "" for node in core if node.tag.rpartition("}")[2] in _PROPERTIES]
    return [text for text in found if text.strip()]


def _in_drawing(root: ET.Element) -> Iterator[str]:
    for node in root.iter():
        name = node.tag.rpartition("}")[2]
        if name == "p":
            yield "".join(node.itertext())
        elif name == "v":  # what a chart keeps of its sheet
            yield node.text or ""
        elif name == "cNvPr":
            yield from (node.get("descr") or "", node.get("title") or "")


def in_docx(content: bytes) -> list[str]:
    """Return a Word document's paragraphs, margins included, and what stands for pictures and tables."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
            found += _in_word(ET.fromstring(package.read(name)))
    return [text for text in found if text.strip()]


def _in_word(root: ET.Element) -> Iterator[str]:
    for node in root.iter():
        tag = node.tag.rpartition("}")[2]
        if tag == "p":
            yield "".join(node.itertext())
        elif tag in ("docPr", "tblDescription"):
            yield from (value for key, value in node.items() if key.rpartition("}")[2] in ("descr", "val"))
