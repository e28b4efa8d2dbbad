"""A matrix file that comes back shows what was changed in it, and is taken in one step."""

import csv
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case, twice
from tests.export.drawn import whole_cases
from workbench.casefile import CaseFile, read
from workbench.casefile.formats import read_table
from workbench.errors import MatrixFileError, Refused
from workbench.export import export
from workbench.model.case import Case
from workbench.model.edits import (
    AddEvidence,
    GradeEvidence,
    LockGrades,
    RateCell,
    RemoveEvidence,
    RewordEvidence,
)
from workbench.model.evidence import Evidence
from workbench.model.rating import SCALE, Rating
from workbench.model.source import Source
from workbench.session.naming import only
from workbench.session.opening import begin
from workbench.session.returned import returned
from workbench.session.session import Session
from workbench.shipped import shipped
from workbench.store.store import Store
from workbench.views.returned import chosen, returned_lines, returned_panel_view, returned_view

XML = st.characters(exclude_categories=["Cs", "Cc"])


@pytest.fixture
def opened(tmp_path):
    def opened(drawn: Case) -> Session:
        store = Store(tmp_path / "store.db")
        begin(store, "c", CaseFile(case=drawn))
        return Session(store, "c", ANALYST)

    return opened


BOARD = replace(
    case(AUM),
    sources=(Source(id="S1", title="A paper", outlet="The Paper"),),
    evidence=tuple(replace(item, source="S1") for item in case(AUM).evidence),
)


def written(session, path):
    return export(session.case, path, analyst=session.analyst, log=session.log)


