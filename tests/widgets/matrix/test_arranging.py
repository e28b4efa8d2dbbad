"""Filter, sort, group, find, flag and turn, by mouse and by keyboard alone; a rating never moves a row."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import AddEvidence, RateCell
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.widgets.matrix.widget import MatrixWidget

FACTS = {
    "E1": {"source": "S1", "origin": "A spokesman", "date": "2024-06", "credibility": "high"},
    "E2": {"source": "S2", "origin": "A witness", "date": "2024-09", "credibility": "low"},
    "E3": {"source": "S1", "origin": "A witness", "date": "", "credibility": "medium"},
    "E4": {"source": "S2", "origin": "A spokesman", "date": "2024-01", "credibility": "low"},
}
RATED = {"E1": "C I", "E2": "II .", "E3": "C C", "E4": "N N"}


@pytest.fixture
def board(play, tmp_path):
    def put(**options):
        drawn = case(RATED)
        rows = tuple(
            replace(item, **FACTS[item.id], text=f"The claim of {item.id}.") for item in drawn.evidence
        )
        sources = (Source(id="S1", title="One report"), Source(id="S2", title="Another report"))
        drawn = replace(drawn, evidence=rows, sources=sources)
        return play(MatrixWidget(session_over(drawn, tmp_path)), **options)

    return put


def rows(played):
    """Return the ids of the rows that are shown, from the top."""
    return played.page.locator(".wb-lines .wb-id").all_inner_texts()


def told(played):
    return played.page.locator(".wb-told").inner_text()


def heard(played):
    return played.page.locator("[aria-live=polite]").inner_text()


def choose(played, label, value):
    played.page.get_by_role("combobox", name=label).select_option(value)


def filter_by(played, *labels):
    played.page.locator(".wb-toolbar").get_by_role("button", name="Filter").click()
    for label in labels:
        played.page.locator(".wb-popup").get_by_label(label).check()
    played.press("Escape")


def at(played):
    """Return the row's id and the column of the focused cell."""
    return played.page.evaluate(
        """() => {
          const cell = document.activeElement;
          const row = cell.closest(".wb-lines .wb-row")?.querySelector(".wb-id");
          return row ? `${row.textContent} ${cell.dataset.column}` : "";
        }"""
    )


# --- filters


def test_filters_combine_say_how_many_rows_are_shown_and_that_totals_count_all(board):
    played = board()
    filter_by(played, "of low credibility")
    assert rows(played) == ["E2", "E4"]
    filter_by(played, "S2 Another report", "A witness")
    assert rows(played) == ["E2"]
    assert "1 of 4 rows shown" in told(played)
    assert "Totals count all 4 rows, the hidden ones too." in told(played)
    assert heard(played).startswith("1 of 4 rows shown.")
    assert played.page.locator("[role=grid]").get_attribute("aria-rowcount") == "3"


def test_each_choice_comes_with_the_number_of_its_rows(board):
    played = board()
    played.page.locator(".wb-toolbar").get_by_role("button", name="Filter").click()
    counts = dict(
        zip(
            played.page.locator(".wb-filter .wb-name").all_inner_texts(),
            played.page.locator(".wb-filter label > .wb-muted").all_inner_texts(),
            strict=True,
        )
    )
    assert (counts["of low credibility"], counts["not fully rated"], counts["flagged by me"]) == (
        "2",
        "1",
        "0",
    )
    assert (counts["telling nothing apart"], counts["S1 One report"], counts["A witness"]) == ("2", "2", "2")


def test_one_press_shows_all_rows_again_and_one_takes_a_single_wish_back(board):
    played = board()
    filter_by(played, "of low credibility", "A witness")
    played.page.get_by_role("button", name="Take back: A witness").click()
    assert rows(played) == ["E2", "E4"]
    played.page.get_by_role("button", name="Show all rows").click()
    assert rows(played) == ["E1", "E2", "E3", "E4"]
    assert "rows shown" not in told(played)


