"""A class of invented students with stated biases, so that a teacher can rehearse a review.

Its names are labels and nothing else; the same seed makes the same class, byte for byte. Not here: what
each was given (:mod:`workbench.classroom.biases`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from workbench.casefile import CaseFile, write
from workbench.classroom.answers import first_answer, judged, own_best
from workbench.classroom.biases import ASKED_AGAIN, CAMP_CELLS, Bias, bias_of
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.changes import changes
from workbench.model.comprehension import RIGHT
from workbench.model.edits import AnswerQuestion, BeginExercise, Edit, ExplainCell, RateAgain, RateCell, apply
from workbench.model.history import LoggedEdit
from workbench.model.lesson import drawn_again, student_seed
from workbench.model.rating import SCALE, Rating
from workbench.scoring.lessons import asked_again

Place = tuple[str, str]
Timed = tuple[Edit, float]
"""An edit, and the seconds since the one before."""

BEGINNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_AGAINST = (Rating.I, Rating.II)
_WRITING = 0.4  # a reason comes this soon after its rating, so that the pace stays that of the ratings


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What all of a class share: places on the scale (0 is II), and the cells that divide it."""

    places: dict[Place, int]
    camps: tuple[Place, ...]


def common_reading(case: Case, reference: Case, seed: int) -> Common:
    """Return how everybody would rate but for bias: as the reference does, elsewhere by lot."""
    random = Random(f"common:{seed}")
    known = {(at.evidence, at.hypothesis): cell.rating for at, cell in reference.cells.items()}
    places: dict[Place, int] = {}
    for row in case.evidence:
        for column in case.rated_hypotheses:
            place, drawn = (row.id, column.id), random.randrange(len(SCALE))
            rating = known.get(place)
            places[place] = SCALE.index(rating) if rating in SCALE else drawn
    rows = random.sample([row.id for row in case.evidence], min(CAMP_CELLS, len(case.evidence)))
    columns = [column.id for column in case.rated_hypotheses]
    return Common(places=places, camps=tuple((row, random.choice(columns)) for row in rows))


def student_label(number: int) -> str:
    """Return the label of an invented student."""
    return say("simulated.student", number=f"{number:02}")


def simulated_class(
    start: CaseFile, reference: Case, *, size: int = 30, seed: int = 1
) -> Iterator[tuple[str, CaseFile]]:
    """Yield what the students of an invented class hand in, each with the student's label.

    Parameters
    ----------
    start : CaseFile
        The exercise as every student finds it, without anybody's work.
    reference : Case
        The case rated by its author; how the class reads the case but for its biases.
    size, seed : int
        How many students, and what everything is drawn from.
    """
    common = common_reading(start.case, reference, seed)
    for number in range(1, size + 1):
        bias, who = bias_of(number), student_label(number)
        work = _Work(case=start.case, common=common, number=number, seed=student_seed(seed, who), bias=bias)
        if bias.early:
            short = replace(work, bias=replace(bias, skips=1))
            yield who, _made(start, short.edits(who), who, BEGINNING - timedelta(days=1))
        yield who, _made(start, work.edits(who), who, BEGINNING)


def write_class(
    folder: Path,
    start: CaseFile,
    reference: Case,
    *,
    name: Callable[[str], str],
    size: int = 30,
    seed: int = 1,
    tell: Callable[[int], object] = lambda done: None,
) -> list[Path]:
    """Write an invented class's hand-ins into a folder and return where they lie.

    ``name`` makes the file's name, without its ending, of a student's label; a second file of one student
    is named as a browser names it. ``tell`` is told how many files are done.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for who, content in simulated_class(start, reference, size=size, seed=seed):
        first = folder / f"{name(who)}.json"
        path = first.with_stem(f"{first.stem} (1)") if first in written else first
        write(path, content)
        written.append(path)
        tell(len(written))
    return written


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What one student does, drawn from the student's own seed."""

    case: Case
    common: Common
    number: int
    seed: int
    bias: Bias

    def edits(self, who: str) -> Iterator[Timed]:
        """Yield all that the student does, in its order."""
        random = Random(self.seed)
        begin = BeginExercise(seed=self.seed)
        own = apply(self.case, begin, by=who)
        yield begin, 0.0
        if self.case.lesson.laid_down:
            yield from ((AnswerQuestion(question=one, answer=right[0]), 20.0) for one, right in RIGHT.items())
        first = first_answer(self.case, random)
        yield judged(self.case, "before", first, random, total=self.bias.total), 60.0
        given = {place: self._rating(place, first, random) for place in self._way(own)}
        for n, (place, rating) in enumerate(given.items()):
            yield from self._rated(place, rating, n, random)
        yield from self._again(who, given, random)
        last = first if self.bias.anchored else own_best(self.case, given)
        yield judged(self.case, "after", last, random, total=self.bias.total), 60.0

    def _way(self, own: Case) -> Iterator[Place]:
        """Yield the cells in the order in which the student takes them."""
        rows = [row.id for row in own.evidence][: len(own.evidence) - self.bias.skips]
        columns = [column.id for column in own.rated_hypotheses]
        if self.bias.down:
            yield from ((row, column) for column in columns for row in rows)
        else:
            yield from ((row, column) for row in rows for column in columns)

    def _rating(self, place: Place, first: str, random: Random) -> Rating:
        if place in self.common.camps:
            return random.choice((Rating.C, Rating.CC) if self.number % 2 else _AGAINST)
        off = random.choice((-1, 1)) if random.random() < self.bias.noise else 0
        leaning = (1 if place[1] == first else -1) if self.bias.anchored else 0
        found = self.common.places[place] + self.bias.level + off + leaning
        return SCALE[min(len(SCALE) - 1, max(0, found))]

    def _rated(self, place: Place, rating: Rating, n: int, random: Random) -> Iterator[Timed]:
        evidence, hypothesis = place
        pace = self.bias.seconds * random.uniform(0.7, 1.4)
        yield RateCell(evidence=evidence, hypothesis=hypothesis, rating=rating), pace
        if self.bias.reasons and (rating in _AGAINST or place in self.common.camps):
            side = "against" if rating in _AGAINST else "fits"
            reason = say(f"simulated.{side}.{(n + self.number) % 3 + 1}", hypothesis=hypothesis)
            yield ExplainCell(evidence=evidence, hypothesis=hypothesis, reason=reason), _WRITING

    def _again(self, who: str, given: dict[Place, Rating], random: Random) -> Iterator[Timed]:
        asked: Sequence[Place] = asked_again(self.case, who) or drawn_again(given, self.seed, ASKED_AGAIN)
        for place in asked:
            if place in given:
                rating = self._second(given[place], random)
                yield RateAgain(evidence=place[0], hypothesis=place[1], rating=rating), self.bias.seconds

    def _second(self, first: Rating, random: Random) -> Rating:
        if random.random() >= self.bias.moment:
            return first
        place = SCALE.index(first)
        return SCALE[place - 1 if place > len(SCALE) // 2 else place + 1]


def _made(start: CaseFile, edits: Iterator[Timed], who: str, at: datetime) -> CaseFile:
    now, log = start.case, []
    for seq, (edit, seconds) in enumerate(edits, start=1):
        at += timedelta(seconds=seconds)
        after, told = apply(now, edit, by=who), at.isoformat(timespec="milliseconds")
        log.append(LoggedEdit(seq=seq, analyst=who, at=told, edit=edit, changes=changes(now, after)))
        now = after
    return CaseFile(case=now, log=tuple(log), texts=start.texts)
