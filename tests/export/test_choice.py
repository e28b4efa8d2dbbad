"""What goes into an export is chosen in one way for every kind of file."""

import re
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.test_document import texts
from workbench import casefile
from workbench.errors import BadValue, WhichAnalyst
from workbench.export import export
from workbench.export.deck import Bars, Room, Table, deck
from workbench.export.deck.parts import GAP
from workbench.export.document import document
from workbench.model.case import Case, Cell, Place
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.shipped import shipped
from workbench.views.choice import Choice
from workbench.views.report import report_view

ROOM = Room(width=900, height=400)


def chosen(shown: Case, **choices: str):
    return report_view(shown, ANALYST, choice=Choice(**choices))


def two(first: dict[str, str], second: dict[str, str]) -> Case:
    """Return a case that two people rated."""
    drawn, other = case(first), case(second, analyst="ben")
    return replace(drawn, cells={**drawn.cells, **other.cells})


def codes(found) -> dict[str, list[str]]:
    return {row["id"]: [cell["code"] for cell in row["cells"]] for row in found["rows"]}


def test_diagnostic_rows_are_those_whose_ratings_differ_and_totals_count_all():
    found, everything = chosen(case(AUM), rows="diagnostic"), chosen(case(AUM))
    assert list(codes(found)) == ["E1", "E2", "E3"]  # E4 fits all alike
    assert found["columns"] == everything["columns"]
    (remark,) = found["remarks"]
    assert "3 of 4 items" in remark
    assert remark in texts(document(found))


def test_unrated_and_inapplicable_cells_make_no_row_diagnostic():
    assert codes(chosen(case({"E1": "I NA", "E2": ". C", "E3": "C I"}), rows="diagnostic")) == {
        "E3": ["C", "I"]
    }


def test_by_source_rows_stand_under_their_source_those_without_last():
    drawn = case({"E1": "C I", "E2": "I C", "E3": "C C"})
    sources = (Source(id="S1", title="One"), Source(id="S2", title="Two"))
    evidence = tuple(
        replace(item, source=id) for item, id in zip(drawn.evidence, ("", "S2", "S1"), strict=True)
    )
    found = chosen(replace(drawn, sources=sources, evidence=evidence), by="source")
    assert [(row["id"], row["group"]) for row in found["rows"]] == [
        ("E3", "S1 One"),
        ("E2", "S2 Two"),
        ("E1", "No source named"),
    ]
    matrix = next(one for one in document(found).sections if one.key == "matrix").blocks[0]
    assert [row[0].line[0].text for row in matrix.rows if row[0].spans] == [
        "S1 One",
        "S2 Two",
        "No source named",
    ]


def test_by_hypothesis_what_speaks_against_each_comes_first_the_hardest_on_top():
    found = chosen(case({"E1": "I C", "E2": "II C", "E3": "C N"}), by="hypothesis")
    assert [one["id"] for one in found["per_hypothesis"]] == ["H2", "H1"]
    against, neither, fits = found["per_hypothesis"][1]["told"]
    assert [(row["id"], row["code"]) for row in against["rows"]] == [("E2", "II"), ("E1", "I")]
    assert not neither["rows"]
    assert [row["id"] for row in fits["rows"]] == ["E3"]
    titles = [slide.title for slide in deck(found, ROOM).slides]
    assert "H1 Hypothesis 1: 2 items speak against it" in titles


def test_hypotheses_as_rows_show_the_same_codes():
    found = chosen(case(AUM), matrix="rows")
    table = next(one for one in document(found).sections if one.key == "matrix").blocks[0]
    assert table.heads == ("Hypothesis", "E1", "E2", "E3", "E4")
    across = [[cell.code for cell in row[1:]] for row in table.rows]
    assert [list(column) for column in zip(*across, strict=True)] == list(codes(chosen(case(AUM))).values())


def test_a_briefing_is_five_slides_and_says_what_it_leaves_out():
    made = deck(chosen(board(60, 12), deck="briefing"), ROOM)
    assert len(made.slides) == 5
    (title,) = [slide.title for slide in made.slides if slide.title.endswith("furthest apart")]
    assert "of 60 items" in title
    found = texts(document(chosen(board(60, 12), deck="briefing"), most=7))
    assert "The table shows the 7 of 60 items" in found


def test_what_a_result_hangs_on_beyond_a_briefings_slide_stands_in_its_notes():
    low = Room(width=640, height=220)
    worked = casefile.read(shipped("templates") / "north-korea-worked.json").case
    view = report_view(worked, "template", choice=Choice(deck="briefing"))
    (slide,) = [one for one in deck(view, low).slides if "would draw level" in one.title]
    told = f"{slide.blocks} {slide.notes}"
    assert all(one["name"] in told for one in view["linchpins"])
    assert "more in the full report." in str(slide.notes)


def test_a_briefing_asks_answers_shows_ranks_overturns_and_says_what_to_watch():
    first, matrix, ranking, overturn, watch = deck(chosen(board(30, 4), deck="briefing"), ROOM).slides
    assert "is the least contradicted" in first.subtitle
    assert first.subtitle.startswith(board(30, 4).question)
    assert matrix.blocks[0].header.cells[0].text == "Evidence"
    assert isinstance(ranking.blocks[0], Bars)
    assert overturn.blocks[0].header.cells[0].text == "Left out"
    assert watch.title == "The analyst's confidence is moderate; 4 signs to watch"
    signs, beneath = watch.blocks
    assert [row.key for row in signs.rows] == ["I1", "I2", "I3", "I4"]
    assert any("not a probability" in line for line in beneath.paragraphs)
    assert any(note.startswith("Assumptions:") for note in watch.notes)