def test_a_filter_that_nothing_passes_leaves_a_way_back(board):
    played = board()
    filter_by(played, "flagged by me")
    assert rows(played) == []
    assert "0 of 4 rows shown" in told(played)
    assert "No row passes" in played.page.locator(".wb-nothing").inner_text()
    played.page.get_by_role("button", name="Show all rows").click()
    assert rows(played) == ["E1", "E2", "E3", "E4"]


def test_totals_and_progress_do_not_change_when_rows_are_hidden(board):
    played = board()
    before = played.page.locator(".wb-progress").inner_text()
    filter_by(played, "of low credibility")
    assert played.page.locator(".wb-progress").inner_text() == before
    assert played.sent("filter") == []


# --- order


def test_rows_are_sorted_by_a_measure_that_is_named(board):
    played = board()
    choose(played, "Order", "range")
    assert rows(played) == ["E1", "E3", "E4", "E2"]
    choose(played, "Order", "newest")
    assert rows(played) == ["E2", "E1", "E4", "E3"]
    choose(played, "Order", "against")
    assert rows(played)[0] == "E2"
    assert "diagnostic" not in played.page.locator(".wb-matrix").inner_text().lower()


def test_the_order_holds_while_one_rates_and_says_so_until_asked(board):
    played = board()
    choose(played, "Order", "against")
    first = rows(played)
    played.page.locator(".wb-lines .wb-row").last.locator(".wb-cell").first.focus()
    played.press("1", "1")
    played.settle()
    assert rows(played) == first
    assert "They hold still under your hands." in told(played)
    played.page.get_by_role("button", name="Arrange again").click()
    assert rows(played)[0] == first[-1]
    assert "hold still" not in told(played)


def test_a_row_stays_when_its_rating_takes_it_out_of_the_filter(board):
    played = board()
    filter_by(played, "not fully rated")
    assert rows(played) == ["E2"]
    played.page.locator(".wb-cell[data-row='1'][data-column='1']").focus()
    played.press("4")
    played.settle()
    assert rows(played) == ["E2"]
    played.page.get_by_role("button", name="Arrange again").click()
    assert rows(played) == []


def test_what_others_rate_moves_no_row_either_and_a_new_row_comes_in(board):
    played = board()
    choose(played, "Order", "against")
    first = rows(played)
    played.elsewhere(RateCell(evidence="E4", hypothesis="H1", rating=Rating.II))
    assert rows(played) == first
    played.elsewhere(AddEvidence(evidence=Evidence(id="E5", text="A new claim.")))
    assert rows(played) == [*first, "E5"]


def test_the_cursor_follows_the_order_that_is_seen(board):
    played = board()
    choose(played, "Order", "newest")
    played.page.locator(".wb-cell[data-row='1'][data-column='1']").focus()
    played.press("ArrowDown")
    assert at(played) == "E1 1"
    played.press("4")
    assert at(played) == "E4 0"
    played.settle()
    assert played.rating("E1", "H2") == "C"


def test_rows_are_grouped_under_heads_with_their_number(board):
    played = board()
    choose(played, "Groups", "source")
    lines = played.page.locator(".wb-lines [role=row]")
    assert lines.nth(0).inner_text() == "S1 One report · 2 rows"
    assert lines.nth(3).inner_text() == "S2 Another report · 2 rows"
    assert rows(played) == ["E1", "E3", "E2", "E4"]
    assert played.page.locator("[role=grid]").get_attribute("aria-rowcount") == "8"
    played.page.locator(".wb-cell[data-row='2'][data-column='0']").focus()
    played.press("ArrowDown")
    assert at(played) == "E2 0"


def test_filter_and_order_outlive_a_redrawing_and_an_undo(board):
    played = board()
    filter_by(played, "of low credibility")
    choose(played, "Order", "oldest")
    played.page.locator(".wb-cell[data-row='3'][data-column='0']").focus()
    played.press("1")
    played.settle()
    played.press("Control+z")
    played.settle()
    assert rows(played) == ["E4", "E2"]


