"""The deck as data: what stands on which slide, and that nothing is larger than its room."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case, twice
from tests.export.boards import board, hostile_board
from workbench.export.deck import Bars, Room, Table, Text, deck
from workbench.export.deck.columns import sized
from workbench.export.deck.matrix import column_groups
from workbench.export.deck.pages import pages
from workbench.export.deck.parts import GAP, SIDE, SMALLEST, Cell, Deck, Row
from workbench.model.case import Case
from workbench.model.edits import AnswerDeception, ConcludeDeception, apply
from workbench.model.source import Source
from workbench.views.choice import Choice
from workbench.views.report import report_view

WIDE = Room(width=873, height=380)
NARROW = Room(width=640, height=340, face=1.15)


def told(shown: Case, room: Room = WIDE, analyst: str = ANALYST) -> Deck:
    return deck(report_view(shown, analyst), room)


def matrix_pages(made: Deck) -> list[Table]:
    tables = [slide.blocks[0] for slide in made.slides if slide.kind == "table"]
    return [
        table for table in tables if isinstance(table, Table) and table.header.cells[0].text == "Evidence"
    ]


def charts(made: Deck) -> list[Bars]:
    return [block for slide in made.slides for block in slide.blocks if isinstance(block, Bars)]


BOARDS = {
    "39 rows": board(39, 5),
    "8 hypotheses": board(60, 8),
    "23 hypotheses": board(12, 23, form="independent"),
    "long texts": board(8, 5, longest=900),
    "hostile": hostile_board(),
    "unrated": board(9, 4, blank=1.1),
    "empty": Case(),
}


@pytest.mark.parametrize("room", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", BOARDS)
def test_nothing_is_higher_than_its_room_or_smaller_than_can_be_read(name, room):
    for slide in told(BOARDS[name], room).slides:
        assert sum(block.height for block in slide.blocks) + GAP * (len(slide.blocks) - 1) <= room.height + 1
        for block in slide.blocks:
            if isinstance(block, Table | Text):
                assert block.size >= SMALLEST
            if isinstance(block, Table):
                assert sum(block.widths) == pytest.approx(room.width)
                assert all(len(row.cells) == len(block.widths) for row in block.rows)


@pytest.mark.parametrize("name", ["39 rows", "8 hypotheses", "long texts"])
def test_every_row_stands_on_one_slide_with_its_codes(name):
    shown = BOARDS[name]
    rows = [row for table in matrix_pages(told(shown)) for row in table.rows]
    assert [row.key for row in rows] == [item.id for item in shown.evidence]
    for row in rows:
        codes = [shown.rating(ANALYST, row.key, hypothesis.id) or "" for hypothesis in shown.hypotheses]
        assert [cell.text for cell in row.cells[1:]] == codes
        assert [cell.code for cell in row.cells[1:]] == codes


def test_many_hypotheses_come_in_groups_of_ten_at_most_with_the_evidence_repeated():
    shown = BOARDS["23 hypotheses"]
    tables = matrix_pages(told(shown))
    assert {len(table.widths) - 1 for table in tables} == {7, 8}
    keys = [row.key for table in tables for row in table.rows]
    assert sorted(keys) == sorted([item.id for item in shown.evidence] * 3)


@given(st.integers(1, 200))
def test_column_groups_are_even_and_complete(count):
    groups = column_groups(count)
    assert [column for group in groups for column in group] == list(range(count))
    lengths = [len(group) for group in groups]
    assert max(lengths) <= 10
    assert max(lengths) - min(lengths) <= 1


@pytest.mark.parametrize("name", ["39 rows", "23 hypotheses"])
def test_each_reason_is_said_once_beside_its_row(name):
    shown = BOARDS[name]
    made = told(shown)
    notes = "\n".join(note for slide in made.slides for note in slide.notes)
    for place, cell in shown.cells.items():
        assert notes.count(cell.reason) == 1, place
    for slide in made.slides:
        rows = {row.key for block in slide.blocks if isinstance(block, Table) for row in block.rows}
        assert set(re.findall(r"reason (E\d+)/", "\n".join(slide.notes))) <= rows


def test_a_text_that_had_to_be_shortened_stands_in_full_in_the_notes():
    shown = BOARDS["long texts"]
    for slide in told(shown).slides:
        for block in slide.blocks:
            if isinstance(block, Table) and block.header.cells[0].text == "Evidence":
                for row in block.rows:
                    item = shown.evidence_item(row.key)
                    assert item.text in row.cells[0].text or any(item.text in note for note in slide.notes)


@pytest.mark.parametrize("form", ["exclusive", "independent"])
def test_titles_state_findings_and_never_a_bare_winner(form):
    made = told(case({"E1": "C I II", "E2": "C I I"}, form=form))
    titles = [slide.title for slide in made.slides]
    assert "H1 Hypothesis 1 is least contradicted (0); next comes H2 Hypothesis 2 (2)" in titles
    assert "E1 to E2: most often against H2 Hypothesis 2 and H3 Hypothesis 3 (2 of 2 rows)" in titles
    text = " ".join(titles).lower()
    assert not re.search(r"\b(likely|probable|probably|proves|winner|wins|true motive)\b", text)


def test_ties_are_titled_as_ties():
    titles = [slide.title for slide in told(case(AUM)).slides]
    tied = "H1 Hypothesis 1 and H2 Hypothesis 2 are tied as least contradicted (1 each)"
    assert f"{tied}; next comes H3 Hypothesis 3 (2)" in titles


def test_all_alike_is_said_so():
    titles = [slide.title for slide in told(case({"E1": "C C", "E2": "I I"})).slides]
    assert "E1 to E2: as often against one hypothesis as against another (1 of 2 rows each)" in titles
    assert "Nothing tells the hypotheses apart: all stand at 1" in titles


def test_a_case_nobody_rated_has_no_leader_and_no_chart():
    made = told(BOARDS["unrated"], analyst="")
    assert not any(slide.kind == "chart" for slide in made.slides)
    assert "Nothing is rated yet, so nothing leads" in [slide.title for slide in made.slides]


def test_a_hypothesis_nobody_rated_has_no_bar():
    made = told(case({"E1": "C . I", "E2": "I . I"}))
    (bars,) = charts(made)
    assert bars.values == (1.0, 2.0, None)
    assert bars.names[2] == "H2 Hypothesis 2 (not rated)"
    assert bars.strong == {0}


def test_many_bars_are_spread_over_slides():
    made = told(BOARDS["23 hypotheses"])
    bars = charts(made)
    assert [len(one.names) for one in bars] == [12, 11]


def test_the_footer_is_the_scoring_convention():
    assert "I counts 1, II counts 2" in told(case(AUM)).footer
    assert "not a probability" in told(case(AUM)).footer


def test_the_judgement_is_a_slide_of_its_own():
    slides = [
        slide
        for slide in told(BOARDS["39 rows"]).slides
        if slide.title.startswith("The analyst's own answer")
    ]
    assert slides
    assert all(isinstance(slide.blocks[0], Table) for slide in slides)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40))
def test_rows_are_spread_without_loss_and_without_a_page_too_many(lengths):
    rows = tuple(
        Row(cells=(Cell(text="word " * n), Cell(text=str(place)))) for place, n in enumerate(lengths)
    )
    header = Row(cells=(Cell(text="a"), Cell(text="b")))
    table = Table(widths=(300, 100), header=header, rows=rows, size=12, alt="", rows_at_least=3)
    room = Room(width=400, height=300)
    made = pages(table, room)
    assert [row.cells[1].text for page in made for row in page.rows] == [str(n) for n in range(len(rows))]
    assert all(page.height <= room.height for page in made)
    free = room.height - made[0].header.height
    fewest, used = 1, 0.0
    for row in (row for page in made for row in page.rows):
        fewest, used = (fewest, used + row.height) if used + row.height <= free else (fewest + 1, row.height)
    assert len(made) == fewest


def by_source(shown: Case) -> Case:
    """Return a case whose items come from two sources in turn, the last from none."""
    sources = tuple(Source(id=f"S{n}", title=f"Paper {n}") for n in (1, 2))
    named = ("S1", "S2") * len(shown.evidence)
    evidence = [replace(item, source=id) for item, id in zip(shown.evidence, named, strict=False)]
    evidence[-1] = replace(evidence[-1], source="")
    return replace(shown, sources=sources, evidence=tuple(evidence))


@pytest.mark.parametrize("room", [WIDE, NARROW], ids=["wide", "narrow"])
def test_grouped_by_source_every_slide_names_the_source_above_its_rows(room):
    shown = by_source(board(30, 5))
    tables = matrix_pages(deck(report_view(shown, ANALYST, choice=Choice(by="source")), room))
    assert len(tables) > 2
    below: dict[str, list[str]] = {}
    for table in tables:
        assert table.rows[0].is_across
        assert not table.rows[-1].is_across
        assert table.height <= room.height
        for row in table.rows:
            if row.is_across:
                group = row.cells[0].text
            else:
                below.setdefault(group, []).append(row.key)
    assert below["S1 Paper 1"] == [f"E{n}" for n in range(1, 30, 2)]
    assert below["No source named"] == ["E30"]


def test_turned_round_each_item_stands_once_above_its_codes_and_whole_in_the_notes():
    shown = BOARDS["39 rows"]
    made = deck(report_view(shown, ANALYST, choice=Choice(matrix="rows")), WIDE)
    slides = [one for one in made.slides if one.blocks and is_across(one.blocks[0])]
    seen = {}
    for slide in slides:
        (table,) = slide.blocks
        for place, head in enumerate(table.header.cells[1:], start=1):
            id = head.text.partition(" ")[0]
            assert shown.evidence_item(id).text in "\n".join(slide.notes)
            seen[id] = [row.cells[place].text for row in table.rows]
    assert seen == {
        item.id: [shown.rating(ANALYST, item.id, h.id) or "" for h in shown.hypotheses]
        for item in shown.evidence
    }


def is_across(block) -> bool:
    return isinstance(block, Table) and block.header.cells[-1].text.startswith("E")


def test_slides_under_one_title_are_numbered_so_that_no_two_are_alike():
    for name in ("39 rows", "long texts"):
        titles = [slide.title for slide in told(BOARDS[name]).slides]
        assert len(set(titles)) == len(titles)
        assert any(" (2 of " in title for title in titles)


@given(
    st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=6), st.sampled_from([12, 16])
)
def test_columns_fill_the_room_and_a_longer_text_never_gets_a_narrower_one(texts, size):
    rows = tuple(Row(cells=tuple(Cell(text=text) for text in row)) for row in texts)
    header = Row(cells=tuple(Cell(text=name) for name in ("a", "b", "c")))
    table = Table(widths=(1, 1, 1), header=header, rows=rows, size=12, alt="", is_fluid=True)
    widths = sized(table, WIDE, size).widths
    assert sum(widths) == pytest.approx(WIDE.width)
    assert min(widths) > 0
    doubled = tuple(
        replace(row, cells=(Cell(text=f"{row.cells[0].text} more words"), *row.cells[1:])) for row in rows
    )
    assert sized(replace(table, rows=doubled), WIDE, size).widths[0] >= widths[0] - 1e-6


def test_no_word_is_torn_where_there_is_room_for_it_in_any_size():
    rows = tuple(Row(cells=(Cell(text=f"H{n}"), Cell(text="word " * 60))) for n in range(9))
    table = Table(
        widths=(1, 1),
        header=Row(cells=(Cell(text="Id"), Cell(text="x"))),
        rows=rows,
        size=12,
        alt="",
        is_fluid=True,
    )
    for size in (12, 16):
        assert WIDE.lines("H8", sized(table, WIDE, size).widths[0] - 2 * SIDE, size) == 1


def test_both_totals_have_a_slide_and_deception_checks_another():
    drawn = twice(case(AUM), {"E1": "II N C I", "E3": "N N C I"})
    drawn = replace(drawn, sources=(Source(id="S1", title="A paper"),))
    drawn = apply(drawn, AnswerDeception(source="S1", question="mom-motive", answer="yes"), by=ANALYST)
    made = told(apply(drawn, ConcludeDeception(source="S1", conclusion="Look again."), by=ANALYST))
    (both,) = [one for one in made.slides if "taken as deceptive" in one.title]
    (table,) = [block for block in both.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.rows[0].cells] == ["H1 Hypothesis 1", "1, tied 1st", "2, 2nd"]
    assert sum("taken as deceptive" in note for note in both.notes) == 3
    (checked,) = [one for one in made.slides if one.title == "One source was checked for deception"]
    (table,) = [block for block in checked.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.rows[0].cells][::2] == ["S1 A paper", "Look again."]


def test_a_second_reading_is_marked_on_its_slide_and_counts_in_no_title():
    plain, doubled = (told(one) for one in (case(AUM), twice(case(AUM), {"E4": "I I I I"})))
    rows = [row.cells[0].text for page in matrix_pages(doubled) for row in page.rows]
    assert "E4-2  (taken as deceptive) Item E4" in rows
    titles = [[one.title.replace("E4-2", "E4") for one in made.slides] for made in (doubled, plain)]
    assert [one for one in titles[0] if "deceptive" not in one] == titles[1]


def test_what_would_overturn_it_names_the_very_cells_from_which_code_to_which():
    (slide,) = [one for one in told(case(AUM)).slides if "rated differently would be enough" in one.title]
    (table,) = slide.blocks
    texts = {row.cells[0].text: [cell.text for cell in row.cells] for row in table.rows if not row.is_across}
    first, *_ = report_view(case(AUM), ANALYST)["flips"]["rows"]
    assert texts[first["cells"][0]["head"]] == [one["text"] for one in first["cells"]]
    assert re.search(
        r"E\d against H\d from \S+ to \S+", " ".join(text for row in texts.values() for text in row)
    )


def test_the_hash_of_a_file_is_in_the_notes_and_not_on_the_slide():
    shown = replace(case(AUM), sources=(Source(id="S1", title="A text", file="a.txt", sha256="ab" * 32),))
    (slide,) = [one for one in told(shown).slides if "ab" * 32 in str(one)]
    (table,) = slide.blocks
    assert "ab" * 32 in str(slide.notes)
    assert "ab" * 32 not in str([row.cells for row in table.rows])


def test_questions_of_their_own_are_not_told_as_a_result_that_nothing_decides():
    titles = [slide.title for slide in told(case(AUM, form="independent")).slides]
    assert "No hypothesis is ahead of another: each is a question of its own" in titles
    assert "No single item decides the result" not in titles


def test_no_hypothesis_is_torn_in_the_head_of_a_narrow_slide():
    shown = board(6, 5)
    names = ("Cash", "Combat experience", "Technology transfer", "Security guarantee", "Domestic diversion")
    labelled = tuple(replace(one, label=name) for one, name in zip(shown.hypotheses, names, strict=True))
    first, *_ = matrix_pages(told(replace(shown, hypotheses=labelled), NARROW))
    for cell, width in zip(first.header.cells[1:], first.widths[1:], strict=True):
        for word in cell.text.split():
            assert NARROW.lines(word, width - 2 * SIDE, SMALLEST, bold=cell.bold) == 1, word
