"""What keeps each hypothesis on its side of even, where each is a question of its own.

Not here: what keeps a lead, which only hypotheses that exclude each other have.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring.crossings import Crossing, crossings
from workbench.scoring.probabilities import probabilities_of
from workbench.views.wording import name_of, shortened

View = dict[str, Any]


def crossed_sentences(case: Case, analyst: str) -> list[str]:
    """Return which single rows keep a hypothesis on its side of even, or why that is not known."""
    if probabilities_of(case, analyst).withheld:
        return [say("crossed.question"), say("crossed.withheld")]
    rows: dict[str, list[str]] = {}
    for one in crossings(case, analyst)["evidence"]:
        for moved in one.moved:
            rows.setdefault(moved.hypothesis, []).append(one.name)
    if not rows:
        return [say("crossed.question"), say("crossed.none")]
    return [say("crossed.question"), *(_kept(case, *one) for one in rows.items())]


def _kept(case: Case, hypothesis: str, rows: list[str]) -> str:
    names = rows[0] if len(rows) == 1 else say("conclusions.overturn.any", rows=shortened(rows, joined="or"))
    return say("crossed.without", name=name_of(case, hypothesis), rows=names)


def crossed_rows(case: Case, analyst: str) -> list[View]:
    """Return each row, source, origin and cluster that keeps a hypothesis on its side of even, rows first.

    A source, origin or cluster of one row is that row, and not said twice.
    """
    texts = {item.id: item.text for item in case.evidence}
    titles = {source.id: source.title for source in case.sources}
    found = crossings(case, analyst)
    return [
        *(_row(case, "row", one, one.name, texts[one.name]) for one in found["evidence"]),
        *(
            _row(case, way, one, _group(way, one), titles[one.name] if way == "source" else "")
            for way in ("source", "origin", "cluster")
            for one in found[way]
            if len(one.evidence) > 1
        ),
    ]


def _group(way: str, one: Crossing) -> str:
    name = shortened(one.evidence) if way == "cluster" else one.name
    return say(f"export.linchpin.{way}", name=name, n=len(one.evidence))


def _row(case: Case, kind: str, one: Crossing, name: str, text: str) -> View:
    then = (say(f"crossed.moved.{moved.after}", name=name_of(case, moved.hypothesis)) for moved in one.moved)
    return {"kind": kind, "name": name, "text": text, "n": len(one.evidence), "then": " ".join(then)}