# --- find


def test_slash_and_control_f_lead_to_the_field_and_enter_from_one_row_to_the_next(board):
    played = board()
    played.page.locator(".wb-cell").first.focus()
    played.press("/")
    played.page.keyboard.type("witness")
    assert played.page.locator(".wb-found").inner_text() == "in 2 rows"
    played.press("Enter")
    assert heard(played) == "E2, 1 of 2: The claim of E2."
    played.press("Enter")
    assert played.page.locator(".wb-found").inner_text() == "2 of 2"
    played.press("Escape")
    assert at(played) == "E3 0"
    assert played.page.locator(".wb-found").count() == 0
    played.press("Control+f")
    assert played.page.evaluate("document.activeElement.type") == "search"


def test_what_is_found_is_marked(board):
    played = board()
    played.page.get_by_label("Find in the evidence").fill("CLAIM OF E3")
    assert played.page.locator("mark").all_inner_texts() == ["claim of E3"]
    played.page.get_by_label("Find in the evidence").fill("")
    assert played.page.locator("mark").count() == 0


def test_what_is_found_in_hidden_rows_is_counted(board):
    played = board()
    filter_by(played, "of low credibility")
    played.page.get_by_label("Find in the evidence").fill("witness")
    assert played.page.locator(".wb-found").inner_text() == "in 1 row (and 1 hidden)"


# --- flags


def test_a_flag_is_set_by_key_and_by_mouse_kept_and_undone(board):
    played = board()
    played.page.locator(".wb-cell[data-row='2'][data-column='0']").focus()
    played.press("*")
    played.settle()
    assert played.case.evidence_item("E3").flagged_by == ("ann",)
    assert heard(played) == "E3 flagged. Saved."
    assert at(played) == "E3 0"
    filter_by(played, "flagged by me")
    assert rows(played) == ["E3"]
    played.page.locator("[data-flag=E3]").click()
    played.settle()
    assert played.case.evidence_item("E3").flagged_by == ()
    played.press("Control+z")
    played.settle()
    assert played.page.locator("[data-flag=E3]").get_attribute("aria-pressed") == "true"


# --- small windows


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_at_twice_the_size_the_tools_wrap_and_nothing_is_cut(board, theme):
    played = board(width=683, height=600, theme=theme)
    filter_by(played, "of low credibility")
    assert played.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for tool in played.page.locator(".wb-toolbar > *:not(.wb-grow)").all():
        box = tool.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 683


TOOLS = """(from) => [...document.querySelectorAll(`${from} :is(button, input, select)`)].map((node) => {
  const { top, height } = node.getBoundingClientRect();
  return [Math.round(top + height / 2), height];
})"""


@pytest.mark.parametrize(("width", "lines"), [(1366, 1), (1040, 1), (800, 2)])
def test_the_tools_stand_on_one_line_on_a_laptop_and_what_leaves_the_matrix_stays_together(
    play, tmp_path, width, lines
):
    actions = {"export": str, "copy": str}
    played = play(MatrixWidget(session_over(case(RATED), tmp_path), actions=actions), width=width)
    tools = played.page.evaluate(TOOLS, ".wb-toolbar")
    assert len(tools) == 9
    assert all(height >= 24 for _, height in tools)
    middles = sorted(middle for middle, _ in tools)
    assert 1 + sum(below - above > 10 for above, below in pairwise(middles)) == lines
    ways = played.page.evaluate(TOOLS, ".wb-ways")
    assert len(ways) == 3
    assert len({middle for middle, _ in ways}) == 1


def test_a_short_label_is_part_of_the_name_that_is_read_out(board):
    buttons = board().page.locator(".wb-toolbar button[aria-label]").all()
    assert len(buttons) == 2
    for button in buttons:
        assert button.inner_text().lower() in button.get_attribute("aria-label").lower()
