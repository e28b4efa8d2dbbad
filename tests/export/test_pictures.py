"""Slides, workbook and page as LibreOffice shows them: nothing is cut off, nothing runs into the foot."""

import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pptx
import pytest

from tests.drawing import ANALYST
from tests.export.boards import board, hostile_board
from workbench import casefile
from workbench.export import export
from workbench.export.deck import footer
from workbench.export.pptx.stage import stage
from workbench.export.pptx.template import opened
from workbench.shipped import shipped
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


def plain_template(path: Path) -> Path:
    pptx.Presentation().save(path)
    return path


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("worked", "light"),
        ("worked", "dark"),
        ("worked", "print"),
        ("39 rows", "light"),
        ("30 rows, 8 hypotheses", "light"),
        ("hostile", "light"),
        ("worked", "own"),
    ],
)
def test_no_slide_overflows_or_runs_into_its_foot(office, tmp_path, name, template):
    worked = casefile.read(shipped("templates") / "north-korea-worked.json").case
    boards = {
        "worked": (worked, "template"),
        "39 rows": (board(39, 5), ANALYST),
        "30 rows, 8 hypotheses": (board(30, 8), ANALYST),
        "hostile": (hostile_board(), ANALYST),
    }
    shown, analyst = boards[name]
    shown = replace(shown, handling="TLP:AMBER+STRICT", as_of="2026-11-01")
    template = plain_template(tmp_path / "own.pptx") if template == "own" else Path(template)
    deck = export(shown, tmp_path / "deck.pptx", analyst=analyst, template=template)
    told = footer(report_view(shown, analyst))
    foot = stage(opened(template), "", told).foot
    found = pages(office, office.to_pdf(deck, tmp_path))
    assert len(found) == len(pptx.Presentation(deck).slides)
    for number, (width, height, words) in enumerate(found, start=1):
        assert min(min(word.left, word.top) for word in words) >= 0, number
        assert max(word.right for word in words) <= width, number
        assert max(word.bottom for word in words) <= height, number
        # The footer's words, and the slide's number, are all that stands that low.
        low = {word.text for word in words if word.top > foot.top - 4}
        assert low <= {*told.split(), str(number)}, number


def test_the_workbook_opens_and_shows_its_codes(office, tmp_path):
    book = export(board(6, 4), tmp_path / "book.xlsx", analyst=ANALYST)
    words = [word.text for _, _, page in pages(office, office.to_pdf(book, tmp_path)) for word in page]
    assert {"CC", "II", "NA"} <= set(words)
