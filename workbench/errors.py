"""Every error raised on purpose, with its sentence: what was found, expected, where, what to do.

Not here: the checks that decide to raise one.
"""

import errno
from collections.abc import Iterable

from workbench.messages import commas, has, say

LONGEST = 12


def listed(names: Iterable[str]) -> str:
    """Return names as an enumeration for a sentence, shortened after twelve."""
    known = list(names)
    shown = commas(known[:LONGEST])
    if len(known) > LONGEST:
        return say("errors.and_more", names=shown, n=len(known) - LONGEST)
    return shown or say("errors.none")


def one_of(codes: Iterable[str]) -> str:
    """Return codes as the choice they are, each in quotation marks: what a value may be."""
    return say("errors.or").join(quoted(code) for code in codes)


def quoted(text: object) -> str:
    """Return a text in quotation marks, with what cannot be seen spelled out."""
    return say("errors.quoted", text=text)


def system_words(error: OSError) -> str:
    """Return why the operating system refused; in its own words where the catalogue has none."""
    key = f"errors.system.{errno.errorcode.get(error.errno or 0, '')}"
    return say(key) if has(key) else (error.strerror or str(error)).lower()


class WorkbenchError(Exception):
    """Base of every error that is meant to be read by a person."""


def kind_named(kind: str) -> str:
    """Return what a kind of thing in a case is called."""
    return say(f"errors.kind.{kind}")


class UnknownItem(WorkbenchError, KeyError):
    """Something was named that the case does not hold."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(
            say("errors.unknown_item", kind=kind_named(kind), name=name, known=listed(self.known))
        )

    def __str__(self) -> str:
        return str(self.args[0])


class DuplicateItem(WorkbenchError, ValueError):
    """An id was given twice."""

    def __init__(self, kind: str, name: str) -> None:
        self.kind, self.name = kind, name
        super().__init__(say("errors.duplicate_item", kind=kind_named(kind), name=name))


class BadValue(WorkbenchError, ValueError):
    """A value is not one of those allowed."""

    def __init__(self, what: str, found: object, expected: str, where: str = "") -> None:
        self.what, self.found, self.expected, self.where = what, found, expected, where
        sentence = say("errors.bad_value", what=what, found=found, expected=expected)
        super().__init__(say("errors.at", where=where, sentence=sentence) if where else sentence)


class Refused(WorkbenchError, RuntimeError):
    """An edit that the state of the case does not allow."""


class GradesLocked(Refused):
    """A grade was to change after the grades were locked."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        super().__init__(say("errors.grades_locked", evidence=evidence))


class TotalsStayClosed(Refused):
    """The totals were to be opened early in a class exercise."""

    def __init__(self) -> None:
        super().__init__(say("errors.totals_stay_closed"))


class NameFirst(Refused):
    """An exercise was to begin without a name."""

    def __init__(self) -> None:
        super().__init__(say("errors.name_first"))


class SkippingNeedsReason(Refused):
    """The questions on the method were to be skipped without saying why."""

    def __init__(self) -> None:
        super().__init__(say("errors.skipping_needs_reason"))


class NotYetRated(Refused):
    """A cell was to be rated a second time before the first."""

    def __init__(self, evidence: str, hypothesis: str) -> None:
        self.evidence, self.hypothesis = evidence, hypothesis
        super().__init__(say("errors.not_yet_rated", evidence=evidence, hypothesis=hypothesis))


class HandedIn(Refused):
    """A member of a team was to change a team's case under their own name."""

    def __init__(self, member: str, team: str) -> None:
        self.member, self.team = member, team
        super().__init__(say("errors.handed_in", member=member, team=team))


class NotATeam(Refused):
    """A joint case was asked for where there is none."""

    def __init__(self, place: str) -> None:
        self.place = place
        super().__init__(say("errors.not_a_team", place=place))


class StanceNeedsReason(Refused):
    """Somebody was to move, or to stay, without saying why."""

    def __init__(self, member: str) -> None:
        self.member = member
        super().__init__(say("errors.stance_needs_reason", member=member))


class AlreadyBegun(Refused):
    """An exercise was to be begun a second time."""

    def __init__(self, analyst: str) -> None:
        self.analyst = analyst
        super().__init__(say("errors.already_begun", analyst=analyst))


