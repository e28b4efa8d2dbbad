"""The quality of information and the descriptors of sources, in every export that has a source list."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.export.deck import Room, Table, deck
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.sheets import further_sheets
from workbench.model.case import Case
from workbench.model.source import Source
from workbench.views.report import report_view

ROOM = Room(width=873, height=380)


def graded(*codes: str) -> Case:
    """Return a case of rows graded like ``"B2"``, all of one described source."""
    drawn = case({f"E{n}": "C I" for n in range(1, len(codes) + 1)})
    rows = (
        replace(row, source="S1", origin="The ministry", reliability=code[:1], credibility=code[1:])
        for row, code in zip(drawn.evidence, codes, strict=True)
    )
    source = Source(id="S1", title="A text", note="Commentary.", access="None of its own", bias="For war.")
    return replace(drawn, sources=(source,), evidence=tuple(rows))


def slides(drawn: Case):
    made = deck(report_view(drawn, ANALYST), ROOM).slides
    return [slide for slide in made if "fully graded" in slide.title or "Reliability A to F" in slide.title]


def test_the_markdown_report_has_the_summary_with_its_table():
    text = markdown_bytes(graded("B2", "B2", "F6"), ANALYST).decode()
    _before, section = text.split("## Quality of information")
    assert "3 of 3 items have all three grades." in section
    assert "| **B** | · | 2 | · | · | · | · |" in section
    assert "The grades are not locked, and have not been." in section


def test_the_page_has_the_summary_with_its_table():
    page = html_bytes(graded("B2"), ANALYST).decode()
    section = page.split('<section id="quality">')[1].split("</section>")[0]
    assert "1 of 1 items have all three grades." in section
    assert section.count("<tr>") == 7


def test_the_slides_say_it_and_show_the_table_with_the_items_in_the_notes():
    summary, table = slides(graded("B2", "B2", "F6"))
    assert summary.title == "3 of 3 items of evidence are fully graded"
    assert isinstance(table.blocks[0], Table)
    assert [cell.text for cell in table.blocks[0].rows[1].cells] == ["B", "·", "2", "·", "·", "·", "·"]
    assert "B2: E1 and E2" in table.notes


def test_a_case_without_any_grade_has_no_slide_about_grades():
    drawn = graded("", "")
    bare = replace(drawn, evidence=tuple(replace(row, relevance="") for row in drawn.evidence))
    assert slides(bare) == []


def test_descriptors_stand_in_the_source_lists_of_reports_and_slides():
    drawn = graded("B2")
    told = "Commentary. Access: None of its own. Bias: For war."
    assert told in markdown_bytes(drawn, ANALYST).decode()
    assert "<b>Access.</b> None of its own" in html_bytes(drawn, ANALYST).decode()
    made = deck(report_view(drawn, ANALYST), ROOM).slides
    cells = [
        cell.text
        for slide in made
        for block in slide.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    ]
    assert told in cells


def test_the_workbook_has_a_column_for_each_descriptor():
    (sheet,) = (one for one in further_sheets(graded("B2"), ANALYST, None) if one.name == "Sources")
    row = dict(zip((column.heading for column in sheet.columns), sheet.rows[0], strict=True))
    told = (row["Access"], row["Record"], row["Bias"], row["Age"], row["What to mind"])
    assert told == ("None of its own", "", "For war.", "", "Commentary.")
