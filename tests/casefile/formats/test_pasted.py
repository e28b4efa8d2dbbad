"""A pasted table becomes rows: by headings or without, what is not understood told, nothing mistaken."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.casefile.formats import pasted, read_pasted
from workbench.errors import MatrixFileError
from workbench.model.case import Cell
from workbench.model.edits import apply
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.source import Source

BOARD = replace(
    case({"E1": "C I", "E2": ". ."}),
    hypotheses=(
        Hypothesis(id="H1", label="Cash"),
        Hypothesis(id="H2", label="Combat experience"),
        Hypothesis(id="H3", label="Other", residual=True),
    ),
    sources=(Source(id="S1", title="Morning paper", outlet="Morning"),),
)


def read(text, **options):
    return read_pasted(text, BOARD, **options)


def texts(found):
    return [row.evidence.text for row in found.taken]


def troubles(found):
    return [(one.row, one.column) for one in found.troubles]


# --- what a clipboard holds


def test_without_headings_the_first_column_is_the_wording():
    found = read("Seen at the port, at night\nHeard on the radio")
    assert texts(found) == ["Seen at the port, at night", "Heard on the radio"]
    assert [row.evidence.id for row in found.rows] == ["E3", "E4"]
    assert found.columns == ("column 1",)


def test_further_columns_without_headings_are_told_and_left_out():
    found = read("Seen\tC\nHeard\t")
    assert texts(found) == ["Seen", "Heard"]
    assert troubles(found) == [(None, "column 2")]


def test_the_totals_of_a_copied_workbook_are_no_rows():
    found = read("id\tevidence\tCash\nE7\tSeen\tC\n\ntotals\nInconsistency\t\t0\nRank\t\t1")
    assert (texts(found), troubles(found)) == (["Seen"], [])


def test_headings_say_which_column_is_which():
    found = read(
        "Origin\tEVIDENCE \tcash\tH2\tdate\tsource\tcredibility\n"
        "Navy\tSeen\tII\tcc\t2024-10-13\tMorning paper\th"
    )
    (row,) = found.rows
    item = row.evidence
    assert (item.text, item.origin, item.date, item.source, item.credibility) == (
        "Seen",
        "Navy",
        "2024-10-13",
        "S1",
        "high",
    )
    assert row.cells == {"H1": Cell(rating=Rating.II), "H2": Cell(rating=Rating.CC)}
    assert found.sources == ()


@pytest.mark.parametrize(
    "heading", ["H2", "Combat experience", "H2 Combat experience", " h2 COMBAT experience"]
)
def test_a_hypothesis_is_known_by_its_id_its_label_or_both(heading):
    assert read(f"evidence\t{heading}\nSeen\tI").rows[0].cells == {"H2": Cell(rating=Rating.I)}


def test_a_label_that_two_hypotheses_share_is_nobodys():
    twins = replace(BOARD, hypotheses=(Hypothesis(id="H1", label="Cash"), Hypothesis(id="H2", label="Cash")))
    found = read_pasted("evidence\tCash\tH2\nSeen\tC\tI", twins)
    assert found.rows[0].cells == {"H2": Cell(rating=Rating.I)}
    assert troubles(found) == [(None, "Cash")]


def test_csv_is_read_where_its_header_says_so():
    assert texts(read('evidence,date\n"Seen, twice",2024\n')) == ["Seen, twice"]
    assert texts(read("date;evidence\n2024;Seen, twice\n")) == ["Seen, twice"]


def test_a_new_source_comes_along_once():
    found = read("evidence\tsource\toutlet\nSeen\tEvening\tEvening Post\nHeard\tEvening\tEvening Post")
    assert [row.evidence.source for row in found.rows] == ["S2", "S2"]
    assert found.sources == (Source(id="S2", title="Evening", outlet="Evening Post"),)


def test_reasons_go_to_their_cells():
    found = read("evidence\treason\tCash\tCombat experience\nSeen\tH2: saw it\tC\tI")
    assert found.rows[0].cells["H2"] == Cell(rating=Rating.I, reason="saw it")


def test_quotation_marks_around_a_cell_go_only_where_a_spreadsheet_has_set_them():
    found = read('"Storm corps" it says\n"Quoted"\n"two\nlines"\n"a ""word"""\n6" gun\n"\nlast')
    assert texts(found) == [
        '"Storm corps" it says',
        '"Quoted"',
        "two\nlines",
        'a "word"',
        '6" gun',
        '"',
        "last",
    ]


# --- what repeats


def test_rows_that_repeat_are_left_out_unless_wanted():
    text = "item  e1\nNew\nNEW "
    found = read(text)
    assert texts(found) == ["New"]
    assert [(row.same_as, row.same_row) for row in found.rows] == [("E1", None), ("", None), ("", 2)]
    assert len(read(text, repeated=True).taken) == 3


def test_rows_without_an_id_are_rows_of_their_own():
    found = read("evidence\tCash\nOne report\tC\nAnother report\tI\nA third\t")
    assert [row.evidence.deceptive_of for row in found.taken] == ["", "", ""]
    assert len(apply(BOARD, found.edit, by=ANALYST).evidence) == len(BOARD.evidence) + 3


