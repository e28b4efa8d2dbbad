"""What the coverage says in words, and that it says nothing by a number alone."""

from dataclasses import replace

from tests.drawing import case
from workbench.model.source import SetAside, Source
from workbench.sources.coverage import Compared, Coverage, Passage
from workbench.sources.excerpts import excerpt_of
from workbench.sources.paragraphs import paragraphs
from workbench.sources.reading_text import SourceText
from workbench.views.coverage import coverage_view, told_coverage

TEXT = "One. Two. Three. Four.\n\nFive. Six. Seven. Eight."


def text(kind="own"):
    return SourceText(text=TEXT, stretches=paragraphs(TEXT), kind=kind)


def passages(**rows):
    """Return a passage for each word of the text; ``Two=(("H1",), ("E1",))`` says bearing and rows."""
    found = []
    for word in ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"):
        bears, used = rows.get(word, ((), ()))
        start = TEXT.index(word)
        found.append(
            Passage(
                start=start,
                end=start + len(word) + 1,
                paragraph=1 if start < 22 else 2,
                claim=True,
                bears_on=bears,
                rows=used,
            )
        )
    return tuple(found)


def sourced():
    drawn = case({"E1": "C I"})
    rows = (replace(drawn.evidence[0], source="S1"),)
    return replace(
        drawn, evidence=rows, sources=(Source(id="S1", title="<b>Paper</b>"), Source(id="S2", title="Other"))
    )


def compared(*found, kind="own", unplaced=()):
    return Compared(read=text(kind), found=Coverage(passages=found, unplaced=unplaced))


def test_a_row_that_gets_no_grade_is_told_so_beforehand():
    assert coverage_view(sourced(), {})["locked"] == ""
    assert "locked" in coverage_view(replace(sourced(), grades_locked=True), {})["locked"]


def test_a_source_is_told_in_counts_with_what_they_can_say():
    view = coverage_view(sourced(), {"S1": compared(*passages(Two=((), ("E1",))))})
    first, second = view["sources"]
    assert first["told"] == ["1 of 8 claims became evidence, 0 set aside, 7 left."]
    assert (first["parts"], first["used"]) == ([1, 0, 7], "1 of 8")
    assert second["state"] == "pending"
    assert view["pending"] == ["S2"]
    assert "not whether the right things did" in view["means"]


def test_what_cannot_be_counted_is_said():
    digest = compared(*passages(), kind="digest", unplaced=("E1",))
    view = coverage_view(sourced(), {"S1": digest, "S2": Compared(read=None, found=None)})
    told = " ".join(view["sources"][0]["told"])
    assert "Counted on our digest" in told
    assert "E1 rests on it without words" in told
    assert view["sources"][1]["told"] == ["Its text is not here, so nothing can be said about it."]


def test_a_source_nothing_rests_on_is_named():
    view = coverage_view(sourced(), {"S2": compared(*passages())})
    assert "No evidence rests on S2." in view["told"]
    assert "It was not read, or nothing in it mattered" in " ".join(view["sources"][1]["told"])


def near(hypothesis, used, *words):
    return {word: ((hypothesis,), ("E1",) if n < used else ()) for n, word in enumerate(words)}


def test_cherry_picking_shows_as_shares_that_lie_far_apart():
    one = near("H1", 4, "One", "Two", "Three", "Four")
    other = near("H2", 1, "Five", "Six", "Seven", "Eight")
    view = coverage_view(sourced(), {"S1": compared(*passages(**one, **other))})
    assert view["all"] == ["4 of 4", "1 of 4"]
    (told,) = view["told"]
    assert "Of what shares words with H1 Hypothesis 1, 4 of 4 passages became evidence" in told
    assert "with H2 Hypothesis 2, 1 of 4." in told


def test_few_passages_or_shares_alike_are_no_sign_of_it():
    few = passages(**near("H1", 3, "One", "Two", "Three"), **near("H2", 0, "Five", "Six", "Seven"))
    assert coverage_view(sourced(), {"S1": compared(*few)})["told"] == []
    alike = passages(
        **near("H1", 3, "One", "Two", "Three", "Four"), **near("H2", 2, "Five", "Six", "Seven", "Eight")
    )
    assert coverage_view(sourced(), {"S1": compared(*alike)})["told"] == []


def test_what_is_left_stands_by_paragraph_in_the_order_of_the_text():
    found = passages(One=((), ("E1",)), Two=(("H2",), ()))
    aside = SetAside(excerpt=excerpt_of(TEXT, 10, 15), why="an aside")
    found = tuple(replace(one, aside=aside) if one.start == TEXT.index("Three") else one for one in found)
    view = coverage_view(sourced(), {"S1": compared(*found)}, ["S1"])
    shown = view["sources"][0]["passages"]
    assert [(one["number"], [item["text"] for item in one["items"]]) for one in shown["groups"]] == [
        ("¶1", ["Two.", "Four."]),
        ("¶2", ["Five.", "Six.", "Seven.", "Eight."]),
    ]
    assert shown["groups"][0]["items"][0]["near"] == "near H2 Hypothesis 2 by its words"
    assert [(one["text"], one["why"]) for one in shown["aside"]] == [("Three.", "Why: an aside")]


def test_no_rating_is_in_the_view():
    drawn = sourced()
    bare = replace(drawn, cells={})
    both = {"S1": compared(*passages(Two=(("H1",), ("E1",))))}
    assert coverage_view(drawn, both, ["S1"]) == coverage_view(bare, both, ["S1"])


def test_without_sources_it_says_what_will_be_here():
    assert "Bring a text" in coverage_view(case({"E1": "C I"}), {})["empty"]


def test_a_report_tells_of_the_texts_that_are_here_alone():
    both = {"S1": compared(*passages(Two=((), ("E1",)))), "S2": Compared(read=None, found=None)}
    told = told_coverage(sourced(), both)
    assert [tuple(one.values()) for one in told["sources"]] == [("S1 <b>Paper</b>", "8", "1", "0", "7")]
    assert told["title"] == "1 of 8 claims in what was read became evidence"
    assert told_coverage(sourced(), {})["sources"] == []
