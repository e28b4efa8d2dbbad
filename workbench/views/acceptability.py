"""How often each hypothesis takes each rank over random weights and cells, in words and as a chart's frame.

Not here: drawing the weights (:mod:`workbench.scoring.acceptability`), and drawing the chart.
"""

from dataclasses import dataclass
from typing import Any

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring.acceptability import Acceptability
from workbench.scoring.scheme import scheme_named
from workbench.views.wording import listed, name_of, ordinal

View = dict[str, Any]

LEAST_LABELLED = 0.07
"""A share below this has no room for its label in the bar."""

_LEAST = 0.1  # per cent: the finest that an end of an interval is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is drawn: ``weights`` free or ordered, the chance of a ``cells`` step, whose cells, and the seed.

    ``several`` takes each cell from one of the analysts at random, and then no cell steps.
    """

    weights: str = "free"
    cells: float = 0.0
    several: bool = False
    seed: int = 1


def acceptability_view(case: Case, found: Acceptability, wish: Wish, scheme: str | None = None) -> View:
    """Return a result in words, as a table and as the frame of a chart.

    ``rows`` has one line a hypothesis, from those most often near the top; ``shares`` are written,
    rank 1 first, with the interval of the first in ``interval``. ``frame`` and ``picture`` are for
    :func:`workbench.charts.acceptability.acceptability_chart`; None where nothing is rated.
    """
    if not found.hypotheses:
        return {"rows": [], "ranks": [], "frame": None, "picture": None, **_about(case, found, wish, scheme)}
    order = _order(found)
    return {
        "rows": [_row(case, found, place) for place in order],
        "ranks": [ordinal(n + 1) for n in range(len(found.hypotheses))],
        "frame": [part for place in order for part in _parts(case, found, place)],
        "picture": _picture(case, found, wish, scheme),
        **_about(case, found, wish, scheme),
    }


def _about(case: Case, found: Acceptability, wish: Wish, scheme: str | None) -> View:
    unranked = listed(name_of(case, id) for id in found.unranked)
    return {
        "caption": _caption(case, found, wish, scheme),
        "drawn": say("ranks.smaa.drawn", seed=found.seed),
        "unranked": say("ranks.smaa.unranked", names=unranked) if unranked else "",
    }


def _caption(case: Case, found: Acceptability, wish: Wish, scheme: str | None) -> str:
    cells = say("ranks.smaa.cells.several") if wish.several else ""
    if wish.cells and not wish.several:
        cells = say("ranks.smaa.cells.step", percent=round(wish.cells * 100))
    what = say(f"ranks.smaa.weights.{wish.weights}")
    told = say(
        "ranks.smaa.caption",
        samples=counted(found.samples),
        what=f"{what}{cells}",
        scheme=scheme_named(scheme or case.scheme).title,
    )
    return f"{told} {say('ranks.smaa.no_probability')}"


def _order(found: Acceptability) -> list[int]:
    """Return the hypotheses by their mean rank, those about the same in case order."""
    means = [round(sum(n * share for n, share in enumerate(line)), 1) for line in found.shares]
    return sorted(range(len(means)), key=means.__getitem__)


def _row(case: Case, found: Acceptability, place: int) -> View:
    line = found.shares[place]
    return {
        "id": found.hypotheses[place],
        "name": name_of(case, found.hypotheses[place]),
        "shares": [percent(share) for share in line],
        "strongest": [share == max(line) for share in line],
        "interval": _interval(found, place),
    }


def _interval(found: Acceptability, place: int) -> str:
    ends = (found.low[place][0] * 100, found.high[place][0] * 100)
    low, high = (number(f"{end:.1f}") for end in ends)
    if ends[1] < _LEAST / 2:
        return say("ranks.smaa.interval.below", end=number(f"{_LEAST}"))
    if ends[0] > 100 - _LEAST / 2:
        return say("ranks.smaa.interval.above", end=number(f"{100 - _LEAST}"))
    return say("ranks.smaa.interval", low=low, high=high)


def _parts(case: Case, found: Acceptability, place: int) -> list[View]:
    name, line = name_of(case, found.hypotheses[place]), found.shares[place]
    return [
        {
            "name": name,
            "rank": n + 1,
            "share": share,
            "label": _label(n + 1, share),
            "first": "" if n else _first(found, place),
        }
        for n, share in enumerate(line)
    ]


def _first(found: Acceptability, place: int) -> str:
    share = found.shares[place][0]
    if not share:
        return say("ranks.smaa.first.never")
    return say("ranks.smaa.first", share=percent(share), interval=_interval(found, place))


def _label(rank: int, share: float) -> str:
    if share < LEAST_LABELLED:
        return ""
    short = share < 2 * LEAST_LABELLED
    return ordinal(rank) if short else say("ranks.smaa.label", rank=ordinal(rank), share=percent(share))


def _picture(case: Case, found: Acceptability, wish: Wish, scheme: str | None) -> dict[str, str]:
    told = "; ".join(_told(case, found, place) for place in _order(found))
    drawn = say("ranks.smaa.drawn", seed=found.seed)
    return {
        "title": _title(case, found),
        "caption": f"{_caption(case, found, wish, scheme)} {drawn}",
        "axis": say("ranks.smaa.axis"),
        "alt": say("ranks.smaa.alt", told=told),
    }


def _told(case: Case, found: Acceptability, place: int) -> str:
    shares = listed(
        say("ranks.smaa.alt.share", rank=ordinal(n + 1), share=percent(share))
        for n, share in enumerate(found.shares[place])
        if share
    )
    return say("ranks.smaa.alt.one", name=name_of(case, found.hypotheses[place]), shares=shares)


def _title(case: Case, found: Acceptability) -> str:
    """Return who is first how often, and whom the draws cannot tell from it."""
    best = max(range(len(found.shares)), key=lambda place: found.shares[place][0])
    first = [
        name_of(case, id)
        for id, high in zip(found.hypotheses, found.high, strict=True)
        if high[0] >= found.low[best][0]
    ]
    share = percent(found.shares[best][0])
    return say("ranks.smaa.title", n=len(first), names=listed(first), share=share)


def percent(share: float) -> str:
    """Return a share in whole per cent; one that is neither nothing nor everything never reads as if."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return say("ranks.smaa.percent.below")
    if whole == 100 and share < 1:
        return say("ranks.smaa.percent.above")
    return say("ranks.smaa.percent", share=whole)


def counted(n: int) -> str:
    """Return a number with its thousands set apart, as on this screen."""
    return f"{n:,}".replace(",", say("ranks.smaa.thousands"))
