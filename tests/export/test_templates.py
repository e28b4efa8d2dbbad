"""Slides on a person's own presentation: its theme, fonts, size and layouts, without its slides."""

import io
import zipfile
from pathlib import Path

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from tests.export.opened import faults, opened, sizes
from tools.slide_templates import LOOKS
from tools.slide_templates import made as make_template
from workbench.design.tokens import colour, palette
from workbench.errors import TemplateUnusable
from workbench.export import export
from workbench.export.pptx import remarked
from workbench.shipped import shipped

SLIDE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide"
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def own(path: Path, change=None) -> Path:
    """Write a 4:3 presentation with three slides, notes, a section, a custom show and a link to one."""
    show = pptx.Presentation()
    for number in range(3):
        slide = show.slides.add_slide(show.slide_layouts[1])
        slide.shapes.title.text_frame.text = f"Secret slide {number}"
        slide.notes_slide.notes_text_frame.text = "Secret notes"
    _divide(show)
    _outline(show)
    show.slide_layouts[6].part.relate_to(show.slides[1].part, SLIDE)
    if change:
        change(show)
    show.save(path)
    return path


def _divide(show) -> None:
    ids = show.slides._sldIdLst
    section = "".join(f'<p14:sldId id="{one.get("id")}"/>' for one in ids)
    show.element.append(
        parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{SECTIONS}"><p14:sectionLst '
            'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="A" '
            f'id="{{00000000-0000-0000-0000-000000000001}}"><p14:sldIdLst>{section}</p14:sldIdLst></p14:section>'
            "</p14:sectionLst></p:ext></p:extLst>"
        )
    )
    custom = f'<p:custShow name="x" id="0"><p:sldLst><p:sld r:id="{ids[0].rId}"/></p:sldLst></p:custShow>'
    show.element.find(qn("p:notesSz")).addnext(
        parse_xml(f"<p:custShowLst {nsdecls('p', 'r')}>{custom}</p:custShowLst>")
    )


def _outline(show) -> None:
    """Have the way the presentation was last looked at name a slide."""
    (view,) = (rel.target_part for rel in show.part.rels.values() if rel.reltype.endswith("/viewProps"))
    name = view.relate_to(show.slides[0].part, SLIDE)
    outline = f'<p:outlineViewPr><p:sldLst><p:sld r:id="{name}"/></p:sldLst></p:outlineViewPr>'
    view.blob = view.blob.replace(b"</p:viewPr>", outline.encode() + b"</p:viewPr>")


def deck(tmp_path: Path, template: Path | str, shown=None) -> bytes:
    return export(shown or case(AUM), tmp_path / "deck.pptx", analyst=ANALYST, template=template).read_bytes()


def test_a_template_keeps_its_size_theme_and_layouts_and_loses_its_slides(tmp_path):
    template = own(tmp_path / "own.pptx")
    content = deck(tmp_path, template, board(20, 5))
    assert faults(content) == []
    made = opened(content)
    assert made.show.slide_width == pptx.Presentation(template).slide_width
    assert {slide.slide_layout.name for slide in made.show.slides} == {
        "Title Slide",
        "Title and Content",
        "Title Only",
    }
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(template) as before:
        assert package.read("ppt/theme/theme1.xml") == before.read("ppt/theme/theme1.xml")
        for name in package.namelist():
            assert b"Secret" not in package.read(name), name
        assert b"custShow" not in package.read("ppt/presentation.xml")
        assert b"sectionLst" not in package.read("ppt/presentation.xml")


def test_everything_fits_a_narrow_template_and_can_be_read(tmp_path):
    made = opened(deck(tmp_path, own(tmp_path / "own.pptx"), board(20, 8)))
    assert min(sizes(made)) >= 1200
    width, height = made.show.slide_width, made.show.slide_height
    for slide in made.show.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= width + 100
            assert shape.top + shape.height <= height + 100
    keys = [row[0].split("  ")[0] for table in made.matrix_tables() for row in table[1:]]
    assert keys == [f"E{n}" for n in range(1, 21)]


def no_footers(show) -> None:
    for holder in (show.slide_master, *show.slide_layouts):
        for shape in list(holder.placeholders):
            if shape.placeholder_format.idx >= 10:
                shape.element.getparent().remove(shape.element)


def only_blank(show) -> None:
    keep_only(show, 6)


