from dataclasses import replace

import pytest

from workbench.casefile import read
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.source import Excerpt, Source
from workbench.shipped import shipped
from workbench.sources import Shelf
from workbench.sources.excerpts import fingerprint
from workbench.sources.library import Library
from workbench.views.reading import reading_view

SHELF = Shelf((shipped("seeds"),))
NONE = Library(shipped("seeds") / "none")


@pytest.fixture(scope="module")
def korea():
    return read(shipped("templates") / "north-korea.json").case


def test_every_item_of_the_shipped_case_opens_at_its_words(korea):
    for item in korea.evidence:
        part = reading_view(korea, item.id, SHELF, NONE)["parts"][0]
        assert part["remark"] == ("" if item.excerpt else "The item rests on the whole paragraph."), item.id
        assert part["pieces"][1] == (item.excerpt.quote if item.excerpt else ""), item.id


def test_an_orphaned_excerpt_shows_the_paragraph_and_says_so(korea):
    item = korea.evidence[0]
    lost = replace(
        item, excerpt=Excerpt(paragraph=1, start=0, end=4, quote="Lost", sha256=fingerprint("Lost"))
    )
    part = reading_view(replace(korea, evidence=(lost,)), item.id, SHELF, NONE)["parts"][0]
    assert "not in this paragraph any more" in part["remark"]
    assert part["pieces"][1:] == ["", ""]


def test_without_the_original_it_says_where_to_put_it(korea, tmp_path):
    hint = reading_view(korea, "E1", Shelf((tmp_path,)), NONE)["hint"]
    assert "000_fa59748211c20d8e.txt" in hint


def test_a_changed_original_is_refused_in_words(korea, tmp_path):
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "000_fa59748211c20d8e.txt").write_text("Something else", encoding="utf-8")
    parts = reading_view(korea, "E1", Shelf((tmp_path,)), NONE)["parts"]
    assert "SHA-256 differs" in parts[1]["remark"]


def test_an_item_without_any_text_says_so():
    case = Case(evidence=(Evidence(id="E1", text="Mine"),))
    assert "no text to open" in reading_view(case, "E1", SHELF, NONE)["parts"][0]["remark"]


def test_an_excerpt_of_a_matrix_file_is_shown_as_it_was_entered():
    item = Evidence(id="E1", text="Mine", source="S1", excerpt=Excerpt(start=0, end=3, quote="abc"))
    drawn = Case(sources=(Source(id="S1", title="T"),), evidence=(item,))
    part = reading_view(drawn, "E1", SHELF, NONE)["parts"][0]
    assert (part["heading"], part["pieces"]) == ("As it was entered", ["", "abc", ""])


def test_words_that_have_moved_within_their_paragraph_are_found_and_it_is_said(korea):
    item = next(item for item in korea.evidence if item.excerpt)
    moved = replace(item.excerpt, start=item.excerpt.start + 1, end=item.excerpt.end + 1)
    case = replace(korea, evidence=(replace(item, excerpt=moved),))
    part = reading_view(case, item.id, SHELF, NONE)["parts"][0]
    assert part["pieces"][1] == item.excerpt.quote
    assert "found by their wording" in part["remark"]
