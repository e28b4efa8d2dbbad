"""``make`` on machines where something is missing: one sentence, and what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no make; tools/prepare.py is tested by itself"
)

NEEDED = (
    "Makefile",
    "pyproject.toml",
    "requirements",
    "tools",
    "tests/office.py",
    "tests/browser/chromium.py",
)


class Machine:
    """A clone of the repository on a machine with the programs that a test puts there."""

    def __init__(self, top: Path) -> None:
        self.clone, self.programs = top / "clone", top / "programs"
        self.programs.mkdir(parents=True)
        for name in NEEDED:
            source, target = ROOT / name, self.clone / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, target)
        for name in ("make", "sh"):
            (self.programs / name).symlink_to(shutil.which(name) or "")

    def put(self, name: str, script: str) -> Path:
        """Put a program there, as a shell script."""
        path = self.programs / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    def python(self, name: str, before: str) -> Path:
        """Put a Python there in which something was changed before it runs a script."""
        return self.put(
            name,
            f"""case "$1" in *.py) exec "{sys.executable}" -c '
import runpy, sys
{before}
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")' "$@" ;; esac
exec "{sys.executable}" "$@" """,
        )

    def make(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Return exit code and what stands on the screen, without make's own line about it."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "MAKE"))}
        done = subprocess.run(
            ["make", *arguments],
            cwd=self.clone,
            env={**kept, "PATH": str(self.programs), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        lines = [line for line in done.stdout.splitlines() if not line.startswith("make: ***")]
        return done.returncode, "\n".join(lines)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_make_alone_says_what_there_is(machine: Machine) -> None:
    code, said = machine.make()
    assert code == 0
    assert (
        " ".join(line.split()[1] for line in said.splitlines())
        == "lab test quick check bench fuzz lock wheelhouse clean"
    )


def test_without_python_one_sentence_says_what_to_install(machine: Machine) -> None:
    code, said = machine.make("lab")
    assert code != 0
    assert said.startswith("There is no Python here. Install CPython 3.11 or newer")
    assert len(said.splitlines()) == 1


def test_a_python_that_is_named_and_not_there_is_named(machine: Machine) -> None:
    code, said = machine.make("lab", "PYTHON=python9")
    assert code != 0
    assert said.startswith("There is no Python here by the name python9.")


def test_a_python_that_is_too_old_is_told_so(machine: Machine) -> None:
    old = machine.python("python3", "sys.version_info = (3, 8, 10)")
    code, said = machine.make("lab", f"PYTHON={old}")
    assert code != 0
    assert said.startswith("The workbench needs CPython 3.11 or newer")
    assert "is CPython 3.8.10." in said
    assert len(said.splitlines()) == 1


def test_a_python_without_venv_is_told_what_to_install(machine: Machine) -> None:
    without = machine.python("python3", 'sys.modules["ensurepip"] = None')
    code, said = machine.make("lab", f"PYTHON={without}")
    assert code != 0
    assert "comes without venv" in said
    assert "apt-get install python3-venv" in said
    assert len(said.splitlines()) == 1


def test_the_first_python_that_will_do_is_taken(machine: Machine) -> None:
    machine.put("python3.13", "exit 1")
    machine.python("python3.11", "")
    machine.python("python3", "")
    _, said = machine.make("--dry-run", "lab")
    assert '"python3.11" tools/prepare.py lab' in said


def test_without_a_connection_the_sentence_asks_for_one(machine: Machine) -> None:
    machine.python("python3.11", "")
    code, said = machine.make("lab", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert code != 0
    assert "The packages could not be installed: ERROR: " in said
    assert "Is there a connection?" in said
    assert (machine.clone / ".venv" / "setup.log").is_file()
