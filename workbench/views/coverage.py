"""What was read and what was used of it: shares by source and by hypothesis, and the passages left.

No rating is in it. Not here: counting (:mod:`workbench.sources.coverage`) and opening texts.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import KINDS
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source
from workbench.sources.coverage import Compared, Coverage, Passage
from workbench.sources.reading_text import SourceText
from workbench.views.wording import listed, named, shortened

View = dict[str, Any]

FEWEST, APART = 4, 0.4
"""How many passages bear on a hypothesis before shares are set beside each other, and how far apart."""

SHOWN = 60


def coverage_view(case: Case, compared: Mapping[str, Compared], unfolded: Sequence[str] = ()) -> View:
    """Return the sources with what was used of them, as far as they have been compared.

    Parameters
    ----------
    case : Case
        The case.
    compared : mapping
        Source ids to what comparing gave; sources that are not in it wait.
    unfolded : sequence of str
        The sources whose passages are shown.
    """
    on = case.rated_hypotheses
    known = {source.id: compared[source.id] for source in case.sources if source.id in compared}
    founds = [one.found for one in known.values() if one.found]
    return {
        "title": say("coverage.title"),
        "lead": say("coverage.lead"),
        "means": say("coverage.means"),
        "empty": "" if case.sources else say("coverage.no_sources"),
        "progress": say("coverage.progress", read=len(known), n=len(case.sources)) if case.sources else "",
        "pending": [source.id for source in case.sources if source.id not in compared],
        "hypotheses": [
            {"id": one.id, "name": named(one), "head": say("coverage.head.bears", name=named(one))}
            for one in on
        ],
        "sources": [_source(case, source, known.get(source.id), unfolded) for source in case.sources],
        "all": [_bears(founds, one) for one in on],
        "told": [one for one in (_picked(on, founds), _untouched(case, known)) if one],
        "locked": say("coverage.locked") if case.grades_locked else "",
        "kinds": [
            {"value": "", "label": ""},
            *({"value": k, "label": say(f"evidence.kind.{k}")} for k in KINDS),
        ],
        "words": words("coverage"),
    }


def told_coverage(case: Case, compared: Mapping[str, Compared]) -> View:
    """Return what was read and used as a report tells it; ``sources`` is empty where no text is here."""
    known = [(source, compared[source.id].found) for source in case.sources if source.id in compared]
    rows = [(source, found) for source, found in known if found]
    used, n = sum(found.used for _, found in rows), sum(len(found.claims) for _, found in rows)
    told = _picked(case.rated_hypotheses, [found for _, found in rows])
    return {
        "sources": [
            {
                "name": f"{source.id} {source.title}",
                "claims": str(len(found.claims)),
                "used": str(found.used),
                "aside": str(found.aside),
                "left": str(found.left),
            }
            for source, found in rows
        ],
        "title": say("coverage.report.title", used=used, n=n),
        "sentences": [one for one in (say("coverage.report.note"), told) if one] if rows else [],
    }


def _source(case: Case, source: Source, one: Compared | None, unfolded: Sequence[str]) -> View:
    known = {"id": source.id, "title": source.title, "state": "pending" if one is None else "missing"}
    if one is None or one.found is None or one.read is None:
        told = say("coverage.pending" if one is None else "coverage.no_text")
        return {**known, "told": [told], "parts": [], "used": "", "bears": [], "passages": None}
    found = one.found
    return {
        **known,
        "state": "compared",
        "told": _told(case, source, one.read, found),
        "parts": [found.used, found.aside, found.left],
        "used": say("coverage.used", used=found.used, n=len(found.claims)),
        "bears": [_bears([found], hypothesis) for hypothesis in case.rated_hypotheses],
        "unfold": say("coverage.passages.of", id=source.id),
        "passages": _passages(case, one.read, found) if source.id in unfolded else None,
    }


def _told(case: Case, source: Source, read: SourceText, found: Coverage) -> list[str]:
    n = len(found.claims)
    counts = {"used": found.used, "aside": found.aside, "left": found.left}
    told = [say("coverage.told", n=n, **counts) if n else say("coverage.no_claims")]
    if not any(item.source == source.id for item in case.evidence):
        told.append(say("coverage.unread"))
    if read.kind == "digest":
        told.append(say("coverage.digest"))
    if found.unplaced:
        told.append(say("coverage.unplaced", rows=shortened(found.unplaced), n=len(found.unplaced)))
    return told


def _bears(founds: Sequence[Coverage], hypothesis: Hypothesis) -> str:
    n, used = _bearing(founds, hypothesis)
    return say("coverage.bears", used=used, n=n) if n else say("coverage.bears.none")


def _bearing(founds: Sequence[Coverage], hypothesis: Hypothesis) -> tuple[int, int]:
    counts = [found.bearing(hypothesis.id) for found in founds]
    return sum(n for n, _ in counts), sum(used for _, used in counts)


def _picked(on: Sequence[Hypothesis], founds: Sequence[Coverage]) -> str:
    """Return the sentence on hypotheses of whose passages very different shares were used, or ""."""
    counts = [(used / n, used, n, one) for one in on for n, used in [_bearing(founds, one)] if n >= FEWEST]
    if len(counts) < 2:
        return ""
    most, least = max(counts, key=lambda one: one[0]), min(counts, key=lambda one: one[0])
    if most[0] - least[0] < APART:
        return ""
    return say(
        "coverage.picked",
        most=named(most[3]),
        most_used=most[1],
        most_n=most[2],
        least=named(least[3]),
        least_used=least[1],
        least_n=least[2],
    )


def _untouched(case: Case, known: Mapping[str, Compared]) -> str:
    drawn = {item.source for item in case.evidence}
    left = [source.id for source in case.sources if source.id in known and source.id not in drawn]
    return say("coverage.untouched", sources=shortened(left)) if left else ""


def _passages(case: Case, read: SourceText, found: Coverage) -> View:
    left = [one for one in found.passages if one.left]
    aside = [one for one in found.passages if not one.rows and one.aside]
    return {
        "none": "" if left else say("coverage.passages.none"),
        "groups": [
            {
                "number": say("coverage.paragraph", number=number) if number else "",
                "items": [_passage(case, read, one) for one in alike],
            }
            for number, alike in groupby(left, key=lambda one: one.paragraph)
        ],
        "aside": [_passage(case, read, one) for one in aside],
    }


def _passage(case: Case, read: SourceText, one: Passage) -> View:
    text = read.text[one.start : one.end]
    start = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    names = [named(h) for h in case.rated_hypotheses if h.id in one.bears_on]
    origins = read.origins.get(one.paragraph, ())
    return {
        "start": one.start,
        "end": one.end,
        "text": text,
        "near": say("coverage.near", names=listed(names)) if names else "",
        "why": say("coverage.aside.why", why=one.aside.why) if one.aside else "",
        "origin": origins[0] if len(origins) == 1 else "",
        "make": say("coverage.make.of", text=start),
        "leave": say("coverage.leave.of", text=start),
        "back": say("coverage.back.of", text=start),
    }
