"""Whole percents: what they sum to, and what they become when scaled to a hundred.

Not here: asking for them.
"""

from collections.abc import Mapping

from workbench.errors import Refused
from workbench.messages import say


def scaled(percents: Mapping[str, int]) -> dict[str, int]:
    """Return percents in the same proportions that sum to exactly 100, by largest remainder.

    Of equal remainders the earlier one is rounded up.

    Raises
    ------
    Refused
        If they sum to 0, which has no proportions.
    """
    total = sum(percents.values())
    if total <= 0:
        raise Refused(say("judgement.refused.zero"))
    whole = {name: percent * 100 // total for name, percent in percents.items()}
    by_remainder = sorted(percents, key=lambda name: -(percents[name] * 100 % total))
    for name in by_remainder[: 100 - sum(whole.values())]:
        whole[name] += 1
    return whole


def order(percents: Mapping[str, int]) -> dict[str, int]:
    """Return each one's place from 1 for the highest percent, ties sharing a place."""
    ladder = sorted(set(percents.values()), reverse=True)
    return {name: ladder.index(percent) + 1 for name, percent in percents.items()}
