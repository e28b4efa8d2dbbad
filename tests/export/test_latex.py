"""The matrix as a LaTeX table: escaped, and compiled where there is a LaTeX."""

import shutil
import subprocess
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE, board, hostile_board
from workbench.export.latex import escaped, tex_bytes
from workbench.model.case import Case
from workbench.views.choice import Choice
from workbench.views.report import report_view


def written(shown: Case, **choices: str) -> str:
    return tex_bytes(report_view(shown, ANALYST, choice=Choice(**choices))).decode("utf-8")


def compiled(tex: str, folder) -> str:
    """Return the text of the PDF that pdfLaTeX makes of it."""
    (folder / "m.tex").write_text(tex, encoding="utf-8")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "m.tex"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout[-800:]
    return subprocess.run(
        ["pdftotext", "m.pdf", "-"], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


needs_latex = pytest.mark.skipif(
    not shutil.which("pdflatex") or not shutil.which("pdftotext"), reason="needs LaTeX and poppler"
)


def test_the_table_has_codes_and_totals():
    text = written(case(AUM))
    assert r"\textbf{E1} Item E1 & \cellcolor{i-ground}\textcolor{i-ink}{\textbf{I}}" in text
    assert r"\textbf{Inconsistency} & 1 & 1 & 2 & 3 \\" in text
    assert text.count(r"\begin{longtable}") == text.count(r"\end{longtable}") == 1
    assert r"\endhead" in text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("50 % of $5 & #1_a", r"50 \% of \$5 \& \#1\_a"),
        (r"\input{/etc/passwd}", r"\textbackslash{}input\{/etc/passwd\}"),
        ("a -- b ''c'' ,,d", "a -{}- b '{}'c'{}' ,{},d"),
        ("x^2 ~ <y>", r"x\textasciicircum{}2 \textasciitilde{} \textless{}y\textgreater{}"),
    ],
)
def test_nothing_is_a_command_and_no_two_signs_become_another(text, wanted):
    assert escaped(text) == wanted


def test_the_handling_mark_stands_above():
    text = written(replace(case(AUM), handling="TLP:AMBER"))
    assert r"\textbf{TLP:AMBER}" in text.partition(r"\begin{document}")[2].partition("longtable")[0]


def test_an_empty_case_has_no_table():
    assert r"\begin{longtable}" not in written(Case())


@needs_latex
@pytest.mark.parametrize(
    "choices", [{}, {"matrix": "rows"}, {"by": "source"}, {"rows": "diagnostic"}], ids=str
)
def test_it_compiles(tmp_path, choices):
    shown = board(20, 14)
    text = compiled(written(shown, **choices), tmp_path)
    for item in shown.evidence[:3]:
        assert item.id in text


@needs_latex
def test_hostile_texts_compile_and_are_printed(tmp_path):
    assert HOSTILE
    text = compiled(written(hostile_board()), tmp_path)
    assert "[U+" in text  # letters that this LaTeX has not
