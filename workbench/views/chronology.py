"""The items on the calendar: when it happened apart from when it was reported, and what lies between.

Not here: the reckoning (:mod:`workbench.scoring.chronology`) and the picture (:mod:`workbench.charts`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.messages import commas, say, words
from workbench.model.case import Case
from workbench.model.when import When, named, when
from workbench.scoring.chronology import (
    Burst,
    Dated,
    Delay,
    Silence,
    bursts,
    by_event,
    by_report,
    dated,
    delay,
    longest_silences,
    silences,
)
from workbench.views.matrix_rows import place_of
from workbench.views.wording import date_in_words, listed, shortened

View = dict[str, Any]

_MONTH, _YEAR = 30.44, 365.25
_FEWEST_MONTHS, _FEWEST_YEARS = 60, 730


def chronology_view(case: Case) -> View:
    """Return the items in both time orders, the sentences on them, and what the picture is drawn from."""
    items = dated(case)
    longest = longest_silences(items)
    return {
        "title": say("chronology.title"),
        "lead": say("chronology.lead"),
        "empty": _empty(items),
        "progress": _progress(items) if items else "",
        "items": {one.item.id: _item(one) for one in items},
        "orders": [
            _order("happened", [*by_event(items)], items, longest),
            _order("reported", [*by_report(items)], items, ()),
        ],
        "sentences": _sentences(case, items, longest),
        "picture": _picture(case, items, longest),
        "words": words("chronology"),
    }


def dates_view(case: Case) -> View:
    """Return the chronology as a report tells it: the items with a date of their event, in its order.

    ``items`` is empty where no event has a date; ``undated`` names those without, so that none is lost.
    """
    items = dated(case)
    longest, placed = longest_silences(items), by_event(items)
    left = [one.item.id for one in items if not one.event]
    return {
        "items": [_item(one) for one in placed],
        "sentences": _sentences(case, items, longest) if placed else [],
        "undated": say("chronology.export.undated", items=commas(left)) if placed and left else "",
        "progress": _progress(items),
        "longest": _told(longest[0]) if longest else {},
        "picture": _picture(case, items, longest) if placed else None,
    }


def _empty(items: Sequence[Dated]) -> str:
    if not items:
        return say("chronology.no_items")
    return "" if any(one.event or one.report for one in items) else say("chronology.empty")


def _progress(items: Sequence[Dated]) -> str:
    events, reports = sum(bool(one.event) for one in items), sum(bool(one.report) for one in items)
    return say("chronology.progress", events=events, reports=reports, n=len(items))


def _item(one: Dated) -> View:
    item, between = one.item, delay(one)
    return {
        "id": item.id,
        "text": item.text,
        "place": place_of(item),
        "happened": _shown(item.happened, one.event),
        "reported": _reported(one),
        "between": delay_in_words(between) if between else "",
        "early": between is not None and between.most < 0,
        "about": {"happened": item.happened, "date": item.date},
        "edit": say("chronology.edit.of", id=item.id),
        "about_edit": say("chronology.about.dates", id=item.id),
    }


def _shown(text: str, found: When | None) -> str:
    if not text.strip():
        return say("chronology.none")
    return date_in_words(text) if found else say("chronology.unread", text=text.strip())


def _reported(one: Dated) -> str:
    if one.of_source:
        return say("chronology.of_source", date=date_in_words(one.report_text))
    return _shown(one.report_text, one.report)


def _order(name: str, placed: Sequence[Dated], items: Sequence[Dated], longest: Sequence[Silence]) -> View:
    known = {one.item.id for one in placed}
    left = [one.item.id for one in items if one.item.id not in known]
    return {
        "name": name,
        "label": say(f"chronology.order.{name}"),
        "rows": list(_with_silences(placed, longest)),
        "undated": left,
        "undated_title": say(f"chronology.undated.{name}", n=len(left)) if left else "",
    }


def _with_silences(placed: Sequence[Dated], longest: Sequence[Silence]) -> Iterable[View]:
    """Yield the ids in order, and a silence before the item that ends it."""
    ending = {one.after.start: one for one in longest}
    for one in placed:
        silence = ending.pop(one.event.start, None) if one.event else None
        if silence:
            yield {"silence": say("chronology.silence", span=span_in_words(silence.days))}
        yield {"id": one.item.id}


def span_in_words(days: int) -> str:
    """Return a number of days as people say it: days, then months, then years."""
    if days < _FEWEST_MONTHS:
        return say("chronology.days", n=days)
    if days < _FEWEST_YEARS:
        return say("chronology.months", n=round(days / _MONTH))
    return say("chronology.years", n=int(days / _YEAR))


def delay_in_words(found: Delay) -> str:
    """Return how long after its event an item was reported."""
    most = span_in_words(abs(found.most))
    if found.most < 0:
        return say("chronology.delay.before", least=most)
    if found.least == found.most:
        return say("chronology.delay.after", most=most) if found.most else say("chronology.delay.same")
    if found.least <= 0:
        return say("chronology.delay.within", most=most)
    least = span_in_words(found.least)
    if least == most:
        return say("chronology.delay.after", most=most)
    return say("chronology.delay.between", least=least, most=most)


def _sentences(case: Case, items: Sequence[Dated], longest: Sequence[Silence]) -> list[str]:
    told = [
        *_of_silences(longest),
        *(sentence for burst in bursts(items) for sentence in _of_burst(burst)),
        *_of_delays(items),
        *_of_as_of(case, items),
    ]
    return [sentence for sentence in told if sentence]


def _of_silences(longest: Sequence[Silence]) -> list[str]:
    if not longest:
        return []
    spans = (say("chronology.silences.span", **_told(one)) for one in longest)
    return [say("chronology.silences", spans=listed(spans))]


def _told(one: Silence) -> dict[str, str]:
    return {"span": span_in_words(one.days), "before": named(one.before), "after": named(one.after)}


def _of_burst(burst: Burst) -> list[str]:
    origins = {one.item.origin.strip() for one in burst.reports} - {""}
    told = {
        "n": len(burst.reports),
        "first": burst.first.isoformat(),
        "last": burst.last.isoformat(),
        "items": shortened(one.item.id for one in burst.reports),
        "origins": say("chronology.burst.origins", n=len(origins)),
    }
    days = (burst.last - burst.first).days + 1
    if days == 1:
        sentence = say("chronology.burst.day", **told)
    else:
        sentence = say("chronology.burst", span=span_in_words(days), **told)
    if not burst.events or not burst.events[0].event:
        return [sentence]
    day = burst.events[0].event.start.isoformat()
    events = shortened(one.item.id for one in burst.events)
    return [f"{sentence} {say('chronology.burst.event', events=events, day=day)}"]


def _of_delays(items: Sequence[Dated]) -> list[str]:
    known = [(one, found) for one in items if (found := delay(one))]
    early = [one.item.id for one, found in known if found.most < 0]
    later = sorted(((found.most, one.item.id) for one, found in known if found.most >= 0))
    told = [say("chronology.early", items=shortened(early))] if early else []
    if len(later) < 2:
        return told
    (least, first), (most, last) = later[0], later[-1]
    spans = {"least": span_in_words(least), "most": span_in_words(most)}
    return [say("chronology.delays", **spans, first=first, last=last), *told]


def _of_as_of(case: Case, items: Sequence[Dated]) -> list[str]:
    as_of = when(case.as_of)
    if as_of is None:
        return []
    told = {
        "reported": [one.item.id for one in items if one.report and one.report.start > as_of.end],
        "happened": [one.item.id for one in items if one.event and one.event.start > as_of.end],
    }
    later = (
        say(f"chronology.later.{name}", date=case.as_of, items=shortened(ids))
        for name, ids in told.items()
        if ids
    )
    return [say("chronology.as_of", date=case.as_of), *later]


def _picture(case: Case, items: Sequence[Dated], longest: Sequence[Silence]) -> View | None:
    """Return what is drawn as plain values, with its words; None where nothing has a date."""
    happened, reported = by_event(items), by_report(items)
    spans = [found for one in items for found in (one.event, one.report) if found]
    if not spans:
        return None
    as_of = when(case.as_of)
    every = [*spans, *([as_of] if as_of else [])]
    return {
        "happened": [_mark(one, one.event) for one in happened if one.event],
        "reported": [_mark(one, one.report) for one in reported if one.report],
        "as_of": as_of.start.isoformat() if as_of else "",
        "silences": [
            {
                "before": one.before.end.isoformat(),
                "after": one.after.start.isoformat(),
                "text": span_in_words(one.days),
            }
            for one in silences(every)
        ],
        "words": {
            "title": say("chronology.picture.title"),
            "folded": say("chronology.picture.folded"),
            "happened": say("chronology.picture.happened"),
            "reported": say("chronology.picture.reported"),
            "as_of": say("chronology.picture.as_of", date=case.as_of) if as_of else "",
            "nothing_happened": say("chronology.picture.nothing.happened"),
            "nothing_reported": say("chronology.picture.nothing.reported"),
            "more": words("chronology", "picture.more")["picture.more"],
            "alt": _alt(happened, items, longest),
        },
    }


def _mark(one: Dated, found: When) -> View:
    return {
        "id": one.item.id,
        "start": found.start.isoformat(),
        "end": found.end.isoformat(),
        "since": found.since,
        "until": found.until,
    }


def _alt(happened: Sequence[Dated], items: Sequence[Dated], longest: Sequence[Silence]) -> str:
    named = (
        say("chronology.picture.item", id=one.item.id, date=date_in_words(one.item.happened))
        for one in happened
    )
    order = say("chronology.picture.order", items=commas(named)) if happened else ""
    told = say(
        "chronology.picture.alt",
        progress=_progress(items),
        order=order,
        silences=" ".join(_of_silences(longest)),
    )
    return " ".join(told.split())
