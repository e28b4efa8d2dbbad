"""The one folder that holds a person's work: database, notebooks, exports and own sources.

Not here: what stands in the database, and the notebooks that are copied in.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkspaceUnusable, system_words
from workbench.messages import say

VARIABLE = "WORKBENCH_HOME"

# Visible, so that people find their exports; without a space, since it gets typed into terminals; and
# not "workbench", which a file system that ignores case could not tell from a clone of that name.
FOLDER = "ACH-Workspace"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A place for work, by the folder at its top; nothing is created until :meth:`ensure`."""

    home: Path

    @property
    def database(self) -> Path:
        """The file in which every case under work is kept."""
        return self.home / "workbench.db"

    @property
    def notebooks(self) -> Path:
        """Working copies of the shipped notebooks, and the person's own."""
        return self.home / "notebooks"

    @property
    def exports(self) -> Path:
        """Where slides, tables and pages go unless another place is named."""
        return self.home / "exports"

    @property
    def backups(self) -> Path:
        """Case files written before a case was deleted, and whenever somebody asked for one."""
        return self.home / "backups"

    @property
    def classes(self) -> Path:
        """Classes that were prepared, each in a folder of its own; made with the first."""
        return self.home / "classes"

    @property
    def seeds(self) -> Path:
        """Sources of the person's own, beside those that are shipped."""
        return self.home / "seeds"

    @property
    def sources(self) -> Path:
        """The texts of the person's own sources, and the files they came from, by their hashes."""
        return self.home / "sources"

    @property
    def originals(self) -> Path:
        """Articles that may be read here but not handed on."""
        return self.seeds / "originals"

    def ensure(self) -> "Workspace":
        """Create what is missing of the folders, and return the workspace.

        Raises
        ------
        WorkspaceUnusable
            If a folder cannot be created or written to.
        """
        for folder in (self.home, self.notebooks, self.exports, self.seeds, self.originals):
            _make_writable(folder)
        return self


def workspace() -> Workspace:
    """Return the workspace of this person: ``WORKBENCH_HOME`` if set, else ``ACH-Workspace`` at home.

    Raises
    ------
    WorkspaceUnusable
        If there is no home folder to put it in.
    """
    chosen = os.environ.get(VARIABLE, "").strip()
    try:
        folder = Path(chosen).expanduser() if chosen else Path.home() / FOLDER
    except RuntimeError as reason:
        raise WorkspaceUnusable(chosen or FOLDER, say("errors.workspace_unusable.no_home")) from reason
    return Workspace(folder.absolute())


def _make_writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise WorkspaceUnusable(str(folder), system_words(reason)) from reason
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WorkspaceUnusable(str(folder), say("errors.workspace_unusable.read_only"))