class ReminderNotRated(Refused):
    """A rating was meant for the hypothesis that stands for everything else."""

    def __init__(self, hypothesis: str) -> None:
        self.hypothesis = hypothesis
        super().__init__(say("errors.reminder_not_rated", hypothesis=hypothesis))


class NeedsWords(Refused):
    """Evidence was to be left without a wording."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        super().__init__(say("errors.needs_words", evidence=evidence))


class NeedsWhy(Refused):
    """A passage was to be set aside without saying why."""

    def __init__(self, source: str) -> None:
        self.source = source
        super().__init__(say("errors.needs_why", source=source))


class NeedsReason(Refused):
    """Grades were to be unlocked without saying why."""

    def __init__(self) -> None:
        super().__init__(say("errors.needs_reason"))


class OneAnswerOnly(Refused):
    """Several answers were given where hypotheses exclude each other."""

    def __init__(self, answers: Iterable[str]) -> None:
        self.answers = tuple(answers)
        super().__init__(say("errors.one_answer_only", answers=listed(self.answers)))


class IncompleteOrder(Refused):
    """A new order leaves something out, or names it twice."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(say("errors.incomplete_order", kind=kind_named(kind)))


class NotAnEdit(Refused):
    """Undo or redo was given to the session as if it were an edit."""

    def __init__(self) -> None:
        super().__init__(say("errors.not_an_edit"))


class TooBusy(Refused):
    """Other people's edits kept coming first."""

    def __init__(self) -> None:
        super().__init__(say("errors.too_busy"))


class Overtaken(Refused):
    """Somebody else changed the same thing first, and whoever made this edit had not seen it yet."""


class RemovedMeanwhile(Refused):
    """What an edit is about was removed by somebody else."""

    def __init__(self, name: str, *, who: str, when: str) -> None:
        self.name, self.who, self.when = name, who, when
        super().__init__(say("meanwhile.removed", name=name, who=who, when=when))


class CaseGone(Refused):
    """The case was deleted while it was open here; a backup of it may lie somewhere."""

    def __init__(self, name: str, backup: str = "") -> None:
        self.name, self.backup = name, backup
        key = "meanwhile.case_gone.backup" if backup else "meanwhile.case_gone"
        super().__init__(say(key, name=repr(name), backup=backup))


class MergedWithItself(Refused):
    """One thing was to be merged with itself."""

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(say("errors.merged_with_itself", id=id))


class SameHypothesisTwice(Refused):
    """A hypothesis was to be judged given itself."""

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(say("errors.same_hypothesis_twice", id=id))


class NotAnAssumption(Refused):
    """A row was to be switched off that is no assumption."""

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(say("errors.not_an_assumption", id=id))


class AlreadyResolved(Refused):
    """An indicator was forecast after it was known what was seen."""

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(say("errors.already_resolved", id=id))


class HouseTableLocked(Refused):
    """The house table of grades was to change after the grades were locked."""

    def __init__(self) -> None:
        super().__init__(say("errors.house_table_locked"))


class AlreadyTwice(Refused):
    """A row was to be entered as deceptive that has a second reading, or is one."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        super().__init__(say("errors.already_twice", evidence=evidence))


class NotTwice(Refused):
    """A row was to be read as deceptive that has no such reading."""

    def __init__(self, evidence: str, twice: Iterable[str]) -> None:
        self.evidence, self.twice = evidence, tuple(twice)
        key = "errors.not_twice" if self.twice else "errors.not_twice.none"
        super().__init__(say(key, evidence=evidence, twice=listed(self.twice)))


class HasSecondReading(Refused):
    """A row was to be merged or split that was entered twice."""

    def __init__(self, evidence: str, second: str) -> None:
        self.evidence, self.second = evidence, second
        super().__init__(say("errors.has_second_reading", evidence=evidence, second=second))


class SourceInUse(Refused):
    """A source was to be removed that evidence rests on."""

    def __init__(self, source: str, evidence: Iterable[str]) -> None:
        self.source, self.evidence = source, tuple(evidence)
        super().__init__(say("errors.source_in_use", source=source, evidence=listed(self.evidence)))


class NameTaken(Refused):
    """A snapshot was to get the name of another one."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(say("errors.name_taken", name=name))


