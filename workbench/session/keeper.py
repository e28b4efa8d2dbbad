"""What a session needs of whatever keeps its case: the store, or one file.

Not here: either of them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from workbench.store.rows import Identity, RecordKey


class Keeper(Protocol):
    """Keeps the records and the history of cases; see :class:`workbench.store.store.Store`."""

    @property
    def sources(self) -> Path:
        """The folder of the texts that the case's sources have."""
        ...

    def hold(self) -> Callable[[], None]:
        """Be ready for edits in a row, until what is returned is called."""
        ...

    def identity(self, name: str) -> Identity:
        """Return what stays the same when the case is renamed."""
        ...

    def name_of(self, identity: Identity) -> str | None:
        """Return what the case is called now; None if it is gone."""
        ...

    def backup_of(self, identity: Identity) -> str:
        """Return where a backup of a deleted case lies, or ""."""
        ...

    def read(self, name: str) -> tuple[dict[RecordKey, str], list[str]]:
        """Return the case's records and its history."""
        ...

    def newest(self, case: str | Identity) -> int:
        """Return the number of the newest edit; raise LookupError if the case is gone."""
        ...

    def since(self, case: str | Identity, seq: int) -> list[str]:
        """Return the edits after the one of this number; raise LookupError if the case is gone."""
        ...

    def append(
        self, case: str | Identity, seq: int, edit: str, changed: Mapping[RecordKey, str | None]
    ) -> None:
        """Keep an edit and the records it changed; raise Behind if another edit has this number."""
        ...
