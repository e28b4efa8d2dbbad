"""One item at a time: its passage, the question once per hypothesis, and the same ratings as in the grid."""

from dataclasses import replace

import pytest

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import RateCell, RemoveEvidence
from workbench.model.rating import Rating
from workbench.sources.excerpts import Span
from workbench.sources.passages import Passage
from workbench.widgets.matrix.widget import MatrixWidget

DRAWN = {"E1": "C . I", "E2": ". . .", "E3": "II N NA", "E4": "C C ."}


@pytest.fixture
def focus(play, tmp_path):
    """Put a matrix on a page, go to a cell and open the focus view there."""

    def put(drawn=DRAWN, at=(0, 0), **options):
        whole = case(drawn) if isinstance(drawn, dict) else drawn
        found = Passage(text="Before. The words. After.", span=Span(start=8, end=18, how="found"))
        widget = MatrixWidget(session_over(whole, tmp_path), passage=lambda case, item: found)
        played = play(widget, **options)
        played.page.locator(f'[data-row="{at[0]}"][data-column="{at[1]}"]').focus()
        played.press("f")
        played.page.locator(".wb-focus .wb-passage").wait_for()
        return played

    return put


def item(played):
    return played.page.locator(".wb-focus .wb-claim").inner_text()


def progress(played):
    return played.page.locator(".wb-focus-progress").inner_text()


def now(played):
    """Return the hypothesis that the focus is in, by number, or the name of the focused button."""
    return played.page.evaluate(
        """() => {
             const at = document.activeElement;
             const answer = at.closest(".wb-answer");
             return answer?.dataset.column ?? at.dataset.go ?? at.dataset.row ?? at.localName;
           }"""
    )


def chosen(played):
    """Return the code checked for each hypothesis; "" where none is."""
    return played.page.evaluate(
        """() => [...document.querySelectorAll(".wb-answer")].map(
             (answer) => answer.querySelector("[aria-checked=true]")?.dataset.answer ?? "")"""
    )


def test_it_shows_the_item_with_its_passage_and_asks_once_for_each_hypothesis(focus):
    played = focus(at=(0, 1))
    assert item(played) == "E1 Item E1"
    assert played.page.locator(".wb-focus mark").inner_text() == "The words."
    asks = played.page.locator(".wb-answer-asks").all_inner_texts()
    assert asks[1] == "H2 If “Hypothesis 2” were the decisive answer, how likely would I be to see this?"
    assert len(asks) == 3
    assert progress(played) == "Item 1 of 4, 2 of 3 rated."
    assert now(played) == "1"
    assert played.page.get_by_role("grid").is_hidden()


def test_the_question_follows_the_form_of_the_case(focus):
    played = focus(case({"E1": ". ."}, form="independent"))
    assert "whatever else is true" in played.page.locator(".wb-answer-asks").first.inner_text()


def test_digits_rate_and_go_on_to_the_next_hypothesis_then_to_the_way_on(focus):
    played = focus(at=(1, 0))
    played.press("1", "5", "0")
    assert chosen(played) == ["II", "CC", "NA"]
    assert now(played) == "unrated"
    played.settle()
    assert [played.rating("E2", h) for h in ("H1", "H2", "H3")] == ["II", "CC", "NA"]
    played.press("Enter")
    assert item(played) == "E4 Item E4"
    assert now(played) == "2"


def test_arrows_go_from_hypothesis_to_hypothesis_and_from_code_to_code(focus):
    played = focus(at=(1, 0))
    played.press("ArrowDown", "ArrowDown", "ArrowDown")
    assert now(played) == "2"
    played.press("ArrowUp", "ArrowRight", "Space")
    played.settle()
    assert played.rating("E2", "H2") == "C"


def test_backspace_clears_and_stays(focus):
    played = focus(at=(0, 2))
    played.press("Backspace")
    played.settle()
    assert played.rating("E1", "H3") is None
    assert chosen(played) == ["C", "", ""]
    assert now(played) == "2"


def test_pages_go_from_item_to_item_and_stop_at_the_ends(focus):
    played = focus()
    played.press("PageUp")
    assert progress(played).startswith("Item 1 of 4")
    played.press("PageDown", "PageDown")
    assert item(played) == "E3 Item E3"
    played.press("n")
    assert item(played) == "E4 Item E4"
    played.press("n", "n")
    assert item(played) == "E2 Item E2"


def test_esc_goes_back_to_the_grid_at_that_cell(focus):
    played = focus()
    played.press("PageDown", "ArrowDown", "Escape")
    assert played.page.locator(".wb-focus").is_hidden()
    at = played.page.evaluate("[document.activeElement.dataset.row, document.activeElement.dataset.column]")
    assert at == ["1", "1"]


def test_a_rating_is_painted_before_the_session_answers_and_taken_back_when_refused(focus):
    played = focus(at=(1, 0))
    played.hold()
    played.press("2")
    assert chosen(played)[0] == "I"
    assert played.rating("E2", "H1") is None
    played.elsewhere(RemoveEvidence(id="E2"))
    played.release()
    played.page.locator(".wb-refusals p").wait_for()
    assert item(played) == "E3 Item E3"


def test_a_reason_is_written_with_enter_and_kept_when_left(focus):
    played = focus(at=(0, 2))
    played.press("Enter")
    played.page.keyboard.type("Seen with ? and 5.")
    played.press("Control+Enter")
    played.settle()
    assert played.reason("E1", "H3") == "Seen with ? and 5."
    assert played.rating("E1", "H3") == "I"
    assert now(played) == "2"
    played.press("Enter")
    played.page.keyboard.type(" More.")
    played.page.get_by_role("button", name="Next", exact=True).click()
    played.settle()
    assert played.reason("E1", "H3") == "Seen with ? and 5. More."
    assert played.reason("E2", "H3") == ""


def test_what_somebody_else_rates_shows_here(focus):
    played = focus(at=(1, 0))
    played.elsewhere(RateCell(evidence="E2", hypothesis="H2", rating=Rating.CC))
    assert chosen(played) == ["", "CC", ""]


def test_the_row_that_goes_away_makes_room_for_the_next(focus):
    played = focus(at=(1, 0))
    played.elsewhere(RemoveEvidence(id="E2"))
    assert item(played) == "E3 Item E3"


def test_one_code_of_each_group_can_be_reached_by_tab(focus):
    played = focus()
    reachable = played.page.locator(".wb-focus [role=radio][tabindex='0']")
    assert reachable.evaluate_all("nodes => nodes.map((node) => node.dataset.answer)") == ["C", "N", "I"]


def test_hostile_text_is_text_here_too(focus):
    hostile = '<img src=x onerror="document.title = 1">{n}'
    drawn = case({"E1": "I C"})
    labels = tuple(replace(h, label=hostile, statement=hostile) for h in drawn.hypotheses)
    played = focus(replace(drawn, evidence=(replace(drawn.evidence[0], text=hostile),), hypotheses=labels))
    assert hostile in item(played)
    assert played.page.locator("#widget img").count() == 0


@pytest.mark.parametrize("width", [475, 700, 1060])
def test_nothing_is_cut_at_any_width(focus, width):
    played = focus({"E1": "CC C N I II"}, width=width)
    assert played.page.evaluate(
        "() => { const f = document.querySelector('.wb-focus'); return f.scrollWidth <= f.clientWidth; }"
    )
