"""By keyboard alone: what opens is walked through and closed, and what shuts people out is found."""

import pytest

from tests.browser.walking import Walk
from tests.widgets.states import STATES

OPENED = [
    name
    for name in STATES
    if name.startswith("matrix, ") and name not in ("matrix, refused", "matrix, the glossary")
]


@pytest.mark.parametrize("name", OPENED)
def test_what_opens_is_walked_through_and_closed_by_keyboard(play, tmp_path, name):
    played = STATES[name].put(play, tmp_path)
    walk = Walk(played.page)
    first = played.page.locator(".wb-popup :is(button, input, textarea)").first
    stops = []
    for key in ("Tab", "Shift+Tab"):
        first.focus()
        stops += walk.within(".wb-popup", key)
    assert walk.never_reached(stops, ".wb-popup") == []
    assert [stop["html"] for stop in stops if not (stop["marked"] and stop["inSight"])] == []
    first.focus()
    played.press("Escape")
    assert played.page.locator(".wb-popup:visible").count() == 0
    assert walk.here()["inside"]


def test_what_cannot_be_reached_or_seen_or_left_is_found(play, tmp_path):
    page = STATES["refine"].put(play, tmp_path).page
    page.evaluate(
        """() => {
             const [hidden, plain, trap] = ["hidden", "plain", "trap"].map((name) => {
               const made = document.createElement("button");
               made.textContent = made.className = name;
               return made;
             });
             hidden.tabIndex = -1;
             plain.style.outline = "none";
             document.querySelector(".wb").append(hidden, plain);
             window.trap = trap;
           }"""
    )
    walk = Walk(page)
    stops = walk.through()
    assert ["hidden" in html for html in walk.never_reached(stops)] == [True]
    assert ["plain" in stop["html"] for stop in stops if not stop["marked"]] == [True]
    page.evaluate(
        """() => {
             trap.addEventListener("keydown", (event) => event.preventDefault());
             document.querySelector(".wb").append(trap);
           }"""
    )
    with pytest.raises(AssertionError, match="still inside"):
        walk.through()
