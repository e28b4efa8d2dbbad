"""The matrix in a real browser against its real Python half: keys, palette, reasons, totals, hostile text."""

from dataclasses import replace

import pytest

from tests.drawing import AUM, case, twice
from tests.widgets.wire import session_over
from workbench.model.case import Cell, Place
from workbench.model.edits import AddEvidence, AddHypothesis, OrderEvidence, RateCell
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.sources.excerpts import Span
from workbench.sources.passages import Passage
from workbench.widgets.matrix.widget import MatrixWidget

DRAWN = {"E1": "C . I", "E2": ". . .", "E3": "II N NA"}


@pytest.fixture
def matrix(play, tmp_path):
    """Put a matrix on a page: ``matrix(rows, theme="dark")``, or of a whole case."""

    def put(drawn=DRAWN, *, actions=None, passage=None, steps=None, **options):
        whole = case(drawn) if isinstance(drawn, dict) else drawn
        widget = MatrixWidget(session_over(whole, tmp_path), passage=passage, steps=steps, actions=actions)
        return play(widget, **options)

    return put


def cell(played, row, column):
    return played.page.locator(f'[role=gridcell][data-row="{row}"][data-column="{column}"]')


def face(played, row, column):
    return cell(played, row, column).locator(".wb-face").inner_text()


def focused(played):
    """Return where the focus is, as "row column" or as the element's name."""
    return played.page.evaluate(
        """() => {
             const at = document.activeElement;
             return at.dataset.row === undefined ? at.localName : `${at.dataset.row} ${at.dataset.column}`;
           }"""
    )


def popup(played):
    return played.page.locator(".wb-popup")


# --- keys


def test_digits_rate_and_the_cursor_goes_across_and_down(matrix):
    played = matrix()
    cell(played, 1, 0).focus()
    played.press("1", "2", "3", "4")
    assert [face(played, 1, column) for column in range(3)] == ["II", "I", "N"]
    assert face(played, 2, 0) == "C"
    assert focused(played) == "2 1"
    played.settle()
    assert [played.rating("E2", h) for h in ("H1", "H2", "H3")] == ["II", "I", "N"]
    assert played.rating("E3", "H1") == "C"


@pytest.mark.parametrize(("key", "code"), [("5", "CC"), ("0", "NA")])
def test_the_other_digits(matrix, key, code):
    played = matrix()
    cell(played, 1, 0).focus()
    played.press(key)
    played.settle()
    assert played.rating("E2", "H1") == code


def test_na_is_written_and_not_the_same_as_unrated(matrix):
    played = matrix()
    assert face(played, 2, 2) == "n/a"
    assert face(played, 1, 0) == "·"


@pytest.mark.parametrize("key", ["Backspace", "Delete"])
def test_backspace_and_delete_clear_and_stay(matrix, key):
    played = matrix()
    cell(played, 0, 0).focus()
    played.press(key)
    played.settle()
    assert played.rating("E1", "H1") is None
    assert face(played, 0, 0) == "·"
    assert focused(played) == "0 0"


def test_arrows_home_end_and_pages_move(matrix):
    played = matrix()
    cell(played, 0, 0).focus()
    for key, place in [
        ("ArrowRight", "0 1"),
        ("ArrowDown", "1 1"),
        ("ArrowLeft", "1 0"),
        ("End", "1 2"),
        ("Home", "1 0"),
        ("ArrowUp", "0 0"),
        ("Control+End", "2 2"),
        ("ArrowRight", "2 2"),
        ("Control+Home", "0 0"),
        ("PageDown", "2 0"),
        ("PageUp", "0 0"),
    ]:
        played.press(key)
        assert focused(played) == place, key


def test_exactly_one_cell_can_be_reached_by_tab(matrix):
    played = matrix()
    cell(played, 1, 1).focus()
    played.press("ArrowRight", "ArrowDown")
    assert played.page.locator("[role=gridcell][tabindex='0']").count() == 1
    assert cell(played, 2, 2).get_attribute("tabindex") == "0"


def test_tab_leaves_the_grid_and_comes_back_to_the_same_cell(matrix):
    played = matrix()
    cell(played, 1, 1).focus()
    played.press("Tab")
    assert focused(played) == "button"
    played.press("Shift+Tab")
    assert focused(played) == "1 1"