class NoSuchMoment(WorkbenchError, LookupError):
    """The history has no edit of this number, and no snapshot of this name."""

    def __init__(self, asked: object, last: int, snapshots: Iterable[str]) -> None:
        self.asked, self.last, self.snapshots = asked, last, tuple(snapshots)
        super().__init__(
            say("errors.no_such_moment", asked=asked, last=last, snapshots=listed(self.snapshots))
        )


class UndoConflict(Refused):
    """What is to be undone was changed again by somebody else since."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(say("errors.undo_conflict", what=what))


class NothingToUndo(Refused):
    """There is no edit of one's own left to undo, or to redo."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        super().__init__(say(f"errors.nothing_to.{verb}"))


class CaseFileError(WorkbenchError, ValueError):
    """A file that is not a case this version can read."""


class NotACaseFile(CaseFileError):
    """The file is empty, cut short, or something else altogether."""

    def __init__(self, where: str, found: str) -> None:
        self.where, self.found = where, found
        super().__init__(say("errors.not_a_case_file", where=where, found=found))


class TooNew(CaseFileError):
    """The file was written by a later version."""

    def __init__(self, where: str, version: int, known: int) -> None:
        self.where, self.version, self.known = where, version, known
        super().__init__(say("errors.too_new", where=where, version=version, known=known))


class TooOld(CaseFileError):
    """The file is older than the oldest version that can be upgraded."""

    def __init__(self, where: str, version: int, oldest: int) -> None:
        self.where, self.version, self.oldest = where, version, oldest
        super().__init__(say("errors.too_old", where=where, version=version, oldest=oldest))


class MatrixFileError(WorkbenchError, ValueError):
    """A matrix file (CSV, XLSX, frame) that cannot be read as one, with its place."""

    def __init__(
        self, where: str, problem: str, *, row: int | None = None, column: str | None = None
    ) -> None:
        self.where, self.problem, self.row, self.column = where, problem, row, column
        parts = (
            where,
            say("errors.row", row=row) if row is not None else "",
            say("errors.column", column=column) if column else "",
        )
        place = commas(part for part in parts if part)
        super().__init__(say("errors.at", where=place, sentence=problem))


class CannotWrite(WorkbenchError, OSError):
    """A file or folder could not be written; what was there before is untouched."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.cannot_write", where=where, why=why))

    def __str__(self) -> str:
        return str(self.args[0])


class CannotRead(WorkbenchError, OSError):
    """A file could not be opened for reading."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.cannot_read", where=where, why=why))

    def __str__(self) -> str:
        return str(self.args[0])


class NoSuchCase(WorkbenchError, LookupError):
    """Neither a file, nor a stored case, nor a template has this name."""

    def __init__(self, name: str, stored: Iterable[str], templates: Iterable[str]) -> None:
        self.name, self.stored, self.templates = name, tuple(stored), tuple(templates)
        super().__init__(
            say(
                "errors.no_such_case", name=name, stored=listed(self.stored), templates=listed(self.templates)
            )
        )


class NoSuchTemplate(WorkbenchError, LookupError):
    """No template has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(say("errors.no_such_template", name=name, known=listed(self.known)))


class NoSuchScheme(WorkbenchError, LookupError):
    """No scoring scheme has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(say("errors.no_such_scheme", name=name, known=listed(self.known)))


class WhichAnalyst(WorkbenchError, LookupError):
    """Several analysts rated the case and none was chosen, or an unknown one was."""

    def __init__(self, known: Iterable[str], asked: str | None = None) -> None:
        self.known, self.asked = tuple(known), asked
        names = listed(self.known)
        super().__init__(
            say("errors.which_analyst.unknown", asked=asked, known=names)
            if asked
            else say("errors.which_analyst.several", n=len(self.known), known=names)
        )


class NothingToScore(WorkbenchError, ValueError):
    """A case without hypotheses in play, or without evidence."""

    def __init__(self, missing: str) -> None:
        self.missing = missing
        super().__init__(say(f"errors.nothing_to_score.{missing}"))


class LikelihoodsUnusable(WorkbenchError, ValueError):
    """A table of likelihoods that does not give each code one strictly between 0 and 1."""

    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = name, why
        super().__init__(say("errors.likelihoods_unusable", name=name, why=why))


