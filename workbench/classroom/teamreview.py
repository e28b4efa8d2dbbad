"""What became of a team: its joint matrix beside what its members had handed in alone.

Not here: names and sentences (:mod:`workbench.views.teamreview`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.classroom.consensus import consensus
from workbench.classroom.forecast import Forecast, forecast
from workbench.classroom.joint import JointCell, joint_cells
from workbench.classroom.measures import left_by
from workbench.classroom.teamwork import TeamWork
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.model.readings import read_as
from workbench.scoring import cube_scores, scheme_named
from workbench.scoring.cube import codes_of, values_of
from workbench.scoring.matrix import Codes, Floats

Move = tuple[Rating | None, Rating | None]

STEP = 1.0
"""How far a joint code must lie from the members' average, in steps of the scale, to count as away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamReview:
    """A team's joint matrix held against its members' own.

    ``moves`` counts each member's moves, (from, to); ``dissent`` are the cells with somebody who stays apart.
    ``more_for`` and ``more_against`` count joint codes at least one step from the average of the members who
    rated the cell. ``before`` and ``now`` are the hypotheses least contradicted by the members' median and by
    the joint matrix, ``average`` and ``scores`` the inconsistency of each hypothesis, mean and joint;
    no value for a hypothesis that nobody rated. ``expected`` is the members' forecast after the evidence,
    ``forecast`` the team's.
    """

    team: str
    members: tuple[str, ...]
    cells: int
    open: int
    moves: Mapping[str, Mapping[Move, int]]
    dissent: tuple[JointCell, ...]
    more_for: int
    more_against: int
    before: tuple[str, ...]
    now: tuple[str, ...]
    average: Mapping[str, float]
    scores: Mapping[str, float]
    expected: Forecast | None
    forecast: Forecast | None


def team_review(work: TeamWork) -> TeamReview:
    """Return what became of a team."""
    case, frame = work.case, read_as(work.case)
    members, cells = case.lesson.members, joint_cells(case)
    own, joint = _codes(frame, members), _codes(frame, (case.lesson.team,))
    after = [case.judgement(who, "after") for who in members]
    further = _away(own, joint[0])
    return TeamReview(
        team=case.lesson.team,
        members=members,
        cells=len(cells),
        open=sum(cell.open for cell in cells),
        moves={who: _moves(cells, who) for who in members},
        dissent=tuple(cell for cell in cells if cell.dissent),
        more_for=int((further >= STEP).sum()),
        more_against=int((further <= -STEP).sum()),
        before=left_by(frame, consensus(own).codes).leaders,
        now=left_by(frame, joint[0]).leaders,
        average=_scores(frame, own),
        scores=_scores(frame, joint),
        expected=forecast(case, after),
        forecast=forecast(case, [case.judgement(case.lesson.team, "after")]),
    )


def _codes(frame: Case, who: Sequence[str]) -> Codes:
    rows = [item.id for item in frame.evidence]
    columns = [one.id for one in frame.rated_hypotheses]
    codes = [codes_of(frame, one, rows, columns) for one in who]
    return np.array(codes, dtype=np.int8).reshape(len(who), len(rows), len(columns))


def _moves(cells: Sequence[JointCell], who: str) -> Mapping[Move, int]:
    return Counter((cell.private[who], cell.moved[who].rating) for cell in cells if who in cell.moved)


def _away(own: Codes, joint: Codes) -> Floats:
    """Return how far the joint codes lie above the members' average, in steps; 0 where either is missing."""
    values, at = values_of(own), values_of(joint)
    rated = np.isfinite(values).sum(axis=0)
    average = np.divide(np.nansum(values, axis=0), rated, out=np.full(at.shape, np.nan), where=rated > 0)
    away: Floats = np.nan_to_num(at - average)
    return away


def _scores(frame: Case, codes: Codes) -> Mapping[str, float]:
    """Return the mean inconsistency over those who rated anything against a hypothesis."""
    scores = cube_scores(codes, scheme_named("inconsistency"))
    means = {}
    for column, one in enumerate(frame.rated_hypotheses):
        known = scores[np.isfinite(scores[:, column]), column]
        if len(known):
            means[one.id] = float(known.mean())
    return means
