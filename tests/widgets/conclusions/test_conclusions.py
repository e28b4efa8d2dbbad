"""The conclusions panel: hidden until every row is judged, then chart, table and sentences."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.widgets.conclusions import drawing
from workbench.widgets.conclusions.widget import ConclusionsWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=AUM, **options):
        return play(ConclusionsWidget(session_over(case(rows), tmp_path)), **options)

    return put


def test_totals_stay_hidden_until_opened_and_opening_is_logged(panel):
    played = panel({"E1": "C I", "E2": "C ."})
    expect(played.page.get_by_text("3 of 4 cells are rated")).to_be_visible()
    expect(played.page.locator("table, img")).to_have_count(0)
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.get_by_role("row", name="H1 Hypothesis 1")).to_be_visible()
    assert played.widget.session.log[-1].edit.do == "OpenTotals"


def test_ties_are_ties_in_table_and_sentence(panel):
    played = panel()
    rows = played.page.locator("tbody tr")
    expect(rows.nth(0)).to_contain_text("tied 1st")
    expect(rows.nth(1)).to_contain_text("tied 1st")
    expect(played.page.get_by_text("are tied as the least contradicted")).to_be_visible()


@pytest.mark.parametrize(("theme", "shown"), [("light", ".wb-light"), ("dark", ".wb-dark")])
def test_the_chart_is_a_picture_in_the_themes_colours_with_words_in_its_place(panel, theme, shown):
    played = panel(theme=theme)
    visible = played.page.locator("img:visible")
    expect(visible).to_have_count(1)
    picture = played.page.locator(shown)
    assert picture.get_attribute("src").startswith("data:image/svg+xml;base64,")
    assert "tied as the least contradicted" in picture.get_attribute("alt")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 300")


def test_another_scheme_is_an_edit_and_shows_its_formula(panel):
    played = panel()
    played.page.get_by_label("Scoring").select_option("heuer-count")
    played.settle()
    assert played.case.scheme == "heuer-count"
    expect(played.page.get_by_text("The number of cells rated I or II.")).to_be_visible()


def test_ratings_made_one_after_the_other_are_drawn_together():
    assert ConclusionsWidget.pause > 0


@pytest.fixture
def widget(tmp_path):
    made = []

    def put(**options):
        session = session_over(case({"E1": "C I"}), tmp_path)
        made.append(ConclusionsWidget(session, **{"rest": 0, **options}))
        return made[-1]

    yield put
    for one in made:
        one.close()


def picture(widget):
    return widget.state["view"]["picture"]


WORSE = RateCell(evidence="E1", hypothesis="H1", rating=Rating.II)


def test_the_chart_is_drawn_again_when_a_rating_changes(widget):
    shown = widget(run=lambda work: work())
    wire = Wire(shown)
    before = dict(picture(shown))
    shown.session.apply(WORSE)
    shown.push()
    assert picture(shown)["light"] != before["light"]
    assert picture(shown)["dark"] != before["dark"]
    assert "H2 Hypothesis 2" in picture(shown)["alt"]
    assert not picture(shown)["old"]
    assert ("sentences", "standing") in wire.changes


def test_a_rating_never_waits_for_the_chart_which_says_that_it_is_of_an_older_state(widget):
    waiting = []
    shown = widget(run=waiting.append)
    before = dict(picture(shown))
    shown.session.apply(WORSE)
    shown.push()
    assert picture(shown) == {**before, "old": True}
    assert "H2 Hypothesis 2 is the least" in shown.state["view"]["sentences"]["standing"]
    shown.session.apply(replace(WORSE, rating=Rating.I))
    shown.push()
    (work,) = waiting
    work()
    shown.push()
    assert not picture(shown)["old"]
    assert "all stand at 1" in picture(shown)["alt"]


def test_only_the_newest_state_is_drawn(widget, monkeypatch):
    drawings, waiting = [], []
    monkeypatch.setattr(drawing, "_themes", lambda order: drawings.append(order) or {})
    shown = widget(run=waiting.append)
    for rating in (Rating.II, Rating.N, Rating.I):
        shown.session.apply(replace(WORSE, rating=rating))
        shown.push()
    (work,) = waiting
    work()
    assert [order.dots[0][1] for order in drawings] == [0.0, 1.0]


def test_a_chart_of_an_older_state_says_so_in_its_place(play, tmp_path):
    session = session_over(case(AUM), tmp_path)
    played = play(ConclusionsWidget(session, run=lambda _work: None))
    pending = played.page.get_by_text("The chart is being drawn again.")
    expect(pending).to_have_count(0)
    played.elsewhere(WORSE)
    expect(pending).to_be_visible()


def test_hostile_names_are_text_everywhere(play, tmp_path):
    drawn = case({"E1": "C I"})
    hostile = replace(drawn.hypotheses[0], label="<img src=x onerror=alert(1)>")
    played = play(
        ConclusionsWidget(session_over(replace(drawn, hypotheses=(hostile, drawn.hypotheses[1])), tmp_path))
    )
    expect(played.page.locator("tbody th").first).to_contain_text("<img src=x")
    expect(played.page.locator("img")).to_have_count(2)


def test_the_calm_sentence_is_there_before_any_total(panel):
    expect(panel({"E1": ". ."}).page.get_by_text("Trials have found no reliable gain")).to_be_visible()


def test_the_numbers_explain_themselves_by_keyboard(panel):
    played = panel()
    word = played.page.locator("thead .wb-term").nth(2)
    played.page.locator("thead .wb-term").nth(1).focus()
    played.page.keyboard.press("Tab")
    expect(word).to_be_focused()
    expect(played.page.get_by_role("tooltip")).to_contain_text("Coverage")
    played.page.keyboard.press("Escape")
    expect(played.page.get_by_role("tooltip")).to_have_count(0)
    played.page.keyboard.press("Enter")
    expect(played.page.get_by_role("dialog").locator("dt").first).to_have_text("Coverage")
    played.page.keyboard.press("Escape")
    expect(word).to_be_focused()
