"""The styles of the Word report, on A4: changed once, they change everywhere.

Not here: what is set in them.
"""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from workbench.export.word.xml import hexed

FONT = "Arial"
_HEADINGS = {"Title": 24.0, "Heading 1": 16.0, "Heading 2": 12.5, "Subtitle": 13.0}
_TABLE = """<w:style {ns} w:type="table" w:customStyle="1" w:styleId="Report">
<w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/>
<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="{edge}"/>
<w:bottom w:val="single" w:sz="4" w:color="{edge}"/><w:insideH w:val="single" w:sz="4" w:color="{line}"/>
</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:start w:w="50" w:type="dxa"/>
<w:bottom w:w="40" w:type="dxa"/><w:end w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:color="{edge}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
</w:tblStylePr></w:style>"""


def dress(made: Any, language: str) -> None:
    """Give a new document of the library our page, fonts, colours and styles."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(24)
    styles = made.styles
    _face(styles["Normal"], 10, "ink")
    styles["Normal"].paragraph_format.space_after = Pt(6)
    for name, size in _HEADINGS.items():
        _face(styles[name], size, "ink" if name != "Subtitle" else "muted")
        styles[name].font.italic = False
    for rule in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        rule.getparent().remove(rule)
    _face(styles["Quote"], 10, "muted")
    _face(styles["Caption"], 9, "muted")
    _face(_paragraph(styles, "InTable"), 8.5, "ink")
    styles["InTable"].paragraph_format.space_after = Pt(0)
    _finding(_paragraph(styles, "Finding"))
    _face(styles.add_style("Quiet", WD_STYLE_TYPE.CHARACTER), None, "muted")
    edge, line = hexed("edge"), hexed("line")
    styles.element.append(parse_xml(_TABLE.format(ns=nsdecls("w"), edge=edge, line=line)))
    _speaks(styles, language)


def _paragraph(styles: Any, name: str) -> Any:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    return style


def _face(style: Any, size: float | None, token: str) -> None:
    font = style.font
    font.name, font.color.rgb = FONT, RGBColor.from_string(hexed(token))
    if size is not None:
        font.size = Pt(size)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(faces.attrib):
        if "Theme" in name:
            del faces.attrib[name]
    faces.set(qn("w:cs"), FONT)


def _finding(style: Any) -> None:
    """Set what the report comes to apart: on a ground, a line at its side."""
    style.font.bold = True
    place = style.element.get_or_add_pPr()
    fill, accent = hexed("wash"), hexed("accent")
    for xml in (
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="8" w:color="{accent}"/></w:pBdr>',
        f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>',
    ):
        place.append(parse_xml(xml))


def _speaks(styles: Any, language: str) -> None:
    """Say in which language the document is, for whoever reads it aloud or checks its spelling."""
    for one in styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), language)
