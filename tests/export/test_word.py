"""The report as a Word document, opened by python-docx and by LibreOffice."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE, board, hostile_board
from tests.views.test_marking import edits
from workbench.design.tokens import colour
from workbench.export.word import docx_bytes
from workbench.model.case import Case
from workbench.views.choice import Choice
from workbench.views.report import report_view

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOW = datetime(2026, 11, 30, tzinfo=UTC)


def written(shown: Case, **choices: str) -> bytes:
    view = report_view(shown, ANALYST, now=NOW, log=edits(3), draws=200, choice=Choice(**choices))
    return docx_bytes(view, NOW)


def opened(shown: Case, **choices: str):
    return docx.Document(io.BytesIO(written(shown, **choices)))


def matrices(made) -> list:
    return [table for table in made.tables if table.rows[0].cells[0].text == "Evidence"]


def shades(row) -> list[str]:
    found = (cell._tc.find(f".//{WORD}shd") for cell in row.cells)
    return ["" if shade is None else shade.get(f"{WORD}fill") for shade in found]


def test_headings_are_headings_in_the_order_of_the_report():
    made = opened(case(AUM))
    heads = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
    assert heads[:4] == ["What it comes to", "Question and method", "Hypotheses", "Matrix"]
    assert [one.text for one in made.paragraphs if one.style.name == "Title"] == ["Drawn"]


def test_codes_stand_in_the_matrix_in_their_colours():
    (table,) = matrices(opened(case({"E1": "CC II NA ."})))
    assert [cell.text for cell in table.rows[1].cells] == ["E1 Item E1", "CC", "II", "NA", "·"]
    wanted = [colour("light", f"{one}-ground") for one in ("cc", "ii", "na")] + [colour("light", "paper")]
    assert shades(table.rows[1])[1:] == [one.removeprefix("#").upper() for one in wanted]


def test_every_page_repeats_the_head_of_a_table_and_tears_no_row():
    for table in opened(board(20, 5)).tables:
        assert table.rows[0]._tr.find(f".//{WORD}tblHeader") is not None
        assert all(row._tr.find(f".//{WORD}cantSplit") is not None for row in table.rows)


def test_a_wide_matrix_comes_in_parts_and_no_cell_is_missing():
    shown = board(6, 20)
    found = matrices(opened(shown))
    assert len(found) == 4
    heads = [cell.text for table in found for cell in table.rows[0].cells[1:]]
    assert heads == [f"{one.id} {one.label}" for one in shown.rated_hypotheses]
    for place, item in enumerate(shown.evidence, start=1):
        codes = [cell.text for table in found for cell in table.rows[place].cells[1:]]
        wanted = [shown.rating(ANALYST, item.id, one.id) for one in shown.rated_hypotheses]
        assert codes == [one.value if one else "·" for one in wanted]


def test_the_marking_stands_above_and_below_and_pages_are_numbered():
    made = opened(replace(case(AUM), handling="TLP:AMBER", as_of="2026-11-01"))
    (section,) = made.sections
    assert section.header.paragraphs[0].text == "TLP:AMBER"
    below = "".join(section.footer._element.itertext())
    assert "as of 2026-11-01 · version 3" in below
    fields = [one.get(f"{WORD}instr").strip() for one in section.footer._element.iter(f"{WORD}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert round(section.page_width.mm), round(section.page_height.mm) == (210, 297)


def test_pictures_have_a_text_in_their_place():
    made = opened(case(AUM))
    assert made.inline_shapes
    for shape in made.inline_shapes:
        assert shape._inline.docPr.get("descr")
        assert shape.width.mm <= 166


def test_the_file_says_what_it_is():
    known = opened(replace(case(AUM), handling="SECRET")).core_properties
    assert (known.title, known.subject, known.author) == ("Drawn", "Which?", ANALYST)
    assert (known.category, known.language, known.comments) == ("SECRET", "en", "")
    assert known.created == NOW


@pytest.mark.parametrize("text", [*HOSTILE, "two\nlines", "a\tb", "<w:p/>", "{PAGE}", "a & b", "a\vb"])
def test_a_persons_text_comes_back_as_it_was_written(text):
    drawn = case(AUM)
    drawn = replace(drawn, evidence=(replace(drawn.evidence[0], text=text), *drawn.evidence[1:]))
    (table,) = matrices(opened(drawn))
    assert table.rows[1].cells[0].text.split() == f"E1 {text}".split()


def test_the_same_report_makes_the_same_file():
    first, again = (zipfile.ZipFile(io.BytesIO(written(board(5, 3)))) for _ in range(2))
    # the time at which a part was packed, in steps of two seconds, is no part of it
    assert [(part, first.read(part)) for part in first.namelist()] == [
        (part, again.read(part)) for part in again.namelist()
    ]


@pytest.mark.parametrize("deck", ["full", "briefing", "discussion"])
def test_libreoffice_opens_it_and_shows_every_word(office, tmp_path, deck):
    path = tmp_path / "report.docx"
    shown = replace(hostile_board(), handling="TLP:AMBER")
    path.write_bytes(written(shown, deck=deck))
    pdf = office.to_pdf(path, tmp_path)
    text = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = text.rstrip("\f\n").split("\f")
    for number, page in enumerate(pages, start=1):
        assert page.lstrip().startswith("TLP:AMBER")
        assert re.search(rf"page {number} of {len(pages)}", page)
    assert "Matrix" in text
