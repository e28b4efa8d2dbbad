"""A page of feedback for each student of a class, and an index of them for the teacher.

Each page is one file: no scripts, nothing fetched, every text escaped. Not here: what it says
(:mod:`workbench.views.feedback`).
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from workbench import atomic
from workbench.classroom.gathering import Gathered
from workbench.errors import FolderNotEmpty
from workbench.export.html import environment
from workbench.messages import say
from workbench.session.exercise import safe_part
from workbench.views.classranks import reference_of
from workbench.views.classroll import Naming
from workbench.views.feedback import Class, feedback_view, index_view

INDEX = "index-for-the-teacher.html"


def write_feedback(
    found: Gathered,
    folder: Path,
    *,
    names: Naming,
    with_reference: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write a page for each student into a folder, and an index; return where the students' pages lie.

    Parameters
    ----------
    found : Gathered
        The class.
    folder : Path
        Where to; made if it is not there.
    names : Naming
        What students are called, on their pages and in the names of the files.
    with_reference : bool
        Whether the reference stands on the pages. Without it nothing of it is in any of them.
    progress : callable, optional
        Is told after each page how many are done, out of how many.

    Raises
    ------
    FolderNotEmpty
        If something lies in the folder; nothing is replaced.
    CannotWrite
        If a page cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmpty(str(folder))
    about = Class(found.measured, reference_of(found.measured, found.reference) if with_reference else None)
    called = [names.student(one.student) for one in found.measured.entries]
    files = file_names(called)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for place, (name, file) in enumerate(zip(called, files, strict=True)):
        written.append(_write(folder / file, "feedback", feedback_view(about, place, name)))
        if progress is not None:
            progress(place + 1, len(files))
    _write(folder / INDEX, "feedback_index", index_view(about, called, files))
    return written


def file_names(names: Sequence[str]) -> list[str]:
    """Return a file's name for each person: letters and digits only, no two alike in any capitals."""
    taken, found = {INDEX.casefold()}, []
    for name in names:
        part, n = safe_part(name), 1
        file = f"{part}.html"
        while file.casefold() in taken:
            n += 1
            file = f"{part}-{n}.html"
        taken.add(file.casefold())
        found.append(file)
    return found


def _write(path: Path, page: str, view: dict[str, object]) -> Path:
    filled = (
        environment()
        .get_template(f"{page}.html.jinja")
        .render(view=view, language=say("language.code"), yours=say("feedback.cell.yours"))
    )
    atomic.write_bytes(path, filled.encode("utf-8"))
    return path