def test_an_id_is_kept_where_it_is_free():
    found = read("id\tevidence\nE1\tSeen\nX7\tHeard\nX7\tTold")
    assert [row.evidence.id for row in found.rows] == ["E3", "X7", "E4"]


# --- what is not understood


def test_a_cell_that_is_not_understood_is_left_out_and_told_with_its_place():
    found = read("evidence\tCash\tcredibility\tparagraph\nSeen\tmaybe\tvery\tfour\nHeard\tC\tlow\t4")
    assert troubles(found) == [(2, "credibility"), (2, "paragraph"), (2, "Cash")]
    assert found.rows[0].cells == {}
    assert found.rows[1].cells == {"H1": Cell(rating=Rating.C)}
    assert len(found.taken) == 2


def test_a_row_without_a_wording_is_not_added_and_told():
    found = read("evidence\torigin\n \tNavy\nSeen\t")
    assert texts(found) == ["Seen"]
    assert troubles(found) == [(2, "evidence")]


@pytest.mark.parametrize("heading", ["Remarks", "Other", "H9", "evidence", "cash"])
def test_a_column_that_cannot_be_placed_is_told_once(heading):
    found = read(f"evidence\tCash\t{heading}\nSeen\tC\tx\nHeard\tI\ty")
    assert troubles(found) == [(None, heading)]
    assert [row.cells["H1"].rating for row in found.rows] == ["C", "I"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "nothing in it"),
        (" \n\t\n", "nothing in it"),
        ("date\torigin\n2024\tNavy", "no column is called evidence"),
        ('evidence,date\n"Seen', "do not close"),
        ("x\ud800", "no text"),
        ("x" * (pasted.MOST_PASTED_CHARACTERS + 1), "characters"),
        ("x\n" * (pasted.MOST_PASTED_ROWS + 1), "rows"),
    ],
)
def test_what_cannot_be_read_at_all_is_refused_with_a_sentence(text, told):
    with pytest.raises(MatrixFileError, match=told):
        read(text)


def test_a_text_longer_than_any_is_told_and_not_taken():
    found = read("Seen\n" + "x" * 100_001)
    assert texts(found) == ["Seen"]
    assert troubles(found) == [(2, "")]


# --- laws

cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
wordings = cells.filter(lambda text: bool(text.strip()))


@given(st.lists(st.tuples(wordings, cells, cells), min_size=1, max_size=6))
def test_any_table_of_texts_that_a_program_writes_is_read_as_it_was(table):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    writer.writerows([("evidence", "note", "origin"), *table])
    found = read(out.getvalue(), repeated=True)
    held = [(row.evidence.text, row.evidence.note, row.evidence.origin) for row in found.rows]
    plain = [tuple(_unguarded(text) for text in row) for row in table]
    assert held == plain
    assert found.troubles == ()


def _unguarded(text):
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(tuple("=+-@\t\r\n")) else text


@given(st.text(max_size=60), st.booleans())
def test_whatever_is_pasted_is_read_or_refused_and_the_edit_fits_the_case(text, repeated):
    try:
        found = read(text, repeated=repeated)
    except MatrixFileError:
        return
    after = apply(BOARD, found.edit, by=ANALYST)
    assert len(after.evidence) == len(BOARD.evidence) + len(found.taken)
    assert len({item.id for item in after.evidence}) == len(after.evidence)


def test_a_second_reading_follows_its_row_to_another_id_and_one_of_nothing_is_told():
    table = "id\tevidence\tdeceptive_of\nE1b\tA lure.\tE1\nE1\tA new report.\t\nE7\tOf nothing.\tE8\n"
    found = read_pasted(table, BOARD)
    assert [(row.evidence.id, row.evidence.deceptive_of) for row in found.taken] == [
        ("E3", ""),
        ("E1b", "E3"),
    ]
    (trouble,) = found.troubles
    assert (trouble.row, trouble.column) == (4, "deceptive_of")
    assert len(apply(BOARD, found.edit, by=ANALYST).counted_evidence) == 3


def test_a_second_reading_of_a_row_that_stands_in_the_case_is_added_to_it_once():
    table = f"id\tevidence\tdeceptive_of\nE9\t{BOARD.evidence[0].text}\t\nE9b\tA lure.\tE9\n"
    once = apply(BOARD, read_pasted(table, BOARD).edit, by=ANALYST)
    assert [(item.id, item.deceptive_of) for item in once.evidence] == [("E1", ""), ("E2", ""), ("E9b", "E1")]
    again = read_pasted(table.replace("A lure.", "Another lure."), once)
    assert (len(again.taken), again.troubles[0].column) == (0, "deceptive_of")


def test_a_table_in_html_is_cut_by_its_own_cells():
    found = read(
        "<table><tr><th>Evidence</th><th>Cash</th></tr>"
        "<tr><td><p>Seen,</p><p>at night</p></td><td>&minus;&minus;</td></tr></table>"
    )
    assert texts(found) == ["Seen,\nat night"]
    assert found.rows[0].cells["H1"].rating is Rating.II
