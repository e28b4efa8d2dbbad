"""Linchpins gathered: rows, sources, origins, clusters and assumptions that carry the conclusion."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case, without_evidence
from workbench.scoring.inconsistency import standing
from workbench.scoring.linchpins import WAYS, linchpins
from workbench.scoring.scheme import SCHEMES

grades = st.sampled_from(["", "one", "two", "assumption"])


def described(drawn: Case, **fields: dict[str, str]) -> Case:
    """Return the case with fields of its rows filled in, like ``origin={"E1": "the ministry"}``."""
    return replace(
        drawn,
        evidence=tuple(
            replace(item, **{field: values.get(item.id, "") for field, values in fields.items()})
            for item in drawn.evidence
        ),
    )


def names(drawn: Case) -> dict[str, list[str]]:
    return {way: [one.name for one in found] for way, found in linchpins(drawn, ANALYST).items()}


def test_the_primers_example_rests_on_its_first_two_rows() -> None:
    assert names(case(AUM)) == {way: ["E1", "E2"] if way == "evidence" else [] for way in WAYS}


def test_rows_that_carry_nothing_alone_may_do_so_together() -> None:
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I C", "E4": "C I"})
    together = {"E1": "S", "E2": "S", "E3": "T"}
    for way in ("source", "origin"):
        found = linchpins(described(drawn, **{way: together}), ANALYST)
        (left,) = found.pop(way)
        assert (left.name, left.evidence, left.becomes) == ("S", ("E1", "E2"), "tie")
        assert not any(found.values())


def test_a_cluster_is_left_out_as_one() -> None:
    drawn = case({"E1": "C I", "E2": "C I", "E3": "C C"})
    found = linchpins(described(drawn, cluster={"E1": "x", "E2": "x"}), ANALYST)
    assert [(one.name, one.evidence) for one in found["cluster"]] == [("x", ("E1", "E2"))]
    assert found["evidence"] == ()


def test_an_assumption_that_carries_the_conclusion_is_named_as_such() -> None:
    drawn = case({"E1": "C I", "E2": "C C"})
    found = names(described(drawn, kind={"E1": "assumption", "E2": "assumption"}))
    assert (found["evidence"], found["assumption"]) == (["E1"], ["E1"])
    assert names(described(drawn, kind={"E1": "reported fact"}))["assumption"] == []


def carrying(drawn: Case, scheme: str, named: dict[str, str]) -> list[tuple[str, ...]]:
    """Return the groups of rows that change who leads when really left out."""
    leaders = standing(drawn, ANALYST, scheme).leaders
    names = filter(None, dict.fromkeys(named.values()))
    groups = [tuple(id for id in named if named[id] == name) for name in names]
    return [g for g in groups if standing(without_evidence(drawn, g), ANALYST, scheme).leaders != leaders]


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), data=st.data())
def test_linchpins_are_exactly_those_whose_rows_really_left_out_change_who_leads(
    scheme: str, drawn: Case, data: st.DataObject
) -> None:
    ids = [item.id for item in drawn.evidence]
    fields = {
        name: dict(zip(ids, data.draw(st.tuples(*[grades] * len(ids))), strict=True))
        for name in ("source", "origin", "cluster", "kind")
    }
    drawn = described(drawn, **fields)
    found = linchpins(drawn, ANALYST, scheme)
    alone = {id: id for id in ids}
    assumed = {id: id for id in ids if fields["kind"][id] == "assumption"}
    for way, named in zip(WAYS, (alone, *list(fields.values())[:3], assumed), strict=True):
        assert [one.evidence for one in found[way]] == carrying(drawn, scheme, named)
