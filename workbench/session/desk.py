"""A session with nothing in it: for panels that come before a case, or stand beside many.

Not here: anything that is kept.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from workbench.errors import NotAnEdit
from workbench.model.case import Case
from workbench.session.records import kept
from workbench.session.session import Session
from workbench.store.rows import Identity, RecordKey


class _Nowhere:
    """A keeper that holds one empty case and keeps nothing."""

    sources = Path()

    def identity(self, name: str) -> Identity:
        return Identity(0, "")

    def name_of(self, identity: Identity) -> str:
        return ""

    def backup_of(self, identity: Identity) -> str:
        return ""

    def hold(self) -> Callable[[], None]:
        return lambda: None

    def read(self, name: str) -> tuple[dict[RecordKey, str], list[str]]:
        return kept(Case()), []

    def newest(self, case: str | Identity) -> int:
        return 0

    def since(self, case: str | Identity, seq: int) -> list[str]:
        return []

    def append(
        self, case: str | Identity, seq: int, edit: str, changed: Mapping[RecordKey, str | None]
    ) -> None:
        raise NotAnEdit


def desk() -> Session:
    """Return a session over an empty case that nobody edits."""
    return Session(_Nowhere(), "", "")
