"""The export panel: what can be chosen, how it begins, under which name it is written, and where it lies."""

from dataclasses import replace
from datetime import UTC, datetime
from threading import Event

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.errors import CannotWrite, TemplateUnusable
from workbench.export import ENDINGS
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.views.choice import Choice
from workbench.views.export import FORMATS, OPTIONS
from workbench.widgets.export.widget import ExportWidget, Ways

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
NAME = "drawn-2026-11-30"


def at_once(work):
    work()


class Office:
    """Writes and draws, and notes what it was asked."""

    def __init__(self, folder, fails=None):
        self.folder, self.fails, self.written, self.looked, self.shown = folder, fails, [], [], []

    def write(self, asked, path, tell):
        tell(1, 2)
        if self.fails:
            raise self.fails
        self.written.append((path.name, asked))
        path.write_text("whole", encoding="utf-8")

    def look(self, asked, ending):
        self.looked.append((ending, asked))
        if asked.get("template") == "no.pptx":
            raise TemplateUnusable("no.pptx", "it is not there")
        return {"pictures": [{"src": "data:image/svg+xml,<svg/>", "alt": f"{ending} {n}"} for n in (1, 2)]}

    def reveal(self, folder):
        self.shown.append(folder)
        return True

    @property
    def ways(self):
        return Ways(folder=self.folder, write=self.write, look=self.look, reveal=self.reveal)


