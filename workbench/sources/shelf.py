"""Where source texts are looked for: digests in a few folders, originals in the folder within.

Not here: what a text says. A file's name comes from a case that anybody may have written, so
only a plain name is ever looked up, and an original is believed only by its hash.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workbench.errors import CannotRead, OtherText, system_words
from workbench.messages import say
from workbench.model.source import Source
from workbench.sources.digest import Digest, read_digest, settled

LARGEST = 8_000_000  # bytes; an article is a thousandth of it


@dataclass(frozen=True, slots=True)
class Shelf:
    """Folders with digests, the first that has a file wins; originals lie in their ``originals``."""

    folders: tuple[Path, ...] = ()

    def digest(self, source: Source) -> Digest | None:
        """Return the digest of a source, or None where none is named or there is no such file.

        Raises
        ------
        NotADigest, CannotRead
            If the file is there but cannot be read as one.
        """
        path = self.path_of(source)
        return None if path is None else read_digest(_text(path, _bytes(path)), where=path.name)

    def path_of(self, source: Source) -> Path | None:
        """Return where the digest of a source lies, or None where there is no such file."""
        return self._first(source.digest, self.folders)

    def original(self, source: Source) -> str | None:
        """Return the original text of a source, or None where nobody has put it here.

        Raises
        ------
        OtherText
            If the file of that name is not the text the source was made from.
        CannotRead
            If the file cannot be read as text.
        """
        path = self._first(source.original, (folder / "originals" for folder in self.folders))
        if path is None:
            return None
        read = _bytes(path)
        if source.sha256 and sha256(read).hexdigest() != source.sha256.lower():
            raise OtherText(path.name, source.id)
        return _text(path, read)

    def _first(self, name: str, folders: Iterable[Path]) -> Path | None:
        if not is_plain(name):
            return None
        return next((folder / name for folder in folders if (folder / name).is_file()), None)


def is_plain(name: str) -> bool:
    """Return whether a name is a file's name alone, on any system: no folder, no drive, nothing hidden."""
    return bool(name) and not name.startswith(".") and not any(c in '/\\:*?"<>|' or c < " " for c in name)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise CannotRead(path.name, say("reading.too_large", most=LARGEST // 1_000_000))
        return path.read_bytes()
    except CannotRead:
        raise
    except OSError as error:
        raise CannotRead(path.name, system_words(error)) from error


def _text(path: Path, read: bytes) -> str:
    try:
        return settled(read.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CannotRead(path.name, say("reading.not_utf8", byte=error.start + 1)) from error
