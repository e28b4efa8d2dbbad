"""The labelled texts as they are measured: items stand at the words that were lifted out."""

import json

import pytest

from bench.reading.labelled import KEPT_BACK, TEXTS, Labelled, digests, originals, own_texts
from workbench.errors import OtherText
from workbench.shipped import shipped

CASE = json.loads((shipped("templates") / "north-korea.json").read_text(encoding="utf-8"))


def words(one: Labelled) -> list[str]:
    return [one.text[item.start : item.end] for item in one.items]


def rows_of(source: str) -> list[dict]:
    return [row for row in CASE["evidence"] if row["source"] == source and row["excerpt"]]


def test_the_items_of_our_own_texts_are_the_quotes_beside_them():
    every = [(TEXTS, one) for one in own_texts()] + [(KEPT_BACK, one) for one in own_texts(KEPT_BACK)]
    assert len(every) == 9
    for folder, one in every:
        held = json.loads((folder / f"{one.name}.json").read_text(encoding="utf-8"))
        assert words(one) == [item["quote"] for item in held["items"]]
        assert one.hypotheses == held["hypotheses"]


def test_our_own_texts_end_without_a_blank_line():
    assert [one.name for one in own_texts() if one.text != one.text.strip()] == []


def test_the_items_of_a_digest_are_the_excerpts_of_the_case():
    first, second = digests()
    for one, source in ((first, "S1"), (second, "S2")):
        assert one.name == f"{source}, digest"
        assert set(words(one)) == {row["excerpt"]["quote"] for row in rows_of(source)}


def test_rows_on_the_very_same_words_count_once_and_stand_in_order():
    for one in digests():
        places = [(item.start, item.end) for item in one.items]
        assert places == sorted(set(places))
    assert len(digests()[1].items) < len(rows_of("S2"))


def test_a_seed_is_read_for_the_hypotheses_that_are_on():
    assert sorted(digests()[0].hypotheses) == ["H1", "H2", "H3", "H4", "H5"]


def test_originals_are_measured_only_where_they_are(tmp_path):
    assert originals(tmp_path) == ()
    assert originals(tmp_path / "nowhere") == ()


def test_another_text_under_an_originals_name_is_refused(tmp_path):
    (tmp_path / CASE["sources"][0]["original"]).write_text("Something else.", encoding="utf-8")
    with pytest.raises(OtherText):
        originals(tmp_path)


def test_an_originals_items_stand_at_the_places_that_the_case_keeps():
    here = originals(shipped("seeds") / "originals")
    if not here:
        pytest.skip("nobody has put the originals here")
    for one in here:
        rows = [row for row in CASE["evidence"] if row["source"] == one.name[:2] and row["original"]]
        kept = {(row["original"]["start"], row["original"]["end"]) for row in rows}
        assert {(item.start, item.end) for item in one.items} == kept
