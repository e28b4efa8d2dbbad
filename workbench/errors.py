"""Every error raised on purpose, with its sentence: what was found, expected, where, what to do.

Not here: the checks that decide to raise one.
"""

from collections.abc import Iterable

from workbench.messages import say


def listed(names: Iterable[str]) -> str:
    """Return names as an enumeration for a sentence, shortened after twelve."""
    known = list(names)
    shown = ", ".join(known[:12]) + (f" and {len(known) - 12} more" if len(known) > 12 else "")
    return shown or "none"


class WorkbenchError(Exception):
    """Base of every error that is meant to be read by a person."""


class UnknownItem(WorkbenchError, KeyError):
    """Something was named that the case does not hold."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        super().__init__(f"No {kind} {name!r} in this case. Known: {listed(self.known)}.")

    def __str__(self) -> str:
        return str(self.args[0])


class DuplicateItem(WorkbenchError, ValueError):
    """An id was given twice."""

    def __init__(self, kind: str, name: str, where: str = "this case") -> None:
        self.kind, self.name = kind, name
        super().__init__(f"There is already {kind} {name!r} in {where}. Give the new one another id.")


class BadValue(WorkbenchError, ValueError):
    """A value is not one of those allowed."""

    def __init__(self, what: str, found: object, expected: str, where: str = "") -> None:
        self.what, self.found, self.expected, self.where = what, found, expected, where
        place = f"{where}: " if where else ""
        super().__init__(f"{place}{what} {found!r} is not understood. Expected {expected}.")


class Refused(WorkbenchError, RuntimeError):
    """An edit that the state of the case does not allow."""


class GradesLocked(Refused):
    """A grade was to change after the grades were locked."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        super().__init__(
            f"The grades are locked, so {evidence} keeps its grade. "
            "Unlock them first, with a reason; the reason goes into the history."
        )


class ReminderNotRated(Refused):
    """A rating was meant for the hypothesis that stands for everything else."""

    def __init__(self, hypothesis: str) -> None:
        self.hypothesis = hypothesis
        super().__init__(
            f"{hypothesis} stands for whatever was not thought of. It is a reminder and is not rated."
        )


class NeedsWords(Refused):
    """Evidence was to be left without a wording."""

    def __init__(self, evidence: str) -> None:
        self.evidence = evidence
        super().__init__(f"{evidence} needs some words. Remove the row if it is not wanted.")


class NeedsReason(Refused):
    """Grades were to be unlocked without saying why."""

    def __init__(self) -> None:
        super().__init__("Grades are unlocked with a reason. Write down why they are to change.")


class OneAnswerOnly(Refused):
    """Several answers were given where hypotheses exclude each other."""

    def __init__(self, answers: Iterable[str]) -> None:
        self.answers = tuple(answers)
        super().__init__(
            f"The hypotheses exclude each other, so {listed(self.answers)} cannot all be the answer. "
            "Choose one or none."
        )


class IncompleteOrder(Refused):
    """A new order leaves something out, or names it twice."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"The new order has to name each {kind} exactly once.")


class NotAnEdit(Refused):
    """Undo or redo was given to the session as if it were an edit."""

    def __init__(self) -> None:
        super().__init__("Undo and redo go through the session's own functions.")


class TooBusy(Refused):
    """Other people's edits kept coming first."""

    def __init__(self) -> None:
        super().__init__("Others are editing this case faster than this edit could be made. Try again.")


class UndoConflict(Refused):
    """What is to be undone was changed again by somebody else since."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"Cannot undo: {what} has been changed by someone else since. It stays as it is.")


class NothingToUndo(Refused):
    """There is no edit of one's own left to undo, or to redo."""

    def __init__(self, verb: str) -> None:
        self.verb = verb
        super().__init__(f"There is nothing of yours to {verb} in this case.")


class CaseFileError(WorkbenchError, ValueError):
    """A file that is not a case this version can read."""


class NotACaseFile(CaseFileError):
    """The file is empty, cut short, or something else altogether."""

    def __init__(self, where: str, found: str) -> None:
        self.where, self.found = where, found
        super().__init__(
            f"{where} is not a case file: {found}. Expected JSON written by the workbench, "
            "with a whole number as schema_version. The file was left as it is."
        )


class TooNew(CaseFileError):
    """The file was written by a later version."""

    def __init__(self, where: str, version: int, known: int) -> None:
        self.where, self.version, self.known = where, version, known
        super().__init__(
            f"{where} has schema_version {version}; this workbench reads up to {known}. "
            "Update the workbench to open it. The file was left as it is."
        )


class TooOld(CaseFileError):
    """The file is older than the oldest version that can be upgraded."""

    def __init__(self, where: str, version: int, oldest: int) -> None:
        self.where, self.version, self.oldest = where, version, oldest
        super().__init__(
            f"{where} has schema_version {version}; the oldest this workbench upgrades is {oldest}. "
            "The file was left as it is."
        )


class MatrixFileError(WorkbenchError, ValueError):
    """A matrix file (CSV, XLSX, frame) that cannot be read as one, with its place."""

    def __init__(
        self, where: str, problem: str, *, row: int | None = None, column: str | None = None
    ) -> None:
        self.where, self.problem, self.row, self.column = where, problem, row, column
        place = ", ".join(
            part
            for part in (
                where,
                f"row {row}" if row is not None else "",
                f"column {column!r}" if column else "",
            )
            if part
        )
        super().__init__(f"{place}: {problem}")


