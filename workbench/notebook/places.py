"""What the functions of a notebook reach for: the workspace, its store and shelf, and the still of a widget.

Not here: the functions themselves.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from workbench.shipped import shipped
from workbench.sources.shelf import Shelf
from workbench.store.store import Store
from workbench.store.workspace import Workspace
from workbench.store.workspace import workspace as _workspace

if TYPE_CHECKING:
    from workbench.widgets.live import WatchingWidget

Shown = TypeVar("Shown", bound="WatchingWidget[Any]")


def workspace() -> Workspace:
    """Return the folder that holds cases, working copies of the notebooks, and exports."""
    return _workspace().ensure()


def the_store() -> Store:
    """Return the store of the workspace; what it has to say is said under the cell."""
    store = Store(_workspace().ensure().database)
    if store.notice:
        print(store.notice)  # noqa: T201 - it is read under the cell
    return store


def the_shelf() -> Shelf:
    """Return the shelf of the seeds' texts: the workspace's, those that are shipped, those beside a notebook.

    A class is handed its digests in a folder beside the notebook.
    """
    return Shelf((_workspace().seeds, shipped("seeds"), Path("seeds").absolute()))


def is_graded() -> bool:
    """Return whether nbgrader runs the notebook, on the computer of whoever marks it."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


def with_still(kind: str, widget: Shown) -> Shown:
    """Give a widget what a saved notebook shows in its place where no kernel runs."""

    def made(view: dict[str, Any]) -> dict[str, Any]:
        from workbench.export.still import still

        return still(kind, view)

    widget.still = made
    return widget
