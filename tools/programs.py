"""The programs that tests need and pip cannot bring: a browser, LibreOffice, poppler.

Standard library only.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.browser.chromium import DOWNLOADED, VARIABLE, ChromiumMissing, find_chromium
from tests.office import OfficeMissing, find_office
from tools.environment import CannotPrepare, program

OFFICE_PACKAGES = (
    "libreoffice-impress",
    "libreoffice-calc",
    "libreoffice-writer",
    "poppler-utils",
    "fonts-liberation",
)


def have_browser() -> None:
    """Find Chromium or Chrome, or install one.

    Raises
    ------
    CannotPrepare
        If there is none and none can be installed; the message says what to install.
    """
    _have(find_chromium, ChromiumMissing, _install_browser)


def have_office() -> None:
    """Find LibreOffice and poppler, or install them where that needs no password.

    Raises
    ------
    CannotPrepare
        If they are missing and cannot be installed; the message says what to install.
    """
    _have(lambda: find_office(Path()), OfficeMissing, _install_office)


def _have(find: Callable[[], object], missing: type[RuntimeError], install: Callable[[], None]) -> None:
    try:
        find()
    except missing:
        install()
    try:
        find()
    except missing as sentence:
        raise CannotPrepare(str(sentence)) from sentence


def _install_browser() -> None:
    if os.environ.get(VARIABLE):
        return  # a person chose one; another is not what they asked for
    if _is_debian() and _can_apt():
        _apt("chromium")
        return
    print("Downloading a browser for the tests …", flush=True)
    places = {**os.environ, "PLAYWRIGHT_BROWSERS_PATH": str(DOWNLOADED)}
    subprocess.run([program("playwright"), "install", "chromium"], env=places, check=False)


def _install_office() -> None:
    if _can_apt():
        _apt(*OFFICE_PACKAGES)


def _can_apt() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _is_debian() -> bool:
    """Return whether the package called chromium is a browser; on Ubuntu it only points to a shop."""
    about = Path("/etc/os-release")
    return about.exists() and "\nID=debian" in f"\n{about.read_text(encoding='utf-8')}"


def _apt(*packages: str) -> None:
    print(f"Installing {', '.join(packages)} for the tests …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *arguments], env=quiet, stdout=subprocess.DEVNULL, check=False)
