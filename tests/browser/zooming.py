"""Zoomed in: what is cut off, and what lies over something else.

Not here: what only an eye sees.
"""

from typing import Any

from playwright.sync_api import Page

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

SOUND = {"sideways": 0, "out": [], "cut": [], "covered": []}

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


def zoomed(page: Page) -> dict[str, Any]:
    """Return, for each zoom, what is cut off and what lies over what, in a window zoomed as one looks."""
    found = {}
    for zoom, (width, height) in ZOOMED.items():
        page.set_viewport_size({"width": width, "height": height})
        found[zoom] = {**page.evaluate(CUT), "covered": page.evaluate(COVERED)}
    return found
