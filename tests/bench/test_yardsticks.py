"""The widgets that ours is measured against are what they claim to be."""

from typing import Any

import pytest

from bench.yardsticks import CODES, ECHO, EMPTY, Echo, Empty, codes, dropdowns
from tests.browser.plugin import MakePage


def test_the_dropdowns_are_one_a_cell_and_offer_every_code() -> None:
    box = dropdowns(4, 3)
    assert len(box.children) == 12
    assert {child.options for child in box.children} == {CODES}
    assert [child.value for child in box.children] == list(codes(4, 3).to_numpy().flat)


def test_the_echo_answers_what_it_heard_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    echo = Echo()
    said: list[Any] = []
    monkeypatch.setattr(echo, "send", lambda content, buffers=None: said.append(content))
    echo._handle_custom_msg({"pressed": 3}, [])
    assert said == [{"pressed": 3}]


def test_the_modules_are_those_of_the_widgets() -> None:
    assert (Empty().trait_metadata("_esm", "sync"), Empty._esm, Echo._esm) == (True, EMPTY, ECHO)


def test_a_key_is_painted_at_once_and_again_when_the_kernel_answers(page_of_module: MakePage) -> None:
    page = page_of_module(ECHO)
    page.root.locator(".bench-echo").press("1")
    assert page.root.inner_text() == "1 0"
    assert page.sent() == [{"pressed": 1}]
    page.deliver({"pressed": 1})
    assert page.root.inner_text() == "1 1"
