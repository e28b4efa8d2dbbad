"""The slides behind the results: own judgements, the chronology, signs to watch for.

Not here: anything computed from ratings.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.parts import Cell, Room, Row, Slide
from workbench.messages import say

View = dict[str, Any]


def judgement_slides(view: View, room: Room) -> list[Slide]:
    """Return the analyst's own judgements, apart from the matrix; none if none was recorded."""
    given = view["judgements"]
    if not given:
        return []
    heads = ("", *(one["title"] for one in given))
    table = text_table(heads, _judged(given), room, alt=say("deck.judgement.alt"))
    return table_slides(table, room, _judgement_title(given))


def _judged(given: Sequence[View]) -> list[Row]:
    percents = [{each["name"]: each["text"] for each in one["percents"]} for one in given]
    reasons = [{each["label"]: each["text"] for each in one["reasons"]} for one in given]
    return [
        _line(say("deck.answer"), [one["answer"] for one in given], bold=True),
        *(_line(name, [one.get(name, "") for one in percents]) for name in _keys(percents)),
        *_together(given),
        _line(say("deck.confidence"), [one["confidence"] for one in given], bold=True),
        *(_line(name, [one.get(name, "") for one in reasons]) for name in _keys(reasons)),
    ]


def _together(given: Sequence[View]) -> list[Row]:
    sums = [one["sum"] for one in given]
    return [_line(say("export.label.sum"), sums)] if any(sums) else []


def _keys(columns: Sequence[dict[str, str]]) -> list[str]:
    return list(dict.fromkeys(key for column in columns for key in column))


def _line(name: str, values: Sequence[str], *, bold: bool = False) -> Row:
    return Row(
        cells=(Cell(text=name, bold=True), *(Cell(text=value, bold=bold) for value in values)), key=name
    )


def _judgement_title(given: Sequence[View]) -> str:
    answers = [one["answer"] for one in given]
    if len(given) == 1:
        return say(f"deck.judgement.{given[0]['moment']}", answer=answers[0])
    if answers[0] == answers[1]:
        return say("deck.judgement.same", answer=answers[0])
    return say("deck.judgement.changed", before=answers[0], after=answers[1])


def crossimpact_slides(view: View, room: Room) -> list[Slide]:
    """Return which motives go together in the analyst's own judgement; none where no pair was judged."""
    told = view["crossimpact"]
    if not told:
        return []
    heads = [say(f"export.label.{name}") for name in ("given", "hypothesis", "then_true", "by_itself")]
    rows = [
        Row(
            cells=(
                Cell(text=one["given"]),
                Cell(text=one["hypothesis"], bold=True),
                Cell(text=one["then"]),
                Cell(text=one["alone"]),
            ),
            key=one["given"],
        )
        for one in told["rows"]
    ]
    table = text_table(heads, rows, room, alt=say("deck.crossimpact.alt"))
    minds = len(told["minds"])
    key = "deck.crossimpact.title.minds" if minds else "deck.crossimpact.title"
    first, *rest = table_slides(table, room, say(key, n=minds or len(told["rows"])))
    return [replace(first, notes=(*first.notes, *told["minds"], *told["together"], told["note"])), *rest]


def chronology_slides(view: View, room: Room) -> list[Slide]:
    """Return the items in the order of their events; none where no event has a date."""
    told = view["chronology"]
    if not told["items"]:
        return []
    heads = [say(f"deck.{name}") for name in ("item", "happened", "reported")]
    rows = [
        Row(
            cells=(
                Cell(text=f"{one['id']}  {one['text']}"),
                Cell(text=one["happened"], bold=True),
                Cell(text=one["reported"], aside=one["between"]),
            ),
            key=one["id"],
        )
        for one in told["items"]
    ]
    table = text_table(heads, rows, room, alt=say("chronology.deck.alt"))
    first, *rest = table_slides(table, room, _chronology_title(view))
    notes = [*first.notes, *told["sentences"], told["undated"]]
    return [replace(first, notes=tuple(filter(None, notes))), *rest]


def coverage_slides(view: View, room: Room) -> list[Slide]:
    """Return what was read and what was used of it; none where no text was at hand."""
    told = view["coverage"]
    if not told["sources"]:
        return []
    texts = ("claims", "used", "aside", "left")
    heads = [say("deck.source"), *(say(f"coverage.report.{name}") for name in texts)]
    rows = [
        Row(
            cells=(Cell(text=one["name"]), *(Cell(text=one[name]) for name in texts)),
            key=one["name"],
        )
        for one in told["sources"]
    ]
    table = text_table(heads, rows, room, alt=told["title"])
    first, *rest = table_slides(table, room, told["title"])
    return [replace(first, notes=(*first.notes, *told["sentences"])), *rest]


def _chronology_title(view: View) -> str:
    told = view["chronology"]
    if told["longest"]:
        return say("chronology.deck.title.silence", **told["longest"])
    return say("chronology.deck.title", events=len(told["items"]), n=view["counted"])


def indicator_slides(view: View, room: Room) -> list[Slide]:
    """Return the signs that would show events taking a hypothesis's course; none if there are none."""
    signs = view["indicators"]
    if not signs:
        return []
    heads = [say(f"deck.{name}") for name in ("hypothesis", "sign", "threshold", "tells", "state")]
    rows = [
        Row(
            cells=(
                Cell(text=one["name"], bold=True),
                Cell(text=one["text"], aside=one["who"]),
                Cell(text=one["threshold"]),
                Cell(text=one["tells"], aside=one["likelihoods"]),
                Cell(text=one["state"]),
            ),
            key=one["id"],
        )
        for one in signs
    ]
    table = text_table(heads, rows, room, alt=say("deck.indicators.alt"))
    first, *rest = table_slides(table, room, say("deck.indicators.title", n=len(signs)))
    notes = [*first.notes, view["signs_basis"]]
    return [replace(first, notes=tuple(filter(None, notes))), *rest, *_forecast_slides(view, room)]


def _forecast_slides(view: View, room: Room) -> list[Slide]:
    """Return how good the analyst's forecasts were; none until one is resolved."""
    told = view["forecasts"]
    if not told:
        return []
    rows = [Row(cells=tuple(Cell(text=text) for text in line), key=line[0]) for line in told["means"]]
    table = text_table(told["heads"], rows, room, alt=told["title"])
    first, *rest = table_slides(table, room, told["title"])
    return [replace(first, notes=(*first.notes, told["lead"], *told["notes"])), *rest]
