"""What should be seen, in the exports that tell of it: nothing where nothing says so."""

import io
from dataclasses import replace

import openpyxl

from tests.drawing import ANALYST, case
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.xlsx import xlsx_bytes
from workbench.model.case import Case
from workbench.model.expectation import Expectation


def expecting() -> Case:
    one = Expectation(
        id="X1", hypothesis="H1", text="<b>Pay</b>", state="not seen", where="S1 ¶4", evidence="E1"
    )
    return replace(case({"E1": "C I"}), expectations=(one,))


def sheets(shown: Case):
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(shown, ANALYST, where="case.xlsx")))


def test_every_expectation_stands_in_page_text_and_workbook():
    page = html_bytes(expecting(), ANALYST).decode().partition('<section id="expectations">')[2]
    assert "<td>&lt;b&gt;Pay&lt;/b&gt;</td><td>looked for, not seen</td><td>S1 ¶4</td><td>E1</td>" in page
    text = markdown_bytes(expecting(), ANALYST).decode()
    assert "| H1 Hypothesis 1 | \\<b\\>Pay\\</b\\> | looked for, not seen | S1 ¶4 | E1 |" in text
    (row,) = sheets(expecting())["Expectations"].iter_rows(min_row=2, max_row=2, values_only=True)
    assert row[:5] == ("H1 Hypothesis 1", "<b>Pay</b>", "looked for, not seen", "S1 ¶4", "E1")


def test_nothing_is_told_where_nothing_is_expected():
    shown = case({"E1": "C I"})
    assert b'id="expectations"' not in html_bytes(shown, ANALYST)
    assert "What should be seen" not in markdown_bytes(shown, ANALYST).decode()
    assert "Expectations" not in sheets(shown).sheetnames