def keep_only(show, place: int) -> None:
    """Leave one layout, and no slide."""
    keep = show.slide_layouts[place]
    for slide in list(show.slides._sldIdLst):
        show.part.rels.pop(slide.rId)
        show.slides._sldIdLst.remove(slide)
    for layout in list(show.slide_layouts):
        if layout is not keep:
            show.slide_layouts.remove(layout)


def dark(show) -> None:
    fill = show.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0, 0, 0)


@pytest.mark.parametrize("change", [no_footers, only_blank, dark])
def test_what_a_template_lacks_is_made_up_for(tmp_path, change):
    content = deck(tmp_path, own(tmp_path / "own.pptx", change))
    assert faults(content) == []
    made = opened(content)
    text = made.text()
    assert text.count("not a probability") >= len(made.show.slides)
    assert "are tied as least contradicted" in text
    assert len(made.matrix_tables()) == 1


def wide(show) -> None:
    show.slide_width, show.slide_height = Inches(13.333), Inches(7.5)


def renamed(show) -> None:
    """Call every layout and place otherwise, as a template in another language does."""
    for number, layout in enumerate(show.slide_layouts):
        layout.element.cSld.set("name", f"Folie {number}")
        for shape in layout.placeholders:
            shape.element.nvSpPr.cNvPr.set("name", f"Platz {shape.shape_id}")


def only_content(show) -> None:
    keep_only(show, 1)


def no_titles(show) -> None:
    """Take the places for titles out of all layouts."""
    for layout in show.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.type in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE):
                shape.element.getparent().remove(shape.element)


def turned(show) -> None:
    """Set all text from top to bottom, as a layout for East Asian scripts may be."""
    for layout in show.slide_layouts:
        for shape in layout.placeholders:
            shape.element.ph.set("orient", "vert")


def turned_round(show) -> None:
    """Have slides mean the theme's dark colour by their ground."""
    meant = show.slide_master.element.find(qn("p:clrMap"))
    for word, slot in {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}.items():
        meant.set(word, slot)


CHANGES = [wide, renamed, only_content, only_blank, no_titles, no_footers, turned, dark, turned_round]


@pytest.mark.parametrize("change", [None, *CHANGES], ids=lambda change: change.__name__ if change else "4:3")
def test_on_whatever_template_slides_are_whole_within_it_and_named_for_a_screen_reader(tmp_path, change):
    content = deck(tmp_path, own(tmp_path / "own.pptx", change), board(14, 5))
    assert faults(content) == []
    made = opened(content)
    assert min(sizes(made)) >= 1200
    keys = [row[0].split("  ")[0] for table in made.matrix_tables() for row in table[1:]]
    assert keys == [f"E{n}" for n in range(1, 15)]
    names = []
    for slide in made.show.slides:
        first = next(iter(slide.shapes))
        assert first.shape_id == slide.shapes.title.shape_id, "the title is read first"
        names.append(slide.shapes.title.text_frame.text)
        for shape in slide.shapes:
            assert min(shape.left, shape.top) >= 0
            assert shape.left + shape.width <= made.show.slide_width + 100
            assert shape.top + shape.height <= made.show.slide_height + 100
    assert all(names)
    assert len(set(names)) == len(names)
    assert made.text().count("not a probability") >= len(names)


def test_theme_fonts_and_colours_are_the_templates(tmp_path):
    made = opened(deck(tmp_path, own(tmp_path / "own.pptx"), board(14, 5)))
    for slide in made.show.slides:
        assert not list(slide._element.iter(qn("a:latin"), qn("a:ea"), qn("a:cs"))), "no font but the theme's"
        fixed = {node.get("val").lower() for node in slide._element.iter(qn("a:srgbClr"))}
        ours = {colour("light", name)[1:] for name in palette("light") if name.split("-")[0] in CODE_TOKENS}
        assert fixed <= ours, "no colour of our own but those of ratings"


