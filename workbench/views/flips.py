"""How few cells would change who leads, in sentences.

Not here: the table of them all (:mod:`workbench.views.flips_table`).
"""

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing
from workbench.scoring.flips import Flip, Flipped
from workbench.views.wording import name_of, shortened


def no_flips(case: Case, now: Standing) -> str:
    """Return why nobody can be overtaken; "" where somebody can."""
    if case.form == "independent":
        return say("flips.independent")
    if len(now.columns) < 2:
        return say("flips.single")
    if not now.leaders:
        return say("flips.nobody")
    return "" if sum(column.score is not None for column in now.columns) > 1 else say("flips.alone")


def flip_sentence(case: Case, flip: Flip) -> str:
    """Return how far a rival is from a leader, with the cells of one smallest set each."""
    rival, leader = name_of(case, flip.rival), name_of(case, flip.leader)
    if flip.cells_to_overtake == 0:
        return say("flips.ahead", rival=rival, leader=leader)
    n, m = flip.cells_to_tie, flip.cells_to_overtake
    if n is None:
        return say("flips.tie.never", rival=rival, leader=leader)
    tie, overtake = (shortened(map(cell_in_words, cells)) for cells in (flip.tie, flip.overtake))
    then = say("flips.overtake.never") if m is None else say("flips.overtake", n=m, cells=overtake)
    return " ".join([say("flips.tie", rival=rival, leader=leader, n=n, cells=tie), then])


def cell_in_words(cell: Flipped) -> str:
    """Return a cell with the code it would change from and to."""
    return say(
        "flips.cell",
        evidence=cell.evidence,
        hypothesis=cell.hypothesis,
        before=cell.before.value,
        after=cell.after.value,
    )
