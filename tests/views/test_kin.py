"""Items on the same subject, found by the words they share."""

from dataclasses import replace

from hypothesis import given

from tests.drawing import case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.origin import Origin
from workbench.views.kin import kin


def told(*texts: str, origins: tuple[str, ...] = ()) -> Case:
    drawn = case({f"E{n}": "C" for n in range(1, len(texts) + 1)})
    names = origins or tuple(f"Origin {n}" for n in range(len(texts)))
    rows = (
        replace(row, text=text, origin=name)
        for row, text, name in zip(drawn.evidence, texts, names, strict=True)
    )
    return replace(drawn, evidence=tuple(rows))


def test_the_item_that_shares_the_rarer_words_comes_first() -> None:
    drawn = told(
        "The harbour ships carried grain",
        "Ships in the harbour were painted",
        "The harbour ships carried grain northward",
        "Wages rose",
        "Ships sank",
    )
    assert kin(drawn)["E1"]["apart"] == ["E3", "E2"]


def test_one_common_word_is_not_enough() -> None:
    assert kin(told("Ships sank", "Ships sailed", "It rained"))["E1"]["apart"] == []


def test_items_without_an_origin_can_bear_each_other_out() -> None:
    drawn = told("Ships left the harbour", "Ships left the harbour", "It rained", origins=("", "", ""))
    assert kin(drawn)["E1"] == {"apart": ["E2"], "same": []}


@given(cases())
def test_likeness_goes_both_ways_and_nothing_is_like_itself(drawn: Case) -> None:
    near = kin(drawn)
    for id, sides in near.items():
        assert id not in (*sides["apart"], *sides["same"])
        assert all(id in near[other]["same"] for other in sides["same"])
        assert all(id in near[other]["apart"] for other in sides["apart"])


def test_origins_that_draw_on_the_same_one_do_not_bear_each_other_out() -> None:
    drawn = told("Ships left the harbour", "Ships left the harbour", "It rained", origins=("A", "B", "C"))
    passed_on = tuple(Origin(id=name, draws_on=("The service",)) for name in ("A", "B"))
    assert kin(drawn)["E1"] == {"apart": ["E2"], "same": []}
    assert kin(replace(drawn, origins=passed_on))["E1"] == {"apart": [], "same": ["E2"]}
