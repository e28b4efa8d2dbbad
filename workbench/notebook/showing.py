"""What a class handed in, written for others: the slides for a discussion, and a page for each student.

Not here: the review, which the teacher alone sees (:mod:`workbench.notebook.teaching`).
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.notebook.places import the_store, workspace
from workbench.session.exercise import reference_case, safe_part
from workbench.store.clock import utc_now
from workbench.views.filename import free, proposed

if TYPE_CHECKING:
    from workbench.classroom.gathering import Gathered

Tell = Callable[[int, int], None]


def class_deck(
    folder: str | Path,
    out: str | Path,
    *,
    case: str | Path | None = None,
    names: bool = False,
    template: str | Path | None = None,
    progress: Tell | None = None,
) -> Path:
    """Write the slides for a discussion of what a class handed in, and return where they lie.

    Parameters
    ----------
    folder : str or Path
        Where the hand-ins lie, as in :func:`class_review`.
    out : str or Path
        Where to; the ending is ``.pptx``.
    case : str or Path, optional
        The case with its reference, a template's name or the teacher's file; without it none is shown.
    names : bool
        Whether students are named beside their reasons.
    template : str or Path, optional
        ``"light"``, ``"dark"``, ``"print"``, or a presentation whose theme and layouts the slides take.
    progress : callable, optional
        Is told how many steps are done, out of how many.

    Raises
    ------
    CannotRead
        If the folder cannot be read, or nothing in it counts.
    """
    from workbench.export.classroom import write_class_deck
    from workbench.views.classroll import naming

    found = _gathered(folder, case)
    return write_class_deck(
        found,
        Path(out).expanduser(),
        names=naming(found.roll) if names else None,
        template=None if template is None else Path(template),
        now=utc_now(),
        progress=progress,
    )


def class_feedback(
    folder: str | Path,
    out: str | Path,
    *,
    case: str | Path | None = None,
    reference: bool = False,
    progress: Tell | None = None,
) -> list[Path]:
    """Write a page of feedback for each student into a new folder, and return where the pages lie.

    An index with all names lies beside them, for the teacher alone.

    Parameters
    ----------
    folder : str or Path
        Where the hand-ins lie, as in :func:`class_review`.
    out : str or Path
        A folder that is not there yet, or empty.
    case : str or Path, optional
        The case that the class works on, as in :func:`class_deck`.
    reference : bool
        Whether its reference stands on the pages; nothing of it does if not.
    progress : callable, optional
        Is told how many pages are done, out of how many.

    Raises
    ------
    CannotRead
        If the folder cannot be read, or nothing in it counts.
    FolderNotEmpty
        If something lies in ``out``.
    """
    from workbench.export.feedback import write_feedback
    from workbench.views.classroll import naming

    found = _gathered(folder, case)
    return write_feedback(
        found,
        Path(out).expanduser(),
        names=naming(found.roll),
        with_reference=reference,
        progress=progress,
    )


def _gathered(folder: str | Path, case: str | Path | None) -> "Gathered":
    from workbench.classroom.gathering import gather

    reference = None if case is None else reference_case(the_store(), str(case))
    return gather(_folder(folder), case=reference, reference=reference)


def _folder(folder: str | Path) -> Path:
    """Return where the hand-ins lie: a bare name that is nothing here is looked for in the workspace."""
    place = Path(folder).expanduser()
    return place if place.exists() or place.parent != Path() else workspace().home / place


def makers(folder: Path, case: str | Path | None) -> dict[str, Callable[[Tell], Path]]:
    """Return what the review's buttons do: each writes beside other exports, and says where."""

    def place(what: str, ending: str = "") -> Path:
        name = proposed(safe_part(folder.resolve().name), utc_now().astimezone().date(), what)
        return free(workspace().exports / f"{name}{ending}", ending)

    def deck(tell: Tell) -> Path:
        return class_deck(folder, place("deck", ".pptx"), case=case, progress=tell)

    def feedback(tell: Tell) -> Path:
        return class_feedback(folder, place("feedback"), case=case, progress=tell)[0].parent

    return {"deck": deck, "feedback": feedback}
