"""One case file in the store's place: every edit is in the file, whole, before anybody says so.

Not here: many cases, or many people at once, for which there is the store.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from workbench.casefile import CaseFile, read, write
from workbench.model.changes import advanced
from workbench.session.records import kept, kept_edit, read_edit
from workbench.sources.library import Library, carried_texts
from workbench.store.rows import Identity, RecordKey
from workbench.store.store import Behind
from workbench.store.workspace import workspace


class FileKeeper:
    """The case in a file, by its path.

    Parameters
    ----------
    path : Path
        A case file. It is read anew before every edit, so that what somebody else wrote since
        is seen and not written over.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def sources(self) -> Path:
        """The workspace's folder: a file has only the texts it carries."""
        return workspace().sources

    def hold(self) -> Callable[[], None]:
        """Return a deed that does nothing: a file is opened anew for each edit."""
        return lambda: None

    def identity(self, name: str) -> Identity:
        """Return the one case's identity."""
        return Identity(0, name)

    def name_of(self, identity: Identity) -> str | None:
        """Return the name it was opened by, as long as the file is there."""
        return identity.began if self.path.is_file() else None

    def backup_of(self, identity: Identity) -> str:
        """Return "": a file that is gone was not deleted by the workbench."""
        return ""

    def read(self, name: str) -> tuple[dict[RecordKey, str], list[str]]:
        """Return the file's records and history."""
        file = read(self.path)
        return kept(file.case), [kept_edit(entry) for entry in file.log]

    def newest(self, case: str | Identity) -> int:
        """Return the number of the newest edit in the file."""
        return len(self._file().log)

    def since(self, case: str | Identity, seq: int) -> list[str]:
        """Return the edits that were written into the file after the one of this number."""
        return [kept_edit(entry) for entry in self._file().log[seq:]]

    def append(
        self, case: str | Identity, seq: int, edit: str, changed: Mapping[RecordKey, str | None]
    ) -> None:
        """Write the file with one more edit, whole or not at all.

        Raises
        ------
        Behind
            If somebody else has written an edit since.
        CannotWrite
            If the file cannot be written; it is as it was.
        """
        file, entry = self._file(), read_edit(edit)
        if len(file.log) != seq - 1:
            raise Behind
        after = advanced(file.case, entry.changes)
        texts = {**carried_texts(after.sources, Library(self.sources)), **file.texts}
        write(self.path, CaseFile(case=after, log=(*file.log, entry), texts=texts))

    def _file(self) -> CaseFile:
        if not self.path.is_file():
            raise LookupError(str(self.path))
        return read(self.path)
