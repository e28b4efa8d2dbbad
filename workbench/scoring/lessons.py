"""What a prepared class asks of a student besides ratings: which cells again, and what is still missing.

Not here: the sentences that say so.
"""

from collections.abc import Iterator

from workbench.model.case import Case
from workbench.model.lesson import EVIDENCE, GRADES, HYPOTHESES, INDICATORS, drawn_again, student_seed

FEWEST_HYPOTHESES = 2

Place = tuple[str, str]


def asked_again(case: Case, student: str) -> tuple[Place, ...]:
    """Return the places (evidence, hypothesis) that a student is asked a second time, in the order of asking.

    They follow from the class's seed and the name; nothing where no class was prepared. The order of
    the rows, which differs between students, makes no difference.
    """
    lesson = case.lesson
    if lesson.seed is None:
        return ()
    places = [(item.id, column.id) for item in case.counted_evidence for column in case.rated_hypotheses]
    return drawn_again(places, student_seed(lesson.seed, student), lesson.repeat)


def not_asked_yet(case: Case, student: str) -> tuple[Place, ...]:
    """Return those of them that have no second rating yet."""
    return tuple(place for place in asked_again(case, student) if (student, *place) not in case.repeats)


def lacking(case: Case, student: str) -> Iterator[tuple[str, int]]:
    """Yield what a student of a prepared class has not done yet, each kind with how many.

    The kinds are: check (questions on the method), hypotheses and evidence (to be found), grades (not
    locked), again (cells a second time), forecasts.
    """
    lesson = case.lesson
    if not lesson.laid_down:
        return
    if not case.comprehension_of(student).done:
        yield "check", 1
    if not lesson.gives(HYPOTHESES) and len(case.rated_hypotheses) < FEWEST_HYPOTHESES:
        yield "hypotheses", len(case.rated_hypotheses)
    if not lesson.gives(EVIDENCE) and not case.items:
        yield "evidence", 1
    if not lesson.gives(GRADES) and not case.grades_locked:
        yield "grades", 1
    if again := len(not_asked_yet(case, student)):
        yield "again", again
    forecasts = [one for one in case.indicators if (student, one.id) not in case.forecasts]
    if lesson.gives(INDICATORS) and forecasts:
        yield "forecasts", len(forecasts)
