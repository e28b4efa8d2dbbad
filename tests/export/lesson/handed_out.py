"""Everything that can be read in a folder, however it is packed: what a curious student would find."""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def found_in(folder: Path) -> str:
    """Return all that stands in a folder's files and their names, unpacked and decoded, as one text."""
    return "\n".join(text for path in sorted(folder.rglob("*")) for text in _texts(path, folder))


def _texts(path: Path, folder: Path) -> Iterator[str]:
    yield path.relative_to(folder).as_posix()
    if path.is_file():
        yield from _told(path.read_bytes())


def _told(data: bytes) -> Iterator[str]:
    """Yield the bytes as text, as JSON with every text within it, and whatever is packed in them."""
    yield data.decode("utf-8", "replace")
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield packed.comment.decode("utf-8", "replace")
            for entry in packed.infolist():
                yield entry.filename
                yield (entry.comment + entry.extra).decode("utf-8", "replace")
                yield from _told(packed.read(entry))
    for wbits in (15, 31, -15):
        try:
            yield from _told(zlib.decompress(data, wbits))
        except zlib.error:
            continue
    try:
        yield from leaves(json.loads(data))
    except ValueError:
        return


def leaves(value: Any) -> Iterator[str]:
    """Yield every text and number in JSON, keys too."""
    if isinstance(value, dict):
        for key, within in value.items():
            yield str(key)
            yield from leaves(within)
    elif isinstance(value, list):
        for within in value:
            yield from leaves(within)
    else:
        yield str(value)