@pytest.fixture
def office(tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    return Office(folder)


@pytest.fixture
def widget(tmp_path, office):
    made = []

    def put(run=at_once, ways=office.ways):
        session = session_over(case({"E1": "C I"}), tmp_path)
        made.append(ExportWidget(session, ways=ways, now=lambda: NOON, run=run, rest=0))
        return made[-1]

    yield put
    for one in made:
        one.close()


@pytest.fixture
def panel(widget, play):
    return lambda **options: play(widget(), **options)


def write(played):
    played.page.get_by_role("button", name="Write the file").click()


def choose(played, name):
    played.page.get_by_label(name, exact=True).check()


def test_the_name_has_case_day_and_what_it_shows(panel, office):
    played = panel()
    choose(played, "Picture (PNG)")
    choose(played, "Ranking")
    write(played)
    expect(played.page.get_by_text(f"Written: {NAME}-ranking.png")).to_be_visible()
    assert office.written == [(f"{NAME}-ranking.png", {"what": "ranking", "scale": 2.0, "choice": Choice()})]
    expect(played.page.locator(".wb-lies code")).to_have_text(str(office.folder / f"{NAME}-ranking.png"))


def test_what_is_chosen_is_drawn_before_anything_is_written(panel, office):
    played = panel()
    expect(played.page.get_by_alt_text(".pptx 2")).to_be_visible()
    choose(played, "Excel")
    expect(played.page.get_by_alt_text(".xlsx 1")).to_be_visible()
    played.page.get_by_label("Totals counted by").select_option("parc-weighted")
    assert [ending for ending, _ in office.looked] == [".pptx", ".xlsx", ".xlsx"]
    assert office.looked[-1][1]["scheme"]
    assert office.written == []


def test_the_panel_has_the_options_of_the_command_line(tmp_path, play, office):
    from workbench.cli.export import export

    shown = case({"E1": "C I"})
    shown = replace(shown, cells={**shown.cells, **case({"E1": "I C"}, analyst="bob").cells})
    session = session_over(shown, tmp_path)
    widget = ExportWidget(session, ways=office.ways, now=lambda: NOON, run=at_once, rest=0)
    played = play(widget)
    for label in ("For a class", "Dark", "Only those that tell hypotheses apart", "By source", "As rows"):
        choose(played, label)
    played.page.get_by_label("The group's, by median", exact=True).check()
    write(played)
    expect(played.page.locator(".wb-lies")).to_be_visible()
    ((name, asked),) = office.written
    assert name == f"{NAME}-discussion.pptx"
    assert asked["choice"] == Choice(
        deck="discussion", rows="diagnostic", by="source", matrix="rows", who="group"
    )
    assert asked["template"] == "dark"
    known = {option for options in OPTIONS.values() for option in options} - {"look"}
    assert known == {option.name for option in export.params} - {"case", "out"}


def test_whose_ratings_is_asked_only_where_several_people_have_rated(panel):
    played = panel()
    expect(played.page.get_by_text("Reasons are told")).to_be_visible()
    expect(played.page.get_by_text("Whose ratings")).to_have_count(0)


def test_what_has_changed_in_the_case_is_drawn_when_asked_for(panel, office):
    played = panel()
    expect(played.page.get_by_alt_text(".pptx 1")).to_be_visible()
    played.elsewhere(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    expect(played.page.get_by_text("The case has changed since this was drawn.")).to_be_visible()
    assert len(office.looked) == 1
    played.page.get_by_role("button", name="Draw it again").click()
    expect(played.page.get_by_text("The case has changed since this was drawn.")).to_have_count(0)
    assert len(office.looked) == 2


def test_a_template_that_cannot_be_used_says_so_where_the_slides_would_be(panel):
    played = panel()
    choose(played, "Your own")
    expect(played.page.locator(".wb-seen")).to_contain_text("Expected the path of a presentation")
    field = played.page.get_by_label("whose theme and layouts")
    field.fill("no.pptx")
    field.press("Enter")
    expect(played.page.locator(".wb-seen")).to_contain_text("it is not there")
    expect(played.page.locator(".wb-seen img")).to_have_count(0)


def test_a_file_that_is_there_is_replaced_or_numbered_only_when_somebody_says_so(panel, office):
    played = panel()
    there = office.folder / f"{NAME}-briefing.pptx"
    there.write_text("precious", encoding="utf-8")
    write(played)
    expect(played.page.get_by_text(f"{there.name} is there already")).to_be_visible()
    assert there.read_text(encoding="utf-8") == "precious"
    played.page.get_by_role("button", name=f"Write it as {NAME}-briefing-2.pptx").click()
    expect(played.page.get_by_text(f"Written: {NAME}-briefing-2.pptx")).to_be_visible()
    assert there.read_text(encoding="utf-8") == "precious"
    write(played)
    played.page.get_by_role("button", name="Replace it").click()
    expect(played.page.get_by_text(f"Written: {NAME}-briefing.pptx")).to_be_visible()
    assert there.read_text(encoding="utf-8") == "whole"


def test_a_name_of_ones_own_is_kept_over_kinds_of_file_until_it_is_blank(panel, office):
    played = panel()
    field = played.page.get_by_label("File name")
    field.fill("für die Chefin")
    field.press("Enter")
    choose(played, "Page")
    write(played)
    expect(played.page.get_by_text("Written: für die Chefin.html")).to_be_visible()
    field.fill(" ")
    field.press("Enter")
    expect(field).to_have_value(f"{NAME}-briefing")


@pytest.mark.parametrize(
    "name", ["../out", "a/b", "a\\b", "con", "nul.txt", "what?", ".hidden", "x" * 121, "a\nb", "end."]
)
def test_a_name_that_some_system_does_not_take_is_refused(widget, office, name):
    wire = Wire(widget())
    assert "every system takes" in wire.say("name", name=name)["sentence"]
    wire.say("write")
    assert [one for one, _ in office.written] == [f"{NAME}-briefing.pptx"]


def test_what_cannot_be_written_is_a_sentence_and_the_choices_stay(panel, office):
    office.fails = CannotWrite("x.csv", "the disk is full")
    played = panel()
    choose(played, "CSV")
    write(played)
    expect(played.page.locator(".wb-mind")).to_contain_text("Could not write x.csv: the disk is full.")
    expect(played.page.get_by_text("Written:")).to_have_count(0)
    expect(played.page.get_by_label("CSV", exact=True)).to_be_checked()


def test_a_bar_shows_after_a_second_and_not_before(panel, office):
    played = panel()
    played.page.clock.pause_at((played.page.evaluate("Date.now()") + 5000) / 1000)
    played.widget._job.progress = (3, 9)
    played.elsewhere(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    expect(played.page.get_by_text("3 of 9 slides")).to_be_visible()
    played.page.clock.run_for(900)
    expect(played.page.locator("progress")).to_have_count(0)
    played.page.clock.run_for(200)
    expect(played.page.locator("progress")).to_have_attribute("value", "3")


def test_writing_can_be_cancelled_and_leaves_nothing(widget, office, tmp_path):
    waiting = []
    made = widget(run=waiting.append)
    wire = Wire(made)
    wire.say("write")
    assert made.view()["doing"]["text"] == f"Writing {NAME}-briefing.pptx…"
    wire.say("cancel")
    for work in waiting:
        work()
    assert made.view()["trouble"] == "Cancelled. Nothing was written."
    assert made.view()["doing"] is None
    assert list(office.folder.iterdir()) == []


def test_a_second_file_waits_for_the_first(widget):
    wire = Wire(widget(run=lambda work: None))
    wire.say("write")
    assert "being written" in wire.say("write")["sentence"]


def test_rating_goes_on_while_a_file_is_written(tmp_path):
    begun, go_on, done = Event(), Event(), Event()

    def slowly(asked, path, tell):
        begun.set()
        go_on.wait(10)
        path.write_text("whole", encoding="utf-8")

    session = session_over(case({"E1": "C I"}), tmp_path)
    ways = Ways(folder=tmp_path, write=slowly, look=lambda asked, ending: {})
    widget = ExportWidget(session, ways=ways, now=lambda: NOON, rest=0)
    wire = Wire(widget)
    session.watch(lambda _: done.set())
    wire.say("write")
    assert begun.wait(10)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    assert done.wait(10)
    go_on.set()
    widget.close()


def test_the_folder_can_be_opened_where_the_page_comes_from_this_computer(panel, office):
    played = panel()
    write(played)
    expect(played.page.locator(".wb-lies")).to_be_visible()
    played.page.get_by_role("button", name="Open the folder outside JupyterLab").click()
    expect(played.page.get_by_text("The folder is open")).to_be_visible()
    assert office.shown == [office.folder]


SERVED = """([path, home, about]) => {
  document.getElementById("jupyter-config-data")?.remove();
  const told = document.createElement("script");
  told.id = "jupyter-config-data";
  Object.assign(told, { type: "application/json", textContent: JSON.stringify(about) });
  document.head.append(told);
  return import("/panel/lies.js").then(({ servedAt }) => servedAt(document, path, home));
}"""


@pytest.mark.parametrize(
    ("path", "home", "root", "folder"),
    [
        ("/home/ann/ACH-Workspace/exports/a b.pptx", "/home/ann", "~/ACH-Workspace", "exports"),
        ("/srv/work/exports/a b.pptx", "/home/ann", "/srv/work", "exports"),
        ("C:\\Users\\ann\\ws\\exports\\a b.pptx", "C:\\Users\\ann", "~\\ws", "exports"),
        ("/home/ann/a b.pptx", "/home/ann", "~", ""),
        ("/home/annette/a.pptx", "/home/ann", "/home/ann", None),
    ],
)
def test_a_file_within_reach_of_jupyter_has_a_link(modules, path, home, root, folder):
    about = {"serverRoot": root, "baseUrl": "/user/ann/", "appUrl": "/lab"}
    found = modules.page.evaluate(SERVED, [path, home, about])
    if folder is None:
        assert found is None
        return
    assert found["folder"] == folder
    assert found["page"] == f"http://localhost/user/ann/lab/tree/{folder}"
    assert found["file"] == f"http://localhost/user/ann/files/{folder + '/' if folder else ''}a%20b.pptx"


@pytest.mark.parametrize("format", ["exe", "../pptx", ""])
def test_no_other_format_can_be_chosen(widget, office, format):
    wire = Wire(widget())
    assert "refused" in wire.say("choose", name="format", value=format)
    assert "refused" in wire.say("choose", name="scale", value="4")
    assert "refused" in wire.say("choose", name="deck", value="long")
    assert "refused" in wire.say("choose", name="who", value="zoe")
    assert "refused" in wire.say("choose", name="with_option", value="x")
    wire.say("write")
    assert [one for one, _ in office.written] == [f"{NAME}-briefing.pptx"]


def test_without_anything_to_write_with_it_says_what_to_do_instead(widget, play):
    played = play(widget(ways=None))
    write(played)
    expect(played.page.locator(".wb-refusal")).to_contain_text("workbench.export(session")


def test_slides_for_a_browser_take_our_own_templates_and_are_numbered_before_their_ending(widget, office):
    made = widget()
    wire = Wire(made)
    wire.say("choose", name="look", value="own")
    wire.say("choose", name="format", value="slides.html")
    assert "refused" in wire.say("choose", name="look", value="own")
    wire.say("write")
    assert wire.say("write")["value"]["number"] == f"Write it as {NAME}-briefing-2.slides.html"
    wire.say("write", number=True)
    assert [name for name, _ in office.written] == [
        f"{NAME}-briefing.slides.html",
        f"{NAME}-briefing-2.slides.html",
    ]
    assert office.written[0][1]["template"] == "light"


def test_every_kind_of_file_that_can_be_written_is_in_the_panel():
    assert {f".{one}" for one in FORMATS} == set(ENDINGS)
