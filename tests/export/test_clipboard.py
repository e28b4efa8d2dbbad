"""The matrix on a clipboard: a real table with colours for documents and sheets, guarded text for others."""

import csv
import io
import re
import subprocess
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import openpyxl
import pytest
from hypothesis import given, settings

from tests.drawing import ANALYST, AUM, case, twice
from tests.strategies import cases
from workbench.casefile.formats import read_pasted
from workbench.design.tokens import colour
from workbench.errors import UnknownItem
from workbench.export.clipboard import APART, copied
from workbench.model.case import Case
from workbench.model.edits import apply

DRAWN = case({"E1": "CC NA", "E2": "II ."})


class Table(HTMLParser):
    """The cells of a table, row by row, with the style of each."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.styles, self.tags, self._in = [], [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
            self.styles.append([])
        elif tag in ("td", "th"):
            self._in = True
            self.rows[-1].append("")
            self.styles[-1].append(dict(attrs)["style"])
        elif tag == "br" and self._in:
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._in = False

    def handle_data(self, data):
        if self._in:
            self.rows[-1][-1] += data


def plain(text):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))


def test_both_forms_hold_the_same_cells():
    both = copied(DRAWN, ANALYST)
    rows = Table(both.html).rows
    assert rows == [row[: -len(APART)] for row in plain(both.text)[:-1]]
    assert rows[0] == ["Id", "Evidence", "H1 Hypothesis 1", "H2 Hypothesis 2", "Citation"]
    assert rows[1][:4] == ["E1", "Item E1", "CC", "NA"]
    assert rows[2][2:4] == ["II", ""]


def test_totals_come_along_only_where_they_may_be_seen():
    assert len(plain(copied(DRAWN, ANALYST).text)) == 4
    rows = plain(copied(case(AUM), ANALYST).text)
    assert [row[1] for row in rows[-4:-1]] == ["Inconsistency, unweighted", "Support", "Rated"]
    assert rows[-4][2:6] == ["1 (tied 1st)", "1 (tied 1st)", "2 (2nd)", "3 (3rd)"]


def test_only_the_rows_asked_for_are_copied_in_their_order():
    rows = plain(copied(case(AUM), ANALYST, rows=["E3", "E1"]).text)
    assert [row[0] for row in rows[1:3]] == ["E3", "E1"]
    assert "2 of 4 rows" in copied(case(AUM), ANALYST, rows=["E3", "E1"]).html
    with pytest.raises(UnknownItem):
        copied(DRAWN, ANALYST, rows=["E9"])


def test_the_mark_and_the_date_stand_under_both_forms():
    both = copied(replace(DRAWN, handling="TLP:AMBER", as_of="2024-11-01"), ANALYST)
    (line,) = plain(both.text)[-1]
    assert line.startswith("TLP:AMBER")
    assert "2024-11-01" in line
    assert line in both.html
    assert both.html.index("TLP:AMBER") < both.html.index("<table")


HOSTILE = '=HYPERLINK("x")<img src=x onerror=alert(1)>\n{0}{name}"\t&amp;'


def test_hostile_text_is_text_in_both_forms():
    item = replace(DRAWN.evidence[0], text=HOSTILE, origin="@x")
    hostile = replace(DRAWN, title=HOSTILE, evidence=(item, *DRAWN.evidence[1:]))
    both = copied(hostile, ANALYST)
    table = Table(both.html)
    assert table.rows[1][1] == "'" + HOSTILE
    assert "img" not in table.tags
    assert plain(both.text)[1][1] == "'" + HOSTILE
    assert plain(both.text)[1][-1] == "'@x"


@settings(max_examples=40)
@given(cases())
def test_what_is_copied_can_be_pasted_again(drawn: Case):
    hypotheses = tuple(replace(h, label=f"Answer {h.id}") for h in drawn.hypotheses)
    drawn = replace(drawn, hypotheses=hypotheses)
    wordings = (f"{n} {item.text}".replace("\0", "") for n, item in enumerate(drawn.evidence))
    evidence = tuple(
        replace(item, text=text, origin="") for item, text in zip(drawn.evidence, wordings, strict=True)
    )
    drawn = replace(drawn, evidence=evidence)
    found = read_pasted(copied(drawn, ANALYST).text, replace(drawn, evidence=(), cells={}))
    again = {item.text: item for item in (row.evidence for row in found.rows[: len(evidence)])}
    assert list(again) == [item.text for item in evidence]
    for row in found.rows[: len(evidence)]:
        codes = {name: cell.rating for name, cell in row.cells.items()}
        assert codes == {
            h.id: drawn.rating(ANALYST, row.evidence.id, h.id)
            for h in hypotheses
            if drawn.rating(ANALYST, row.evidence.id, h.id) is not None
        }


def convert(office, folder, html, ending, kind):
    page = folder / "copied.html"
    page.write_text(html, encoding="utf-8")
    command = [office.soffice, "--headless", f"-env:UserInstallation={office.profile.as_uri()}"]
    command += [f"--infilter={kind}", "--convert-to", ending, "--outdir", folder, page]
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return folder / f"copied.{ending.partition(':')[0]}"


def test_a_spreadsheet_gets_cells_with_colours_and_no_formula(office, tmp_path):
    item = replace(DRAWN.evidence[0], text="=1+1")
    html = copied(replace(DRAWN, evidence=(item, *DRAWN.evidence[1:])), ANALYST).html
    sheet = openpyxl.load_workbook(convert(office, tmp_path, html, "xlsx", "HTML (StarCalc)")).active
    cells = {cell.value: cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {"E1", "CC", "NA", "II", "H1 Hypothesis 1", "'=1+1"} <= set(cells)
    assert all(cell.data_type != "f" for cell in cells.values())
    assert cells["CC"].fill.fgColor.rgb.endswith("2166AC")
    assert cells["II"].font.color.rgb.endswith("FFFFFF")


def test_a_second_reading_is_copied_as_one_with_its_total_and_pasted_as_one():
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": "II CC"})
    both = copied(drawn, ANALYST)
    assert "A row with “deceptive_of” takes the report of that row as deceptive" in both.html
    assert "as deceptive 2, 2nd" in both.text
    bare = replace(drawn, evidence=(), cells={})
    table = "\r\n".join(both.text.split("\r\n")[:4])
    pasted = apply(bare, read_pasted(table, bare).edit, by=ANALYST)
    assert [(item.id, item.deceptive_of) for item in pasted.counted_evidence] == [("E1", ""), ("E2", "")]
    assert [item.deceptive_of for item in pasted.evidence if item.deceptive_of] == ["E1"]


def test_an_assumption_that_is_off_says_so_and_comes_back_off():
    drawn = case({"E1": "C I", "E2": "II C", "E3": "C C"})
    off = replace(drawn.evidence[1], kind="assumption", on=False)
    drawn = replace(drawn, evidence=(drawn.evidence[0], off, drawn.evidence[2]))
    both = copied(drawn, ANALYST)
    assert "switched off" in both.html
    assert "switched_off" not in copied(drawn, ANALYST, rows=["E1"]).text.split("\r\n")[0]
    bare = replace(drawn, evidence=(), cells={})
    table = "\r\n".join(both.text.split("\r\n")[:4])
    found = read_pasted(table, bare)
    assert found.troubles == ()
    pasted = apply(bare, found.edit, by=ANALYST)
    assert [item.off for item in pasted.evidence] == [False, True, False]
    assert len(pasted.counted_evidence) == 2


def test_a_document_gets_a_table_with_colours_behind_the_codes(office, tmp_path):
    html = copied(DRAWN, ANALYST).html
    path = convert(office, tmp_path, html, "docx:MS Word 2007 XML", "HTML (StarWriter)")
    with zipfile.ZipFile(path) as package:
        words = package.read("word/document.xml").decode("utf-8")
    assert "<w:tbl>" in words
    for code in ("cc", "ii"):
        ground = colour("light", f"{code}-ground").removeprefix("#")
        assert re.search(f'w:fill="{ground}"', words, re.IGNORECASE)
