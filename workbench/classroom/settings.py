"""Whether a class can be prepared as it is laid down, and what its teacher should know before.

Not here: what is handed out (:mod:`workbench.classroom.handout`), and the files.
"""

from dataclasses import dataclass

from workbench.casefile import CaseFile
from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.messages.language import is_known
from workbench.model.lesson import GIVEN, HYPOTHESES, INDICATORS, Lesson
from workbench.model.source import Source
from workbench.sources.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """What a prepared class goes without: a reference to compare with, and the texts of these sources."""

    reference: bool
    texts: tuple[str, ...]


def check(lesson: Lesson) -> None:
    """Refuse settings that no class can have.

    Raises
    ------
    BadValue
        If something is given that does not exist, indicators are given without hypotheses, or the
        language of the instructions is not one that comes with the workbench.
    """
    for name in sorted(set(lesson.given) - set(GIVEN)):
        raise BadValue(say("errors.value.given"), name, one_of(GIVEN))
    if INDICATORS in lesson.given and HYPOTHESES not in lesson.given:
        raise BadValue(say("errors.value.given"), ", ".join(lesson.given), say("errors.expected.given"))
    if lesson.language and not (lesson.language.isalpha() and is_known(lesson.language)):
        raise BadValue(say("errors.value.language"), lesson.language, say("errors.expected.language"))


def lacking(file: CaseFile, shelf: Shelf) -> Lacking:
    """Return what a class on a case goes without."""
    behind = tuple(one.id for one in file.case.sources if not _goes_along(file, one, shelf))
    return Lacking(reference=not file.case.cells, texts=behind)


def _goes_along(file: CaseFile, source: Source, shelf: Shelf) -> bool:
    return (source.carried and source.text_sha256 in file.texts) or shelf.path_of(source) is not None
