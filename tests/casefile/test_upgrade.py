import json
from pathlib import Path

from workbench.casefile import from_json, read, to_json
from workbench.casefile.upgrade import OLDEST, STEPS, VERSION

OLD = Path(__file__).with_name("old") / "version-1.json"


def test_a_file_of_version_1_is_read_with_all_that_is_in_it() -> None:
    old = json.loads(OLD.read_text(encoding="utf-8"))
    case = read(OLD).case
    assert case.title == old["title"]
    assert len(case.cells) == len(old["ratings"]) > 0
    assert (case.as_of, case.handling, case.snapshots) == ("", "", ())


def test_an_upgraded_file_is_written_in_the_newest_version() -> None:
    text = to_json(read(OLD))
    assert json.loads(text)["schema_version"] == VERSION
    assert to_json(from_json(text)) == text


def test_every_version_has_a_step_to_the_next() -> None:
    assert sorted(STEPS) == list(range(OLDEST, VERSION))
