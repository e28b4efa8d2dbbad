"""Scenarios as a reader is shown them: columns beside the case, changes and reasons in words."""

from dataclasses import replace
from typing import Any

from tests.drawing import ANALYST, AUM, case, twice
from workbench.casefile import read
from workbench.model.case import Case
from workbench.model.scenario import Scenario
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.views.proposed_scenarios import proposals, ready_made
from workbench.views.scenario_words import date_named, proposed_name, rule_in_words
from workbench.views.scenarios import scenarios_view


def rule(id: str = "C1", name: str = "What if", **what: Any) -> Scenario:
    return Scenario(id=id, name=name, **what)


def under(drawn: Case, *scenarios: Scenario) -> dict[str, Any]:
    return scenarios_view(replace(drawn, scenarios=scenarios), ANALYST)


def sentences(drawn: Case, *scenarios: Scenario) -> list[str]:
    return [one["text"] for one in under(drawn, *scenarios)["compared"]["sentences"]]


def described(drawn: Case, **fields: dict[str, str]) -> Case:
    rows = (
        replace(item, **{field: values.get(item.id, "") for field, values in fields.items()})
        for item in drawn.evidence
    )
    sources = tuple(
        Source(id=id, title=f"Text {id}") for id in sorted(set(fields.get("source", {}).values()))
    )
    return replace(drawn, evidence=tuple(rows), sources=sources)


def test_the_case_comes_first_and_leaders_are_marked_in_every_column() -> None:
    view = under(case(AUM), rule(name="Without E1", evidence=("E1",)))["compared"]
    assert [(one["name"], one["rows"]) for one in view["columns"]] == [
        ("The case as it is", "4 rows"),
        ("Without E1", "3 of 4 rows"),
    ]
    assert [[(cell["text"], cell["leads"]) for cell in line["cells"]] for line in view["lines"]] == [
        [("1 · tied 1st", True), ("0 · 1st", True)],
        [("1 · tied 1st", True), ("1 · tied 2nd", False)],
        [("2 · 2nd", False), ("1 · tied 2nd", False)],
        [("3 · 3rd", False), ("2 · 3rd", False)],
    ]
    assert view["legend"] == "◆ least contradicted in this column"


def test_what_changes_comes_first_and_a_new_tie_is_called_one() -> None:
    drawn = case({"E1": "C I", "E2": "C C", "E3": "C C"})
    told = sentences(drawn, rule(name="A", evidence=("E2",)), rule("C2", "B", evidence=("E1",)))
    assert told == [
        "“B”: H2 Hypothesis 2 would draw level with H1 Hypothesis 1, a tie.",
        "“A”: the least contradicted are the same, H1 Hypothesis 1.",
    ]
    view = under(drawn, rule(name="A", evidence=("E2",)), rule("C2", "B", evidence=("E1",)))["compared"]
    assert view["sum"] == "1 of 2 scenarios changes which hypotheses are least contradicted."
    assert [one["changes"] for one in view["sentences"]] == [True, False]


def test_other_leaders_a_broken_tie_and_no_leader_are_each_said() -> None:
    drawn = case({"E1": "II C", "E2": "C I"})
    assert sentences(drawn, rule(name="A", evidence=("E1",))) == [
        "“A”: the least contradicted would be H1 Hypothesis 1 instead."
    ]
    assert sentences(case(AUM), rule(name="A", evidence=("E1",))) == [
        "“A”: the tie is broken, and H1 Hypothesis 1 would be the least contradicted."
    ]
    bare = case({"E1": "C I", "E2": "NA NA"})
    assert sentences(bare, rule(name="A", evidence=("E1",))) == [
        "“A”: too few rated cells would be left for anything to lead."
    ]


def test_where_nothing_leads_it_is_said_what_would_and_whether_anything_does() -> None:
    drawn = replace(case({"E1": "C . .", "E2": ". C I", "E3": ". . ."}), totals_opened=(ANALYST,))
    both = (rule(name="A", evidence=("E2", "E3")), rule("C2", "B", evidence=("E3",)))
    assert sentences(drawn, *both) == [
        "“A”: the least contradicted would be H1 Hypothesis 1; in the case as it is, nothing leads.",
        "“B”: nothing leads here either.",
    ]


