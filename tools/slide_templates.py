"""Makes the presentations in ``templates/slides`` that slides are built on: light, dark and for paper.

Run it after a change of colours or places: ``python tools/slide_templates.py``. The files it
makes are the same, byte for byte, wherever they are made. Not here: slides.
"""

import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from workbench.design.tokens import Theme, colour  # noqa: E402 - the checkout is put on the path first

TARGET = TOP / "templates" / "slides"

INCH = 914_400
WIDE, HIGH = 12_192_000, 6_858_000
LEFT = int(0.6 * INCH)
ACROSS = WIDE - 2 * LEFT
FONT = "Arial"
FACES = {"latin": "lt", "ea": "ea", "cs": "cs"}
FLUSH = 'marL="0" indent="0"'

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument"

Rect = tuple[float, float, float, float]

TITLE: Rect = (0.6, 0.35, 12.13, 0.98)
BODY: Rect = (0.6, 1.5, 12.13, 5.28)
FOOTER: Rect = (0.6, 6.94, 10.4, 0.44)
DATE: Rect = (11.1, 6.94, 1.0, 0.44)
NUMBER: Rect = (12.13, 6.94, 0.6, 0.44)

USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
DARK = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What tells one presentation from another.

    ``slots`` are the theme's four colours for ground and ink, by what slides call them; ``strong``
    is the token of the first accent, and ``bands`` says whether areas are filled with it.
    """

    name: str
    theme: Theme
    slots: Mapping[str, str]
    strong: str
    bands: bool

    def rgb(self, token: str) -> str:
        """Return a token's colour as six hexadecimal digits."""
        return colour(self.theme, token).removeprefix("#").upper()

    def band(self, number: int, rect: Rect) -> str:
        """Return a filled area, where there are any."""
        return block(number, "Band", rect, "accent1") if self.bands else ""


LOOKS = (
    Look(name="light", theme="light", slots=USUAL, strong="accent", bands=True),
    Look(name="dark", theme="dark", slots=DARK, strong="accent", bands=True),
    Look(name="print", theme="light", slots=USUAL, strong="ink", bands=False),
)
"""Paper has ink for its accent, and no area that only uses up ink."""


def xfrm(rect: Rect) -> str:
    """Return a place in inches as the format writes it."""
    x, y, w, h = (int(value * INCH) for value in rect)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def placeholder(
    number: int,
    name: str,
    kind: str,
    *,
    rect: Rect | None = None,
    index: int = 0,
    body: str = "",
    prompt: str = "",
) -> str:
    """Return a placeholder; without a place of its own it takes that of the one it descends from."""
    at = f' idx="{index}"' if index else ""
    type_ = f' type="{kind}"' if kind != "obj" else ""
    place = f"{xfrm(rect)}" if rect else ""
    geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if rect and name.startswith("Master") else ""
    text = body or f'<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>{prompt}</a:t></a:r></a:p>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{type_}{at}/></p:nvPr></p:nvSpPr><p:spPr>{place}{geometry}</p:spPr>"
        f"<p:txBody>{text}</p:txBody></p:sp>"
    )


