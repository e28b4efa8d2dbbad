"""The slides' parts within the presentation's file.

Not here: what is written in them.
"""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation

_FIRST = 256


class Slides:
    """Begins the slides of a presentation that has none, one after another, and lists them at the end."""

    def __init__(self, presentation: Presentation) -> None:
        self._presentation = presentation
        self._names: list[str] = []

    def begin(self, layout: Part) -> Part:
        """Return a new slide's part, tied to its layout, with nothing in it."""
        deck = self._presentation.part
        name = PackURI(f"/ppt/slides/slide{len(self._names) + 1}.xml")
        part = Part(name, CONTENT_TYPE.PML_SLIDE, deck.package)
        part.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        self._names.append(deck.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
        return part

    def end(self) -> None:
        """Name the slides in the presentation, in their order."""
        entries = (
            f'<p:sldId id="{number}" r:id="{name}"/>' for number, name in enumerate(self._names, start=_FIRST)
        )
        listed = parse_xml(f"<p:sldIdLst {nsdecls('p', 'r')}>{''.join(entries)}</p:sldIdLst>")
        self._presentation.element.get_or_add_sldIdLst().extend(listed)
