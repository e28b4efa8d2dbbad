"""What a class answered before the evidence and after it, how sure it was, and what it holds likely.

Not here: the matrices (:mod:`workbench.views.classranks`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from workbench.classroom.forecast import apart_from_whole
from workbench.classroom.measures import Measured
from workbench.classroom.roll import Entry
from workbench.messages import say
from workbench.model.judgement import CONFIDENCES, MOMENTS, Judgement
from workbench.scoring.own_probability import asked_about
from workbench.views.percents import percent_text, whole
from workbench.views.strangers import one_line
from workbench.views.wording import named

View = dict[str, Any]
Both = tuple[Judgement, Judgement]

UNDECIDED = ""
MOST_MOVES = 8


def answers_view(found: Measured) -> View:
    """Return answers, confidence and forecast before and after, each as rows for a chart and in words.

    A row is ``{"id", "name", "before", "after", "text"}``: students, or in ``forecast`` fractions or None.
    """
    both = both_judged(found.entries)
    return {
        "answers": {"rows": _answers(found, both), "sentences": list(_moves(found, both))},
        "confidence": {"rows": _confidence(both), "sentences": list(_surer(both))},
        "forecast": {"rows": _forecast(found), "sentences": _forecast_told(found)},
        "coherence": list(_coherence(found)),
        "both": len(both),
    }


def both_judged(entries: Iterable[Entry]) -> list[Both]:
    """Return the judgements of those who judged before the evidence and after it."""
    return [(one.before, one.after) for one in entries if one.before is not None and one.after is not None]


def _row(id: str, name: str, before: int, after: int) -> View:
    text = say("classview.change", name=name, before=before, after=after)
    return {"id": id, "name": name, "before": before, "after": after, "text": text}


def _answers(found: Measured, both: Sequence[Both]) -> list[View]:
    names = {item.id: one_line(named(item)) for item in asked_about(found.frame)}
    counts = [Counter(id for pair in both for id in pair[moment].answer or (UNDECIDED,)) for moment in (0, 1)]
    rows = [_row(id, name, counts[0][id], counts[1][id]) for id, name in names.items()]
    undecided = _row(UNDECIDED, say("classview.undecided"), counts[0][UNDECIDED], counts[1][UNDECIDED])
    return [*rows, undecided] if undecided["before"] or undecided["after"] else rows


def _moves(found: Measured, both: Sequence[Both]) -> Iterable[str]:
    if not both:
        yield say("classview.answers.none")
        return
    names = {item.id: item.id for item in asked_about(found.frame)}

    def told(answer: tuple[str, ...]) -> str:
        return " + ".join(names.get(id, one_line(id, 12)) for id in answer) or say("classview.undecided")

    ways = Counter((told(before.answer), told(after.answer)) for before, after in both)
    moved = {way: n for way, n in ways.items() if way[0] != way[1]}
    yield say("classview.answers.moved", n=sum(moved.values()), of=len(both))
    most_first = sorted(moved.items(), key=lambda one: (-one[1], one[0]))
    for (before, after), n in most_first[:MOST_MOVES]:
        yield say("classview.answers.way", before=before, after=after, n=n)


def changed(pair: Both) -> bool:
    """Return whether somebody's answer after the evidence is another one than before."""
    return set(pair[0].answer) != set(pair[1].answer)


def step(pair: Both) -> int:
    """Return by how many levels somebody became surer, 0 where one of the two was not said."""
    if not (pair[0].confidence and pair[1].confidence):
        return 0
    return CONFIDENCES.index(pair[1].confidence) - CONFIDENCES.index(pair[0].confidence)


def _confidence(both: Sequence[Both]) -> list[View]:
    counts = [Counter(pair[moment].confidence for pair in both) for moment in (0, 1)]
    return [
        _row(one, say(f"classview.confidence.{one}"), counts[0][one], counts[1][one])
        for one in reversed(CONFIDENCES)
    ]


def _surer(both: Sequence[Both]) -> Iterable[str]:
    if not both:
        return
    surer = [pair for pair in both if step(pair) > 0]
    less = sum(step(pair) < 0 for pair in both)
    yield say("classview.confidence.told", up=len(surer), down=less, same=len(both) - len(surer) - less)
    same = sum(not changed(pair) for pair in surer)
    if same:
        yield say("classview.confidence.unchanged", n=same)


def _forecast(found: Measured) -> list[View]:
    before, after = (one.mean if one else {} for one in (found.before, found.after))
    ids = [item for item in asked_about(found.frame) if item.id in before or item.id in after]
    return [
        {
            "id": item.id,
            "name": one_line(named(item)),
            "before": before.get(item.id),
            "after": after.get(item.id),
            "text": say(
                "classview.change",
                name=one_line(named(item)),
                before=_percent(before.get(item.id)),
                after=_percent(after.get(item.id)),
            ),
        }
        for item in ids
    ]


def _percent(value: float | None) -> str:
    return say("classview.unsaid") if value is None else percent_text(value)


def _forecast_told(found: Measured) -> list[str]:
    """Return over how many students the average is, and how its percents were made to add up."""
    given = [(moment, one) for moment, one in zip(MOMENTS, (found.before, found.after), strict=True) if one]
    if not given:
        return [say("classroll.why.percents")]
    counted = [say(f"classview.forecast.{moment}", n=one.people) for moment, one in given]
    left = sum(one.left_out for _, one in given)
    return [*counted, *([say("classview.forecast.left_out", n=left)] if left else [])]


def _coherence(found: Measured) -> Iterable[str]:
    """Yield how far percents were from making 100, before and after, and what is done about it."""
    if found.frame.form == "independent":
        yield say("classview.coherence.independent")
        return
    some = False
    for moment in MOMENTS:
        given = (apart_from_whole(found.frame, getattr(one, moment)) for one in found.entries)
        apart = [one for one in given if one is not None]
        off = sorted(100 + one for one in apart if one)
        if apart:
            yield say(f"classview.coherence.{moment}", n=len(off), of=len(apart))
        if off:
            some = True
            yield say("classview.coherence.range", n=len(off), least=off[0], most=off[-1])
    if some:
        yield say("classview.coherence.what")


def forecast_leads(found: Measured) -> list[str]:
    """Return the ids that the class holds most likely after the evidence; none where nobody gave percents."""
    if found.after is None:
        return []
    most = max(map(whole, found.after.mean.values()))
    return [id for id, p in found.after.mean.items() if whole(p) == most]