def test_esc_leaves_the_grid_but_first_closes_what_is_open(matrix):
    played = matrix()
    cell(played, 1, 1).click()
    played.press("Escape")
    assert popup(played).is_hidden()
    assert focused(played) == "1 1"
    played.press("Escape")
    assert focused(played) == "body"


def test_n_goes_to_the_next_unrated_cell(matrix):
    played = matrix()
    cell(played, 1, 2).focus()
    played.press("n")
    assert focused(played) == "0 1"


def test_jupyterlabs_keys_change_nothing_and_are_kept_from_it(matrix):
    played = matrix()
    cell(played, 0, 0).focus()
    played.press("x", "m", "d", "d", "a", "b", "y", "c", "v", "Control+x")
    assert played.ground.wait_for_sent(1)[0]["intent"] == "hello"
    assert len(played.ground.sent()) == 1
    assert played.page.locator(".wb-matrix").get_attribute("data-lm-suppress-shortcuts") == "true"


def test_question_mark_shows_the_keys_and_esc_goes_back(matrix):
    played = matrix()
    cell(played, 1, 1).focus()
    played.press("?")
    assert "Backspace" in popup(played).inner_text()
    played.press("Escape")
    assert popup(played).is_hidden()


# --- undo


def test_undo_and_redo_by_keys_and_buttons_say_what_they_do(matrix):
    played = matrix()
    cell(played, 1, 0).focus()
    played.press("1")
    undo = played.page.get_by_role("button", name="Undo")
    played.page.wait_for_function(
        "document.querySelector('.wb-history button').title === 'Undo: E2 against H1 rated II'"
    )
    played.press("Control+z")
    played.page.wait_for_function(
        "document.querySelectorAll('.wb-history button')[1].title.startsWith('Redo: E2')"
    )
    assert face(played, 1, 0) == "·"
    played.press("Control+Shift+Z")
    played.page.wait_for_function("document.querySelector('.wb-history button').title.startsWith('Undo: E2')")
    assert face(played, 1, 0) == "II"
    undo.click()
    played.page.wait_for_function(
        "document.querySelectorAll('.wb-history button')[1].title.startsWith('Redo: E2')"
    )
    assert played.rating("E2", "H1") is None
    assert played.page.locator("[aria-live=polite]").inner_text() == "Undone: E2 against H1 rated II."
    played.press("Control+y")
    played.settle()


def test_with_nothing_to_undo_the_buttons_are_off_and_say_so(matrix):
    played = matrix()
    undo = played.page.get_by_role("button", name="Undo")
    assert undo.get_attribute("aria-disabled") == "true"
    assert undo.get_attribute("title") == "Nothing of yours to undo"
    undo.click(force=True)
    assert played.sent("undo") == []


def test_undo_in_the_reason_field_is_the_fields_own(matrix):
    played = matrix()
    cell(played, 0, 0).focus()
    played.press("2", "ArrowLeft", "Enter")
    played.page.keyboard.type("abc")
    played.press("Control+z")
    assert played.sent("undo") == []


# --- the palette and reasons


def test_a_click_opens_the_palette_with_the_question(matrix):
    played = matrix()
    cell(played, 1, 1).click()
    assert (
        "If “Hypothesis 2” were the decisive answer, how likely would I be to see this?"
        in popup(played).inner_text()
    )
    assert focused(played) == "1 1"


def test_a_choice_in_the_palette_rates_and_the_palette_stays_for_the_reason(matrix):
    played = matrix()
    cell(played, 1, 1).click()
    popup(played).locator('[data-choice="I"]').click()
    played.settle()
    assert played.rating("E2", "H2") == "I"
    assert popup(played).locator('[data-choice="I"]').get_attribute("aria-checked") == "true"
    assert "counts against a hypothesis" in popup(played).inner_text()


def test_digits_go_on_while_the_palette_is_open_and_it_follows(matrix):
    played = matrix()
    cell(played, 1, 0).click()
    played.press("4")
    assert focused(played) == "1 1"
    assert "E2 × H2" in popup(played).inner_text()


def test_space_opens_the_palette_for_the_keyboard(matrix):
    played = matrix()
    cell(played, 1, 1).focus()
    played.press("Space")
    assert played.page.evaluate("document.activeElement.dataset.choice") == "N"
    played.press("ArrowRight")
    assert played.page.evaluate("document.activeElement.dataset.choice") == "C"
    played.press("Enter")
    played.settle()
    assert played.rating("E2", "H2") == "C"
    played.press("1")
    played.settle()
    assert played.rating("E2", "H2") == "II"
    played.press("Escape")
    assert focused(played) == "1 1"


