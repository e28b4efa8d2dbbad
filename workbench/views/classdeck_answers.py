"""What a discussion deck says of conclusions: the ranking, answers before and after, what is held likely.

A reference is one reading among others: the words never call a rating or an answer wrong. Not here: the
matrix and the cells (:mod:`workbench.views.classdeck`).
"""

from typing import Any

from workbench.classroom.measures import Measured
from workbench.messages import commas, say
from workbench.model.case import Case
from workbench.model.judgement import CONFIDENCES
from workbench.scoring import Standing, shown
from workbench.views.classanswers import both_judged, changed, forecast_leads
from workbench.views.classcells import standing_rows
from workbench.views.classranks import Reference, leads_of, reference_of
from workbench.views.percents import percent_text
from workbench.views.strangers import one_line
from workbench.views.wording import listed, named, places

View = dict[str, Any]


def order_view(found: Measured, reference: Case | None) -> View:
    """Return the places of the hypotheses in the class's medians, and in the reference beside them."""
    other = reference_of(found, reference)
    columns = standing_rows(found, shown([one.score for one in found.standing.columns]))
    leads, n = leads_of(found).sum(axis=0), len(found.entries)
    own = [say("classdeck.ranks.own.n", n=int(count), of=n) for count in leads]
    heads = ["hypothesis", "class", "score", "own", *(["reference"] if other else [])]
    beside = [places(other.standing.columns)] if other else []
    table = [[one[key] for one in columns] for key in ("name", "place", "score")]
    return {
        "title": _title(found, other),
        "heads": [say(f"classdeck.ranks.{head}") for head in heads],
        "rows": [list(row) for row in zip(*table, own, *beside, strict=True)],
        "leads": [one["leads"] for one in columns],
        "alt": say("classdeck.ranks.alt"),
        "sentence": say("classdeck.ranks.what" if other else "classdeck.ranks.what.alone"),
    }


def _title(found: Measured, other: Reference | None) -> str:
    leaders = _leaders(found.standing)
    title = say("classdeck.ranks", leaders=leaders) if leaders else say("classdeck.ranks.open")
    if other is None or not leaders or not other.standing.leaders:
        return title
    alike = set(other.standing.leaders) == set(found.standing.leaders)
    told = say(f"classdeck.ranks.{'same' if alike else 'other'}", leaders=_leaders(other.standing))
    return say("classdeck.ranks.beside", title=title, same=told)


def _leaders(now: Standing) -> str:
    return listed(one_line(named(one)) for one in now.columns if one.leads)


def moved_view(found: Measured, answers: View) -> View:
    """Return how many answered what before and after, and which ways they went."""
    both = both_judged(found.entries)
    moved = sum(map(changed, both))
    kind = "unknown" if not both else "none" if not moved else ""
    ways = answers["answers"]["sentences"][1:]
    sentences = [*([say("classdeck.moved.ways", ways=commas(ways))] if ways else [])]
    sentences += answers["confidence"]["sentences"]
    rows = answers["answers"]["rows"] if both else []
    heads = ("ranks.hypothesis", "moved.before", "moved.after")
    return {
        "title": say(f"classdeck.moved{'.' if kind else ''}{kind}", n=moved, of=len(both)),
        "heads": [say(f"classdeck.{one}") for one in heads],
        "rows": [[one["name"], str(one["before"]), str(one["after"])] for one in rows],
        "alt": say("classdeck.moved.alt"),
        "sentence": " ".join([say("classdeck.moved.what"), *sentences]),
    }


def sure_view(found: Measured, answers: View) -> View | None:
    """Return the shares of confidence before and after; None where nobody said how sure they are."""
    rows = answers["confidence"]["rows"]
    sums = {moment: sum(row[moment] for row in rows) for moment in ("before", "after")}
    if not all(sums.values()):
        return None
    return {
        "title": say("classdeck.sure"),
        "names": [say(f"classdeck.moved.{moment}") for moment in sums],
        "asides": [say("classdeck.sure.n", n=n) for n in sums.values()],
        "series": [say(f"classdeck.sure.{one}") for one in reversed(CONFIDENCES)],
        "shares": [[row[moment] / n for row in rows] for moment, n in sums.items()],
        "labels": [[_sure(row, moment) for row in rows] for moment in sums],
        "axis": say("classdeck.sure.axis"),
        "alt": say("classdeck.sure.alt", which=commas(row["text"] for row in rows)),
        "sentences": [*answers["confidence"]["sentences"], say("classview.talk.surer.ask")],
    }


def _sure(row: View, moment: str) -> str:
    n = row[moment]
    return say("classdeck.sure.label", level=say(f"classdeck.sure.{row['id']}"), n=n) if n else ""


def likely_view(found: Measured, answers: View) -> View | None:
    """Return the class's average probabilities; None where nobody gave percents after the evidence."""
    rows = [row for row in answers["forecast"]["rows"] if row["after"] is not None]
    if not rows:
        return None
    leads = forecast_leads(found)
    return {
        "title": say("classdeck.likely"),
        "names": [row["name"] for row in rows],
        "values": [row["after"] for row in rows],
        "labels": [_likely(row["after"], row["before"]) for row in rows],
        "strong": [row["id"] in leads for row in rows],
        "series": say("classdeck.likely.series"),
        "alt": say("classdeck.likely.alt", which=commas(row["text"] for row in rows)),
        "sentences": [say("classdeck.likely.what"), " ".join(answers["coherence"])],
        "notes": [*answers["forecast"]["sentences"], *answers["coherence"]],
    }


def _likely(after: float, before: float | None) -> str:
    if before is None:
        return percent_text(after)
    return say("classdeck.likely.label", after=percent_text(after), before=percent_text(before))
