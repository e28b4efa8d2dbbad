"""An invented class for whoever has no hand-ins yet.

Not here: what its students do (:mod:`workbench.classroom.simulated`).
"""

from dataclasses import replace
from pathlib import Path

from workbench.notebook.places import the_store, workspace
from workbench.session.exercise import exercise_file, exercise_name, reference_case, safe_part


def invented_class(
    folder: str = "invented-class", *, case: str = "tern-point", students: int = 30, seed: int = 1
) -> Path:
    """Return a folder of the workspace with the hand-ins of an invented class, written once.

    Parameters
    ----------
    folder : str
        What it is called; one that holds anything already is left as it is.
    case : str
        The case that the class works on, as in :func:`~workbench.notebook.teaching.exercise`.
    students : int
        How many there are. What each is given to, as reading everything as fitting, is stated in the
        notes on teaching.
    seed : int
        The same seed makes the same class.

    Raises
    ------
    NoSuchCase
        If there is no such case.
    """
    from workbench.classroom.simulated import write_class

    place, store = workspace().home / safe_part(folder), the_store()
    if place.exists() and any(place.iterdir()):
        return place
    start = exercise_file(store, case)
    write_class(
        place,
        replace(start, log=()),
        reference_case(store, case),
        name=lambda who: f"{exercise_name(case)}-{safe_part(who)}",
        size=students,
        seed=seed,
    )
    return place
