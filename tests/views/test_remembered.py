"""A row is made anew when, and only when, something it shows has changed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from workbench.model.case import Case, without_evidence
from workbench.model.edits import (
    Edit,
    ExplainCell,
    FlagEvidence,
    OpenTotals,
    RateCell,
    RewordEvidence,
    SwitchHypothesis,
    apply,
)
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.views.matrix import matrix_view
from workbench.views.remembered import RememberedRows
from workbench.widgets.delta import applied, delta

DRAWN = {"E1": "C . I", "E2": ". NA .", "E3": "II N NA"}
ANALYST = "ann"


def shown(kept: RememberedRows, of: Case) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = matrix_view(of, ANALYST, kept=kept)["rows"]
    return rows


EDITS = st.one_of(
    st.builds(
        RateCell,
        evidence=st.sampled_from(["E1", "E2", "E3"]),
        hypothesis=st.sampled_from(["H1", "H2", "H3"]),
        rating=st.sampled_from([None, *Rating]),
    ),
    st.builds(
        ExplainCell,
        evidence=st.sampled_from(["E1", "E2", "E3"]),
        hypothesis=st.sampled_from(["H1", "H2", "H3"]),
        reason=st.sampled_from(["", "Because.", "Still."]),
    ),
    st.builds(FlagEvidence, evidence=st.sampled_from(["E1", "E2", "E3"]), flagged=st.booleans()),
    st.builds(RewordEvidence, id=st.sampled_from(["E1", "E2"]), text=st.sampled_from(["One.", "Other."])),
    st.builds(SwitchHypothesis, id=st.sampled_from(["H1", "H3"]), on=st.booleans()),
    st.just(OpenTotals()),
)


@given(st.lists(EDITS, max_size=12), st.sampled_from([ANALYST, "bob"]))
def test_remembered_rows_are_those_that_would_be_made_anew(edits: list[Edit], by: str) -> None:
    now, kept = case(DRAWN), RememberedRows()
    for edit in edits:
        now = apply(now, edit, by=by)
        assert shown(kept, now) == shown(RememberedRows(), now)


@given(st.lists(EDITS, max_size=12))
def test_what_is_sent_after_each_edit_makes_the_view_that_would_be_made_anew(edits: list[Edit]) -> None:
    now, kept = case(DRAWN), RememberedRows()
    seen = last = matrix_view(now, ANALYST, kept=kept)
    for edit in edits:
        now = apply(now, edit, by=ANALYST)
        fresh = matrix_view(now, ANALYST, kept=kept)
        seen, last = applied(seen, delta(last, fresh)), fresh
        assert seen == matrix_view(now, ANALYST)


def test_only_the_row_that_changed_is_made_anew() -> None:
    before, kept = case(DRAWN), RememberedRows()
    first = shown(kept, before)
    after = apply(before, RateCell(evidence="E2", hypothesis="H1", rating=Rating.CC), by=ANALYST)
    second = shown(kept, after)
    assert [one is other for one, other in zip(first, second, strict=True)] == [True, False, True]


@pytest.mark.parametrize(
    "change",
    [
        lambda c: replace(c, hypotheses=(*c.hypotheses, Hypothesis(id="H9", label="Another"))),
        lambda c: replace(c, evidence=tuple(reversed(c.evidence))),
        lambda c: replace(c, evidence=tuple(replace(item, text="Reworded.") for item in c.evidence)),
        lambda c: replace(
            c,
            sources=(Source(id="S1", title="A report", outlet="Another paper"),),
            evidence=tuple(replace(item, source="S1") for item in c.evidence),
        ),
        lambda c: without_evidence(c, ["E1"]),
    ],
)
def test_whatever_else_changes_is_seen(change) -> None:  # type: ignore[no-untyped-def]
    before, kept = case(DRAWN), RememberedRows()
    shown(kept, before)
    assert shown(kept, change(before)) == shown(RememberedRows(), change(before))


def test_a_source_that_changed_is_seen_in_every_row() -> None:
    named = Source(id="S1", title="A report", outlet="One paper")
    drawn = case(DRAWN)
    before = replace(
        drawn, sources=(named,), evidence=tuple(replace(item, source="S1") for item in drawn.evidence)
    )
    kept = RememberedRows()
    shown(kept, before)
    after = replace(before, sources=(replace(named, outlet="Another paper"),))
    assert all(row["outlet"] == "Another paper" for row in shown(kept, after))


def test_another_language_is_another_row(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, drawn = RememberedRows(), case(DRAWN)
    first = shown(kept, drawn)
    monkeypatch.setattr("workbench.views.remembered.language", lambda: "another")
    assert [one is other for one, other in zip(first, shown(kept, drawn), strict=True)] == [False] * 3
