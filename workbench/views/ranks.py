"""What no weights can change, who has not been put to the test, and how often each takes each rank.

Not here: working any of it out, and drawing it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring import ScoringScheme, Standing, standing
from workbench.scoring.acceptability import WEIGHTS
from workbench.scoring.exposure import exposure
from workbench.views.acceptability import Wish, counted
from workbench.views.conclusions import hidden_sentence
from workbench.views.dominance import full_view, survival_view
from workbench.views.standing import is_thin
from workbench.views.wording import can_open, covered, listed, name_of, named, totals_shown

View = dict[str, Any]

STEPS = (0.0, 0.05, 0.1, 0.2)
"""The chances of a step in a cell that can be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """How far the drawing has come.

    ``result`` is the last one, as it is shown, ``old`` whether it is of an earlier state; ``done`` of at
    most ``of`` draws are made of the next, None where none is under way; ``stopped`` says that a
    person ended it.
    """

    result: Mapping[str, Any] | None = None
    old: bool = False
    done: int | None = None
    of: int = 0
    stopped: bool = False


def ranks_view(case: Case, analyst: str, wish: Wish, working: Callable[[], Working] = Working) -> View:
    """Return the panel; nothing that rests on the ratings is in it while totals are hidden.

    ``working`` is asked how far the drawing has come only where ranks are shown.
    """
    now = standing(case, analyst)
    view: View = {
        "title": say("ranks.title"),
        "shown": now.cells > 0 and totals_shown(case, analyst, now),
        "hidden": hidden_sentence(now),
        "can_open": can_open(case, analyst, now),
        "scheme": now.scheme.title,
        "lead": say("ranks.lead"),
        "relations": [],
        "remarks": [],
        "untested": [],
        "ranks": None,
        "words": {**words("ranks", "panel"), **words("conclusions", "open")},
    }
    return {**view, **_told(case, analyst, now, wish, working)} if view["shown"] else view


def _told(case: Case, analyst: str, now: Standing, wish: Wish, working: Callable[[], Working]) -> View:
    relations = {"survival": survival_view(case, analyst), "full": full_view(case, analyst)}
    return {
        "relations": [{"name": name, **view} for name, view in relations.items()],
        "remarks": remarks(case, now.scheme),
        "untested": untested(case, analyst, now),
        "ranks": _ranks(case, analyst, now, wish, working),
    }


def remarks(case: Case, scheme: ScoringScheme) -> list[str]:
    """Return what is to be minded about dominance under this scheme and in this form."""
    points = dict(scheme.against)
    found = []
    if case.form == "independent":
        found.append(say("ranks.remark.independent"))
    if scheme.share:
        found.append(say("ranks.remark.share", scheme=scheme.title))
    if points.get(Rating.I) == points.get(Rating.II):
        found.append(say("ranks.remark.count", scheme=scheme.title))
    return found


def untested(case: Case, analyst: str, now: Standing) -> list[str]:
    """Return who can stay uncontradicted by saying little, and who is no leader for want of rated cells.

    The first is said only where no rating of the empty cells could change it.
    """
    found = [
        say("ranks.vague", name=name_of(case, one.hypothesis), n=one.telling, ratable=one.ratable)
        for one in exposure(case, analyst)
        if one.vague and one.certain
    ]
    thin = [
        say("ranks.thin.one", name=named(column), coverage=covered(case, analyst, column.id))
        for column in now.columns
        if is_thin(column)
    ]
    told = [*found, say("ranks.vague.why")] if found else []
    return told + ([say("ranks.thin", names=listed(thin))] if thin else [])


def withheld(case: Case, now: Standing) -> str:
    """Return why no rank acceptability is shown; "" where it is."""
    if case.form == "independent":
        return say("ranks.withheld.independent")
    ranked = [column for column in now.columns if column.rank]
    if not ranked:
        return say("ranks.withheld.unrated")
    return say("ranks.withheld.one") if len(ranked) == 1 else ""


def _ranks(case: Case, analyst: str, now: Standing, wish: Wish, asked: Callable[[], Working]) -> View:
    why_not = withheld(case, now)
    view: View = {"title": say("ranks.smaa.heading"), "lead": say("ranks.smaa.lead"), "withheld": why_not}
    if why_not:
        return view
    working = asked()
    return {
        **view,
        "choices": _choices(case, analyst, wish),
        "weights_note": "" if now.scheme.weighted else say("ranks.smaa.unweighted", scheme=now.scheme.title),
        "seed": str(wish.seed),
        "doing": _doing(working),
        "note": _note(working),
        "again": working.stopped and working.done is None,
        "result": working.result,
    }


def _choices(case: Case, analyst: str, wish: Wish) -> list[View]:
    weights = [_choice(one, say(f"ranks.smaa.choose.{one}"), wish.weights == one) for one in WEIGHTS]
    cells = [
        _choice(f"{step}", say("ranks.smaa.percent", share=round(step * 100)), wish.cells == step)
        for step in STEPS
    ]
    several = [
        _choice("", say("ranks.smaa.choose.own", analyst=analyst), not wish.several),
        _choice("several", say("ranks.smaa.choose.several", n=len(case.analysts)), wish.several),
    ]
    return [
        {"name": "weights", "label": say("ranks.smaa.choose.weights"), "options": weights, "off": False},
        {"name": "cells", "label": say("ranks.smaa.choose.cells"), "options": cells, "off": wish.several},
        *(
            [{"name": "several", "label": say("ranks.smaa.choose.whose"), "options": several, "off": False}]
            if len(case.analysts) > 1
            else []
        ),
    ]


def _choice(value: str, label: str, chosen: bool) -> View:  # noqa: FBT001
    return {"value": value, "label": label, "chosen": chosen}


def _doing(working: Working) -> View | None:
    if working.done is None:
        return None
    key = "ranks.smaa.doing" if working.done else "ranks.smaa.waiting"
    text = say(key, done=counted(working.done), of=counted(working.of))
    return {"done": working.done, "of": working.of, "text": text}


def _note(working: Working) -> str:
    if working.old and working.result is not None:
        return say("ranks.smaa.old.stopped" if working.stopped else "ranks.smaa.old")
    return say("ranks.smaa.stopped") if working.stopped else ""
