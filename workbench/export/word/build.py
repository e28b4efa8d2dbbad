"""A document as a Word file.

Not here: what it says (:mod:`workbench.export.document`).
"""

import io
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu, Mm, Pt

from workbench.charts.marks import size_of
from workbench.export.document import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
    document,
)
from workbench.export.document.narrow import narrowed
from workbench.export.word.styles import dress
from workbench.export.word.xml import paragraph_xml, runs, table_xml
from workbench.messages import say

View = dict[str, Any]

_LONGEST = 255  # characters of a property
_FINE = 2.0  # pixels of a picture to a unit
_WIDEST = Mm(166)
_UNIT = Pt(0.75)


def docx_bytes(view: View, now: datetime | None = None) -> bytes:
    """Return a report (``report_view``) as a Word document.

    Parameters
    ----------
    view : dict
        The report, as it was chosen.
    now : datetime, optional
        What the file gives as the time of its making.
    """
    return word(document(view), now)


def word(told: Document, now: datetime | None = None) -> bytes:
    """Return a document as a Word file."""
    made = docx.Document()
    dress(made, told.language)
    _describe(made, told, now)
    _margins(made, told)
    body = _Body(made)
    body.add(paragraph_xml((Span(text=told.title),), "Title"))
    body.add(paragraph_xml((Span(text=told.question),), "Subtitle"))
    body.add(paragraph_xml((Span(text=" · ".join(told.about), quiet=True),), "Normal"))
    if told.finding:
        body.add(paragraph_xml((Span(text=told.finding, strong=True),), "Finding"))
    for section in told.sections:
        body.add(paragraph_xml((Span(text=section.title),), "Heading1"))
        for block in section.blocks:
            body.draw(block)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


class _Body:
    """Puts blocks one after another before the properties of the section, which close the body."""

    def __init__(self, made: Any) -> None:
        self.made, self.end = made, made.element.body.sectPr

    def add(self, *found: str) -> None:
        """Put in paragraphs and tables."""
        for xml in found:
            self.end.addprevious(parse_xml(xml))

    def draw(self, block: Block) -> None:
        """Draw one block."""
        if isinstance(block, Picture):
            self._picture(block)
        elif isinstance(block, Table):
            for part in narrowed(block):
                self.add(table_xml(part), paragraph_xml((), "InTable"))
        else:
            self.add(*_prose(block))

    def _picture(self, picture: Picture) -> None:
        import vl_convert

        drawn = picture.draw("light")
        content: bytes = vl_convert.svg_to_png(drawn, scale=_FINE)
        width = min(_WIDEST, Emu(round(size_of(drawn)[0] * _UNIT)))
        shape = self.made.add_picture(io.BytesIO(content), width=width)
        shape._inline.docPr.set("descr", picture.alt)
        if picture.caption:
            self.add(paragraph_xml((Span(text=picture.caption),), "Caption"))


def _prose(block: Paragraph | Heading | Quote | Items) -> list[str]:
    match block:
        case Paragraph():
            return [paragraph_xml(block.line, "Normal")]
        case Heading():
            return [paragraph_xml(block.line, "Heading2")]
        case Quote():
            return [paragraph_xml((Span(text=block.text),), "Quote")]
        case Items():
            return [paragraph_xml(one, "ListBullet") for one in block.lines]


def _describe(made: Any, told: Document, now: datetime | None) -> None:
    known = made.core_properties
    known.title, known.subject = told.title[:_LONGEST], told.question[:_LONGEST]
    known.author = known.last_modified_by = told.author[:_LONGEST]
    known.category, known.comments = told.handling[:_LONGEST], ""
    known.language = told.language
    if now is not None:
        known.created = known.modified = now.replace(tzinfo=None)


def _margins(made: Any, told: Document) -> None:
    """Mark every page above and below, and number it."""
    section = made.sections[0]
    above = section.header.paragraphs[0]
    above.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _append(above, runs((Span(text=told.handling, strong=True),)) if told.handling else "")
    below = section.footer.paragraphs[0]
    before, between, after = say("export.page", page="\0", pages="\0").split("\0")
    _append(
        below,
        runs((Span(text=f"{told.marking}    {before}", quiet=True),))
        + _field("PAGE")
        + runs((Span(text=between, quiet=True),))
        + _field("NUMPAGES")
        + runs((Span(text=after, quiet=True),)),
    )


def _field(name: str) -> str:
    """Return a number that the reader's program fills in."""
    number = runs((Span(text="1", quiet=True),))
    return f'<w:fldSimple w:instr=" {name} ">{number}</w:fldSimple>'


def _append(paragraph: Any, xml: str) -> None:
    for one in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
        paragraph._p.append(one)