def test_clear_in_the_palette_takes_the_rating_away(matrix):
    played = matrix()
    cell(played, 0, 0).click()
    popup(played).get_by_role("button", name="Clear rating").click()
    played.settle()
    assert played.rating("E1", "H1") is None


def test_enter_opens_the_reason_and_control_enter_saves_it(matrix):
    played = matrix()
    cell(played, 0, 2).focus()
    played.press("Enter")
    played.page.keyboard.type("Because 1 and 2.")
    played.press("Control+Enter")
    played.settle()
    assert played.reason("E1", "H3") == "Because 1 and 2."
    assert played.rating("E1", "H3") == "I"
    assert popup(played).is_hidden()
    assert focused(played) == "0 2"
    assert cell(played, 0, 2).get_attribute("data-reason") is not None


def test_the_button_saves_the_reason_too(matrix):
    played = matrix()
    cell(played, 0, 2).click()
    popup(played).locator("textarea").fill("With the mouse.")
    popup(played).get_by_role("button", name="Save reason").click()
    played.settle()
    assert played.reason("E1", "H3") == "With the mouse."


def test_esc_leaves_a_reason_unsaved_and_does_not_lose_it(matrix):
    played = matrix()
    cell(played, 0, 2).focus()
    played.press("Enter")
    played.page.keyboard.type("Half a thou")
    played.press("Escape")
    assert played.reason("E1", "H3") == ""
    assert "Reason begun, not saved." in cell(played, 0, 2).get_attribute("aria-label")
    played.press("ArrowLeft", "ArrowRight", "Enter")
    assert popup(played).locator("textarea").input_value() == "Half a thou"


def test_an_emptied_reason_is_taken_away(matrix):
    drawn = case({"E1": "I C"})
    drawn = replace(
        drawn, cells={**drawn.cells, Place("ann", "E1", "H1"): Cell(rating=Rating.I, reason="Old.")}
    )
    played = matrix(drawn)
    cell(played, 0, 0).focus()
    played.press("Enter", "Control+a", "Delete", "Control+Enter")
    played.settle()
    assert played.reason("E1", "H1") == ""


def test_reasons_are_asked_for_gently_where_a_rating_counts_against(matrix):
    played = matrix()
    assert cell(played, 0, 2).get_attribute("data-wanting") is not None
    assert cell(played, 0, 0).get_attribute("data-wanting") is None
    assert (
        cell(played, 0, 2).get_attribute("aria-label")
        == "E1 against H3 Hypothesis 3: I, inconsistent. No reason yet."
    )


def test_the_palette_stays_inside_the_window(matrix):
    played = matrix({f"E{n}": ". . . . . ." for n in range(1, 30)}, width=700, height=600)
    cell(played, 0, 0).focus()
    for place, keys in [
        ((0, 0), ["Control+Home"]),
        ((0, 5), ["End"]),
        ((28, 5), ["Escape", "Control+End"]),
        ((28, 0), ["Home"]),
    ]:
        played.press(*keys)
        cell(played, *place).click()
        box = popup(played).bounding_box()
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= 700
        assert box["y"] + box["height"] <= 600


# --- the passage


def passage_of(case, item):
    return Passage(text="Before, the words, after.", span=Span(start=8, end=17, how="found"))


def test_p_opens_the_passage_with_its_words_marked(matrix):
    drawn = case({"E1": "C I"})
    drawn = replace(drawn, sources=(Source(id="S1", title="A title", outlet="The Paper"),))
    item = replace(drawn.evidence[0], source="S1", paragraph=4, origin="An official")
    played = matrix(replace(drawn, evidence=(item,)), passage=passage_of)
    cell(played, 0, 1).focus()
    played.press("p")
    popup(played).locator("mark").wait_for()
    assert popup(played).locator("mark").inner_text() == "the words"
    assert "S1 ¶4" in popup(played).inner_text()
    assert "An official" in popup(played).inner_text()
    played.press("Escape")
    assert focused(played) == "0 1"


def test_the_place_in_the_row_opens_the_passage_too(matrix):
    played = matrix(passage=passage_of)
    played.page.locator("[data-passage=E2]").click()
    popup(played).locator("mark").wait_for()
    assert "E2" in popup(played).inner_text()


# --- totals