@pytest.mark.parametrize("room", [ROOM, Room(width=560, height=290, face=1.15)], ids=["wide", "narrow"])
@pytest.mark.parametrize("rows", ["columns", "rows"])
@pytest.mark.parametrize(
    "shown",
    [board(60, 23), board(9, 4, blank=1.1), hostile_board(), Case(), case(AUM)],
    ids=["large", "unrated", "hostile", "empty", "four rows"],
)
def test_a_briefing_is_five_slides_whatever_the_case_and_none_is_overfull(shown, rows, room):
    slides = deck(chosen(shown, deck="briefing", matrix=rows), room).slides
    assert len(slides) == 5
    for slide in slides:
        high = sum(block.height for block in slide.blocks) + GAP * (len(slide.blocks) - 1)
        assert high <= room.height + 1


def test_a_discussion_tells_questions_and_splits_before_any_conclusion():
    drawn = two({"E1": "C I", "E2": "C C"}, {"E1": "II I", "E2": "C C"})
    found = report_view(drawn, ANALYST, choice=Choice(deck="discussion"))
    keys = [one.key for one in document(found).sections]
    assert keys.index("differing") < keys.index("questions") < keys.index("conclusions")
    assert not document(found).finding
    assert [(row["id"], row["hypothesis"], row["counts"]) for row in found["differing"]["rows"]] == [
        ("E1", "H1 Hypothesis 1", ["1", "0", "1"])
    ]
    slides = deck(found, ROOM).slides
    asked = next(n for n, slide in enumerate(slides) if slide.title == "Questions to talk about")
    ranking = next(n for n, slide in enumerate(slides) if any(isinstance(one, Bars) for one in slide.blocks))
    assert asked < ranking
    assert not any("Inconsistency" in one for one in _matrix_texts(found))


def _matrix_texts(found) -> list[str]:
    matrix = next(one for one in document(found).sections if one.key == "matrix").blocks[0]
    return ["".join(span.text for span in row[0].line) for row in matrix.rows]


def test_the_group_is_the_median_and_a_split_stays_blank(tmp_path):
    drawn = two({"E1": "C I", "E2": "CC NA"}, {"E1": "I I", "E2": "C ."})
    drawn = replace(
        drawn,
        cells={**drawn.cells, Place("ben", "E1", "H1"): Cell(rating=Rating.I, reason="They left early.")},
    )
    path = export(drawn, tmp_path / "group.md", analyst=ANALYST, choice=Choice(who="group"))
    text = path.read_text(encoding="utf-8")
    assert "the group (the median of 2 people)" in text
    assert "| **E1** Item E1 | · | I |" in text
    assert "| **E2** Item E2 | C | NA |" in text  # between CC and C, towards N
    assert "ben (I): They left early." in text
    assert "median of several people" in text


def test_somebody_who_rated_nothing_cannot_be_chosen(tmp_path):
    with pytest.raises(WhichAnalyst):
        export(case(AUM), tmp_path / "x.md", analyst=ANALYST, choice=Choice(who="nobody"))


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("x.csv", {"rows": "diagnostic"}),
        ("x.xlsx", {"by": "source"}),
        ("x.svg", {"deck": "briefing"}),
        ("x.json", {"matrix": "rows"}),
        ("x.json", {"who": "group"}),
    ],
)
def test_a_file_that_cannot_follow_a_choice_says_so(tmp_path, name, choices):
    with pytest.raises(BadValue, match=r"\.(csv|xlsx|svg|json)"):
        export(case(AUM), tmp_path / name, analyst=ANALYST, choice=Choice(**choices))
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["deck", "rows", "by", "matrix"])
def test_a_choice_that_is_none_is_named_with_those_that_are(name):
    with pytest.raises(BadValue, match="one of"):
        Choice(**{name: "everything"})


@pytest.mark.parametrize("form", ["exclusive", "independent"])
@pytest.mark.parametrize("deck_of", ["full", "briefing", "discussion"])
@pytest.mark.parametrize("by", ["evidence", "hypothesis", "source"])
@pytest.mark.parametrize("matrix", ["columns", "rows"])
def test_every_choice_makes_slides_and_a_document_even_of_an_empty_case(form, deck_of, by, matrix):
    for shown in (Case(form=form), case(AUM, form=form), case({"E1": ". ."}, form=form)):
        found = chosen(shown, deck=deck_of, by=by, matrix=matrix, rows="diagnostic")
        assert document(found).sections
        for slide in deck(found, ROOM).slides:
            for block in slide.blocks:
                if isinstance(block, Table):
                    assert {len(row.cells) for row in block.rows} == {len(block.widths)}


@pytest.mark.parametrize(
    "choices",
    [{"deck": "discussion"}, {"deck": "briefing"}, {"by": "hypothesis"}, {"matrix": "rows"}],
    ids=str,
)
def test_the_page_follows_a_choice_section_by_section(tmp_path, choices):
    path = export(board(12, 4), tmp_path / "x.html", analyst=ANALYST, choice=Choice(**choices))
    page = path.read_text(encoding="utf-8")
    found = document(report_view(board(12, 4), ANALYST, draws=50, choice=Choice(**choices)))
    assert re.findall(r'<section id="(\w+)"', page) == [one.key for one in found.sections]
    assert page.count("<table") == texts_of_tables(found)


def texts_of_tables(found) -> int:
    return sum(type(block).__name__ == "Table" for one in found.sections for block in one.blocks)
