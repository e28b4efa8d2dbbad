"""The classes that are measured: as many students as are said, all of whom count."""

from pathlib import Path

from bench.classes import DIFFERENT, NAME, handed_in, packed, parsed, reviewed
from workbench.casefile import from_json
from workbench.classroom.roll import roll


def test_a_class_has_so_many_students_and_all_of_them_count(tmp_path: Path) -> None:
    archive = packed(tmp_path / "class.zip", [handed_in(n) for n in range(2)], 5)
    assert reviewed(archive) == parsed(archive) == 5
    found = roll(archive)
    assert found.problems == ()
    assert all(one.complete for one in found.entries)
    assert found.cube.shape == (5, 60, 8)
    assert (found.cube > 1).all()


def test_the_hand_ins_differ_and_are_whole_case_files() -> None:
    assert DIFFERENT > 2
    first, second = handed_in(0), handed_in(1)
    assert first != second
    assert from_json(first).case.in_class == (NAME,)
    assert len(from_json(first).log) > 480
