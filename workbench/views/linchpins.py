"""What the result hangs on: items, sources and origins whose absence changes who is least contradicted.

Not here: how far the lead moves for all the others, which the sensitivity panel shows.
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import LeftOut, Standing, leave_out_by
from workbench.views import overturn

View = dict[str, Any]


def linchpins(case: Case, analyst: str, now: Standing, without: Sequence[LeftOut]) -> list[View]:
    """Return each linchpin with its kind (row, source, origin), its words and what becomes of the result.

    A source or origin with a single item is that item and not said twice.
    """
    scheme = now.scheme.name
    texts = {item.id: item.text for item in case.evidence}
    titles = {source.id: source.title for source in case.sources}
    by_source = leave_out_by(case, analyst, lambda item: item.source, scheme=scheme)
    by_origin = leave_out_by(case, analyst, lambda item: item.origin.strip(), scheme=scheme)
    return [
        *(_linchpin("row", case, now, one, texts[one.name]) for one in without if one.changes),
        *(_linchpin("source", case, now, one, titles[one.name]) for one in _groups(by_source)),
        *(_linchpin("origin", case, now, one, "") for one in _groups(by_origin)),
    ]


def _groups(left_out: Sequence[LeftOut]) -> list[LeftOut]:
    return [one for one in left_out if one.changes and len(one.evidence) > 1]


def _linchpin(kind: str, case: Case, now: Standing, one: LeftOut, text: str) -> View:
    then = (one.becomes, one.standing.leaders)
    it = say("export.linchpin.it" if kind == "row" else "export.linchpin.them")
    return {
        "kind": kind,
        "name": one.name
        if kind == "row"
        else say(f"export.linchpin.{kind}", name=one.name, n=len(one.evidence)),
        "text": text,
        "n": len(one.evidence),
        "then": overturn.outcome(case, now, then, [it]),
    }
