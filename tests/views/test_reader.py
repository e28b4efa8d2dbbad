from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import case
from workbench.casefile import read
from workbench.model.evidence import Evidence
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.sources import Shelf
from workbench.sources.excerpts import excerpt_of
from workbench.sources.library import Library
from workbench.sources.paragraphs import paragraphs
from workbench.sources.reading_text import SourceText, text_of
from workbench.views.reader import reader_view, text_view, version_of

TEXT = "Rain fell. 🚢\n\nThe clerk counted 12 boats.\n\nNobody else did."
OWN = SourceText(text=TEXT, stretches=paragraphs(TEXT), kind="own")
S1 = Source(id="S1", title="Report", outlet="The Paper", date="2024-10-09", text_sha256="a")


def drawn(*items: Evidence):
    return replace(case({"E1": "C"}), sources=(S1,), evidence=items, cells={})


def row(id: str, words: str = "", **changes):
    start = TEXT.index(words)
    proof = excerpt_of(TEXT, start, start + len(words)) if words else None
    return replace(Evidence(id=id, text=f"Claim {id}", source="S1", excerpt=proof), **changes)


def shown(*items: Evidence, text: str = TEXT):
    opened = SourceText(text=text, stretches=paragraphs(text), kind="own")
    return reader_view(drawn(*items), {"S1": opened})["drawn"]["S1"]


def test_what_was_drawn_stands_in_the_order_of_the_text_with_its_paragraph():
    items = shown(row("E1", "Nobody"), row("E2", "12 boats"), row("E3", paragraph=2), row("E4"))
    assert [(one["id"], one["how"], one["paragraph"]) for one in items] == [
        ("E3", "whole", 2),
        ("E2", "found", 2),
        ("E1", "found", 3),
        ("E4", "whole", None),
    ]
    assert items[1]["span"] == [TEXT.index("12 boats"), TEXT.index("12 boats") + 8]
    assert (items[0]["at"], items[3]["at"]) == (TEXT.index("The clerk"), None)


def test_a_row_that_gets_no_grade_is_told_so_beforehand():
    assert reader_view(drawn(), {})["locked"] == ""
    assert "locked" in reader_view(replace(drawn(), grades_locked=True), {})["locked"]


def test_words_that_moved_and_words_that_are_gone_say_so():
    items = shown(
        row("E1", "12 boats"), row("E2", "Nobody else"), text=TEXT.replace("12 boats", "13 boats")[3:]
    )
    assert [(one["id"], one["how"], one["quote"]) for one in items] == [
        ("E2", "moved", ""),
        ("E1", "lost", "12 boats"),
    ]


def test_no_hypothesis_and_no_rating_is_in_the_view():
    korea = read(shipped("templates") / "north-korea-worked.json").case
    shelf = Shelf((shipped("seeds"),))
    opened = {source.id: text_of(source, shelf, Library(Path())) for source in korea.sources}
    view = reader_view(korea, {name: one for name, one in opened.items() if one})
    assert sum(len(items) for items in view["drawn"].values()) == len(korea.evidence)
    told = str({**view, "words": None})
    assert not [one.label for one in korea.hypotheses if one.label in told]


def test_origins_of_the_register_come_before_those_that_only_evidence_names():
    items = drawn(row("E1", origin="A clerk"), row("E2", origin="A boatman", outlet="The Wire"))
    view = reader_view(replace(items, origins=(Origin(id="A boatman"),)), {})
    assert (view["origins"], view["outlets"]) == (["A boatman", "A clerk"], ["The Wire"])


def test_a_text_is_told_by_code_points_with_its_sentences():
    told = text_view(S1, OWN)
    assert told["stretches"] == [[one.number, one.start, one.end, []] for one in OWN.stretches]
    assert [TEXT[start:end] for start, end in told["sentences"]][-2:] == [
        "The clerk counted 12 boats.",
        "Nobody else did.",
    ]
    assert (told["kind"], told["nothing"], told["remark"]) == ("own", "", "")


def test_lines_without_a_number_have_none():
    stretches = tuple(replace(one, number=0) for one in OWN.stretches)
    told = text_view(S1, replace(OWN, stretches=stretches, kind="original"))
    assert [number for number, *_ in told["stretches"]] == [None, None, None]
    assert "not ours to hand on" in told["remark"]


@pytest.mark.parametrize(
    ("read", "trouble", "told"),
    [
        (None, "", "There is no text of S1 here"),
        (None, "The file is no digest.", ""),
        (SourceText(text="", stretches=(), kind="own"), "", "is empty"),
    ],
)
def test_where_there_is_nothing_to_read_it_is_said(read, trouble, told):
    view = text_view(S1, read, trouble=trouble)
    assert (told in view["nothing"], bool(view["nothing"])) == (True, bool(told))
    assert (view["trouble"], view["text"]) == (trouble, "")


def test_a_version_changes_with_the_text():
    assert version_of(S1) != version_of(replace(S1, text_sha256="b"))
    assert version_of(Source(id="S2", title="x", digest="d.md")) == "d.md"


def test_of_a_source_only_what_it_states_is_told():
    told = reader_view(drawn(), {})["sources"][0]
    assert (told["facts"], told["outlet"], told["date"]) == (
        "The Paper · 2024-10-09",
        "The Paper",
        "2024-10-09",
    )
