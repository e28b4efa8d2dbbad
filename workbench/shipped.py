"""Where the folders lie that come with the workbench: notebooks, templates, seeds, lessons, a study.

Not here: a person's own copies of them, which lie in the workspace.
"""

from pathlib import Path
from typing import Literal

from workbench.errors import ShippedFolderMissing

PACKAGE = Path(__file__).resolve().parent

Folder = Literal["notebooks", "templates", "seeds", "noise", "lessons"]

_IN_A_CHECKOUT: dict[Folder, str] = {
    "noise": "bench/noise/results",
    "lessons": "docs/teaching",
}


def shipped(folder: Folder) -> Path:
    """Return the folder of that name as it was shipped; read it, never write to it.

    An installed package carries the folders inside itself. In a checkout they lie at the top, where
    people look for them.

    Raises
    ------
    ShippedFolderMissing
        If neither place has it: the installation is incomplete.
    """
    places = (PACKAGE / "_shipped" / folder, PACKAGE.parent / _IN_A_CHECKOUT.get(folder, folder))
    for place in places:
        if place.is_dir():
            return place
    raise ShippedFolderMissing(folder, (str(place) for place in places))
