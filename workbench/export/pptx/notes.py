"""The speaker's notes behind each slide.

python-pptx copies the notes master's places anew for every slide and writes a text run by run; here the
first page of notes is copied, and a text is read in one go. Not here: what the notes say.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.slide import NotesSlidePart

from workbench.errors import TemplateUnusable
from workbench.messages import say


class Notes:
    """Writes a deck's notes; ``where`` is what an error calls the template."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._blank: Any = None
        self._written = 0

    def write(self, slide: Any, notes: Sequence[str]) -> None:
        """Put notes behind a slide, a paragraph each; none where there are none."""
        if not notes:
            return
        self._written += 1
        page = self._page(slide)
        frame = page.notes_text_frame
        if frame is None:
            raise TemplateUnusable(self._where, say("deck.template.no_notes"))
        body = frame._txBody
        for paragraph in body.findall(qn("a:p")):
            body.remove(paragraph)
        body.extend(parse_xml(_paragraphs(notes)).findall(qn("a:p")))

    def _page(self, slide: Any) -> Any:
        if self._blank is None:
            page = slide.notes_slide
            self._blank = deepcopy(page._element)
            return page
        package = slide.part.package
        name = PackURI(f"/ppt/notesSlides/notesSlide{self._written}.xml")
        part = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, deepcopy(self._blank))
        part.relate_to(package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        return part.notes_slide


def _paragraphs(notes: Sequence[str]) -> str:
    return f"<p:txBody {nsdecls('p', 'a')}>{''.join(map(_paragraph, notes))}</p:txBody>"


def _paragraph(note: str) -> str:
    lines = note.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").split("\n")
    runs = (f"<a:r><a:t>{escape(line)}</a:t></a:r>" if line else "" for line in lines)
    return f"<a:p>{'<a:br/>'.join(runs)}</a:p>"