def edited(path, **cells):
    """Write into cells of the first sheet, called like ``C2``; a column is found by its header."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for place, value in cells.items():
        name, _, row = place.rpartition("_")
        header = name if name in columns else name.replace("_", " ")
        sheet.cell(int(row), columns[header]).value = value
    book.save(path)
    return path


def brought(session, path):
    return returned(session, read_table(path), path)


def told(found):
    return [(one.row, one.hypothesis, one.field, one.before, one.after) for one in found.changes]


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
def test_a_file_that_nobody_touched_brings_nothing(opened, tmp_path, name):
    session = opened(twice(BOARD, {"E1": "II N C I"}))
    found = brought(session, written(session, tmp_path / name))
    assert (found.version, found.changes, found.rows, found.columns, found.told) == (0, (), (), (), ())
    assert found.edit(session.case) is None


@pytest.mark.parametrize("name", ["north-korea-worked", "aum-shinrikyo"])
def test_a_shipped_case_brings_nothing_either(opened, tmp_path, name):
    shown = read(shipped("templates") / f"{name}.json").case
    session = opened(shown)
    session.analyst = shown.analysts[0]
    found = brought(session, written(session, tmp_path / "m.xlsx"))
    assert (found.changes, found.rows, found.columns, found.told) == ((), (), (), ())


@settings(max_examples=25)
@given(drawn=whole_cases(XML))
def test_no_case_is_changed_by_its_own_file(tmp_path_factory, drawn):
    folder = tmp_path_factory.mktemp("own")
    store = Store(folder / "store.db")
    begin(store, "c", CaseFile(case=drawn))
    session = Session(store, "c", ANALYST)
    if not drawn.evidence or not drawn.rated_hypotheses:
        return
    for name in ("m.csv", "m.xlsx"):
        found = brought(session, written(session, folder / name))
        assert (found.changes, found.rows, found.columns) == ((), (), ())


def test_what_was_changed_is_told_field_by_field_and_taken_in_one_step(opened, tmp_path):
    session = opened(BOARD)
    path = written(session, tmp_path / "m.xlsx")
    edited(
        path,
        Hypothesis_2_2="CC",
        evidence_3="Reworded",
        credibility_3="low",
        note_4="mind this",
        source_5="Another paper",
        outlet_5="Another",
        reason_2="H1: because",
    )
    found = brought(session, path)
    assert told(found) == [
        ("E1", "H1", "reason", "", "because"),
        ("E1", "H2", "rating", "N", "CC"),
        ("E2", "", "text", "Item E2", "Reworded"),
        ("E2", "", "credibility", "medium", "low"),
        ("E3", "", "note", "", "mind this"),
        ("E4", "", "source", "A paper", "Another paper"),
        ("E4", "", "outlet", "The Paper", "Another"),
    ]
    assert found.conflicts == ()
    before = session.case
    session.apply(found.edit(session.case))
    now = session.case
    assert now.rating(ANALYST, "E1", "H2") is Rating.CC
    assert now.cell(ANALYST, "E1", "H1").reason == "because"
    assert [item.text for item in now.evidence][1] == "Reworded"
    assert (now.evidence[1].credibility, now.evidence[1].relevance) == ("low", "medium")
    assert now.evidence[2].note == "mind this"
    assert now.source(now.evidence[3].source).title == "Another paper"
    assert brought(session, path).changes == ()
    session.undo()
    assert session.case == before


def test_what_was_changed_here_since_stays_and_is_no_change_of_the_file(opened, tmp_path):
    session = opened(BOARD)
    path = written(session, tmp_path / "m.xlsx")
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    session.apply(RewordEvidence(id="E2", text="Reworded here"))
    found = brought(session, path)
    assert (found.version, found.changes) == (0, ())


def test_what_both_changed_is_a_conflict_and_stays_unless_it_is_named(opened, tmp_path):
    session = opened(BOARD)
    path = edited(written(session, tmp_path / "m.xlsx"), Hypothesis_1_2="CC", Hypothesis_2_2="CC")
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    found = brought(session, path)
    (conflict,) = found.conflicts
    assert (conflict.before, conflict.now, conflict.after) == ("I", "II", "CC")
    session.apply(found.edit(session.case))
    assert session.case.rating(ANALYST, "E1", "H1") is Rating.II
    assert session.case.rating(ANALYST, "E1", "H2") is Rating.CC
    session.undo()
    session.apply(found.edit(session.case, found.conflicts))
    assert session.case.rating(ANALYST, "E1", "H1") is Rating.CC


def test_the_same_change_on_both_sides_is_no_conflict(opened, tmp_path):
    session = opened(BOARD)
    path = edited(written(session, tmp_path / "m.xlsx"), Hypothesis_1_2="CC")
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.CC))
    assert brought(session, path).changes == ()


def test_new_rows_and_hypotheses_come_along_with_their_cells(opened, tmp_path):
    session = opened(BOARD)
    path = written(session, tmp_path / "m.csv")
    text = path.read_text(encoding="utf-8").splitlines()
    text[0] = text[0].replace("Hypothesis 4,", "Hypothesis 4,A rival,")
    parts = [line.split(",") for line in text[1:]]
    lines = [text[0], *(",".join([*one[:6], "II", *one[6:]]) for one in parts)]
    width = text[0].count(",")
    lines.append(",Found later,C,,,,CC" + "," * (width - 6))
    path.write_text("\n".join(lines), encoding="utf-8")
    found = brought(session, path)
    assert found.columns == (("H5", "A rival"),)
    assert [(one.evidence.id, one.evidence.text) for one in found.rows] == [("E5", "Found later")]
    session.apply(found.edit(session.case))
    assert session.case.rating(ANALYST, "E5", "H5") is Rating.CC
    assert session.case.rating(ANALYST, "E5", "H1") is Rating.C
    assert session.case.rating(ANALYST, "E1", "H5") is Rating.II


def test_rows_and_columns_that_a_file_lacks_stay_and_are_told(opened, tmp_path):
    session = opened(BOARD)
    path = tmp_path / "m.csv"
    path.write_text("id,evidence,Hypothesis 1\nE1,Item E1,CC\nE2,Item E2,C\n", encoding="utf-8")
    found = brought(session, path)
    assert told(found) == [("E1", "H1", "rating", "I", "CC")]
    assert found.version is None
    assert len(found.told) == 3
    session.apply(found.edit(session.case))
    assert len(session.case.evidence) == 4


def test_a_row_that_was_removed_here_is_not_brought_back(opened, tmp_path):
    session = opened(BOARD)
    path = edited(written(session, tmp_path / "m.xlsx"), Hypothesis_1_2="CC")
    session.apply(RemoveEvidence(id="E1"))
    found = brought(session, path)
    assert (found.changes, found.rows) == ((), ())
    assert "E1 was removed here since" in found.told[0]


def test_a_row_added_on_both_sides_under_one_id_gets_another(opened, tmp_path):
    session = opened(BOARD)
    path = written(session, tmp_path / "m.csv")
    path.write_text(path.read_text(encoding="utf-8") + "E5,Theirs,C\n", encoding="utf-8")
    session.apply(AddEvidence(evidence=Evidence(id="E5", text="Ours")))
    session.apply(brought(session, path).edit(session.case))
    assert [item.text for item in session.case.evidence][-2:] == ["Ours", "Theirs"]


def test_locked_grades_are_not_taken_and_told(opened, tmp_path):
    session = opened(BOARD)
    session.apply(GradeEvidence(id="E1", reliability="B", credibility="2", relevance="high", reason="why"))
    session.apply(LockGrades())
    path = edited(written(session, tmp_path / "m.xlsx"), credibility_2="3", Hypothesis_1_2="CC")
    found = brought(session, path)
    assert told(found) == [("E1", "H1", "rating", "I", "CC")]
    assert "locked" in found.told[0]


def test_a_file_of_another_case_is_refused(opened, tmp_path):
    session = opened(BOARD)
    path = tmp_path / "m.csv"
    path.write_text("id,evidence,Hypothesis 1\nE1,Something else,CC\nE2,Else again,C\n", encoding="utf-8")
    with pytest.raises(MatrixFileError, match="did not leave from here"):
        brought(session, path)


def test_a_view_says_each_change_in_a_line(opened, tmp_path):
    session = opened(BOARD)
    path = edited(written(session, tmp_path / "m.xlsx"), Hypothesis_1_2="CC", Hypothesis_2_2="")
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    view = returned_view(brought(session, path), session.case)
    assert returned_lines(view) == [
        "“m.xlsx” against version 0 of the case, from which it was written.",
        "1 change can be taken, 1 was changed here as well and stays as it is here",
        "  E1 × H2 Hypothesis 2, rating: N → not rated",
        "  ! E1 × H1 Hypothesis 1, rating: I → CC in the file, II here",
    ]


@pytest.fixture
def several(opened, tmp_path):
    """A session and a file with changes in cells and fields, a conflict, a new row and a new hypothesis."""
    session = opened(BOARD)
    path = written(session, tmp_path / "m.csv")
    with path.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    at = {name: n for n, name in enumerate(table[0])}
    table[1][at["Hypothesis 1"]] = table[1][at["Hypothesis 2"]] = "CC"
    table[2][at["note"]], table[2][at["Hypothesis 1"]] = "mind this", "CC"
    for row, code in zip(table, ("A rival", "II", "", "", ""), strict=True):
        row.insert(at["Hypothesis 4"] + 1, code)
    table.append(["", "Found later", *["CC"] * 5, *[""] * (len(table[0]) - 7)])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    return session, brought(session, path)


def held(found):
    return [key.strip() for key in found.keys]


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        ("E1.H2", ["E1 H2 rating"]),
        ("e2", ["E2 H1 rating", "E2  note"]),
        ("E2.note", ["E2  note"]),
        ("H2, E2.H1.rating", ["E1 H2 rating", "E2 H1 rating"]),
        ("E5", ["+ E5"]),
        ("E1.H5", ["+ H5", "E1 H5 rating"]),
        ("E1.H1", ["E1 H1 rating"]),
    ],
)
def test_what_is_named_is_taken_and_nothing_else(several, names, kept):
    session, found = several
    part = only(found, names.split(","))
    assert sorted(held(part)) == sorted(kept)
    before, edit = session.case, part.edit(session.case)
    if not edit:
        assert part.changes == part.conflicts
        return
    session.apply(edit)
    taken = [one for one in part.changes if one.field == "rating"]
    assert [session.case.rating(ANALYST, one.row, one.hypothesis).value for one in taken] == [
        one.after for one in taken
    ]
    session.undo()
    assert session.case == before


def test_a_name_that_fits_nothing_is_refused_with_what_would_fit(several):
    with pytest.raises(Refused, match=r"at: E3\. What is: E1\.H1, E1\.H2"):
        only(several[1], ["E3", "E1"])


def test_a_new_hypothesis_left_out_takes_its_cells_along(several):
    session, found = several
    kept = found.without({"+ H5"})
    assert held(kept) == ["+ E5", "E1 H1 rating", "E1 H2 rating", "E2  note", "E2 H1 rating"]
    session.apply(kept.edit(session.case))
    assert [one.id for one in session.case.hypotheses] == ["H1", "H2", "H3", "H4"]
    assert session.case.rating(ANALYST, "E5", "H1") is Rating.CC


def test_changes_are_grouped_by_row_and_those_not_shown_go_together(several, monkeypatch):
    session, found = several
    view = returned_panel_view(found, session.case)
    assert [(one["name"], len(one["changes"])) for one in view["groups"]] == [("E1", 2), ("E2", 2)]
    assert [one["needs"] for one in view["changes"]] == ["", "+ H5", "", ""]
    assert view["rest"] is None
    monkeypatch.setattr("workbench.views.returned.MOST_SHOWN", 1)
    view = returned_panel_view(found, session.case)
    assert (len(view["changes"]), view["rest"]["n"]) == (1, 3)
    kept, over = chosen(found, ["rest"], ["E1 H1 rating"])
    assert held(kept) == ["+ H5", "+ E5", "E1 H1 rating", "E1 H2 rating"]
    assert [one.key for one in over] == ["E1 H1 rating"]


columns = st.sampled_from(["H1", "H2"])
cell = st.tuples(
    st.sampled_from(["E1", "E2", "E3", "E4"]), st.sampled_from(["H1", "H2"]), st.sampled_from(SCALE)
)


@settings(max_examples=25)
@given(theirs=st.lists(cell, max_size=5), ours=st.lists(cell, max_size=5))
def test_taking_keeps_what_either_side_alone_changed(tmp_path_factory, theirs, ours):
    folder = tmp_path_factory.mktemp("both")
    sessions = []
    for name in ("a", "b"):
        store = Store(folder / f"{name}.db")
        begin(store, "c", CaseFile(case=BOARD))
        sessions.append(Session(store, "c", ANALYST))
    here, there = sessions
    for session, cells in ((here, ours), (there, theirs)):
        for row, column, code in cells:
            session.apply(RateCell(evidence=row, hypothesis=column, rating=code))
    path = export(there.case, folder / "m.csv", analyst=ANALYST)
    found = brought(here, path)
    before = here.case
    if edit := found.edit(here.case):
        here.apply(edit)
    for row in ("E1", "E2", "E3", "E4"):
        for column in ("H1", "H2"):
            base, mine, yours, now = (
                one.rating(ANALYST, row, column) for one in (BOARD, before, there.case, here.case)
            )
            assert now == (mine if mine != base else yours)


def test_an_assumption_that_is_off_comes_back_off_and_can_be_switched_on_in_the_file(opened, tmp_path):
    rows = (replace(BOARD.evidence[0], kind="assumption", on=False), *BOARD.evidence[1:])
    session = opened(replace(BOARD, evidence=rows))
    path = written(session, tmp_path / "m.xlsx")
    assert brought(session, path).changes == ()
    found = brought(session, edited(path, switched_off_2=""))
    assert told(found) == [("E1", "", "switched_off", "yes", "")]
    session.apply(found.edit(session.case))
    assert session.case.evidence[0].on
