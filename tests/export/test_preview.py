"""How a file would begin, drawn without a browser: the words and codes of the file, in pictures that show."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.test_templates import only_blank, own
from workbench import casefile
from workbench.design.tokens import contrast
from workbench.errors import BadValue, TemplateUnusable
from workbench.export import ENDINGS, preview
from workbench.export.picture.page import HIGH, WIDE
from workbench.model.case import Case
from workbench.shipped import shipped
from workbench.views.choice import Choice

SVG = "{http://www.w3.org/2000/svg}"


def told(drawn: str) -> str:
    return " ".join("".join(node.itertext()) for node in ET.fromstring(drawn).iter(f"{SVG}text"))


@pytest.fixture(scope="module")
def worked() -> Case:
    return casefile.read(shipped("templates") / "north-korea-worked.json").case


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("shown", [case(AUM), Case(), hostile_board()], ids=["rated", "empty", "hostile"])
def test_every_kind_of_file_has_something_to_look_at(ending, shown):
    found = preview.preview(shown, ending, analyst=ANALYST)
    assert found.pictures or found.text or found.note
    for alt, drawn in found.pictures:
        assert alt.strip()
        assert ET.fromstring(drawn).tag == f"{SVG}svg"


def test_the_first_slides_say_what_those_of_the_file_say(worked, tmp_path):
    from pptx import Presentation

    from workbench.export import export

    found = preview.preview(worked, ".pptx", analyst="template")
    path = export(worked, tmp_path / "x.pptx", analyst="template")
    slides = list(Presentation(str(path)).slides)
    assert f"{preview.MOST_SLIDES} of {len(slides)} slides" in found.note
    assert len(found.pictures) == preview.MOST_SLIDES
    for (alt, drawn), slide in zip(found.pictures, slides, strict=False):
        assert alt.endswith(slide.shapes.title.text_frame.text)
        first_words = slide.shapes.title.text_frame.text.split()[:3]
        assert " ".join(first_words) in told(drawn)


def test_a_slide_has_the_size_of_the_template_and_nothing_stands_outside(worked):
    for _, drawn in preview.preview(worked, ".pptx", analyst="template").pictures:
        root = ET.fromstring(drawn)
        wide, high = float(root.get("width")), float(root.get("height"))
        for mark in root.iter(f"{SVG}text"):
            assert 0 <= float(mark.get("x")) <= wide
            assert 0 <= float(mark.get("y")) <= high


def test_the_page_begins_as_the_report_does_and_ends_at_its_foot(worked):
    ((_, drawn),) = preview.preview(
        replace(worked, handling="TLP:AMBER"), ".html", analyst="template"
    ).pictures
    words = told(drawn)
    assert words.startswith("TLP:AMBER North Korea: why send troops?")
    assert "TLP:AMBER" in words[-60:]
    root = ET.fromstring(drawn)
    assert (float(root.get("width")), float(root.get("height"))) == (WIDE, HIGH)


def test_the_sheet_is_the_one_in_the_workbook():
    ((_, drawn),) = preview.preview(case({"E1": "CC I", "E2": "NA ."}), ".xlsx", analyst=ANALYST).pictures
    words = told(drawn)
    assert words.index("E1") < words.index("CC") < words.index("E2") < words.index("NA")


def test_a_picture_is_shown_itself_as_it_was_chosen(worked):
    ((_, ranking),) = preview.preview(worked, ".png", analyst="template", what="ranking", scale=3).pictures
    assert "E1" not in told(ranking).split()


def test_what_would_make_a_page_slow_is_told_instead():
    found = preview.preview(board(500, 20), ".svg", analyst=ANALYST)
    assert found.pictures == ()
    assert "too large to be shown here" in found.note


def test_what_is_chosen_is_what_is_shown(worked):
    briefing = preview.preview(worked, ".pptx", analyst="template", choice=Choice(deck="briefing"))
    assert "5 of 5 slides" in briefing.note
    group = preview.preview(worked, ".pdf", analyst="template", choice=Choice(who="group"))
    assert "median" in told(group.pictures[0][1])
    with pytest.raises(BadValue, match="left as it is"):
        preview.preview(worked, ".csv", analyst="template", choice=Choice(deck="briefing"))


def test_a_sketch_has_the_ground_and_the_ink_of_its_template(worked):
    grounds = {}
    for name in ("light", "dark"):
        (_, drawn), *_ = preview.preview(worked, ".pptx", analyst="template", template=name).pictures
        root = ET.fromstring(drawn)
        grounds[name] = root.find(f"{SVG}rect").get("fill")
        ink = root.find(f"{SVG}text").get("fill")
        assert contrast(grounds[name], ink) > 7
    assert grounds["light"] != grounds["dark"]


def test_a_template_that_cannot_be_used_is_named(tmp_path):
    with pytest.raises(TemplateUnusable, match=r"none\.pptx"):
        preview.preview(case(AUM), ".pptx", analyst=ANALYST, template=tmp_path / "none.pptx")


def test_what_a_template_of_ones_own_lacks_is_told_before_anything_is_written(tmp_path):
    note = {
        template: preview.preview(case(AUM), ".pptx", analyst=ANALYST, template=template).note
        for template in (own(tmp_path / "own.pptx", only_blank), "light")
    }
    assert ["own.pptx has no layout for" in told for told in note.values()] == [True, False]