def test_a_row_of_no_kind_or_of_another_is_told_so() -> None:
    drawn = described(case({"E1": "C I", "E2": "C I", "E3": "C I"}), kind={"E1": "rumour", "E3": "absence"})
    drawn = replace(drawn, scenarios=(rule(kinds=("absence",)),))
    (card,) = scenarios_view(drawn, ANALYST, {"C1"})["cards"]
    assert [row["why"] for row in card["left_out"]] == ["its kind is “rumour”", "it has no kind"]


def test_without_a_row_there_is_no_ranking_and_that_is_said() -> None:
    view = under(case(AUM), rule(name="Nothing", kinds=("absence",)))["compared"]
    assert [one["text"] for one in view["sentences"]] == [
        "“Nothing”: no row is left, so there is no ranking."
    ]
    assert {line["cells"][1]["text"] for line in view["lines"]} == {"no row left"}


def test_a_hypothesis_without_a_score_has_no_rank_and_a_thin_one_says_so() -> None:
    drawn = case({"E1": "NA C I", "E2": "C . I", "E3": "C . I", "E4": "C C I"})
    drawn = replace(drawn, totals_opened=(ANALYST,))
    view = under(drawn, rule(evidence=("E2", "E3", "E4")))["compared"]
    assert [line["cells"][1]["text"] for line in view["lines"]] == ["no rank", "0 · 1st", "1 · 2nd"]
    assert [line["cells"][0]["thin"] for line in view["lines"]] == ["", "too few rated to lead", ""]


def test_unequal_scores_never_print_alike_across_columns() -> None:
    drawn = case({"E1": "I C", "E2": "I C", "E3": "C I"}, weights={"E1": "H M", "E2": "L M"})
    view = under(replace(drawn, scheme="parc-weighted"), rule(evidence=("E2",)))["compared"]
    texts = [cell["text"].split(" ")[0] for line in view["lines"] for cell in line["cells"]]
    assert texts == ["2.1", "1.4", "1.0", "1.0"]


def test_in_the_independent_form_nothing_is_ranked_and_nobody_leads() -> None:
    drawn = case(AUM, form="independent")
    view = under(drawn, rule(name="A", evidence=("E1",)), rule("C2", "B", kinds=("absence",)))["compared"]
    cells = [cell for line in view["lines"] for cell in line["cells"]]
    assert [cell["text"] for cell in cells[:3]] == ["1", "0", "no row left"]
    assert not any(cell["leads"] for cell in cells)
    assert (view["sum"], view["legend"]) == ("", "")
    assert [one["text"] for one in view["sentences"]] == ["", "“B”: no row is left, so there are no scores."]
    assert "nothing is ranked here" in view["compare"]


def test_totals_stay_hidden_until_every_row_is_judged_and_the_rules_do_not() -> None:
    view = under(case({"E1": "C .", "E2": "C I"}), rule(name="A", evidence=("E1",)))
    assert view["compared"] is None
    assert "3 of 4 cells" in view["hidden"]
    assert view["cards"][0]["count"] == "1 row is left out"


def test_rows_left_out_are_counted_and_listed_on_demand_with_every_reason() -> None:
    drawn = described(
        case(AUM),
        source={"E1": "S1", "E2": "S1"},
        origin={"E3": "The ministry"},
        happened={"E1": "2024-05", "E3": "2024-10"},
    )
    what = rule(sources=("S1",), origins=("The ministry",), before="2024-06")
    drawn = replace(drawn, scenarios=(what,))
    (card,) = scenarios_view(drawn, ANALYST)["cards"]
    assert (card["count"], card["told"], card["left_out"]) == (
        "4 rows are left out",
        ["For 2 of them no date is known."],
        None,
    )
    (card,) = scenarios_view(drawn, ANALYST, {"C1"})["cards"]
    assert [(row["id"], row["why"]) for row in card["left_out"]] == [
        ("E1", "its source S1 is left out"),
        ("E2", "its source S1 is left out; no date is known"),
        ("E3", "its origin, “The ministry”, is left out; not over before June 2024"),
        ("E4", "no date is known"),
    ]


