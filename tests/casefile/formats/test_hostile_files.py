"""Files made to do harm: a sentence, in seconds, and no more memory than a large honest file takes."""

import gzip
import io
import json
import tracemalloc
import zipfile
from contextlib import suppress
from time import process_time

import openpyxl
import pytest

from workbench.casefile.formats import columns, markup, read_content, read_matrix, read_pasted, table_text
from workbench.errors import MatrixFileError, WorkbenchError
from workbench.model.case import Case

MB = 1024 * 1024
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
SECRET = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><project><title>&x;</title></project>'


def sentence(content, name="x.achz", most=400 * MB):
    """Return what is said of a file, and watch what reading it takes."""
    tracemalloc.start()
    try:
        with pytest.raises(WorkbenchError) as caught:
            read_content(content, name, analyst="ann")
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()
    told = str(caught.value)
    assert "\n" not in told
    assert len(told) < 400
    return told


def zipped(**parts):
    """Return an honest workbook with some of its parts exchanged."""
    book, content, new = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["evidence", "H"])
    book.active.append(["Seen", "C"])
    book.save(content)
    with zipfile.ZipFile(content) as package, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as into:
        for name in package.namelist():
            stem = name.rpartition("/")[2].partition(".")[0]
            into.writestr(name, parts.get(stem, package.read(name)))
    return new.getvalue()


def sheet(inside):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{inside}</sheetData></worksheet>'


@pytest.mark.parametrize(
    "text", [f"<!DOCTYPE a [{LAUGHS}]><a>&l9;</a>", SECRET, f"<?xml version='1.0'?>{SECRET}"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_anything_is_parsed(text, encoding):
    assert "declares a document type or entities" in sentence(gzip.compress(text.encode(encoding)))


def test_a_declaration_behind_a_long_comment_is_not_expanded():
    text = f"<!--{' ' * 10_000}--><!DOCTYPE a [<!ENTITY x 'boo'>]><ach><hypothesis>&x;</hypothesis></ach>"
    assert "entities" in sentence(text.encode())


def test_a_gzip_bomb_is_not_unpacked():
    bomb = gzip.compress(b" " * (200 * MB), 9)
    assert len(bomb) < MB
    assert "unpacked, it would have more than" in sentence(bomb, most=100 * MB)


def test_gzip_in_many_small_members_is_bounded_too():
    assert "unpacked" in sentence(gzip.compress(b" " * MB) * 50, most=100 * MB)


def test_a_packed_file_cut_short_is_damaged():
    packed = gzip.compress(b"<a/>" * 1000)
    assert "damaged or cut short" in sentence(packed[:-9])
    assert "damaged or cut short" in sentence(packed[:12] + b"\xff" * 20)


def test_a_zip_bomb_is_not_unpacked():
    bomb = zipped(sheet1=sheet(" " * (200 * MB)))
    assert len(bomb) < MB
    assert "unpacked, the workbook would have more than" in sentence(bomb, "x.xlsx")


def test_a_cell_of_a_hundred_megabytes_is_not_read():
    cell = f'<row r="1"><c t="inlineStr"><is><t>{"x" * (100 * MB)}</t></is></c></row>'
    assert "At most 100000 are read" in sentence(zipped(sheet1=sheet(cell)), "x.xlsx", most=60 * MB)


def test_a_long_cell_of_a_csv_file_is_not_read():
    text = b"evidence,H\n" + b"x" * (10 * MB) + b",C\n"
    assert "characters" in sentence(text, "x.csv", most=200 * MB)


def test_nesting_without_end_is_refused():
    assert "nested too deep" in sentence(b"[" * MB, "x.json")
    assert "nested too deep" in sentence(b'{"a":' * 500_000, "x.json")
    deep = json.loads("[" * 40 + "]" * 40)
    found = read_content(
        json.dumps({"achMatrices": [{"hypotheses": [{"name": "A", "deep": deep}]}]}).encode(),
        "x",
        analyst="a",
    )
    assert [one.what for one in found.leftovers] == ["hypotheses.deep"]
    assert "damaged" in sentence(b"<a>" * 100_000)


def test_a_number_of_parts_beyond_any_matrix_is_refused(monkeypatch):
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 1000)
    assert "more than" in sentence(b"<a>" + b"<b/>" * 5000 + b"</a>")
    assert "more than" in sentence(b'{"a": [' + b"[]," * 3_100_000 + b"[]]}", "x.json")


def test_cells_that_reach_over_a_million_columns_do_not():
    text = f"<table><tr>{'<td colspan=99999999 rowspan=99999999>evidence</td>' * 50}</tr></table>"
    with pytest.raises(MatrixFileError):
        read_content(text.encode(), "x.html", analyst="ann")


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>" * 20_000,
        f"<table><tr><td>evidence</td><td>H</td></tr><tr><td>{'<b>x</b>' * 120_000}</td></tr></table>",
        "<table></table>" * 20_000,
    ],
)
def test_untidy_pages_take_no_longer_than_tidy_ones(text):
    assert sentence(text.encode(), "x.html", most=200 * MB)


