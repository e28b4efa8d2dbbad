"""A class collected and reviewed, from ten hand-ins to ten thousand, beside only parsing their files.

Not here: what a review shows (:mod:`workbench.classroom`).
"""

import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median

from bench.cases import case_of_size
from bench.clock import Measured, measure, seconds
from workbench.casefile import CaseFile, to_json
from workbench.classroom.finding import files_in
from workbench.classroom.found import Found
from workbench.classroom.measures import measured
from workbench.classroom.roll import roll
from workbench.model.case import Case, without_analysts
from workbench.model.changes import changes
from workbench.model.edits import BeginExercise, Edit, ExplainCell, Judge, RateCell, apply
from workbench.model.history import LoggedEdit
from workbench.model.rating import SCALE

SIZE = (60, 8)
STUDENTS = (10, 100, 300, 1_000, 10_000)
LIMITS = {300: 3.0, 10_000: 60.0}  # seconds
RATIO = 2.0  # times only parsing, at most
DIFFERENT = 20  # hand-ins that are made; the rest are theirs under other names
REPEATED = 300  # students up to which samples are taken several times
NAME = "Student 0000"
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def classes(folder: Path) -> Iterator[Measured]:
    """Yield classes of every size, each handed in as one archive with a folder a student."""
    texts = [handed_in(n) for n in range(DIFFERENT)]
    for students in STUDENTS:
        archive = packed(folder / f"class-{students}.zip", texts, students)
        found = _timed(archive, students)
        archive.unlink()
        took, most = median(found.samples), LIMITS.get(students)
        verdict = "" if most is None else f", {'within' if took <= most else 'NOT within'} {most:.0f} s"
        yield replace(found, note=f"{took:.1f} s{verdict}; {_peak()} MB at most so far")


def _timed(archive: Path, students: int) -> Measured:
    name = f"{students:,} hand-ins of {SIZE[0]} × {SIZE[1]}, collected and reviewed"
    if students <= REPEATED:
        return measure(
            name, lambda: reviewed(archive), "only parsing", lambda: parsed(archive), times=3, target=RATIO
        )
    own, other = seconds(lambda: reviewed(archive)), seconds(lambda: parsed(archive))
    return Measured(name=name, against="only parsing", samples=(own,), yardstick=(other,), target=RATIO)


def reviewed(archive: Path) -> int:
    """Collect and review a class, and return how many hand-ins count."""
    found = measured(roll(archive))
    return len(found.entries) if found else 0


def parsed(archive: Path) -> int:
    """Parse every file and return how many there were."""
    return sum(
        isinstance(json.loads(one.read()), dict) for one in files_in(archive) if isinstance(one, Found)
    )


def packed(path: Path, texts: list[str], students: int) -> Path:
    """Write a learning platform's archive: a folder a student, each with one hand-in."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for n in range(students):
            name = f"Student {n:04}"
            text = texts[n % len(texts)].replace(NAME, name)
            archive.writestr(f"{name}_{n}_assignsubmission_file_/case.json", text)
    return path


def handed_in(number: int) -> str:
    """Return a hand-in with its history: everything rated, row by row, with reasons for I and II."""
    start = without_analysts(case_of_size(*SIZE))
    now, log = start, []
    for seq, edit in enumerate(_edits(start, number), start=1):
        after, at = (
            apply(now, edit, by=NAME),
            f"2026-03-02T{9 + seq // 3600:02}:{seq // 60 % 60:02}:{seq % 60:02}+00:00",
        )
        log.append(LoggedEdit(seq=seq, analyst=NAME, at=at, edit=edit, changes=changes(now, after)))
        now = after
    return to_json(CaseFile(case=now, log=tuple(log)))


def _edits(case: Case, number: int) -> Iterator[Edit]:
    random = Random(number)
    yield BeginExercise(seed=number)
    yield Judge(moment="before", answer=("H1",), confidence="low")
    for row, item in enumerate(case.evidence):
        for column, hypothesis in enumerate(case.hypotheses):
            place = {"evidence": item.id, "hypothesis": hypothesis.id}
            code = min(4, max(0, (row * 3 + column * 5) % 5 + random.choice((-1, 0, 0, 1))))
            yield RateCell(**place, rating=SCALE[code])
            if code < 2:
                yield ExplainCell(**place, reason="It would hardly have been seen if this were so.")
    yield Judge(moment="after", answer=("H2",), confidence="high")


def _peak() -> int:
    """Return the most memory that this process has had, in megabytes."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit
