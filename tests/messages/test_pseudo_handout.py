"""What a class is handed to read, in the made-up language: every word is the catalogue's."""

import json

import pytest

from tests.messages.pseudo import english
from tests.messages.shown import in_html
from workbench.export.lesson.notebook import student_notebook
from workbench.export.lesson.primer import primer_page
from workbench.model.case import Case
from workbench.model.lesson import GIVEN, Lesson

CODE = ("primer.html", "*", "`")
FEW = Lesson(seed=1)
ALL = Lesson(seed=1, given=GIVEN, repeat=3, minutes=50, teams=4, blind=False)


@pytest.mark.parametrize("lesson", [FEW, ALL], ids=["all to be found", "all given"])
def test_a_students_notebook_says_nothing_of_its_own(pseudo_spoken, lesson):
    cells = json.loads(student_notebook(lesson, "x.json"))["cells"]
    told = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert len(told) > 6
    assert [words for text in told if (words := english(text, data=CODE))] == []


def test_the_primer_says_nothing_of_its_own(pseudo_spoken):
    told = in_html(primer_page(Case(title="x")))
    assert any("⟦" in text for text in told)
    assert [words for text in told if (words := english(text))] == []
