"""The foot of each slide: the marking, the scoring convention and the number, which python-pptx leaves out.

Not here: what they say.
"""

from copy import deepcopy
from typing import Any
from xml.sax.saxutils import escape

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation

from workbench.export.deck.parts import SMALLEST, Deck
from workbench.export.pptx.layouts import POINT, Rect
from workbench.export.pptx.stage import Stage
from workbench.export.pptx.words import write_box

_SIZE = round(SMALLEST * 100)
_FIELD = "{6D22F896-40B5-4ADD-8801-0D06FADFA095}"
_FLUSH = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>'


def add_foot(slide: Any, content: Deck, ground: Stage, *, kind: str, number: int) -> None:
    """Write the footer into a place of its own, its mark in bold, and the number where the layout has it."""
    holders, footer, mark, rect = ground.furniture[kind], content.footer, content.mark, ground.foot
    if PP_PLACEHOLDER.FOOTER in holders:
        _add(slide, holders[PP_PLACEHOLDER.FOOTER], _runs(footer, mark), _place(rect), _FLUSH)
    else:
        _embolden(write_box(slide, rect, [footer], SMALLEST), mark)
    if PP_PLACEHOLDER.SLIDE_NUMBER in holders:
        field = f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr sz="{_SIZE}"/><a:t>{number}</a:t></a:fld>'
        _add(slide, holders[PP_PLACEHOLDER.SLIDE_NUMBER], field, "", "<a:bodyPr/>")


def _runs(footer: str, mark: str) -> str:
    rest = footer.removeprefix(mark)
    bold = f'<a:r><a:rPr sz="{_SIZE}" b="1"/><a:t>{escape(mark)}</a:t></a:r>' if mark else ""
    return f'{bold}<a:r><a:rPr sz="{_SIZE}"/><a:t>{escape(rest)}</a:t></a:r>'


def _embolden(box: Any, mark: str) -> None:
    """Set the mark at the beginning of a box's only run in bold."""
    (paragraph,) = box.text_frame.paragraphs
    (run,) = paragraph.runs
    if mark:
        bold = deepcopy(run._r)
        run._r.addprevious(bold)
        run.text = run.text.removeprefix(mark)
        paragraph.runs[0].text, paragraph.runs[0].font.bold = mark, True


def _place(rect: Rect) -> str:
    left, top, width, height = (
        round(side * POINT) for side in (rect.left, rect.top, rect.width, rect.height)
    )
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _add(slide: Any, holder: Any, content: str, rect: str, body: str) -> None:
    tree = slide.shapes._spTree
    number = max(int(one) for one in tree.xpath("//p:cNvPr/@id")) + 1
    shape = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{escape(holder.name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr/></p:nvSpPr><p:spPr>{rect}</p:spPr>'
        f"<p:txBody>{body}<a:lstStyle/><a:p>{content}</a:p></p:txBody></p:sp>"
    )
    shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}").append(deepcopy(holder.element.ph))
    tree.append(shape)


def list_notes_master(presentation: Presentation) -> None:
    """Name the notes master in the presentation, where python-pptx made one and did not."""
    root = presentation.element
    if root.find(qn("p:notesMasterIdLst")) is not None:
        return
    part = presentation.part
    names = [name for name, rel in part.rels.items() if rel.reltype.endswith("/notesMaster")]
    if names:
        entry = f'<p:notesMasterId r:id="{names[0]}"/>'
        listed = f"<p:notesMasterIdLst {nsdecls('p', 'r')}>{entry}</p:notesMasterIdLst>"
        root.find(qn("p:sldMasterIdLst")).addnext(parse_xml(listed))
