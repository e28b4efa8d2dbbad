import pytest

from tests.drawing import ANALYST, case
from workbench.errors import DuplicateItem, NeedsWords, UnknownItem
from workbench.model.case import Case, Cell
from workbench.model.edits import (
    AddIndicator,
    Edit,
    ExplainCell,
    Judge,
    MergeEvidence,
    SplitEvidence,
    SplitHypothesis,
    apply,
)
from workbench.model.hypothesis import Indicator
from workbench.model.rating import Rating

SPLIT = SplitEvidence(id="E1", text="First", new="E3", new_text="Second")
COLUMNS = SplitHypothesis(
    id="H1", label="Money", statement="Paid.", new="H3", new_label="Oil", new_statement="Fuelled."
)


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def test_a_split_row_hands_its_ratings_and_reasons_on() -> None:
    explained = ExplainCell(evidence="E1", hypothesis="H2", reason="because")
    drawn = after(case({"E1": "C I", "E2": "N N"}, weights={"E1": "H L"}), explained, SPLIT)
    assert [(item.id, item.text) for item in drawn.evidence] == [
        ("E1", "First"),
        ("E3", "Second"),
        ("E2", "Item E2"),
    ]
    for id in ("E1", "E3"):
        assert drawn.cell(ANALYST, id, "H2") == Cell(rating=Rating.I, reason="because")
        assert drawn.evidence_item(id).credibility == "high"


def test_a_row_is_split_at_the_end_too() -> None:
    assert [item.id for item in after(case({"E1": "C"}), SPLIT).evidence] == ["E1", "E3"]


def test_what_was_split_is_put_together_again() -> None:
    drawn = case({"E1": "C I", "E2": "N N"})
    assert after(drawn, SPLIT, MergeEvidence(into="E1", merged="E3", text="Item E1")) == drawn


@pytest.mark.parametrize(("text", "new_text"), [(" ", "b"), ("a", "")])
def test_both_rows_need_words(text: str, new_text: str) -> None:
    with pytest.raises(NeedsWords):
        after(case({"E1": "C"}), SplitEvidence(id="E1", text=text, new="E2", new_text=new_text))


def test_a_split_needs_a_free_id_and_a_row_that_is_there() -> None:
    with pytest.raises(DuplicateItem):
        after(case({"E1": "C", "E3": "C"}), SPLIT)
    with pytest.raises(UnknownItem):
        after(case({"E2": "C"}), SPLIT)


def test_a_split_hypothesis_keeps_indicators_and_leanings_with_the_old_one() -> None:
    drawn = after(
        case({"E1": "C I"}),
        AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="ships")),
        Judge(moment="before", answer=("H1",), percents={"H1": 40}),
        COLUMNS,
    )
    assert [(h.id, h.label) for h in drawn.hypotheses] == [
        ("H1", "Money"),
        ("H3", "Oil"),
        ("H2", "Hypothesis 2"),
    ]
    assert drawn.rating(ANALYST, "E1", "H3") is Rating.C
    assert drawn.indicator("I1").hypothesis == "H1"
    assert drawn.judgements[ANALYST, "before"].percents == {"H1": 40}
