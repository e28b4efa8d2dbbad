"""Points for work that shows in a hand-in: done, explained, worked across, judged before and after.

No cell is held against anybody's answer: a rating earns the same whatever it says. Not here: the
words (:mod:`workbench.views.marks`), and what a person marks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from workbench.classroom.criteria import CRITERIA, Criterion
from workbench.classroom.handin import HandIn
from workbench.classroom.process import rows_across
from workbench.model.comprehension import RIGHT
from workbench.model.rating import Rating
from workbench.scoring import Gap
from workbench.scoring.lessons import asked_again, not_asked_yet

_AGAINST = (Rating.I, Rating.II)
_DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much of what was asked is there: ``have`` of ``of``, and where something is missing.

    ``share`` is what points are given by, 0 to 1. ``why`` names what else there is to say: ``rated``
    where only that part of the matrix counts which is rated, ``history`` where the file's history
    does not tell, ``later`` where the first answer was changed after the first cell; else "".
    """

    have: int
    of: int
    share: float
    missing: tuple[Gap, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The points for one criterion; ``points`` and ``tally`` are None where a person marks it."""

    criterion: Criterion
    points: float | None
    tally: Tally | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """One student's points, a mark a criterion, in the order of the table.

    ``points`` and ``out_of`` leave out what is marked by hand.
    """

    file: str
    student: str
    marks: tuple[Mark, ...]

    @property
    def points(self) -> float:
        """The sum of what could be checked."""
        return round(sum(one.points for one in self.marks if one.points is not None), _DECIMALS)

    @property
    def out_of(self) -> float:
        """The most that could be reached there."""
        return round(sum(one.criterion.points for one in self.marks if not one.criterion.by_hand), _DECIMALS)


def marks_of(one: HandIn, criteria: Sequence[Criterion] = CRITERIA) -> Marks:
    """Return a hand-in's points."""
    return Marks(
        file=one.file,
        student=one.student,
        marks=tuple(_mark(criterion, one) for criterion in criteria),
    )


def _mark(criterion: Criterion, one: HandIn) -> Mark:
    if criterion.by_hand:
        return Mark(criterion=criterion, points=None, tally=None)
    tally = _TALLIES[criterion.id](one)
    share = min(1.0, tally.share / criterion.enough)
    return Mark(criterion=criterion, points=round(criterion.points * share, _DECIMALS), tally=tally)


def _gaps(one: HandIn, kind: str, moment: str = "") -> tuple[Gap, ...]:
    counted = {item.id for item in one.case.counted_evidence}
    return tuple(
        gap
        for gap in one.gaps
        if gap.kind == kind and gap.moment == moment and (not gap.evidence or gap.evidence in counted)
    )


def _complete(one: HandIn) -> Tally:
    rated, cells = _rated(one)
    return Tally(have=rated, of=cells, share=_share(rated, cells), missing=_gaps(one, "unrated"))


def _rated(one: HandIn) -> tuple[int, int]:
    cells = [cell for _, row in one.case.counted_rows(one.student) for cell in row]
    return sum(cell.rating is not None for cell in cells), len(cells)


def _reasons(one: HandIn) -> Tally:
    """Count reasons; half a matrix with all its reasons earns half, or one explained cell would earn all."""
    rows = one.case.counted_rows(one.student)
    against = [cell for _, row in rows for cell in row if cell.rating in _AGAINST]
    have, of, done = sum(bool(cell.reason.strip()) for cell in against), len(against), _share(*_rated(one))
    share = (have / of if of else 1.0) * done
    return Tally(
        have=have, of=of, share=share, missing=_gaps(one, "no reason"), why="rated" if done < 1 else ""
    )


def _across(one: HandIn) -> Tally:
    columns = frozenset(hypothesis.id for hypothesis in one.case.rated_hypotheses)
    rows = [item.id for item in one.case.counted_evidence]
    done = rows_across(one.process, dict.fromkeys(rows, columns))
    why = "" if one.process.order else "history"
    return Tally(have=len(done), of=len(rows), share=_share(len(done), len(rows)), why=why)


def _before(one: HandIn) -> Tally:
    """Half for an answer with a confidence, half for its standing as it was before the first cell."""
    missing = _gaps(one, "judgement", "before")
    if missing:
        return Tally(have=0, of=2, share=0.0, missing=missing)
    if one.process.judged_first:
        return Tally(have=2, of=2, share=1.0)
    return Tally(have=1, of=2, share=0.5, why="history" if one.process.judged_first is None else "later")


def _after(one: HandIn) -> Tally:
    missing = _gaps(one, "judgement", "after")
    return Tally(have=int(not missing), of=1, share=float(not missing), missing=missing)


def _comprehension(one: HandIn) -> Tally:
    """Count the questions on the method whose last answer shows that they were understood."""
    answers = one.case.comprehension_of(one.student).answers
    have = sum(answers.get(question) in right for question, right in RIGHT.items())
    return Tally(have=have, of=len(RIGHT), share=_share(have, len(RIGHT)))


def _repeats(one: HandIn) -> Tally:
    """Count the cells rated a second time, whatever the two ratings say; full where none is asked."""
    asked, left = asked_again(one.case, one.student), not_asked_yet(one.case, one.student)
    have, of = len(asked) - len(left), len(asked)
    return Tally(have=have, of=of, share=have / of if of else 1.0)


def _share(have: int, of: int) -> float:
    return have / of if of else 0.0


_TALLIES: Mapping[str, Callable[[HandIn], Tally]] = {
    "complete": _complete,
    "reasons": _reasons,
    "across": _across,
    "before": _before,
    "after": _after,
    "comprehension": _comprehension,
    "repeats": _repeats,
}
