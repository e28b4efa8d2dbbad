"""Ways to choose sentences are set beside each other on the same texts, and told as they are."""

import pytest

from bench.reading import compared as module
from bench.reading.compared import AT, WAYS, compared, told
from bench.reading.labelled import Item, Labelled
from bench.reading.measure import Quality

TEXT = "Two ships sank in 1998. Nobody says why.\n\nThe minister said that the port will close."
SINK = Item(start=0, end=len("Two ships sank in 1998"))


def labelled(name: str, *items: Item) -> Labelled:
    return Labelled(name=name, text=TEXT, hypotheses={"H1": "The port was losing money."}, items=items)


def test_every_way_gets_every_text_at_five_and_at_ten():
    asked = []

    def way(one, split, at):
        asked.append((one.name, [TEXT[s.start : s.end] for s in split], at))
        return Quality(precision=at / 10, recall=0.5)

    rows = compared([labelled("a"), labelled("b")], {"mine": way})
    whole = ["Two ships sank in 1998.", "Nobody says why.", "The minister said that the port will close."]
    assert asked == [(name, whole, at) for name in "ab" for at in AT]
    assert [(row.way, row.text, [one.precision for one in row.found]) for row in rows] == [
        ("mine", "a", [0.5, 1.0]),
        ("mine", "b", [0.5, 1.0]),
    ]


def test_what_is_suggested_is_measured_and_beside_it_the_two_ends_of_the_scale():
    texts = [labelled("a", SINK)]
    ways = {name: way for name, way in WAYS.items() if name != "TF-IDF"}
    found = {row.way: row.found[1] for row in compared(texts, ways)}
    assert set(found) == {"suggested", "first sentences", "by chance", "best possible"}
    assert found["suggested"].recall == 1
    assert found["first sentences"] == Quality(precision=0.5, recall=1)
    assert found["by chance"].precision == pytest.approx(1 / 3)
    assert found["best possible"].recall == 1


def test_means_leave_out_what_has_no_number_and_a_missing_folder_is_named(monkeypatch, tmp_path):
    nan = float("nan")
    shares = {"a": Quality(precision=0.25, recall=0.5), "b": Quality(precision=nan, recall=0)}
    monkeypatch.setattr(module, "WAYS", {"mine": lambda one, split, at: shares[one.name]})
    monkeypatch.setattr(
        module, "own_texts", lambda folder=None: () if folder else (labelled("a"), labelled("b"))
    )
    monkeypatch.setattr(module, "digests", tuple)
    said = [" ".join(line.split()) for line in told(tmp_path / "nowhere").splitlines()]
    assert said[1] == "mine 0.25 0.25 0.25 0.25"
    assert said[4:6] == said[8:10] == ["a 0 0.25 0.50", "b 0 – 0.00"]
    assert [said[3], said[7]] == [f"precision and recall at {at} items mine" for at in AT]
    assert said[-1] == "Originals of the seeds: none in nowhere, not measured."
