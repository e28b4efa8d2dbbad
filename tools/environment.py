"""The environment in ``.venv``: made once, and again only when the locked versions change.

What speed is measured against (``make bench``) has an environment of its own, so that no other
program's extension of JupyterLab gets into the one that people and tests use.

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
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev", "bench")}

# how pip begins a line about a package: to be fetched, not for this system, or there already
SEEN = ("Collecting ", "Ignoring ", "Requirement already satisfied", "Obtaining ")

CAN_BE_USED = "import sys, pip; sys.exit(sys.version_info < (3, 11))"


class CannotPrepare(RuntimeError):
    """Something is missing that a person has to put there; the message says what."""


def folder(kind: str) -> Path:
    """Return where the environment of a lock file lies."""
    return VENV.with_name(".venv-bench") if kind == "bench" else VENV


def program(name: str, kind: str = "dev") -> str:
    """Return the path of a program of the environment."""
    place = folder(kind)
    return str(place / "Scripts" / f"{name}.exe" if os.name == "nt" else place / "bin" / name)


def make_ready(kind: str) -> None:
    """Have everything of one lock file installed; nothing happens if it is already.

    Parameters
    ----------
    kind : {"run", "dev", "bench"}
        What the workbench runs with, that and what its tests need, or that and what its speed is
        measured against.

    Raises
    ------
    CannotPrepare
        If this Python cannot make environments, or pip cannot install.
    """
    if _is_ready(kind) or (kind == "run" and _is_ready("dev")):
        return
    if not _is_usable(kind):
        _create(kind)
    lock = LOCKS[kind]
    print(f"Installing what the workbench needs into {folder(kind).name}; this is done once …", flush=True)
    _pip(kind, "--require-hashes", "--no-deps", "--requirement", str(lock), total=_packages_in(lock))
    _pip(kind, "--no-deps", "--no-build-isolation", "--editable", str(ROOT), total=1)
    _stamp(kind).write_text(_state(kind), encoding="utf-8")


def _stamp(kind: str) -> Path:
    return folder(kind) / f".{kind}-ready"


def _state(kind: str) -> str:
    """Return what an installation depends on; the folder too, since its programs carry its name."""
    parts = (path.read_bytes() for path in (LOCKS[kind], ROOT / "pyproject.toml"))
    return f"{hashlib.sha256(b''.join(parts)).hexdigest()} {ROOT}"


def _is_ready(kind: str) -> bool:
    return Path(program("python", kind)).exists() and _stamped(kind) == _state(kind)


def _stamped(kind: str) -> str:
    stamp = _stamp(kind)
    return stamp.read_text(encoding="utf-8") if stamp.exists() else ""


def _is_usable(kind: str) -> bool:
    """Return whether there is an environment that can install, in the folder it was made in."""
    stamps = (_stamped(other) for other in LOCKS if folder(other) == folder(kind))
    made_elsewhere = any(stamp and not stamp.endswith(f" {ROOT}") for stamp in stamps)
    return not made_elsewhere and Path(program("python", kind)).exists() and _can_install(kind)


def _can_install(kind: str) -> bool:
    tried = subprocess.run([program("python", kind), "-c", CAN_BE_USED], capture_output=True, check=False)
    return tried.returncode == 0


def _create(kind: str) -> None:
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        raise CannotPrepare(
            f"{sys.executable} comes without venv, which the workbench needs to stay apart from everything "
            "else. Install it (Debian, Ubuntu: apt-get install python3-venv) and try again."
        )
    place = folder(kind)
    print(f"Making an environment in {place.name} …", flush=True)
    shutil.rmtree(place, ignore_errors=True)
    command = [sys.executable, "-m", "venv", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotPrepare(f"{sys.executable} could not make an environment: {_last_words(done)}")


def _pip(kind: str, *arguments: str, total: int) -> None:
    command = [program("python", kind), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    said = folder(kind) / "setup.log"
    with (
        said.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", cwd=ROOT
        ) as pip,
    ):
        seen = 0
        for line in pip.stdout or ():
            log.write(line)
            seen += line.startswith(SEEN)
            _show(f"{min(seen, total)} of {total} packages")
    _show("")
    if pip.returncode:
        raise CannotPrepare(
            f"The packages could not be installed: {_complaint(said)} Is there a connection? "
            f"All that pip said stands in {said.relative_to(ROOT)}."
        )


def _show(progress: str) -> None:
    if sys.stdout.isatty():
        print(f"\r\033[K{progress}", end="", flush=True)


def _complaint(said: Path) -> str:
    lines = said.read_text(encoding="utf-8").splitlines()
    return next((line for line in reversed(lines) if line.startswith("ERROR")), "pip ended without a reason.")


def _packages_in(lock: Path) -> int:
    return sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())


def _last_words(done: "subprocess.CompletedProcess[str]") -> str:
    said = (done.stderr or done.stdout).strip().splitlines()
    return said[-1] if said else f"it ended with code {done.returncode}."
