"""A source as it is read: which there are, the text with its paragraphs, and what was drawn from it.

No hypothesis and no rating is in it: texts are read without them. Not here: opening texts, which
:mod:`workbench.sources` does, and finding passages worth a look.
"""

from collections.abc import Mapping
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import KINDS, Evidence
from workbench.model.source import UNKNOWN, Source
from workbench.sources.excerpts import Span
from workbench.sources.reading_text import UNNUMBERED, SourceText, placed
from workbench.sources.sentences import sentences
from workbench.views.evidence import source_view
from workbench.views.wording import kind_named

View = dict[str, Any]

LOST, WHOLE = "lost", "whole"


def reader_view(case: Case, opened: Mapping[str, SourceText], *, start: str = "") -> View:
    """Return the sources to choose from and, for each text that was opened, what was drawn from it.

    Parameters
    ----------
    case : Case
        The case.
    opened : mapping
        Texts by name, as :func:`name_of_text` gives it.
    start : str
        The source to begin with; the first if left out.
    """
    return {
        "title": say("reader.title"),
        "lead": say("reader.lead"),
        "progress": say("reader.progress", n=len(case.sources)),
        "sources": [_source(case, source) for source in case.sources],
        "start": start or next((source.id for source in case.sources), ""),
        "drawn": {name: _drawn(case, name, read) for name, read in opened.items()},
        "origins": list(dict.fromkeys([*(one.id for one in case.origins), *_told(case, "origin")])),
        "outlets": _told(case, "outlet"),
        "locked": say("reader.locked") if case.grades_locked else "",
        "kinds": [{"value": one, "label": say(f"evidence.kind.{one}")} for one in KINDS],
        "words": words("reader"),
    }


def name_of_text(source: str, *, original: bool = False) -> str:
    """Return what a text is called in the view: its source's id, marked if it is the original."""
    return f"{source}/original" if original else source


def version_of(source: Source) -> str:
    """Return what changes when the text of a source does."""
    return source.text_sha256 or source.digest


def text_view(source: Source, read: SourceText | None, *, trouble: str = "", original: bool = False) -> View:
    """Return a text to read: whole, with its paragraphs and sentences as places in code points.

    ``original`` says that the original can be read too; ``nothing`` what to do where there is no text.
    """
    known = {
        "source": source.id,
        "version": version_of(source),
        "label": say("reader.text.label", id=source.id, title=source.title),
        "original": original,
        "trouble": trouble,
    }
    if read is None:
        nothing = "" if trouble else say("reader.nothing", id=source.id)
        return {**known, "kind": "", "text": "", "stretches": [], "sentences": [], "nothing": nothing}
    return {
        **known,
        "kind": read.kind,
        "text": read.text,
        "stretches": [
            [_number(one.number), one.start, one.end, list(read.origins.get(one.number, ()))]
            for one in read.stretches
        ],
        "sentences": [[one.start, one.end] for one in sentences(read.text)],
        "nothing": "" if read.stretches else say("reader.nothing.empty", id=source.id),
        "remark": "" if read.kind == "own" else say(f"reader.kind.{read.kind}"),
    }


def _number(number: int) -> int | None:
    return None if number == UNNUMBERED else number


def _source(case: Case, source: Source) -> View:
    stated = (source.author, source.outlet, source.country, source.date)
    return {
        "id": source.id,
        "title": source.title,
        "facts": " · ".join(text for text in stated if text != UNKNOWN),
        "rests": source_view(case, source)["rests"],
        "version": version_of(source),
        "outlet": "" if source.outlet == UNKNOWN else source.outlet,
        "date": "" if source.date == UNKNOWN else source.date,
    }


def _told(case: Case, name: str) -> list[str]:
    told = (str(getattr(item, name)).strip() for item in case.evidence)
    return list(dict.fromkeys(one for one in told if one))


def _drawn(case: Case, name: str, read: SourceText) -> list[View]:
    """Return the rows that rest on a text, in its order; those without a place in it come last.

    A row that was entered twice is one item, taken as true.
    """
    source = name.partition("/")[0]
    shown = [_item(read, item) for item in case.items if item.source == source]
    return sorted(shown, key=lambda one: (one["at"] is None, one["at"] or 0))


def _item(read: SourceText, item: Evidence) -> View:
    span = placed(read, item)
    proof = item.original if read.kind == "original" else item.excerpt
    paragraph = read.stretch(proof.paragraph if proof and proof.paragraph else item.paragraph)
    how = span.how if span else (LOST if proof else WHOLE)
    at = span.start if span else (paragraph.start if paragraph and how == WHOLE else None)
    return {
        "id": item.id,
        "text": item.text,
        "how": how,
        "at": at,
        "span": [span.start, span.end] if span else None,
        "paragraph": _paragraph(read, span, item),
        "quote": proof.quote if proof and not span else "",
        "told": [one for one in (item.origin, kind_named(item.kind), item.date) if one.strip()],
    }


def _paragraph(read: SourceText, span: Span | None, item: Evidence) -> int | None:
    if span is None:
        return item.paragraph
    return next((_number(one.number) for one in read.stretches if one.start <= span.start <= one.end), None)
