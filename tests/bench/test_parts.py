"""Parts are chosen by name."""

import pytest

from bench import parts
from bench.parts import PARTS, NoSuchPart, chosen, quality


def test_without_a_name_everything_is_measured() -> None:
    assert chosen([]) == list(PARTS.values())


def test_parts_come_in_the_order_they_are_named() -> None:
    assert chosen(["scoring", "imports"]) == [PARTS["scoring"], PARTS["imports"]]


def test_a_part_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(
        NoSuchPart,
        match=r"no part 'decks'\. There are: imports, lab, scoring, analysis, files, exports, reading, ",
    ):
        chosen(["decks"])


def test_how_good_suggestions_are_is_told_where_it_is_asked_for_or_nothing_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parts, "suggestions", lambda: "the tables")
    assert quality([]) == quality(["scoring", "suggest"]) == "the tables"
    assert quality(["scoring"]) == ""
    assert chosen(["suggest"]) == []
