"""What is shown where sources are brought: what waits to be confirmed, and the sources of the case.

Not here: reading files, and keeping their texts.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from workbench.messages import number, say, words
from workbench.model.case import Case
from workbench.model.source import Source
from workbench.session.bringing import proposed
from workbench.session.intake import Brought, ready
from workbench.sources.readers.encodings import LIKELY, shown
from workbench.sources.readers.readtext import ReadText
from workbench.views.evidence import source_view

View = dict[str, Any]

OPENING = 400
"""Characters of a text that are shown to recognise it by."""

ENDINGS = (".txt", ".md", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".docx")


def sources_view(case: Case, brought: Iterable[Brought], lengths: Mapping[str, str]) -> View:
    """Return all that the panel shows.

    Parameters
    ----------
    case : Case
        The case.
    brought : iterable of Brought
        What came and is no source yet.
    lengths : mapping
        How long the texts are that are here, in words, by their hash.
    """
    waiting = [item for item in brought if not _became(case, item)]
    return {
        "title": say("sources.title"),
        "progress": say("sources.progress", n=len(case.sources)),
        "lead": say("sources.lead"),
        "endings": ",".join(ENDINGS),
        "waiting": [brought_view(case, item, waiting, lengths) for item in waiting],
        "all": _all(case, waiting),
        "sources": [_source(case, source, lengths) for source in case.sources],
        "empty": "" if case.sources or waiting else say("sources.empty"),
        "words": words("sources"),
    }


def brought_view(case: Case, item: Brought, waiting: Sequence[Brought], lengths: Mapping[str, str]) -> View:
    """Return one file or text that waits."""
    read = item.read if item.doing == "read" else None
    source = _source_of(case, item)
    same = _same(item, source, waiting)
    misses = source is not None and bool(source.text_sha256) and source.text_sha256 not in lengths
    return {
        "key": item.key,
        "name": item.name,
        "size": size_in_words(item.size),
        "bytes": item.size,
        "doing": item.doing,
        "state": item.why or (same or say(f"sources.doing.{item.doing}")),
        "same": bool(same),
        "restores": source.id if read and source and misses else "",
        "about": proposed(read) if read else {},
        "facts": _facts(read, item.words) if read else "",
        "remarks": list(read.remarks) if read else [],
        "guessed": read is not None and say("readers.remark.guessed", encoding=read.encoding) in read.remarks,
        "opening": _opening(read.text) if read else "",
        "line": _line(proposed(read)) if read else "",
        "encodings": _encodings(read.encoding) if read and read.encoding and item.data else [],
    }


def length_in_words(paragraphs: int, many: int) -> str:
    """Return how long a text is, in words for a reader."""
    return say(
        "sources.length",
        paragraphs=say("sources.length.paragraphs", n=paragraphs),
        words=say("sources.length.words", n=many, shown=f"{many:,}"),
    )


def size_in_words(size: int) -> str:
    """Return how large a file is, rounded."""
    if size < 1_000_000:
        return say("sources.size.kb", n=max(1, round(size / 1000)))
    return say("sources.size.mb", n=number(f"{size / 1_000_000:.1f}"))


def _source(case: Case, source: Source, lengths: Mapping[str, str]) -> View:
    known = source_view(case, source)
    here = source.text_sha256 in lengths
    return {
        **known,
        "about": {**known["about"], "url": source.url},
        "url": source.url,
        "file": source.file,
        "text": _text(source, lengths),
        "here": here,
        "own": bool(source.text_sha256),
        "carried": source.carried,
    }


def _text(source: Source, lengths: Mapping[str, str]) -> str:
    if source.text_sha256:
        length = lengths.get(source.text_sha256)
        return say("sources.text.here", length=length) if length else say("sources.text.away")
    return say("sources.text.digest" if source.digest else "sources.text.none")


def _became(case: Case, item: Brought) -> bool:
    """Return whether one is a source of the case now; an undo takes that back."""
    made = item.source
    return made is not None and any(
        one.id == made.id and one.sha256 == made.sha256 and one.file == made.file for one in case.sources
    )


def _source_of(case: Case, item: Brought) -> Source | None:
    """Return the source that was made of the same file or of the same text."""
    mark = item.mark
    return next((one for one in case.sources if mark and mark in (one.sha256, one.text_sha256)), None)


def _same(item: Brought, source: Source | None, waiting: Sequence[Brought]) -> str:
    """Return the sentence on a file or text that is here already, "" if it is not."""
    if item.doing != "read":
        return ""
    if source:
        return say("sources.same", id=source.id, title=source.title)
    earlier = next((one for one in waiting if one.mark == item.mark and _before(one, item)), None)
    return say("sources.same.waiting", name=earlier.name) if earlier else ""


def _before(one: Brought, other: Brought) -> bool:
    return int(one.key[1:]) < int(other.key[1:])


def new_ones(case: Case, brought: Iterable[Brought]) -> list[Brought]:
    """Return those that can be added as proposed: read, and not here already."""
    waiting = [item for item in brought if not _became(case, item)]
    return [item for item in ready(waiting) if not _same(item, _source_of(case, item), waiting)]


def _all(case: Case, waiting: Sequence[Brought]) -> str:
    """Return what the button says that adds everything as proposed, "" where there is not more than one."""
    n = len(new_ones(case, waiting))
    return say("sources.add.all", n=n) if n > 1 else ""


def _facts(read: ReadText, many: int) -> str:
    length = length_in_words(read.text.count("\n\n") + 1, many)
    return " · ".join([length, *([say("sources.encoding", encoding=read.encoding)] if read.encoding else [])])


def _line(about: Mapping[str, str]) -> str:
    return " · ".join(about[name] for name in ("title", "author", "outlet", "date") if about[name])


def _opening(text: str) -> str:
    return text if len(text) <= OPENING else f"{text[:OPENING].rsplit(maxsplit=1)[0]}…"


def _encodings(now: str) -> list[View]:
    names = dict.fromkeys([now, "UTF-8", *(shown(codec) for codec in LIKELY)])
    return [{"value": name, "label": name} for name in names]
