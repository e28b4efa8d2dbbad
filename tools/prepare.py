"""What make does: sets the environment up once, then runs what was asked for.

Works without make too, on Windows for instance: ``python tools/prepare.py lab``. It needs nothing but
Python itself, and an old Python can read at least this file, which tells it so.
"""

from __future__ import annotations

import platform
import sys
from pathlib import Path

NEEDED = (3, 11)


def complaint(version: tuple[int, ...], implementation: str) -> str:
    """Return why this Python will not do, or nothing."""
    if version >= NEEDED and implementation == "CPython":
        return ""
    found = f"{implementation} {'.'.join(str(part) for part in version)}"
    return (
        f"The workbench needs CPython 3.11 or newer, and {sys.executable} is {found}. Install a newer one, "
        "or name one that is there already: make lab PYTHON=python3.12"
    )


if __name__ == "__main__":
    sentence = complaint(sys.version_info[:3], platform.python_implementation())
    if sentence:
        sys.exit(sentence)
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from tools.tasks import main

    sys.exit(main(sys.argv[1:]))
