"""No widget, in any state and either theme, breaks a rule of WCAG 2.2 AA that a machine can check."""

import pytest

from tests.browser.barriers import barriers
from tests.widgets.states import STATES


@pytest.mark.parametrize("name", STATES)
def test_no_rule_is_broken(play, tmp_path, name):
    played = STATES[name].put(play, tmp_path)
    played.page.emulate_media(reduced_motion="reduce")  # else a colour is measured on its way to another
    assert barriers(played.page, "#widget") == []
    played.page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    assert barriers(played.page, "#widget") == []


def test_a_broken_rule_is_found(play, tmp_path):
    played = STATES["refine"].put(play, tmp_path)
    played.page.evaluate(
        """document.querySelector(".wb").insertAdjacentHTML("beforeend",
             "<button></button><p style='color: #ccc; background: #fff'>pale</p>")"""
    )
    rules = [line.partition(":")[0] for line in barriers(played.page, "#widget")]
    assert rules == ["button-name", "color-contrast"]
