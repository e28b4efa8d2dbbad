"""Files as people bring them, made by the programs that make them."""

import io
import zipfile
from collections.abc import Sequence

import docx
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

TOPICS = (
    "the harbour", "the old bridge", "the water works", "a second ferry", "the northern road",
    "the market hall", "the tram line", "a new school", "the flood wall", "the customs house",
)  # fmt: skip


def passage(number: int, sentences: int = 5) -> str:
    """Return a paragraph of its own: no two numbers give the same."""
    said = (
        f"In report {number}-{part} the council wrote that {TOPICS[(number + part) % 10]} would cost "
        f"{number * 7 + part} million and be finished after {TOPICS[(3 * number + part) % 10]}."
        for part in range(sentences)
    )
    return " ".join(said)


PASSAGES = tuple(passage(number) for number in range(1, 19))


def pdf(
    paragraphs: Sequence[str] = PASSAGES,
    *,
    head: str = "",
    lock: StandardEncryption | None = None,
    **facts: str,
) -> bytes:
    """Return a PDF; ``head`` stands at the top of each page, and the page's number at its foot."""
    out = io.BytesIO()
    style = getSampleStyleSheet()["BodyText"]
    document = SimpleDocTemplate(out, pagesize=A4, encrypt=lock, **facts)

    def edges(canvas: Canvas, _: object) -> None:
        if head:
            canvas.drawString(72, 810, head)
            canvas.drawString(280, 20, f"Page {canvas.getPageNumber()}")

    document.build([Paragraph(text, style) for text in paragraphs], onFirstPage=edges, onLaterPages=edges)
    return out.getvalue()


def pages_of_lines(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF with these lines on its pages; a page without any has a drawing alone."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for lines in pages:
        canvas.rect(50, 50, 10, 10)
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def raw_pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    return out + b"xref\n0 %d\n" % size + table + end


def word(paragraphs: Sequence[str] = PASSAGES, *, title: str = "", author: str = "") -> bytes:
    """Return a Word document."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, author
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def package(parts: dict[str, bytes]) -> bytes:
    """Return an archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def document_xml(inside: str) -> bytes:
    """Return the main part of a Word document."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{space}"><w:body>{inside}</w:body></w:document>'.encode()


def page(body: str, head: str = "", charset: str = "utf-8") -> str:
    """Return a web page."""
    top = f'<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">{head}</head>'
    return f"{top}<body>{body}</body></html>"