class ProbabilitiesUnusable(WorkbenchError, ValueError):
    """Probabilities of which nothing coherent can be made."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(say("errors.probabilities_unusable", why=why))


class StoreTooNew(WorkbenchError, RuntimeError):
    """The database was written by a later version."""

    def __init__(self, where: str, version: int, known: int) -> None:
        self.where, self.version, self.known = where, version, known
        super().__init__(say("errors.store_too_new", where=where, version=version, known=known))


class StoreNotUpgraded(WorkbenchError, RuntimeError):
    """An older database could not be copied, which has to come before it is brought up to date."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.store_not_upgraded", where=where, why=why))


class StoreUnusable(WorkbenchError, OSError):
    """The database cannot be opened or written."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.store_unusable", where=where, why=why))

    def __str__(self) -> str:
        return str(self.args[0])


class FolderNotEmpty(WorkbenchError, FileExistsError):
    """A class was to be prepared where one lies already."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(say("errors.folder_not_empty", folder=folder))

    def __str__(self) -> str:
        return str(self.args[0])


class CaseExists(WorkbenchError, FileExistsError):
    """A case or file of this name is there already."""

    def __init__(self, name: str, what_to_do: str) -> None:
        self.name = name
        super().__init__(say("errors.case_exists", name=name, what_to_do=what_to_do))

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownFormat(WorkbenchError, ValueError):
    """A file ending that no reader or writer answers to."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(say("errors.unknown_format", name=name, known=commas(self.known)))


# workspace


class ShippedFolderMissing(WorkbenchError, FileNotFoundError):
    """A folder that comes with the workbench is nowhere to be found."""

    def __init__(self, folder: str, places: Iterable[str]) -> None:
        self.folder, self.places = folder, tuple(places)
        places_named = say("errors.shipped_folder_missing.or_at").join(self.places)
        super().__init__(say("errors.shipped_folder_missing", folder=folder, places=places_named))

    def __str__(self) -> str:
        return str(self.args[0])


class WorkspaceUnusable(WorkbenchError, OSError):
    """The folder for a person's work cannot be created or written to."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.workspace_unusable", where=where, why=why))

    def __str__(self) -> str:
        return str(self.args[0])


class PortTaken(WorkbenchError, OSError):
    """Another program listens where JupyterLab was to listen."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(say("errors.port_taken", port=port))

    def __str__(self) -> str:
        return str(self.args[0])


class LabDidNotStart(WorkbenchError, RuntimeError):
    """JupyterLab ended, or stayed silent, before it could be used."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(say("errors.lab_did_not_start", why=why))


class NotADigest(WorkbenchError, ValueError):
    """A Markdown file that does not have the form of a digest."""

    def __init__(self, where: str, found: str) -> None:
        self.where, self.found = where, found
        super().__init__(say("errors.not_a_digest", where=where, found=found))


class OtherText(WorkbenchError, ValueError):
    """A file has the name of a source's original, but not its contents."""

    def __init__(self, where: str, source: str) -> None:
        self.where, self.source = where, source
        super().__init__(say("errors.other_text", where=where, source=source))


class NotAnAnnotation(WorkbenchError, ValueError):
    """What was given points to no words in a text."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(say("errors.not_an_annotation", found=found))


class UnreadableSource(WorkbenchError, ValueError):
    """A file that no text can be made of, or too much was pasted; ``why`` says it and what to do."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.unreadable_source", where=where, why=why))


class CannotKeep(WorkbenchError, ValueError):
    """A text that a kind of file cannot hold as it is; nothing was written."""

    def __init__(self, where: str, place: str, problem: str) -> None:
        self.where, self.place, self.problem = where, place, problem
        super().__init__(say("errors.cannot_keep", where=where, place=place, problem=problem))


class TemplateUnusable(WorkbenchError, ValueError):
    """A presentation that slides cannot be built on."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(say("errors.template_unusable", where=where, why=why))


class PictureTooLarge(WorkbenchError, ValueError):
    """A picture would be larger than programs open, even at the smallest size that can be read."""

    def __init__(self, where: str, width: int, height: int) -> None:
        self.where, self.width, self.height = where, width, height
        super().__init__(say("errors.picture_too_large", where=where, width=width, height=height))
