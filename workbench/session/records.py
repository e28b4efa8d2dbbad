"""A case's records as the text that the store keeps, and back.

Not here: when they are kept.
"""

import json
from collections.abc import Iterable, Mapping

from workbench.casefile.codec import PlainEdit, adapter, logged_edit, plain, plain_edit, record_of
from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.changes import Change, case_of, records
from workbench.model.history import LoggedEdit
from workbench.store.rows import RecordKey


def kept(case: Case) -> dict[RecordKey, str]:
    """Return every record of a case as text."""
    return {(table, _text(key)): _text(plain(value)) for (table, key), value in records(case).items()}


def kept_changes(changes: Iterable[Change]) -> dict[RecordKey, str | None]:
    """Return the changed records as text; None for one that is gone."""
    return {
        (change.table, _text(change.key)): None if change.after is None else _text(plain(change.after))
        for change in changes
    }


def read_case(found: Mapping[RecordKey, str]) -> Case:
    """Return the case that kept records make; the inverse of :func:`kept`."""
    return case_of(
        {
            (table, key): record_of(table, key, json.loads(value))
            for table, key, value in ((t, tuple(json.loads(k)), v) for (t, k), v in found.items())
        }
    )


def kept_edit(entry: LoggedEdit) -> str:
    """Return an entry of the history as text."""
    return _text(adapter(PlainEdit).dump_python(plain_edit(entry), mode="json"))


def read_edit(text: str) -> LoggedEdit:
    """Return the entry of the history in a text."""
    return logged_edit(adapter(PlainEdit).validate_json(text, strict=True))


def _text(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _unwritable(error) from None
    return text


def _unwritable(error: UnicodeEncodeError) -> BadValue:
    return BadValue(say("errors.value.character"), error.object[error.start], say("errors.expected.utf8"))