def test_a_lying_source_is_told_with_what_is_read_otherwise_and_not_rated_yet() -> None:
    drawn = twice(described(case(AUM), source={"E1": "S1", "E2": "S1"}), {"E1": "II . . ."})
    (card,) = under(drawn, rule(lying=("S1",)))["cards"]
    assert card["told"] == ["E1 is read as deceptive.", "3 cells of these rows are not rated yet."]
    assert card["count"] == "1 row is left out"


def test_an_origin_that_is_gone_is_named() -> None:
    (card,) = under(case(AUM), rule(origins=("Nobody",)))["cards"]
    assert card["told"] == ["Nothing in the case comes from “Nobody” any more."]


def test_a_name_is_proposed_from_the_rule() -> None:
    assert proposed_name(rule(sources=("S2",))) == "Without S2"
    assert proposed_name(rule(lying=("S2",))) == "If S2 lies"
    assert proposed_name(rule(lying=("S1", "S2"))) == "If S1 and S2 lie"
    assert proposed_name(rule(before="2024-06")) == "Only before June 2024"
    assert proposed_name(rule(kinds=("official statement",))) == "Only official statements"
    assert proposed_name(rule(kinds=("rumour",))) == "Only “rumour”"
    both = rule(lying=("S2",), kinds=("absence",), before="2024-06-19")
    assert proposed_name(both) == "If S2 lies, only absences, only before 19 June 2024"
    assert proposed_name(rule()) == "Everything"


def test_dates_are_named_and_what_is_no_single_one_stays() -> None:
    assert [date_named(text) for text in ("2024", "2024-01", "2024-01-05", "since 2022", "2024-01/..")] == [
        "2024",
        "January 2024",
        "5 January 2024",
        "since 2022",
        "2024-01/..",
    ]


LYING = (
    "taking S2 to deceive: its rows count as deceptive where they were entered twice, "
    "and are left out where not"
)


def test_every_part_of_a_rule_is_in_its_words() -> None:
    what = rule(
        sources=("S1",),
        lying=("S2",),
        origins=("A",),
        evidence=("E1", "E2"),
        kinds=("absence",),
        before="2024",
    )
    assert rule_in_words(what) == [
        "without S1",
        LYING,
        "without what “A” said first, or what rests on nothing else",
        "without rows E1 and E2",
        "only rows of the kind “absence”",
        "only what was over before 2024",
    ]
    assert rule_in_words(rule()) == ["Everything counts"]


def test_proposals_part_the_rows_and_are_offered_once() -> None:
    drawn = described(
        case(AUM),
        source={"E1": "S1", "E2": "S2"},
        kind={"E1": "official statement"},
        happened={"E1": "2024-05-01", "E2": "2024-06-20", "E3": "2024-10"},
    )
    names = ["If S1 lies", "If S2 lies", "Only before June 2024", "Only official statements"]
    assert [one["name"] for one in proposals(drawn)] == names
    taken = replace(drawn, scenarios=(rule(name="Mine", lying=("S2",)),))
    assert [one["name"] for one in proposals(taken)] == [names[0], *names[2:]]


def test_what_would_leave_every_row_or_none_is_not_proposed() -> None:
    drawn = described(
        case(AUM), source=dict.fromkeys(AUM, "S1"), kind=dict.fromkeys(AUM, "official statement")
    )
    assert ready_made(drawn) == []
    assert ready_made(case({})) == []


def test_a_middle_date_is_a_day_where_all_is_of_one_month() -> None:
    happened = {"E1": "2024-06-01", "E2": "2024-06-20", "E3": "2024-06-22", "E4": "since 2020"}
    (one,) = ready_made(described(case(AUM), happened=happened))
    assert one.before == "2024-06-20"


def test_the_worked_case_shows_what_becomes_of_it_without_one_author() -> None:
    worked = read(shipped("templates") / "north-korea-worked.json").case
    view = scenarios_view(worked, "template")
    assert [one["changes"] for one in view["compared"]["sentences"]] == [True, True, True]
    assert view["compared"]["sentences"][0]["text"] == (
        "“Without Daniel Kim’s article (S2)”: the least contradicted would be H3 Technology transfer instead."
    )
