"""Cases and edits drawn at random for laws."""

from hypothesis import strategies as st

from tests.drawing import ANALYST
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Level, Rating

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
words = texts.filter(lambda text: bool(text.strip()))
levels = st.sampled_from(["", *(level.value for level in Level)])
ratings = st.none() | st.sampled_from(list(Rating))


@st.composite
def cases(draw: st.DrawFn, *, most_rows: int = 6, most_columns: int = 5, least: int = 1) -> Case:
    """Draw a case of one analyst's, with grades, NA and blanks."""
    rows = draw(st.integers(least, most_rows))
    columns = draw(st.integers(least, most_columns))
    evidence = tuple(
        Evidence(
            id=f"E{n}", text=draw(words), credibility=draw(levels), relevance=draw(levels), origin=draw(texts)
        )
        for n in range(1, rows + 1)
    )
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=draw(texts), on=True) for n in range(1, columns + 1))
    cells = {}
    for item in evidence:
        for hypothesis in hypotheses:
            cell = Cell(rating=draw(ratings), reason=draw(st.just("") | texts))
            if cell != Cell():
                cells[Place(ANALYST, item.id, hypothesis.id)] = cell
    return Case(
        title=draw(texts),
        question=draw(texts),
        as_of=draw(st.just("") | st.dates().map(str)),
        handling=draw(st.sampled_from(["", "TLP:AMBER"])),
        hypotheses=hypotheses,
        evidence=evidence,
        cells=cells,
    )
