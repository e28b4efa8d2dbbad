"""Linchpins where motives may hold together: rows without which the odds of one pass even."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.scoring.test_probabilities import ungraded, with_baselines
from tests.strategies import cases
from workbench.model.case import Case, Cell, without_evidence
from workbench.model.rating import Rating
from workbench.scoring.crossings import Crossing, Moved, crossings
from workbench.scoring.laid_down import laid_down
from workbench.scoring.probabilities import probabilities_of

NO_WAY = {"evidence": (), "source": (), "origin": (), "cluster": (), "assumption": ()}


def test_a_row_that_alone_speaks_for_a_motive_carries_its_odds() -> None:
    drawn = ungraded(with_baselines(case({"E1": "CC N", "E2": "I N"}), {"E1": "N", "E2": "N"}))
    row = Crossing(
        name="E1", evidence=("E1",), moved=(Moved(hypothesis="H1", before="for", after="against"),)
    )
    assert crossings(drawn, ANALYST) == {**NO_WAY, "evidence": (row,)}


def test_to_come_to_lie_at_even_is_a_change_and_called_that() -> None:
    drawn = ungraded(with_baselines(case({"E1": "CC I"}), {"E1": "N"}))
    (row,) = crossings(drawn, ANALYST)["evidence"]
    assert [(one.hypothesis, one.before, one.after) for one in row.moved] == [
        ("H1", "for", "even"),
        ("H2", "against", "even"),
    ]


def test_to_leave_even_is_a_change_too() -> None:
    drawn = ungraded(with_baselines(case({"E1": "C", "E2": "I"}), {"E1": "I", "E2": "C"}))
    moved = [one.moved for one in crossings(drawn, ANALYST)["evidence"]]
    assert moved == [
        (Moved(hypothesis="H1", before="even", after="against"),),
        (Moved(hypothesis="H1", before="even", after="for"),),
    ]


def test_even_is_even_whatever_the_floating_point_says() -> None:
    codes = {"E1": "CC N", "E2": "C N", "E3": "CC C", "E4": "N CC", "E5": "N C", "E6": "C CC", "E7": "I I"}
    rows = {id: pair.split()[0] for id, pair in codes.items()}
    drawn = ungraded(with_baselines(case(rows), {id: pair.split()[1] for id, pair in codes.items()}))
    found = crossings(drawn, ANALYST)["evidence"]
    assert [(one.name, one.moved[0].before) for one in found] == [(f"E{n}", "even") for n in range(1, 7)]


def test_a_source_whose_rows_carry_the_odds_together_is_found_though_no_row_is() -> None:
    drawn = ungraded(
        with_baselines(case({"E1": "C", "E2": "C", "E3": "I"}), {"E1": "I", "E2": "I", "E3": "N"})
    )
    named = tuple(
        replace(item, origin="Seoul" if item.id != "E3" else "", source="") for item in drawn.evidence
    )
    found = crossings(replace(drawn, evidence=named), ANALYST)
    assert found["evidence"] == ()
    assert [(one.name, one.evidence) for one in found["origin"]] == [("Seoul", ("E1", "E2"))]


def test_assumptions_are_found_once_more_by_themselves() -> None:
    drawn = with_baselines(case({"E1": "CC"}), {"E1": "N"})
    drawn = replace(drawn, evidence=(replace(drawn.evidence[0], kind="assumption"),))
    found = crossings(drawn, ANALYST)
    assert [one.name for one in found["assumption"]] == [one.name for one in found["evidence"]] == ["E1"]


def test_nothing_carries_odds_that_are_withheld() -> None:
    assert crossings(case({"E1": "CC I"}), ANALYST) == NO_WAY
    assert crossings(with_baselines(case({"E1": "CC I", "E2": "C I"}), {"E1": "N"}), ANALYST) == NO_WAY


@given(drawn=cases(), codes=st.lists(st.sampled_from(Rating), min_size=6, max_size=6), data=st.data())
def test_leaving_out_equals_really_leaving_out(drawn: Case, codes: list[Rating], data: st.DataObject) -> None:
    baselines = {
        (ANALYST, item.id): Cell(rating=code) for item, code in zip(drawn.evidence, codes, strict=False)
    }
    names = data.draw(st.lists(st.sampled_from(["", "one"]), min_size=6, max_size=6))
    origins = data.draw(st.lists(st.sampled_from(["", "Seoul"]), min_size=6, max_size=6))
    items = tuple(
        replace(item, cluster=name, origin=origin)
        for item, name, origin in zip(drawn.evidence, names, origins, strict=False)
    )
    drawn = replace(drawn, form="independent", baselines=baselines, evidence=items)
    now = probabilities_of(drawn, ANALYST)
    found = {one.name: one for one in crossings(drawn, ANALYST)["evidence"]}
    if not now.odds:
        assert not found
        return
    for item in drawn.evidence:
        rest = without_evidence(drawn, [item.id])
        # the other rows are believed as far as they are beside the one that is left out
        then = probabilities_of(rest, ANALYST, laid_down(drawn, ANALYST)).odds
        before = dict(zip(now.odds.hypotheses, now.odds.log_odds.tolist(), strict=True))
        after = dict.fromkeys(before, 0.0)
        if then:
            after = dict(zip(then.hypotheses, then.log_odds.tolist(), strict=True))
        moved = {id for id in before if side(before[id]) != side(after[id])}
        assert {one.hypothesis for one in (found[item.id].moved if item.id in found else ())} == moved


def side(log_odds: float) -> int:
    return 0 if abs(log_odds) < 1e-9 else 1 if log_odds > 0 else -1
