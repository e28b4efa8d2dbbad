"""What others call: one file, many files, or a text that was pasted.

Not here: how each kind is read.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from workbench.errors import UnreadableSource
from workbench.sources.readers.batch import Batch
from workbench.sources.readers.disk import bytes_of
from workbench.sources.readers.plain import read_pasted
from workbench.sources.readers.readtext import ReadText

__all__ = ["read_file", "read_many", "read_pasted", "read_source"]


def read_source(data: bytes, name: str, *, encoding: str = "") -> ReadText:
    """Return the text of a file, and what is proposed about it.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        What it is called; only its last part is looked at, and never opened. Its ending says what the
        bytes leave open.
    encoding : str, optional
        The encoding the person chose; found out if left out.

    Raises
    ------
    UnreadableSource
        If it cannot be read, with what to do instead.
    """
    with Batch() as batch:
        return batch.read(data, name, encoding=encoding)


def read_file(path: str | Path, *, encoding: str = "") -> ReadText:
    """Return the text of a file on this machine, and what is proposed about it.

    Raises
    ------
    CannotRead
        If it is not there, or the system refuses.
    UnreadableSource
        If it cannot be read as a text, with what to do instead.
    """
    return read_source(bytes_of(path), Path(path).name, encoding=encoding)


def read_many(
    files: Iterable[tuple[bytes, str]], *, progress: Callable[[int, str], None] | None = None
) -> tuple[ReadText | UnreadableSource, ...]:
    """Return the texts of many files; one that cannot be read gives its error in its place.

    Parameters
    ----------
    files : iterable of (bytes, str)
        What each holds and what it is called.
    progress : callable, optional
        Called before each file with its number, from 0, and its name.
    """
    found: list[ReadText | UnreadableSource] = []
    with Batch() as batch:
        for number, (data, name) in enumerate(files):
            if progress:
                progress(number, name)
            try:
                found.append(batch.read(data, name))
            except UnreadableSource as error:
                found.append(error)
    return tuple(found)
