"""A long matrix: only what is in sight is drawn, and nobody notices, whether they look, type or listen."""

from dataclasses import replace

import pytest

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import OpenTotals, RateCell
from workbench.model.rating import Rating
from workbench.widgets.matrix.widget import MatrixWidget

ROWS, COLUMNS = 500, 20
LONG = "A claim in so many words that it takes several lines of the first column, whatever its width. "


def words_of_many_lengths(drawn):
    texts = {n: LONG * (n % 3) + f"Item {n}." for n in range(1, len(drawn.evidence) + 1)}
    rows = tuple(replace(item, text=texts[n]) for n, item in enumerate(drawn.evidence, start=1))
    return replace(drawn, evidence=rows)


@pytest.fixture
def long(play, tmp_path):
    """Put a matrix of 500 × 20 on a page, its rows of many heights, one cell of each rated."""

    def put(rows=ROWS, columns=COLUMNS, **options):
        drawn = case({f"E{n}": "C " + " ".join("." * (columns - 1)) for n in range(1, rows + 1)})
        widget = MatrixWidget(session_over(words_of_many_lengths(drawn), tmp_path))
        return play(widget, **{"width": 1366, "height": 768, **options})

    return put


def lines(played):
    return played.page.locator(".wb-lines [role=row]")


def at(played):
    """Return the place of the focused cell, "" if the focus is elsewhere."""
    return played.page.evaluate(
        """() => {
          const { row, column } = document.activeElement.dataset;
          return row === undefined ? "" : `${row} ${column}`;
        }"""
    )


def in_sight(played):
    """Return whether the focused cell can be seen, between the head and the totals."""
    return played.page.evaluate(
        """() => {
          const cell = document.activeElement.getBoundingClientRect();
          const head = document.querySelector(".wb-head").getBoundingClientRect();
          const foot = document.querySelector(".wb-grid").getBoundingClientRect();
          return cell.top >= head.bottom - 1 && cell.bottom <= foot.bottom + 1;
        }"""
    )


def scroll(played, top):
    """Scroll the grid to a distance from its top, and let it draw."""
    played.page.evaluate("top => { document.querySelector('.wb-grid').scrollTop = top; }", top)
    played.page.evaluate("() => new Promise(done => setTimeout(done, 50))")


def first_in_sight(played):
    """Return the number and the place of the first row under the head."""
    return played.page.evaluate(
        """() => {
          const head = document.querySelector(".wb-head").getBoundingClientRect();
          const rows = [...document.querySelectorAll(".wb-lines [role=row]")];
          const row = rows.find((one) => one.getBoundingClientRect().bottom > head.bottom + 1);
          return [Number(row.getAttribute("aria-rowindex")), row.getBoundingClientRect().top];
        }"""
    )


def test_few_rows_are_drawn_and_all_are_counted(long):
    played = long()
    grid = played.page.locator("[role=grid]")
    assert lines(played).count() < 40
    assert grid.get_attribute("aria-rowcount") == str(ROWS + 2)
    assert grid.get_attribute("aria-colcount") == str(COLUMNS + 1)
    assert lines(played).first.get_attribute("aria-rowindex") == "2"


def test_a_screen_reader_hears_which_row_of_how_many_wherever_one_is(long):
    played = long()
    played.page.locator(".wb-cell").first.focus()
    played.press("Control+End")
    row = played.page.locator(".wb-cell:focus").locator("xpath=..")
    assert row.get_attribute("aria-rowindex") == str(ROWS + 1)
    assert played.page.locator(".wb-cell:focus").get_attribute("aria-colindex") == str(COLUMNS + 1)
    assert played.page.locator(".wb-totals").get_attribute("aria-rowindex") == str(ROWS + 2)
    assert lines(played).count() < 60