def test_totals_are_hidden_until_the_person_opens_them_and_that_is_logged(matrix):
    played = matrix()
    assert played.page.locator(".wb-total").count() == 0
    assert "4 cells are left" in played.page.locator(".wb-totals").inner_text()
    played.page.get_by_role("button", name="Show them now").click()
    played.page.locator(".wb-total").first.wait_for()
    assert [type(entry.edit).__name__ for entry in played.widget.session.log] == ["OpenTotals"]
    assert "before every row was judged" in played.page.locator(".wb-totals").inner_text()


def test_the_last_rating_shows_the_totals_with_ties(matrix):
    rows = {**AUM, "E4": "C C C ."}
    played = matrix(rows)
    cell(played, 3, 3).focus()
    played.press("4")
    played.page.locator(".wb-total").first.wait_for()
    assert played.page.locator(".wb-score").all_inner_texts() == [
        "1 tied 1st",
        "1 tied 1st",
        "2 2nd",
        "3 3rd",
    ]


def test_another_scheme_is_chosen_with_its_formula_and_citation_in_sight(matrix):
    played = matrix(AUM)
    played.page.get_by_role("button", name="How is this counted?").click()
    assert "I counts 1, II counts 2" in popup(played).inner_text()
    assert "Psychology of Intelligence Analysis" in popup(played).inner_text()
    popup(played).get_by_text("Count of inconsistencies").click()
    played.settle()
    assert played.case.scheme == "heuer-count"
    assert popup(played).locator("input:checked").get_attribute("value") == "heuer-count"
    assert "Count of inconsistencies" in played.page.locator(".wb-totals").inner_text()


@pytest.mark.parametrize("turned", [False, True], ids=["columns", "lines"])
def test_rows_that_tell_nothing_apart_are_counted_out_and_in_again(matrix, turned):
    played = matrix(AUM)
    if turned:
        played.page.get_by_role("button", name="Hypotheses as rows").click()
    scores = played.page.locator(".wb-score strong")
    support = played.page.locator("[data-term=support]")
    assert (scores.all_inner_texts(), support.all_inner_texts()[3]) == (["1", "1", "2", "3"], "support 1")
    played.page.get_by_role("button", name="Leave out 1 row that tells nothing apart").click()
    played.page.get_by_text("Without E4: the order is the same.").first.wait_for()
    assert (scores.all_inner_texts(), support.all_inner_texts()[3]) == (["1", "1", "2", "3"], "support 0")
    played.page.get_by_role("button", name="Count all rows again").click()
    assert support.all_inner_texts()[3] == "support 1"
    assert len(played.widget.session.log) == 0


# --- what a screen reader hears


def test_the_grid_names_its_rows_columns_and_cells(matrix):
    played = matrix()
    grid = played.page.get_by_role("grid")
    assert (grid.get_attribute("aria-rowcount"), grid.get_attribute("aria-colcount")) == ("5", "4")
    assert grid.get_by_role("columnheader").count() == 4
    assert grid.get_by_role("rowheader").count() == 3
    row = cell(played, 2, 1).locator("..")
    assert row.get_attribute("aria-rowindex") == "4"
    assert cell(played, 2, 1).get_attribute("aria-colindex") == "3"
    assert cell(played, 2, 1).get_attribute("aria-label") == "E3 against H2 Hypothesis 2: N, neutral."


def test_what_was_rated_and_saved_is_announced(matrix):
    played = matrix()
    cell(played, 1, 0).focus()
    played.press("2")
    said = played.page.locator("[aria-live=polite]")
    played.page.wait_for_function("document.querySelector('[aria-live=polite]').textContent !== ''")
    assert said.inner_text() == "E2 against H1 Hypothesis 1: I, inconsistent. Saved."


# --- what changes around it


def test_a_rating_made_elsewhere_appears_without_moving_the_focus(matrix):
    played = matrix()
    cell(played, 0, 0).focus()
    played.press("Enter")
    played.page.keyboard.type("writing")
    played.elsewhere(RateCell(evidence="E2", hypothesis="H2", rating=Rating.CC))
    assert face(played, 1, 1) == "CC"
    assert popup(played).locator("textarea").input_value() == "writing"
    assert focused(played) == "textarea"


def test_a_row_added_elsewhere_keeps_the_cursor_on_its_cell(matrix):
    played = matrix()
    cell(played, 1, 1).focus()
    played.elsewhere(AddEvidence(evidence=Evidence(id="E0", text="New"), before="E1"))
    assert played.page.get_by_role("rowheader").count() == 4
    assert focused(played) == "2 1"


