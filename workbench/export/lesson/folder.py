"""A class prepared: one folder to hand out and one to keep, written whole or not at all.

Not here: which parts of the case are handed out (:mod:`workbench.classroom.handout`).
"""

import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from workbench import atomic
from workbench.casefile import CaseFile, write
from workbench.classroom.handout import handout
from workbench.classroom.settings import check
from workbench.errors import CannotWrite, FolderNotEmpty, system_words
from workbench.export.dispatch import export
from workbench.export.lesson.notebook import student_notebook
from workbench.export.lesson.primer import primer_page
from workbench.messages import speaking
from workbench.model.case import Case
from workbench.model.lesson import Lesson
from workbench.shipped import shipped
from workbench.sources.shelf import Shelf

NOTEBOOK, PRIMER, KEY, SETTINGS = "student.ipynb", "primer.html", "key.html", "settings.json"
PLANS: tuple[str, ...] = ("lesson-50-minutes.md", "lesson-three-hours.md")
STUDENT, INSTRUCTOR, TEXTS = "student", "instructor", "seeds"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Where a class lies: what to hand out, as a zip too where one was asked for, and what to keep."""

    student: Path
    instructor: Path
    zip: Path | None


def prepare(
    file: CaseFile,
    name: str,
    folder: Path,
    lesson: Lesson,
    *,
    shelf: Shelf,
    zipped: bool = False,
    progress: Callable[[int, int], object] | None = None,
) -> Prepared:
    """Write the folders of a class.

    Parameters
    ----------
    file : CaseFile
        The teacher's case; ratings, reasons and judgements in it are the reference and are kept apart.
    name : str
        What the case files are called, without ending.
    folder : Path
        Where to; it must not hold anything of these names yet.
    lesson : Lesson
        What is given, and how it is asked.
    shelf : Shelf
        Where digests of the sources are found.
    zipped : bool
        Whether to write the students' folder as one zip file as well.
    progress : callable, optional
        Is told how many parts are written, of how many; what it raises stops the work.

    Raises
    ------
    BadValue
        If the settings are such as no class can have.
    FolderNotEmpty
        If a class lies there already; nothing is changed.
    CannotWrite
        If the system refuses.
    """
    check(lesson)
    done = Prepared(
        student=folder / STUDENT,
        instructor=folder / INSTRUCTOR,
        zip=folder / f"{STUDENT}.zip" if zipped else None,
    )
    places = (done.instructor, done.student, folder / f"{STUDENT}.zip")
    if any(path.exists() for path in places):
        raise FolderNotEmpty(str(folder))
    given = replace(file, case=handout(file.case, lesson), log=())
    parts: list[Callable[[], object]] = [
        lambda: _filled(done.instructor, lambda place: _keep(place, file, name, lesson)),
        lambda: _filled(done.student, lambda place: _hand_out(place, given, name, shelf)),
    ]
    if done.zip:
        packed = done.zip
        parts.append(lambda: atomic.write_with(packed, lambda path: _zip(done.student, path)))
    with _whole_or_nothing(folder, places):
        _write_all(folder, parts, progress or (lambda _done, _of: None))
    return done


def _write_all(
    folder: Path, parts: Sequence[Callable[[], object]], progress: Callable[[int, int], object]
) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for n, write_part in enumerate(parts):
            progress(n, len(parts))
            write_part()
        progress(len(parts), len(parts))
    except OSError as error:
        raise CannotWrite(str(folder), system_words(error)) from error


@contextmanager
def _whole_or_nothing(folder: Path, places: Iterable[Path]) -> Iterator[None]:
    """Take away what was written, none of which was there before, if not all of it can be."""
    empty = not folder.exists()
    try:
        yield
    except BaseException:
        for path in places:
            shutil.rmtree(path, ignore_errors=True)
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if empty:
            with suppress(OSError):
                folder.rmdir()
        raise


def _filled(folder: Path, fill: Callable[[Path], None]) -> None:
    """Let a folder be filled out of sight, then move it into its place."""
    beside = Path(tempfile.mkdtemp(prefix=".", dir=folder.parent))
    try:
        fill(beside)
        beside.chmod(0o755)
        beside.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _hand_out(folder: Path, file: CaseFile, name: str, shelf: Shelf) -> None:
    lesson = file.case.lesson
    write(folder / f"{name}.json", file)
    with speaking(lesson.language):
        atomic.write_bytes(folder / NOTEBOOK, student_notebook(lesson, f"{name}.json"))
        atomic.write_bytes(folder / PRIMER, primer_page(file.case))
    _copy_digests(folder / TEXTS, file.case, shelf)


def _copy_digests(folder: Path, case: Case, shelf: Shelf) -> None:
    found = {shelf.path_of(source) for source in case.sources} - {None}
    for path in filter(None, found):
        folder.mkdir(exist_ok=True)
        atomic.write_bytes(folder / path.name, path.read_bytes())


def _keep(folder: Path, file: CaseFile, name: str, lesson: Lesson) -> None:
    whole = replace(file.case, lesson=lesson)
    write(folder / f"{name}.json", replace(file, case=whole))
    settings = json.dumps({"case": name, **asdict(lesson)}, indent=1, ensure_ascii=False)
    atomic.write_bytes(folder / SETTINGS, f"{settings}\n".encode())
    _copy_lessons(folder, name)
    for analyst in whole.analysts[:1]:
        export(whole, folder / KEY, analyst=analyst, log=file.log)


def _copy_lessons(folder: Path, name: str) -> None:
    """Put the plans of lessons, and notes on the case if there are any, beside the teacher's case."""
    for one in (*PLANS, f"{name}.md"):
        path = shipped("lessons") / one
        if path.is_file():
            atomic.write_bytes(folder / path.name, path.read_bytes())


def _zip(folder: Path, path: Path) -> None:
    """Write a folder as a zip file that tells nothing of when or by whom it was made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in sorted(found for found in folder.rglob("*") if found.is_file()):
            entry = zipfile.ZipInfo(f"{STUDENT}/{one.relative_to(folder).as_posix()}", _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, one.read_bytes())
