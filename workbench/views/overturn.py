"""What would overturn the standing, in words: the rows whose absence changes who leads.

Not here: the table of all rows, which :mod:`workbench.views.sensitivity` shows.
"""

from collections.abc import Iterable, Sequence

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import LeftOut, Standing
from workbench.views.wording import listed, name_of, shortened

Outcome = tuple[str, tuple[str, ...]]
"""What becomes of the leaders, and who they are then."""


def sentence(case: Case, now: Standing, without: Sequence[LeftOut]) -> str:
    """Return which rows' removal changes the set of leaders, and into what; a new tie counts."""
    if not now.leaders:
        return say("conclusions.overturn.nobody")
    if len(now.columns) == 1:
        return say("conclusions.overturn.single")
    changed = [one for one in without if one.changes]
    if not changed:
        return _stable(case, now)
    outcomes = dict.fromkeys(_outcome(one) for one in changed)
    return " ".join(
        outcome(case, now, kind, [one.name for one in changed if _outcome(one) == kind]) for kind in outcomes
    )


def _outcome(one: LeftOut) -> Outcome:
    return one.becomes, one.standing.leaders


def _stable(case: Case, now: Standing) -> str:
    one = ".one" if len(now.leaders) == 1 else ""
    return say(f"conclusions.overturn.stable{one}", leaders=_names(case, now.leaders))


def outcome(case: Case, now: Standing, kind: Outcome, left_out: Sequence[str]) -> str:
    """Return what becomes of the leaders without any one of these rows (or groups of rows)."""
    becomes, leaders = kind
    rows = left_out[0] if len(left_out) == 1 else say("conclusions.overturn.any", rows=_any(left_out))
    if becomes == "tie":
        others = [one for one in leaders if one not in now.leaders]
        old = _names(case, now.leaders)
        return say("conclusions.overturn.tie", rows=rows, others=_names(case, others), leaders=old)
    if becomes == "none":
        return say("conclusions.overturn.none", rows=rows)
    key = "narrower" if becomes == "narrower" else "other"
    return say(f"conclusions.overturn.{key}", rows=rows, leaders=_names(case, leaders))


def _any(names: Iterable[str]) -> str:
    return shortened(names, joined="or")


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, one) for one in ids)