def test_keys_reach_rows_that_are_not_drawn(long):
    played = long()
    played.page.locator(".wb-cell").first.focus()
    for key, place in [
        ("Control+End", f"{ROWS - 1} {COLUMNS - 1}"),
        ("Home", f"{ROWS - 1} 0"),
        ("ArrowUp", f"{ROWS - 2} 0"),
        ("Control+Home", "0 0"),
    ]:
        played.press(key)
        assert at(played) == place, key
        assert in_sight(played), key


def test_page_down_goes_through_the_whole_matrix_and_every_row_comes_by(long):
    played = long(rows=60, columns=3)
    played.page.locator(".wb-cell").first.focus()
    seen, places = set(), []
    for _ in range(60):
        seen |= set(
            lines(played).evaluate_all("rows => rows.map((row) => row.getAttribute('aria-rowindex'))")
        )
        places.append(int(at(played).split()[0]))
        assert in_sight(played)
        if places[-1] == 59:
            break
        played.press("PageDown")
    assert places[-1] == 59
    assert seen == {str(n) for n in range(2, 62)}


def test_n_finds_an_unrated_cell_far_below(play, tmp_path):
    drawn = case({f"E{n}": "C C" if n != 300 else "C ." for n in range(1, 401)})
    played = play(MatrixWidget(session_over(drawn, tmp_path)), width=1366, height=768)
    played.page.locator(".wb-cell").first.focus()
    played.press("n")
    assert at(played) == "299 1"
    assert in_sight(played)


def test_scrolling_away_does_not_lose_the_focus(long):
    played = long()
    played.page.locator(".wb-cell").first.focus()
    played.press("ArrowDown", "ArrowRight")
    scroll(played, 9000)
    assert at(played) == "1 1"
    assert lines(played).nth(1).get_attribute("aria-rowindex") != "3"
    played.press("ArrowRight")
    assert at(played) == "1 2"
    assert in_sight(played)


def test_rows_do_not_jump_while_one_scrolls(long):
    played = long()
    scroll(played, 12_000)
    for _ in range(12):
        number, top = first_in_sight(played)
        scroll(played, played.page.evaluate("document.querySelector('.wb-grid').scrollTop - 40"))
        same = played.page.locator(f".wb-lines [aria-rowindex='{number}']")
        assert same.bounding_box()["y"] == pytest.approx(top + 40, abs=2)


def test_a_rating_far_below_is_painted_and_kept(long):
    played = long()
    played.page.locator(".wb-cell").first.focus()
    played.press("Control+End", "Home", "2")
    played.settle()
    assert played.rating(f"E{ROWS}", "H1") == "I"
    assert (
        played.page.locator(f".wb-cell[data-row='{ROWS - 1}'][data-column='0'] .wb-face").inner_text() == "I"
    )


def test_what_others_rate_out_of_sight_is_there_when_one_comes(long):
    played = long()
    played.elsewhere(RateCell(evidence="E499", hypothesis="H2", rating=Rating.CC))
    played.page.locator(".wb-cell").first.focus()
    played.press("Control+End")
    assert played.page.locator(".wb-cell[data-row='498'][data-column='1'] .wb-face").inner_text() == "CC"


def test_head_first_column_and_totals_stay_in_sight(long):
    played = long(width=900)
    played.page.locator(".wb-cell").first.focus()
    played.press("Control+End")
    grid = played.page.locator(".wb-grid").bounding_box()
    head = played.page.locator(".wb-head .wb-first").bounding_box()
    first = played.page.locator(".wb-row:has(:focus) .wb-first").bounding_box()
    totals = played.page.locator(".wb-totals").bounding_box()
    assert head["y"] == pytest.approx(grid["y"], abs=1)
    assert first["x"] == pytest.approx(grid["x"], abs=1)
    assert totals["y"] + totals["height"] == pytest.approx(grid["y"] + grid["height"], abs=16)


