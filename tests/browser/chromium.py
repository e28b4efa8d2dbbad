"""Where Chromium or Chrome lies on this machine, and how tests start it.

Standard library only: ``tools/prepare.py`` asks here too, before anything is installed.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "WORKBENCH_CHROMIUM"

# Where the browser tool keeps its own download, inside the environment so that nothing global changes.
DOWNLOADED = Path(__file__).resolve().parents[2] / ".venv" / "browsers"

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

USUAL_PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "win32": (
        "%PROGRAMFILES%/Google/Chrome/Application/chrome.exe",
        "%PROGRAMFILES(X86)%/Google/Chrome/Application/chrome.exe",
        "%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe",
        "%LOCALAPPDATA%/Chromium/Application/chrome.exe",
    ),
}

IN_A_DOWNLOAD = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)

# The last one lets no name but this machine's be looked up, so a page that asks the network gets nothing.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
)

WHAT_TO_INSTALL = (
    "No Chromium or Chrome was found, and the browser tests need one. Install it (Debian: apt-get install "
    f"chromium; elsewhere: Google Chrome or Chromium), or set {VARIABLE} to its program file."
)


class ChromiumMissing(RuntimeError):
    """No browser was found; the message says what to install."""


def find_chromium() -> Path:
    """Return the browser's program file.

    Raises
    ------
    ChromiumMissing
        If there is none, or if the one that the environment names does not exist.
    """
    if named := os.environ.get(VARIABLE):
        if not Path(named).is_file():
            raise ChromiumMissing(f"{VARIABLE} names {named}, and there is no such file.")
        return Path(named)
    for program in _candidates():
        if program.is_file():
            return program
    raise ChromiumMissing(WHAT_TO_INSTALL)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for name in ON_PATH if (found := shutil.which(name)))
    yield from (Path(os.path.expandvars(place)).expanduser() for place in USUAL_PLACES.get(sys.platform, ()))
    yield from (found for pattern in IN_A_DOWNLOAD for found in sorted(DOWNLOADED.glob(pattern)))
