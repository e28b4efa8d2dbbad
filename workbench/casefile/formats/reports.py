"""Lists of reports: each becomes a source and a row of evidence to rate.

A list is a table with a title and at least one of date, address, source, author and text, or JSON
with the same names, or a STIX bundle with reports. Hypotheses come later. Not here: reading tables.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.casefile.formats.brought import Brought, in_full
from workbench.casefile.formats.columns import matching
from workbench.casefile.formats.draft import Draft, iso_day
from workbench.casefile.formats.header import TextRow
from workbench.messages import say

LIST, STIX = "list of reports", "STIX"

_CALLED: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "text": ("text", "claim", "summary", "description", "abstract", "content", "body"),
    "date": ("date", "published", "published_at", "publication date", "pubdate"),
    "url": ("url", "link", "address"),
    "outlet": ("outlet", "source", "source_name", "publisher", "publication"),
    "author": ("author", "authors"),
}
_LONGEST_CLAIM = 500
"""Characters; what is longer is the report itself and not what it claims, so the title stands for it."""


def is_list(header: Sequence[str]) -> bool:
    """Whether a header is that of a list of reports."""
    names = {matching(text) for text in header}
    return "evidence" not in names and len(_fields(header)) > 1 and "title" in _fields(header).values()


def _fields(names: Sequence[str]) -> dict[int, str]:
    """Return which field each column is; where two are called the same, the likelier name has it."""
    places = {matching(text): place for place, text in reversed(list(enumerate(names)))}
    found = {}
    for field, called in _CALLED.items():
        place = next((places[name] for name in called if name in places), None)
        if place is not None:
            found[place] = field
    return found


def read_list(rows: Iterable[TextRow], draft: Draft) -> Brought:
    """Return the case of a table of reports; columns of other names are kept in the rows' notes.

    Raises
    ------
    MatrixFileError
        If there is no report in it.
    """
    known = iter(rows)
    header = next(known).texts
    fields = _fields(header)
    for row in known:
        if not row.blank:
            named = {fields[n]: text.strip() for n, text in enumerate(row.texts) if n in fields}
            others = {
                _heading(header, n): text.strip()
                for n, text in enumerate(row.texts)
                if n not in fields and text.strip()
            }
            report(named, others, draft, say("errors.row", row=row.number))
    return draft.brought(LIST)


def _heading(header: Sequence[str], place: int) -> str:
    written = header[place].strip() if place < len(header) else ""
    return written or say("paste.column", n=place + 1)


def report(named: Mapping[str, str], others: Mapping[str, object], draft: Draft, where: str) -> None:
    """Add a source and a row for one report; one without a word is left over."""
    title, text = named.get("title", ""), named.get("text", "")
    claim = text if text and (len(text) <= _LONGEST_CLAIM or not title) else title
    if not claim.strip():
        draft.left.add(say("importing.no_title"), where, [*named.values(), *others.values()])
        return
    day = iso_day(named.get("date", ""))
    about = {"outlet": named.get("outlet", ""), "author": named.get("author", "")}
    source = draft.source(
        title or named.get("outlet", ""),
        **about,
        date=day,
        url=named.get("url", ""),
        note=text if text and claim != text else "",
    )
    id = draft.row(claim, source=source, date=day, url=named.get("url", ""))
    draft.keep(id, others)


def is_list_of_objects(content: Any) -> bool:
    """Whether JSON is a list of objects with titles."""
    return (
        isinstance(content, list)
        and bool(content)
        and all(isinstance(one, dict) and is_list(list(one)) for one in content)
    )


def read_objects(content: Sequence[Mapping[str, Any]], draft: Draft) -> Brought:
    """Return the case of a list of reports in JSON."""
    for n, one in enumerate(content, start=1):
        names = list(one)
        fields = _fields(names)
        named = {field: in_full(one[names[place]]) for place, field in fields.items()}
        others = {
            name: one[name] for place, name in enumerate(names) if place not in fields and in_full(one[name])
        }
        report(named, others, draft, say("importing.report", n=n))
    return draft.brought(LIST)
