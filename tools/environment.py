"""The environment in ``.venv``: made once, and again only when the locked versions change.

Standard library only: this runs before anything is installed.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCKS = {"run": ROOT / "requirements" / "run.txt", "dev": ROOT / "requirements" / "dev.txt"}
LOG = VENV / "setup.log"

# how pip begins a line about a package: to be fetched, not for this system, or there already
SEEN = ("Collecting ", "Ignoring ", "Requirement already satisfied", "Obtaining ")

CAN_BE_USED = "import sys, pip; sys.exit(sys.version_info < (3, 11))"


class CannotPrepare(RuntimeError):
    """Something is missing that a person has to put there; the message says what."""


def program(name: str) -> str:
    """Return the path of a program of the environment."""
    return str(VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name)


def make_ready(kind: str) -> None:
    """Have everything of one lock file installed; nothing happens if it is already.

    Parameters
    ----------
    kind : {"run", "dev"}
        What the workbench runs with, or that and what its tests need.

    Raises
    ------
    CannotPrepare
        If this Python cannot make environments, or pip cannot install.
    """
    if _is_ready(kind) or (kind == "run" and _is_ready("dev")):
        return
    if not _is_usable():
        _create()
    lock = LOCKS[kind]
    print(f"Installing what the workbench needs into {VENV.name}; this is done once …", flush=True)
    _pip("--require-hashes", "--no-deps", "--requirement", str(lock), total=_packages_in(lock))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT), total=1)
    _stamp(kind).write_text(_state(kind), encoding="utf-8")


def _stamp(kind: str) -> Path:
    return VENV / f".{kind}-ready"


def _state(kind: str) -> str:
    """Return what an installation depends on; the folder too, since its programs carry its name."""
    parts = (path.read_bytes() for path in (LOCKS[kind], ROOT / "pyproject.toml"))
    return f"{hashlib.sha256(b''.join(parts)).hexdigest()} {ROOT}"


def _is_ready(kind: str) -> bool:
    return Path(program("python")).exists() and _stamped(kind) == _state(kind)


def _stamped(kind: str) -> str:
    stamp = _stamp(kind)
    return stamp.read_text(encoding="utf-8") if stamp.exists() else ""


def _is_usable() -> bool:
    """Return whether there is an environment that can install, in the folder it was made in."""
    made_elsewhere = any(_stamped(kind) and not _stamped(kind).endswith(f" {ROOT}") for kind in LOCKS)
    return not made_elsewhere and Path(program("python")).exists() and _can_install()


def _can_install() -> bool:
    tried = subprocess.run([program("python"), "-c", CAN_BE_USED], capture_output=True, check=False)
    return tried.returncode == 0


def _create() -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise CannotPrepare(
            f"{sys.executable} comes without venv, which the workbench needs to stay apart from everything "
            "else. Install it (Debian, Ubuntu: apt-get install python3-venv) and try again."
        )
    print(f"Making an environment in {VENV.name} …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotPrepare(f"{sys.executable} could not make an environment: {_last_words(done)}")


def _pip(*arguments: str, total: int) -> None:
    command = [program("python"), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=ROOT
        ) as pip,
    ):
        seen = 0
        for line in pip.stdout or ():
            log.write(line)
            seen += line.startswith(
                ("Collecting ", "Ignoring ", "Requirement already satisfied", "Obtaining ")
            )
            _show(f"{min(seen, total)} of {total} packages")
    _show("")
    if pip.returncode:
        raise CannotPrepare(
            f"The packages could not be installed: {_complaint()} Is there a connection? "
            f"All that pip said stands in {LOG.relative_to(ROOT)}."
        )


def _show(progress: str) -> None:
    if sys.stdout.isatty():
        print(f"\r\033[K{progress}", end="", flush=True)


def _complaint() -> str:
    lines = LOG.read_text(encoding="utf-8").splitlines()
    return next((line for line in reversed(lines) if line.startswith("ERROR")), "pip ended without a reason.")


def _packages_in(lock: Path) -> int:
    return sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())


def _last_words(done: "subprocess.CompletedProcess[str]") -> str:
    said = (done.stderr or done.stdout).strip().splitlines()
    return said[-1] if said else f"it ended with code {done.returncode}."
