"""What the evidence is worth as a whole, in few and honest sentences."""

from dataclasses import replace
from typing import Any

import pytest

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.edits import DescribeOrigin, DescribeSource, EnterTwice, apply
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.views.quality import quality_view

NUMBER = "The ships left the harbour at night"


def graded(*codes: str, **about: list[str]) -> Case:
    """Return a case of rows graded like ``"B2"`` or ``""``, each of another origin unless said."""
    drawn = case({f"E{n}": "C" for n in range(1, len(codes) + 1)})
    rows = []
    for n, (row, code) in enumerate(zip(drawn.evidence, codes, strict=True)):
        own = {name: values[n] for name, values in about.items()}
        whole = {"origin": f"Origin {n}", "reliability": code[:1], "credibility": code[1:], **own}
        rows.append(replace(row, **whole))
    return replace(drawn, evidence=tuple(rows))


def flags(drawn: Case) -> str:
    return " ".join(quality_view(drawn)["flags"])


def cells(drawn: Case) -> dict[str, int]:
    rows: list[dict[str, Any]] = quality_view(drawn)["table"]["rows"]
    found = {row["code"] + str(n): cell["n"] for row in rows for n, cell in enumerate(row["cells"], start=1)}
    return {code: n for code, n in found.items() if n}


def test_each_item_graded_by_code_stands_once_in_the_table() -> None:
    drawn = graded("B2", "B2", "F1", "A6", "", "C")
    assert cells(drawn) == {"B2": 2, "F1": 1, "A6": 1}
    table = quality_view(drawn)["table"]
    assert table["counted"] == 4
    assert table["rows"][1]["cells"][1]["items"] == "B2: E1 and E2"


def test_what_cannot_be_judged_is_marked_off_from_what_is_low() -> None:
    rows = quality_view(graded("E5"))["table"]["rows"]
    apart = {row["code"] + str(n) for row in rows for n, c in enumerate(row["cells"], 1) if not c["judged"]}
    assert apart == {*(f"{letter}6" for letter in "ABCDEF"), *(f"F{n}" for n in range(1, 7))}


def test_items_graded_with_levels_are_counted_beside_the_table() -> None:
    drawn = graded("B2", "", "", credibility=["2", "low", "low"])
    assert "2 items are graded with a level" in quality_view(drawn)["table"]["aside"]
    assert "credibility low: 2" in quality_view(drawn)["table"]["aside"]


def test_the_first_sentence_says_what_has_no_grade_yet() -> None:
    (first, *_) = quality_view(graded("B2", "C", ""))["sentences"]
    assert first == ("1 of 3 items have all three grades. Without a grade: reliability 1 and credibility 2.")


def test_an_origin_that_carries_much_is_named_with_its_share() -> None:
    drawn = graded(*["B2"] * 5, origin=["The ministry"] * 3 + ["A", "B"])
    assert "60 % of the items rest on “The ministry” (3 of 5)." in quality_view(drawn)["sentences"]
    assert "No single origin carries" in quality_view(graded("B2", "B2", "B2"))["sentences"][1]


def test_codes_on_the_diagonal_are_counted_once_there_are_some() -> None:
    told = " ".join(quality_view(graded("A1", "B2", "C3", "B4", "F6"))["sentences"])
    assert "4 of 5 codes pair a letter with the number of the same rank" in told
    assert "same rank" not in " ".join(quality_view(graded("A1", "B2"))["sentences"])


def test_what_cannot_be_judged_is_called_missing_not_low() -> None:
    told = " ".join(quality_view(graded("F2", "B6", "B2"))["sentences"])
    assert "2 items cannot be judged" in told
    assert "not a low grade" in told
    assert "cannot be judged" not in " ".join(quality_view(graded("E5"))["sentences"])


def test_confirmed_without_a_second_origin_is_flagged() -> None:
    alone = graded("B1", "B2", text=[NUMBER, "It rained"])
    assert "E1 is graded 1, confirmed, but in this case no second origin" in flags(alone)
    borne_out = graded("B1", "B2", text=[NUMBER, NUMBER])
    assert "graded 1" not in flags(borne_out)
    same = graded("B1", "B2", text=[NUMBER, NUMBER], origin=["The ministry"] * 2)
    assert "graded 1" in flags(same)
    assert "graded 1" not in flags(graded("B2", text=[NUMBER]))


@pytest.mark.parametrize(
    ("date", "kind", "old"),
    [
        ("2023-10-01", "", True),
        ("2023", "", False),
        ("2022", "", True),
        ("2023-10", "", True),
        ("before 2023", "", True),
        ("since 2022", "", False),
        ("2022-06 to 2023-10", "", True),
        ("2024-09-30", "", False),
        ("1965", "historical precedent", False),
        ("long ago", "", False),
        ("", "", False),
    ],
)
def test_reports_older_than_a_year_on_the_as_of_date_are_flagged(
    date: str,
    kind: str,
    old: bool,  # noqa: FBT001
) -> None:
    drawn = replace(graded("B2", date=[date], kind=[kind]), as_of="2024-11-01")
    assert ("more than a year old on 2024-11-01" in flags(drawn)) is old
    assert "year old" not in flags(replace(drawn, as_of=""))


def test_items_without_an_origin_are_named() -> None:
    assert "E2 names nobody as its origin." in flags(graded("B2", "B2", origin=["The ministry", " "]))


def test_sources_and_origins_are_flagged_until_they_are_described() -> None:
    drawn = replace(graded("B2", origin=["The ministry"]), sources=(Source(id="S1", title="A text"),))
    assert "2 of 2 sources and origins are not described: “S1” and “The ministry”." in flags(drawn)
    whole = dict.fromkeys(("access", "record", "bias", "age"), "Known.")
    drawn = apply(drawn, DescribeSource(id="S1", **whole), by=ANALYST)
    assert "1 of 2 sources and origins is not described: “The ministry”." in flags(drawn)
    part = Origin(id="The ministry", access="Close.", bias="Its own.", age="New.")
    drawn = apply(drawn, DescribeOrigin(origin=part), by=ANALYST)
    assert "Partly described: “The ministry” (no record)." in flags(drawn)
    drawn = apply(drawn, DescribeOrigin(origin=replace(part, record="Good.")), by=ANALYST)
    assert "described" not in flags(drawn)


def test_an_item_entered_twice_counts_once() -> None:
    drawn = graded("B2", "C3")
    twice = apply(drawn, EnterTwice(id="E1", new="E3"), by=ANALYST)
    assert cells(twice) == cells(drawn)
    assert quality_view(twice)["n"] == 2


def test_without_evidence_there_is_one_sentence() -> None:
    assert quality_view(case({}))["sentences"] == [
        "There is no evidence yet, so there is nothing to say about its quality."
    ]
