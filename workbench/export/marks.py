"""A class's points as CSV, which any platform takes: one line a student, nothing that could run.

Not here: giving the points, and their words.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from workbench.casefile.formats.cells import guarded
from workbench.classroom.criteria import Criterion
from workbench.classroom.marks import Marks
from workbench.messages import say
from workbench.views.classroll import Naming
from workbench.views.marks import points_told, title_of, told
from workbench.views.strangers import LONGEST_NAME, one_line


def marks_csv(sheets: Iterable[Marks], criteria: Sequence[Criterion], names: Naming | None = None) -> bytes:
    """Return the points as CSV in UTF-8; what is marked by hand has an empty field.

    People and files are called as ``names`` says; as they are if left out.

    Columns: file, name, each criterion, the sum of what could be checked, the most there could be,
    and in words what is missing.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([guarded(title) for title in _header(criteria)])
    writer.writerows([guarded(field) for field in _fields(one, names)] for one in sheets)
    return text.getvalue().encode("utf-8")


def _header(criteria: Sequence[Criterion]) -> Iterator[str]:
    yield from (say("marks.head.file"), say("marks.head.student"))
    for one in criteria:
        key = "marks.head.hand" if one.by_hand else "marks.head.criterion"
        yield say(key, title=title_of(one), of=points_told(one.points))
    yield from (say("marks.head.points"), say("marks.head.out_of"), say("marks.head.notes"))


def _fields(one: Marks, names: Naming | None) -> Iterator[str]:
    file, student = (names.file(one.file), names.student(one.student)) if names else (one.file, one.student)
    yield from (one_line(file), one_line(student, LONGEST_NAME))
    for mark in one.marks:
        yield "" if mark.points is None else _plain(mark.points)
    yield from (_plain(one.points), _plain(one.out_of))
    short = (mark for mark in one.marks if mark.points is not None and mark.points < mark.criterion.points)
    yield " ".join(sentence for mark in short for sentence in told(mark).sentences)


def _plain(points: float) -> str:
    """Return points as programs read them, with a point whatever the language."""
    return f"{points:g}"
