"""Before a table is added it is shown: what would come, what repeats, what was not understood."""

from tests.drawing import case
from workbench.casefile.formats import read_pasted
from workbench.views.pasted import MOST_SHOWN, paste_words, pasted_view

BOARD = case({"E1": "C I"})


def view(text, **options):
    return pasted_view(BOARD, read_pasted(text, BOARD, **options))


def test_the_sum_says_what_would_come_and_what_would_not():
    seen = view("evidence\tsource\tH1\tH2\nSeen\tPaper\tC\tmaybe\nitem e1\t\t\t\n")
    assert seen["sum"] == (
        "One row can be added. It brings one rating. One new source comes along. "
        "One row repeats what is there already. One thing was not understood and is left out."
    )
    assert (seen["n"], seen["repeats"]) == (1, 1)
    assert seen["columns"] == "Read as: evidence, source, H1, H2."


def test_each_row_says_what_it_would_be():
    seen = view("evidence\tsource\torigin\tdate\tcredibility\tH2\nSeen\tPaper\tNavy\t2024\tlow\tII")
    (row,) = seen["rows"]
    assert (row["number"], row["id"], row["text"]) == (2, "E2", "Seen")
    assert row["facts"] == "Paper, Navy, credibility low, 2024"
    assert row["codes"] == [{"hypothesis": "H2", "code": "II"}]


def test_a_row_that_repeats_says_which():
    seen = view("Item E1\nNew\nnew")
    assert [row["note"] for row in seen["rows"]] == ["the same words as E1", "", "the same words as row 2"]
    assert [row["taken"] for row in seen["rows"]] == [False, True, False]


def test_what_was_not_understood_has_its_place():
    seen = view("evidence\tH1\tRemark\nSeen\tmaybe\tx")
    assert [one["place"] for one in seen["troubles"]] == ["Remark", "Row 2, H1"]
    assert "maybe" in seen["troubles"][1]["problem"]


def test_of_very_many_rows_the_first_are_shown_and_the_others_counted():
    seen = view("\n".join(f"Row {n}" for n in range(MOST_SHOWN + 5)))
    assert len(seen["rows"]) == MOST_SHOWN
    assert seen["more"] == "and 5 more rows"
    assert seen["n"] == MOST_SHOWN + 5


def test_the_words_name_every_heading_that_is_known():
    assert "credibility" in paste_words()["headings"]
