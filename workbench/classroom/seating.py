"""Whom to seat together so that views mix.

Groups that think alike amplify bias (Convertino2008). Not here: what people judged.
"""

import numpy as np

from workbench.scoring.matrix import Floats

Groups = tuple[tuple[int, ...], ...]


def seated(views: Floats, size: int, rng: np.random.Generator) -> Groups:
    """Return groups of people whose first views differ, as places, each group in order.

    People come by camp, the largest first, within a camp in an order drawn by ``rng``; each takes the next
    free seat at the table where the fewest share their view. So tables fill at one pace, and a camp is
    spread over all of them before two of it sit at one. Greedy: a better plan may exist.

    Parameters
    ----------
    views : array of float
        (n_people, n_hypotheses): how much each leans to what, adding up to 1, or all 0 for who said nothing.
    size : int
        How many to a group, at least; groups have one more where the number does not divide.
    rng : Generator
        The same seed gives the same groups.
    """
    return seated_at(views, max(1, len(views) // max(1, size)), rng)


def seated_at(views: Floats, tables: int, rng: np.random.Generator) -> Groups:
    """Return so many groups of people whose first views differ, as :func:`seated` forms them.

    Sizes differ by one at most; there are fewer groups only where there are fewer people.
    """
    if not len(views):
        return ()
    tables = min(tables, len(views))
    sums, taken = np.zeros((tables, views.shape[1])), np.zeros(tables, dtype=int)
    groups: list[list[int]] = [[] for _ in range(tables)]
    for who in _by_camp(views, rng):
        shared = np.where(taken == taken.min(), sums @ views[who], np.inf)
        at = int(np.argmin(np.round(shared, 9)))
        groups[at].append(who)
        sums[at] += views[who]
        taken[at] += 1
    return tuple(tuple(sorted(group)) for group in groups)


def mixed(views: Floats, group: tuple[int, ...]) -> float:
    """Return how often two of a group lean to different hypotheses, 0 to 1; NaN below two.

    Each of a pair is taken at one of the views they hold, by its share.
    """
    n = len(group)
    if n < 2:
        return float("nan")
    own = views[list(group)]
    alike = float(own.sum(axis=0) @ own.sum(axis=0) - (own**2).sum())
    return 1 - alike / (n * (n - 1))


def _by_camp(views: Floats, rng: np.random.Generator) -> list[int]:
    camp = np.full(len(views), -1)
    if views.shape[1]:
        camp = np.where(views.any(axis=1), views.argmax(axis=1), -1)
    sizes = {int(one): int((camp == one).sum()) for one in set(camp.tolist())}
    drawn = rng.permutation(len(views)).tolist()
    return sorted(drawn, key=lambda who: (camp[who] < 0, -sizes[int(camp[who])], camp[who]))
