"""A picture as a file: SVG, or PNG as fine as its size allows.

Not here: what is drawn.
"""

import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any
from xml.sax.saxutils import unescape

from workbench.export.picture.chronology import chronology_svg
from workbench.export.picture.matrix import matrix_svg
from workbench.export.picture.ranking import ranking_svg
from workbench.export.picture.size import AS_DRAWN, Size, resized, resolution, scale_of
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.report import report_view

PICTURES: dict[str, Callable[[dict[str, Any]], str]] = {
    "matrix": matrix_svg,
    "ranking": ranking_svg,
    "chronology": chronology_svg,
}
"""What can be drawn."""

_TIGHT = 6
_FIRST = 8 + 25  # a PNG's signature and its first chunk


def svg_bytes(
    case: Case,
    analyst: str,
    *,
    what: str = "matrix",
    size: Size = AS_DRAWN,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    choice: Choice = EVERYTHING,
) -> bytes:
    """Return the matrix or the ranking as SVG in UTF-8."""
    drawn = PICTURES[what](report_view(case, analyst, scheme, now, log=log, choice=choice))
    return resized(drawn, size).encode("utf-8")


def png_bytes(
    case: Case,
    analyst: str,
    *,
    where: str,
    what: str = "matrix",
    size: Size = AS_DRAWN,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    choice: Choice = EVERYTHING,
) -> bytes:
    """Return the matrix or the ranking as PNG: unless asked, two pixels to a unit, fewer where it is large.

    Raises
    ------
    PictureTooLarge
        If programs would not open what was asked for, or anything of it that can still be read.
    """
    drawn = PICTURES[what](report_view(case, analyst, scheme, now, log=log, choice=choice))
    return rasterised(drawn, where=where, size=size)


def rasterised(drawn: str, *, where: str, size: Size = AS_DRAWN) -> bytes:
    """Return an SVG of ours as PNG, its title, description, scale and resolution written into the file."""
    import vl_convert

    drawn = resized(drawn, size)
    scale = scale_of(drawn, size, where)
    content: bytes = vl_convert.svg_to_png(drawn, scale=scale)
    title, description = (_between(drawn, tag) for tag in ("title", "desc"))
    told = {
        "Title": title,
        "Description": description,
        "Comment": say("picture.drawn_at", percent=round(scale * 100)),
    }
    texts = b"".join(_text(key, text) for key, text in told.items())
    fine = _chunk(b"pHYs", resolution(scale))
    return content[:_FIRST] + fine + texts + b"".join(_smaller(content))


def _between(drawn: str, tag: str) -> str:
    return unescape(drawn.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0])


def _text(key: str, text: str) -> bytes:
    """Return a text as one of a PNG's chunks, in UTF-8 and uncompressed."""
    return _chunk(b"iTXt", key.encode("ascii") + b"\0\0\0\0\0" + text.encode("utf-8"))


def _smaller(content: bytes) -> Iterator[bytes]:
    """Yield the chunks after the first but the resolution, the drawing packed tighter than it was drawn."""
    packed = [body for kind, body in _chunks(content) if kind == b"IDAT"]
    for kind, body in _chunks(content):
        if kind == b"IEND":
            yield _chunk(b"IDAT", zlib.compress(zlib.decompress(b"".join(packed)), _TIGHT))
        if kind not in (b"IDAT", b"pHYs"):
            yield _chunk(kind, body)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and body of each chunk after the first."""
    at = _FIRST
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += size + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
