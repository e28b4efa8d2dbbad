"""The few functions people call stand on the package itself, and nothing heavy comes with the package."""

import subprocess
import sys
from pathlib import Path

import pytest

import workbench
import workbench.notebook
from workbench.errors import CannotRead, UnknownItem
from workbench.model.edits import CarryText


@pytest.mark.parametrize("name", workbench.__all__)
def test_what_the_package_offers_is_there(name: str) -> None:
    assert getattr(workbench, name) is getattr(workbench.notebook, name)


def test_a_case_is_exported_as_often_as_one_likes() -> None:
    session = workbench.open("aum-shinrikyo")
    for name in ("a.csv", "b.csv", "a.csv"):
        assert workbench.export(session, name).is_file()


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import workbench, sys; print([m for m in ('pandas', 'numpy', 'altair', 'pptx') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_a_name_that_is_not_there_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'openn'"):
        workbench.openn  # noqa: B018


def test_a_table_is_pasted_from_a_notebook_and_one_undo_takes_it_back() -> None:
    session = workbench.open("aum-shinrikyo")
    before = session.case
    found = workbench.paste(session, "evidence\tH1\nSeen\tII\nHeard\tmaybe\n")
    assert len(session.case.evidence) == len(before.evidence) + 2
    assert repr(found).startswith("2 rows added.")
    assert "Not understood: 1." in repr(found)
    session.undo()
    assert session.case == before


def test_a_source_is_added_from_a_text_and_from_a_file(tmp_path: Path) -> None:
    session = workbench.new("kursk")
    (tmp_path / "bridge.md").write_text("# A bridge\n\nIt would cost **a lot**.", encoding="utf-8")
    first = workbench.add_source(session, tmp_path / "bridge.md", outlet="The Record")
    second = workbench.add_source(session, "A heading\n\nSome words of a text.", author="Jane Example")
    assert (first.id, first.title, first.outlet) == ("S1", "A bridge", "The Record")
    assert (second.id, second.title, second.author) == ("S2", "A heading", "Jane Example")
    assert workbench.add_source(session, str(tmp_path / "bridge.md")) == first
    assert session.library.text(first.text_sha256) == "A bridge\n\nIt would cost a lot."
    with pytest.raises(CannotRead, match="no such file"):
        workbench.add_source(session, "nowhere.txt")
    with pytest.raises(UnknownItem, match="No detail 'titel'"):
        workbench.add_source(session, "Some\nwords", titel="x")
    session.undo()
    assert [one.id for one in session.case.sources] == ["S1"]


def test_a_case_of_ones_own_from_its_beginning_to_its_return() -> None:
    session = workbench.new("kursk", question="Why there?")
    assert (session.name, session.case.title, session.case.question) == ("kursk", "kursk", "Why there?")
    assert workbench.copy("kursk").name == "kursk-2"
    workbench.rename("kursk-2", "second thoughts")
    assert workbench.cases() == ("kursk", "second thoughts")
    assert workbench.case_table().loc["kursk", "question"] == "Why there?"
    backup = workbench.delete("kursk")
    assert backup.parent == workbench.workspace().backups
    assert workbench.cases() == ("second thoughts",)
    assert workbench.restore(backup).case == session.case
    assert len(workbench.backup()) == 2


def test_no_widget_is_an_empty_box_in_a_saved_notebook(tmp_path) -> None:
    session = workbench.open("aum-shinrikyo")
    of_a_case = (
        "matrix",
        "hypotheses",
        "evidence",
        "grading",
        "refine",
        "conclusions",
        "paragraph",
        "probabilities",
        "ranks",
        "scenarios",
        "sensitivity",
        "report",
    )
    others = ("origins", "indicators", "deception", "export_panel", "snapshots")
    exercise = workbench.exercise("aum-shinrikyo", name="Mina")
    panels = [exercise.judgement("before"), exercise.evidence(), exercise.matrix(), exercise.hand_in()]
    widgets = [
        *(getattr(workbench, name)(session) for name in (*of_a_case, *others)),
        workbench.judgement(session, "before"),
        workbench.bring_back(session, workbench.export(session, tmp_path / "m.csv")),
        workbench.cases_panel(),
        workbench.class_review(tmp_path),
        exercise,
        *(panel.panel or panel.children[0] for panel in panels),
    ]
    for widget in widgets:
        view = widget.state["view"]
        assert view["title"] in widget.still(view)["text/plain"]
        widget.close()


def test_whoever_opens_or_writes_a_case_file_is_told_which_texts_it_carries(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = workbench.new("carrying")
    source = workbench.add_source(session, "A text.\n\nOf one's own.", title="Own")
    session.apply(CarryText(id=source.id, carried=True))
    workbench.export(session, tmp_path / "handed-on.json")
    assert capsys.readouterr().out == f"The text of {source.id} goes along.\n"
    workbench.open(tmp_path / "handed-on.json")
    assert capsys.readouterr().out == f"The text of {source.id} came along with the file.\n"
