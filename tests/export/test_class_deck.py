"""The deck that shows a class its own work: what it says, and that nobody is named on it."""

import io

import pptx
import pytest
from pptx.util import Pt

from tests.classroom.handed_in import blank, made, put, rated, student
from workbench.classroom.gathering import gather
from workbench.errors import CannotRead, UnknownFormat
from workbench.export.classroom import write_class_deck
from workbench.messages import say
from workbench.views.classdeck import MOST_CELLS, class_deck_view
from workbench.views.classroll import naming


@pytest.fixture(scope="module")
def slides(thirty, tmp_path_factory):
    path = tmp_path_factory.mktemp("deck") / "class.pptx"
    write_class_deck(thirty, path, seats=[["Table one"]])
    return pptx.Presentation(io.BytesIO(path.read_bytes()))


def words_of(slide, *, notes=True):
    found = [slide.notes_slide.notes_text_frame.text] if notes and slide.has_notes_slide else []
    for shape in slide.shapes:
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        if shape.has_chart:
            found += [str(name) for name in shape.chart.plots[0].categories]
    return "\n".join(found)


def test_every_part_of_the_discussion_has_its_slide(slides, thirty):
    titles = [slide.shapes.title.text for slide in slides.slides]
    assert titles[1] == "30 students have handed in. 28 are complete."
    assert titles[-1] == say("classdeck.closing")
    assert sum(" against " in title for title in titles) in range(3, MOST_CELLS + 1)
    for part in ("medians", "How far the class agrees", "changed their answer", "How sure", "likely", "seat"):
        assert any(part in title for title in titles), part
    assert any("the reference, one reading of the same evidence" in title for title in titles)
    assert say("conclusions.trials") in words_of(slides.slides[len(titles) - 1])
    assert len(set(titles)) == len(titles)


def test_nobody_is_named_and_nothing_is_called_wrong(slides, thirty):
    told = "\n".join(words_of(slide) for slide in slides.slides)
    assert not any(one.student in told for one in thirty.roll.entries)
    assert "incorrect" not in told.lower()
    assert told.lower().count("wrong") == told.count("A test gone wrong") + told.count(
        "Neither side is wrong"
    )


def test_charts_and_tables_are_native_and_have_a_text_in_their_place(slides):
    frames = [
        shape for slide in slides.slides for shape in slide.shapes if shape.has_table or shape.has_chart
    ]
    assert sum(shape.has_chart for shape in frames) == 3
    assert all(shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in frames)


def test_nothing_is_off_the_slide_or_below_twelve_points(slides):
    for slide in slides.slides:
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.left >= 0
            assert shape.top + high <= slides.slide_height
            assert shape.left + shape.width <= slides.slide_width
            cells = [c for row in shape.table.rows for c in row.cells] if shape.has_table else []
            frames = [shape.text_frame] if shape.has_text_frame else [cell.text_frame for cell in cells]
            sizes = [run.font.size for f in frames for p in f.paragraphs for run in p.runs if run.font.size]
            assert all(size >= Pt(12) for size in sizes)


def test_the_numbers_are_those_of_the_review(thirty):
    view = class_deck_view(thirty)
    first = thirty.measured.splits[0]
    ids = (thirty.measured.frame.evidence[first[0]].id, thirty.measured.frame.rated_hypotheses[first[1]].id)
    assert view["cells"][0]["title"].startswith(f"{ids[0]} against {ids[1]}")
    assert view["ranks"]["rows"][1][1:] == ["1st", "1.0", "29 of 30", "1st"]
    assert view["moved"]["title"] == "20 of 30 changed their answer after the evidence"


def test_names_in_reasons_are_left_out_and_markup_stays_text(tmp_path):
    reason = "As ANN  LEE said to Bo: <script>alert(1)</script> & more, Lee."
    put(tmp_path, "a.json", made(blank(), rated({"E1": "II C"}, reason=reason), by="Ann Lee"))
    student(tmp_path, "Bo", {"E1": "CC C"})
    found = gather(tmp_path)
    (told, *_) = class_deck_view(found)["cells"]
    hidden = say("classdeck.name.hidden")
    assert told["reasons"][1] == [
        f"II: As {hidden} said to {hidden}: <script>alert(1)</script> & more, {hidden}."
    ]
    named = class_deck_view(found, names=naming(found.roll))["cells"][0]
    assert named["reasons"][1][0].startswith("Ann Lee, II: ")
    path = write_class_deck(found, tmp_path / "small.pptx")
    told = "\n".join(words_of(slide) for slide in pptx.Presentation(str(path)).slides)
    assert "<script>alert(1)</script> & more" in told
    assert "Ann" not in told
    assert "reference" not in told


def test_a_folder_in_which_nothing_counts_has_no_deck(tmp_path):
    with pytest.raises(CannotRead, match="Nothing that counts"):
        gather(tmp_path)


def test_a_deck_has_the_ending_of_slides(thirty, tmp_path):
    with pytest.raises(UnknownFormat):
        write_class_deck(thirty, tmp_path / "deck.pdf")
    assert not list(tmp_path.iterdir())
