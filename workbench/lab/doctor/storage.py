"""Whether a person's work can be kept: the workspace, the disk, the database, the shipped folders.

Not here: touching any of them.
"""

from collections.abc import Sequence
from pathlib import Path

from workbench.lab.doctor.finding import Finding, unsure, well, wrong
from workbench.messages import commas

LEAST_FREE = 200
"""Megabytes below which the next slides may not find room."""

NETWORK_DRIVES = (
    *("nfs", "nfs4", "cifs", "smb", "smb3", "smbfs"),
    *("afpfs", "webdav", "davfs", "9p", "fuse.sshfs"),
)


def workspace(home: Path, trouble: str) -> Finding:
    """Return whether the folder for a person's work can be written to; ``trouble`` is why not, or ""."""
    if trouble:
        return wrong("workspace", "workspace.unusable", home=home, why=trouble)
    return well("workspace", "workspace", home=home)


def disk(home: Path, free: int | None) -> Finding:
    """Return whether there is room where the work lies; ``free`` is in megabytes, None if unknown."""
    if free is None:
        return unsure("disk", "disk.unknown", home=home)
    told = well if free >= LEAST_FREE else wrong
    return told("disk", "disk" if free >= LEAST_FREE else "disk.full", free=free, home=home)


def drive(home: Path, kind: str | None) -> Finding:
    """Return whether the work lies on a drive that can lock a database; None is a drive nobody knows."""
    if kind is None:
        return unsure("drive", "drive.unknown", home=home)
    if kind.lower() in NETWORK_DRIVES:
        return wrong("drive", "drive.network", home=home, kind=kind)
    return well("drive", "drive")


def database(where: Path, *, version: int | None, known: int, trouble: str) -> Finding:
    """Return whether the database of cases opens, is of a known version, and is sound.

    Parameters
    ----------
    where : Path
        The file.
    version : int or None
        Its version; None where there is no file yet.
    known : int
        The newest version this workbench knows.
    trouble : str
        Why it could not be read, or what the check of its soundness found; "" for nothing.
    """
    if trouble:
        return wrong("database", "database.broken", where=where, why=trouble)
    if version is None:
        return well("database", "database.none")
    if version > known:
        return wrong("database", "database.newer", where=where, version=version, known=known)
    if version < known:
        return well("database", "database.older", version=version, known=known)
    return well("database", "database", version=version)


def shipped_folders(missing: Sequence[str]) -> Finding:
    """Return whether everything that comes with the workbench is there."""
    if missing:
        return wrong("shipped", "shipped.missing", names=commas(missing))
    return well("shipped", "shipped")
