"""The labelled texts: every label must stand where it says, and the texts must be as hard as is claimed."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from workbench.model.evidence import KINDS

FOLDER = Path(__file__).parents[2] / "bench" / "reading" / "texts"
NAMES = sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.txt"))

every_text = pytest.mark.parametrize("name", NAMES)


def text_of(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def paragraphs_of(name: str) -> list[str]:
    return [line for line in text_of(name).split("\n") if line.strip()]


def labels_of(name: str) -> dict:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def test_every_text_has_labels_and_stands_in_the_table():
    assert sum("kept_back/" in name for name in NAMES) == 3
    assert len(NAMES) == 9
    assert [name for name in NAMES if not (FOLDER / f"{name}.json").is_file()] == []
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(.+)\.txt` ", said, re.MULTILINE)) == NAMES


@every_text
def test_a_text_is_settled(name):
    text = text_of(name)
    assert text == unicodedata.normalize("NFC", text)
    assert text == "\n\n".join(paragraphs_of(name)) + "\n"
    assert re.search(r"[^\S\n]{2}|\t|\r|\u00a0", text) is None


@every_text
def test_a_text_is_as_long_as_an_article(name):
    assert 500 <= len(text_of(name).split()) <= 900
    assert 10 <= len(paragraphs_of(name)) <= 18


@every_text
def test_each_quote_stands_exactly_once_in_its_paragraph(name):
    paragraphs = paragraphs_of(name)
    counts = {
        item["quote"]: paragraphs[item["paragraph"] - 1].count(item["quote"])
        for item in labels_of(name)["items"]
    }
    assert {quote: count for quote, count in counts.items() if count != 1} == {}


@every_text
def test_items_come_in_the_order_of_the_text_and_do_not_overlap(name):
    paragraphs, last = paragraphs_of(name), (0, 0)
    for item in labels_of(name)["items"]:
        start = paragraphs[item["paragraph"] - 1].index(item["quote"])
        assert (item["paragraph"], start) >= last, item["quote"]
        last = (item["paragraph"], start + len(item["quote"]))


@every_text
def test_an_item_is_of_a_known_kind_and_bears_on_known_hypotheses(name):
    labels = labels_of(name)
    assert 3 <= len(labels["hypotheses"]) <= 5
    for item in labels["items"]:
        assert set(item) == {"paragraph", "quote", "kind", "bears_on"}
        assert item["kind"] in KINDS
        assert item["bears_on"] == sorted(set(item["bears_on"]) & set(labels["hypotheses"])) != []


@every_text
def test_every_hypothesis_has_something_to_go_by(name):
    labels = labels_of(name)
    borne_on = {hypothesis for item in labels["items"] for hypothesis in item["bears_on"]}
    assert borne_on == set(labels["hypotheses"])


@every_text
def test_figures_alone_give_no_item_away(name):
    items, paragraphs = labels_of(name)["items"], paragraphs_of(name)
    assert 8 <= len(items) <= 16
    assert sum(not re.search(r"\d", item["quote"]) for item in items) >= 3
    rests = "\n".join(paragraphs)
    for item in items:
        rests = rests.replace(item["quote"], "")
    assert len(re.findall(r"\d+", rests)) >= 3
