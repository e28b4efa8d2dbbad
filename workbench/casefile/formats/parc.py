"""The file of PARC ACH (``.achz``): gzip over UTF-16 XML with hypotheses and evidence under a matrix.

Elements are known by their names, whatever their order and whether they are children or attributes;
what has no place in a case is kept in a row's note, or in the case's explanation, and listed.
Not here: unpacking and parsing (:mod:`workbench.casefile.formats.markup`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.casefile.formats.brought import Brought
from workbench.casefile.formats.draft import Draft
from workbench.casefile.formats.markup import xml_root
from workbench.messages import say

KIND = "PARC ACH"

_CALLED: dict[str, tuple[str, ...]] = {
    "name": ("name", "title", "label"),
    "notes": ("notes", "note", "description"),
    "link": ("link", "url", "source", "href"),
    "type": ("type", "kind"),
    "date": ("date", "datetime", "time"),
    "code": ("code",),
    "flag": ("flag", "flagged"),
    "credibility": ("credibility",),
    "relevance": ("relevance",),
    "values": ("values", "value", "ratings", "consistency", "consistencies", "scores"),
}
_FIELDS = {called: field for field, names in _CALLED.items() for called in names}
_OWNERS = ("evidence", "hypothesis", "project", "matrix", "item")
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False, "": False}
_TITLES = ("title", "name", "projecttitle", "projectname")
_CODE = re.compile(r"(?:([CI])\s+\1|CC|II|C|I|NA|N)", re.IGNORECASE)


def read_parc(text: str, draft: Draft) -> Brought:
    """Return the case in the XML of a PARC ACH file.

    Raises
    ------
    MatrixFileError
        If it is damaged, or holds neither hypotheses nor evidence.
    """
    root = xml_root(text, draft.where)
    items = list(_items(root))
    hypotheses = list(_hypotheses(root, {one for item in items for one in item.iter()}))
    if not items and not hypotheses:
        raise draft.refusal(say("importing.no_ach"))
    columns = [_hypothesis(one, draft) for one in hypotheses]
    for item in items:
        _row(item, columns, draft)
    known = {one for whole in (*items, *hypotheses) for one in whole.iter()}
    _about(root, known, draft)
    return draft.brought(KIND)


def _called(element: Any) -> str:
    """Return an element's name in lower case and letters alone, without its namespace."""
    return _bare(str(element.tag).rpartition("}")[2])


def _bare(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.casefold())


def _field(name: str) -> str:
    """Return which field a name stands for, ``EvidenceName`` the name; "" for none."""
    for owner in ("", *_OWNERS):
        found = _FIELDS.get(name.removeprefix(owner)) if name.startswith(owner) else None
        if found:
            return found
    return ""


def _parts(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of an element's children and attributes, as they are written."""
    yield from ((str(name).rpartition("}")[2], str(text)) for name, text in element.attrib.items())
    for child in element:
        yield str(child.tag).rpartition("}")[2], _text(child)


def _text(element: Any) -> str:
    if _field(_called(element)) == "values" and len(element):
        return ",".join(_text(child) for child in element)
    return "".join(element.itertext()).strip()


def _items(root: Any) -> Iterator[Any]:
    """Yield the items of evidence in their order; nothing within an item is one."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if _is_item(element):
            yield element
        else:
            waiting += reversed(element)


def _is_item(element: Any) -> bool:
    """Whether an element is an item of evidence: it has a name, and values or grades, or its tag says so."""
    names = (*element.attrib, *(child.tag for child in element))
    fields = {_field(_bare(str(name).rpartition("}")[2])) for name in names}
    if "name" not in fields or "hypothes" in _called(element):
        return False
    owner = element.getparent()
    named = "evidence" in _called(element) or (owner is not None and "evidence" in _called(owner))
    graded = bool(fields & {"values", "credibility", "relevance"})
    return graded or (named and not any(len(child) for child in element))


def _hypotheses(root: Any, taken: set[Any]) -> Iterator[Any]:
    for one in root.iter():
        owner = one.getparent()
        if one in taken or (owner is not None and _is_hypothesis(owner)):
            continue
        if _is_hypothesis(one) or (owner is not None and _holds_hypotheses(owner)):
            yield one


def _is_hypothesis(element: Any) -> bool:
    return "hypothesis" in _called(element) and not _holds_hypotheses(element)


def _holds_hypotheses(element: Any) -> bool:
    called = _called(element)
    return "hypotheses" in called or called.endswith("hypothesislist")


def _hypothesis(element: Any, draft: Draft) -> str:
    parts = list(_parts(element))
    fields = {_field(_bare(name)): text for name, text in reversed(parts) if text}
    own = (element.text or "").strip()
    label = fields.get("name") or own
    column = draft.hypothesis(label, fields.get("notes", ""))
    for name, text in parts:
        if text and _field(_bare(name)) not in ("name", "notes") and _bare(name) != "id":
            draft.remark(say("importing.of_hypothesis", what=name, hypothesis=column), text)
    return column


def _row(item: Any, columns: list[str], draft: Draft) -> None:
    parts = [(name, text) for name, text in _parts(item) if text]
    fields = {_field(_bare(name)): text for name, text in reversed(parts)}
    where = f"E{len(draft.evidence) + 1}"
    flag = _FLAGS.get(fields.get("flag", "").casefold())
    day = fields.get("date", "")
    when = draft.day(day, "date", where) if day not in ("", "0", "-1") else ""
    row = draft.row(
        fields.get("name", ""),
        note=fields.get("notes", ""),
        url=fields.get("link", ""),
        kind=fields.get("type", ""),
        date=when,
        credibility=draft.level(fields.get("credibility", ""), "credibility", where),
        relevance=draft.level(fields.get("relevance", ""), "relevance", where),
        flagged_by=(draft.analyst,) if flag else (),
    )
    draft.keep(row, dict(_others(parts, fields, flag)))
    _rate(row, fields.get("values", ""), columns, draft)


def _others(
    parts: list[tuple[str, str]],
    fields: Mapping[str, str],
    flag: bool | None,  # noqa: FBT001
) -> Iterator[tuple[str, str]]:
    """Yield what a row has no place for: the code, a flag that is no yes or no, names nobody knows."""
    for name, text in parts:
        field = _field(_bare(name))
        repeated = field and text != fields[field]
        homeless = field in ("", "code") or (field == "flag" and flag is None)
        if (repeated or homeless) and _bare(name) != "id":
            yield name, text


def _rate(row: str, values: str, columns: list[str], draft: Draft) -> None:
    codes = [code.strip() for code in values.split(",")] if values else []
    for n, code in enumerate(codes):
        where = f"{row} × {columns[n]}" if n < len(columns) else row
        if n >= len(columns):
            if code:
                draft.left.add(say("importing.unknown_cell"), where, code)
            continue
        found = _CODE.fullmatch(code)
        draft.rate(row, columns[n], "".join(code.split()) if found else code, where=where)


def _about(root: Any, known: set[Any], draft: Draft) -> None:
    """Take title and classification, and keep what else stands outside of hypotheses and evidence."""
    for element in root.iter():
        if element in known:
            continue
        for name, text in element.attrib.items():
            _one(draft, str(name).rpartition("}")[2], str(text).strip())
        if not len(element) and (element.text or "").strip():
            _one(draft, str(element.tag).rpartition("}")[2], (element.text or "").strip())


def _one(draft: Draft, name: str, text: str) -> None:
    bare = _bare(name)
    if bare in _TITLES and not draft.title:
        draft.title = text
    elif bare.endswith("classification") and not draft.handling:
        draft.mark(text)
    elif text and bare != "id":
        draft.remark(name, text)