def test_all_rows_are_printed(long):
    played = long(rows=120, columns=3)
    played.page.emulate_media(media="print")
    played.page.wait_for_function("document.querySelectorAll('.wb-lines [role=row]').length === 120")
    played.page.emulate_media(media="screen")
    played.page.wait_for_function("document.querySelectorAll('.wb-lines [role=row]').length < 40")


def test_a_notebook_that_puts_the_widget_aside_finds_it_where_it_was(long):
    played = long()
    scroll(played, 6000)
    number, _ = first_in_sight(played)
    played.page.evaluate(
        """async () => {
          const wait = () => new Promise((done) => setTimeout(done, 100));
          const host = document.getElementById("widget");
          const place = host.parentNode;
          host.remove();
          await wait();
          place.append(host);
          await wait();
        }"""
    )
    assert first_in_sight(played)[0] == number


# --- hypotheses as rows


@pytest.fixture
def turned(long):
    def put(**options):
        played = long(**options)
        played.page.get_by_role("button", name="Hypotheses as rows").click()
        return played

    return put


def test_turned_only_the_columns_in_sight_are_drawn_and_all_are_counted(turned):
    played = turned(columns=6)
    grid = played.page.locator("[role=grid]")
    assert lines(played).count() == 6
    assert played.page.locator(".wb-head [role=columnheader]").count() < 40
    assert grid.get_attribute("aria-colcount") == str(ROWS + 1)
    assert grid.get_attribute("aria-rowcount") == str(6 + 2)


def test_turned_keys_go_as_the_eye_does_and_reach_columns_that_are_not_drawn(turned):
    played = turned(columns=6)
    played.page.locator(".wb-cell").first.focus()
    for key, place in [
        ("ArrowRight", "1 0"),
        ("ArrowDown", "1 1"),
        ("End", "499 1"),
        ("Control+Home", "0 0"),
    ]:
        played.press(key)
        assert at(played) == place, key
    played.press("Control+End")
    assert at(played) == "499 5"
    assert played.page.locator(".wb-cell:focus").get_attribute("aria-colindex") == str(ROWS + 1)


def test_turned_a_rating_goes_on_to_the_next_hypothesis_of_the_same_evidence(turned):
    played = turned(columns=3)
    assert "A rating here moves down" in played.page.locator(".wb-told").inner_text()
    assert "untested" in played.page.locator(".wb-told").inner_text()
    played.page.locator(".wb-cell[data-row='0'][data-column='1']").focus()
    played.press("2")
    assert at(played) == "0 2"
    played.press("4")
    assert at(played) == "1 0"
    played.settle()
    assert (played.rating("E1", "H2"), played.rating("E1", "H3")) == ("I", "C")


def test_turned_totals_stand_at_the_ends_of_the_rows(turned):
    played = turned(rows=30, columns=3)
    assert played.page.locator(".wb-end").count() == 0
    played.elsewhere(OpenTotals())
    ends = played.page.locator(".wb-lines .wb-end")
    assert ends.count() == 3
    assert "30 of 30 rated" in ends.first.inner_text()
    assert played.page.locator("[role=grid]").get_attribute("aria-colcount") == "32"
    played.page.locator(".wb-cell[data-row='0'][data-column='1']").focus()
    played.press("1")
    played.settle()
    assert ends.nth(1).locator(".wb-score strong").inner_text() == "2"
    box, grid = ends.first.bounding_box(), played.page.locator(".wb-grid").bounding_box()
    assert box["x"] + box["width"] == pytest.approx(grid["x"] + grid["width"], abs=16)


def test_turned_and_back_the_cursor_is_at_the_same_cell(turned):
    played = turned(columns=4)
    played.page.locator(".wb-cell").first.focus()
    played.press("Control+End", "ArrowUp")
    played.page.get_by_role("button", name="Hypotheses as rows").click()
    assert played.page.locator(".wb-cell[tabindex='0']").get_attribute("data-row") == "499"
    assert played.page.locator(".wb-cell[tabindex='0']").get_attribute("data-column") == "2"
