import json
from pathlib import Path

import pytest

from workbench.casefile import from_json, read, to_json
from workbench.casefile.upgrade import OLDEST, STEPS, VERSION

OLD = sorted(Path(__file__).with_name("old").glob("version-*.json"))


def test_there_is_a_file_of_every_older_version() -> None:
    assert [path.stem for path in OLD] == [f"version-{n}" for n in range(OLDEST, VERSION)]


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_a_file_of_an_older_version_is_read_with_all_that_is_in_it(path: Path) -> None:
    old = json.loads(path.read_text(encoding="utf-8"))
    case = read(path).case
    assert case.title == old["title"]
    assert len(case.cells) == len(old["ratings"]) > 0
    assert (case.as_of, case.handling, case.snapshots) == ("", "", ())
    assert (case.levels_of, case.origins, case.expectations, case.deception) == ((), (), (), ())


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
def test_an_upgraded_file_is_written_in_the_newest_version(path: Path) -> None:
    text = to_json(read(path))
    assert json.loads(text)["schema_version"] == VERSION
    assert to_json(from_json(text)) == text


def test_every_version_has_a_step_to_the_next() -> None:
    assert sorted(STEPS) == list(range(OLDEST, VERSION))
