from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, SourceInUse, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import (
    AddSource,
    DescribeEvidence,
    Edit,
    RemoveSource,
    RewordSource,
    apply,
)
from workbench.model.source import Excerpt, Source

BLANK: dict[str, str] = dict.fromkeys(("outlet", "origin", "kind", "date", "url", "note"), "")


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def sourced() -> Case:
    drawn = after(
        case({"E1": "C", "E2": "I"}), AddSource(source=Source(id="S1", title="Report", sha256="aa"))
    )
    return after(drawn, DescribeEvidence(id="E1", source="S1", paragraph=3, **BLANK))


def test_a_row_says_where_it_comes_from() -> None:
    row = sourced().evidence_item("E1")
    assert (row.source, row.paragraph, row.text) == ("S1", 3, "Item E1")


def test_an_excerpt_is_given_up_with_the_place_it_points_to() -> None:
    drawn = sourced()
    row = replace(drawn.evidence_item("E1"), excerpt=Excerpt(paragraph=3, start=0, end=5))
    drawn = replace(drawn, evidence=(row, drawn.evidence[1]))
    same = DescribeEvidence(id="E1", source="S1", paragraph=3, **{**BLANK, "origin": "Seoul"})
    assert after(drawn, same).evidence_item("E1").excerpt == row.excerpt
    assert after(drawn, replace(same, paragraph=4)).evidence_item("E1").excerpt is None


def test_a_row_rests_on_a_source_that_is_there_and_a_paragraph_that_could_be() -> None:
    with pytest.raises(UnknownItem, match="S9"):
        after(sourced(), DescribeEvidence(id="E2", source="S9", paragraph=None, **BLANK))
    with pytest.raises(BadValue, match="Paragraph 0"):
        after(sourced(), DescribeEvidence(id="E2", source="S1", paragraph=0, **BLANK))


def test_a_source_is_reworded_and_keeps_its_proof() -> None:
    edit = RewordSource(
        id="S1", title="The report", author="A. N.", outlet=" ", country="", date="2024", note="n"
    )
    source = after(sourced(), edit).source("S1")
    assert (source.title, source.author, source.outlet, source.country) == (
        "The report",
        "A. N.",
        "unknown",
        "unknown",
    )
    assert (source.date, source.note, source.sha256) == ("2024", "n", "aa")


def test_a_source_that_evidence_rests_on_stays() -> None:
    with pytest.raises(SourceInUse, match="E1 rest on it"):
        after(sourced(), RemoveSource(id="S1"))
    freed = after(
        sourced(), DescribeEvidence(id="E1", source="", paragraph=None, **BLANK), RemoveSource(id="S1")
    )
    assert freed.sources == ()
