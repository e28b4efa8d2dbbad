"""What others did just now is told by whom and how much, and never how they rated."""

from workbench.model.edits import (
    AddHypothesis,
    ChooseScheme,
    Edit,
    ExplainCell,
    RateCell,
    RewordEvidence,
    Undo,
)
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.views.news import news


def by(analyst: str, *edits: Edit) -> list[LoggedEdit]:
    return [
        LoggedEdit(seq=n, analyst=analyst, at="2026-01-01T00:00:00+00:00", edit=edit, changes=())
        for n, edit in enumerate(edits, start=1)
    ]


def rated(evidence: str) -> RateCell:
    return RateCell(evidence=evidence, hypothesis="H1", rating=Rating.II)


def test_ratings_are_counted_by_cell_and_not_told() -> None:
    told = news(by("bob", rated("E1"), rated("E2"), rated("E1"), rated("E3")), "ann")
    assert told == "bob rated 3 cells just now."
    assert news(by("bob", rated("E1")), "ann") == "bob rated 1 cell just now."


def test_a_reason_belongs_to_its_cell() -> None:
    reason = ExplainCell(evidence="E1", hypothesis="H1", reason="Because.")
    assert news(by("bob", rated("E1"), reason), "ann") == "bob rated 1 cell just now."


def test_other_edits_are_named_until_they_are_many() -> None:
    edits = (
        rated("E1"),
        RewordEvidence(id="E4", text="New"),
        AddHypothesis(hypothesis=Hypothesis(id="H6", label="Six")),
        ChooseScheme(scheme="weighted"),
        Undo(of=1),
    )
    assert news(by("bob", *edits[:2]), "ann") == "bob just now: 1 cell rated, evidence E4 reworded."
    assert news(by("bob", *edits[1:]), "ann") == (
        "bob just now: evidence E4 reworded, hypothesis H6 added, 2 other changes."
    )


def test_oneself_in_another_window_is_called_so() -> None:
    assert news(by("ann", rated("E1")), "ann") == "You, in another window, rated 1 cell just now."


def test_several_people_get_a_sentence_each() -> None:
    entries = [*by("bob", rated("E1")), *by("cem", Undo(of=1))]
    assert news(entries, "ann") == "bob rated 1 cell just now. cem just now: a change taken back."


def test_nothing_is_nothing() -> None:
    assert news([], "ann") == ""
