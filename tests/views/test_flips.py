"""How few cells would change who leads, as the panel, the report and the command line tell it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import FORMS, Case
from workbench.scoring import SCHEMES, standing
from workbench.scoring.flips import flips
from workbench.views.flips import flip_sentence
from workbench.views.flips_table import SHOWN, flips_told


def told(rows: dict[str, str], *, one_step: bool = False, **drawing: str):
    return flips_told(case(rows, **drawing), ANALYST, one_step=one_step)


def texts(view) -> list[list[str]]:
    return [[cell["text"] for cell in row["cells"]] for row in view["rows"]]


def sentences(rows: dict[str, str], *, steps: int | None = None) -> list[str]:
    drawn = case(rows)
    return [flip_sentence(drawn, one) for one in flips(drawn, ANALYST, steps=steps)]


def test_the_primers_example_is_told_for_each_rival_of_each_leader() -> None:
    view = told(AUM)
    assert view["heads"] == ["Rival", "Leader", "To tie", "To be ahead", "To be first, alone or tied"]
    assert [row["key"] for row in view["rows"]] == ["H1 H2", "H1 H3", "H1 H4", "H2 H1", "H2 H3", "H2 H4"]
    ahead = "E1 against H4 from I to N and E3 against H1 from N to II"
    assert texts(view)[2] == [
        "H4 Hypothesis 4",
        "H1 Hypothesis 1",
        "1 cell (1 row; E3 against H1 from N to II; other cells would do as well)",
        f"2 cells (1 row; {ahead}; other sets of 2 cells would do as well)",
        "2 cells",
    ]


def test_what_is_tied_is_called_tied_and_who_is_nearest_comes_first() -> None:
    view = told(AUM)
    assert texts(view)[0][2] == "0: tied already"
    assert texts(view)[0][4] == "0: first already"
    assert view["headline"] == (
        "H1 Hypothesis 1 and H2 Hypothesis 2 are tied. One cell rated differently would be enough for "
        "H3 Hypothesis 3 or H4 Hypothesis 4 to tie with one of them."
    )


def test_a_leader_that_is_the_only_one_stands_in_the_sentence_and_not_in_every_row() -> None:
    view = told({"E1": "N II", "E2": "N II"})
    assert len(view["heads"]) == len(view["rows"][0]["cells"]) == 4
    expected = "2 cells rated differently would be enough for H2 Hypothesis 2 to tie with H1 Hypothesis 1."
    assert view["headline"] == expected
    assert texts(view)[0][1].startswith("2 cells (1 row; E1 against H2 from II to N and E1 ")


def test_the_only_set_is_not_said_to_be_one_of_several() -> None:
    (row,) = told({"E1": "C II"})["rows"]
    assert [row["cells"][place]["note"] for place in (1, 2)] == ["other cells would do as well", ""]


def test_by_one_step_only_less_can_be_done_and_that_is_called_impossible() -> None:
    rows = {"E1": "C II", "E2": "C II"}
    assert [text for text in texts(told(rows))[0] if "impossible" in text] == []
    view = told(rows, one_step=True)
    assert texts(view)[0][1:] == ["impossible"] * 3
    assert view["headline"] == "No change by one step each lets any other hypothesis tie."
    assert (view["one_step"]["on"], told(rows)["one_step"]["on"]) == (True, False)


def test_by_one_step_only_the_cells_are_the_next_code_away() -> None:
    (row,) = texts(told({"E1": "N I"}, one_step=True))
    assert row[1].startswith("1 cell (1 row; E1 against H2 from I to N")


def test_many_cells_are_shown_in_part_and_all_are_there() -> None:
    (row,) = told({f"E{n}": "C II" for n in range(SHOWN + 2)})["rows"]
    tie = row["cells"][1]
    assert (len(tie["cells"]), len(tie["further"]), tie["more"]) == (SHOWN, 2, "and 2 more")
    assert told({"E1": "C II"})["rows"][0]["cells"][1]["more"] == ""


def test_a_rival_that_few_cells_speak_of_may_be_ahead_already_and_is_not_called_nearest() -> None:
    view = told({"E1": "I C", "E2": "I .", "E3": "C ."})
    (row,) = view["rows"]
    assert row["cells"][0]["note"] == "Too few of its cells are rated for it to lead."
    assert [cell["head"] for cell in row["cells"][1:]] == ["0: ahead already"] * 2 + ["0: first already"]
    assert view["headline"] == ""


def test_a_rival_level_with_the_leader_that_cannot_lead_is_not_called_nearest() -> None:
    view = told({"E1": "C C I", "E2": "C . I", "E3": "C . C"})
    assert view["headline"].startswith("One cell rated differently would be enough for H3")


def test_where_hypotheses_may_hold_together_one_sentence_says_why_there_is_nothing() -> None:
    view = told(AUM, form="independent")
    assert view["rows"] == []
    assert view["withheld"].startswith("Each hypothesis is a question of its own")
    assert told(AUM)["withheld"] == ""


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ({"E1": "C"}, "not two hypotheses"),
        ({"E1": ". ."}, "No hypothesis leads"),
        ({"E1": "C NA"}, "has no rival"),
    ],
)
def test_where_nobody_can_be_overtaken_it_says_why(rows: dict[str, str], why: str) -> None:
    assert why in told(rows)["withheld"]


def test_in_sentences_a_tie_a_distance_and_the_impossible_are_told_apart() -> None:
    assert sentences({"E1": "C C"}, steps=1) == [
        "H2 Hypothesis 2 is tied with H1 Hypothesis 1 already. No change of ratings puts it ahead.",
        "H1 Hypothesis 1 is tied with H2 Hypothesis 2 already. No change of ratings puts it ahead.",
    ]
    assert sentences({"E1": "C II"}, steps=1) == [
        "No change of ratings lets H2 Hypothesis 2 tie with H1 Hypothesis 1."
    ]
    (far,) = sentences({"E1": "C II"})
    tie, overtake = far.split(". ")
    assert tie.endswith("if one cell were rated differently: E1 against H2 from II to N")
    assert overtake.startswith(
        "It would be ahead with 2 cells rated differently: E1 against H2 from II to N and"
    )
    (ahead,) = sentences({"E1": "I C", "E2": "I .", "E3": "C ."})
    assert ahead.startswith("H2 Hypothesis 2 is less contradicted than H1 Hypothesis 1 already")


@given(
    drawn=cases(),
    form=st.sampled_from(FORMS),
    scheme=st.sampled_from(sorted(SCHEMES)),
    one_step=st.booleans(),
)
def test_whatever_is_rated_each_row_has_a_text_under_each_head(drawn: Case, form, scheme, one_step) -> None:
    view = flips_told(replace(drawn, form=form), ANALYST, scheme, one_step=one_step)
    assert all(cell["text"] for row in view["rows"] for cell in row["cells"])
    assert {len(row["cells"]) for row in view["rows"]} <= {len(view["heads"])}
    assert bool(view["rows"]) != bool(view["withheld"])
    if form == "exclusive":
        assert bool(view["rows"]) == bool(flips(drawn, ANALYST, scheme))
        assert len(view["heads"]) == 4 + (len(standing(drawn, ANALYST, scheme).leaders) > 1)
