"""How the ranking moves when an item, a source or an origin is left out (Heuer's step 6).

Not here: leaving anything out for good.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import LeftOut, Standing, leave_out_by, leave_out_by_each, shown, standing
from workbench.scoring.linchpins import WAYS
from workbench.views import overturn
from workbench.views.conclusions import hidden_sentence
from workbench.views.crossed import crossed_rows, crossed_sentences
from workbench.views.flips_table import flips_told
from workbench.views.matrix_rows import place_of
from workbench.views.overturning import dominance_told
from workbench.views.standing import is_thin
from workbench.views.wording import (
    can_open,
    listed,
    name_of,
    named,
    places,
    shortened,
    switched_off,
    totals_shown,
)

View = dict[str, Any]
TRIAL = "left out on trial"
TABLE_OF = {"evidence": "row"}
ALWAYS = ("evidence", "source", "origin")


def sensitivity_view(
    case: Case, analyst: str, without: Iterable[str] = (), *, one_step: bool = False
) -> View:
    """Return what leaving out each item, source and origin would do, and one trial of one's own.

    ``without`` names the items left out in the trial; ``one_step`` looks for the cells that would
    change who leads by one step each. Nothing of this is in the view while the totals are hidden.
    """
    now = standing(case, analyst)
    view: View = {
        "title": say("sensitivity.title"),
        "lead": say("sensitivity.lead"),
        "shown": now.cells > 0 and totals_shown(case, analyst, now),
        "can_open": can_open(case, analyst, now),
        "hidden": hidden_sentence(now),
        "scheme": now.scheme.title,
        "now": "",
        "dominance": None,
        "flips": None,
        "crossed": None,
        "tables": [],
        "what_if": None,
        "words": {**words("sensitivity"), **words("conclusions", "open")},
    }
    if not view["shown"]:
        return view
    flipped = flips_told(case, analyst, one_step=one_step)
    return {**view, "flips": flipped, **_moves(case, analyst, now, tuple(without))}


def _moves(case: Case, analyst: str, now: Standing, without: tuple[str, ...]) -> View:
    dominance = dominance_told(case, analyst)
    if case.form == "independent":
        return {"now": switched_off(case), "dominance": dominance, "crossed": _crossed(case, analyst)}
    return {
        "now": _now(case, now),
        "dominance": dominance,
        "tables": _tables(case, analyst, now),
        "what_if": _what_if(case, analyst, now, without),
    }


def _tables(case: Case, analyst: str, now: Standing) -> list[View]:
    """Return what leaving out each row, source and origin would do; clusters and assumptions if any."""
    without = leave_out_by_each(case, analyst, WAYS)
    items = {item.id: item.text for item in case.evidence}
    texts = {
        "evidence": items,
        "source": {source.id: f"{source.id} {source.title}" for source in case.sources},
        "origin": {},
        "cluster": {one.name: shortened(one.evidence) for one in without["cluster"]},
        "assumption": items,
    }
    return [
        _table(TABLE_OF.get(way, way), case, now, found, texts[way])
        for way, found in without.items()
        if found or way in ALWAYS
    ]


def _crossed(case: Case, analyst: str) -> View:
    """Return what takes the tables' place where nothing can lead."""
    return {
        "title": say("crossed.title"),
        "sentences": crossed_sentences(case, analyst),
        "rows": crossed_rows(case, analyst),
    }


def _now(case: Case, now: Standing) -> str:
    leaders = {"leaders": _names(case, now.leaders)}
    told = say("sensitivity.now", **leaders) if now.leaders else say("sensitivity.now.none")
    return " ".join(text for text in (told, switched_off(case)) if text)


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, one) for one in ids) or say("sensitivity.nobody")


def _table(by: str, case: Case, now: Standing, left_out: Sequence[LeftOut], texts: dict[str, str]) -> View:
    change = sum(one.changes for one in left_out)
    key = "sensitivity.linchpins" if change else "sensitivity.linchpins.none"
    return {
        "by": by,
        "title": say(f"sensitivity.by.{by}"),
        "rows": [_line(case, now, one, texts) for one in left_out],
        "changes": change,
        "sum": say(key, n=change, of=len(left_out)),
    }


def _line(case: Case, now: Standing, one: LeftOut, texts: dict[str, str]) -> View:
    return {
        "name": one.name,
        "text": texts.get(one.name, ""),
        "n": say("sensitivity.items", n=len(one.evidence)),
        "then": _names(case, one.standing.leaders),
        "changes": one.changes,
        "becomes": say(f"sensitivity.becomes.{one.becomes}"),
        "lead": _lead_moves(lead(now), lead(one.standing)),
    }


def lead(now: Standing) -> float | None:
    """Return by how much the least contradicted is ahead of the next, 0 if tied; None without a next.

    A hypothesis that cannot lead for want of rated cells is passed over.
    """
    first = [column.score for column in now.columns if column.leads and column.score is not None]
    if len(first) > 1:
        return 0.0
    behind = [c.score for c in now.columns if c.score is not None and not is_thin(c) and not c.leads]
    return min(behind) - first[0] if first and behind else None


def _lead_moves(was: float | None, then: float | None) -> str:
    if then is None:
        return say("sensitivity.lead.none")
    first, second = shown([was, then])
    if first == second or was is None:
        return say("sensitivity.lead.same", lead=second)
    return say("sensitivity.lead.moves", was=first, lead=second)


def _what_if(case: Case, analyst: str, now: Standing, without: tuple[str, ...]) -> View:
    items = case.counted_evidence
    known = [item.id for item in items if item.id in without]
    rows = [{"id": i.id, "text": i.text, "place": place_of(i), "out": i.id in known} for i in items]
    trials = leave_out_by(case, analyst, lambda item: TRIAL if item.id in known else "")
    return {
        "items": rows,
        "chosen": known,
        "columns": _compared(now, trials[0].standing if trials else now),
        "without": say("sensitivity.what_if.without", items=shortened(known)) if known else "",
        "sentence": _trial(case, now, trials[0], known) if trials else say("sensitivity.what_if.none"),
    }


def _compared(now: Standing, then: Standing) -> list[View]:
    before, after = _written(now), _written(then)
    return [
        {
            "id": column.id,
            "name": named(column),
            "with": before[column.id],
            "without": after.get(column.id, ""),
            "leads": column.leads,
            "leads_then": column.id in then.leaders,
        }
        for column in now.columns
    ]


def _written(now: Standing) -> dict[str, str]:
    scores = shown([column.score for column in now.columns])
    told = zip(now.columns, scores, places(now.columns), strict=True)
    return {c.id: say("sensitivity.what_if.standing", score=score, place=place) for c, score, place in told}


def _trial(case: Case, now: Standing, trial: LeftOut, known: Sequence[str]) -> str:
    items = shortened(known)
    if trial.changes:
        return overturn.outcome(case, now, (trial.becomes, trial.standing.leaders), [items])
    return say("sensitivity.what_if.same", items=items, leaders=_names(case, now.leaders))
