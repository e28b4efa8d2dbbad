"""How few cells would change who leads, in words.

Not here: finding that out (:mod:`workbench.scoring.flips`).
"""

from collections.abc import Iterable

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring.flips import Flip, Flipped
from workbench.views.wording import name_of, shortened


def flip_sentence(case: Case, flip: Flip) -> str:
    """Return how far a rival is from a leader, with the cells of one smallest set each."""
    rival, leader = name_of(case, flip.rival), name_of(case, flip.leader)
    if flip.cells_to_overtake == 0:
        return say("flips.ahead", rival=rival, leader=leader)
    n, m = flip.cells_to_tie, flip.cells_to_overtake
    tie, overtake = cells_in_words(flip.tie), cells_in_words(flip.overtake)
    first = "flips.tie.never" if n is None else "flips.tie"
    then = (
        ""
        if n is None
        else say("flips.overtake.never" if m is None else "flips.overtake", n=m, cells=overtake)
    )
    return " ".join(text for text in (say(first, rival=rival, leader=leader, n=n, cells=tie), then) if text)


def cells_in_words(cells: Iterable[Flipped]) -> str:
    """Return cells with the codes they would change from and to."""
    return shortened(cell_in_words(one) for one in cells)


def cell_in_words(cell: Flipped) -> str:
    """Return a cell with the code it would change from and to."""
    return say(
        "flips.cell",
        evidence=cell.evidence,
        hypothesis=cell.hypothesis,
        before=cell.before.value,
        after=cell.after.value,
    )
