"""The class review in a browser: the median matrix with its marks, splits with reasons, names on request."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

import workbench
from tests.classroom.handed_in import blank, made, put, rated, student
from tests.classroom.simulated import class_of
from workbench.session.templates import from_template
from workbench.widgets.newest import Newest

MARKUP = '<img src=x onerror="window.ran=true"><script>window.ran=true</script>'


@pytest.fixture
def folder(tmp_path):
    made_here = tmp_path / "handed-in"
    made_here.mkdir()
    return made_here


@pytest.fixture
def look(play):
    def put_on_page(folder, **options):
        widget = workbench.class_review(folder, **options)
        widget._newest = Newest(widget._work, widget._arrived, run=lambda work: work(), rest=0)
        return play(widget, width=1180)

    return put_on_page


def small_class(folder):
    student(folder, "Ann", {"E1": "C II", "E2": "CC N", "E3": "C C"})
    student(folder, "Bo", {"E1": "CC CC", "E2": "C N", "E3": "C C"})


def test_an_empty_folder_says_what_to_do_and_looks_again(folder, look):
    played = look(folder)
    expect(played.page.get_by_text("Nothing has been handed in yet")).to_be_visible()
    small_class(folder)
    played.page.get_by_role("button", name="Look again").click()
    expect(played.page.get_by_text("2 students have handed in. 2 are complete.")).to_be_visible()
    expect(played.page.locator(".wb-arrived")).to_contain_text("Just arrived (2):")


def test_a_file_that_appears_is_read_and_told_without_a_click(folder, look):
    small_class(folder)
    played = look(folder)
    expect(played.page.get_by_role("heading", name="What to talk about")).to_be_visible()
    student(folder, "Cy", {"E1": "C II"})
    played.widget.session.catch_up()
    assert played.widget.state["view"]["sum"].startswith("3 students have handed in.")
    assert played.widget.state["view"]["news"].startswith("Just arrived: ")


def test_groups_are_made_anew_for_another_size(folder, look):
    small_class(folder)
    played = look(folder)
    played.page.get_by_role("radio", name="2", exact=True).check()
    expect(played.page.locator(".wb-groups > li")).to_have_count(1)
    expect(played.page.locator(".wb-groups > li").first).to_contain_text("H1")


def test_a_point_leads_to_its_part_and_takes_the_keyboard_along(folder, look):
    small_class(folder)
    played = look(folder)
    played.page.locator(".wb-talk button").first.click()
    expect(played.page.get_by_role("heading", name="Where the class splits most")).to_be_focused()


def test_each_cell_shows_the_median_and_reads_out_the_counts(folder, look):
    small_class(folder)
    played = look(folder)
    row = played.page.locator(".wb-board tbody tr").first
    expect(row.locator(".wb-top .wb-code")).to_have_text("C")
    expect(row.locator(".wb-mark")).to_have_text("≠ split")
    expect(row.locator(".wb-unseen").first).to_have_text("E1 against H1: median C. 1 × C, 1 × CC.")
    expect(row.locator("td").first.locator(".wb-bars i[data-code]")).to_have_count(2)


def test_the_widest_split_comes_first_with_the_reasons_of_the_camps(folder, look):
    small_class(folder)
    first = look(folder).page.locator(".wb-splits > li").first
    expect(first.locator("h4")).to_have_text("E1 × H2 Hypothesis 2")
    expect(first.get_by_text("It speaks against it, says one")).to_be_visible()
    expect(first.get_by_text("Because.")).to_be_visible()


def test_names_come_and_go_with_the_switch(folder, look):
    small_class(folder)
    played = look(folder)
    assert "Ann" not in played.page.content()
    who = set(played.widget.handed_in["student"])
    assert not who & {"Ann", "Bo"}
    assert not played.widget.handed_in["file"].str.contains("Ann").any()
    played.page.get_by_label("Show names").check()
    expect(played.page.get_by_role("rowheader", name="Ann").first).to_be_visible()
    played.page.get_by_label("Show names").uncheck()
    expect(played.page.get_by_role("rowheader", name="Ann")).to_have_count(0)
    assert "Ann" not in played.page.content()
    assert set(played.widget.handed_in["student"]) == who


def test_files_that_do_not_count_are_named_with_the_reason(folder, look):
    small_class(folder)
    put(folder, "broken.json", '{"x')
    put(folder, "all.zip", b"PK")
    played = look(folder, names=True)
    expect(played.page.get_by_role("rowheader", name="broken.json")).to_be_visible()
    expect(played.page.get_by_text("It is an archive that cannot be opened")).to_be_visible()


def test_markup_of_strangers_is_text_and_nothing_of_it_runs(folder, look):
    put(folder, "a.json", made(blank(), rated({"E1": "II C"}, reason=MARKUP), by=MARKUP[:60]))
    student(folder, "Bo", {"E1": "CC C"})
    put(folder, "<b>x.json", "{")
    played = look(folder, names=True)
    expect(played.page.get_by_text("<script>").first).to_be_visible()
    assert played.page.locator(".wb img:not(.wb-picture img), .wb script, .wb b").count() == 0
    assert played.page.evaluate("window.ran") is None


def test_a_class_of_thirty_is_reviewed_from_python_and_on_the_page(folder, look):
    class_of(folder, from_template("north-korea").case)
    played = look(folder)
    expect(played.page.get_by_text("30 students have handed in. 23 are complete.")).to_be_visible()
    expect(played.page.locator(".wb-board tbody tr")).to_have_count(48)
    expect(played.page.locator(".wb-splits > li").first.locator("h4")).to_contain_text("E1 × H2")
    played.page.get_by_role("button", name="Show all").click()
    assert played.page.locator(".wb-splits > li").count() > 50
    assert len(played.widget.handed_in) == 30
    first = played.widget.splits.iloc[0]
    assert (first["evidence"], first["hypothesis"], first["spread"], first["split"]) == ("E1", "H2", 2, True)
    assert played.widget.median.loc["E1", "H2"] == ""
    assert played.widget.median.loc["E1", "H1"] == "II"


def test_the_board_is_reached_and_scrolled_by_keyboard(folder, look):
    class_of(folder, from_template("north-korea").case, size=2)
    played = look(folder)
    board = played.page.get_by_role("region", name="The median matrix")
    board.focus()
    played.press("End")
    played.page.wait_for_function("document.querySelector('.wb-board').scrollTop > 0")


def test_a_bare_name_is_a_folder_of_the_workspace_made_if_need_be():
    review = workbench.class_review("monday")
    assert (workbench.workspace().home / "monday").is_dir()
    assert review.median.empty
    assert review.splits.empty
    assert review.handed_in.empty
    review.close()


def test_from_python_the_problems_are_a_frame(folder):
    put(folder, "broken.json", '{"x')
    review = workbench.class_review(folder, names=True)
    assert review.problems[["file", "problem"]].to_numpy().tolist() == [["broken.json", "unreadable"]]
    review.close()


def test_slides_and_pages_are_made_at_one_click_each(folder, look):
    small_class(folder)
    played = look(folder)
    played.widget._making._job._run = lambda work: work()
    played.page.get_by_role("button", name="Make slides for the discussion").click()
    expect(played.page.locator(".wb-making code")).to_contain_text("handed-in-")
    slides = Path(played.page.locator(".wb-making code").inner_text())
    assert slides.name.endswith("-deck.pptx")
    assert slides.is_file()
    played.page.get_by_role("button", name="Make a page for each student").click()
    expect(played.page.locator(".wb-making")).to_contain_text("an index for you alone")
    pages = Path(played.page.locator(".wb-making code").inner_text())
    assert {"Ann.html", "Bo.html"} < {path.name for path in pages.iterdir()}
