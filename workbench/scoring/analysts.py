"""Which analyst's ratings are meant.

Not here: putting several analysts together.
"""

from workbench.errors import NothingToScore, WhichAnalyst
from workbench.model.case import Case


def chosen_analyst(case: Case, asked: str | None = None) -> str:
    """Return the analyst asked for, or the only one who rated; "" where nobody has.

    Raises
    ------
    WhichAnalyst
        If several rated and none was chosen, or the one asked for rated nothing.
    """
    known = case.analysts
    if asked is not None:
        if asked not in known:
            raise WhichAnalyst(known, asked)
        return asked
    if len(known) > 1:
        raise WhichAnalyst(known)
    return known[0] if known else ""


def check_scorable(case: Case) -> None:
    """Raise NothingToScore for a case without hypotheses in play or without evidence."""
    if not case.rated_hypotheses:
        raise NothingToScore("hypotheses")
    if not case.evidence:
        raise NothingToScore("evidence")
