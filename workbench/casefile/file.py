"""The case as a file: readable JSON, one rating per line, written whole or not at all.

Not here: other programs' files, which :mod:`workbench.casefile.formats` reads.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workbench import atomic
from workbench.casefile.codec import (
    CaseForm,
    FileForm,
    adapter,
    case_of_form,
    file_form,
    first_problem,
    logged_edit,
)
from workbench.casefile.integrity import problems
from workbench.casefile.upgrade import VERSION, upgraded
from workbench.errors import BadValue, CannotRead, NotACaseFile, system_words
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.changes import MAPPINGS
from workbench.model.history import LoggedEdit

LARGEST = 200 * 1024 * 1024
"""Bytes beyond which a file is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with the history that made it, which may be empty, and the texts that it carries.

    ``texts`` holds, by their hash, the texts of those sources that are to be handed on with
    their text. No other text of a source is in the file, in its history neither.
    """

    case: Case
    log: tuple[LoggedEdit, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def read(path: str | Path) -> CaseFile:
    """Return the case in a file.

    Raises
    ------
    CannotRead
        If the file is not there or cannot be opened.
    NotACaseFile, TooNew, TooOld
        If it is no case file of a version this workbench reads.
    """
    path = Path(path)
    try:
        if path.stat().st_size > LARGEST:
            raise NotACaseFile(path.name, say("casefile.too_large", most=LARGEST // 1024 // 1024))
        content = path.read_bytes()
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from error
    return from_json(content, path.name)


def write(path: str | Path, file: CaseFile) -> None:
    """Write the case to a file, whole or not at all.

    Raises
    ------
    CannotWrite
        If the file cannot be written; what was there before is untouched.
    """
    atomic.write_bytes(Path(path), to_json(file).encode("utf-8"))


def to_json(file: CaseFile) -> str:
    """Return the text of a case file, one element of every list per line.

    Raises
    ------
    BadValue
        If a text holds half a surrogate pair, which no file can.
    """
    form = file_form(file.case, file.log, VERSION, texts=_carried(file))
    content = adapter(FileForm).dump_python(form, mode="json")
    text = "{\n" + ",\n".join(f"  {_json(key)}: {_listed(value)}" for key, value in content.items()) + "\n}\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _unwritable(error) from None
    return text


def _carried(file: CaseFile) -> dict[str, str]:
    """Return the texts that the case says it carries, and none besides."""
    wanted = (source.text_sha256 for source in file.case.sources if source.carried)
    return {hash: file.texts[hash] for hash in wanted if hash in file.texts}


def _unwritable(error: UnicodeEncodeError) -> BadValue:
    return BadValue(say("errors.value.character"), error.object[error.start], say("errors.expected.utf8"))


def _listed(value: Any) -> str:
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return _json(value)
    return "[\n" + ",\n".join(f"    {_json(element)}" for element in value) + "\n  ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def from_json(text: str | bytes, where: str = "") -> CaseFile:
    """Return the case in the text of a case file; the inverse of :func:`to_json`.

    Raises
    ------
    NotACaseFile, TooNew, TooOld
        If it is no case file of a version this workbench reads.
    """
    where = where or say("casefile.text")
    content = upgraded(parsed(text, where), where)
    try:
        form: FileForm = adapter(FileForm).validate_json(json.dumps(content), strict=True)
        log = tuple(logged_edit(entry) for entry in form.edits)
    except (ValidationError, BadValue) as error:
        found = first_problem(error) if isinstance(error, ValidationError) else str(error)
        raise NotACaseFile(where, found) from None
    case = case_of_form(form)
    _check(content, form, case, where)
    return CaseFile(case=case, log=log, texts={carried.sha256: carried.text for carried in form.texts})


def parsed(text: str | bytes, where: str) -> dict[str, Any]:
    """Return the content of a text of JSON, of whichever version; NotACaseFile if it is none."""
    if not text.strip():
        raise NotACaseFile(where, say("casefile.empty"))
    try:
        content = json.loads(text.decode("utf-8-sig") if isinstance(text, bytes) else text)
    except UnicodeDecodeError as error:
        raise NotACaseFile(where, say("casefile.not_utf8", byte=error.start)) from None
    except (json.JSONDecodeError, RecursionError) as error:
        place = (
            say("casefile.place", line=error.lineno, column=error.colno)
            if isinstance(error, json.JSONDecodeError)
            else say("casefile.too_deep")
        )
        raise NotACaseFile(where, say("casefile.broken", place=place)) from None
    if not isinstance(content, dict):
        raise NotACaseFile(where, say("casefile.no_object"))
    return content


_LINES = {"cells": "ratings"}
"""What a file calls a mapping of the case where it calls it otherwise."""


def _check(content: dict[str, Any], form: FileForm, case: Case, where: str) -> None:
    unknown = next(_unknown(content, adapter(FileForm).dump_python(form, mode="json")), None)
    if unknown is not None:
        raise NotACaseFile(where, say("casefile.unknown_entry", entry=unknown))
    check_case(form, case, where)
    _check_texts(form, case, where)
    if [entry.seq for entry in form.edits] != list(range(1, len(form.edits) + 1)):
        raise NotACaseFile(where, say("casefile.unnumbered"))
    for snapshot in case.snapshots:
        if not 0 <= snapshot.seq <= len(form.edits):
            raise NotACaseFile(where, say("casefile.no_such_moment", name=snapshot.name))


def check_case(form: CaseForm, case: Case, where: str) -> None:
    """Raise NotACaseFile if a file says something twice, or the parts of its case do not fit each other."""
    if any(len(getattr(case, name)) != len(getattr(form, _LINES.get(name, name))) for name in MAPPINGS):
        raise NotACaseFile(where, say("casefile.twice"))
    problem = next(problems(case), None)
    if problem is not None:
        raise NotACaseFile(where, problem)


def _check_texts(form: FileForm, case: Case, where: str) -> None:
    carried = {source.text_sha256 for source in case.sources if source.carried}
    for one in form.texts:
        if one.sha256 not in carried or sha256(one.text.encode("utf-8")).hexdigest() != one.sha256:
            raise NotACaseFile(where, say("casefile.text_of_nothing", hash=one.sha256[:12]))


def _unknown(found: Any, known: Any, place: str = "") -> Any:
    if isinstance(found, dict) and isinstance(known, dict):
        for key, value in found.items():
            if key not in known:
                yield f"{place}{key}"
            else:
                yield from _unknown(value, known[key], f"{place}{key}.")
    elif isinstance(found, list) and isinstance(known, list):
        for number, (one, other) in enumerate(zip(found, known, strict=False)):
            yield from _unknown(one, other, f"{place}{number}.")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file of the newest version."""
    schema = adapter(FileForm).json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Case file of the structured-analytic-technique workbench"
    schema["required"] = [one.name for one in fields(FileForm)]
    schema["properties"]["schema_version"] = {"const": VERSION}
    return schema
