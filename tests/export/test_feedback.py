"""A page of feedback for each student: its own name only, text as text, no reference unless asked for."""

import re
from dataclasses import replace
from html import unescape

import pytest

import workbench
from tests.classroom.handed_in import blank, made, put, rated, student
from workbench.classroom.gathering import gather
from workbench.classroom.simulated import student_label
from workbench.errors import FolderNotEmpty
from workbench.export.feedback import INDEX, file_names, write_feedback
from workbench.messages import say
from workbench.views.classroll import Naming, naming
from workbench.views.feedback import Class, feedback_view


@pytest.fixture(scope="module")
def pages(thirty, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    written = write_feedback(thirty, folder, names=naming(thirty.roll))
    return {path.name: path.read_text(encoding="utf-8") for path in [*written, folder / INDEX]}


def of(thirty, number):
    return feedback_view(Class(thirty.measured), number - 1, student_label(number))


def test_each_has_a_page_with_the_own_name_and_no_other(pages):
    assert len(pages) == 31
    for number in range(1, 31):
        told = pages[f"Student-{number:02}.html"]
        assert re.findall(r"Student \d\d", told) == [student_label(number)]
    assert all(student_label(number) in pages[INDEX] for number in range(1, 31))


def test_a_page_fetches_nothing_runs_nothing_and_calls_nothing_wrong(pages):
    for name, told in pages.items():
        assert "default-src 'none'" in told
        assert not re.search(r"<script|<img|<link|src=|@import|https?://", told), name
        said = unescape(told).replace("A test gone wrong", "").replace("nobody is called wrong", "")
        assert "wrong" not in said.lower()
        assert "incorrect" not in said.lower()


def test_nothing_of_a_reference_is_on_a_page_unless_the_teacher_says_so(thirty, pages, tmp_path):
    assert not any("eference" in told for told in pages.values())
    hidden = replace(thirty, reference=None)
    alone = write_feedback(hidden, tmp_path / "alone", names=naming(thirty.roll))
    assert all(path.read_text(encoding="utf-8") == pages[path.name] for path in alone)
    shown = write_feedback(thirty, tmp_path / "shown", names=naming(thirty.roll), with_reference=True)
    told = shown[2].read_text(encoding="utf-8")
    assert "Reference" in told
    assert unescape(say("feedback.ranks.reference.what")) in unescape(told)


def test_what_was_put_in_is_said_gently(thirty):
    told = {n: " ".join(of(thirty, n)["signs"]["sentences"]) for n in (1, 3, 7, 9, 12)}
    assert "steps higher than the class" in told[3]
    assert "steps lower than the class" in told[7]
    assert "went down a column" in told[9]
    assert "within two seconds" in told[12]
    assert not any(word in told[1] for word in ("higher", "lower", "column", "seconds"))
    assert "add up to 130" in " ".join(of(thirty, 22)["percents"]["sentences"])
    assert say("feedback.next.reasons") in of(thirty, 18)["next"]["sentences"]
    assert say("feedback.next.complete") in of(thirty, 14)["next"]["sentences"]
    assert all(len(of(thirty, n)["next"]["sentences"]) <= 3 for n in range(1, 31))


def test_a_difference_has_the_reasons_of_both_sides(thirty):
    sides = [side["title"] for cell in of(thirty, 16)["cells"]["cells"] for side in cell["sides"]]
    assert {say("feedback.cell.like"), say("feedback.cell.unlike")} <= set(sides)
    for cell in of(thirty, 1)["cells"]["cells"]:
        assert cell["ratings"].startswith(f"You: {cell['code']}. The others: ")


def test_others_are_counted_without_oneself(tmp_path):
    student(tmp_path, "Ann", {"E1": "II ."})
    student(tmp_path, "Bo", {"E1": "CC ."})
    student(tmp_path, "Cy", {"E1": "C ."})
    view = feedback_view(Class(gather(tmp_path).measured), 0, "Ann")
    (cell,) = view["cells"]["cells"]
    assert cell["ratings"] == "You: II. The others: 1 × C, 1 × CC."


def test_names_and_markup_of_strangers_are_text_and_others_names_are_left_out(tmp_path):
    evil = '"><script>alert(1)</script>'
    put(tmp_path, "a.json", made(blank(), rated({"E1": "II C"}, reason=f"Ann Lee says {evil}"), by="Bo <b>"))
    put(tmp_path, "b.json", made(blank(), rated({"E1": "CC C"}, reason="Mine."), by="Ann Lee"))
    found = gather(tmp_path)
    one, other = write_feedback(found, tmp_path / "out", names=naming(found.roll))
    told = {path.name: path.read_text(encoding="utf-8") for path in (one, other)}
    assert set(told) == {"Ann-Lee.html", "Bo-b.html"}
    index = (tmp_path / "out" / INDEX).read_text(encoding="utf-8")
    assert not any("<script" in text or "<b>" in text for text in (*told.values(), index))
    assert "alert(1)" in told["Ann-Lee.html"]
    assert "Ann" not in told["Bo-b.html"]
    assert "Bo" not in told["Ann-Lee.html"]


def test_with_codes_there_is_no_name_anywhere(tmp_path):
    student(tmp_path, "Ann Lee", {"E1": "II ."})
    student(tmp_path, "Bo", {"E1": "CC ."})
    found = gather(tmp_path)
    codes = Naming(codes={"ann lee": "AAAAA", "bo": "CCCCC"}, files={})
    write_feedback(found, tmp_path / "out", names=codes)
    told = [path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()]
    assert len(told) == 3
    assert not any(name in text for text in told for name in ("Ann", "Lee", "Bo"))


def test_files_are_named_safely_and_never_alike():
    names = file_names(["../../etc", "Bo", "bo", "BO.", "index for the teacher", "\u202e", "김민지"])
    assert names == [
        "etc.html",
        "Bo.html",
        "bo-2.html",
        "BO-3.html",
        "index-for-the-teacher-2.html",
        "student.html",
        "김민지.html",
    ]


def test_nothing_is_replaced(thirty, tmp_path):
    (tmp_path / "kept.txt").write_text("mine")
    with pytest.raises(FolderNotEmpty):
        write_feedback(thirty, tmp_path, names=naming(thirty.roll))
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_both_are_written_from_python_in_one_call(tmp_path, own_workspace):
    folder = tmp_path / "in"
    folder.mkdir()
    student(folder, "Ann", {"E1": "II C"})
    student(folder, "Bo", {"E1": "CC C"})
    done = []
    deck = workbench.class_deck(folder, tmp_path / "talk.pptx", progress=lambda n, of: done.append((n, of)))
    assert deck.is_file()
    assert done[-1][0] == done[-1][1] == len(done)
    pages = workbench.class_feedback(folder, tmp_path / "out")
    assert [page.name for page in pages] == ["Ann.html", "Bo.html"]
