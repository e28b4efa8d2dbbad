"""Cases with every field of a matrix file filled at random."""

from hypothesis import strategies as st

from tests.drawing import ANALYST
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import ASSUMPTION, Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Level, Rating
from workbench.model.source import Excerpt, Source

LEVELS = ("", *(level.value for level in Level))
ANY = st.characters(exclude_categories=["Cs"])
FORMULAS = st.sampled_from(
    ["=1+1", "'=x", "''@y", "+", "-5", "\tx", "\rx", "\nx", "'", "'a", "=HYPERLINK(1)"]
)


@st.composite
def whole_cases(draw: st.DrawFn, characters: st.SearchStrategy[str] = ANY) -> Case:
    """Draw a case whose texts hold any of the characters, and now and then the start of a formula."""
    texts = st.text(characters, max_size=12) | FORMULAS
    words = texts.filter(lambda text: bool(text.strip()))
    labels = draw(st.lists(texts, min_size=1, max_size=4))
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=label) for n, label in enumerate(labels, start=1))
    sources = tuple(
        Source(id=f"S{n}", title=draw(texts), outlet=draw(st.just("unknown") | texts)) for n in range(1, 3)
    )
    evidence = tuple(
        Evidence(
            id=f"E{n}",
            text=draw(words),
            source=draw(st.sampled_from(["", "S1", "S2"])),
            paragraph=draw(st.none() | st.integers(0, 999)),
            excerpt=draw(st.none() | texts.map(lambda quote: Excerpt(start=0, end=len(quote), quote=quote))),
            outlet=draw(texts),
            origin=draw(texts),
            kind=draw(texts | st.just(ASSUMPTION)),
            date=draw(texts),
            happened=draw(texts),
            on=draw(st.booleans()),
            url=draw(texts),
            reliability=draw(st.sampled_from([*LEVELS, *"ABCDEF"])),
            credibility=draw(st.sampled_from([*LEVELS, *"123456"])),
            relevance=draw(st.sampled_from(LEVELS)),
            note=draw(texts),
            reason=draw(texts),
        )
        for n in range(1, draw(st.integers(1, 4)) + 1)
    )
    cells = {}
    for item in evidence:
        for hypothesis in hypotheses:
            cell = Cell(rating=draw(st.none() | st.sampled_from(list(Rating))), reason=draw(texts))
            if cell != Cell():
                cells[Place(ANALYST, item.id, hypothesis.id)] = cell
    return Case(
        title="Drawn",
        question="Which?",
        hypotheses=hypotheses,
        sources=sources,
        evidence=evidence,
        cells=cells,
    )
