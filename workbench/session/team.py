"""A session over a team's case file, in which every edit is the team's.

Not here: making the file.
"""

from pathlib import Path

from workbench.casefile import read
from workbench.errors import NotATeam
from workbench.session.filekeeper import FileKeeper
from workbench.session.opening import ENDING
from workbench.session.session import Session


def team_session(place: str | Path) -> Session:
    """Return a session over a team's case file, or over the one in a folder.

    Raises
    ------
    CannotRead, NotACaseFile
        If it cannot be read.
    NotATeam
        If it is no team's case, or the folder holds none or several.
    """
    path = Path(place).expanduser()
    if path.is_dir():
        path = _only_file(path)
    team = read(path).case.lesson.team
    if not team:
        raise NotATeam(str(path))
    return Session(FileKeeper(path), str(path), team)


def _only_file(folder: Path) -> Path:
    found = sorted(folder.glob(f"*{ENDING}"))
    if len(found) != 1:
        raise NotATeam(str(folder))
    return found[0]
