"""The report as a Quarto page: front matter that YAML reads, and the report's Markdown beneath."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import HOSTILE, board
from tests.export.test_markdown import READER, plain
from workbench.export.document import Document, document
from workbench.export.markdown import escaped, markdown
from workbench.export.quarto import quarto
from workbench.model.case import Case
from workbench.views.report import report_view

NOW = datetime(2026, 11, 30, tzinfo=UTC)
RUN = (
    "`r system('x') #`",
    "`{r} 1`",
    "`{python} 1+1`",
    "```{python}\nopen('x', 'w')\n```",
    "```{code-cell} python\n1\n```",
    "~~~{r}\n1\n~~~",
    "```{eval-rst}\n.. include:: x\n```",
    "```{include} x\n```",
    ":::{include} x\n:::",
    "{include}`x`",
    "{eval}`1+1`",
    "{{< include x >}}",
    "{{{< include x >}}}",
    "{{ name }} {% include x %}",
    "::: {.callout-note}",
    "![[x]] [[#x]] ![](x)",
    "$x$ $$y$$ \\begin{align}x\\end{align} \\input{x}",
    "(target)=",
    "<script>alert(1)</script>",
    "---\nengine: knitr\n---",
    "x {#id .class}",
)
"""What Quarto, R Markdown, Jupyter Book or a site around them would run, take in or draw."""

ASKED = {
    "code in R Markdown": r"`r[ #]([^`]+)\s*`|`{r}",
    "code of a language": r"(?<!\\){",
    "a fence": r"```|(?<!\\)~~|^\s*:::",
    "a label or a comment": r"^\s*\(.*\)=|^\s*%|^\s*\+\+\+",
    "mathematics or a command": r"(?<!\\)\$|(?<!\\)\\(?:begin|input)",
}
"""How those programs find it, in any line of a page."""


def told(shown: Case):
    return document(report_view(shown, ANALYST, now=NOW))


def front(text: str) -> dict:
    return yaml.safe_load(text.split("---\n")[1])


def test_the_front_matter_names_title_question_author_and_date():
    found = front(quarto(told(case(AUM)), NOW))
    assert (found["title"], found["subtitle"]) == ("Drawn", "Which?")
    assert (found["author"], found["date"], found["lang"]) == (ANALYST, "2026-11-30", "en")
    assert found["from"] == "markdown-smart"  # quotes and dashes stay as they were typed
    assert found["toc-depth"] == 2
    assert found["engine"] == "markdown"  # nothing is run, even in a project that runs R


@pytest.mark.parametrize("text", [*HOSTILE, 'a "quoted": title', "# no comment", "{{< include x >}}", "@ref"])
def test_a_title_comes_back_as_it_was_written(text):
    found = front(quarto(told(replace(case(AUM), title=text)), NOW))
    (paragraph,) = [token for token in READER.parse(found["title"]) if token.type == "inline"]
    assert plain(paragraph.children or []) == " ".join(text.split())


@cache
def page() -> Document:
    return told(case(AUM))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_the_front_matter_is_read_back_whatever_the_title_is_made_of(text):
    found = front(quarto(replace(page(), title=text, author="ann"), NOW))
    assert found.get("title", "") == escaped(text)
    assert found["author"] == "ann"


@pytest.mark.parametrize("text", ["a\x7fb", "a\x9bb", "a\ufeffb", "a\uffffb", "a\u2028b"])
def test_no_character_makes_the_front_matter_unreadable(text):
    assert front(quarto(replace(page(), title=text), NOW))["title"] == " ".join(text.split())


@pytest.fixture(scope="module")
def pages() -> tuple[str, str]:
    """Return the Markdown and the Quarto page of a case all of whose texts are programs or markup."""
    drawn = board(len(RUN), 3)
    shown = replace(
        drawn,
        title=RUN[0],
        question="(target)=",
        evidence=tuple(replace(item, text=text) for item, text in zip(drawn.evidence, RUN, strict=True)),
        hypotheses=tuple(replace(h, label=RUN[n], statement=RUN[-n]) for n, h in enumerate(drawn.hypotheses)),
        sources=tuple(replace(s, title=RUN[n], note=RUN[n + 3]) for n, s in enumerate(drawn.sources)),
        cells={p: replace(cell, reason=RUN[n % len(RUN)]) for n, (p, cell) in enumerate(drawn.cells.items())},
    )
    return markdown(told(shown)), quarto(told(shown), NOW)


@pytest.mark.parametrize("asked", ASKED)
def test_no_persons_text_is_run_or_taken_in_by_a_book(pages, asked):
    for text in pages:
        assert not re.search(ASKED[asked], text, re.MULTILINE)


def test_a_page_has_one_title_and_no_second_front_matter(pages):
    plain_page, quarto_page = pages
    assert len(re.findall(r"^# ", plain_page, re.MULTILINE)) == 1
    assert not re.findall(r"^# ", quarto_page, re.MULTILINE)
    assert len(re.findall(r"^---$", quarto_page, re.MULTILINE)) == 3  # two around it, a rule at the end


def test_a_column_is_as_wide_as_in_other_documents(pages):
    for text in pages:
        matrix = text[text.index("| Evidence |") :]
        first, *others = (len(rule) for rule in matrix.splitlines()[1].strip("| ").split(" | "))
        assert len(set(others)) == 1
        assert 3 <= others[0] < first


def test_beneath_it_stands_the_same_markdown_without_the_title():
    shown = told(case(AUM))
    _, _, body = quarto(shown, NOW).split("---\n", 2)
    assert body.strip() in markdown(shown)
    assert not body.lstrip().startswith("# ")


@pytest.mark.parametrize(
    "text",
    [
        "@ref",
        "a^2^",
        "% comment",
        ": definition",
        "::: div",
        "(@) x",
        "(1) x",
        "i. x",
        "A. Smith",
        "+++",
        "Table: x",
    ],
)
def test_what_books_take_for_markup_is_escaped(text):
    assert "\\" in escaped(text)
    (paragraph,) = [token for token in READER.parse(escaped(text)) if token.type == "inline"]
    assert plain(paragraph.children or []) == text
