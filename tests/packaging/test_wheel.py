"""The wheel, installed where nothing else of ours is, and used from an empty folder."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import metadata
from pathlib import Path
from urllib.request import ProxyHandler, Request, build_opener

import pytest
from pptx import Presentation

ROOT = Path(__file__).resolve().parents[2]
RUN = ROOT / "requirements" / "run.txt"

UV = (sys.executable, "-m", "uv", "--quiet")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="session")
def names(wheel: Path) -> list[str]:
    return zipfile.ZipFile(wheel).namelist()


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and the locked versions."""
    environment = tmp_path_factory.mktemp("clean") / "venv"
    python = _programs(environment) / ("python.exe" if os.name == "nt" else "python")
    locked = ["--require-hashes", "--no-deps", "--requirement", str(RUN)]
    with_uv = (
        [*UV, "venv", "--python", sys.executable, str(environment)],
        [*UV, "pip", "install", "--python", str(python), *locked],
        [*UV, "pip", "install", "--python", str(python), "--no-deps", str(wheel)],
    )
    with_pip = (
        [sys.executable, "-m", "venv", "--clear", str(environment)],
        [str(python), "-m", "pip", "install", "--quiet", *locked],
        [str(python), "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)],
    )
    # uv is quick where it has the files already; pip knows indexes that are set up for it alone
    if not all(_succeeds(command) for command in with_uv):
        for command in with_pip:
            subprocess.run(command, check=True)
    checked = subprocess.run(
        [*UV, "pip", "check", "--python", str(python)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, f"the locked versions are not what the wheel asks for: {checked.stderr}"
    return python.parent


def _programs(environment: Path) -> Path:
    return environment / ("Scripts" if os.name == "nt" else "bin")


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


class Newcomer:
    """Somebody in an empty folder with nothing set, who has installed the wheel."""

    def __init__(self, programs: Path, home: Path) -> None:
        self.folder, self.home = home / "empty", home
        self.folder.mkdir(parents=True)
        kept = ("PATH", "LANG", "SYSTEMROOT", "TEMP", "TMP")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment |= {"HOME": str(home), "USERPROFILE": str(home)}
        self._program = str(programs / "workbench")

    def workbench(self, *arguments: str) -> str:
        done = subprocess.run(
            [self._program, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    @contextmanager
    def lab(self) -> Iterator["subprocess.Popen[str]"]:
        command = [self._program, "lab", "--no-browser"]
        environment = {**self.environment, "PYTHONUNBUFFERED": "1"}
        with subprocess.Popen(
            command,
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            try:
                yield process
            finally:
                process.kill()


@pytest.fixture
def newcomer(installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newcomer:
    return Newcomer(installed, tmp_path / "home")


def test_the_wheel_carries_what_a_workspace_starts_from(names: list[str]) -> None:
    for folder in ("notebooks", "templates", "seeds"):
        there = {
            f"workbench/_shipped/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and not {"originals", ".ipynb_checkpoints"} & set(path.parts)
        }
        assert there
        assert {name for name in names if name.startswith(f"workbench/_shipped/{folder}/")} == there


def test_the_wheel_carries_the_results_that_a_notebook_shows(names: list[str]) -> None:
    assert_carried(names, "noise", ROOT / "bench/noise/results")


def test_the_wheel_carries_the_lessons(names: list[str]) -> None:
    assert_carried(names, "lessons", ROOT / "docs/teaching")


def assert_carried(names: list[str], folder: str, place: Path) -> None:
    there = {f"workbench/_shipped/{folder}/{path.name}" for path in place.iterdir()}
    assert there
    assert {name for name in names if name.startswith(f"workbench/_shipped/{folder}/")} == there


def test_the_wheel_carries_every_script_style_sheet_and_catalogue(names: list[str]) -> None:
    package = ROOT / "workbench"
    needed = {
        path.relative_to(ROOT).as_posix()
        for path in package.rglob("*")
        if path.suffix in {".js", ".css", ".json", ".py", ".typed"}
    }
    assert any(name.endswith(".js") for name in needed)
    assert needed <= set(names)


def test_the_wheel_carries_no_tests_and_nobodys_originals(names: list[str]) -> None:
    assert [name for name in names if re.search(r"\b(tests?|bench|originals)/|/test_", name)] == []
    tops = {name.partition("/")[0] for name in names}
    assert {top.partition("-")[0] for top in tops} == {"workbench", "ach_workbench"}


def test_no_dependency_binds_what_is_built_on_it() -> None:
    """BSD-3 code may stand on permissive licences and on MPL files; the GPL family would bind it."""
    locked = re.findall(
        r"^([\w.-]+)==(?!.*(?:win32|darwin|'nt'))", RUN.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(locked) > 50
    binding = {}
    for name in locked:
        about = metadata(name)
        said = [about.get("License-Expression") or about.get("License") or ""]
        said += [one for one in about.get_all("Classifier") or [] if one.startswith("License ::")]
        if re.search(r"\b(A?GPL|GNU Affero|GNU General)", " ".join(said)[:400]):
            binding[name] = said
    assert binding == {}


def test_templates_are_listed(newcomer: Newcomer) -> None:
    listed = newcomer.workbench("templates")
    for name in ("north-korea", "north-korea-worked", "aum-shinrikyo", "empty"):
        assert re.search(rf"^{name}\b", listed, re.MULTILINE)


def test_a_case_is_begun_and_becomes_slides(newcomer: Newcomer) -> None:
    newcomer.workbench("new", "case.json", "--template", "north-korea-worked")
    case = json.loads((newcomer.folder / "case.json").read_text(encoding="utf-8"))
    assert isinstance(case["schema_version"], int)
    newcomer.workbench("export", "case.json", "deck.pptx")
    slides = Presentation(str(newcomer.folder / "deck.pptx")).slides
    assert any(shape.has_table for slide in slides for shape in slide.shapes)


def test_jupyterlab_answers_with_the_first_notebook_and_ends(newcomer: Newcomer) -> None:
    with newcomer.lab() as process:
        lines = []
        for line in process.stdout or ():
            lines.append(line)
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/\?token=(\w+)", line):
                break
        else:
            pytest.fail("".join(lines))
        origin, token = found.groups()
        first = "/api/contents/notebooks/00_start_here.ipynb?content=0"
        assert _ask(origin + first, token)["type"] == "notebook"
        assert _ask(f"{origin}/api/kernelspecs", token)["default"] == "python3"
        process.terminate()
        assert process.wait(timeout=60) == 0
    assert (newcomer.home / "ACH-Workspace" / "notebooks" / "00_start_here.ipynb").is_file()
    assert list(newcomer.folder.iterdir()) == []


def _ask(address: str, token: str) -> dict[str, str]:
    request = Request(address, headers={"Authorization": f"token {token}"})
    with build_opener(ProxyHandler({})).open(request, timeout=30) as answer:
        read: dict[str, str] = json.load(answer)
    return read
