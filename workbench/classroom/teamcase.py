"""The case file of a team, made from its members' hand-ins and from nothing of anybody else's.

Not here: who is in a team (:mod:`workbench.classroom.teams`), and working on it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from workbench.classroom.handin import HandIn, person
from workbench.classroom.handout import handout
from workbench.classroom.joint import median_start
from workbench.model.case import Case, Place
from workbench.model.evidence import Evidence
from workbench.model.judgement import Judgement
from workbench.model.lesson import GIVEN
from workbench.model.pruning import pruned

_GRADES: tuple[str, ...] = ("reliability", "credibility", "relevance")


def team_case(
    team: str, members: Sequence[HandIn], frame: Case, *, called: Mapping[str, str] | None = None
) -> Case:
    """Return the joint case of a team, its cells begun from the median.

    It holds the members' cells, reasons, judgements and forecasts as they were handed in, on the rows and
    hypotheses of the class. Rows that a member added are left out, and a grade that members gave differently
    is for the team to give again. It has no history yet.

    Parameters
    ----------
    team : str
        What the team is called; a member of the same name makes it take another.
    members : sequence of HandIn
        At least one.
    frame : Case
        The class's case, for which rows and hypotheses there are.
    called : mapping, optional
        What each student is called in the file, where that is not their own name.
    """
    names = {one.student: (called or {}).get(one.student, one.student) for one in members}
    case = _ground(members, frame)
    name = _apart_from(team, names.values())
    case = replace(case, lesson=replace(case.lesson, team=name, members=tuple(names.values())))
    for one in members:
        case = _with_work(case, one, names[one.student])
    return replace(case, cells={**case.cells, **median_start(case)})


def _apart_from(team: str, names: Collection[str]) -> str:
    taken = {person(name) for name in names}
    while person(team) in taken:
        team = f"{team} *"
    return team


def _ground(members: Sequence[HandIn], frame: Case) -> Case:
    """Return the case that all members have, without anything that one of them alone wrote."""
    first = members[0].case
    given = handout(first, replace(first.lesson, given=GIVEN))
    rows, columns = {item.id for item in frame.items}, {one.id for one in frame.hypotheses}
    evidence = tuple(_graded(item, members) for item in given.evidence if item.id in rows)
    case = replace(
        given,
        lesson=first.lesson,
        grades_locked=first.grades_locked and evidence == tuple(i for i in given.evidence if i.id in rows),
        evidence=evidence,
        hypotheses=tuple(one for one in given.hypotheses if one.id in columns),
        indicators=tuple(one for one in given.indicators if one.hypothesis in columns),
    )
    return pruned(case)


def _graded(item: Evidence, members: Sequence[HandIn]) -> Evidence:
    """Return a row with the grades that every member gave alike, without anybody's reason for them."""
    all_of = [one.case.evidence_item(item.id) for one in members]
    alike = {
        name: getattr(item, name)
        for name in _GRADES
        if all(getattr(one, name) == getattr(item, name) for one in all_of)
    }
    shared = item.reason if all(one.reason == item.reason for one in all_of) else ""
    return replace(item, **{**dict.fromkeys(_GRADES, ""), **alike}, reason=shared)


def _with_work(case: Case, one: HandIn, name: str) -> Case:
    """Return the case with what a member handed in, under the name the member goes by in it."""
    rows, columns = {item.id for item in case.evidence}, {item.id for item in case.hypotheses}
    mine = one.case
    cells = {
        Place(name, place.evidence, place.hypothesis): cell
        for place, cell in mine.cells.items()
        if place.analyst == one.student and place.evidence in rows and place.hypothesis in columns
    }
    judged = {
        (name, moment): _judged(judgement, name, columns)
        for (who, moment), judgement in mine.judgements.items()
        if who == one.student
    }
    forecasts = {(name, id): percent for (who, id), percent in mine.forecasts.items() if who == one.student}
    return pruned(
        replace(
            case,
            cells={**case.cells, **cells},
            judgements={**case.judgements, **judged},
            forecasts={**case.forecasts, **forecasts},
        )
    )


def _judged(judgement: Judgement, name: str, columns: Collection[str]) -> Judgement:
    return replace(
        judgement,
        analyst=name,
        answer=tuple(id for id in judgement.answer if id in columns),
        percents={id: percent for id, percent in judgement.percents.items() if id in columns},
    )