CODE_TOKENS = {"cc", "c", "n", "i", "ii", "na", "unrated"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (None, ""),
        (wide, ""),
        (renamed, ""),
        (only_content, "own.pptx has no layout for a title slide; the nearest that it has is used"),
        (only_blank, "no layout for a title slide, text beneath a title, a table or a chart;"),
        (no_titles, "no layout for a title slide, text beneath a title, a table or a chart;"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_what_a_template_has_no_layout_for_is_said_in_a_sentence(tmp_path, change, words):
    assert words in remarked(own(tmp_path / "own.pptx", change))
    if not words:
        assert not remarked(own(tmp_path / "own.pptx", change))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_our_own_presentations_lack_nothing(look):
    assert remarked(look.name) == ""


def tiny(show) -> None:
    show.slide_width, show.slide_height = Inches(3), Inches(2)


def test_a_template_without_room_is_refused(tmp_path):
    with pytest.raises(TemplateUnusable, match="too little room"):
        deck(tmp_path, own(tmp_path / "own.pptx", tiny))


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("own.pptx", b"not a presentation", "not a PowerPoint presentation"),
        ("own.pptx", b"", "not a PowerPoint presentation"),
        ("own.potx", b"PK", r"ends in \.pptx"),
    ],
)
def test_what_is_no_presentation_is_refused_and_nothing_is_written(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TemplateUnusable, match=words):
        deck(tmp_path, tmp_path / name)
    assert not (tmp_path / "deck.pptx").exists()


def test_a_missing_template_gets_a_sentence(tmp_path):
    with pytest.raises(TemplateUnusable, match="no such file"):
        deck(tmp_path, tmp_path / "none.pptx")


def test_a_zip_of_something_else_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "own.pptx", "w") as package:
        package.writestr("readme.txt", "hello")
    with pytest.raises(TemplateUnusable, match="damaged"):
        deck(tmp_path, tmp_path / "own.pptx")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_shipped_presentations_are_what_their_script_makes(tmp_path, look):
    made = make_template(look, tmp_path)
    with (
        zipfile.ZipFile(made) as new,
        zipfile.ZipFile(shipped("templates") / "slides" / made.name) as old,
    ):
        assert {name: new.read(name) for name in new.namelist()} == {
            name: old.read(name) for name in old.namelist()
        }
    assert faults(made.read_bytes()) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_shipped_presentations_are_wide_and_have_a_layout_for_every_kind_of_slide(look):
    show = pptx.Presentation(shipped("templates") / "slides" / f"{look.name}.pptx")
    assert (show.slide_width, show.slide_height) == (12_192_000, 6_858_000)
    names = [layout.name for layout in show.slide_layouts]
    assert names == ["Title", "Title and content", "Table", "Chart", "Section", "Closing"]
    for layout in show.slide_layouts:
        kinds = {one.placeholder_format.type for one in layout.placeholders}
        assert {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE} <= kinds, layout.name
        assert kinds & {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}, layout.name


def grounds(made) -> dict[str, set[str]]:
    """Return the colours behind each code on the matrix slides."""
    found: dict[str, set[str]] = {}
    for table in (one for one in made.tables() if one.cell(0, 0).text == "Evidence"):
        for cell in (cell for row in list(table.rows)[1:] for cell in list(row.cells)[1:]):
            if cell.text in ("CC", "C", "N", "I", "II"):
                found.setdefault(cell.text, set()).add(f"#{str(cell.fill.fore_color.rgb).lower()}")
    return found


@pytest.mark.parametrize(("name", "theme"), [("light", "light"), ("dark", "dark"), ("print", "light")])
def test_our_own_are_asked_for_by_name_and_codes_have_the_colours_of_their_ground(tmp_path, name, theme):
    content = deck(tmp_path, name, board(12, 5))
    assert faults(content) == []
    made = opened(content)
    assert made.show.slide_layouts[4].name == "Section"
    assert grounds(made) == {
        code: {colour(theme, f"{code.lower()}-ground")} for code in ("CC", "C", "N", "I", "II")
    }


def test_codes_have_the_dark_colours_on_a_persons_own_dark_template(tmp_path):
    made = opened(deck(tmp_path, own(tmp_path / "own.pptx", turned_round), board(12, 5)))
    assert grounds(made)["CC"] == {colour("dark", "cc-ground")}


def test_a_name_that_is_none_of_ours_is_refused_with_those_that_are(tmp_path):
    with pytest.raises(TemplateUnusable, match="expected light, dark or print, or a presentation"):
        deck(tmp_path, "grey")


def titles_last(show) -> None:
    for layout in show.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.idx == 0:
                layout.shapes._spTree.append(shape.element)


def test_a_title_is_read_first_wherever_the_template_has_it(tmp_path):
    made = opened(deck(tmp_path, own(tmp_path / "own.pptx", titles_last)))
    for slide in made.show.slides:
        assert next(iter(slide.shapes)).shape_id == slide.shapes.title.shape_id
