"""A picture on a slide, drawn here from its SVG, since not every program shows one.

Not here: what it shows.
"""

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.parts.image import Image, ImagePart

from workbench.export.deck.parts import Picture
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page
from workbench.messages import say

_FINE = 2.0  # pixels to a unit


def draw_picture(page: Page, slide: Part, picture: Picture, rect: Rect) -> None:
    """Draw a picture into the middle of a place, with a text in its place."""
    import vl_convert

    content: bytes = vl_convert.svg_to_png(picture.drawn, scale=_FINE)
    package: Any = slide.package
    tie = slide.relate_to(
        ImagePart.new(package, Image.from_blob(content, "picture.png")), RELATIONSHIP_TYPE.IMAGE
    )
    left = rect.left + (rect.width - picture.width) / 2
    place = Rect(left=left, top=rect.top, width=picture.width, height=picture.height)
    page.add_picture(place, tie, name=say("deck.shape.picture"), alt=picture.alt)
