"""Scenarios in everything that leaves: page, Markdown and slides show the same table and the same words."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE, board
from workbench.export.deck import Room, deck
from workbench.export.deck.parts import GAP, SMALLEST, Table
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.model.scenario import Scenario
from workbench.views.report import report_view

ROOM = Room(width=860, height=370)
FIRST = Scenario(id="C1", name="Without E1", evidence=("E1",))
NOTHING = Scenario(id="C2", name="Only absences", kinds=("absence",))


def under(*scenarios, form="exclusive", drawn=None):
    return replace(drawn or case(AUM, form=form), scenarios=scenarios)


def page(shown):
    return html_bytes(shown, ANALYST).decode("utf-8")


def written(shown):
    return markdown_bytes(shown, ANALYST).decode("utf-8")


def slides(shown, room=ROOM):
    alt = "The case beside its scenarios: where each leaves the hypotheses."
    made = deck(report_view(shown, ANALYST), room).slides
    return [one for one in made if any(isinstance(block, Table) and block.alt == alt for block in one.blocks)]


def test_a_case_without_scenarios_says_nothing_of_them():
    shown = under()
    assert 'id="scenarios"' not in page(shown)
    assert "## What if" not in written(shown)
    assert slides(shown) == []


def test_the_page_has_the_table_and_says_what_changes():
    shown = page(under(FIRST, NOTHING))
    assert '<a href="#scenarios">' in shown
    assert "Each of these 2 scenarios changes which hypotheses are least contradicted." in shown
    assert "<strong>◆ 0 · 1st</strong>" in shown
    assert "no row is left, so there is no ranking" in shown
    assert "“Without E1”: without row E1; 3 of 4 rows." in shown


def test_markdown_has_the_same_table():
    lines = written(under(FIRST, NOTHING)).splitlines()
    head = (
        "| Hypothesis | The case as it is (4 rows) | Without E1 (3 of 4 rows) | Only absences (0 of 4 rows) |"
    )
    assert head in lines
    assert "| H1 Hypothesis 1 | **◆ 1 · tied 1st** | **◆ 0 · 1st** | no row left |" in lines
    assert "- “Without E1”: without row E1; 3 of 4 rows." in lines


def test_a_slide_has_the_table_and_its_notes_the_rules():
    (slide,) = slides(under(FIRST, NOTHING))
    table = slide.blocks[0]
    assert slide.title == "Each of these 2 scenarios changes which hypotheses are least contradicted."
    assert [cell.whole for cell in table.header.cells] == [
        "Hypothesis",
        "The case as it is  4 rows",
        "Without E1  3 of 4 rows",
        "Only absences  0 of 4 rows",
    ]
    assert [(cell.text, cell.bold) for cell in table.rows[0].cells[1:]] == [
        ("◆ 1 · tied 1st", True),
        ("◆ 0 · 1st", True),
        ("no row left", False),
    ]
    assert "“Without E1”: without row E1; 3 of 4 rows." in slide.notes
    assert slide.blocks[1].paragraphs[0].startswith("“Without E1”: the tie is broken")
    assert "Compare the hypotheses within a column." in slide.notes[-1]


def test_in_the_independent_form_nobody_leads_and_no_place_is_given():
    shown = under(FIRST, NOTHING, form="independent")
    (slide,) = slides(shown)
    assert slide.title == "What becomes of each hypothesis in each scenario"
    assert [cell.text for cell in slide.blocks[0].rows[0].cells[1:]] == ["1", "0", "no row left"]
    for text in (page(shown), written(shown)):
        assert "◆" not in text
        assert "nothing is ranked here" in text


def test_more_scenarios_than_a_slide_takes_go_on_to_another_with_the_case_again():
    many = [replace(FIRST, id=f"C{n}", name=f"Number {n}") for n in range(1, 7)]
    one, other = slides(under(*many))
    assert [len(slide.blocks[0].header.cells) for slide in (one, other)] == [6, 4]
    assert other.blocks[0].header.cells[1].text == "The case as it is"
    assert any("Number 6" in note for note in other.notes)
    assert not any("Number 6" in note for note in one.notes)


@pytest.mark.parametrize("room", [ROOM, Room(width=640, height=340, face=1.15)], ids=["wide", "narrow"])
@pytest.mark.parametrize("columns", [5, 23])
def test_long_and_hostile_names_stay_within_the_slide_and_are_text(room, columns):
    many = [replace(FIRST, id=f"C{n}", name=name) for n, name in enumerate(HOSTILE, 1)]
    shown = under(*many, drawn=board(12, columns))
    found = slides(shown, room)
    assert found
    for slide in found:
        table = slide.blocks[0]
        heights = [block.height for block in slide.blocks]
        assert sum(heights) + GAP * (len(heights) - 1) <= room.height + 1
        assert table.size >= SMALLEST
        assert sum(table.widths) == pytest.approx(room.width)
    assert "<img" not in page(shown)


def test_nothing_rated_has_no_slide():
    assert slides(under(FIRST, drawn=case({"E1": ". .", "E2": ". ."}))) == []