@pytest.mark.parametrize("value", ["7", "true", '"text"', "[7]", '{"a": 1}', "[[]]", "[null]"])
@pytest.mark.parametrize(
    "entry", ["hypotheses", "evidence", "ratings", "milestones", "title", "metadata", "scores"]
)
def test_a_value_of_the_wrong_type_is_a_sentence_or_left_over(entry, value):
    whole = {"focusQuestion": "q", "hypotheses": [{"id": "h", "label": "A"}], "evidence": []}
    for content in (whole, whole | {"metadata": {}}, whole | {"achMatrices": [whole]}):
        try:
            read_content(json.dumps(content | {entry: json.loads(value)}).encode(), "x.json", analyst="ann")
        except MatrixFileError as error:
            assert "\n" not in str(error)  # noqa: PT017 - or nothing is raised at all


def test_a_text_that_no_file_can_hold_is_refused():
    for text in ("\\ud800", "a\\u0000b"):
        content = f'[{{"title": "{text}", "url": "x"}}]'
        assert "character" in sentence(content.encode(), "x.json")


def test_stix_objects_that_refer_to_each_other_in_a_circle_are_read_once():
    text = """{"type": "bundle", "objects": [
      {"type": "report", "id": "a", "name": "A", "created_by_ref": "b", "object_refs": ["b", "a"]},
      {"type": "report", "id": "b", "name": "B", "created_by_ref": "a", "object_refs": ["a"]}]}"""
    case = read_content(text.encode(), "x.json", analyst="ann").case
    assert [item.text for item in case.evidence] == ["A", "B"]


def test_a_pasted_text_of_quotation_marks_takes_time_with_its_length_alone():
    for text in ('"a\t' * 300_000, '"' * 900_000, '""x\t' * 300_000):
        with suppress(MatrixFileError):
            read_pasted(f"evidence\t{text}\n", Case())


def test_a_file_larger_than_is_read_is_not_opened(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_bytes(b"evidence,H\n")
    monkeypatch.setattr("workbench.casefile.formats.matrix.MOST_BYTES", 5)
    assert columns.MOST_BYTES > 5
    with pytest.raises(MatrixFileError, match="At most"):
        read_matrix(path, analyst="ann")


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"evidence\t" + b"x\t" * 6_000_000, "x.tsv", "parts"),
        (b"evidence\tH\n" + b"\n" * 6_000_000, "x.tsv", "parts"),
        (b"evidence," + b"," * 6_000_000, "x.csv", "parts"),
        (b"evidence," + b"h," * 20_000, "x.csv", "columns"),
        (b"evidence\t" + b"h\t" * 20_000, "x.tsv", "columns"),
        (b"evidence,H\n" + b"x,C\n" * 20_002, "x.csv", "rows"),
        (b"evidence\tH\n" + b"x" * 100_001 + b"\tC\n", "x.tsv", "characters"),
    ],
    ids=["cells", "lines", "commas", "columns", "tab columns", "rows", "long"],
)
def test_a_dropped_table_without_end_is_refused_before_it_is_cut(content, name, told):
    for read in (lambda: table_text(content, name), lambda: read_content(content, name, analyst="ann")):
        started = process_time()
        with pytest.raises(MatrixFileError, match=told):
            read()
        assert process_time() - started < 2
