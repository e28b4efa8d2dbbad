"""What a teacher lays down for a class: what is given, in which order, how it is asked again.

Not here: what a student makes of it, and the files that are handed out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from workbench.model.shuffle import LARGEST_SEED

HYPOTHESES, EVIDENCE, GRADES, INDICATORS = GIVEN = ("hypotheses", "evidence", "grades", "indicators")
"""What a class may be given; what is not given is for the students to find."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The settings of a class exercise; ``seed`` is None where nobody has laid any down.

    ``seed`` is the class's, from which each student's own follows. ``given`` holds some of
    :data:`GIVEN`. ``repeat`` is how many cells are asked a second time. In a blind exercise totals
    stay closed until all is rated, and grades are locked before the matrix opens. ``minutes`` is
    a time to go by, ``teams`` how many teams the class makes; 0 is none. ``language`` is the one
    that instructions are written in, "" the computer's own. ``team`` is whose joint case this is, ""
    where it is no team's, and ``members`` are whose own work went into it.
    """

    seed: int | None = None
    given: tuple[str, ...] = ()
    repeat: int = 0
    blind: bool = True
    minutes: int = 0
    teams: int = 0
    language: str = ""
    team: str = ""
    members: tuple[str, ...] = ()

    @property
    def laid_down(self) -> bool:
        """Whether a teacher has prepared the case for a class."""
        return self.seed is not None

    def gives(self, what: str) -> bool:
        """Return whether something is given; outside a prepared class nothing has to be found."""
        return not self.laid_down or what in self.given


def steps(lesson: Lesson) -> tuple[str, ...]:
    """Return the steps of a class exercise in the order of working: grades before the matrix."""
    asked = {
        "check": True,
        "hypotheses": not lesson.gives(HYPOTHESES),
        "before": True,
        "texts": not lesson.gives(EVIDENCE),
        "evidence": True,
        "grades": not lesson.gives(GRADES),
        "matrix": True,
        "again": lesson.repeat > 0,
        "after": True,
        "forecasts": lesson.gives(INDICATORS),
        "hand_in": True,
    }
    return tuple(name for name, is_asked in asked.items() if is_asked)


def student_seed(class_seed: int, student: str) -> int:
    """Return a student's own seed, 0 to ``LARGEST_SEED``; capitals in the name make no difference."""
    drawn = sha256(f"{class_seed}:{student.casefold()}".encode()).digest()
    return int.from_bytes(drawn[:8], "big") % (LARGEST_SEED + 1)


def drawn_again(places: Iterable[tuple[str, str]], seed: int, many: int) -> tuple[tuple[str, str], ...]:
    """Return the places (evidence, hypothesis) that a student is asked again, in the order of asking.

    They are drawn from a student's own seed, apart from the order of the rows, so that knowing one
    does not tell the other.
    """
    lots = sorted(places, key=lambda place: sha256(f"again:{seed}:{place[0]}:{place[1]}".encode()).digest())
    return tuple(lots[:many])
