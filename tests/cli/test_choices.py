"""What goes into an export is chosen on the command line in the same words."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.drawing import AUM, case
from workbench import casefile
from workbench.casefile import CaseFile
from workbench.cli import main


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    path = tmp_path / "aum.json"
    casefile.write(path, CaseFile(case=case(AUM)))
    return path


def said(capsys, *words: object) -> tuple[int, str]:
    """Return the exit code and everything that was printed."""
    try:
        code = main([str(word) for word in words])
    except SystemExit as end:
        code = end.code
    told = capsys.readouterr()
    return int(code or 0), told.out + told.err


def test_a_briefing_of_diagnostic_rows_for_the_group(capsys, tmp_path, drawn):
    out = tmp_path / "handout.pdf"
    code, told = said(
        capsys, "export", drawn, out, "--deck", "briefing", "--rows", "diagnostic", "--who", "group"
    )
    assert (code, out.exists()) == (0, True), told
    text = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert "3 of 4 items" in text
    assert "the group (the median of 1 person)" in text


def test_a_choice_that_a_kind_of_file_cannot_follow_is_a_sentence(capsys, tmp_path, drawn):
    code, told = said(capsys, "export", drawn, tmp_path / "x.csv", "--matrix", "rows")
    assert code != 0
    assert "whole matrix" in told
    assert not (tmp_path / "x.csv").exists()


def test_an_unknown_word_is_answered_with_those_that_are_known(capsys, tmp_path, drawn):
    code, told = said(capsys, "export", drawn, tmp_path / "x.pdf", "--deck", "short")
    assert code != 0
    assert "briefing" in told
