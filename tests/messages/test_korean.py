"""The Korean catalogue: whole in what a student sees, the same placeholders, and marked as unreviewed."""

import json
from importlib.resources import files
from string import Formatter

import pytest

from tests.drawing import ANALYST, case
from workbench.export.lesson.primer import primer_page
from workbench.messages import say, speaking
from workbench.messages.language import form
from workbench.model.case import Case
from workbench.views.comprehension import comprehension_view
from workbench.views.exercise import begun_view, start_view

WHOLE = (
    "again",
    "comprehension",
    "evidence",
    "exercise",
    "gaps",
    "glossary",
    "grading",
    "hypotheses",
    "indicators",
    "judgement",
    "language",
    "lesson",
    "matrix",
    "panel",
    "primer",
    "reader",
    "reading",
    "widget",
)


def read(language, area):
    path = files("workbench.messages").joinpath(language, f"{area}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def counted(sentences):
    """Return the keys without the forms that counting gives them: languages have different ones."""
    stems = {key.removesuffix(".one").removesuffix(".other") for key in sentences}
    return {stem for stem in stems if not (stem.rpartition(".")[2].startswith("="))}


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def areas():
    return sorted(
        path.name.removesuffix(".json")
        for path in files("workbench.messages").joinpath("ko").iterdir()
        if path.name.endswith(".json")
    )


def test_what_a_student_sees_is_there():
    assert areas() == sorted(WHOLE)


@pytest.mark.parametrize("area", WHOLE)
def test_every_sentence_of_an_area_is_translated_and_none_is_made_up(area):
    assert counted(read("ko", area)) == counted(read("en", area))


@pytest.mark.parametrize("area", WHOLE)
def test_a_translation_fills_in_what_the_english_sentence_does(area):
    english = read("en", area)
    for key, text in read("ko", area).items():
        assert placeholders(text) == placeholders(english[key]), key


@pytest.mark.parametrize("area", [area for area in WHOLE if area != "language"])
def test_it_is_korean(area):
    same = [key for key, text in read("ko", area).items() if not any("가" <= c <= "힣" for c in text)]
    codes = (
        "comprehension.codes.option.",
        "grading.announce",
        "grading.graded",
        "grading.key.",
        "grading.screen.of",
        "grading.stop",
        "indicators.closed.of",
        "indicators.infinite",
        "indicators.origin.seen",
        "indicators.percent",
        "indicators.report.since",
        "reading.paragraph",
        "matrix.export.",
        "matrix.key.enter",
        "matrix.place",
        "matrix.grade",
    )
    assert [key for key in same if not key.startswith((*codes, "judgement.beside.blank"))] == []


def test_korean_has_one_form_whatever_the_number():
    assert {form(n, read("ko", "language")["language.counting"]) for n in (0, 1, 2, 11)} == {"other"}
    with speaking("ko"):
        assert say("again.left", n=1) == "1칸이 남았습니다."


def test_the_panel_and_the_primer_say_that_nobody_has_reviewed_it():
    assert begun_view(case({"E1": "C"}), ANALYST)["note"] == ""
    with speaking("ko"):
        for view in (start_view(case({"E1": "C"}), []), begun_view(case({"E1": "C"}), ANALYST)):
            assert "검토되지 않은 번역" in view["note"]
        page = primer_page(Case(title="x")).decode("utf-8")
    assert "검토되지 않은 번역" in page
    assert '<html lang="ko">' in page
    assert "검토되지 않은 번역" in read("ko", "lesson")["lesson.opening"]


def test_what_korean_lacks_is_said_in_english():
    with speaking("ko"):
        assert say("refine.gaps.none") == read("en", "refine")["refine.gaps.none"]
        assert comprehension_view(case({"E1": "C"}), ANALYST)["title"] == "방법에 대한 질문"


def test_a_language_spoken_for_a_while_is_left_again():
    with pytest.raises(LookupError), speaking("nowhere"):
        pass
    with speaking("ko"), speaking(""):
        assert say("language.code") == "ko"
    assert say("language.code") == "en"
