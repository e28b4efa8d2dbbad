"""What becomes of the totals when items that were entered twice are taken as deceptive, in words.

Not here: counting (:mod:`workbench.scoring.readings`), and whether totals may be seen.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Reading, Standing, both_readings, shown
from workbench.views.wording import listed, name_of, named, places, shortened

View = dict[str, Any]


def readings_view(case: Case, analyst: str, scheme: str | None = None) -> list[View]:
    """Return both totals of each item that was entered twice, and of all together where there are several."""
    return [reading_view(case, one) for one in both_readings(case, analyst, scheme)]


def reading_view(case: Case, reading: Reading) -> View:
    """Return both totals of some items: a line for each hypothesis, and what changes in a sentence."""
    true, then = _written(reading)
    columns = zip(reading.as_true.columns, reading.as_deceptive.columns, true, then, strict=True)
    return {
        "evidence": list(reading.evidence),
        "title": say("readings.title", items=shortened(reading.evidence)),
        "sentence": sentence(case, reading),
        "changes": reading.changes,
        "missing": missing(reading),
        "columns": [
            {
                "id": column.id,
                "name": named(column),
                "as_true": before,
                "as_deceptive": after,
                "leads": column.leads,
                "leads_then": other.leads,
            }
            for column, other, before, after in columns
        ],
    }


def sentence(case: Case, reading: Reading) -> str:
    """Return what becomes of the least contradicted when these items are taken as deceptive."""
    before, after = reading.as_true.leaders, reading.as_deceptive.leaders
    told = [one for one in after if one not in before] if reading.becomes == "tie" else []
    return say(
        f"readings.becomes.{_kind(reading)}",
        items=shortened(reading.evidence),
        leaders=listed(name_of(case, one) for one in (before if told else after)),
        others=listed(name_of(case, one) for one in told),
    )


def _kind(reading: Reading) -> str:
    if not reading.becomes:
        return "same" if reading.as_true.leaders else "nobody"
    if not reading.as_true.leaders:
        return "first"
    return "other" if reading.becomes == "other leaders" else reading.becomes


def missing(reading: Reading) -> str:
    """Return how many cells of the readings as deceptive nobody has rated yet; "" where none is left."""
    return say("readings.missing", n=reading.missing) if reading.missing else ""


def totals_of(reading: Reading) -> list[str]:
    """Return the totals with these items taken as deceptive, one text for each hypothesis."""
    before, after = reading.as_true.columns, reading.as_deceptive.columns
    scores = shown([column.score for column in (*before, *after)])[len(before) :]
    return [
        say("readings.total", score=score, place=place)
        if column.score is not None
        else say("readings.total.unrated")
        for column, score, place in zip(after, scores, places(after), strict=True)
    ]


def _written(reading: Reading) -> tuple[list[str], list[str]]:
    both: tuple[Standing, Standing] = (reading.as_true, reading.as_deceptive)
    scores = shown([column.score for now in both for column in now.columns])
    ranks = [place for now in both for place in places(now.columns)]
    texts = [
        say("readings.standing", score=score, place=place) for score, place in zip(scores, ranks, strict=True)
    ]
    half = len(reading.as_true.columns)
    return texts[:half], texts[half:]
