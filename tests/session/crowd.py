"""One of several processes that edit a case as fast as they can.

Run as ``python -m tests.session.crowd DATABASE ANALYST SEED EDITS``; waits for a line on its input, edits,
and writes one JSON object: for each edit that was acknowledged its number and the number of the newest
edit that was known when it was asked for; and how often each refusal came.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.model.edits import (
    AddEvidence,
    AddHypothesis,
    ChooseScheme,
    Edit,
    ExplainCell,
    GradeEvidence,
    OrderEvidence,
    RateCell,
    RemoveEvidence,
    RewordCase,
    RewordEvidence,
    RewordHypothesis,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import SCALE
from workbench.session.session import Session
from workbench.store.store import Store

Chance = random.Random


def rate(case, chance: Chance, seed: int) -> Edit:
    return RateCell(evidence=row(case, chance), hypothesis=column(case, chance), rating=chance.choice(SCALE))


def explain(case, chance: Chance, seed: int) -> Edit:
    reason = f"because {chance.random()}"
    return ExplainCell(evidence=row(case, chance), hypothesis=column(case, chance), reason=reason)


def reword(case, chance: Chance, seed: int) -> Edit:
    return RewordEvidence(id=row(case, chance), text=f"words {chance.random()}")


def rename(case, chance: Chance, seed: int) -> Edit:
    return RewordHypothesis(id=column(case, chance), label=f"name {chance.random()}", statement="")


def ask(case, chance: Chance, seed: int) -> Edit:
    return RewordCase(title=f"title {chance.random()}", question=case.question, explanation="")


def grade(case, chance: Chance, seed: int) -> Edit:
    level = chance.choice(["low", "medium", "high"])
    return GradeEvidence(id=row(case, chance), reliability="", credibility=level, relevance=level, reason="")


def scheme(case, chance: Chance, seed: int) -> Edit:
    return ChooseScheme(scheme=chance.choice(["inconsistency", "weighted"]))


def order(case, chance: Chance, seed: int) -> Edit:
    ids = [item.id for item in case.evidence]
    return OrderEvidence(order=tuple(chance.sample(ids, len(ids))))


def add(case, chance: Chance, seed: int) -> Edit:
    name = f"E{len(case.evidence) + 1}" if chance.random() < 0.3 else f"E{seed}-{chance.randrange(10**9)}"
    return AddEvidence(evidence=Evidence(id=name, text="new"), before=row(case, chance))


def suppose(case, chance: Chance, seed: int) -> Edit:
    return AddHypothesis(hypothesis=Hypothesis(id=f"H{seed}-{chance.randrange(10**9)}", label="new"))


def remove(case, chance: Chance, seed: int) -> Edit:
    return RemoveEvidence(id=chance.choice([item.id for item in case.evidence][3:]))


def row(case, chance: Chance) -> str:
    return chance.choice([item.id for item in case.evidence][:6])


def column(case, chance: Chance) -> str:
    return chance.choice([h.id for h in case.hypotheses][:4])


KINDS: dict[Callable[..., Edit], int] = {
    rate: 8,
    explain: 3,
    reword: 3,
    rename: 1,
    ask: 1,
    grade: 2,
    scheme: 1,
    order: 1,
    add: 2,
    suppose: 1,
    remove: 1,
}


def one_edit(session: Session, chance: Chance, seed: int):
    if chance.random() < 0.1:
        return session.undo()
    if chance.random() < 0.05:
        return session.redo()
    (kind,) = chance.choices(list(KINDS), list(KINDS.values()))
    return session.apply(kind(session.case, chance, seed))


def main(database: str, analyst: str, seed: int, edits: int) -> dict[str, object]:
    chance, refused, acknowledged = random.Random(seed), Counter[str](), []
    session = Session(Store(Path(database)), "drawn", analyst)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for _ in range(edits):
        seen = session.seq
        try:
            entry = one_edit(session, chance, seed)
        except WorkbenchError as error:
            refused[type(error).__name__] += 1
        else:
            acknowledged += [(entry.seq, seen)] if entry else []
    return {"acknowledged": acknowledged, "refused": refused}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))))
