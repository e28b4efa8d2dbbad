"""STIX bundles: their reports become sources and rows of evidence to rate.

Not here: their other objects, which are listed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.casefile.formats.brought import Brought, in_full
from workbench.casefile.formats.draft import Draft
from workbench.casefile.formats.entries import Entry
from workbench.casefile.formats.reports import STIX, report
from workbench.messages import say

_NEEDLESS = ("type", "id", "spec_version", "created", "modified", "object_marking_refs", "created_by_ref")


def is_bundle(content: Any) -> bool:
    """Whether JSON is a STIX bundle, or a single report."""
    return isinstance(content, dict) and content.get("type") in ("bundle", "report")


def read_bundle(content: dict[str, Any], draft: Draft) -> Brought:
    """Return the case of a bundle's reports.

    An identity that made a report is its outlet; a TLP marking that all reports share becomes the
    case's. Reports that were revoked are left over.

    Raises
    ------
    MatrixFileError
        If there is no report in it, or an entry has another type than STIX gives it.
    """
    whole = Entry(content, "", draft)
    objects = whole.objects("objects") if content["type"] == "bundle" else [whole]
    known = {one.text("id"): one for one in objects}
    reports = [one for one in objects if one.text("type") == "report"]
    for one in reports:
        _report(one, known, draft)
    marks = {_mark(one.get("object_marking_refs"), known) for one in reports}
    if len(marks) == 1:
        draft.mark(marks.pop())
    for mark in sorted(marks - {""}) if len(marks) > 1 else ():
        draft.left.add(say("importing.marking"), "", mark)
    for one in objects:
        if one.text("type") not in ("report", "identity", "marking-definition"):
            draft.left.add(one.text("type"), "", one.text("name", "value", "id"))
    return draft.brought(STIX)


def _report(one: Entry, known: Mapping[str, Entry], draft: Draft) -> None:
    maker = known.get(one.text("created_by_ref"))
    references = one.objects("external_references")
    named = {
        "title": one.text("name"),
        "text": one.text("description"),
        "date": one.text("published"),
        "outlet": maker.text("name") if maker else next((r.text("source_name") for r in references), ""),
        "url": next((url for url in (r.text("url") for r in references) if url), ""),
    }
    where = one.text("id")
    if one.get("revoked") is True:
        draft.left.add(say("importing.revoked"), where, named["title"])
        return
    one.skip(*_NEEDLESS)
    others = {name: value for name, value in one.rest().items() if in_full(value)}
    report(named, others, draft, where)


def _mark(refs: Any, known: Mapping[str, Entry]) -> str:
    """Return the TLP mark that a report has; "" for none, or for several."""
    found = set(_marks(refs if isinstance(refs, list) else [], known))
    return found.pop() if len(found) == 1 else ""


def _marks(refs: Iterable[Any], known: Mapping[str, Entry]) -> Iterable[str]:
    for ref in refs:
        definition = known[ref].get("definition") if isinstance(ref, str) and ref in known else None
        mark = definition.get("tlp") if isinstance(definition, dict) else None
        if isinstance(mark, str) and mark:
            yield f"TLP:{mark.upper()}"