class CannotWrite(WorkbenchError, OSError):
    """A file or folder could not be written; what was there before is untouched."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(f"Could not write {where}: {why}. What was there before is untouched.")

    def __str__(self) -> str:
        return str(self.args[0])


class CannotRead(WorkbenchError, OSError):
    """A file could not be opened for reading."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(f"Could not read {where}: {why}.")

    def __str__(self) -> str:
        return str(self.args[0])


class NoSuchCase(WorkbenchError, LookupError):
    """Neither a file, nor a stored case, nor a template has this name."""

    def __init__(self, name: str, stored: Iterable[str], templates: Iterable[str]) -> None:
        self.name, self.stored, self.templates = name, tuple(stored), tuple(templates)
        super().__init__(
            f"No case {name!r}: it is neither a file nor stored here. "
            f"Stored: {listed(self.stored)}. Templates: {listed(self.templates)}."
        )


class NoSuchTemplate(WorkbenchError, LookupError):
    """No template has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"No template {name!r}. Known: {listed(self.known)}.")


class NoSuchScheme(WorkbenchError, LookupError):
    """No scoring scheme has this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"No scoring scheme {name!r}. Known: {listed(self.known)}.")


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
        super().__init__(f"There is nothing to score: the case has no {missing}. Add at least one first.")


class StoreTooNew(WorkbenchError, RuntimeError):
    """The database was written by a later version."""

    def __init__(self, where: str, version: int, known: int) -> None:
        self.where, self.version, self.known = where, version, known
        super().__init__(
            f"The store {where} has version {version}; this workbench knows up to {known}. "
            "Update the workbench to open it. Nothing was changed."
        )


class StoreUnusable(WorkbenchError, OSError):
    """The database cannot be opened or written."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(
            f"The store {where} cannot be used: {why}. Your last edit was not kept; earlier ones are safe."
        )

    def __str__(self) -> str:
        return str(self.args[0])


class CaseExists(WorkbenchError, FileExistsError):
    """A case or file of this name is there already."""

    def __init__(self, name: str, what_to_do: str) -> None:
        self.name = name
        super().__init__(f"{name!r} exists already. {what_to_do}")

    def __str__(self) -> str:
        return str(self.args[0])


class UnknownFormat(WorkbenchError, ValueError):
    """A file ending that no reader or writer answers to."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"{name!r} has an ending this command does not know. Known: {listed(self.known)}.")


# workspace


class ShippedFolderMissing(WorkbenchError, FileNotFoundError):
    """A folder that comes with the workbench is nowhere to be found."""

    def __init__(self, folder: str, places: Iterable[str]) -> None:
        self.folder, self.places = folder, tuple(places)
        super().__init__(
            f"The workbench came without its folder {folder!r}. "
            f"Expected it at {' or at '.join(self.places)}. "
            "Install the workbench again."
        )

    def __str__(self) -> str:
        return str(self.args[0])


class WorkspaceUnusable(WorkbenchError, OSError):
    """The folder for a person's work cannot be created or written to."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(
            f"The workspace folder {where} cannot be used: {why}. "
            "Make it writable, or set WORKBENCH_HOME to a folder that is."
        )

    def __str__(self) -> str:
        return str(self.args[0])


class PortTaken(WorkbenchError, OSError):
    """Another program listens where JupyterLab was to listen."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(
            f"Port {port} is taken by another program. Name another one with --port, "
            "or leave --port out and a free one is chosen."
        )

    def __str__(self) -> str:
        return str(self.args[0])


class LabDidNotStart(WorkbenchError, RuntimeError):
    """JupyterLab ended, or stayed silent, before it could be used."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"JupyterLab did not start: {why}. What it said stands above.")


class NotADigest(WorkbenchError, ValueError):
    """A Markdown file that does not have the form of a digest."""

    def __init__(self, where: str, found: str) -> None:
        self.where, self.found = where, found
        super().__init__(
            f"{where} cannot be read as a digest: {found}. "
            "Expected front matter, then paragraphs under headings ### ¶1, ### ¶2 …"
        )


class OtherText(WorkbenchError, ValueError):
    """A file has the name of a source's original, but not its contents."""

    def __init__(self, where: str, source: str) -> None:
        self.where, self.source = where, source
        super().__init__(
            f"{where} is not the text that {source} was taken from: its SHA-256 differs. "
            "Put the original file there, unchanged, or take this one away."
        )


class CannotKeep(WorkbenchError, ValueError):
    """A text that a kind of file cannot hold as it is; nothing was written."""

    def __init__(self, where: str, place: str, problem: str) -> None:
        self.where, self.place, self.problem = where, place, problem
        super().__init__(
            f"{where}: {place} {problem}, which this kind of file cannot keep. "
            "Change the text, or export to .json, which keeps it. Nothing was written."
        )


class TemplateUnusable(WorkbenchError, ValueError):
    """A presentation that slides cannot be built on."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(f"The template {where} cannot be used: {why}. Nothing was written.")
