"""Files that are written whole or not at all.

Not here: what is in them.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from workbench.errors import CannotWrite, system_words
from workbench.messages import say

_NEW_FILE = 0o666


def write_bytes(path: Path, content: bytes) -> None:
    """Put the content into the file, on the disk, or leave what was there.

    Raises
    ------
    CannotWrite
        If the folder is missing or read-only, or the disk is full.
    """

    def fill(beside: Path) -> None:
        beside.write_bytes(content)

    write_with(path, fill)


def write_with(path: Path, fill: Callable[[Path], None]) -> None:
    """Let ``fill`` write a file beside the wanted one, then move it into its place.

    Raises
    ------
    CannotWrite
        If the system refuses; any other error of ``fill`` passes through. Either way the
        file is as it was.
    """
    try:
        beside = _beside(path)
    except OSError as error:
        raise CannotWrite(str(path), _why(error)) from error
    try:
        fill(beside)
        _flush(beside)
        beside.chmod(_mode(path))
        beside.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise CannotWrite(str(path), _why(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    return Path(name)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return _NEW_FILE & ~umask


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return say("casefile.folder_missing")
    return system_words(error)
