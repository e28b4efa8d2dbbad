"""Working copies of the shipped notebooks, so that nobody writes into the shipped ones.

Not here: the notebooks' contents.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from workbench.atomic import write_bytes
from workbench.messages import say

# Remembers which shipped version was last offered for each copy; without it, a copy that the person
# changed and a copy of an older version look the same.
RECORD = ".shipped.json"


def lay_out(shipped: Path, place: Path) -> list[tuple[str, str]]:
    """Bring the working copies in ``place`` up to date, and return those that were left alone.

    A missing copy is made, an unchanged one is replaced by a newer version. A changed one stays as it
    is; a newer version is put beside it, once.

    Returns
    -------
    list of (str, str)
        For each newer version put beside a changed copy: the copy's name and the newer one's.

    Raises
    ------
    CannotWrite
        If a copy cannot be written; no copy is ever left half-written.
    """
    offered = _recorded(place)
    beside = []
    for source in _notebooks(shipped):
        copy, now, before = place / source.name, _digest(source), offered.get(source.name)
        kept = _digest(copy)
        if kept is None or (kept == before and kept != now):
            write_bytes(copy, source.read_bytes())
        elif before != now and kept != now and (newer := _place_beside(source, copy)):
            beside.append((copy.name, newer.name))
        offered[source.name] = now or ""
    _record(place, offered)
    return beside


def _notebooks(shipped: Path) -> list[Path]:
    return sorted(path for path in shipped.glob("*.ipynb") if not path.name.startswith("."))


def _digest(path: Path) -> str | None:
    """Return what tells one notebook's text from another's; None where there is no file."""
    return hashlib.sha256(_text_of(path.read_bytes())).hexdigest() if path.exists() else None


def _text_of(content: bytes) -> bytes:
    """Return what a person writes in a notebook: its cells, without outputs and settings.

    JupyterLab saves those by itself as soon as a notebook is opened, and they come back when it is run.
    """
    try:
        cells = [(cell["cell_type"], "".join(cell["source"])) for cell in json.loads(content)["cells"]]
    except (ValueError, KeyError, TypeError):
        return content
    return json.dumps(cells).encode()


def _place_beside(source: Path, copy: Path) -> Path | None:
    """Put the source beside a copy under a free name; None if the very same lies there already."""
    for candidate in _newer_names(copy):
        if not candidate.exists():
            write_bytes(candidate, source.read_bytes())
            return candidate
        if _digest(candidate) == _digest(source):
            break
    return None


def _newer_names(copy: Path) -> Iterator[Path]:
    yield copy.with_stem(say("lab.newer_name", stem=copy.stem))
    for n in count(2):
        yield copy.with_stem(say("lab.newer_name_again", stem=copy.stem, n=n))


def _recorded(place: Path) -> dict[str, str]:
    """Read the record; one that is missing or damaged counts as empty, which costs nobody a copy."""
    try:
        read = json.loads((place / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _record(place: Path, offered: dict[str, str]) -> None:
    write_bytes(place / RECORD, json.dumps(offered, indent=1, sort_keys=True).encode())
