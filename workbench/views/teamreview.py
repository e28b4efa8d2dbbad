"""What became of the teams of a class, as JSON and in sentences: who moved, who stays apart, what it changed.

Not here: what is compared (:mod:`workbench.classroom.teamreview`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from workbench.classroom.handin import person
from workbench.classroom.teamreview import Move, TeamReview, team_review
from workbench.classroom.teamwork import TeamWork
from workbench.messages import commas, number, say
from workbench.views.percents import percent_text
from workbench.views.strangers import LONGEST_NAME, one_line
from workbench.views.team import stance_told, told
from workbench.views.wording import listed

View = dict[str, Any]

CalledIn = Callable[[Sequence[str]], Mapping[str, str]]


def called_by(codes: Mapping[str, str] | None) -> CalledIn:
    """Return what gives the members of a team their names: as in the file, or, with codes, by code.

    With codes, a name that has none is a number: it may be anybody's.
    """

    def called(members: Sequence[str]) -> Mapping[str, str]:
        if codes is None:
            return {who: one_line(who, LONGEST_NAME) for who in members}
        known = set(codes.values())
        return {
            who: who if who in known else codes.get(person(who), say("team.review.member", n=n))
            for n, who in enumerate(members, start=1)
        }

    return called


def team_reviews(
    teams: Sequence[TeamWork], called: CalledIn, masked: Callable[[str], str] = str
) -> list[View]:
    """Return each team's review, the numbers and the same in ``sentences``.

    ``masked`` puts codes in the place of names that a team wrote, in its own name or in a reason.
    """
    return [_masked(_review(team_review(work), called(work.case.lesson.members)), masked) for work in teams]


def _masked(told: Any, masked: Callable[[str], str]) -> Any:
    match told:
        case str():
            return masked(told)
        case dict():
            return {key: _masked(value, masked) for key, value in told.items()}
        case list():
            return [_masked(value, masked) for value in told]
    return told


def _review(found: TeamReview, names: Mapping[str, str]) -> View:
    return {
        "team": one_line(found.team, LONGEST_NAME),
        "members": list(names.values()),
        "cells": found.cells,
        "open": found.open,
        "moved": {names[who]: sum(moves.values()) for who, moves in found.moves.items()},
        "moves": [
            [names[who], told(before), told(after), n]
            for who, moves in found.moves.items()
            for (before, after), n in moves.items()
        ],
        "dissent": list(_dissent(found, names)),
        "more_for": found.more_for,
        "more_against": found.more_against,
        "leaders": {"members": list(found.before), "joint": list(found.now)},
        "inconsistency": {"members": dict(found.average), "joint": dict(found.scores)},
        "forecast": {
            "members": dict(found.expected.mean) if found.expected else None,
            "joint": dict(found.forecast.mean) if found.forecast else None,
        },
        "sentences": list(_sentences(found, names)),
    }


def _dissent(found: TeamReview, names: Mapping[str, str]) -> Iterator[View]:
    for cell in found.dissent:
        for who, stance in cell.dissent.items():
            yield {
                "evidence": cell.evidence,
                "hypothesis": cell.hypothesis,
                "joint": told(cell.joint.rating),
                "who": names[who],
                "stands": told(stance.rating),
                "told": stance_told(cell, who, stance).removesuffix(":"),
                "reason": one_line(stance.reason),
            }


def _sentences(found: TeamReview, names: Mapping[str, str]) -> Iterator[str]:
    yield say("team.review.who", n=len(names), who=listed(names.values()))
    yield say("team.review.open", n=found.open, cells=found.cells)
    moved = False
    for who, moves in found.moves.items():
        if moves:
            moved = True
            yield say("team.review.moved", who=names[who], n=sum(moves.values()), which=_which(moves))
    if not moved:
        yield say("team.review.nobody_moved")
    for one in _dissent(found, names):
        yield say("team.review.dissent", **one)
    if not found.dissent:
        yield say("team.review.no_dissent")
    yield say("team.review.away", more_for=found.more_for, more_against=found.more_against)
    if found.open:
        yield say("team.review.unfinished")
    else:
        yield _leaders(found)
        yield say("team.review.scores", which=_scores(found))
    yield from _forecast(found)


def _which(moves: Mapping[Move, int]) -> str:
    most = sorted(moves.items(), key=lambda one: (-one[1], told(one[0][0]), told(one[0][1])))
    return commas(
        say("team.review.move", before=told(before), after=told(after), n=n) for (before, after), n in most
    )


def _leaders(found: TeamReview) -> str:
    none = say("team.review.none")
    before, now = listed(found.before) or none, listed(found.now) or none
    key = "same" if set(found.before) == set(found.now) else "changed"
    return say(f"team.review.leaders.{key}", before=before, now=now)


def _scores(found: TeamReview) -> str:
    return commas(
        say("team.review.score", id=id, average=_one(found.average.get(id)), joint=_one(found.scores.get(id)))
        for id in {**found.average, **found.scores}
    )


def _one(value: float | None) -> str:
    return say("team.review.none") if value is None else number(f"{value:.1f}")


def _forecast(found: TeamReview) -> Iterator[str]:
    if found.expected is None or found.forecast is None:
        yield say("team.review.no_forecast")
        return
    was, now = found.expected.mean, found.forecast.mean
    which = (
        say("team.review.share", id=id, before=percent_text(was[id]), after=percent_text(now[id]))
        for id in was
    )
    yield say("team.review.forecast", which=commas(which))


def teams_told(teams: Sequence[View]) -> Iterator[tuple[str, list[str]]]:
    """Yield a title and its sentences for each team."""
    for one in teams:
        yield say("team.review.title", team=one["team"]), one["sentences"]