def test_a_disposed_view_says_goodbye_and_hears_no_more_keys(matrix):
    played = matrix()
    cell(played, 0, 0).focus()
    played.ground.dispose()
    played.press("1")
    assert [message["intent"] for message in played.ground.sent()] == ["hello", "bye"]


# --- steps, export, empty, hostile


def test_steps_whose_heading_is_in_the_page_are_links_the_others_are_text(matrix):
    steps = [
        {"title": "1 Hypotheses", "anchor": "1-Hypotheses", "state": "done", "now": False, "missing": []},
        {"title": "3 Matrix", "anchor": "3-Matrix", "state": "open", "now": True, "missing": ["4 cells"]},
    ]
    played = matrix(steps=lambda case, analyst: steps)
    nav = played.page.get_by_role("navigation")
    assert nav.get_by_role("link").count() == 0
    heading = '<h2 id="1-Hypotheses">1 Hypotheses</h2><div style="height: 3000px">'
    played.page.evaluate("html => document.body.insertAdjacentHTML('afterbegin', html)", heading)
    nav.hover()
    nav.get_by_role("link").wait_for()
    assert nav.get_by_role("link").all_inner_texts() == ["1 Hypotheses"]
    nav.get_by_role("link").click()
    played.page.wait_for_function("window.scrollY < 100")
    assert nav.locator("[aria-current=step]").inner_text() == "3 Matrix"


def test_export_says_where_it_wrote(matrix):
    played = matrix(actions={"export": lambda ending: f"exports/drawn.{ending}"})
    played.page.get_by_label("Export as").select_option("pptx")
    played.page.get_by_text("Written: exports/drawn.pptx").wait_for()


def test_an_empty_case_says_what_to_do_first(matrix):
    played = matrix({})
    assert "Begin with two or more answers" in played.page.locator(".wb-empty").inner_text()
    assert played.page.get_by_role("grid").is_hidden()


HOSTILE = (
    '<img src=x onerror="document.title = 1"><script>document.title = 1</script>{n}&amp;\u202e\U0001f600'
)


def test_hostile_text_is_text_everywhere(matrix):
    drawn = case({"E1": "I C"})
    item = replace(
        drawn.evidence[0], text=HOSTILE, origin=HOSTILE, note=HOSTILE, kind=HOSTILE, url="javascript:alert(1)"
    )
    hypotheses = tuple(replace(h, label=HOSTILE, statement=HOSTILE) for h in drawn.hypotheses)
    cells = {Place("ann", "E1", "H1"): Cell(rating=Rating.I, reason=HOSTILE)}
    drawn = replace(
        drawn, title=HOSTILE, question=HOSTILE, evidence=(item,), hypotheses=hypotheses, cells=cells
    )
    played = matrix(drawn, passage=lambda case, item: Passage(text=HOSTILE, trouble=HOSTILE))
    title = played.page.title()
    cell(played, 0, 0).click()
    assert popup(played).locator("textarea").input_value() == HOSTILE
    played.press("Escape", "p")
    popup(played).locator(".wb-passage").wait_for()
    assert played.page.locator("#widget img, #widget script, #widget a[href^=javascript]").count() == 0
    assert played.page.title() == title
    assert HOSTILE in played.page.locator("h2").text_content()


def test_hostile_ids_break_nothing(matrix):
    drawn = case({"E1": "I C"})
    item = replace(drawn.evidence[0], id='E"]<b>')
    hypotheses = tuple(replace(h, id=f'{h.id}"\\') for h in drawn.hypotheses)
    played = matrix(replace(drawn, evidence=(item,), hypotheses=hypotheses, cells={}))
    cell(played, 0, 0).focus()
    played.press("1", "Enter")
    played.page.keyboard.type("r")
    played.press("Control+Enter")
    played.settle()
    assert played.rating('E"]<b>', 'H1"\\') == "II"
    assert played.reason('E"]<b>', 'H2"\\') == "r"


def test_a_small_window_or_a_large_zoom_scrolls_the_grid_alone(matrix):
    played = matrix({f"E{n}": "CC C N I II" for n in range(1, 11)}, width=475, height=400)
    assert played.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cell(played, 0, 0).focus()
    played.press("Control+End", "ArrowLeft", "ArrowRight")
    box = cell(played, 9, 4).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 475


