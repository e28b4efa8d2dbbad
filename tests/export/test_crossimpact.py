"""Which motives go together leaves the workbench too: words beside numbers, and what does not fit."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.export.deck import Room, Slide, deck
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.model.case import Case
from workbench.model.edits import Judge, JudgeConditional, apply
from workbench.views.report import report_view

ROOM = Room(width=860, height=400)
UNFIT = "both are true is then 54 %, more than the 30 %"


def paired() -> Case:
    drawn = case({"E1": "C I N"}, form="independent")
    single = Judge(moment="after", percents={"H1": 60, "H2": 50, "H3": 30})
    both = (("H2", 70), ("H3", 90))
    given = (JudgeConditional(given="H1", hypothesis=id, percent=percent) for id, percent in both)
    for edit in (single, *given):
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def slides(shown: Case) -> list[Slide]:
    made = deck(report_view(shown, ANALYST), ROOM).slides
    return [slide for slide in made if "how likely would another be" in slide.title]


def test_page_and_text_hold_every_number_with_its_word_and_say_what_does_not_fit() -> None:
    page = html_bytes(paired(), ANALYST).decode().partition('<section id="crossimpact">')[2]
    assert UNFIT in page
    assert "H1 Hypothesis 1 and H2 Hypothesis 2 go together more than by chance" in page
    row = '<th scope="row">H2 Hypothesis 2</th><td>70 %: likely (55–80 %)</td>'
    assert f"<td>H1 Hypothesis 1</td>{row}<td>50 %: roughly even chance (45–55 %)</td>" in page
    text = markdown_bytes(paired(), ANALYST).decode()
    assert UNFIT in text
    assert "| H1 Hypothesis 1 | H3 Hypothesis 3 | 90 %: very likely (80–95 %) |" in text


def test_a_slide_shows_the_numbers_and_its_notes_what_they_say() -> None:
    (slide,) = slides(paired())
    assert slide.title.endswith("In 1 pair the analyst's numbers do not fit together")
    assert any(UNFIT in note for note in slide.notes)
    assert "90 %: very likely (80–95 %)" in str(slide.blocks)


def test_another_analysts_numbers_and_those_of_exclusive_hypotheses_are_left_out() -> None:
    for shown, who in (
        (paired(), "bob"),
        (replace(paired(), form="exclusive"), ANALYST),
        (case({}), ANALYST),
    ):
        assert report_view(shown, who)["crossimpact"] == {}
        assert b'id="crossimpact"' not in html_bytes(shown, who)
        assert "Which motives go together" not in markdown_bytes(shown, who).decode()
    assert slides(replace(paired(), form="exclusive")) == []
