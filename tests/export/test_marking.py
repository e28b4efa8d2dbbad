"""The marking stands on every slide, sheet, page and row that leaves."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pptx
import pytest

from tests.drawing import ANALYST
from tests.export.boards import board
from tests.export.opened import opened
from tests.views.test_marking import edits
from workbench.casefile.formats import read_matrix
from workbench.errors import MatrixFileError
from workbench.export import export
from workbench.export.html import css_string

MARKED = replace(board(30, 5), handling='TLP:AMBER+<STRICT> & "more"', as_of="2026-11-01")
LINE = f"{MARKED.handling} · as of 2026-11-01 · version 12, last edited 2026-11-24 21:12 UTC"


def written(path: Path, shown=MARKED, **options) -> Path:
    return export(shown, path, analyst=ANALYST, log=edits(12), **options)


def plain_template(folder: Path) -> Path:
    pptx.Presentation().save(folder / "own.pptx")
    return folder / "own.pptx"


def footless_template(folder: Path) -> Path:
    """Return a template whose layouts have no place for a footer."""
    show = pptx.Presentation()
    for layout in show.slide_layouts:
        for holder in list(layout.placeholders):
            if "FOOTER" in str(holder.placeholder_format.type):
                holder.element.getparent().remove(holder.element)
    show.save(folder / "footless.pptx")
    return folder / "footless.pptx"


@pytest.mark.parametrize("template", [None, plain_template, footless_template])
def test_every_slide_has_it_at_its_foot_with_the_mark_in_bold(tmp_path, template):
    options = {"template": template(tmp_path)} if template else {}
    deck = opened(written(tmp_path / "d.pptx", **options).read_bytes())
    for slide in deck.show.slides:
        (foot,) = (shape for shape in slide.shapes if shape.has_text_frame and LINE in shape.text_frame.text)
        first, second = foot.text_frame.paragraphs[0].runs
        assert (first.text, first.font.bold) == (MARKED.handling, True)
        assert second.text.startswith(" · as of")
        assert not second.font.bold
    assert deck.show.core_properties.category == MARKED.handling


def test_without_a_mark_the_foot_begins_with_the_version(tmp_path):
    deck = opened(written(tmp_path / "d.pptx", board(9, 4)).read_bytes())
    for slide in deck.show.slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert sum(text.startswith("version 12, last edited") for text in texts) == 1


def test_every_sheet_has_it_in_its_cells_and_in_its_margins(tmp_path):
    book = openpyxl.load_workbook(written(tmp_path / "m.xlsx"))
    for sheet in book:
        cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
        assert LINE in cells or {MARKED.handling, MARKED.as_of, "12"} <= cells
        assert sheet.oddHeader.center.text.replace("&&", "&") == MARKED.handling
        assert sheet.oddFooter.left.text.replace("&&", "&") == LINE
    assert book.properties.category == MARKED.handling


def test_every_row_of_a_csv_file_has_it(tmp_path):
    with written(tmp_path / "m.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 30
    assert {(row["handling"], row["as_of"], row["version"]) for row in rows} == {
        (MARKED.handling, "2026-11-01", "12")
    }


def test_without_a_mark_csv_has_the_version_alone(tmp_path):
    header = written(tmp_path / "m.csv", board(3, 2)).read_text(encoding="utf-8").splitlines()[0]
    assert header.endswith("reason,version")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_matrix_file_brings_its_mark_and_date_back(tmp_path, ending):
    back = read_matrix(written(tmp_path / f"m.{ending}"), analyst=ANALYST)
    assert (back.handling, back.as_of) == (MARKED.handling, MARKED.as_of)
    assert len(back.hypotheses) == 5


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ("a,C,SECRET,\nb,C,TLP:RED,", r"row 3, column 'handling'.*what row 2 says"),
        ("a,C,,yesterday", r"row 2, column 'as_of'.*a date like"),
    ],
)
def test_a_mark_that_is_not_understood_is_named_with_its_place(tmp_path, rows, where):
    path = tmp_path / "m.csv"
    path.write_text(f"evidence,H,handling,as_of\n{rows}\n", encoding="utf-8")
    with pytest.raises(MatrixFileError, match=where):
        read_matrix(path, analyst=ANALYST)


def test_a_row_that_names_no_mark_does_not_contradict_the_others(tmp_path):
    path = tmp_path / "m.csv"
    path.write_text("evidence,H,handling\na,C,\nb,C,SECRET\n", encoding="utf-8")
    assert read_matrix(path, analyst=ANALYST).handling == "SECRET"


def test_the_page_has_it_above_below_and_on_every_printed_sheet(browser, office, tmp_path):
    path = written(tmp_path / "page.html")
    tab = browser.new_page()
    try:
        tab.goto(path.as_uri())
        assert tab.locator(".marking").first.inner_text() == MARKED.handling
        assert tab.locator("footer .marking").inner_text() == LINE
        tab.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    finally:
        tab.close()
    import subprocess

    told = subprocess.run(
        [office.pdftoppm.with_name("pdftotext"), "-layout", tmp_path / "page.pdf", "-"],
        check=True,
        capture_output=True,
    ).stdout.decode("utf-8")
    sheets = told.rstrip("\f").split("\f")
    assert len(sheets) > 2
    for sheet in sheets:
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert lines[0] == MARKED.handling
        assert lines[-1] == LINE


def test_a_mark_cannot_leave_the_style_sheet():
    assert re.fullmatch(r'"[0-9A-Za-z\\]*"', str(css_string('</style>"; } \n')))


def test_csv_rows_stay_as_long_as_their_header(tmp_path):
    text = written(tmp_path / "m.csv").read_text(encoding="utf-8")
    widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""))}
    assert len(widths) == 1
