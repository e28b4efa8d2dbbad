"""The speaker's notes behind each slide.

python-pptx makes the first page of notes, empty; all others are its text with other words in it.
Not here: what the notes say.
"""

from collections.abc import Sequence
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.parts.presentation import PresentationPart
from pptx.parts.slide import NotesSlidePart

from workbench.errors import TemplateUnusable
from workbench.export.pptx.words import plain
from workbench.messages import say

# python-pptx gives it no types.
_NOTES: Any = NotesSlidePart

_WORDS = "words"
_MARK = f"<a:p><a:r><a:t>{_WORDS}</a:t></a:r></a:p>"


class Notes:
    """Writes a deck's notes; ``where`` is what an error calls the template."""

    def __init__(self, deck: PresentationPart, where: str) -> None:
        self._deck, self._where = deck, where
        self._around: list[str] = []
        self._written = 0

    def write(self, slide: Part, notes: Sequence[str]) -> None:
        """Put notes behind a slide, a paragraph each; none where there are none."""
        if not notes:
            return
        if not self._around:
            self._around = self._blank(slide).split(_MARK)
        self._written += 1
        name = PackURI(f"/ppt/notesSlides/notesSlide{self._written}.xml")
        text = plain(notes).join(self._around).encode()
        part = Part(name, CONTENT_TYPE.PML_NOTES_SLIDE, self._deck.package, text)
        part.relate_to(self._deck.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)

    def _blank(self, slide: Part) -> str:
        """Return a page of notes with a single word, where its paragraphs go."""
        page = _NOTES.new(self._deck.package, slide).notes_slide
        frame = page.notes_text_frame
        if frame is None:
            raise TemplateUnusable(self._where, say("deck.template.no_notes"))
        frame.text = _WORDS
        return serialize_part_xml(page._element).decode()
