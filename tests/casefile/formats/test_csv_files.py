from pathlib import Path

import pytest

from workbench.casefile.formats import read_matrix
from workbench.errors import CannotRead, MatrixFileError, UnknownFormat
from workbench.model.case import Cell, Place
from workbench.model.rating import Rating

PLAIN = "id,evidence,Cash,Combat\nE1,Seen,C,II\nE2,Heard,,NA\n"


@pytest.fixture
def read(tmp_path: Path):
    def reader(content: str | bytes, name: str = "matrix.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_matrix(path, analyst="ann")

    return reader


@pytest.fixture
def refused(read):
    def reader(content: str | bytes, name: str = "matrix.csv") -> MatrixFileError:
        with pytest.raises(MatrixFileError) as caught:
            read(content, name)
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 400
        return caught.value

    return reader


def test_columns_that_are_not_reserved_are_hypotheses_in_their_order(read):
    case = read(PLAIN)
    assert [(h.id, h.label) for h in case.hypotheses] == [("H1", "Cash"), ("H2", "Combat")]
    assert [(e.id, e.text) for e in case.evidence] == [("E1", "Seen"), ("E2", "Heard")]


def test_only_what_was_written_becomes_a_cell_of_the_analyst(read):
    assert read(PLAIN).cells == {
        Place("ann", "E1", "H1"): Cell(rating=Rating.C),
        Place("ann", "E1", "H2"): Cell(rating=Rating.II),
        Place("ann", "E2", "H2"): Cell(rating=Rating.NA),
    }


def test_headers_match_without_case_and_outer_space_and_codes_in_any_case(read):
    case = read(" EVIDENCE , Cash ,Credibility\nSeen, cc ,h\nHeard,i,LOW\n")
    assert case.hypotheses[0].label == "Cash"
    assert case.rating("ann", "E1", "H1") is Rating.CC
    assert [item.credibility for item in case.evidence] == ["high", "low"]


def test_every_reserved_column_finds_its_field(read):
    case = read(
        "id,evidence,source,outlet,origin,paragraph,excerpt,url,reliability,credibility,relevance,kind,date,"
        "happened,note,reason,H\nX1,Seen,Paper one,Post,A spokesman,7,his words,https://a.example,b,3,m,absence,"
        "2024-06,since 2022,mind,why,N\n"
    )
    item = case.evidence[0]
    assert (item.source, item.outlet, item.origin, item.paragraph) == ("S1", "Post", "A spokesman", 7)
    assert (item.excerpt.quote, item.excerpt.start, item.excerpt.end) == ("his words", 0, 9)
    assert len(item.excerpt.sha256) == 64
    assert (item.url, item.reliability, item.credibility, item.relevance) == (
        "https://a.example",
        "B",
        "3",
        "medium",
    )
    assert (item.kind, item.date, item.note, item.reason) == ("absence", "2024-06", "mind", "why")
    assert item.happened == "since 2022"
    assert (case.sources[0].id, case.sources[0].title, case.sources[0].outlet) == ("S1", "Paper one", "Post")


def test_sources_are_the_distinct_texts_in_order(read):
    case = read("evidence,source,outlet,H\na,Two,X,C\nb,One,Y,C\nc,Two,Z,C\nd,,,C\n")
    assert [(s.id, s.title, s.outlet) for s in case.sources] == [("S1", "Two", "unknown"), ("S2", "One", "Y")]
    assert [item.source for item in case.evidence] == ["S1", "S2", "S1", ""]


def test_rows_without_an_id_are_numbered_by_their_place_and_never_twice(read):
    case = read("id,evidence,H\n,a,C\nE1,b,C\n,c,C\nE4,d,C\n")
    assert [item.id for item in case.evidence] == ["E2", "E1", "E3", "E4"]


def test_a_byte_order_mark_blank_lines_and_short_rows_are_fine(read):
    case = read(b"\xef\xbb\xbfevidence,Cash,Combat\n\n,,\nSeen,C\n  \nHeard\n")
    assert [item.text for item in case.evidence] == ["Seen", "Heard"]
    assert len(case.cells) == 1


def test_a_text_may_hold_commas_quotes_line_ends_and_any_character(read):
    case = read('evidence,H\n"a, ""b""\nc\r\nd\x07😀",C\n')
    assert case.evidence[0].text == 'a, "b"\nc\r\nd\x07😀'


def test_one_leading_apostrophe_is_taken_off_before_what_could_be_a_formula(read):
    case = read("evidence,'=Cash\n'=1+1,C\n''=x,C\n'tis,C\n=y,C\n\"'\tz\",C\n")
    assert [item.text for item in case.evidence] == ["=1+1", "'=x", "'tis", "=y", "\tz"]
    assert case.hypotheses[0].label == "=Cash"


def test_semicolons_part_the_fields_where_only_they_make_a_header(read):
    case = read('id;"evidence";Cash\nE1;a, b;C\n')
    assert case.evidence[0].text == "a, b"


def test_reasons_in_their_form_go_to_their_cells(read):
    case = read('evidence,Cash,Combat,reason\nSeen,C,,"Low: rumour.\nH1: pays\nH2: later"\n')
    assert case.evidence[0].reason == "Low: rumour."
    assert case.cell("ann", "E1", "H1") == Cell(rating=Rating.C, reason="pays")
    assert case.cell("ann", "E1", "H2") == Cell(rating=None, reason="later")


@pytest.mark.parametrize(
    ("content", "row", "column", "words"),
    [
        ("evidence,Cash\nSeen,X\n", 2, "Cash", "Rating 'X' is not understood"),
        ("evidence,Cash,credibility\na,C,\nSeen,C,great\n", 3, "credibility", "'great' is not understood"),
        ("evidence,Cash,reliability\nSeen,C,G\n", 2, "reliability", "A to F"),
        ("evidence,Cash,paragraph\nSeen,C,two\n", 2, "paragraph", "whole number"),
        ("evidence,Cash,paragraph\nSeen,C,-1\n", 2, "paragraph", "whole number"),
        ("id,evidence,Cash\nE1,a,C\nE1,b,C\n", 3, "id", "stands in row 2 already"),
        ("evidence,,Cash\nSeen,,C\n", 1, None, "column 2 has no header"),
        ("evidence,Cash, CASH \nSeen,C,C\n", 1, "Cash", "more than once"),
        ("evidence,Evidence,Cash\nSeen,x,C\n", 1, "evidence", "more than once"),
        ("evidence,Cash\nSeen,C,oops\n", 2, None, "3 cells, the header only 2"),
        ("id,Cash\nE1,C\n", 1, None, "no column is called evidence"),
        ("id,evidence\nE1,Seen\n", 1, None, "no column names a hypothesis"),
        ("evidence,Cash\n", None, None, "no evidence in it"),
        ("evidence,Cash\n,C\n", 2, "evidence", "no evidence text"),
        ('evidence,Cash\n"Seen,C\n', 2, None, "quotation marks"),
        (f"evidence,Cash\n{'x' * 100_001},C\n", 2, "evidence", "100001 characters"),
        (f"evidence,Cash\n{'x' * 140_000},C\n", 2, None, "At most 100000"),
        (f"evidence,Cash\nSeen,{'x' * 90_000}\n", 2, "Cash", "xxx…"),
        ("evidence," + ",".join(f"H{n}" for n in range(201)) + "\nSeen\n", 1, None, "201 columns"),
        ("evidence,Ca\0sh\nSeen,C\n", 1, None, "binary"),
        ("evidence,Cash\nSe\0en,C\n", 2, "evidence", "U+0000"),
    ],
)
def test_what_is_not_understood_is_named_with_its_place(refused, content, row, column, words):
    error = refused(content)
    assert words in str(error)
    assert "matrix.csv" in str(error)
    assert error.row == row
    assert (error.column or "").strip().casefold() == (column or "").casefold()


def test_too_many_rows_are_refused(refused):
    content = "evidence,Cash\n" + "Seen,C\n" * 20_001
    assert refused(content).row == 20_002


@pytest.mark.parametrize("content", ["", " \n\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n,,\n"])
def test_an_empty_file_is_refused(refused, content):
    assert "nothing in it" in str(refused(content))


def test_another_encoding_is_named_by_byte_and_line(refused):
    error = refused("evidence,Cash\nSeen,C\nCafé,C\n".encode("latin-1"))
    assert "0xE9" in str(error)
    assert "line 3" in str(error)


@pytest.mark.parametrize("content", [PLAIN.encode("utf-16"), b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04\xff\xfe"])
def test_what_is_not_text_is_refused(refused, content):
    assert refused(content)


def test_utf16_is_told_apart(refused):
    assert "UTF-16" in str(refused(PLAIN.encode("utf-16")))


def test_a_file_beyond_the_bound_is_not_read(refused, monkeypatch):
    monkeypatch.setattr("workbench.casefile.formats.matrix.MOST_BYTES", 10)
    assert "At most 0 are read" in str(refused(PLAIN))


def test_other_endings_and_missing_files_get_a_sentence(read, tmp_path):
    with pytest.raises(UnknownFormat, match=r"\.csv, \.xlsx"):
        read(PLAIN, "matrix.ods")
    with pytest.raises(CannotRead, match="no such file"):
        read_matrix(tmp_path / "none.csv", analyst="ann")


def test_totals_beneath_the_matrix_are_no_evidence_and_what_is_written_beneath_them_is(read):
    case = read(f"{PLAIN},,,\ntotals,,,\nInconsistency,,0,2,and more\nScheme: plain\n,Added below,CC,\n")
    assert [(e.id, e.text) for e in case.evidence] == [("E1", "Seen"), ("E2", "Heard"), ("E3", "Added below")]


def test_a_row_without_a_wording_is_refused_above_the_totals(refused):
    assert refused(f"{PLAIN}E3,,C,\ntotals,,,\n").row == 4


def test_an_item_may_be_called_totals(read):
    assert read("id,evidence,Cash\nTotals,Seen,C\nE2,Heard,I\n").evidence[0].id == "Totals"
