"""The totals of a workbook are formulas, and come to what the same ratings come to here.

LibreOffice reckons them anew: openpyxl drops the results that were stored, so none of them is read back.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.drawing import ANALYST, case, twice
from workbench.casefile.formats import read_matrix
from workbench.casefile.formats.columns import TOTALS
from workbench.export import export
from workbench.export.xlsx.formulas import NONE, Cells
from workbench.export.xlsx.totals import LINES
from workbench.model.case import Case
from workbench.scoring import SCHEMES, counted, matrix_of, standing

HOUSE = (("A", "high"), ("E", "low"), ("1", "high"), ("2", "medium"), ("5", "low"))
GRADES = ("", "low", "medium", "high")


def drawn(seed: int) -> Case:
    """Return a case with all that a total has to mind."""
    draw = random.Random(seed)
    columns, rows = draw.randint(1, 5), draw.randint(1, 9)
    codes = draw.choice((". CC C N I II NA", "I II", ". NA I C", "C I"))
    found = case({f"E{n}": " ".join(draw.choices(codes.split(), k=columns)) for n in range(1, rows + 1)})
    evidence = tuple(
        replace(
            item,
            credibility=draw.choice((*GRADES, *"123456")),
            relevance=draw.choice(GRADES),
            kind=draw.choice(("assumption", "absence")),
            on=draw.random() > 0.2,
            cluster=draw.choice(("", "", "", "one", "other")),
        )
        for item in found.evidence
    )
    found = replace(found, evidence=evidence, levels_of=HOUSE, dependence=draw.choice((1.0, 0.5, 0.0)))
    return twice(found, {"E1": " ".join(["II"] * columns)}) if draw.random() < 0.3 else found


def expected(of: Case, scheme: str) -> dict[str, list[Any]]:
    """Return each line of the totals as it should be."""
    found = standing(of, ANALYST, scheme).columns
    rated, asked = counted(matrix_of(of, ANALYST))
    return {
        "score": [column.score for column in found],
        "support": [column.support for column in found],
        "coverage": [column.coverage for column in found],
        "rated": rated,
        "asked": asked,
        "rank": [column.rank for column in found],
        "leads": [column.leads for column in found],
    }


def told(path: Path) -> dict[str, list[Any]]:
    """Return each line of the totals as the workbook has it stored."""
    book = openpyxl.load_workbook(path, data_only=True)
    rows = [list(row) for row in book["Matrix"].values]
    top, width = top_of(rows), rows[0].index("citation")
    lines = {line: rows[top + 1 + n][2:width] for n, line in enumerate(LINES)}
    assert [row[2:9] for row in list(book["Totals"].values)[1 : width - 1]] == [
        list_of[:7] for list_of in map(tuple, zip(*lines.values(), strict=True))
    ]
    lines["leads"] = [text == "leads" for text in lines["leads"]]
    return {line: [None if one == NONE else one for one in values] for line, values in lines.items()}


def top_of(rows: Sequence[Sequence[Any]]) -> int:
    return next(n for n, row in enumerate(rows) if row[0] == TOTALS and row[1] is None)


def agree(path: Path, of: Case, scheme: str) -> None:
    found = told(path)
    for line, values in expected(of, scheme).items():
        assert found[line] == pytest.approx(values, abs=1e-9), (path.name, line)


def written(of: Case, path: Path, scheme: str) -> Path:
    return export(of, path, analyst=ANALYST, scheme=scheme)


def resaved(path: Path, change: Any = None) -> None:
    """Change a workbook as another program would, leaving no result behind."""
    book = openpyxl.load_workbook(path)
    if change:
        change(book["Matrix"])
    book.save(path)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_stands_beside_the_formulas_is_what_they_come_to(tmp_path, scheme):
    for seed in range(12):
        path = written(drawn(seed), tmp_path / f"{seed}.xlsx", scheme)
        agree(path, drawn(seed), scheme)
        assert not any(told(path)["strange"])


def test_a_spreadsheet_reckons_what_the_scoring_does(office, tmp_path):
    cases = {seed: (drawn(seed), list(SCHEMES)[seed % len(SCHEMES)]) for seed in range(60)}
    paths = [written(*cases[seed][:1], tmp_path / f"{seed}.xlsx", cases[seed][1]) for seed in cases]
    for path in paths:
        resaved(path)
    (tmp_path / "out").mkdir()
    for path in office.recalculated(paths, tmp_path / "out"):
        agree(path, *cases[int(path.stem)])


def rated_on(sheet: Any) -> None:
    """Go on rating as a colleague does: other codes in any case, another grade, rows, wider columns."""
    names = [cell.value for cell in sheet[1]]
    place = {name: names.index(name) + 1 for name in ("credibility", "switched_off", "kind") if name in names}
    sheet["C2"], sheet["C3"], sheet["D2"] = "ii", " CC ", None
    sheet.cell(3, place["credibility"]).value = "High"
    free = top_of(list(sheet.values))
    sheet.cell(free, 2).value = "A new item, without an id"
    sheet.cell(free, 3).value, sheet.cell(free, 4).value = "I", "NA"
    sheet.cell(free, place["credibility"]).value = "low"
    sheet.column_dimensions["B"].width = 90
    sheet.row_dimensions[2].height = 60


def house_of(of: Case, read: Case) -> Case:
    """Return a case that was read from a workbook with what a workbook does not keep."""
    clusters = {item.id: item.cluster for item in of.evidence}
    rows = tuple(replace(item, cluster=clusters.get(item.id, "")) for item in read.evidence)
    return replace(read, evidence=rows, levels_of=of.levels_of, dependence=of.dependence)


def wide(seed: int) -> Case:
    """Return a drawn case with room for the changes."""
    found = next(one for one in map(drawn, range(seed * 1000, (seed + 1) * 1000)) if fits(one))
    kept = tuple(replace(item, on=True) if item.id in ("E1", "E2") else item for item in found.evidence)
    return replace(found, evidence=kept)


def fits(of: Case) -> bool:
    return len(of.hypotheses) > 1 and len(of.evidence) > 2 and not of.evidence[1].deceptive_of


def test_a_colleague_who_rates_on_in_a_spreadsheet_sees_the_totals_of_what_comes_back(office, tmp_path):
    cases = {seed: (wide(seed), list(SCHEMES)[seed % len(SCHEMES)]) for seed in range(30)}
    paths = [written(of, tmp_path / f"{seed}.xlsx", scheme) for seed, (of, scheme) in cases.items()]
    for path in paths:
        resaved(path, rated_on)
    (tmp_path / "out").mkdir()
    for path in office.recalculated(paths, tmp_path / "out"):
        of, scheme = cases[int(path.stem)]
        back = house_of(of, read_matrix(path, analyst=ANALYST))
        assert back.evidence[-1].text == "A new item, without an id"
        second = back.evidence[1].id
        assert [back.rating(ANALYST, *at) for at in (("E1", "H1"), (second, "H1"), ("E1", "H2"))] == [
            "II",
            "CC",
            None,
        ]
        assert back.evidence[1].credibility == "high"
        agree(path, back, scheme)


def test_a_cell_that_cannot_be_read_is_counted_and_moves_no_score(office, tmp_path):
    of = case({"E1": "C I", "E2": "I I"})
    path = written(of, tmp_path / "m.xlsx", "inconsistency")

    def change(sheet: Any) -> None:
        sheet["C2"], sheet["D4"] = "yes", "CC"

    resaved(path, change)
    (tmp_path / "out").mkdir()
    (again,) = office.recalculated([path], tmp_path / "out")
    found = told(again)
    assert (found["strange"], found["score"], found["rated"]) == ([1, 1], [1, 2], [1, 2])


def test_the_sums_begin_with_the_header_and_end_with_the_empty_row():
    cells = Cells(columns={"evidence": 1}, last=5)
    assert cells.of(2) == "$C$1:$C$5", "so a row put in at either end is among them"


def test_every_hypothesis_tied_by_roots_of_two_ties_in_the_workbook(office, tmp_path):
    # √2·√2 = 2, and √2 + √2 = 2·√2, however they are added up
    of = case(
        {"E1": "I N", "E2": "N I", "E3": "N I", "E4": "I N", "E5": "I N", "E6": "N II"},
        weights={"E1": "H H", "E2": "M M", "E3": "M M", "E4": "H M", "E5": "M H", "E6": "H M"},
    )
    path = written(of, tmp_path / "m.xlsx", "parc-weighted")
    resaved(path)
    (tmp_path / "out").mkdir()
    (again,) = office.recalculated([path], tmp_path / "out")
    assert (told(again)["rank"], told(again)["leads"]) == ([1, 1], [True, True])
