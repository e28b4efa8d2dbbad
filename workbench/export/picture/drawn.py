"""A picture as a file: SVG, or PNG as fine as its size allows.

Not here: what is drawn.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from math import sqrt
from typing import Any
from xml.sax.saxutils import unescape

from workbench.errors import PictureTooLarge
from workbench.export.picture.chronology import chronology_svg
from workbench.export.picture.matrix import matrix_svg
from workbench.export.picture.ranking import ranking_svg
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.report import report_view

PICTURES: dict[str, Callable[[dict[str, Any]], str]] = {
    "matrix": matrix_svg,
    "ranking": ranking_svg,
    "chronology": chronology_svg,
}
"""What can be drawn."""

MOST_PIXELS, LONGEST_SIDE = 48_000_000, 32_000
_FINEST, _COARSEST, _TIGHT = 2.0, 0.75, 6
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')
_FIRST = 8 + 25  # a PNG's signature and its first chunk


def svg_bytes(
    case: Case,
    analyst: str,
    *,
    what: str = "matrix",
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
) -> bytes:
    """Return the matrix or the ranking as SVG in UTF-8."""
    return PICTURES[what](report_view(case, analyst, scheme, now, log=log)).encode("utf-8")


def png_bytes(
    case: Case,
    analyst: str,
    *,
    where: str,
    what: str = "matrix",
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
) -> bytes:
    """Return the matrix or the ranking as PNG: two pixels to a unit, fewer where it is very large.

    Raises
    ------
    PictureTooLarge
        If it could not be read at any size that programs still open.
    """
    drawn = PICTURES[what](report_view(case, analyst, scheme, now, log=log))
    return rasterised(drawn, where=where)


def rasterised(drawn: str, *, where: str) -> bytes:
    """Return an SVG of ours as PNG, its title, description and scale written into the file."""
    import vl_convert

    scale = _scale(drawn, where)
    content: bytes = vl_convert.svg_to_png(drawn, scale=scale)
    title, description = (_between(drawn, tag) for tag in ("title", "desc"))
    told = {
        "Title": title,
        "Description": description,
        "Comment": say("picture.scale", percent=round(scale * 100)),
    }
    texts = b"".join(_text(key, text) for key, text in told.items())
    return content[:_FIRST] + texts + b"".join(_smaller(content))


def _scale(drawn: str, where: str) -> float:
    found = _SIZE.search(drawn)
    width, height = map(float, found.groups()) if found else (1.0, 1.0)
    scale = min(_FINEST, sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / max(width, height))
    if scale < _COARSEST:
        raise PictureTooLarge(where, round(width * _COARSEST), round(height * _COARSEST))
    return int(scale * 100) / 100


def _between(drawn: str, tag: str) -> str:
    return unescape(drawn.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0])


def _text(key: str, text: str) -> bytes:
    """Return a text as one of a PNG's chunks, in UTF-8 and uncompressed."""
    return _chunk(b"iTXt", key.encode("ascii") + b"\0\0\0\0\0" + text.encode("utf-8"))


def _smaller(content: bytes) -> Iterator[bytes]:
    """Yield the chunks after the first, the drawing packed tighter than the program that draws does it."""
    packed = [body for kind, body in _chunks(content) if kind == b"IDAT"]
    for kind, body in _chunks(content):
        if kind == b"IEND":
            yield _chunk(b"IDAT", zlib.compress(zlib.decompress(b"".join(packed)), _TIGHT))
        if kind != b"IDAT":
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
