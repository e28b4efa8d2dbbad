"""A team's joint matrix in exports: who moved and who stays apart stands in every kind of file, as text."""

from io import BytesIO
from zipfile import ZipFile

import pptx
import pytest

from tests.widgets.states import STANDING, joint
from workbench.export.dispatch import export
from workbench.model.case import Case
from workbench.model.edits import TakeStance, apply
from workbench.model.rating import Rating
from workbench.views.report import report_view

WICKED = "<script>alert(1)</script> & so"


@pytest.fixture(scope="module")
def team() -> Case:
    case = joint()
    wicked = TakeStance(member="Cy", evidence="E2", hypothesis="H1", rating=Rating.II, reason=WICKED)
    for edit in (*STANDING, wicked):
        case = apply(case, edit, by="Team 1")
    return case


def test_every_written_report_has_the_dissent_with_its_reason(team, tmp_path):
    for name in ("report.html", "report.md", "report.docx"):
        path = tmp_path / name
        export(team, path, analyst="Team 1")
        content = path.read_bytes()
        if name.endswith("docx"):
            content = ZipFile(BytesIO(content)).read("word/document.xml")
        text = content.decode("utf-8")
        assert "It does not fit." in text, name
        assert "stays by I, apart from the joint code" in text, name
        assert "<script>alert(1)" not in text, name


def test_slides_have_it_on_a_slide_and_in_the_notes_of_the_matrix(team, tmp_path):
    export(team, tmp_path / "deck.pptx", analyst="Team 1")
    slides = pptx.Presentation(str(tmp_path / "deck.pptx")).slides
    notes = [one.notes_slide.notes_text_frame.text for one in slides if one.has_notes_slide]
    assert any("Ann stays by I, apart from the joint code. It does not fit." in text for text in notes)
    titles = [one.shapes.title.text for one in slides if one.shapes.title]
    assert "3 times somebody moved or stays apart" in titles


def test_a_briefing_says_that_somebody_stays_apart_and_one_persons_report_says_nothing(team):
    view = report_view(team, "Team 1")
    assert "2 times somebody stays apart from the joint code." in view["remarks"]
    assert report_view(team, "Ann")["team"] is None
