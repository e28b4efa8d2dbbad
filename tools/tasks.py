"""The tasks by name: lab, test, quick, check, bench, fuzz, lock, wheelhouse, clean.

Standard library only.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from tools.environment import LOCKS, ROOT, CannotPrepare, make_ready, program
from tools.programs import have_browser, have_office
from tools.wheelhouse import WHEELHOUSE, fill, told

NEEDS_NO_PROGRAM = "not browser and not office and not notebook and not packaging and not slow"
AT_ONCE = min(4, os.cpu_count() or 1)  # more than four browsers at a time help nobody

CACHES = (".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache")
LEFTOVERS = (".venv", ".venv-bench", "build", "dist", "wheelhouse", "tests/browser/pictures", *CACHES)

FOR_EVERY_SYSTEM = ("--universal", "--python-version", "3.11")
WITHOUT_ADDRESSES = ("--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate")


def main(arguments: Sequence[str]) -> int:
    """Run one task and return its exit code; a thing that is missing is one sentence and code 2."""
    name, *rest = arguments or ["help"]
    task = TASKS.get(name)
    if task is None:
        print(f"Say what to do: {', '.join(TASKS)}.", file=sys.stderr)
        return 2
    try:
        return task(rest)
    except CannotPrepare as sentence:
        print(sentence, file=sys.stderr)
        return 2


def lab(rest: Sequence[str]) -> int:
    """Open JupyterLab on the workspace."""
    make_ready("run")
    return _become(program("workbench"), "lab", *rest)


def quick(rest: Sequence[str]) -> int:
    """Run the tests that need no other program."""
    make_ready("dev")
    return _pytest("-m", NEEDS_NO_PROGRAM, *rest)


def test(rest: Sequence[str]) -> int:
    """Run every test."""
    make_ready("dev")
    have_browser()
    have_office()
    return _pytest(*rest)


def check(rest: Sequence[str]) -> int:
    """Run the linter, the type checker and every test; all of them, whatever the first ones say."""
    make_ready("dev")
    python = program("python")
    steps = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
    }
    failed = [name for name, command in steps.items() if _run(*command)]
    tested = test(rest)
    if failed:
        print(f"Not clean: {', '.join(failed)}.", file=sys.stderr)
    return tested or bool(failed)


def bench(rest: Sequence[str]) -> int:
    """Measure, in an environment that holds what is measured against too."""
    make_ready("dev")
    have_browser()
    make_ready("bench")
    return _run(program("python", "bench"), "-m", "bench", *rest)


def fuzz(rest: Sequence[str]) -> int:
    """Feed damaged files to the importers, as many as decision 60 tells of, and count what comes of it."""
    make_ready("dev")
    runs = (("text", "1000000"), ("zipped", "20000"))
    python = program("python")
    return max([_run(python, "-m", "tools.fuzz", *run, *rest) for run in runs])


def lock(rest: Sequence[str]) -> int:
    """Choose the newest versions anew, for every system, with hashes and without any address."""
    make_ready("dev")
    choose = [program("uv"), "pip", "compile", "pyproject.toml", "--quiet", "--upgrade"]
    choose += [*FOR_EVERY_SYSTEM, *WITHOUT_ADDRESSES, *rest]
    names = {kind: path.relative_to(ROOT).as_posix() for kind, path in LOCKS.items()}
    # what tests run with is what people run with, and more; what measures is that, and more
    return (
        _run(*choose, "--group", "build", "--output-file", names["run"])
        or _run(*choose, "--group", "dev", "--constraints", names["run"], "--output-file", names["dev"])
        or _run(*choose, "--group", "bench", "--constraints", names["dev"], "--output-file", names["bench"])
    )


def wheelhouse(rest: Sequence[str]) -> int:
    """Fetch all that has to be installed, for a room without a network."""
    make_ready("run")
    print("Fetching what the workbench needs; this takes a minute or two …", flush=True)
    fill(WHEELHOUSE, program("python"))
    print(told(WHEELHOUSE))
    return 0


def clean(rest: Sequence[str]) -> int:
    """Remove what the other tasks made; the workspace, where a person's work lies, is not touched."""
    for name in LEFTOVERS:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for cache in ROOT.rglob("__pycache__"):
        shutil.rmtree(cache, ignore_errors=True)
    return 0


TASKS: dict[str, Callable[[Sequence[str]], int]] = {
    task.__name__: task for task in (lab, test, quick, check, bench, fuzz, lock, wheelhouse, clean)
}


def _pytest(*arguments: str) -> int:
    # a file's tests stay together, so that a file with browser tests starts one JupyterLab, not four
    spread = ["-n", str(AT_ONCE), "--dist", "loadfile"] if AT_ONCE > 1 else []
    return _run(program("python"), "-m", "pytest", *spread, *arguments)


def _run(*command: str) -> int:
    """Run a command and return its exit code; Ctrl-C is the command's to answer."""
    with subprocess.Popen(command, cwd=ROOT) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def _become(*command: str) -> int:
    """Run a command in the place of this process where that is possible, so that signals reach it."""
    if os.name == "nt":
        return _run(*command)
    os.chdir(ROOT)
    sys.stdout.flush()
    return os.execv(command[0], command)