def block(number: int, name: str, rect: Rect, colour_name: str) -> str:
    """Return a rectangle of one theme colour, there for the eye only."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
        f'<adec:decorative xmlns:adec="{DECORATIVE}" val="1"/></a:ext></a:extLst>'
        '</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{xfrm(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{colour_name}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
    )


def tree(*shapes: str, ground: str = "") -> str:
    """Return the shapes of a slide, layout or master."""
    fill = f'<a:solidFill><a:schemeClr val="{ground}"/></a:solidFill>'
    background = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"
    return (
        f'<p:cSld{{name}}>{background if ground else ""}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>'
        '<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(shapes)}</p:spTree></p:cSld>"
    )


NUMBER_FIELD = '<a:fld id="{6D22F896-40B5-4ADD-8801-0D06FADFA095}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'


def small(align: str, content: str = "") -> str:
    """Return the text of a placeholder at the foot."""
    style = (
        f'<a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx2"/>'
        "</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>"
    )
    return (
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"/>'
        f'{style}<a:p>{content}<a:endParaRPr lang="en-US"/></a:p>'
    )


LEVELS = "".join(
    f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="en-US"/><a:t>{text}</a:t></a:r></a:p>'
    for level, text in enumerate(("Text", "Second level", "Third level"))
)


def text_body(inset: int, anchor: str, content: str) -> str:
    """Return a text with its insets, shrinking where it would not fit."""
    return (
        f'<a:bodyPr vert="horz" lIns="{inset}" tIns="0" rIns="{inset}" bIns="0" rtlCol="0" anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle/>{content}"
    )


def colour_map(slots: Mapping[str, str]) -> str:
    """Return which of the theme's colours slides mean by which word."""
    others = (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    told = (f'{name}="{slots.get(name, name)}"' for name in (*slots, *others))
    return f"<p:clrMap {' '.join(told)}/>"


def master(look: Look, layouts: int) -> str:
    """Return the slide master."""
    title = '<a:p><a:r><a:rPr lang="en-US"/><a:t>The finding</a:t></a:r></a:p>'
    shapes = tree(
        look.band(7, (0, 0.4, 0.16, 0.88)),
        block(8, "Footer line", (0.6, 6.86, 12.13, 0.012), "bg2"),
        placeholder(2, "Master title", "title", rect=TITLE, body=text_body(0, "b", title)),
        placeholder(3, "Master text", "body", rect=BODY, index=1, body=text_body(0, "t", LEVELS)),
        placeholder(4, "Master footer", "ftr", rect=FOOTER, index=3, body=small("l")),
        placeholder(5, "Master number", "sldNum", rect=NUMBER, index=4, body=small("r", NUMBER_FIELD)),
        placeholder(6, "Master date", "dt", rect=DATE, index=2, body=small("r")),
        ground="bg1",
    ).replace("{name}", "")
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(layouts))
    return (
        f"{XML}<p:sldMaster {NAMES}>{shapes}"
        f'{colour_map(look.slots)}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0"/>'
        f"<p:txStyles><p:titleStyle>{title_level()}</p:titleStyle>"
        f"<p:bodyStyle>{''.join(body_level(n) for n in range(1, 10))}</p:bodyStyle>"
        f"<p:otherStyle>{levels(1800)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def level(number: int, size: int, *, look: str = FLUSH, before: int = 0, bullet: str = "<a:buNone/>") -> str:
    """Return how text of one level looks in the theme's text font."""
    return (
        f'<a:lvl{number}pPr {look} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{size}" kern="1200">{font("mn")}</a:defRPr></a:lvl{number}pPr>'
    )


def font(slot: str) -> str:
    """Return ink and font of a text, the font by its slot in the theme."""
    faces = "".join(f'<a:{part} typeface="+{slot}-{short}"/>' for part, short in FACES.items())
    return f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{faces}'


def levels(size: int) -> str:
    """Return all nine levels alike."""
    return "".join(level(number, size) for number in range(1, 10))


def title_level() -> str:
    """Return how titles look."""
    return (
        f'<a:lvl1pPr {FLUSH} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="2600" b="1" kern="1200">{font("mj")}</a:defRPr></a:lvl1pPr>'
    )


def body_level(number: int) -> str:
    """Return how body text of one level looks: plain paragraphs first, dots below."""
    size = {1: 2000, 2: 1800, 3: 1600}.get(number, 1400)
    if number == 1:
        return level(1, size, before=900)
    look = f'marL="{228_600 * (number - 1)}" indent="-228600"'
    dot = f'<a:buFont typeface="{FONT}"/><a:buChar char="•"/>'
    return level(number, size, look=look, before=600, bullet=dot)


def layout(name: str, kind: str, *shapes: str, ground: str = "", own_shapes: bool = False) -> str:
    """Return a layout; ``own_shapes`` hides what the master draws."""
    hidden = ' showMasterSp="0"' if own_shapes else ""
    type_ = f' type="{kind}"' if kind else ""
    return (
        f'{XML}<p:sldLayout {NAMES}{type_}{hidden} preserve="1" userDrawn="1">'
        + tree(*shapes, *FOOT, ground=ground).replace("{name}", f' name="{name}"')
        + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


FOOT = (
    placeholder(
        10, "Footer", "ftr", index=11, body='<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p>'
    ),
    placeholder(
        11,
        "Slide number",
        "sldNum",
        index=12,
        body=f'<a:bodyPr/><a:lstStyle/><a:p>{NUMBER_FIELD}<a:endParaRPr lang="en-US"/></a:p>',
    ),
    placeholder(
        12, "Date", "dt", index=10, body='<a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p>'
    ),
)
HEADING = placeholder(2, "Title", "title", prompt="The finding")


def sized(size: int, colour_name: str, anchor: str, prompt: str, *, bold: bool = False) -> str:
    """Return a text with a size and colour of its own."""
    strong = f' b="{int(bold)}"'
    return (
        f'<a:bodyPr anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l">'
        f'<a:buNone/><a:defRPr sz="{size}"{strong}><a:solidFill><a:schemeClr val="{colour_name}"/></a:solidFill>'
        f'</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>{prompt}</a:t></a:r></a:p>'
    )


def layouts(look: Look) -> tuple[str, ...]:
    """Return the layouts, each under its name."""
    return (
        layout(
            "Title",
            "title",
            look.band(7, (0, 0, 0.42, 7.5)),
            placeholder(2, "Title", "ctrTitle", rect=(1.1, 1.35, 11.2, 2.2), body=BIG),
            placeholder(3, "Subtitle", "subTitle", rect=(1.1, 3.75, 11.2, 2.6), index=1, body=BENEATH),
            own_shapes=True,
        ),
        layout(
            "Title and content",
            "obj",
            HEADING,
            placeholder(3, "Content", "obj", index=1, body=text_body(0, "t", LEVELS)),
        ),
        layout(
            "Table", "tbl", HEADING, placeholder(3, "Table", "tbl", rect=BODY, index=13, prompt="A table")
        ),
        layout(
            "Chart", "chart", HEADING, placeholder(3, "Chart", "chart", rect=BODY, index=14, prompt="A chart")
        ),
        layout(
            "Section",
            "secHead",
            look.band(7, (0, 0, 0.42, 7.5)),
            placeholder(2, "Title", "title", rect=(1.1, 1.35, 11.2, 2.2), body=QUESTION),
            placeholder(3, "Text", "body", rect=(1.1, 3.75, 11.2, 2.6), index=1, body=BENEATH),
            ground="bg2",
            own_shapes=True,
        ),
        layout(
            "Closing",
            "",
            HEADING,
            placeholder(3, "Text", "body", index=1, body=text_body(0, "t", LEVELS)),
            look.band(7, (0, 0, 13.34, 0.16)),
            ground="bg2",
            own_shapes=True,
        ),
    )


BIG = sized(4000, "tx1", "b", "The case", bold=True)
QUESTION = sized(3200, "tx1", "b", "The section", bold=True)
BENEATH = sized(2000, "tx2", "t", "The question")


def theme(look: Look, name: str) -> str:
    """Return the theme: our colours, one font, nothing that shines."""
    words = {"bg1": "paper", "tx1": "ink", "bg2": "wash", "tx2": "muted"}
    colours = {
        **{look.slots[word]: words[word] for word in ("tx1", "bg1", "tx2", "bg2")},
        "accent1": look.strong,
        "accent2": "ii-ground",
        "accent3": "c-ground",
        "accent4": "i-ground",
        "accent5": "edge",
        "accent6": "bar",
        "hlink": look.strong,
        "folHlink": "muted",
    }
    order = ("dk1", "lt1", "dk2", "lt2", *(slot for slot in colours if len(slot) > 3))
    scheme = "".join(f'<a:{slot}><a:srgbClr val="{look.rgb(colours[slot])}"/></a:{slot}>' for slot in order)
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{w}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
        for w in (6350, 12700, 19050)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{XML}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def notes_master() -> str:
    """Return the notes master: the slide's picture above, the notes beneath."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{xfrm((0.75, 0.75, 6.0, 3.375))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    shapes = tree(
        picture,
        placeholder(
            3, "Master notes", "body", rect=(0.75, 4.4, 6.0, 4.9), index=3, body=text_body(0, "t", LEVELS)
        ),
        placeholder(
            4, "Master number", "sldNum", rect=(4.25, 9.45, 2.5, 0.4), index=5, body=small("r", NUMBER_FIELD)
        ),
        ground="bg1",
    ).replace("{name}", "")
    return (
        f"{XML}<p:notesMaster {NAMES}>{shapes}"
        f"{colour_map(USUAL)}<p:notesStyle>{levels(1200)}</p:notesStyle></p:notesMaster>"
    )


def presentation() -> str:
    """Return the presentation, without a slide."""
    return (
        f'{XML}<p:presentation {NAMES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{WIDE}" cy="{HIGH}"/><p:notesSz cx="{int(7.5 * INCH)}" cy="{10 * INCH}"/>'
        f"<p:defaultTextStyle>{levels(1800)}</p:defaultTextStyle></p:presentation>"
    )


def relations(*targets: tuple[str, str]) -> str:
    """Return the relationships of a part: kind and target each."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if "://" in kind else f"{R}/{kind}"}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def parts(look: Look) -> dict[str, str]:
    """Return every part of the package by name, content types included."""
    every, title = layouts(look), f"Workbench {look.name}"
    count = len(every)
    found = {
        "_rels/.rels": relations(
            ("officeDocument", "ppt/presentation.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></cp:coreProperties>",
        "docProps/app.xml": f'{XML}<Properties xmlns="{R.replace("relationships", "extended-properties")}">'
        "<Application>Workbench</Application></Properties>",
        "ppt/presentation.xml": presentation(),
        "ppt/_rels/presentation.xml.rels": relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{XML}<p:presentationPr {NAMES}/>",
        "ppt/tableStyles.xml": f'{XML}<a:tblStyleLst xmlns:a="{A}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>',
        "ppt/theme/theme1.xml": theme(look, title),
        "ppt/theme/theme2.xml": theme(LOOKS[0], f"{title} notes"),
        "ppt/slideMasters/slideMaster1.xml": master(look, count),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, count + 1)),
            ("theme", "../theme/theme1.xml"),
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations(("theme", "../theme/theme2.xml")),
    }
    for number, content in enumerate(every, start=1):
        found[f"ppt/slideLayouts/slideLayout{number}.xml"] = content
        found[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return {"[Content_Types].xml": content_types(found), **found}


def content_types(found: dict[str, str]) -> str:
    """Return the list of what kind of content each part has."""
    kinds = {
        "ppt/presentation.xml": "presentationml.presentation.main",
        "ppt/presProps.xml": "presentationml.presProps",
        "ppt/tableStyles.xml": "presentationml.tableStyles",
        "ppt/theme/": "theme",
        "ppt/slideMasters/": "presentationml.slideMaster",
        "ppt/slideLayouts/": "presentationml.slideLayout",
        "ppt/notesMasters/": "presentationml.notesMaster",
        "docProps/app.xml": "extended-properties",
    }
    rows = [
        f'<Override PartName="/{name}" ContentType="{OFFICE}.{kind}+xml"/>'
        for name in found
        for start, kind in kinds.items()
        if name.startswith(start) and not name.endswith(".rels")
    ]
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{"".join(rows)}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def made(look: Look, folder: Path = TARGET) -> Path:
    """Write one presentation and return where it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{look.name}.pptx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts(look).items():
            package.writestr(
                zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content.encode(), zipfile.ZIP_DEFLATED
            )
    return target


if __name__ == "__main__":
    for one in LOOKS:
        print(made(one).relative_to(TOP))
