"""Every widget in every state: no rule of WCAG 2.2 AA is broken, zoomed nothing is cut, Tab comes everywhere.

Each state is put on a page once, since that takes longer than to look at it.
"""

import pytest
from playwright.sync_api import Page

from tests.browser.barriers import barriers
from tests.browser.walking import Walk
from tests.browser.zooming import SOUND, ZOOMED, zoomed
from tests.widgets.states import STATES, worked

WINDOW = {"width": 1000, "height": 700}
WALKED = [name for name, state in STATES.items() if state.case is not worked and "matrix, " not in name]


@pytest.mark.parametrize("name", STATES)
def test_it_can_be_read_and_operated(play, tmp_path, name):
    page = STATES[name].put(play, tmp_path, **WINDOW).page
    assert zoomed(page) == dict.fromkeys(ZOOMED, SOUND)
    page.set_viewport_size(WINDOW)
    assert broken(page) == {"light": [], "dark": []}
    if name in WALKED:
        walked(Walk(page))


def broken(page: Page) -> dict[str, list[str]]:
    """Return the rules that are broken in either theme."""
    page.emulate_media(reduced_motion="reduce")  # else a colour is measured on its way to another
    found = {}
    for theme, light in (("light", "true"), ("dark", "false")):
        page.evaluate("light => { document.body.dataset.jpThemeLight = light; }", light)
        found[theme] = barriers(page, "#widget")
    return found


def walked(walk: Walk) -> None:
    """Tab comes to everything, shows where it is, never gets stuck, and goes the same way back."""
    stops = walk.through()
    assert walk.never_reached(stops) == []
    assert [stop["html"] for stop in stops if not stop["marked"]] == []
    assert [stop["html"] for stop in stops if not stop["inSight"]] == []
    back = [stop["number"] for stop in walk.through("Shift+Tab")]
    assert back[::-1] == [stop["number"] for stop in stops]
