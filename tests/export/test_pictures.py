"""Slides, workbook and page as LibreOffice shows them: nothing is cut off, nothing runs into the foot."""

import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pptx
import pytest

from tests.drawing import ANALYST
from tests.export.boards import board, hostile_board
from tests.export.test_templates import no_titles, only_blank, own, wide
from workbench import casefile
from workbench.export import export
from workbench.export.deck import footer
from workbench.export.pptx.stage import stage
from workbench.export.pptx.template import NAMED, opened
from workbench.shipped import shipped
from workbench.views.choice import Choice
from workbench.views.report import report_view

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


@dataclass
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str


def pages(office, pdf: Path) -> list[tuple[float, float, list[Word]]]:
    """Return width, height and words of each page of a PDF."""
    command = [office.pdftoppm.with_name("pdftotext"), "-bbox", pdf, "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode("utf-8")
    return [
        (
            float(width),
            float(height),
            [Word(*map(float, word[:4]), word[4]) for word in WORD.findall(content)],
        )
        for width, height, content in PAGE.findall(text)
    ]


def over_each_other(words: list[Word]) -> list[tuple[str, str]]:
    """Return the pairs of words of which one covers two fifths of the other or more.

    Pictures among letters are left out: those that are joined into one are drawn over each other.
    """
    found = []
    words = [word for word in words if any(letter.isalnum() for letter in word.text)]
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            least = min(area(one), area(other))
            if across > 0 and down > 0 and across * down > least * 2 / 5:
                found.append((one.text, other.text))
    return found


def area(word: Word) -> float:
    return (word.right - word.left) * (word.bottom - word.top)


def test_words_over_each_other_are_found():
    line = [Word(0, 0, 30, 10, "one"), Word(33, 0, 60, 10, "two"), Word(0, 9, 30, 19, "three")]
    assert over_each_other(line) == []
    assert over_each_other([*line, Word(20, 3, 50, 13, "four")]) == [("two", "four")]


def template_named(name: str, folder: Path) -> Path:
    """Return one of ours, or a plain presentation changed as its name says."""
    if name in NAMED:
        return Path(name)
    return own(folder / "own.pptx", CHANGED[name])


CHANGED = {"4:3": None, "16:9": wide, "blank": only_blank, "no titles": no_titles}


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("worked", "light"),
        ("worked", "dark"),
        ("worked", "print"),
        ("39 rows", "light"),
        ("30 rows, 8 hypotheses", "light"),
        ("hostile", "light"),
        ("worked", "4:3"),
        ("39 rows", "16:9"),
        ("worked", "blank"),
        ("30 rows, 8 hypotheses", "no titles"),
        ("by source", "4:3"),
        ("turned round", "light"),
    ],
)
def test_no_slide_overflows_or_runs_into_its_foot(office, tmp_path, name, template):
    worked = casefile.read(shipped("templates") / "north-korea-worked.json").case
    choices = {"by source": Choice(by="source"), "turned round": Choice(matrix="rows")}
    boards = {
        "by source": (board(30, 6), ANALYST),
        "turned round": (board(20, 14), ANALYST),
        "worked": (worked, "template"),
        "39 rows": (board(39, 5), ANALYST),
        "30 rows, 8 hypotheses": (board(30, 8), ANALYST),
        "hostile": (hostile_board(), ANALYST),
    }
    shown, analyst = boards[name]
    shown = replace(shown, handling="TLP:AMBER+STRICT", as_of="2026-11-01")
    template, choice = template_named(template, tmp_path), choices.get(name, Choice())
    deck = export(shown, tmp_path / "deck.pptx", analyst=analyst, template=template, choice=choice)
    told = footer(report_view(shown, analyst))
    foot = stage(opened(template), "", told).foot
    found = pages(office, office.to_pdf(deck, tmp_path))
    assert len(found) == len(pptx.Presentation(deck).slides)
    for number, (width, height, words) in enumerate(found, start=1):
        assert min(min(word.left, word.top) for word in words) >= 0, number
        assert max(word.right for word in words) <= width, number
        assert max(word.bottom for word in words) <= height, number
        # The footer's words, and the slide's number, are all that stands that low.
        assert over_each_other(words) == [], number
        low = {word.text for word in words if word.top > foot.top - 4}
        assert low <= {*told.split(), str(number)}, number


def test_the_workbook_opens_and_shows_its_codes(office, tmp_path):
    book = export(board(6, 4), tmp_path / "book.xlsx", analyst=ANALYST)
    words = [word.text for _, _, page in pages(office, office.to_pdf(book, tmp_path)) for word in page]
    assert {"CC", "II", "NA"} <= set(words)
