"""The grading as it is shown: one origin once, each item by itself, and no word of the hypotheses."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import read
from workbench.model.case import Case
from workbench.model.edits import DescribeOrigin, Edit, GradeEvidence, GradeOrigin, LockGrades, apply
from workbench.model.hypothesis import Hypothesis
from workbench.model.origin import Origin
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.session.templates import templates
from workbench.views.grading import grading_view

MINISTRY = "The ministry"


def told(*origins: str) -> Case:
    """Return a case with one ungraded row for each origin, read in one source."""
    drawn = case({f"E{n}": "C I" for n in range(1, len(origins) + 1)})
    rows = (
        replace(row, origin=origin, source="S1", credibility="", relevance="")
        for row, origin in zip(drawn.evidence, origins, strict=True)
    )
    return replace(drawn, sources=(Source(id="S1", title="A text", outlet="A paper"),), evidence=tuple(rows))


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def stops(drawn: Case, screen: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = grading_view(drawn)["screens"][screen]["stops"]
    return found


def texts(value: object) -> Iterator[str]:
    """Yield every text and every key there is in a view."""
    match value:
        case dict():
            for key, one in value.items():
                yield str(key)
                yield from texts(one)
        case list() | tuple():
            for one in value:
                yield from texts(one)
        case str():
            yield value


def test_no_hypothesis_and_no_rating_is_anywhere_in_the_view() -> None:
    drawn = told(MINISTRY, "")
    named = tuple(
        Hypothesis(id=f"Hyp{n}", label=f"Labelled{n}", statement=f"Stated{n}", on=n != 3, residual=n == 4)
        for n in range(1, 5)
    )
    cells = {place._replace(hypothesis="Hyp1"): cell for place, cell in drawn.cells.items()}
    cells = {place: replace(cell, reason="Becauseofthat") for place, cell in cells.items()}
    everything = list(texts(grading_view(replace(drawn, hypotheses=named, cells=cells))))
    for word in ("Hyp", "Labelled", "Stated", "Becauseofthat"):
        assert [text for text in everything if word in text] == []
    assert {rating.value for rating in Rating if len(rating.value) > 1} & set(everything) == set()


@pytest.mark.parametrize("name", sorted(templates()))
def test_no_statement_and_no_reason_of_a_shipped_case_is_in_its_view(name: str) -> None:
    shown = read(templates()[name]).case
    everything = json.dumps(grading_view(shown), ensure_ascii=False)
    said = [one.statement for one in shown.hypotheses] + [cell.reason for cell in shown.cells.values()]
    assert [text for text in said if text and json.dumps(text, ensure_ascii=False)[1:-1] in everything] == []


def test_an_origin_is_asked_for_once_and_an_item_without_one_by_itself() -> None:
    found = stops(told(MINISTRY, "", f"{MINISTRY} ", ""), 0)
    assert [(one["origin"], [item["id"] for item in one["items"]]) for one in found] == [
        (MINISTRY, ["E1", "E3"]),
        ("", ["E2"]),
        ("", ["E4"]),
    ]
    assert found[0]["outlets"] == "read in A paper"


def test_what_is_left_falls_with_each_grade_and_comes_back_when_it_is_taken_back() -> None:
    drawn = told(MINISTRY, MINISTRY, "A diplomat")
    graded = after(drawn, GradeOrigin(origin=MINISTRY, reliability="B"))
    back = after(graded, GradeOrigin(origin=MINISTRY, reliability=""))
    assert [grading_view(one)["screens"][0]["left"] for one in (drawn, graded, back)] == [2, 1, 2]
    assert [grading_view(one)["progress"] for one in (drawn, graded)] == [
        "0 of 9 grades given",
        "2 of 9 grades given",
    ]


def test_a_row_with_a_grade_of_its_own_is_shown_beside_its_origin() -> None:
    own = GradeEvidence(id="E2", reliability="D", credibility="", relevance="", reason="")
    drawn = after(told(MINISTRY, MINISTRY), GradeOrigin(origin=MINISTRY, reliability="B"), own)
    (found,) = stops(drawn, 0)
    assert (found["grade"], found["apart"]) == ("B", "1 item has a grade of its own")
    assert [item["apart"] for item in found["items"]] == ["", "D"]


def test_what_the_register_knows_of_an_origin_is_there_to_be_changed() -> None:
    described = Origin(id=MINISTRY, access="Close.", note="Mind.")
    (found,) = stops(after(told(MINISTRY), DescribeOrigin(origin=described)), 0)
    assert found["about"] == {"access": "Close.", "record": "", "bias": "", "age": "", "note": "Mind."}


def test_others_of_the_same_origin_stand_apart_from_those_that_could_confirm() -> None:
    drawn = told(MINISTRY, "A diplomat", MINISTRY, "A paper")
    wordings = ("Ships left the harbour", "Two ships left the harbour", "It rained", "Bread is dear")
    rows = (replace(row, text=text) for row, text in zip(drawn.evidence, wordings, strict=True))
    found = {one["id"]: one for one in stops(replace(drawn, evidence=tuple(rows)), 1)}
    assert (found["E1"]["apart"], found["E1"]["same"]) == (["E2"], ["E3"])
    assert (found["E4"]["apart"], found["E4"]["same"]) == ([], [])


def test_what_is_called_confirmed_by_one_origin_alone_is_marked() -> None:
    drawn = told(MINISTRY, "A diplomat")
    texts = ("Ships left the harbour", "Bread grew dear")
    rows = tuple(
        replace(row, text=text, credibility="1") for row, text in zip(drawn.evidence, texts, strict=True)
    )
    same = (rows[0], replace(rows[1], text=texts[0]))
    assert [one["alone"] for one in stops(replace(drawn, evidence=rows), 1)] == [True, True]
    assert [one["alone"] for one in stops(replace(drawn, evidence=same), 1)] == [False, False]


def test_reliability_is_no_part_of_a_credibility_stop() -> None:
    drawn = after(told(MINISTRY, MINISTRY), GradeOrigin(origin=MINISTRY, reliability="B"))
    view = grading_view(drawn)
    for stop in view["screens"][1]["stops"]:
        assert "B" not in list(texts(stop))
        assert "reliability" not in stop
    assert all("B" not in list(texts(item)) for item in view["items"].values())


def test_the_scales_are_the_standards_and_six_and_f_say_that_nothing_can_be_judged() -> None:
    reliability, credibility, relevance, _last = grading_view(told(MINISTRY))["screens"]
    assert [one["key"] for one in reliability["grades"]] == list("ABCDEF")
    assert [one["key"] for one in credibility["grades"]] == list("123456")
    assert [one["key"] for one in relevance["grades"]] == ["H", "M", "L"]
    assert reliability["grades"][-1]["name"] == credibility["grades"][-1]["name"] == "Cannot be judged"
    assert "FM 2-22.3" in reliability["standard"]
    assert "FM 2-22.3" not in relevance["standard"]


def test_an_empty_case_says_what_to_do_first() -> None:
    assert "Add evidence first" in grading_view(case({}))["empty"]


def test_the_lock_shows_on_the_last_screen() -> None:
    drawn = told(MINISTRY)
    states = [grading_view(one)["screens"][-1]["state"] for one in (drawn, after(drawn, LockGrades()))]
    assert states == ["not locked", "locked"]
    assert "3 grades are not given" in grading_view(drawn)["open"]
