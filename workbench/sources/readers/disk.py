"""The bytes of a file on this machine, no more of it than is read.

Not here: what they mean.
"""

from pathlib import Path

from workbench.errors import CannotRead, UnreadableSource, system_words
from workbench.messages import say
from workbench.sources.readers.batch import too_large
from workbench.sources.readers.limits import MOST_BYTES


def bytes_of(path: str | Path) -> bytes:
    """Return what an ordinary file holds.

    Raises
    ------
    CannotRead
        If it is not there, or the system refuses.
    UnreadableSource
        If it is too large, or no ordinary file.
    """
    place = Path(path)
    try:
        if place.exists() and not place.is_file():
            raise UnreadableSource(place.name, say("readers.no_file"))
        with place.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise too_large(place.name, place.stat().st_size)
    except UnreadableSource:
        raise
    except (OSError, ValueError) as error:
        words = system_words(error) if isinstance(error, OSError) else say("errors.system.ENOENT")
        raise CannotRead(str(path), words) from error
    return data
