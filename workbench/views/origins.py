"""Who first said what: the register of origins, who depends on whom, and reports that may be one.

Not here: the graph's drawing (:mod:`workbench.views.origin_graph`) and the ranking
(:mod:`workbench.views.one_origin`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.likeness import borne_out_by_none, proposals
from workbench.model.origin import Origin
from workbench.model.provenance import (
    Chain,
    Resting,
    Root,
    chains,
    circular,
    cycles,
    draws,
    roots_by_item,
    roots_of,
)
from workbench.views.lettering import wrapped
from workbench.views.one_origin import counted_view
from workbench.views.origin_graph import graph_view
from workbench.views.wording import level_named, listed, shortened

View = dict[str, Any]
_LONGEST_NAME = 60
DESCRIPTORS = ("access", "record", "bias", "age", "note")


def origins_view(case: Case, analyst: str) -> View:
    """Return the register, the graph, what depends on what, and what counting one origin once would do.

    No hypothesis is in the view but in ``once``, which is empty while the totals are hidden.
    """
    register = register_view(case)
    described = sum(one["described"] for one in register)
    return {
        "title": say("origins.title"),
        "lead": say("origins.lead"),
        "progress": say("origins.progress", described=described, n=len(register)) if register else "",
        "sum": origins_sum(case),
        "empty": "" if register else say("origins.empty"),
        "graph": graph_view(case) if register else None,
        "flags": flags(case),
        "proposals": _proposals(case),
        "clusters": _clusters(case),
        "register": register,
        "names": list(draws(case)),
        "once": counted_view(case, analyst),
        "words": {**words("origins"), **words("conclusions", "open")},
    }


def origins_sum(case: Case) -> str:
    """Return how many items there are, from how many sources, on how many origins; "" without any."""
    counted = case.counted_evidence
    if not counted:
        return ""
    sources = {item.source for item in counted if item.source}
    origins = {item.origin.strip() for item in counted if item.origin.strip()}
    return say(
        "origins.sum",
        n=len(counted),
        sources=say("origins.sum.sources", n=len(sources)),
        origins=say("origins.sum.origins", n=len(origins)),
    )


def register_view(case: Case) -> list[View]:
    """Return an entry for every origin that is named anywhere, those of most items first."""
    known = {origin.id: origin for origin in case.origins}
    ways: dict[str, list[Chain]] = {name: [] for name in draws(case)}
    for chain in chains(case):
        if chain.origin:
            ways[chain.origin].append(chain)
    rooted = roots_of(case)
    most_first = sorted(ways.items(), key=lambda pair: -len(pair[1]))
    return [_entry(case, known.get(name), name, found, rooted[name]) for name, found in most_first]


def _entry(
    case: Case, known: Origin | None, name: str, ways: Sequence[Chain], roots: tuple[Root, ...]
) -> View:
    origin = known or Origin(id=name)
    outlets = shortened(brief(name) for name in dict.fromkeys(way.outlets[-1] for way in ways if way.outlets))
    elsewhere = roots != ((name,),)
    return {
        "id": name,
        "registered": known is not None,
        "described": any(getattr(origin, what).strip() for what in DESCRIPTORS),
        **{what: getattr(origin, what) for what in DESCRIPTORS},
        "reliability": level_named(origin.reliability) if origin.reliability else "",
        "draws_on": list(origin.draws_on),
        "n": say("origins.items", n=len(ways)),
        "items": _items(case, [way.evidence for way in ways]),
        "outlets": say("origins.read_in", outlets=outlets) if outlets else "",
        "roots": say("origins.rests_on", root=root_names(roots)) if elsewhere else "",
    }


def flags(case: Case) -> list[View]:
    """Return what a careful reader should mind, as sentences with the items concerned."""
    unconfirmed = borne_out_by_none(case)
    return [
        *(_circular(case, one) for one in circular(case)),
        *({"kind": "cycle", "sentence": cycle_sentence(way), "items": []} for way in cycles(case)),
        *([{"kind": "confirmed", "sentence": confirmed_sentence(case), "items": []}] if unconfirmed else []),
    ]


def _circular(case: Case, one: Resting) -> View:
    return {
        "kind": "circular",
        "key": " ".join(one.evidence),
        "sentence": circular_sentence(one),
        "items": [] if _is_one_cluster(case, one.evidence) else _items(case, one.evidence),
    }


def circular_sentence(one: Resting) -> str:
    """Return which reports look independent and rest on one root."""
    outlets, origins = len(one.outlets) > 1, len(one.origins) > 1
    kind = "both" if outlets and origins else "origins" if origins else "outlets"
    return say(
        f"origins.flag.{kind}",
        items=shortened(one.evidence),
        outlets=shortened(map(quoted, one.outlets)),
        origins=shortened(map(quoted, one.origins)),
        root=root_name(one.root),
    )


def cycle_sentence(way: Sequence[str]) -> str:
    """Return who quotes whom in a circle: “A” quotes “B” quotes “A”."""
    told = quoted(way[0])
    for name in way[1:]:
        told = say("origins.flag.cycle.quotes", before=told, name=name)
    return say("origins.flag.cycle", way=told)


def confirmed_sentence(case: Case) -> str:
    """Return which rows are graded as confirmed and rest on a single origin; "" for none."""
    ids = borne_out_by_none(case)
    return say("origins.flag.confirmed", n=len(ids), items=shortened(ids)) if ids else ""


def root_names(roots: Iterable[Root]) -> str:
    """Return roots as people list them."""
    return shortened(root_name(root) for root in roots)


def root_name(root: Root) -> str:
    """Return a root in quotation marks; origins that quote each other together."""
    if len(root) == 1:
        return quoted(root[0])
    return say("origins.root.circle", names=shortened(map(quoted, root)))


def quoted(name: str) -> str:
    """Return a name in quotation marks, a long one cut."""
    return say("origins.quoted", name=brief(name))


def brief(name: str) -> str:
    """Return a name that fits into a sentence: the title of an article may be a sentence itself."""
    return wrapped(name, _LONGEST_NAME, 1)[0]


def _proposals(case: Case) -> list[View]:
    roots = roots_by_item(case)
    return [
        {
            "key": " ".join(ids),
            "sentence": say("origins.proposal", root=root_names(roots[ids[0]])),
            "items": _items(case, ids),
        }
        for ids in proposals(case)
    ]


def _clusters(case: Case) -> list[View]:
    found: dict[str, list[str]] = {}
    for item in case.counted_evidence:
        if item.cluster:
            found.setdefault(item.cluster, []).append(item.id)
    return [
        {
            "name": name,
            "ids": listed(ids),
            "sentence": say("origins.cluster", items=shortened(ids)),
            "items": _items(case, ids),
        }
        for name, ids in found.items()
    ]


def _is_one_cluster(case: Case, ids: Iterable[str]) -> bool:
    names = {case.evidence_item(id).cluster for id in ids}
    return len(names) == 1 and names != {""}


def _items(case: Case, ids: Iterable[str]) -> list[View]:
    items = (case.evidence_item(id) for id in ids)
    return [{"id": item.id, "text": item.text, "cluster": item.cluster} for item in items]
