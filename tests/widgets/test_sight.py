"""Without motion and in forced colours: nothing moves, codes stay, and the focus is seen."""

import pytest
from playwright.sync_api import expect

from tests.widgets.states import STATES

MOVING = """
() => [document.body, ...document.querySelectorAll(".wb, .wb *")].filter((node) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
  const lasts = transitionDuration.split(",").some((text) => Number.parseFloat(text) > 0);
  return animationName !== "none" || lasts || scrollBehavior === "smooth";
}).map((node) => node.outerHTML.slice(0, 100))
"""


@pytest.mark.parametrize("name", ["matrix begun", "hypotheses", "evidence", "sensitivity", "conclusions"])
def test_nothing_moves_for_whoever_asked_for_that(play, tmp_path, name):
    page = STATES[name].put(play, tmp_path).page
    assert page.evaluate(MOVING) != []
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_in_forced_colours_codes_stay_in_their_colours_and_the_focus_is_seen(play, tmp_path):
    played = STATES["matrix begun"].put(play, tmp_path)
    played.page.emulate_media(forced_colors="active")
    face = played.page.locator('[data-row="2"][data-column="0"] .wb-face')
    expect(face).to_have_text("II")
    style = "node => { const s = getComputedStyle(node); return [s.borderTopStyle, s.borderTopWidth]; }"
    assert face.evaluate(style) == ["solid", "2px"]
    cell = played.page.locator('[data-row="2"][data-column="0"]')
    cell.focus()
    played.press("ArrowRight")
    marked = "node => getComputedStyle(node).outlineStyle + getComputedStyle(node).outlineWidth"
    assert played.page.locator('[data-row="2"][data-column="1"] .wb-face').evaluate(marked) == "solid2px"


@pytest.mark.parametrize("name", ["evidence", "indicators"])
def test_in_forced_colours_a_chosen_answer_differs_from_one_that_is_not(play, tmp_path, name):
    page = STATES[name].put(play, tmp_path).page
    page.emulate_media(forced_colors="active")
    chosen = page.locator('.wb-segments > .wb-option[data-chosen="true"]')
    other = page.locator('.wb-segments > .wb-option:not([data-chosen="true"])').first
    look = "node => { const s = getComputedStyle(node); return [s.backgroundColor, s.borderTopWidth]; }"
    assert chosen.first.evaluate(look) != other.evaluate(look)
