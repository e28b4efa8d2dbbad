"""The chronology in every export that tells of one: nothing where no event has a date."""

import csv
import io
from dataclasses import replace
from xml.etree import ElementTree as ET

import openpyxl

from tests.drawing import ANALYST, case
from workbench.casefile.formats import read_matrix
from workbench.export.csv import csv_bytes
from workbench.export.deck.assemble import deck
from workbench.export.deck.parts import Room
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.picture import png_bytes, svg_bytes
from workbench.export.xlsx import xlsx_bytes
from workbench.views.report import report_view

ROOM = Room(width=860, height=400)


def dated():
    drawn = case({"E1": "C I", "E2": "C I", "E3": "C I"})
    first, second, third = drawn.evidence
    rows = (
        replace(first, text="A <b>war</b>", happened="1965"),
        replace(second, happened="2018/..", date="2024-10-18"),
        third,
    )
    return replace(drawn, evidence=rows)


def undated():
    return case({"E1": "C I"})


def slides(shown):
    return deck(report_view(shown, ANALYST), ROOM).slides


def test_a_slide_tells_the_items_in_order_under_the_longest_silence():
    (slide,) = [one for one in slides(dated()) if "without an item" in one.title]
    assert slide.title == "The longest stretch without an item: 52 years, from 1965 to 2018"
    texts = [[cell.text for cell in row.cells] for row in slide.blocks[0].rows]
    assert texts == [["E1  A <b>war</b>", "1965", "–"], ["E2  Item E2", "since 2018", "2024-10-18"]]
    assert "Without a date of the event: E3." in slide.notes


def test_a_page_has_the_picture_for_both_themes_and_every_text_escaped():
    page = html_bytes(dated(), ANALYST).decode()
    chapter = page.partition('<section id="chronology">')[2].partition("</section>")[0]
    assert chapter.count("<svg") == 2
    assert "A &lt;b&gt;war&lt;/b&gt;" in chapter
    assert "Without a date of the event: E3." in chapter
    assert '<a href="#chronology">' in page


def test_markdown_has_a_table_in_time_order():
    page = markdown_bytes(dated(), ANALYST).decode()
    assert "| E1 A \\<b\\>war\\</b\\> | 1965 | – |  |" in page
    assert page.index("## Chronology") < page.index("since 2018")


def test_a_workbook_has_a_sheet_in_time_order_and_a_column_that_reads_back(tmp_path):
    content = xlsx_bytes(dated(), ANALYST, where="case.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Chronology"]
    assert [cell.value for cell in sheet["C"][:3]] == ["Happened", "1965", "since 2018"]
    path = tmp_path / "case.xlsx"
    path.write_bytes(content)
    back = read_matrix(path, analyst=ANALYST)
    assert [item.happened for item in back.evidence] == ["1965", "2018/..", ""]


def test_the_event_date_is_a_column_of_its_own_in_csv():
    table = csv.DictReader(io.StringIO(csv_bytes(dated(), ANALYST).decode("utf-8-sig")))
    assert [(row["date"], row["happened"]) for row in table] == [
        ("", "1965"),
        ("2024-10-18", "2018/.."),
        ("", ""),
    ]


def test_the_chronology_is_a_picture_too():
    root = ET.fromstring(svg_bytes(dated(), ANALYST, what="chronology"))
    words = " ".join(root.itertext())
    assert "52 years" in words
    assert "E1 (1965), E2 (since 2018)" in words
    assert png_bytes(dated(), ANALYST, what="chronology", where="x.png").startswith(b"\x89PNG")


def test_nothing_is_told_where_no_event_has_a_date():
    assert not any("without an item" in one.title for one in slides(undated()))
    assert b'id="chronology"' not in html_bytes(undated(), ANALYST)
    assert "## Chronology" not in markdown_bytes(undated(), ANALYST).decode()
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(undated(), ANALYST, where="case.xlsx")))
    assert "Chronology" not in book.sheetnames
    assert "No item says yet when it happened" in svg_bytes(undated(), ANALYST, what="chronology").decode()
