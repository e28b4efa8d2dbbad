"""The texts of a person's own sources, and the files they came from, kept by their hashes.

What was brought stays byte for byte; a corrected text is another text beside the first. A
name is always a hash, so no file's name from outside ever becomes a path. Not here: which
source has which text, which the case says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workbench import atomic
from workbench.errors import CannotRead, CannotWrite, OtherText, system_words
from workbench.model.source import Source
from workbench.sources.digest import settled

_ORIGINALS, _TEXTS = "originals", "texts"


@dataclass(frozen=True, slots=True)
class Library:
    """A folder with texts and original files; nothing is created until something is kept."""

    folder: Path

    def keep_original(self, data: bytes) -> str:
        """Keep a file as it came, and return the hash of its bytes (SHA-256) once it is on the disk.

        Raises
        ------
        CannotWrite
            If the disk is full or the folder read-only.
        """
        hash = sha256(data).hexdigest()
        self._keep(self.folder / _ORIGINALS / hash, data)
        return hash

    def keep_text(self, text: str) -> str:
        """Keep a text, settled, and return its hash once it is on the disk.

        Raises
        ------
        CannotWrite
            If the disk is full or the folder read-only.
        """
        data = settled(text).encode("utf-8", "replace")
        hash = sha256(data).hexdigest()
        self._keep(self.folder / _TEXTS / f"{hash}.txt", data)
        return hash

    def text(self, hash: str) -> str | None:
        """Return the text of a hash, or None where it is not here.

        Raises
        ------
        OtherText
            If the file of that name was changed from outside.
        CannotRead
            If it is there but cannot be read.
        """
        path = self._path(_TEXTS, hash, ".txt")
        if path is None:
            return None
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CannotRead(path.name, system_words(error)) from error
        if sha256(data).hexdigest() != hash:
            raise OtherText(path.name, hash[:12])
        return data.decode("utf-8")

    def __contains__(self, hash: object) -> bool:
        """Whether the text of a hash is here; its content is looked at when it is read."""
        return isinstance(hash, str) and self._path(_TEXTS, hash, ".txt") is not None

    def original(self, hash: str) -> Path | None:
        """Return where the file of a hash lies, or None where it is not here."""
        return self._path(_ORIGINALS, hash, "")

    def _path(self, kind: str, hash: str, ending: str) -> Path | None:
        if len(hash) != 64 or set(hash) - set("0123456789abcdef"):
            return None
        path = self.folder / kind / f"{hash}{ending}"
        return path if path.is_file() else None

    def _keep(self, path: Path, data: bytes) -> None:
        if path.is_file() and path.stat().st_size == len(data):
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(str(path.parent), system_words(error)) from error
        atomic.write_bytes(path, data)


def carried_texts(sources: Iterable[Source], library: Library) -> dict[str, str]:
    """Return the texts, by hash, of the sources that are to be handed on with theirs, where it is here."""
    wanted = (source.text_sha256 for source in sources if source.carried and source.text_sha256)
    found = ((hash, library.text(hash)) for hash in dict.fromkeys(wanted))
    return {hash: text for hash, text in found if text is not None}
