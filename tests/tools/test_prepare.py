"""The environment is set up once, and what is missing is one sentence."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import environment, programs, tasks
from tools.environment import CannotPrepare, make_ready
from tools.prepare import complaint


@pytest.mark.parametrize(
    ("version", "implementation", "found"),
    [((3, 8, 10), "CPython", "CPython 3.8.10"), ((3, 11, 4), "PyPy", "PyPy 3.11.4")],
)
def test_an_unfit_python_is_told_what_is_needed(
    version: tuple[int, ...], implementation: str, found: str
) -> None:
    assert f"needs CPython 3.11 or newer, and {sys.executable} is {found}." in complaint(
        version, implementation
    )


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_a_fit_python_hears_nothing(version: tuple[int, ...]) -> None:
    assert complaint(version, "CPython") == ""


def test_an_unknown_task_lists_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["brew"]) == 2
    assert (
        capsys.readouterr().err
        == "Say what to do: lab, test, quick, check, bench, fuzz, lock, wheelhouse, clean.\n"
    )


def test_a_missing_thing_is_one_sentence_and_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(rest: object) -> int:
        raise CannotPrepare("Install it.")

    monkeypatch.setitem(tasks.TASKS, "lab", missing)
    assert tasks.main(["lab"]) == 2
    assert capsys.readouterr().err == "Install it.\n"


class Checkout:
    """A checkout in which nothing is really installed: what would be is written down."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[str] = []
        self.top = top
        self._patch = monkeypatch
        self.place(top)
        monkeypatch.setattr(environment, "_create", self._create)
        monkeypatch.setattr(environment, "_pip", lambda *arguments, total: self.done.append(arguments[-1]))
        monkeypatch.setattr(environment, "_can_install", lambda kind: True)

    def place(self, top: Path) -> None:
        (top / "requirements").mkdir(parents=True, exist_ok=True)
        (top / "pyproject.toml").touch()
        self._patch.setattr(environment, "ROOT", top)
        self._patch.setattr(environment, "VENV", top / ".venv")
        locks = {kind: top / "requirements" / f"{kind}.txt" for kind in ("run", "dev", "bench")}
        for lock in locks.values():
            lock.touch()
        self._patch.setattr(environment, "LOCKS", locks)

    def _create(self, kind: str) -> None:
        self.done.append("created")
        python = Path(environment.program("python", kind))
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    def steps(self) -> list[str]:
        done, self.done = self.done, []
        return [Path(step).name for step in done]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    return Checkout(tmp_path / "checkout", monkeypatch)


def test_the_first_time_everything_is_installed(checkout: Checkout) -> None:
    make_ready("run")
    assert checkout.steps() == ["created", "run.txt", "checkout"]


def test_the_second_time_nothing_happens(checkout: Checkout) -> None:
    make_ready("run")
    checkout.steps()
    make_ready("run")
    assert checkout.steps() == []


def test_what_tests_need_is_enough_to_run(checkout: Checkout) -> None:
    make_ready("dev")
    checkout.steps()
    make_ready("run")
    assert checkout.steps() == []


def test_what_is_measured_against_stays_out_of_the_environment_that_people_use(checkout: Checkout) -> None:
    make_ready("dev")
    checkout.steps()
    make_ready("bench")
    assert checkout.steps() == ["created", "bench.txt", "checkout"]
    assert Path(environment.program("python", "bench")).parents[1] == checkout.top / ".venv-bench"
    make_ready("dev")
    assert checkout.steps() == []


def test_new_versions_are_installed_into_the_same_environment(checkout: Checkout) -> None:
    make_ready("run")
    checkout.steps()
    environment.LOCKS["run"].write_text("another")
    make_ready("run")
    assert checkout.steps() == ["run.txt", "checkout"]


def test_an_interrupted_installation_is_done_again(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: str, total: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(environment, "_pip", interrupted)
        with pytest.raises(KeyboardInterrupt):
            make_ready("run")
    make_ready("run")
    assert checkout.steps()[-2:] == ["run.txt", "checkout"]


def test_a_checkout_that_was_moved_gets_a_new_environment(checkout: Checkout, tmp_path: Path) -> None:
    make_ready("run")
    checkout.steps()
    checkout.top.rename(tmp_path / "moved")
    checkout.place(tmp_path / "moved")
    make_ready("run")
    assert checkout.steps() == ["created", "run.txt", "moved"]


def test_an_environment_that_broke_is_made_again(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready("run")
    checkout.steps()
    environment.LOCKS["run"].write_text("another")
    monkeypatch.setattr(environment, "_can_install", lambda kind: False)
    make_ready("run")
    assert checkout.steps() == ["created", "run.txt", "checkout"]


def test_a_python_without_venv_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CannotPrepare, match=r"comes without venv.*apt-get install python3-venv"):
        environment._create("run")


class Missing(RuntimeError):
    pass


def finder(*answers: bool) -> Callable[[], object]:
    remaining = list(answers)

    def find() -> object:
        if not remaining.pop(0):
            raise Missing("Install a browser.")
        return "found"

    return find


def test_a_program_that_is_there_is_not_installed() -> None:
    installed: list[str] = []
    programs._have(finder(True, True), Missing, lambda: installed.append("it"))
    assert installed == []


def test_a_missing_program_is_installed() -> None:
    installed: list[str] = []
    programs._have(finder(False, True), Missing, lambda: installed.append("it"))
    assert installed == ["it"]


def test_a_program_that_cannot_be_installed_is_a_sentence() -> None:
    with pytest.raises(CannotPrepare, match="Install a browser"):
        programs._have(finder(False, False), Missing, lambda: None)


@pytest.mark.parametrize(
    ("debian", "root", "called"),
    [(True, True, "apt-get"), (False, True, "playwright"), (True, False, "playwright")],
)
def test_a_browser_comes_from_debian_or_from_the_browser_tool(
    debian: bool,  # noqa: FBT001
    root: bool,  # noqa: FBT001
    called: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commands: list[str] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(Path(command[0]).stem)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(programs.subprocess, "run", run)
    monkeypatch.setattr(programs, "_is_debian", lambda: debian)
    monkeypatch.setattr(programs, "_can_apt", lambda: root)
    programs._install_browser()
    assert set(commands) == {called}
