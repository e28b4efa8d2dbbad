"""The report as a Quarto page: front matter that YAML reads, and the report's Markdown beneath."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import yaml

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE
from tests.export.test_markdown import READER, plain
from workbench.export.document import document
from workbench.export.markdown import escaped, markdown
from workbench.export.quarto import quarto
from workbench.model.case import Case
from workbench.views.report import report_view

NOW = datetime(2026, 11, 30, tzinfo=UTC)


def told(shown: Case):
    return document(report_view(shown, ANALYST, now=NOW))


def front(text: str) -> dict:
    return yaml.safe_load(text.split("---\n")[1])


def test_the_front_matter_names_title_question_author_and_date():
    found = front(quarto(told(case(AUM)), NOW))
    assert (found["title"], found["subtitle"]) == ("Drawn", "Which?")
    assert (found["author"], found["date"], found["lang"]) == (ANALYST, "2026-11-30", "en")
    assert found["from"] == "markdown-smart"  # quotes and dashes stay as they were typed


@pytest.mark.parametrize("text", [*HOSTILE, 'a "quoted": title', "# no comment", "{{< include x >}}", "@ref"])
def test_a_title_comes_back_as_it_was_written(text):
    found = front(quarto(told(replace(case(AUM), title=text)), NOW))
    (paragraph,) = [token for token in READER.parse(found["title"]) if token.type == "inline"]
    assert plain(paragraph.children or []) == " ".join(text.split())


def test_beneath_it_stands_the_same_markdown_without_the_title():
    shown = told(case(AUM))
    _, _, body = quarto(shown, NOW).split("---\n", 2)
    assert body.strip() in markdown(shown)
    assert not body.lstrip().startswith("# ")


@pytest.mark.parametrize(
    "text",
    ["@ref", "a^2^", "% comment", ": definition", "::: div", "(@) x", "(1) x", "i. x", "A. Smith", "+++"],
)
def test_what_books_take_for_markup_is_escaped(text):
    assert "\\" in escaped(text)
    (paragraph,) = [token for token in READER.parse(escaped(text)) if token.type == "inline"]
    assert plain(paragraph.children or []) == text
