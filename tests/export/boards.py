"""Larger cases than a person would draw, with words of every length."""

import random
from dataclasses import replace

from tests.drawing import ANALYST
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.judgement import Judgement
from workbench.model.rating import Rating
from workbench.model.source import Source

WORDS = (
    "the",
    "troops",
    "moved",
    "towards",
    "a",
    "front",
    "where",
    "reconnaissance",
    "detachments",
    "reported",
    "unexpected",
    "artillery",
    "preparations",
    "and",
    "logistics",
    "convoys",
    "crossing",
    "bridges",
    "at",
    "night",
    "under",
    "cover",
)

HOSTILE = (
    '=cmd|"/c calc"!A1',
    "<img src=x onerror=alert(1)>",
    "</a:t></a:r><script>&amp;",
    "🇰🇵👩‍👩‍👧‍👦 emoji 😀",
    "نص عربي مع English",
    "한국어 텍스트가 여기에 있습니다 아주 길게 쓰여서 줄이 바뀌어야 합니다",
    "e\u0301\u0301\u0301combining",
    "tab\there\nnew line\r\nand a return\rx\vy",
    "x" * 400,
    "{=1+1}",
    "_x0041_",
    "\u202eright to left\u202c",
)


def words(draw: random.Random, least: int, most: int) -> str:
    return " ".join(draw.choice(WORDS) for _ in range(draw.randint(least, most))).capitalize()


def board(rows: int, columns: int, *, blank: float = 0.1, longest: int = 30, form: str = "exclusive") -> Case:
    """Return a case of that size; each reason begins with its place, so that no two are alike."""
    draw = random.Random(rows * 100 + columns)
    hypotheses = tuple(
        Hypothesis(id=f"H{n}", label=words(draw, 1, 3), statement=words(draw, 10, 25))
        for n in range(1, columns + 1)
    )
    sources = tuple(
        Source(id=f"S{n}", title=words(draw, 6, 12), author=words(draw, 2, 2), note=words(draw, 30, 60))
        for n in range(1, 4)
    )
    evidence = tuple(
        Evidence(
            id=f"E{n}",
            text=words(draw, 5, longest),
            source=f"S{draw.randint(1, 3)}",
            paragraph=n,
            origin=words(draw, 2, 4),
            reason=f"graded E{n} {words(draw, 5, 9)}",
        )
        for n in range(1, rows + 1)
    )
    cells = {
        Place(ANALYST, item.id, hypothesis.id): Cell(
            rating=draw.choice(list(Rating)), reason=f"reason {item.id}/{hypothesis.id}. {words(draw, 5, 15)}"
        )
        for item in evidence
        for hypothesis in hypotheses
        if draw.random() >= blank
    }
    return Case(
        title="A drawn case",
        question=words(draw, 12, 18),
        explanation=words(draw, 20, 30),
        form=form,
        hypotheses=hypotheses,
        sources=sources,
        evidence=evidence,
        cells=cells,
        judgements={
            (ANALYST, moment): _judgement(draw, moment, hypotheses) for moment in ("before", "after")
        },
        indicators=tuple(
            Indicator(id=f"I{n}", hypothesis=h.id, text=words(draw, 5, 12), threshold=words(draw, 9, 20))
            for n, h in enumerate(hypotheses, start=1)
        ),
    )


def _judgement(draw: random.Random, moment: str, hypotheses: tuple[Hypothesis, ...]) -> Judgement:
    return Judgement(
        analyst=ANALYST,
        moment=moment,
        answer=(draw.choice(hypotheses).id,),
        percents={hypothesis.id: 100 // len(hypotheses) for hypothesis in hypotheses},
        confidence="moderate",
        assumptions=words(draw, 20, 40),
        sourcing=words(draw, 20, 40),
        argument=words(draw, 20, 50),
    )


def hostile_board() -> Case:
    """Return a case all of whose texts mean harm or are hard to set."""
    drawn = board(len(HOSTILE) * 2, 6)
    texts = HOSTILE * 2
    return replace(
        drawn,
        title=HOSTILE[1] * 3,
        question=HOSTILE[5] * 3,
        hypotheses=tuple(replace(h, label=HOSTILE[n * 2][:60]) for n, h in enumerate(drawn.hypotheses)),
        sources=tuple(replace(s, title=HOSTILE[n], note=HOSTILE[n + 4]) for n, s in enumerate(drawn.sources)),
        evidence=tuple(
            replace(item, text=texts[n] * (1 + n // len(HOSTILE)), origin=texts[n][:50])
            for n, item in enumerate(drawn.evidence)
        ),
        cells={
            place: replace(cell, reason=HOSTILE[n % 12])
            for n, (place, cell) in enumerate(drawn.cells.items())
        },
    )