@pytest.mark.parametrize("width", [700, 950, 1240])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_at_any_width(matrix, width, theme):
    rows = {f"E{n}": "CC C N I II" for n in range(1, 11)}
    played = matrix(rows, width=width, theme=theme)
    inner = played.page.evaluate(
        """() => {
             const grid = document.querySelector(".wb-grid");
             return [document.documentElement.scrollWidth, innerWidth, grid.scrollWidth, grid.clientWidth];
           }"""
    )
    assert inner[0] <= inner[1]
    assert inner[2] <= inner[3]


@pytest.mark.parametrize("rows", [40, 200])
def test_a_focused_cell_is_never_hidden_behind_header_or_totals(matrix, rows):
    played = matrix({f"E{n}": ". . ." for n in range(1, rows)}, height=600)
    cell(played, 0, 0).focus()
    hidden = """() => {
      const cell = document.activeElement.getBoundingClientRect();
      const head = document.querySelector(".wb-head").getBoundingClientRect();
      const foot = document.querySelector(".wb-totals").getBoundingClientRect();
      return cell.top < head.bottom - 1 || cell.bottom > foot.top + 1;
    }"""
    for key in ["Control+End", "ArrowUp", "PageUp", "Control+Home", "PageDown", "ArrowDown", "PageUp"]:
        played.press(key)
        assert not played.page.evaluate(hidden), key


def test_a_wide_matrix_scrolls_under_its_first_column(matrix):
    played = matrix({"E1": " ".join("C" * 20), "E2": " ".join("I" * 20)}, width=950)
    cell(played, 0, 19).focus()
    first = played.page.get_by_role("rowheader").first.bounding_box()
    grid = played.page.locator(".wb-grid").bounding_box()
    assert abs(first["x"] - grid["x"]) < 2
    played.press("Home")
    box, first = cell(played, 0, 0).bounding_box(), played.page.get_by_role("rowheader").first.bounding_box()
    assert box["x"] >= first["x"] + first["width"] - 1


def test_a_matrix_that_began_empty_has_its_legend_and_its_keys(matrix):
    played = matrix({})
    known = {one.id for one in played.case.hypotheses}
    for id in {"H1", "H2"} - known:
        played.elsewhere(AddHypothesis(hypothesis=Hypothesis(id=id, label=f"Answer {id}")))
    played.elsewhere(AddEvidence(evidence=Evidence(id="E1", text="Seen.")))
    cell(played, 0, 0).focus()
    played.press("?")
    assert popup(played).first.bounding_box()["x"] > 0
    played.press("Escape")
    assert focused(played) != "body"


def test_rows_in_another_order_are_no_news_about_ratings(matrix):
    played = matrix()
    played.elsewhere(OrderEvidence(order=("E3", "E1", "E2")))
    assert played.page.get_by_role("rowheader").first.inner_text().startswith("E3")
    assert played.page.locator(".wb-remark:not(.wb-open-grades)").count() == 0


# --- entered twice


def test_a_second_reading_is_rated_apart_and_stands_beside_the_totals(matrix):
    played = matrix(twice(case({"E1": "C I", "E2": "I C"}), {"E1": "II ."}))
    assert played.page.locator("[data-second]").inner_text().startswith("E1-2")
    assert "taken as deceptive" in played.page.locator("[data-second]").inner_text()
    assert played.page.locator(".wb-total .wb-second").all_inner_texts() == [
        "as deceptive 3, 2nd",
        "as deceptive 0, 1st",
    ]
    cell(played, 0, 0).focus()
    played.press("n")
    assert focused(played) == "1 1"
    played.press("1")
    played.settle()
    assert played.rating("E1-2", "H2") == "II"
    assert played.page.locator(".wb-score strong").all_inner_texts() == ["1", "1"]
    assert played.page.locator(".wb-total .wb-second").all_inner_texts() == [
        "as deceptive 3, 2nd",
        "as deceptive 2, 1st",
    ]


def test_a_second_reading_is_asked_for_in_its_own_words_one_at_a_time(matrix):
    played = matrix(twice(case({"E1": "C I"}), {"E1": ". ."}))
    cell(played, 1, 0).focus()
    played.press("f")
    asked = played.page.locator(".wb-answer-asks").all_inner_texts()
    assert all("If this report were planted" in text for text in asked)
    played.page.locator("[data-go=previous]").click()
    assert "planted" not in played.page.locator(".wb-answer-asks").first.inner_text()
    assert played.page.locator("[data-go=unrated]").get_attribute("aria-disabled") is None
