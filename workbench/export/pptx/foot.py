"""The foot of each slide: the marking, the scoring convention and the number, which python-pptx leaves out.

Not here: what they say.
"""

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation

from workbench.export.deck.parts import SMALLEST, Deck
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page
from workbench.export.pptx.stage import Stage, place
from workbench.export.pptx.words import INK, runs, spaced

_SIZE = f'sz="{round(SMALLEST * 100)}"'
_DAY_WIDTH = 64.0
_FIELD = "{6D22F896-40B5-4ADD-8801-0D06FADFA095}"


def add_foot(page: Page, content: Deck, ground: Stage, *, kind: str, number: int, day: str) -> None:
    """Write the footer, its mark in bold, and day and number where the layout has them.

    The day is left out where the footer, which must be whole, takes its place.
    """
    holders = ground.sets[kind].furniture
    footer, field = holders.get(PP_PLACEHOLDER.FOOTER), holders.get(PP_PLACEHOLDER.SLIDE_NUMBER)
    if footer:
        told = f"<a:p>{_runs(content.footer, content.mark)}</a:p>"
        page.fill_to_the_edge(footer, told, rect=ground.foot, name=footer.shape.name)
    else:
        page.add_box(ground.foot, spaced(_runs(content.footer, content.mark, INK), SMALLEST))
    date = holders.get(PP_PLACEHOLDER.DATE)
    if date and day and not _covered(place(date.shape), ground.foot):
        told = f"<a:p>{runs(day, f'<a:rPr {_SIZE}/>')}</a:p>"
        page.fill(date, told, name=date.shape.name)
    if field:
        counted = f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr {_SIZE}/><a:t>{number}</a:t></a:fld>'
        page.fill(field, f"<a:p>{counted}</a:p>", name=field.shape.name)


def _covered(rect: Rect | None, foot: Rect) -> bool:
    """Return whether a place is nowhere, or overlaps the footer's, or is too narrow for a day."""
    if rect is None or rect.width < _DAY_WIDTH:
        return True
    beside = rect.left >= foot.right or rect.right <= foot.left
    return not (beside or rect.top >= foot.bottom or rect.bottom <= foot.top)


def _runs(footer: str, mark: str, ink: str = "") -> str:
    bold = runs(mark, f'<a:rPr {_SIZE} b="1">{ink}</a:rPr>')
    return bold + runs(footer.removeprefix(mark), f"<a:rPr {_SIZE}>{ink}</a:rPr>")


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
