"""What is exported as a matrix file reads back as the same matrix."""

import csv
import re
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case, twice
from tests.export.drawn import ANY, whole_cases
from workbench import casefile
from workbench.casefile.formats import read_matrix
from workbench.casefile.formats.written import headers, outlet_of, source_titles
from workbench.design.tokens import colour
from workbench.errors import CannotKeep, MatrixFileError
from workbench.export import export
from workbench.export.matrix_table import matrix_table
from workbench.model.case import Case
from workbench.model.edits import ConcludeDeception, apply
from workbench.model.hypothesis import Hypothesis
from workbench.model.source import Source
from workbench.scoring import standing
from workbench.shipped import shipped

XML = st.characters(exclude_categories=["Cs"]).filter(
    lambda c: not re.match("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", c)
)


def rows(drawn: Case) -> list[tuple[object, ...]]:
    """Return what a matrix file keeps of each item."""
    titles = source_titles(drawn.sources)
    return [
        (
            item.id,
            item.text,
            titles.get(item.source, ""),
            outlet_of(drawn, item),
            item.origin,
            item.paragraph,
            item.excerpt.quote if item.excerpt else "",
            item.url,
            item.reliability,
            item.credibility,
            item.relevance,
            item.kind,
            item.date,
            item.happened,
            item.off,
            item.note,
            item.reason,
            [drawn.cell(ANALYST, item.id, hypothesis.id) for hypothesis in drawn.rated_hypotheses],
        )
        for item in drawn.evidence
    ]


def written_and_read(drawn: Case, path) -> Case:
    return read_matrix(export(drawn, path, analyst=ANALYST), analyst=ANALYST)


