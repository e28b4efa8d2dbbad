"""A deck opened again, to look at what is really in it."""

import io
import posixpath
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

import pptx

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
CODES = {"CC", "C", "N", "I", "II", "NA", ""}


@dataclass
class Opened:
    """A deck's bytes and what python-pptx makes of them."""

    content: bytes
    show: Any

    def titles(self) -> list[str]:
        return [slide.shapes.title.text_frame.text for slide in self.show.slides]

    def tables(self) -> list[Any]:
        return [shape.table for slide in self.show.slides for shape in slide.shapes if shape.has_table]

    def matrix_tables(self) -> list[list[list[str]]]:
        """Return the tables of evidence against hypotheses as texts, header included."""
        found = [[[cell.text for cell in row.cells] for row in table.rows] for table in self.tables()]
        return [table for table in found if table[0][0] == "Evidence"]

    def notes(self) -> list[str]:
        return [
            slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
            for slide in self.show.slides
        ]

    def charts(self) -> list[Any]:
        return [shape for slide in self.show.slides for shape in slide.shapes if shape.has_chart]

    def text(self) -> str:
        """Return all that stands on the slides, notes left out."""
        return "\n".join(
            "".join(node.itertext())
            for slide in self.show.slides
            for node in slide._element.iter(f"{DRAWING}p")
        )


def opened(content: bytes) -> Opened:
    return Opened(content, pptx.Presentation(io.BytesIO(content)))


def sizes(deck: Opened) -> set[int]:
    """Return every size set on a slide, in hundredths of a point."""
    return {
        int(node.get("sz"))
        for slide in deck.show.slides
        for node in slide._element.iter(f"{DRAWING}rPr", f"{DRAWING}endParaRPr", f"{DRAWING}defRPr")
        if node.get("sz")
    }


def faults(content: bytes) -> list[str]:
    """Return what would make PowerPoint offer to repair the file, as far as one can tell from outside."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    found = [f"twice: {name}" for name, times in Counter(name.lower() for name in names).items() if times > 1]
    found += [
        f"no content type: {name}"
        for name in names
        if not _typed(name, parts["[Content_Types].xml"].decode())
    ]
    for name in names:
        if name.endswith(".rels"):
            found += _dangling(name, parts)
        elif name.endswith(".xml"):
            found += _unrelated(name, parts)
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            found += [f"{name}: {fault}" for fault in _slide_faults(ET.fromstring(parts[name]))]
    return found


def _typed(name: str, types: str) -> bool:
    return (
        name == "[Content_Types].xml"
        or f'"/{name}"' in types
        or f'Extension="{name.rpartition(".")[2]}"' in types
    )


def _dangling(name: str, parts: dict[str, bytes]) -> list[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    found = []
    for relation in ET.fromstring(parts[name]).iter(RELATIONS):
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or "")).lstrip("/")
        if relation.get("TargetMode") != "External" and target not in parts:
            found.append(f"{name} leads to {target}, which is not there")
    return found


def _unrelated(name: str, parts: dict[str, bytes]) -> list[str]:
    folder, own = posixpath.split(name)
    listed = parts.get(f"{folder}/_rels/{own}.rels", b"<none/>")
    known = {relation.get("Id") for relation in ET.fromstring(listed).iter(RELATIONS)}
    used = {one.decode() for one in re.findall(rb'r:(?:id|embed|link|pict)="([^"]+)"', parts[name])}
    return [f"{name} uses {one}" for one in used - known]


def _slide_faults(slide: ET.Element) -> list[str]:
    ids = Counter(node.get("id") for node in slide.iter(f"{SLIDES}cNvPr"))
    found = [f"shape id {one} is there {times} times" for one, times in ids.items() if times > 1]
    for table in slide.iter(f"{DRAWING}tbl"):
        columns = len(table.findall(f"{DRAWING}tblGrid/{DRAWING}gridCol"))
        rows = [len(row.findall(f"{DRAWING}tc")) for row in table.iter(f"{DRAWING}tr")]
        found += [f"a row with {count} of {columns} cells" for count in rows if count != columns]
    for properties in slide.iter(f"{DRAWING}pPr"):
        order = [node.tag.removeprefix(DRAWING) for node in properties]
        known = ["lnSpc", "spcBef", "spcAft", "buNone", "defRPr"]
        if order != sorted(order, key=known.index):
            found.append(f"paragraph properties in the order {order}")
    return found
