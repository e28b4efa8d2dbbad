"""A folder shown in the file manager of the computer that the kernel runs on.

Only folders are opened, by a fixed program without a shell. Not here: whether whoever looks sits at that
computer, which the panel finds out.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Thread

_ELSEWHERE = ("JUPYTERHUB_USER", "SSH_CONNECTION", "KUBERNETES_SERVICE_HOST", "BINDER_SERVICE_HOST")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def revealer() -> Callable[[Path], bool] | None:
    """Return what opens a folder, or None where there is no file manager that anybody would see."""
    program = _program(sys.platform, os.environ)
    return None if program is None else lambda folder: _open(program, folder)


def _program(platform: str, around: Mapping[str, str]) -> tuple[str, ...] | None:
    if any(name in around for name in _ELSEWHERE):
        return None
    if platform in ("darwin", "win32"):
        return ("open",) if platform == "darwin" else ("explorer",)
    found = shutil.which("xdg-open") if any(around.get(name) for name in _SCREENS) else None
    return (found,) if found else None


def _open(program: Sequence[str], folder: Path) -> bool:
    if not folder.is_dir():
        return False
    quiet = subprocess.DEVNULL
    try:
        opened = subprocess.Popen(
            [*program, str(folder.resolve())],
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            start_new_session=True,
        )
    except OSError:
        return False
    Thread(target=opened.wait, daemon=True).start()
    return True
