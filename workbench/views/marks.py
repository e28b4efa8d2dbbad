"""Points in words: for each criterion how much is there, and what is missing.

Not here: giving the points (:mod:`workbench.classroom.marks`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.classroom.collecting import collect
from workbench.classroom.criteria import Criterion
from workbench.classroom.handin import HandIn
from workbench.classroom.marks import Mark, Tally, marks_of
from workbench.errors import CannotRead
from workbench.messages import has, number, say
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.views.classroll import problem_sentence
from workbench.views.gaps import gap_sentence
from workbench.views.strangers import one_line

MOST_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkTold:
    """A mark as it is read: ``str`` gives the points with every sentence; None points are given by hand."""

    id: str
    title: str
    points: float | None
    out_of: float
    sentences: tuple[str, ...]

    def __str__(self) -> str:
        """Return the points and what they are for, a sentence a line."""
        of = points_told(self.out_of)
        if self.points is None:
            return "\n".join((say("marks.points.hand", title=self.title, of=of), *self.sentences))
        head = say("marks.points", title=self.title, points=points_told(self.points), of=of)
        return "\n".join((head, *self.sentences))


def told(mark: Mark) -> MarkTold:
    """Return a mark in words."""
    return MarkTold(
        id=mark.criterion.id,
        title=title_of(mark.criterion),
        points=mark.points,
        out_of=mark.criterion.points,
        sentences=tuple(_sentences(mark.criterion, mark.tally)) if mark.tally else (),
    )


def marks_told(path: Path, criteria: Sequence[Criterion], *, case: Case | None = None) -> dict[str, MarkTold]:
    """Return the points for one file in words, by criterion; none, with why, if it cannot be marked."""
    found = handed_in(path, case=case)
    if isinstance(found, str):
        return {one.id: _refused(one, found) for one in criteria}
    return {mark.criterion.id: told(mark) for mark in marks_of(found, criteria).marks}


def handed_in(path: Path, *, case: Case | None = None) -> HandIn | str:
    """Return what one file hands in, or the sentence that says why it cannot be marked."""
    name = one_line(path.name)
    try:
        collected = collect(path, case=case)
    except CannotRead:
        return say("marks.unread", file=name)
    if collected.hand_ins:
        return collected.hand_ins[0]
    why = " ".join(problem_sentence(problem) for problem in collected.problems[:1])
    return say("marks.problem", file=name, problem=why)


def _refused(criterion: Criterion, sentence: str) -> MarkTold:
    return MarkTold(
        id=criterion.id,
        title=title_of(criterion),
        points=None if criterion.by_hand else 0.0,
        out_of=criterion.points,
        sentences=() if criterion.by_hand else (sentence,),
    )


def title_of(criterion: Criterion) -> str:
    """Return what a criterion is called."""
    usual = f"marks.title.{criterion.id}"
    return one_line(criterion.title) or (say(usual) if has(usual) else criterion.id)


def points_told(points: float) -> str:
    """Return points as they are written: no more decimals than they have."""
    return number(f"{points:g}")


def _sentences(criterion: Criterion, tally: Tally) -> Iterator[str]:
    if criterion.id in ("before", "after"):
        if not tally.missing:
            yield _judged(criterion.id, tally)
    elif criterion.id in ("reasons", "repeats") and not tally.of:
        yield say(f"marks.{criterion.id}.none")
    else:
        yield say(f"marks.{criterion.id}", have=tally.have, of=tally.of)
    if criterion.id in ("reasons", "across") and tally.why:
        yield say(f"marks.{criterion.id}.{tally.why}")
    if criterion.enough < 1:
        yield say("marks.enough", enough=number(f"{criterion.enough:.0%}"))
    yield from _missing(tally)


def _judged(id: str, tally: Tally) -> str:
    if id == "after":
        return say("marks.after")
    return say(f"marks.before.{tally.why or 'stood'}")


def _missing(tally: Tally) -> Iterator[str]:
    for gap in tally.missing[:MOST_NAMED]:
        yield one_line(gap_sentence(gap))
    left = len(tally.missing) - MOST_NAMED
    if left > 0:
        yield say("marks.missing.more", n=left)


def reasons_told(one: HandIn) -> tuple[tuple[str, str, str, str], ...]:
    """Return what a student wrote behind each I and II, in case order: row, hypothesis, rating, reason."""
    columns = [hypothesis.id for hypothesis in one.case.rated_hypotheses]
    return tuple(
        (item.id, column, cell.rating.value, one_line(cell.reason))
        for item, cells in one.case.counted_rows(one.student)
        for column, cell in zip(columns, cells, strict=True)
        if cell.rating in (Rating.I, Rating.II)
    )
