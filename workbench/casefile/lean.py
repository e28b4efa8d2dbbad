"""A case file read for its case alone, with only the outline of its history: some ten times as quick.

Not here: the whole of it (:mod:`workbench.casefile.file`).
"""

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from workbench.casefile.codec import CaseForm, adapter, case_of_form, first_problem
from workbench.casefile.file import check_case, parsed
from workbench.casefile.upgrade import VERSION, upgraded
from workbench.errors import NotACaseFile
from workbench.messages import say
from workbench.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A record that an entry of the history changed, and what it was before, as plain JSON."""

    table: str
    key: tuple[str, ...]
    before: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was done, by the name of the edit; ``seed`` is that of an exercise begun."""

    do: str
    seed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An entry of the history in outline: who, when, what, and which records it changed."""

    seq: int
    analyst: str
    at: str
    edit: Made
    changes: tuple[Touched, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeanForm(CaseForm):
    """A case file's content without the texts it carries and without what its history changed into what."""

    edits: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeanFile:
    """A case with the outline of the history that made it, which may be empty."""

    case: Case
    steps: tuple[Step, ...] = ()


def lean_from_json(text: str | bytes, where: str = "") -> LeanFile:
    """Return the case in the text of a case file, its history in outline.

    The case is checked as :func:`~workbench.casefile.file.from_json` checks it. What else is in the
    file is passed over, even where it is wrong: entries that this version does not know, carried
    texts, what the history says things became.

    Raises
    ------
    NotACaseFile, TooNew, TooOld
        If it is no case file of a version this workbench reads.
    """
    where = where or say("casefile.text")
    form = _quickly(text) or _thoroughly(text, where)
    case = case_of_form(form)
    check_case(form, case, where)
    return LeanFile(case=case, steps=form.edits)


def _quickly(text: str | bytes) -> LeanForm | None:
    """Return a file of the newest version, never as plain Python in between; None if it is anything else."""
    try:
        form: LeanForm = adapter(LeanForm).validate_json(text, strict=True)
    except ValidationError:
        return None
    return form if form.schema_version == VERSION else None


def _thoroughly(text: str | bytes, where: str) -> LeanForm:
    content = upgraded(parsed(text, where), where)
    try:
        form: LeanForm = adapter(LeanForm).validate_json(json.dumps(content), strict=True)
    except ValidationError as error:
        raise NotACaseFile(where, first_problem(error)) from None
    return form
