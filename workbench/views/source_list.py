"""The sources a report rests on, and the register of origins: what is known of each, and what is not.

Not here: what a single row cites (:mod:`workbench.views.citation`).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.origin import Origin
from workbench.model.provenance import draws
from workbench.model.source import UNKNOWN, Source
from workbench.views.descriptors import described, in_a_line, undescribed
from workbench.views.wording import level_named, listed

View = dict[str, Any]


def sources(case: Case) -> list[View]:
    """Return the sources: who made each and when, where it is, how it is described, what rests on it."""
    resting = Counter(item.source for item in case.counted_evidence)
    return [
        {
            "id": source.id,
            "title": source.title,
            "by": list(_by(source)),
            "url": source.url,
            "original": original_of(source),
            "text": text_of(source),
            "note": in_a_line(source),
            "described": described(source),
            "undescribed": missing_of(source),
            "n": resting[source.id],
        }
        for source in case.sources
    ]


def _by(source: Source) -> Iterator[str]:
    for name in ("author", "outlet", "date"):
        found = getattr(source, name).strip()
        yield say(f"sourcelist.{name}.none") if found in ("", UNKNOWN) else found


def original_of(source: Source) -> str:
    """Return the name and the hash of the file a source came from; "" where there is neither."""
    file = source.file or source.original
    if not source.sha256:
        return file
    return say("sourcelist.original" if file else "sourcelist.hash", file=file, sha256=source.sha256)


def text_of(source: Source) -> str:
    """Return whether a source's text goes along with the case file."""
    if source.text_sha256:
        return say("sourcelist.text.carried" if source.carried else "sourcelist.text.kept")
    return say("sourcelist.text.digest" if source.digest else "sourcelist.text.none")


def missing_of(one: Source | Origin) -> str:
    """Return which descriptors nobody has written down; "" where all of them are there."""
    names = [say(f"sourcelist.descriptor.{name}") for name in undescribed(one)]
    return say("sourcelist.undescribed", names=listed(names)) if names else ""


def origins(case: Case) -> list[View]:
    """Return who first said what, with most items first: what rests on each, on whom it draws, what is known.

    Behind them the items without an origin, if there are any, then origins that only others draw on.
    """
    resting: dict[str, list[str]] = {}
    for item in case.counted_evidence:
        resting.setdefault(item.origin.strip(), []).append(item.id)
    onward = draws(case)
    first = sorted((name for name in resting if name), key=lambda name: -len(resting[name]))
    behind = [name for name in onward if name not in resting]
    names = [*first, *([""] if "" in resting else []), *behind]
    known = {origin.id: origin for origin in case.origins}
    passed_on: dict[str, list[str]] = {name: [] for name in names}
    for name, others in onward.items():
        for other in others:
            passed_on[other].append(name)
    return [
        _origin(known.get(name, Origin(id=name)), resting.get(name, []), passed_on[name]) for name in names
    ]


def _origin(origin: Origin, resting: list[str], passed_on: list[str]) -> View:
    ties = {"draws_on": list(origin.draws_on), "passed_on": passed_on}
    return {
        "name": origin.id or say("export.origin.none"),
        "known": bool(origin.id),
        "evidence": resting,
        **ties,
        "reliability": level_named(origin.reliability) if origin.reliability else "",
        "told": " ".join(filter(None, (*_ties(ties), _reliability(origin), in_a_line(origin)))),
        "undescribed": missing_of(origin) if described(origin) else "",
    }


def _ties(ties: dict[str, list[str]]) -> Iterator[str]:
    for name, others in ties.items():
        yield say(f"sourcelist.{name}", names=listed(others)) if others else ""


def _reliability(origin: Origin) -> str:
    level = origin.reliability
    return say("sourcelist.reliability", level=level_named(level)) if level else ""
