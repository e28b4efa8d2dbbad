"""Where LibreOffice and poppler lie on this machine: slides are looked at through them, as pictures.

Standard library only: ``tools/prepare.py`` asks here too, before anything is installed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "WORKBENCH_SOFFICE"

USUAL_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": ("%PROGRAMFILES%/LibreOffice/program/soffice.com",),
}

WHAT_TO_INSTALL = (
    "The tests of slides and documents need LibreOffice (soffice) and poppler (pdftoppm). Install them "
    "(Debian: apt-get install libreoffice-impress libreoffice-calc libreoffice-writer poppler-utils; macOS: "
    f"brew install --cask libreoffice and brew install poppler), or set {VARIABLE} to LibreOffice's program "
    "file."
)


class OfficeMissing(RuntimeError):
    """LibreOffice or poppler was not found; the message says what to install."""


@dataclass(frozen=True)
class Office:
    """The two programs, and a folder in which LibreOffice keeps a profile of its own."""

    soffice: Path
    pdftoppm: Path
    profile: Path

    def to_pdf(self, document: Path, folder: Path) -> Path:
        """Return the PDF that LibreOffice makes of a deck, a workbook or a page."""
        command: list[str | Path] = [
            self.soffice,
            "--headless",
            f"-env:UserInstallation={self.profile.as_uri()}",
        ]
        command += ["--convert-to", "pdf", "--outdir", folder, document]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        made = folder / f"{document.stem}.pdf"
        if not made.exists():
            raise RuntimeError(f"LibreOffice made no PDF of {document.name}: {done.stdout}{done.stderr}")
        return made

    def recalculated(self, workbooks: Sequence[Path], folder: Path) -> list[Path]:
        """Return the workbooks as LibreOffice saves them again; it reckons formulas that have no result."""
        command: list[str | Path] = [
            self.soffice,
            "--headless",
            f"-env:UserInstallation={self.profile.as_uri()}",
        ]
        command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, *workbooks]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        made = [folder / workbook.name for workbook in workbooks]
        if not all(one.exists() for one in made):
            raise RuntimeError(f"LibreOffice saved not all workbooks: {done.stdout}{done.stderr}")
        return made

    def to_pictures(self, document: Path, folder: Path, *, dpi: int = 80) -> list[Path]:
        """Return one PNG for each page of a document, in order."""
        pdf = document if document.suffix == ".pdf" else self.to_pdf(document, folder)
        stem = folder / f"{document.stem}-page"
        subprocess.run([self.pdftoppm, "-png", "-r", str(dpi), pdf, stem], check=True, timeout=300)
        return sorted(folder.glob(f"{stem.name}-*.png"))


def find_office(profile: Path) -> Office:
    """Return the programs.

    Raises
    ------
    OfficeMissing
        If one of the two is missing.
    """
    soffice, pdftoppm = _soffice(), shutil.which("pdftoppm")
    if soffice is None or pdftoppm is None:
        raise OfficeMissing(WHAT_TO_INSTALL)
    return Office(soffice, Path(pdftoppm), profile)


def _soffice() -> Path | None:
    named = os.environ.get(VARIABLE) or shutil.which("soffice") or shutil.which("libreoffice")
    places = (named, *USUAL_PLACES.get(sys.platform, ()))
    candidates = (Path(os.path.expandvars(place)) for place in places if place)
    return next((place for place in candidates if place.is_file() and _writes(place)), None)


def _writes(soffice: Path) -> bool:
    """Whether this LibreOffice opens Word documents; on Linux that may be a package that is missing."""
    parts = [one.name for one in soffice.resolve().parent.glob("libs*lo.so")]
    return not parts or "libswlo.so" in parts
