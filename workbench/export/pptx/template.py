"""The presentation that slides are built on: opened, emptied of its own slides, and otherwise as it is.

Not here: which of its layouts is used for what.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pptx
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.oxml.ns import qn
from pptx.parts.slide import SlidePart
from pptx.presentation import Presentation

from workbench.errors import TemplateUnusable, system_words
from workbench.export.pptx.layouts import lacking
from workbench.messages import say
from workbench.shipped import shipped
from workbench.views.wording import listed

MOST_UNPACKED = 500 * 1024 * 1024
NAMED = ("light", "dark", "print")
"""Our own presentations, the first unless asked; a name of these is no path."""

_FOLDER = "slides"
_ENDING = ".pptx"
_DESCRIPTION = "docProps/core.xml"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SHOW = re.compile(rb"<p:showPr\b[^>]*/>|<p:showPr\b.*?</p:showPr>", re.DOTALL)


def opened(template: Path | None) -> Presentation:
    """Return a template, or one of our own by its name, without slides but with all else.

    Raises
    ------
    TemplateUnusable
        If it cannot be read, is no presentation, or has no layout.
    """
    path = _lies(template)
    where = path.name
    if path.suffix.lower() != _ENDING:
        raise TemplateUnusable(where, say("deck.template.ending", named=listed(NAMED, joined="or")))
    _check_package(path, where)
    try:
        presentation = pptx.Presentation(str(path))
        layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
        _empty(presentation)
    # A damaged presentation makes the reader raise almost anything.
    except Exception as error:
        raise TemplateUnusable(where, say("deck.template.damaged")) from error
    if not layouts:
        raise TemplateUnusable(where, say("deck.template.no_layout"))
    return presentation


def remarked(template: Path | str) -> str:
    """Return what a template lacks in a sentence; "" where it has a layout for every kind of slide.

    Raises
    ------
    TemplateUnusable
        If it cannot be used at all.
    """
    path = _lies(Path(template))
    kinds = lacking(opened(path))
    if not kinds:
        return ""
    told = listed((say(f"deck.template.lacks.{kind}") for kind in kinds), joined="or")
    return say("deck.template.lacks", where=path.name, kinds=told)


def _lies(template: Path | None) -> Path:
    name = NAMED[0] if template is None else str(template)
    if name in NAMED:
        return shipped("templates") / _FOLDER / f"{name}{_ENDING}"
    return Path(name)


def _check_package(path: Path, where: str) -> None:
    try:
        with zipfile.ZipFile(path) as package:
            unpacked = sum(part.file_size for part in package.infolist())
    except OSError as error:
        raise TemplateUnusable(where, system_words(error)) from error
    except (zipfile.BadZipFile, ValueError) as error:
        raise TemplateUnusable(where, say("deck.template.not_one")) from error
    if unpacked > MOST_UNPACKED:
        raise TemplateUnusable(where, say("deck.template.too_large", most=MOST_UNPACKED // 1024 // 1024))


def _empty(presentation: Presentation) -> None:
    """Take out the slides and everything that speaks of them."""
    root = presentation.element
    for tag in ("p:sldIdLst", "p:custShowLst"):
        for element in root.findall(qn(tag)):
            root.remove(element)
    for extension in root.findall(f"{qn('p:extLst')}/{qn('p:ext')}"):
        if extension.get("uri") == _SECTIONS:
            extension.getparent().remove(extension)
    main = presentation.part
    for name in [name for name, rel in main.rels.items() if rel.reltype == RELATIONSHIP_TYPE.VIEW_PROPS]:
        main.rels.pop(name)
    for part in list(main.package.iter_parts()):
        _forget_slides(part)
        if part.content_type == CONTENT_TYPE.PML_PRES_PROPS:
            part.blob = _SHOW.sub(b"", part.blob)
    _forget_description(presentation)


def _forget_slides(part: Part) -> None:
    """Take links to slides out of a master or layout, so that no slide stays behind through them."""
    names = set(_to_slides(part))
    if names and isinstance(part, XmlPart):
        for element in [one for one in part._element.iter() if _refers_to(one.attrib, names)]:
            element.getparent().remove(element)
    for name in names:
        part.rels.pop(name)


def _refers_to(attributes: Mapping[str, str], names: set[str]) -> bool:
    return any(key.startswith(_RELATION) and value in names for key, value in attributes.items())


def _to_slides(part: Part) -> Iterator[str]:
    for name, rel in part.rels.items():
        if not rel.is_external and isinstance(rel.target_part, SlidePart):
            yield name


def _forget_description(presentation: Presentation) -> None:
    """Take out the picture of the template's first slide, and a description under a name of its own.

    LibreOffice names its description otherwise, and it would stand in the file twice.
    """
    package = presentation.part.package
    for name, rel in list(package._rels.items()):
        misnamed = rel.target_ref.endswith(_DESCRIPTION) and rel.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES
        if misnamed or rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package.drop_rel(name)
