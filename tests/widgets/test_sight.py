"""Zoomed, in forced colours, without motion: nothing is cut, nothing covers anything, and codes stay."""

import pytest
from playwright.sync_api import expect

from tests.widgets.states import STATES

# what 200 % leaves of a laptop's 1366 × 768, and the 320 px that reflow is measured at
ZOOMED = {"200 %": (683, 384), "reflow": (320, 640)}

CUT = """
() => {
  const scrolls = (node) => node.closest(".wb-scroll, .wb-grid, .wb-popup, [role=region]") !== null;
  const hidden = (node) => node.closest(".wb-unseen, [hidden], [aria-hidden=true]") !== null;
  const everything = [...document.querySelectorAll(".wb *")];
  const shown = everything.filter((node) => node.checkVisibility() && !hidden(node));
  const whole = document.querySelector(".wb").getBoundingClientRect();
  const out = shown.filter((node) => {
    const { right, left, width } = node.getBoundingClientRect();
    return width > 0 && !scrolls(node) && (right > whole.right + 1 || left < whole.left - 1);
  });
  // what a fixed size keeps from being read; a head of the turned grid ends in an ellipsis, and the view
  // of one item at a time shows the whole
  const cut = shown.filter((node) => {
    const style = getComputedStyle(node);
    const clips = [style.overflowX, style.overflowY].some((how) => ["hidden", "clip"].includes(how));
    const tall = node.scrollHeight > node.clientHeight + 2;
    if (!clips || node.closest(".wb-grid [role=columnheader]")) return false;
    return node.textContent.trim() !== "" && (node.scrollWidth > node.clientWidth + 1 || tall);
  });
  const named = (node) => node.outerHTML.slice(0, 120);
  const sideways = document.documentElement.scrollWidth - innerWidth;
  return { sideways, out: out.map(named), cut: cut.map(named) };
}
"""

# two controls of which one lies over the other
COVERED = """
() => {
  const all = [...document.querySelectorAll(".wb :is(button, a[href], select, textarea, summary, input)")];
  const scrolledAway = (node) => {
    const list = node.parentElement.closest(".wb-items, .wb-scroll, .wb-outs");
    if (!list) return false;
    const [one, whole] = [node.getBoundingClientRect(), list.getBoundingClientRect()];
    return one.bottom > whole.bottom || one.top < whole.top;
  };
  const apart = (node) => node.closest(".wb-grid, .wb-popup, label") || scrolledAway(node);
  const there = all.filter((node) => node.checkVisibility() && !apart(node));
  const placed = there.map((node) => [node, node.getBoundingClientRect()]);
  const rects = placed.filter(([, { width }]) => width > 1);
  const over = ([a, one], [b, other]) =>
    !a.contains(b) && !b.contains(a) &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  return rects.flatMap((one, n) => rects.slice(n + 1).filter((other) => over(one, other))
    .map(([node]) => `${one[0].outerHTML.slice(0, 80)} / ${node.outerHTML.slice(0, 80)}`));
}
"""


@pytest.mark.parametrize("zoom", ZOOMED)
@pytest.mark.parametrize("name", STATES)
def test_nothing_is_cut_or_covered_when_zoomed(play, tmp_path, name, zoom):
    width, height = ZOOMED[zoom]
    page = STATES[name].put(play, tmp_path, width=width, height=height).page
    assert page.evaluate(CUT) == {"sideways": 0, "out": [], "cut": []}
    assert page.evaluate(COVERED) == []


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
