"""Scenarios: which rows count under a rule, why the others do not, and where that leaves the hypotheses."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case, twice
from tests.strategies import cases
from workbench.model.case import Case, Cell, Place, without_evidence
from workbench.model.edits import RateCell, apply
from workbench.model.evidence import KINDS, Evidence
from workbench.model.origin import Origin
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.silence import silent
from workbench.model.source import Source
from workbench.scoring.inconsistency import standing
from workbench.scoring.scenarios import WHYS, case_in, rows_in, standings
from workbench.scoring.scheme import SCHEMES

DATES = ("", "2024-05-31", "2024-06", "2024", "since 2022", "until 2024-05", "one day")
NAMES = ("", "Ministry", "Agency", "Paper", "Diplomat")


def given_as(drawn: Case, **fields: dict[str, str]) -> Case:
    """Return the case with fields of its rows filled in, like ``origin={"E1": "the ministry"}``."""
    rows = (
        replace(item, **{field: values.get(item.id, "") for field, values in fields.items()})
        for item in drawn.evidence
    )
    sources = sorted(set(fields.get("source", {}).values()) - {""})
    return replace(
        drawn, evidence=tuple(rows), sources=tuple(Source(id=id, title=f"Text {id}") for id in sources)
    )


def rule(**what: object) -> Scenario:
    return Scenario(id="C1", name="What if", **what)  # type: ignore[arg-type]


def why(drawn: Case, **what: object) -> dict[str, tuple[str, ...]]:
    return {row.evidence: row.whys for row in rows_in(drawn, rule(**what)).left_out}


THREE = {"E1": "C I", "E2": "I C", "E3": "C C"}


def test_a_source_an_origin_and_a_row_are_left_out_and_it_is_said_why() -> None:
    drawn = given_as(
        case(THREE), source={"E1": "S1", "E2": "S2"}, origin={"E1": " Ministry ", "E2": "Ministry"}
    )
    assert why(drawn, sources=("S1",)) == {"E1": ("source",)}
    assert why(drawn, origins=("Ministry",)) == {"E1": ("origin",), "E2": ("origin",)}
    assert why(drawn, evidence=("E3",)) == {"E3": ("row",)}
    assert why(drawn, sources=("S1",), origins=("Ministry",), evidence=("E1",)) == {
        "E1": ("source", "origin", "row"),
        "E2": ("origin",),
    }


def test_only_rows_of_the_kinds_that_are_named_count() -> None:
    drawn = given_as(case(THREE), kind={"E1": "official statement", "E2": "rumour"})
    assert rows_in(drawn, rule(kinds=("official statement",))).kept == ("E1",)
    assert why(drawn, kinds=("official statement", "rumour")) == {"E3": ("kind",)}


def test_a_row_counts_before_a_date_if_all_of_its_days_are_over_by_then() -> None:
    happened = dict(zip(("E1", "E2", "E3", "E4", "E5", "E6", "E7"), (*DATES[1:], ""), strict=True))
    drawn = given_as(case(dict.fromkeys(happened, "C I")), happened=happened)
    assert why(drawn, before="2024-06") == {
        "E2": ("after",),
        "E3": ("after",),
        "E4": ("after",),
        "E6": ("undated",),
        "E7": ("undated",),
    }
    assert why(drawn, before="2025")["E4"] == ("after",)


def test_the_event_goes_before_the_report_and_the_reports_own_date_before_its_sources() -> None:
    drawn = given_as(
        case(THREE),
        happened={"E1": "2024-05"},
        date={"E1": "2024-10", "E2": "2024-10"},
        source={"E2": "S1", "E3": "S1"},
    )
    drawn = replace(drawn, sources=(Source(id="S1", title="Text", date="2024-03"),))
    assert why(drawn, before="2024-06") == {"E2": ("after",)}


def drawing(**draws: tuple[str, ...]) -> Case:
    """Return a case of one row to an origin, and who draws on whom."""
    rows = tuple(Evidence(id=f"E-{name}", text=name, origin=name) for name in draws)
    register = tuple(Origin(id=name, draws_on=drawn) for name, drawn in draws.items())
    return replace(case({}), evidence=rows, origins=register)


def test_an_origin_left_out_takes_along_what_rests_on_nothing_else() -> None:
    drawn = drawing(Paper=("Agency",), Agency=("Ministry",), Ministry=(), Both=("Agency", "Diplomat"))
    assert why(drawn, origins=("Agency",)) == {"E-Paper": ("resting",), "E-Agency": ("origin",)}
    assert silent(drawn, ["Ministry"]) == {"Ministry", "Agency", "Paper"}
    assert silent(drawn, ["Ministry", "Diplomat"]) == {"Ministry", "Agency", "Paper", "Both", "Diplomat"}


def test_origins_that_quote_each_other_fall_silent_together_unless_somebody_else_stands_behind_them() -> None:
    ring = drawing(A=("B",), B=("A",), C=("B",))
    assert silent(ring, ["A"]) == {"A", "B", "C"}
    borne = drawing(A=("B", "M"), B=("A",), M=())
    assert silent(borne, ["M"]) == {"A", "B", "M"}
    assert silent(borne, ["B"]) == {"B"}


def test_an_assumption_is_no_report_and_falls_with_its_own_origin_only() -> None:
    drawn = drawing(Paper=("Ministry",), Ministry=())
    drawn = replace(drawn, evidence=tuple(replace(row, kind="assumption") for row in drawn.evidence))
    assert why(drawn, origins=("Ministry",)) == {"E-Ministry": ("origin",)}


def test_a_lying_source_is_read_as_deceptive_where_it_was_entered_twice_and_left_out_where_not() -> None:
    drawn = twice(given_as(case(THREE), source={"E1": "S1", "E2": "S1"}), {"E1": "II C"})
    rows = rows_in(drawn, rule(lying=("S1",)))
    assert (rows.kept, rows.deceptive) == (("E1", "E3"), ("E1",))
    assert why(drawn, lying=("S1",)) == {"E2": ("lying",)}
    then = case_in(drawn, rule(lying=("S1",)))
    assert then.rating(ANALYST, "E1", "H1") is Rating.II
    assert [row.id for row in then.evidence] == ["E1", "E3"]


def test_a_row_that_is_left_out_is_not_read_either() -> None:
    drawn = twice(given_as(case(THREE), source={"E1": "S1"}), {"E1": "II C"})
    rows = rows_in(drawn, rule(lying=("S1",), evidence=("E1",)))
    assert (rows.kept, rows.deceptive) == (("E2", "E3"), ())


def test_becoming_tied_is_a_change_and_is_called_that() -> None:
    drawn = replace(
        case(AUM),
        scenarios=tuple(
            Scenario(id=f"C{n}", name=f"Without {id}", evidence=(id,)) for n, id in enumerate(AUM, 1)
        ),
    )
    assert [one.becomes for one in standings(drawn, ANALYST).scenarios] == ["narrower", "narrower", "", ""]
    tied = replace(case({"E1": "C I", "E2": "C C"}), scenarios=(rule(evidence=("E1",)),))
    assert standings(tied, ANALYST).scenarios[0].becomes == "tie"


def test_where_no_row_is_left_there_is_no_ranking() -> None:
    drawn = replace(case(THREE), scenarios=(rule(kinds=("absence",)),))
    (one,) = standings(drawn, ANALYST).scenarios
    assert (one.standing, one.becomes, one.missing) == (None, "none", 0)
    assert len(one.rows.left_out) == 3


def test_blanks_in_the_readings_as_deceptive_are_counted() -> None:
    drawn = twice(given_as(case(THREE), source={"E1": "S1"}), {"E1": "II ."})
    drawn = replace(drawn, scenarios=(rule(lying=("S1",)),))
    assert standings(drawn, ANALYST).scenarios[0].missing == 1


# laws

some = st.sampled_from(NAMES)


@st.composite
def ruled(draw: st.DrawFn) -> tuple[Case, Scenario]:
    """Draw a case with sources, origins that draw on each other, kinds, dates and second readings; a rule."""
    drawn = draw(cases())
    ids = [item.id for item in drawn.evidence]
    fields = {
        "source": st.sampled_from(["", "S1", "S2"]),
        "origin": some,
        "kind": st.sampled_from(["", *KINDS[:2], "assumption"]),
        "happened": st.sampled_from(DATES),
        "date": st.sampled_from(DATES),
    }
    drawn = given_as(drawn, **{name: {id: draw(one) for id in ids} for name, one in fields.items()})
    register = tuple(
        Origin(id=name, draws_on=tuple(draw(st.lists(st.sampled_from(NAMES[1:]), max_size=2))))
        for name in NAMES[1:]
    )
    for id in draw(st.lists(st.sampled_from(ids), unique=True, max_size=2)):
        drawn = twice(drawn, {id: " ".join(["II"] * len(drawn.rated_hypotheses))})
    return replace(drawn, origins=register), draw(rules(ids))


def rules(ids: list[str]) -> st.SearchStrategy[Scenario]:
    def some_of(*names: str) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from(names), unique=True, max_size=2).map(tuple)

    return st.builds(
        Scenario,
        id=st.just("C1"),
        name=st.just("What if"),
        sources=some_of("S1", "S2"),
        origins=some_of(*NAMES[1:]),
        evidence=some_of(*ids),
        lying=some_of("S1", "S2"),
        before=st.sampled_from(["", "2024-06", "2025"]),
        kinds=some_of(*KINDS[:2]),
    )


PARTS = ("sources", "origins", "evidence", "lying", "before", "kinds")


@pytest.mark.parametrize("scheme", SCHEMES)
@given(both=ruled())
def test_a_scenario_equals_really_removing_rows_and_writing_the_other_reading_in(
    scheme: str, both: tuple[Case, Scenario]
) -> None:
    drawn, what = both
    rows = rows_in(drawn, what)
    really = drawn
    for id in rows.deceptive:
        second = next(item.id for item in drawn.evidence if item.deceptive_of == id)
        for column in drawn.rated_hypotheses:
            rating = drawn.rating(ANALYST, second, column.id)
            really = apply(really, RateCell(evidence=id, hypothesis=column.id, rating=rating), by=ANALYST)
    really = without_evidence(really, {item.id for item in drawn.evidence} - set(rows.kept))
    (one,) = standings(replace(drawn, scenarios=(what,)), ANALYST, scheme).scenarios
    assert one.standing == (standing(really, ANALYST, scheme) if rows.kept else None)


@given(both=ruled())
def test_every_row_is_either_kept_or_left_out_for_a_reason(both: tuple[Case, Scenario]) -> None:
    drawn, what = both
    rows = rows_in(drawn, what)
    out = [row.evidence for row in rows.left_out]
    assert sorted([*rows.kept, *out]) == sorted(item.id for item in drawn.counted_evidence)
    assert all(row.whys and set(row.whys) <= set(WHYS) for row in rows.left_out)
    assert set(rows.deceptive) <= set(rows.kept)


@given(both=ruled())
def test_an_empty_scenario_is_the_case_as_it_is(both: tuple[Case, Scenario]) -> None:
    drawn = replace(both[0], scenarios=(rule(),))
    found = standings(drawn, ANALYST)
    assert found.scenarios[0].standing == found.now
    assert (found.scenarios[0].becomes, found.scenarios[0].rows.left_out) == ("", ())


@given(both=ruled())
def test_the_order_of_the_rules_makes_no_difference(both: tuple[Case, Scenario]) -> None:
    drawn, what = both
    left = {row.evidence for row in rows_in(drawn, what).left_out}
    alone = [rows_in(drawn, replace(rule(), **{part: getattr(what, part)})) for part in PARTS]
    assert left == {row.evidence for rows in alone for row in rows.left_out}
    turned = {part: tuple(reversed(getattr(what, part))) for part in PARTS if part != "before"}
    assert rows_in(drawn, replace(what, **turned)) == rows_in(drawn, what)


@given(both=ruled(), rating=st.sampled_from(list(Rating)), data=st.data())
def test_a_later_rating_counts_where_its_row_does(
    both: tuple[Case, Scenario], rating: Rating, data: st.DataObject
) -> None:
    drawn, what = both
    place = Place(ANALYST, data.draw(st.sampled_from([item.id for item in drawn.counted_evidence])), "H1")
    later = replace(drawn, cells={**drawn.cells, place: Cell(rating=rating)})
    rows = rows_in(drawn, what)
    assert rows_in(later, what) == rows
    counts = place.evidence in rows.kept and place.evidence not in rows.deceptive
    seen = case_in(later, what).rating(ANALYST, place.evidence, "H1")
    assert seen is (rating if counts else case_in(drawn, what).rating(ANALYST, place.evidence, "H1"))
