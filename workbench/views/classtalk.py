"""What to talk about with a class, first things first: a few sentences, each leading to where it is shown.

Not here: the evidence for them, which stands further down.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from workbench.classroom.measures import Measured
from workbench.classroom.splits import split_at
from workbench.messages import say
from workbench.scoring.matrix import NOT_APPLICABLE, UNRATED
from workbench.views.classanswers import both_judged, changed, forecast_leads, step
from workbench.views.classranks import leads_of
from workbench.views.strangers import one_line
from workbench.views.wording import listed, named, shortened

View = dict[str, str]


def talk_view(found: Measured) -> list[View]:
    """Return the points: ``{"to": section, "text": sentence, "ask": a question for the room}``."""
    return [
        *_widest(found),
        *_undecided(found),
        *_order(found),
        *_moved(found),
        *_apart(found),
        *_unanimous(found),
    ]


def _point(to: str, kind: str, **values: Any) -> View:
    return {
        "to": to,
        "text": say(f"classview.talk.{kind}", **values),
        "ask": say(f"classview.talk.{kind}.ask", **values),
    }


def _widest(found: Measured) -> Iterator[View]:
    for row, column, far in found.splits[:1]:
        one = split_at(found.cube, row, column, spread=far)
        if one.fits and one.speaks_against:
            yield _point(
                "splits",
                "widest",
                evidence=found.frame.evidence[row].id,
                hypothesis=one_line(named(found.frame.rated_hypotheses[column])),
                fits=len(one.fits),
                against=len(one.speaks_against),
                n=len(one.fits),
            )


def _undecided(found: Measured) -> Iterator[View]:
    n = int(found.median.split.sum())
    if n:
        yield _point("matrix", "split", n=n, cells=found.median.split.size)


def _order(found: Measured) -> Iterator[View]:
    leads, leaders = leads_of(found), found.standing.leaders
    counts = leads.sum(axis=0)
    if not leaders or not counts.any():
        return
    columns = found.frame.rated_hypotheses
    others = [n for n, one in enumerate(columns) if one.id not in leaders and counts[n]]
    kind = "order" if others else "order.alike"
    rival = max(others, key=lambda n: int(counts[n]), default=0)
    own = max(int(counts[n]) for n, one in enumerate(columns) if one.id in leaders)
    yield _point(
        "ranks",
        kind,
        leaders=listed(one_line(named(one)) for one in columns if one.id in leaders),
        n=own,
        of=len(found.entries),
        rival=one_line(named(columns[rival])),
        m=int(counts[rival]),
    )


def _moved(found: Measured) -> Iterator[View]:
    both = both_judged(found.entries)
    surer = sum(step(pair) > 0 and not changed(pair) for pair in both)
    if both:
        yield _point("answers", "moved", n=sum(map(changed, both)), of=len(both))
    if surer:
        yield _point("answers", "surer", n=surer)


def _apart(found: Measured) -> Iterator[View]:
    """Yield how many answer other than their own matrix leads, and whether the class does."""
    ids = [one.id for one in found.frame.rated_hypotheses]
    leads = leads_of(found)
    answered = [
        (n, one.after.answer) for n, one in enumerate(found.entries) if one.after and one.after.answer
    ]
    apart = sum(
        bool(leads[n].any()) and not any(leads[n][ids.index(id)] for id in answer if id in ids)
        for n, answer in answered
    )
    if apart:
        yield _point("ranks", "apart", n=apart, of=len(answered))
    likely, leaders = forecast_leads(found), found.standing.leaders
    if likely and leaders and not set(likely) & set(leaders):
        yield _point("answers", "likely", likely=shortened(likely), leaders=listed(leaders))


def _unanimous(found: Measured) -> Iterator[View]:
    """Yield a cell in which everybody says the same thing, and it is not N."""
    rated = found.cube[0]
    alike = (found.cube == rated).all(axis=0) & (rated != UNRATED) & (rated != NOT_APPLICABLE)
    places = [tuple(place) for place in np.argwhere(alike)]
    if len(found.entries) > 2 and places:
        row, column = places[0]
        yield _point(
            "matrix",
            "unanimous",
            n=len(places),
            evidence=found.frame.evidence[row].id,
            hypothesis=found.frame.rated_hypotheses[column].id,
        )
