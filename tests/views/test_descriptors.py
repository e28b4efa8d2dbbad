"""Descriptors in words, in a list and in a line."""

from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.views.descriptors import described, in_a_line, undescribed


def test_what_is_there_is_listed_and_what_is_not_is_missing() -> None:
    one = Source(id="S1", title="A text", access="None of its own.", age=" ", note="Commentary.")
    assert [(part["label"], part["text"]) for part in described(one)] == [
        ("", "Commentary."),
        ("Access", "None of its own."),
    ]
    assert undescribed(one) == ["record", "bias", "age"]


def test_a_line_ends_each_part_with_a_stop() -> None:
    assert in_a_line(Origin(id="x", access="close", bias="Its own.")) == "Access: close. Bias: Its own."
    assert in_a_line(Origin(id="x")) == ""
