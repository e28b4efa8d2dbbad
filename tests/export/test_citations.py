"""Every row of evidence is cited in the same words wherever it leaves, and unknown parts say so."""

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest

from tests.drawing import case
from tests.export.opened import opened
from tests.messages.shown import in_html, in_svg
from workbench.casefile import read
from workbench.casefile.formats import read_matrix
from workbench.export import export
from workbench.export.clipboard import copied
from workbench.export.deck import Room
from workbench.export.deck.pages import continued
from workbench.export.deck.parts import Cell, Row, Table
from workbench.export.still import still
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.sources.passages import Passage
from workbench.views.citation import citation
from workbench.views.passage import passage_view
from workbench.views.report_panel import report_panel_view

WORKED = read(shipped("templates") / "north-korea-worked.json").case
WHO = min({place.analyst for place in WORKED.cells})
CITED = {item.id: citation(WORKED, item) for item in WORKED.evidence}
NOW = datetime(2025, 1, 2, tzinfo=UTC)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return what writes the worked case in a format and gives its bytes."""
    folder = tmp_path_factory.mktemp("cited")
    return lambda ending: export(WORKED, folder / f"w.{ending}", analyst=WHO, now=NOW).read_bytes()


def test_every_row_names_its_paragraph_its_outlet_and_its_origin():
    for item in WORKED.evidence:
        place, outlet, origin = CITED[item.id].parts
        assert place == f"{item.source} ¶{item.paragraph}"
        assert outlet in (item.outlet, WORKED.source(item.source).outlet, "outlet not stated")
        assert origin == item.origin
    assert CITED["E2"].line == "S1 ¶2 · Washington Post · A Ukrainian intelligence official"
    assert CITED["E26"].line == "S2 ¶5 · outlet not stated · Daniel Kim"


def test_a_csv_file_cites_in_a_column_of_its_own(written):
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8"), newline="")))
    assert {row["id"]: row["citation"] for row in rows} == {id: one.dated for id, one in CITED.items()}


def test_a_workbook_cites_beside_the_matrix(written):
    sheet = openpyxl.load_workbook(io.BytesIO(written("xlsx"))).worksheets[0]
    header, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    place = header.index("citation")
    assert {row[0]: row[place] for row in rows if row[1]} == {id: one.dated for id, one in CITED.items()}
    assert place == 2 + len(WORKED.rated_hypotheses), "right behind the hypotheses"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_citation_is_written_for_people_and_not_read_back(tmp_path, ending):
    back = read_matrix(export(WORKED, tmp_path / f"m.{ending}", analyst=WHO), analyst=WHO)
    assert len(back.hypotheses) == len(WORKED.rated_hypotheses)
    assert [item.origin for item in back.evidence] == [item.origin for item in WORKED.evidence]
    assert [item.paragraph for item in back.evidence] == [item.paragraph for item in WORKED.evidence]


def test_the_page_cites_each_row_in_the_matrix_and_beneath_its_reasons(written):
    texts = list(map(flat, in_html(written("html"))))
    for id, one in CITED.items():
        assert one.dated in texts, id
        assert any(text.startswith(f"{one.dated} · ") for text in texts), id


def test_markdown_cites_each_row_above_its_reasons(written):
    plain = re.sub(r"\\(.)", r"\1", written("md").decode("utf-8"))
    parts = {part.split(maxsplit=1)[0]: part for part in plain.split("\n### ")[1:]}
    for id, one in CITED.items():
        assert one.dated in parts[id], id


def test_a_picture_cites_each_row(written):
    drawn = flat(" ".join(in_svg(written("svg"))))
    for id, one in CITED.items():
        assert one.dated in drawn, id


def test_slides_cite_in_a_table_and_in_the_notes_of_the_matrix(written):
    deck = opened(written("pptx"))
    cited = [
        row for table in deck.tables() for row in table.rows if table.cell(0, 1).text == "Where it comes from"
    ]
    found = {row.cells[0].text.split()[0]: flat(row.cells[1].text) for row in cited}
    notes = "\n".join(deck.notes())
    for id, one in CITED.items():
        assert found[id] == flat(" ".join((one.line, " · ".join(one.dates)))), id
        assert f"{id}: {one.dated}" in notes, id


def test_no_slide_of_the_matrix_is_added_or_cut_for_a_citation(written):
    cells = [row[0] for table in opened(written("pptx")).matrix_tables() for row in table[1:]]
    for item, cell in zip(WORKED.evidence, cells, strict=True):
        assert flat(cell).startswith(f"{item.id} {item.text} {item.source} ¶{item.paragraph}")


def test_both_forms_of_the_clipboard_cite():
    both = copied(WORKED, WHO)
    lines = csv.DictReader(io.StringIO(both.text, newline=""), delimiter="\t")
    rows, page = {row["Id"]: row["Citation"] for row in lines}, in_html(both.html.encode("utf-8"))
    for id, one in CITED.items():
        assert rows[id] == one.dated
        assert one.dated in page


def test_the_panels_cite_in_the_same_words():
    report = report_panel_view(WORKED, WHO)
    assert [row["dated"] for row in report["rows"]] == [one.dated for one in CITED.values()]
    assert all(one.dated in still("report", report)["text/plain"] for one in CITED.values())
    passage = Passage(text="")
    for item in WORKED.evidence:
        assert passage_view(WORKED, item, passage)["citation"] == CITED[item.id].line


def shown(**details):
    drawn = case({"E1": "I C"})
    sources = (
        Source(
            id="S1",
            title="Paper",
            outlet=details.pop("printed", "unknown"),
            date=details.pop("on", "unknown"),
        ),
    )
    item = replace(drawn.evidence[0], **details)
    return citation(replace(drawn, sources=sources, evidence=(item,)), item)


@pytest.mark.parametrize(
    ("details", "line"),
    [
        ({}, "source not stated · outlet not stated · origin not stated"),
        ({"source": "S1"}, "S1, paragraph not stated · outlet not stated · origin not stated"),
        ({"source": "S1", "paragraph": 0, "printed": "Post"}, "S1 ¶0 · Post · origin not stated"),
        (
            {"outlet": "unknown", "origin": " Unknown "},
            "source not stated · outlet not stated · origin not stated",
        ),
        (
            {"source": "S1", "paragraph": 2, "printed": "Post", "outlet": "Times", "origin": "A\nspy"},
            "S1 ¶2 · Times · A spy",
        ),
        ({"kind": "assumption"}, "reported by nobody (assumption)"),
        ({"kind": "absence", "origin": "Ann"}, "source not stated · outlet not stated · Ann"),
    ],
)
def test_what_nobody_stated_is_said_to_be_so(details, line):
    assert shown(**details).line == line


@pytest.mark.parametrize(
    ("details", "dates"),
    [
        ({}, ()),
        ({"happened": "2022/..", "date": "2024-10-18"}, ("happened since 2022", "reported 2024-10-18")),
        ({"source": "S1", "on": "2024-10"}, ("reported 2024-10 (the date of S1)",)),
        ({"source": "S1", "on": "2024-10", "date": "2024-10-02"}, ("reported 2024-10-02",)),
    ],
)
def test_dates_stand_behind_where_they_are_known(details, dates):
    found = shown(**details)
    assert found.dates == dates
    assert found.dated == " · ".join((found.line, *dates))


def test_a_table_that_goes_on_loses_no_word():
    words = [f"word{n}" for n in range(900)]
    long = Row(
        cells=(Cell(text="E1  Item", aside="S1"), Cell(text=" ".join(words), aside="the end")), key="E1"
    )
    table = Table(
        widths=(200.0, 300.0),
        header=Row(cells=(Cell(text="Item"), Cell(text="Text"))),
        rows=(long, long),
        size=12.0,
        alt="",
    )
    room = Room(width=500, height=200)
    found = continued(table, room)
    assert len(found) > 2
    assert all(one.height <= room.height for one in found)
    told = " ".join(row.cells[1].whole for one in found for row in one.rows)
    assert told.split() == [*words, "the", "end"] * 2
    parts = [row for one in found for row in one.rows]
    assert all("E1" in row.cells[0].text for row in parts)
    assert sum("continued" in row.cells[0].text for row in parts) == len(parts) - 2
