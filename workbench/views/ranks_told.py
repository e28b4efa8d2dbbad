"""What no weights can change and how often each hypothesis takes each rank, as a report tells it.

Not here: the panel (:mod:`workbench.views.ranks`), in which what is drawn can be chosen.
"""

from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import Standing
from workbench.scoring.acceptability import rank_acceptability
from workbench.views.acceptability import Wish, acceptability_view
from workbench.views.dominance import survival_view
from workbench.views.ranks import remarks, untested, withheld

View = dict[str, Any]

DRAWS = 10_000
"""How many sets of weights a report draws."""


def ranks_told(case: Case, analyst: str, now: Standing, draws: int = 0) -> View:
    """Return dominance, who has been little tested, and rank acceptability over free weights.

    ``found`` is None where nothing is drawn: no draws are asked for, or ``withheld`` says why not.
    """
    why_not = withheld(case, now)
    return {
        "relation": survival_view(case, analyst),
        "remarks": remarks(case, now.scheme),
        "untested": untested(case, analyst, now),
        "withheld": why_not,
        "found": None if why_not or not draws else _found(case, analyst, now.scheme.name, draws),
        "title": say("ranks.title"),
        "smaa": say("ranks.smaa.heading"),
        "words": words("ranks", "panel"),
    }


def _found(case: Case, analyst: str, scheme: str, draws: int) -> View:
    found = rank_acceptability(case, analyst, scheme, samples=draws)
    return acceptability_view(case, found, Wish(), scheme)
