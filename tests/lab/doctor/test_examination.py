"""The doctor looks at a real installation, changes nothing, and says what is broken."""

import json
import sqlite3
from pathlib import Path

import pytest

from workbench.casefile import CaseFile
from workbench.cli import main
from workbench.lab.doctor import examine, looking
from workbench.model.case import Case
from workbench.session.opening import begin
from workbench.store.store import Store

BROKEN = looking.broken


def findings(about):
    return [one for one in examine() if one.about == about]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Loading every package, charts and slides take seconds; tests of their own do it."""
    monkeypatch.setattr(looking, "broken", lambda names: {})
    monkeypatch.setattr(looking, "draw_chart", str)
    monkeypatch.setattr(looking, "build_deck", bytes)


def told(capsys, *arguments) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(["doctor", *arguments])
    return int(ended.value.code or 0), capsys.readouterr().out


def test_this_installation_is_well(capsys):
    code, said = told(capsys)
    assert code == 0, said
    assert said.rstrip().endswith("Nothing is wrong with this installation.")
    assert "\nwrong " not in said


def test_every_package_that_is_needed_can_be_loaded():
    assert BROKEN(["altair", "anywidget", "python-pptx", "vl-convert-python", "SQLAlchemy"]) == {}


def test_looking_makes_no_workspace(own_workspace):
    list(examine())
    assert not own_workspace.exists()


def test_json_says_the_same(capsys):
    code, said = told(capsys, "--json")
    assert code == 0
    assert {"about", "state", "sentence", "remedy"} == set(json.loads(said)[0])


def test_a_chart_and_a_deck_are_really_made(monkeypatch):
    monkeypatch.undo()
    assert "<svg" in looking.draw_chart()
    assert looking.build_deck().startswith(b"PK")


def test_a_library_that_fails_is_named_and_the_exit_code_says_so(monkeypatch, capsys):
    def fails():
        raise OSError("no fonts")

    monkeypatch.setattr(looking, "draw_chart", fails)
    code, said = told(capsys)
    assert code == 1
    assert "A chart could not be drawn: OSError: no fonts" in said
    assert "One thing is wrong" in said


def test_a_damaged_database_is_wrong_and_left_as_it_is(own_workspace: Path):
    own_workspace.mkdir()
    database = own_workspace / "workbench.db"
    database.write_bytes(b"no database at all" * 100)
    before = database.read_bytes()
    (finding,) = findings("database")
    assert finding.state == "wrong"
    assert database.read_bytes() == before


def test_a_database_is_sound_and_its_version_known(own_workspace: Path):
    own_workspace.mkdir()
    begin(Store(own_workspace / "workbench.db"), "a", CaseFile(case=Case(title="A")))
    (finding,) = findings("database")
    assert (finding.state, "sound" in finding.sentence) == ("well", True)
    with sqlite3.connect(own_workspace / "workbench.db") as connection:
        connection.execute("UPDATE about SET value = '99' WHERE key = 'version'")
    connection.close()
    (finding,) = findings("database")
    assert finding.state == "wrong"


def test_a_folder_that_cannot_be_written_is_wrong(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "file"))
    assert findings("workspace")[0].state == "wrong"


def test_a_front_end_is_found_where_jupyter_looks_and_off_where_it_is_switched_off(tmp_path, monkeypatch):
    place, config = tmp_path / "jupyter" / "labextensions", tmp_path / "config" / "labconfig"
    (place / "anywidget").mkdir(parents=True)
    config.mkdir(parents=True)
    (place / "anywidget" / "package.json").write_text('{"version": "0.1"}')
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "config"))
    (anywidget,) = [one for one in looking.front_ends() if one.name == "anywidget"]
    assert (anywidget.places[0], anywidget.version, anywidget.disabled_in) == (place / "anywidget", "0.1", "")
    (config / "page_config.json").write_text('{"disabledExtensions": {"anywidget": true}}')
    (anywidget,) = [one for one in looking.front_ends() if one.name == "anywidget"]
    assert anywidget.disabled_in == str(config / "page_config.json")


def test_a_proxy_that_catches_this_machine_is_told(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "")
    assert findings("proxy")[0].state == "unsure"
    monkeypatch.setenv("no_proxy", "localhost,127.0.0.1")
    assert findings("proxy")[0].state == "well"


def test_a_package_that_cannot_be_loaded_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(looking, "import_module", lambda name: 1 / 0 if name == "zmq" else None)
    assert BROKEN(["pyzmq", "click"]) == {"pyzmq": "ZeroDivisionError: division by zero"}


@pytest.mark.parametrize(
    ("folder", "kind"), [("/home/a/b", "ext4"), ("/mnt/share/x", "cifs"), ("/mnt/my disk/x", "nfs")]
)
def test_the_nearest_mount_says_what_kind_of_drive_it_is(folder, kind):
    mounts = "/dev/a / ext4 rw\n//s/x /mnt/share cifs rw\ns:/x /mnt/my\\040disk nfs rw\n"
    assert looking.kind_of_mount(Path(folder), mounts) == kind


def test_every_file_the_doctor_expects_is_shipped():
    assert looking.missing_shipped() == []


def test_a_shipped_file_that_is_missing_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(looking, "shipped", lambda folder: tmp_path)
    assert "templates/empty.json" in looking.missing_shipped()
