import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest

from workbench.casefile.formats import read_matrix, workbook
from workbench.errors import MatrixFileError
from workbench.model.rating import Rating


@pytest.fixture
def read(tmp_path):
    def reader(*rows, change=None):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        if change:
            change(book)
        path = tmp_path / "matrix.xlsx"
        book.save(path)
        return read_matrix(path, analyst="ann")

    return reader


def refused(path) -> str:
    with pytest.raises(MatrixFileError) as caught:
        read_matrix(path, analyst="ann")
    return str(caught.value)


def rewritten(path, **changes: tuple[str, str]) -> None:
    """Change a part's text within a workbook."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for end, (before, after) in changes.items():
                if name.endswith(f"{end}.xml"):
                    text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    path.write_bytes(content.getvalue())


def test_the_first_sheet_is_read_like_a_csv_file(read):
    case = read(["Evidence", "Cash"], ["Seen", "cc"], [None, None], ["Heard"])
    assert [item.text for item in case.evidence] == ["Seen", "Heard"]
    assert case.rating("ann", "E1", "H1") is Rating.CC


def test_only_the_first_sheet_counts(read):
    case = read(
        ["evidence", "Cash"], ["Seen", "C"], change=lambda book: book.create_sheet("x").append(["junk"])
    )
    assert len(case.evidence) == 1


def test_numbers_and_dates_are_read_as_they_are_shown(read):
    case = read(
        ["evidence", "H", "paragraph", "date"], [1965, "N", 3, date(2024, 6, 19)], ["x", "N", 4.0, "2024"]
    )
    assert [item.text for item in case.evidence] == ["1965", "x"]
    assert [item.paragraph for item in case.evidence] == [3, 4]
    assert [item.date for item in case.evidence] == ["2024-06-19", "2024"]


def test_a_formula_without_a_stored_result_is_its_text(read):
    assert read(["evidence", "H"], ["=1+1", "C"]).evidence[0].text == "=1+1"


def test_a_row_longer_than_the_header_is_refused(read):
    with pytest.raises(MatrixFileError, match="row 2: the row has 3 cells"):
        read(["evidence", "H"], ["Seen", "C", "more"])


def test_an_empty_sheet_is_refused(read):
    with pytest.raises(MatrixFileError, match="nothing in it"):
        read()


def test_an_unknown_code_is_named_with_row_and_column(read):
    with pytest.raises(MatrixFileError, match=r"matrix\.xlsx, row 3, column 'H'") as caught:
        read(["evidence", "H"], ["a", "C"], ["b", "#N/A"])
    assert (caught.value.row, caught.value.column) == (3, "H")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a zip at all", "not an Excel workbook"),
        (b"PK\x03\x04 cut short", "not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or password-protected"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path, content, words):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    assert words in refused(path)


def test_a_zip_of_something_else_is_refused(tmp_path):
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("readme.txt", "hello")
    assert "not an Excel workbook" in refused(path)


def test_a_truncated_workbook_is_refused(read, tmp_path):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    path.write_bytes(path.read_bytes()[:-200])
    assert "Excel workbook" in refused(path)


def test_a_damaged_workbook_is_refused(read, tmp_path):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    rewritten(path, sheet1=("<sheetData>", "<sheetData><broken"))
    assert "damaged" in refused(path)


def test_a_workbook_that_unpacks_to_too_much_is_not_opened(read, tmp_path, monkeypatch):
    read(["evidence", "H"], ["Seen", "C"])
    monkeypatch.setattr(workbook, "MOST_UNPACKED", 1000)
    assert "unpacked" in refused(tmp_path / "matrix.xlsx")


def test_a_workbook_with_entities_is_not_opened(read, tmp_path):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    with zipfile.ZipFile(path) as package:
        start = re.match(r"<(\w+)", package.read("xl/worksheets/sheet1.xml").decode())[0]
    rewritten(path, sheet1=(start, f'<!DOCTYPE x [<!ENTITY a "aaaa">]>{start}'))
    assert "damaged" in refused(path)


def test_a_row_number_from_nowhere_does_not_keep_us_busy(read, tmp_path, monkeypatch):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    monkeypatch.setattr(workbook, "_MOST_SHEET_ROWS", 2000)
    rewritten(path, sheet1=('<row r="2"', '<row r="999999999999"'))
    assert "damaged" in refused(path)


def test_a_part_whose_packing_is_damaged_is_refused(read, tmp_path):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    with zipfile.ZipFile(path) as package:
        at = package.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    content = bytearray(path.read_bytes())
    content[at : at + 20] = b"\xff" * 20
    path.write_bytes(content)
    assert "Excel workbook" in refused(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_seen_wherever_they_are_declared_and_however_written(read, tmp_path, encoding):
    read(["evidence", "H"], ["Seen", "C"])
    path = tmp_path / "matrix.xlsx"
    content = io.BytesIO()
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(content, "w") as new:
        for name in package.namelist():
            part = package.read(name)
            if name.endswith("sheet1.xml"):
                top = f"<?xml version='1.0' encoding='{encoding}'?><!--{' ' * 5000}-->"
                bomb = f"{top}<!DOCTYPE x [<!ENTITY a 'a'>]>"
                part = (bomb + part.decode().partition("?>")[2]).encode(encoding)
            new.writestr(name, part)
    path.write_bytes(content.getvalue())
    assert "damaged" in refused(path)


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_part_with_tags_without_end_is_not_parsed(read, tmp_path, monkeypatch, part):
    read(["evidence", "H"], ["Seen", "C"])
    monkeypatch.setattr(workbook, "_most_tags", lambda name: 0 if name == part else 10**9)
    assert "more than 0 parts" in refused(tmp_path / "matrix.xlsx")


def test_a_formula_far_down_gives_its_stored_result_or_its_own_text(read):
    def change(book):
        book.active["B900"] = "=1+1"
        book.active["A900"] = "Reckoned"
        book.create_sheet("Totals")["A1"] = "=2+2"

    with pytest.raises(MatrixFileError, match=r"row 900, column 'H': Rating '=1\+1'"):
        read(["evidence", "H"], ["Seen", "C"], change=change)


def test_a_sheet_whose_formulas_all_have_their_results_is_read_once(read, tmp_path):
    read(["evidence", "H", "note"], ["Seen", "C"], change=lambda book: book.active.__setitem__("C2", "=1+1"))
    path = tmp_path / "matrix.xlsx"
    assert len(workbook._checked(path.read_bytes(), "x")) == 2
    rewritten(path, sheet1=("</f><v></v>", "</f><v>2</v>"))
    assert workbook._checked(path.read_bytes(), "x") == {""}
    assert read_matrix(path, analyst="ann").evidence[0].note == "2"
