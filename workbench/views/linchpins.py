"""What the result hangs on: items and groups of them whose absence changes who is least contradicted.

Not here: how far the lead moves for all the others, which the sensitivity panel shows.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import LeftOut, Standing
from workbench.scoring.linchpins import linchpins as carrying
from workbench.views import overturn
from workbench.views.wording import shortened

View = dict[str, Any]


def linchpins(case: Case, analyst: str, now: Standing) -> list[View]:
    """Return each linchpin with its kind, its words and what becomes of the result, rows first.

    Other kinds are source, origin and cluster. One with a single item is that item and not said
    twice; an item that is no report but an assumption is called one.
    """
    texts = {item.id: item.text for item in case.evidence}
    titles = {source.id: source.title for source in case.sources}
    found = carrying(case, analyst, now.scheme.name)
    assumed = {one.name for one in found["assumption"]}
    several = [
        (way, one) for way in ("source", "origin", "cluster") for one in found[way] if len(one.evidence) > 1
    ]
    return [
        *(
            _linchpin("row", case, now, one, _row(one.name, assumed), texts[one.name])
            for one in found["evidence"]
        ),
        *(
            _linchpin(way, case, now, one, _group(way, one), titles[one.name] if way == "source" else "")
            for way, one in several
        ),
    ]


def _row(id: str, assumed: set[str]) -> str:
    return say("export.linchpin.assumption", name=id) if id in assumed else id


def _group(way: str, one: LeftOut) -> str:
    name = shortened(one.evidence) if way == "cluster" else one.name
    return say(f"export.linchpin.{way}", name=name, n=len(one.evidence))


def _linchpin(kind: str, case: Case, now: Standing, one: LeftOut, name: str, text: str) -> View:
    then = (one.becomes, one.standing.leaders)
    it = say("export.linchpin.it" if kind == "row" else "export.linchpin.them")
    return {
        "kind": kind,
        "name": name,
        "text": text,
        "n": len(one.evidence),
        "then": overturn.outcome(case, now, then, [it]),
    }