def uncited(path) -> list[list[str]]:
    """Return a CSV file's cells without the citations, which call sources by the ids of their case."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    place = lines[0].index("citation")
    return [[*line[:place], *line[place + 1 :]] for line in lines]


@given(whole_cases(ANY.filter(lambda c: c != "\0")))
def test_csv_comes_back_exactly(tmp_path_factory, drawn):
    path = tmp_path_factory.mktemp("csv") / "m.csv"
    back = written_and_read(drawn, path)
    assert rows(back) == rows(drawn)
    assert [h.label for h in back.hypotheses] == headers(drawn.rated_hypotheses)
    again = path.with_stem("again")
    assert uncited(export(back, again, analyst=ANALYST)) == uncited(path)


@given(whole_cases(XML))
def test_a_workbook_comes_back_exactly_too(tmp_path_factory, drawn):
    path = tmp_path_factory.mktemp("xlsx") / "m.xlsx"
    back = written_and_read(drawn, path)
    assert rows(back) == rows(drawn)
    assert [h.label for h in back.hypotheses] == headers(drawn.rated_hypotheses)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", ["north-korea-worked", "aum-shinrikyo"])
def test_the_shipped_cases_come_back(tmp_path, ending, name):
    shown = casefile.read(shipped("templates") / f"{name}.json").case
    analyst = shown.analysts[0]
    path = export(shown, tmp_path / f"m.{ending}", analyst=analyst)
    back = read_matrix(path, analyst=analyst)
    assert {place[1:]: cell for place, cell in back.cells.items()} == {
        (place.evidence, place.hypothesis): cell
        for place, cell in shown.cells.items()
        if place.hypothesis in {h.id for h in shown.rated_hypotheses}
    }
    assert [item.text for item in back.evidence] == [item.text for item in shown.evidence]


def test_hypotheses_that_are_off_or_reminders_and_other_analysts_are_in_no_matrix_file(tmp_path):
    drawn = case(AUM)
    off, reminder = replace(drawn.hypotheses[0], on=False), replace(drawn.hypotheses[3], residual=True)
    drawn = replace(drawn, hypotheses=(off, *drawn.hypotheses[1:3], reminder))
    other = case({"E1": "CC CC CC CC"}, analyst="bob")
    drawn = replace(drawn, cells={**drawn.cells, **other.cells})
    for ending in ("csv", "xlsx"):
        back = written_and_read(drawn, tmp_path / f"m.{ending}")
        assert [h.label for h in back.hypotheses] == ["Hypothesis 2", "Hypothesis 3"]
        assert [cell.rating for cell in back.cells.values()][:2] == ["N", "I"]
    kept = casefile.read(export(drawn, tmp_path / "c.json", analyst=ANALYST)).case
    assert kept == drawn


def test_labels_that_could_not_be_told_apart_get_their_ids():
    labels = ["Cash", " cash ", "Source", "", "H1 Cash", "Combat"]
    hypotheses = [Hypothesis(id=f"H{n}", label=label) for n, label in enumerate(labels, start=1)]
    found = headers(hypotheses)
    assert found == ["H1 H1 Cash", "H2 cash", "H3 Source", "H4", "H1 Cash", "Combat"]
    assert len({header.casefold() for header in found}) == 6


def test_csv_holds_the_apostrophes_and_no_bare_formula(tmp_path):
    drawn = case({"E1": "C"})
    drawn = replace(drawn, evidence=(replace(drawn.evidence[0], text="=1+1", note="'@x", origin="'tis"),))
    path = export(drawn, tmp_path / "m.csv", analyst=ANALYST)
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["evidence"], row["note"], row["origin"]) == ("'=1+1", "''@x", "'tis")


def formulas(book) -> list[tuple[str, str]]:
    """Return where a workbook has formulas, by sheet and cell."""
    cells = ((sheet.title, cell) for sheet in book for row in sheet.iter_rows() for cell in row)
    return [(title, cell.coordinate) for title, cell in cells if cell.data_type not in "sn"]


@given(whole_cases(XML))
def test_nothing_but_the_totals_is_a_formula(tmp_path_factory, drawn):
    path = export(drawn, tmp_path_factory.mktemp("xlsx") / "m.xlsx", analyst=ANALYST)
    book = openpyxl.load_workbook(path)
    columns, top = "CDEF"[: len(drawn.hypotheses)], len(drawn.evidence) + 4
    beneath = [("Matrix", f"{column}{top + line}") for line in range(8) for column in columns]
    repeated = [("Totals", f"{c}{row}") for row in range(2, len(columns) + 2) for c in "CDEFGHI"]
    assert formulas(book) == beneath + repeated


def test_the_workbook_says_what_the_ratings_come_to(tmp_path):
    drawn = case(AUM, weights={"E1": "H M"})
    path = export(drawn, tmp_path / "m.xlsx", analyst=ANALYST, scheme="parc-weighted")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Matrix", "How to rate", "Totals", "Reasons", "Sources", "Hypotheses"]
    totals = list(openpyxl.load_workbook(path, data_only=True)["Totals"].values)
    assert totals[1][:4] == ("H1", "Hypothesis 1", pytest.approx(2**0.5), 2)
    assert [row[7] for row in totals[1:5]] == [2, 1, 3, 4]
    notes = " ".join(str(row[0]) for row in totals[6:])
    assert "parc-weighted" in notes
    assert "not a probability" in notes
    matrix = book["Matrix"]
    assert matrix.freeze_panes == "C2"
    assert matrix["C2"].fill.fgColor.rgb != matrix["D2"].fill.fgColor.rgb


def test_reasons_stand_on_a_sheet_of_their_own(tmp_path):
    drawn = case({"E1": "C I"})
    cells = {
        place: replace(cell, reason=f"because {place.hypothesis}") for place, cell in drawn.cells.items()
    }
    book = openpyxl.load_workbook(export(replace(drawn, cells=cells), tmp_path / "m.xlsx", analyst=ANALYST))
    assert list(book["Reasons"].values)[1:3] == [
        ("E1", "Item E1", "H1", "Hypothesis 1", "C", "because H1", ANALYST),
        ("E1", "Item E1", "H2", "Hypothesis 2", "I", "because H2", ANALYST),
    ]


def test_no_text_becomes_a_formula_or_a_link_on_any_sheet(tmp_path):
    drawn = case({"E1": "C I"})
    texts = iter(("=HYPERLINK(1)", "https://example.org"))
    cells = {place: replace(cell, reason=next(texts)) for place, cell in drawn.cells.items()}
    drawn = replace(drawn, cells=cells, evidence=(replace(drawn.evidence[0], url="https://example.org"),))
    book = openpyxl.load_workbook(export(drawn, tmp_path / "m.xlsx", analyst=ANALYST))
    written = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in book["Reasons"]["F"]][1:3] == ["=HYPERLINK(1)", "https://example.org"]
    assert all(cell.hyperlink is None for cell in written)
    assert {title for title, _ in formulas(book)} == {"Matrix", "Totals"}


def test_a_workbook_that_somebody_rated_on_is_read(tmp_path):
    drawn = case({"E1": "C I", "E2": "N ."})
    path = export(drawn, tmp_path / "m.xlsx", analyst=ANALYST)
    book = openpyxl.load_workbook(path)
    sheet = book["Matrix"]
    place = {cell.value: cell.column for cell in sheet[1]}
    sheet["C2"], sheet["D2"], sheet["C3"], sheet["D3"] = "ii", " cc ", "na\xa0", None
    sheet.cell(2, place["credibility"]).value, sheet.cell(3, place["relevance"]).value = "HIGH ", "l"
    sheet.cell(2, place["reason"]).value = "H1: It was denied.\nH2: It was seen."
    sheet.insert_rows(3, amount=2)
    sheet.column_dimensions["B"].width, sheet.row_dimensions[2].height = 80, 99
    sheet.cell(30, 2).value, sheet.cell(30, 4).value = "Written far beneath the totals", "Cc"
    book.save(path)
    back = read_matrix(path, analyst=ANALYST)
    written = [" ".join(cell.rating or "." for cell in cells) for _, cells in back.rows(ANALYST)]
    assert written == ["II CC", "NA .", ". CC"]
    assert [cell.reason for cell in back.rows(ANALYST)[0][1]] == ["It was denied.", "It was seen."]
    assert (back.evidence[0].credibility, back.evidence[1].relevance) == ("high", "low")
    assert [item.id for item in back.evidence] == ["E1", "E2", "E3"]


def test_the_cells_offer_codes_and_grades_and_follow_them_in_colour(tmp_path):
    book = openpyxl.load_workbook(export(case(AUM), tmp_path / "m.xlsx", analyst=ANALYST))
    sheet, guide = book["Matrix"], book["How to rate"]
    offers = {}
    for rule in sheet.data_validations.dataValidation:
        assert (rule.type, rule.allowBlank, rule.errorStyle) == ("list", True, None)
        assert rule.error.startswith("Expected")
        cells = guide[rule.formula1.rpartition("!")[2].replace("$", "")]
        offers[str(rule.sqref)] = [cell.value for (cell,) in cells]
    assert offers.pop("C2:F6") == ["CC", "C", "N", "I", "II", "NA"]
    assert sorted(map(len, offers.values())) == [3, 9, 9]
    rules = {one.formula[0]: one for area in sheet.conditional_formatting for one in area.rules}
    colours = {code: rules[f'TRIM(C2)="{code}"'].dxf.fill.bgColor.rgb[-6:].lower() for code in ("CC", "II")}
    assert {code: f"#{seen}" for code, seen in colours.items()} == {
        "CC": colour("light", "cc-ground"),
        "II": colour("light", "ii-ground"),
    }


def test_the_matrix_is_printed_across_one_page_with_its_header_on_each(tmp_path):
    sheet = openpyxl.load_workbook(export(case(AUM), tmp_path / "m.xlsx", analyst=ANALYST))["Matrix"]
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$B")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_area == "'Matrix'!$A$1:$G$19"


def test_text_that_looks_like_rich_text_stays_text(tmp_path):
    drawn = case({"E1": "C"})
    text = "<r><t>not markup</t></r>"
    drawn = replace(drawn, evidence=(replace(drawn.evidence[0], text=text),))
    assert written_and_read(drawn, tmp_path / "m.xlsx").evidence[0].text == text


@pytest.mark.parametrize(
    "text", ["x" * 32_768, "bell \a", "null \0", "\ufffe", "_x000D_", "x005F_", "\ud800"]
)
def test_what_a_workbook_cannot_keep_is_named_and_nothing_is_written(tmp_path, text):
    drawn = case({"E1": "C", "E2": "N"})
    drawn = replace(drawn, evidence=(drawn.evidence[0], replace(drawn.evidence[1], note=text)))
    with pytest.raises(CannotKeep) as caught:
        export(drawn, tmp_path / "m.xlsx", analyst=ANALYST)
    assert "E2" in str(caught.value) or "row 3" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_case_still_has_a_header():
    table = matrix_table(Case(), "")
    assert table.rows == ()
    assert table.header[:2] == ("id", "evidence")


@pytest.mark.parametrize("name", ["m.csv", "m.xlsx"])
def test_a_second_reading_comes_back_as_one(tmp_path, name):
    drawn = twice(case(AUM), {"E1": "II N C I", "E3": ". . . ."})
    back = written_and_read(drawn, tmp_path / name)
    assert [(item.id, item.deceptive_of) for item in back.evidence] == [
        (item.id, item.deceptive_of) for item in drawn.evidence
    ]
    assert standing(back, ANALYST) == standing(drawn, ANALYST)
    assert rows(back) == rows(drawn)


def test_a_matrix_without_second_readings_has_no_column_for_them():
    assert "deceptive_of" not in matrix_table(case(AUM), ANALYST).header


@pytest.mark.parametrize("of", ["E9", "E2b", "E1"])
def test_a_second_reading_of_nothing_or_of_what_has_one_is_refused(tmp_path, of):
    path = tmp_path / "m.csv"
    text = f"id,evidence,H,deceptive_of\nE1,a,C,\nE2,b,C,\nE1b,c,I,E1\nE2b,d,I,{of}\n"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MatrixFileError, match=f"It is to be read as '{of}' taken as deceptive"):
        read_matrix(path, analyst=ANALYST)


def test_the_workbook_tells_both_totals_and_the_deception_checks(tmp_path):
    drawn = twice(case(AUM), {"E1": "II N C I"})
    items = tuple(replace(item, source="S1") for item in drawn.evidence)
    drawn = replace(drawn, sources=(Source(id="S1", title="A paper"),), evidence=items)
    drawn = apply(drawn, ConcludeDeception(source="S1", conclusion="=1+1"), by=ANALYST)
    book = openpyxl.load_workbook(export(drawn, tmp_path / "m.xlsx", analyst=ANALYST))
    first = [cell.value for cell in book["Both readings"][2]]
    assert first[:4] == ["E1", "H1 Hypothesis 1", "1, tied 1st", "2, 2nd"]
    assert first[4].startswith("With E1 taken as deceptive, the least contradicted would be")
    assert [cell.value for cell in book["Deception checks"][2]][2:] == ["=1+1", "E1"]


@pytest.mark.parametrize("name", ["m.csv", "m.xlsx"])
def test_an_assumption_that_is_off_comes_back_off(tmp_path, name):
    drawn = case(AUM)
    items = tuple(replace(item, kind="assumption", on=item.id != "E2") for item in drawn.evidence)
    back = written_and_read(replace(drawn, evidence=items), tmp_path / name)
    assert [item.on for item in back.evidence] == [item.id != "E2" for item in drawn.evidence]
    assert standing(back, ANALYST) == standing(replace(drawn, evidence=items), ANALYST)


def test_a_matrix_without_assumptions_that_are_off_has_no_column_for_them():
    assert "switched_off" not in matrix_table(case(AUM), ANALYST).header


@pytest.mark.parametrize(
    ("kind", "said", "why"),
    [
        ("assumption", "perhaps", "switched off by “yes” or left empty, not 'perhaps'"),
        ("absence", "yes", "only a row of the kind “assumption” can be switched off"),
    ],
)
def test_what_is_not_understood_or_not_to_be_switched_off_is_refused(tmp_path, kind, said, why):
    path = tmp_path / "m.csv"
    path.write_text(f"id,evidence,H,kind,switched_off\nE1,a,C,{kind},{said}\n", encoding="utf-8")
    with pytest.raises(MatrixFileError, match=why):
        read_matrix(path, analyst=ANALYST)
