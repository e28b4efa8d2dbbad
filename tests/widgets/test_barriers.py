"""A broken rule of WCAG 2.2 AA is found; that none is broken is seen in test_open_to_everybody.py."""

from tests.browser.barriers import barriers
from tests.widgets.states import STATES


def test_a_broken_rule_is_found(play, tmp_path):
    played = STATES["refine"].put(play, tmp_path)
    played.page.evaluate(
        """document.querySelector(".wb").insertAdjacentHTML("beforeend",
             "<button></button><p style='color: #ccc; background: #fff'>pale</p>")"""
    )
    rules = [line.partition(":")[0] for line in barriers(played.page, "#widget")]
    assert rules == ["button-name", "color-contrast"]
