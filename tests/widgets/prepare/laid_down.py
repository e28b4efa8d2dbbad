"""A panel that prepares classes over a store of its own, as the notebook makes it."""

from pathlib import Path

from workbench.casefile import CaseFile
from workbench.classroom.settings import lacking
from workbench.export.lesson import prepare
from workbench.session.opening import begin
from workbench.shipped import shipped
from workbench.sources.shelf import Shelf
from workbench.store.store import Store
from workbench.widgets.prepare.widget import PrepareWidget, Ways

SHELF = Shelf((shipped("seeds"),))


def at_once(work):
    work()


def panel_in(folder: Path, case=None, *, write=None, run=at_once) -> PrepareWidget:
    """Return the panel, its classes below a folder; a case given is stored as ``mine``."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder / "workbench.db")
    if case is not None:
        begin(store, "mine", CaseFile(case=case) if not isinstance(case, CaseFile) else case)

    def written(file, name, place, lesson, tell):
        done = prepare(file, name, place, lesson, shelf=SHELF, zipped=True, progress=tell)
        return done.zip, done.instructor

    ways = Ways(
        folder=folder / "classes",
        write=write or written,
        lacking=lambda file: lacking(file, SHELF),
        reveal=lambda place: True,
    )
    return PrepareWidget(store, ways=ways, analyst="ann", draw=lambda: 20_001, run=run)
