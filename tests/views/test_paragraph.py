"""The conclusion that writes itself: all hypotheses, and no word of likelihood without a probability."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.edits import (
    AddIndicator,
    DescribeEvidence,
    Edit,
    Judge,
    OpenTotals,
    RateBaseline,
    RateCell,
    SwitchAssumption,
    WriteParagraph,
    apply,
)
from workbench.model.hypothesis import Indicator
from workbench.model.rating import Rating
from workbench.scoring import standing
from workbench.scoring.likelihood_words import WORDS
from workbench.views.paragraph import paragraph_view, told_paragraph
from workbench.views.traced import Tracer, plain


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def told(drawn: Case, key: str) -> str:
    sections = {one["key"]: plain(one["parts"]) for one in paragraph_view(drawn, ANALYST)["sections"]}
    return sections.get(key, "")


def numbers(drawn: Case, key: str) -> dict[str, list[str]]:
    sections = {one["key"]: one["parts"] for one in paragraph_view(drawn, ANALYST)["sections"]}
    return {part["text"]: part["rests"] for part in sections[key] if part["rests"]}


def of_kind(drawn: Case, kind: str) -> Case:
    nothing = dict.fromkeys(("source", "outlet", "origin", "date", "url", "note"), "")
    return after(drawn, DescribeEvidence(id="E1", paragraph=None, kind=kind, **nothing))


def test_every_hypothesis_has_its_place_in_it() -> None:
    text = told(case(AUM), "standing")
    for name in ("H1 Hypothesis 1", "H2 Hypothesis 2", "H3 Hypothesis 3", "H4 Hypothesis 4"):
        assert name in text
    assert "tied" in text
    assert "no probabilities" in text


def test_a_score_names_the_cells_it_is_made_of() -> None:
    assert numbers(case(AUM), "standing")["2"][:2] == ["E1 against H3: I", "E2 against H3: I"]


def test_a_score_of_nothing_says_that_no_cell_speaks_against_it() -> None:
    assert numbers(case({"E1": "C I"}), "standing")["0"][0] == "No cell speaks against H1."


@given(cases())
def test_the_cells_behind_a_score_are_those_that_cost_points(drawn: Case) -> None:
    opened = apply(drawn, OpenTotals(), by=ANALYST)
    now = standing(opened, ANALYST)
    scored = [column for column in now.columns if column.score is not None]
    sections = {one["key"]: one["parts"] for one in paragraph_view(opened, ANALYST)["sections"]}
    lines = {line for part in sections.get("standing", []) for line in part["rests"] if " against " in line}
    for column in scored:
        against = [
            f"{place.evidence} against {column.id}: {cell.rating}"
            for place, cell in opened.cells.items()
            if place.hypothesis == column.id and cell.rating in (Rating.I, Rating.II)
        ]
        assert set(against) <= lines


@given(cases())
def test_it_names_everybody_and_has_words_of_likelihood_beside_probabilities_only(drawn: Case) -> None:
    opened = apply(replace(drawn, cells=drawn.cells), OpenTotals(), by=ANALYST)
    view = paragraph_view(opened, ANALYST)
    standing_text = told(opened, "standing")
    now = standing(opened, ANALYST)
    rated, apart = any(column.rank for column in now.columns), len(now.leaders) < len(now.columns)
    if view["shown"] and rated and apart:  # where all are level, one sentence says so of all
        for hypothesis in opened.rated_hypotheses:
            assert hypothesis.id in standing_text
    others = [plain(one["parts"]) for one in view["sections"] if one["key"] != "probability"]
    for band in (one for scale in WORDS.values() for one in scale):
        assert not any(f"{band.word} (" in text for text in others)


def test_the_rules_probabilities_stand_under_its_name_with_what_they_rest_on() -> None:
    text = told(case({"E1": "CC II", "E2": "C C"}), "probability")
    assert text.startswith("By Bayes’ rule from the ratings: H1 Hypothesis 1")
    (first, *_) = numbers(case({"E1": "CC II", "E2": "C C"}), "probability").values()
    assert first[0] == "All rated cells, by Bayes’ rule."
    assert len(first) > 1


def test_where_matrix_rule_and_person_part_it_is_said() -> None:
    judged = after(case({"E1": "CC II", "E2": "C C"}), Judge(moment="after", answer=("H2",)))
    assert "own answer is H2 Hypothesis 2" in told(judged, "probability")


def test_without_any_probability_no_word_of_likelihood_is_used() -> None:
    drawn = after(case({"E1": ". ."}), OpenTotals())
    assert told(drawn, "probability") == "No probability has been given, so no word of likelihood is used."


def test_a_word_stands_with_its_number_its_range_and_whose_it_is() -> None:
    judged = after(
        case(AUM), Judge(moment="after", answer=("H1",), percents={"H1": 70, "H2": 20, "H3": 5, "H4": 5})
    )
    text = told(judged, "probability")
    assert "In ann’s own judgement after the evidence" in text
    assert "70 %: likely (55–80 %)" in text
    assert text.split("By Bayes’ rule")[0].count("very unlikely (5–20 %)") == 2


def test_percents_that_do_not_add_up_are_said_to_be_as_given() -> None:
    judged = after(case(AUM), Judge(moment="after", answer=("H1",), percents={"H1": 90, "H2": 60}))
    assert "add up to 150 per cent" in told(judged, "probability")
    independent = replace(judged, form="independent")
    assert "add up" not in told(independent, "probability")


def test_percents_are_divided_by_their_sum_only_with_consent() -> None:
    percents = {"H1": 90, "H2": 60, "H3": 0, "H4": 0}
    agreed = after(case(AUM), Judge(moment="after", answer=("H1",), percents=percents, normalised=True))
    text = told(agreed, "probability")
    assert "60 %: likely (55–80 %)" in text
    assert "add up to 150 per cent; here they are divided" in text


def test_confidence_is_a_sentence_of_its_own_with_its_three_reasons() -> None:
    judged = after(
        case(AUM),
        Judge(
            moment="after", answer=("H1",), confidence="low", assumptions="One motive", sourcing="Two texts."
        ),
    )
    assert told(judged, "confidence") == (
        "Confidence after the evidence is low. Assumptions: One motive. Sourcing: Two texts. "
        "No reason is given under: Argument."
    )
    assert told(case(AUM), "confidence") == "Nobody has said how confident they are."


def test_what_would_overturn_it_names_rows_and_the_very_cells() -> None:
    drawn = case({"E1": "I N", "E2": "I C", "E3": "N I"})
    text = told(drawn, "overturn")
    assert "Without any one of E1 or E2, H1 Hypothesis 1 would draw level with H2 Hypothesis 2." in text
    assert "H1 Hypothesis 1 would draw level with H2 Hypothesis 2 if 1 cell were read differently." in text
    assert len(numbers(drawn, "overturn")["1 cell"]) == 2


def test_in_the_independent_form_nothing_leads_and_nothing_is_overturned() -> None:
    drawn = replace(case(AUM), form="independent")
    assert "chooses none of them" in told(drawn, "standing")
    assert "there is no lead to lose" in told(drawn, "overturn")
    assert "once every row’s baseline is rated" in told(drawn, "overturn")
    assert "exactly one" not in told(drawn, "assumed")


def test_in_the_independent_form_rows_that_keep_a_hypothesis_on_its_side_of_even_are_named() -> None:
    drawn = replace(case({"E1": "CC C", "E2": "I C"}), form="independent")
    rated = after(drawn, *(RateBaseline(evidence=id, rating=Rating.N) for id in ("E1", "E2")))
    assert "Without E1, H1 Hypothesis 1 would no longer stand" in told(rated, "overturn")
    firm = after(rated, *(RateCell(evidence="E2", hypothesis=id, rating=Rating.N) for id in ("H1", "H2")))
    assert "No single row" not in told(firm, "overturn")


def test_a_lead_that_holds_under_any_weights_is_told_from_one_that_does_not() -> None:
    assert "Whatever the rows weigh, H1" in told(case({"E1": "C I", "E2": "N N"}), "standing")
    assert "depends on what the rows weigh" in told(case({"E1": "C II", "E2": "I N"}), "standing")


def test_assumptions_are_named_and_those_switched_off_too() -> None:
    drawn = of_kind(case(AUM), "assumption")
    assert "One row is an assumption: E1." in told(drawn, "assumed")
    off = after(drawn, SwitchAssumption(id="E1", on=False))
    assert "switched off and counts in nothing above: E1" in told(off, "assumed")


def test_it_says_what_to_watch_first_and_how_much_more_there_is() -> None:
    signs = [
        AddIndicator(indicator=Indicator(id=f"I{n}", hypothesis="H1", text=f"Sign {n}.", due="2027-01"))
        for n in range(1, 6)
    ]
    text = told(after(case(AUM), *signs), "watch")
    assert "Sign 1 (for H1, 2027-01)" in text
    assert "Sign 4" not in text
    assert "2 more signs are open." in text


def test_totals_stay_hidden_until_every_row_is_judged() -> None:
    drawn = case({"E1": "C I", "E2": "C ."})
    view = paragraph_view(drawn, ANALYST)
    assert (view["shown"], view["sections"], view["text"]) == (False, [], "")
    assert paragraph_view(after(drawn, OpenTotals()), ANALYST)["shown"]


def test_ones_own_words_go_into_the_report_and_it_says_when_the_analysis_moved_on() -> None:
    drawn = case(AUM)
    written = paragraph_view(drawn, ANALYST)["written"]
    own = after(drawn, WriteParagraph(text="Mine.", drawn=written))
    view = paragraph_view(own, ANALYST)
    assert (view["text"], view["own"], view["moved"]) == ("Mine.", "Mine.", False)
    moved = paragraph_view(after(own, RateCell(evidence="E1", hypothesis="H1", rating=Rating.II)), ANALYST)
    assert moved["moved"]
    assert moved["text"] == "Mine."
    assert moved["written"] != written
    assert paragraph_view(after(own, WriteParagraph(text="")), ANALYST)["text"] == written


def test_ones_own_words_are_in_no_report_while_nothing_is_rated() -> None:
    own = after(case({"E1": ". ."}), WriteParagraph(text="Mine.", drawn=""))
    assert told_paragraph(own, ANALYST, sections=False)["text"] == ""


@pytest.mark.parametrize("rows", [{"E1": "C"}, {"E1": "NA NA"}, {"E1": "C I"}, {"E1": "C .", "E2": ". ."}])
def test_it_has_something_true_to_say_of_little(rows: dict[str, str]) -> None:
    view = paragraph_view(after(case(rows), OpenTotals()), ANALYST)
    assert view["shown"]
    assert "None" not in view["written"]
    assert all(plain(one["parts"]).strip() for one in view["sections"])


def test_texts_that_hold_the_marks_of_numbers_are_texts() -> None:
    hostile = "\ue0000\ue001"
    judged = after(case(AUM), Judge(moment="after", answer=("H1",), confidence="low", argument=hostile + "x"))
    assert told(judged, "confidence").endswith(
        "Argument: 0x. No reason is given under: Assumptions and Sourcing."
    )


def test_a_number_is_found_again_wherever_a_language_puts_it() -> None:
    tracer = Tracer()
    mark = tracer.number("3", ["E1"])
    assert tracer.parts(f"{mark} of them, {mark}") == [
        {"text": "3", "rests": ["E1"]},
        {"text": " of them, ", "rests": []},
        {"text": "3", "rests": ["E1"]},
    ]
