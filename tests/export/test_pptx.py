"""The slides as a file: native, editable, readable from afar, and opened without complaint."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest
from pptx.util import Emu

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.opened import Opened, faults, opened, sizes
from workbench import casefile
from workbench.design.tokens import colour
from workbench.export import export
from workbench.export.pptx import pptx_bytes
from workbench.model.case import Case
from workbench.shipped import shipped
from workbench.views.choice import Choice

BOARDS = {
    "39 rows": board(39, 5),
    "8 hypotheses": board(30, 8),
    "23 hypotheses": board(12, 23, form="independent"),
    "hostile": hostile_board(),
    "unrated": board(9, 4, blank=1.1),
    "empty": Case(),
}


def made(shown: Case, analyst: str = ANALYST, **options) -> Opened:
    return opened(pptx_bytes(shown, analyst, **options))


@pytest.fixture(scope="module")
def worked() -> tuple[Case, Opened]:
    shown = casefile.read(shipped("templates") / "north-korea-worked.json").case
    return shown, made(replace(shown, hypotheses=shown.rated_hypotheses), "template")


@pytest.mark.parametrize("name", BOARDS)
def test_no_part_is_missing_twice_or_out_of_order(name):
    assert faults(pptx_bytes(BOARDS[name], ANALYST)) == []


@pytest.mark.parametrize("name", BOARDS)
def test_nothing_is_set_smaller_than_twelve_points(name):
    assert min(sizes(made(BOARDS[name]))) >= 1200


def test_the_slides_are_wide_and_their_layouts_have_names(worked):
    _, deck = worked
    assert (deck.show.slide_width, deck.show.slide_height) == (Emu(12192000), Emu(6858000))
    names = {slide.slide_layout.name for slide in deck.show.slides}
    assert names == {"Title", "Title and content", "Table", "Chart", "Closing"}


def test_the_matrix_is_native_and_whole(worked):
    shown, deck = worked
    rows = [row for table in deck.matrix_tables() for row in table[1:]]
    assert len(rows) == len(shown.evidence)
    for item, row in zip(shown.evidence, rows, strict=True):
        assert row[0].startswith(f"{item.id}  {item.text}")
        assert row[1:] == [shown.rating("template", item.id, h.id) for h in shown.rated_hypotheses]


def test_every_matrix_slide_repeats_the_header(worked):
    shown, deck = worked
    header = ["Evidence", *(f"{h.id} {h.label}" for h in shown.rated_hypotheses)]
    assert len(deck.matrix_tables()) > 3
    assert all(table[0] == header for table in deck.matrix_tables())


def test_codes_are_written_in_their_colours(worked):
    _, deck = worked
    seen = set()
    for table in deck.tables():
        for row in list(table.rows)[1:]:
            for cell in list(row.cells)[1:]:
                if cell.text in ("CC", "C", "N", "I", "II"):
                    ground = str(cell.fill.fore_color.rgb)
                    assert ground == colour("light", f"{cell.text.lower()}-ground")[1:].upper()
                    seen.add(cell.text)
    assert {"CC", "C", "N", "I"} <= seen


def test_na_is_hatched_and_an_unrated_cell_is_empty_and_dashed():
    deck = made(case({"E1": "NA . C"}))
    table = next(table for table in deck.tables() if table.cell(0, 0).text == "Evidence")
    assert "pattFill" in table.cell(1, 1)._tc.xml
    assert table.cell(1, 2).text == ""
    assert "sysDash" in table.cell(1, 2)._tc.xml


def test_the_name_of_a_group_is_one_merged_cell_across_the_table():
    shown = board(12, 4)
    deck = made(shown, choice=Choice(by="source"))
    tables = [one for one in deck.tables() if one.cell(0, 0).text == "Evidence"]
    for table in tables:
        head = table.cell(1, 0)
        assert head.is_merge_origin
        assert (head.span_width, head.span_height) == (5, 1)
        assert head.text.startswith("S")
        assert all(table.cell(1, place).is_spanned for place in range(1, 5))


def test_the_day_stands_at_the_foot_of_every_slide():
    deck = made(case(AUM), now=datetime(2026, 11, 22, tzinfo=UTC))
    for slide in deck.show.slides:
        assert "2026-11-22" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def test_each_reason_is_in_the_notes_once_and_nowhere_else():
    shown = BOARDS["23 hypotheses"]
    deck = made(shown)
    notes, slides = "\n".join(deck.notes()), deck.text()
    for cell in shown.cells.values():
        assert notes.count(cell.reason) == 1
        assert cell.reason not in slides


def test_reasons_are_in_the_notes_of_the_slide_with_their_row(worked):
    shown, deck = worked
    for slide, notes in zip(deck.show.slides, deck.notes(), strict=True):
        rows = {
            row.cells[0].text.split("  ")[0]
            for shape in slide.shapes
            if shape.has_table and shape.table.cell(0, 0).text == "Evidence"
            for row in list(shape.table.rows)[1:]
        }
        for place, cell in shown.cells.items():
            assert (cell.reason in notes) is (place.evidence in rows)


def test_every_slide_has_a_title_the_convention_and_its_number(worked):
    _, deck = worked
    for number, slide in enumerate(deck.show.slides, start=1):
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert slide.shapes.title.text_frame.text
        assert any("not a probability" in text for text in texts)
        assert str(number) in texts
        assert all(text for text in texts), "no empty placeholder is left behind"


def test_the_ranking_is_a_native_chart_with_ties_and_coverage(worked):
    chart = made(case(AUM)).charts()[0]
    plot = chart.chart.plots[0]
    assert list(plot.categories) == [f"H{n} Hypothesis {n}" for n in (1, 2, 3, 4)]
    assert list(plot.series[0].values) == [1, 1, 2, 3]
    labels = [plot.series[0].points[n].data_label.text_frame.text for n in range(4)]
    assert labels[0] == "1 · tied 1st · rated 4 of 4"
    assert "tied" in chart._element.nvGraphicFramePr.cNvPr.get("descr")


def test_the_data_behind_the_chart_holds_no_formula():
    drawn = case(AUM)
    hostile = tuple(replace(h, id=f"={h.id}") for h in drawn.hypotheses)
    cells = {place._replace(hypothesis=f"={place.hypothesis}"): cell for place, cell in drawn.cells.items()}
    content = pptx_bytes(replace(drawn, hypotheses=hostile, cells=cells), ANALYST)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if name.endswith(".xlsx")]
        sheets = [openpyxl.load_workbook(io.BytesIO(package.read(name))).active for name in names]
    assert len(sheets) == 2
    for sheet in sheets:
        assert sheet["A2"].value.startswith("=H1 Hypothesis 1")
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_tables_and_charts_have_a_text_in_their_place(worked):
    _, deck = worked
    for slide in deck.show.slides:
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 10


def test_hostile_text_is_text_on_the_slides():
    deck = made(BOARDS["hostile"])
    text = deck.text()
    for part in (
        "<img src=x onerror=alert(1)>",
        "</a:t></a:r><script>&amp;",
        "🇰🇵👩‍👩‍👧‍👦 emoji 😀",
        "_x0041_",
    ):
        assert part in text
    assert "tab\there" in text


def test_who_and_when_stand_in_the_files_description(tmp_path):
    path = export(case(AUM), tmp_path / "d.pptx", analyst=ANALYST, now=datetime.fromisoformat("2026-11-22"))
    properties = opened(path.read_bytes()).show.core_properties
    assert (properties.title, properties.author) == ("Drawn", ANALYST)
    assert properties.created.year == 2026


def test_words_of_likelihood_are_on_no_slide(worked):
    _, deck = worked
    titles = " ".join(deck.titles()).lower()
    assert not re.search(r"\b(most likely|probably|proves|winner)\b", titles)
