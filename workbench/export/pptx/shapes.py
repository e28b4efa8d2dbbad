"""A slide and its shapes, as the format writes them; a text in one go is made far faster than a tree.

Not here: what stands in the shapes.
"""

from xml.sax.saxutils import quoteattr

from pptx.oxml.ns import nsdecls

from workbench.export.pptx.layouts import POINT, Holder, Rect

_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    "{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
)
_PLAIN, _FLUSH = "<a:bodyPr/>", 'lIns="0" tIns="0" rIns="0" bIns="0"'
_FITTED = f"<a:bodyPr {_FLUSH}><a:normAutofit/></a:bodyPr>"
_GROUND = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'


class Page:
    """The shapes of one slide, in reading order, each under a number of its own."""

    def __init__(self) -> None:
        self._shapes: list[str] = []

    @property
    def number(self) -> int:
        """The number of the next shape; 1 is the slide's own."""
        return len(self._shapes) + 2

    def fill(self, holder: Holder, paragraphs: str, *, rect: Rect | None = None, name: str = "") -> None:
        """Put paragraphs into a place of the layout's; a ``rect`` moves it."""
        self._fill(holder, paragraphs, _PLAIN, rect=rect, name=name)

    def fill_to_the_edge(self, holder: Holder, paragraphs: str, *, rect: Rect, name: str) -> None:
        """Put paragraphs into a place without margins, set smaller where they are too long."""
        self._fill(holder, paragraphs, _FITTED, rect=rect, name=name)

    def _fill(self, holder: Holder, paragraphs: str, body: str, *, rect: Rect | None, name: str) -> None:
        named = quoteattr(name or f"{holder.stem} {self.number - 1}")
        moved = _at(rect, "a") if rect else ""
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.number}" name={named}/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph{holder.marks}/></p:nvPr></p:nvSpPr><p:spPr>{moved}</p:spPr>"
            f"<p:txBody>{body}<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def add_title(self, rect: Rect, paragraphs: str, name: str) -> None:
        """Put a title where its layout has no place for one, so that the slide still has a name."""
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.number}" name={quoteattr(name)}/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'
            f'<p:spPr>{_at(rect, "a")}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_GROUND}</p:spPr>'
            f'<p:txBody><a:bodyPr wrap="square" {_FLUSH} anchor="b"><a:normAutofit/></a:bodyPr>'
            f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def add_box(self, rect: Rect, paragraphs: str) -> None:
        """Put paragraphs into a box of their own, on the theme's ground."""
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.number}" name="TextBox {self.number - 1}"/>'
            f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{_at(rect, "a")}'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_GROUND}</p:spPr>'
            f'<p:txBody><a:bodyPr wrap="square" {_FLUSH}><a:spAutoFit/></a:bodyPr>'
            f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def add_frame(self, rect: Rect, content: str, *, kind: str, name: str, alt: str) -> None:
        """Put a table or chart into a frame, with a text in its place; ``kind`` is the format's address."""
        self._shapes.append(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self.number}" name={quoteattr(name)} '
            f'descr={quoteattr(alt)}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
            f"</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{_at(rect, 'p')}"
            f'<a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></p:graphicFrame>'
        )

    def add_picture(self, rect: Rect, tie: str, *, name: str, alt: str) -> None:
        """Put a picture into a place, with a text in its place; ``tie`` names its part."""
        self._shapes.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self.number}" name={quoteattr(name)} descr={quoteattr(alt)}/>'
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{tie}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr>{_at(rect, "a")}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def written(self) -> bytes:
        """Return the slide as its part of the file."""
        root = _ROOT.format(shapes="".join(self._shapes))
        return declared(f"<p:sld {nsdecls('a', 'p', 'r')}><p:cSld><p:spTree>{root}")


def declared(text: str) -> bytes:
    """Return a text as a part of the file has it."""
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n{text}".encode()


def _at(rect: Rect, prefix: str) -> str:
    sides = (rect.left, rect.top, rect.width, rect.height)
    left, top, width, height = (round(side * POINT) for side in sides)
    place = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    return f"<{prefix}:xfrm>{place}</{prefix}:xfrm>"
