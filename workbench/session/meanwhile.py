"""What others did to a case since somebody looked, and what of it an edit would silently overwrite.

An edit is held against what its maker had seen, field by field: two people may change different
things about one row, and orders of rows and columns are merged. Not here: keeping the edit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any

from workbench.errors import Overtaken, RemovedMeanwhile, UnknownItem
from workbench.messages import has, say
from workbench.model.case import Case, Cell
from workbench.model.changes import MAPPINGS, Change, Key
from workbench.model.edits import Edit, OrderEvidence, OrderHypotheses
from workbench.model.history import LoggedEdit

Field = tuple[str, Key, str]
"""One field of one record: the record's table and key, and the field's name."""

MERGING = ("totals_opened", "in_class")

SHOWN = 160  # characters of a text that a sentence quotes

_TABLE_OF = {
    "evidence": "evidence",
    "hypothesis": "hypotheses",
    "source": "sources",
    "indicator": "indicators",
    "snapshot": "snapshots",
    "origin": "origins",
    "expectation": "expectations",
    "deception": "deception",
    "scenario": "scenarios",
}
_NOT_THERE = object()


@dataclass(frozen=True, slots=True)
class Sight:
    """What somebody had seen: all edits up to a number, and those that their own hand made since.

    A hand is one place where edits are made: a view in a browser tab, or "" for a notebook's cells.
    """

    seq: int
    hand: str = ""


def touched(change: Change) -> set[Field]:
    """Return what a change alters, field by field.

    Nothing for what merges by itself: an order, and lists to which each analyst adds themselves.
    """
    if change.table == "order" or (change.table == "header" and change.key[0] in MERGING):
        return set()
    if change.table == "header":
        return {("header", change.key, change.key[0])}
    before, after = (_there(change, value) for value in (change.before, change.after))
    record = after if after is not None else before
    if not is_dataclass(record):
        return {(change.table, change.key, "")}
    return {
        (change.table, change.key, field.name)
        for field in fields(record)
        if getattr(before, field.name, _NOT_THERE) != getattr(after, field.name, _NOT_THERE)
    }


def _there(change: Change, value: Any) -> Any:
    """Return a record; a cell that nobody wrote in is an empty one, so that its halves stay apart."""
    return Cell() if value is None and change.table in ("cells", "baselines", "repeats", "stances") else value


def overtaken(made: Iterable[Change], unseen: Sequence[LoggedEdit], analyst: str) -> Overtaken | None:
    """Return what refuses an edit that would overwrite something its maker has not seen, else None.

    Parameters
    ----------
    made : iterable of Change
        What the edit would do to the case as it is now.
    unseen : sequence of LoggedEdit
        What others did since its maker looked, oldest first.
    analyst : str
        Who makes the edit.
    """
    mine = {field for change in made for field in touched(change)}
    for entry in reversed(unseen):
        for change in entry.changes:
            if both := sorted(touched(change) & mine, key=str):
                return Overtaken(_sentence(both[0], change.after, entry, analyst))
    return None


def removed(error: UnknownItem, log: Sequence[LoggedEdit], analyst: str) -> RemovedMeanwhile | None:
    """Return who removed what an edit asks for, if the history knows; None if it never was there."""
    place = (_TABLE_OF.get(error.kind, ""), (error.name,))
    for entry in reversed(log):
        if any((change.table, change.key) == place and change.after is None for change in entry.changes):
            return RemovedMeanwhile(error.name, who=_who(entry, analyst), when=clock(entry.at))
    return None


def merged(edit: Edit, seen: Case, now: Case) -> Edit:
    """Return an edit that orders rows or columns as it is meant on a case that has moved on."""
    if isinstance(edit, OrderEvidence):
        base, theirs = ([item.id for item in case.evidence] for case in (seen, now))
        return replace(edit, order=merged_order(base, edit.order, theirs))
    if isinstance(edit, OrderHypotheses):
        base, theirs = ([item.id for item in case.hypotheses] for case in (seen, now))
        return replace(edit, order=merged_order(base, edit.order, theirs))
    return edit


def merged_order(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return their order with the moves put in that lead from the base to mine.

    What was added to or removed from theirs stays so. An order that is not one of the base's
    own names is given back as it is.
    """
    if list(base) == list(theirs) or sorted(base) != sorted(mine):
        return tuple(mine)
    blocks = SequenceMatcher(None, base, mine, autojunk=False).get_matching_blocks()
    stayed = {name for block in blocks for name in base[block.a : block.a + block.size]}
    order = [name for name in theirs if name in stayed or name not in mine]
    for place, name in enumerate(mine):
        if name not in stayed and name in theirs:
            before = [order.index(other) for other in mine[:place] if other in order]
            order.insert(before[-1] + 1 if before else 0, name)
    return tuple(order)


def clock(at: str) -> str:
    """Return the time of day here of a moment in the history, ``"14:32"``."""
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M")


def _sentence(field: Field, after: Any, entry: LoggedEdit, analyst: str) -> str:
    table, key, name = field
    told = {"what": _what(field), "who": _who(entry, analyst), "when": clock(entry.at)}
    if table in MAPPINGS and key[0] != analyst:
        return say("meanwhile.overtaken.untold", **told)
    value = after if table == "header" or not name else getattr(after, name, None)
    return say("meanwhile.overtaken", now=_in_words(value), **told)


def _who(entry: LoggedEdit, analyst: str) -> str:
    return say("meanwhile.overtaken.you") if entry.analyst == analyst else entry.analyst


def _what(field: Field) -> str:
    table, key, name = field
    key_of_sentence = f"meanwhile.what.{table}.{name}"
    if not has(key_of_sentence):
        key_of_sentence = f"meanwhile.what.{table}"
    return say(key_of_sentence, name=" ".join(key), row=key[1] if len(key) > 1 else "", column=key[-1])


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return say(f"meanwhile.now.{'on' if value else 'off'}")
    if isinstance(value, dict):
        value = ", ".join(f"{name} {part}" for name, part in value.items())
    elif isinstance(value, tuple):
        value = ", ".join(str(part) for part in value)
    text = "" if value is None else str(value)
    if not text:
        return say("meanwhile.now.empty")
    return say("meanwhile.now.text", text=text if len(text) <= SHOWN else f"{text[:SHOWN]}…")
