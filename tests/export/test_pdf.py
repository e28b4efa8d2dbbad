"""The report as PDF, read by pypdf and by poppler."""

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE, board, hostile_board
from tests.views.test_marking import edits
from workbench.export.pdf import pdf_bytes
from workbench.model.case import Case
from workbench.views.choice import Choice
from workbench.views.report import report_view

NOW = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)


def written(shown: Case, **choices: str) -> bytes:
    view = report_view(shown, ANALYST, now=NOW, log=edits(3), draws=200, choice=Choice(**choices))
    return pdf_bytes(view, NOW)


def opened(shown: Case, **choices: str) -> PdfReader:
    return PdfReader(io.BytesIO(written(shown, **choices)))


def flat(text: str) -> str:
    return " ".join(text.split())


def test_it_is_tagged_and_says_title_language_and_author():
    found = opened(case(AUM))
    root = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en"
    assert (found.metadata.title, found.metadata.author) == ("Drawn", ANALYST)
    assert found.metadata.creation_date == NOW


def test_headings_are_bookmarks_in_the_order_of_the_report():
    heads = [one.title for one in opened(case(AUM)).outline if not isinstance(one, list)]
    assert heads[:4] == ["What it comes to", "Question and method", "Hypotheses", "Matrix"]


def test_every_page_is_marked_above_and_below_and_numbered():
    pages = opened(replace(board(20, 5), handling="TLP:AMBER")).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        text = flat(page.extract_text())
        assert text.count("TLP:AMBER") >= 2
        assert f"page {number} of {len(pages)}" in text
        assert [round(side) for side in page.mediabox[2:]] == [595, 842]


def test_every_page_of_the_matrix_repeats_its_head():
    found = [flat(page.extract_text()) for page in opened(board(60, 3), by="source").pages]
    shown = [text for text in found if "E30 " in text or "E55 " in text]
    assert all("Evidence" in text for text in shown[:2])


@pytest.mark.parametrize(
    "text",
    [*HOSTILE, "#panic()", '#read("/etc/passwd")', "$x$", "= Heading", "*b*", "@ref", "\\u{41}", "<a>"],
)
def test_a_persons_text_is_never_read_as_markup(text):
    drawn = case(AUM)
    drawn = replace(drawn, title=text, evidence=(replace(drawn.evidence[0], text=text), *drawn.evidence[1:]))
    found = opened(drawn, deck="briefing")
    assert found.metadata.title.split() == text.split()
    shown = "".join("".join(page.extract_text().split()) for page in found.pages)
    letters = "".join(one for one in text if one.isascii() and one.isprintable() and one != " ")[-8:]
    assert letters in shown or letters[::-1] in shown  # backwards where the text asks for it


@pytest.mark.parametrize("size", [(4, 2), (48, 5), (500, 20)])
def test_a_briefing_is_two_pages_however_large_the_case(size):
    assert len(opened(board(*size), deck="briefing").pages) <= 2


def test_hostile_texts_leave_a_file_that_opens():
    assert opened(hostile_board()).pages


def test_an_empty_case_makes_a_page():
    assert len(opened(Case(), deck="briefing").pages) == 1


def test_the_same_report_makes_the_same_file():
    assert written(board(5, 3)) == written(board(5, 3))


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler")
def test_poppler_reads_the_words_of_the_report(tmp_path):
    path = tmp_path / "report.pdf"
    shown = board(5, 3)
    path.write_bytes(written(shown))
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    for cell in shown.cells.values():
        assert "".join(cell.reason.split())[:20] in "".join(text.replace("-\n", "").split())
