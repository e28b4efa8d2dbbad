"""The report as Markdown, read back by a parser: tables stay tables, a person's text stays text."""

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from tests.drawing import ANALYST, AUM, case, twice
from tests.export.boards import HOSTILE, board, hostile_board
from tests.views.test_marking import edits
from workbench.export.markdown import escaped, markdown_bytes
from workbench.model.case import Case
from workbench.model.edits import AnswerDeception, apply
from workbench.model.source import Source

READER = MarkdownIt("commonmark", {"html": True}).enable("table")
MARKUP = [
    *HOSTILE,
    "a | b",
    "*a* _b_ `c` ~~d~~",
    "# not a heading",
    "1. no list",
    "- no list",
    "[a](javascript:alert(1)) ![x](y)",
    "back\\slash\\",
    "&amp; &lt;b&gt;",
    "===",
    "> no quote",
]


def tables(text: str) -> list[list[list[str]]]:
    """Return the tables as a GFM reader understands them, with the plain text of each cell."""
    found: list[list[list[str]]] = []
    tokens = READER.parse(text)
    for place, token in enumerate(tokens):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in ("th_open", "td_open"):
            found[-1][-1].append(plain(tokens[place + 1].children or []))
    return found


def plain(tokens) -> str:
    return "".join(token.content for token in tokens if token.type in ("text", "text_special", "code_inline"))


def written(shown: Case, **options) -> str:
    return markdown_bytes(shown, ANALYST, **options).decode("utf-8")


def matrix_of(text: str) -> list[list[str]]:
    return next(table for table in tables(text) if table[0][0] == "Evidence")


def test_the_matrix_is_a_table_with_codes_totals_coverage_and_ties():
    header, *rows = matrix_of(written(case(AUM)))
    assert header == ["Evidence", *(f"H{n} Hypothesis {n}" for n in (1, 2, 3, 4))]
    assert rows[:4] == [[f"{id} Item {id}", *codes.split()] for id, codes in AUM.items()]
    assert rows[4] == ["Inconsistency", "1", "1", "2", "3"]
    assert rows[5] == ["Place", "tied 1st", "tied 1st", "3rd", "4th"] or rows[5][1:3] == ["tied 1st"] * 2
    assert rows[6] == ["Rated", *["4 of 4"] * 4]


def test_an_unrated_cell_is_a_dot():
    assert matrix_of(written(case({"E1": "NA . C"})))[1] == ["E1 Item E1", "NA", "·", "C"]


@pytest.mark.parametrize("text", MARKUP)
def test_a_persons_text_comes_back_as_it_was_written(text):
    flat = " ".join(text.split())
    (paragraph,) = [token for token in READER.parse(escaped(text)) if token.type == "inline"]
    assert plain(paragraph.children or []) == flat
    (cell,) = tables(f"| head |\n| --- |\n| {escaped(text)} |\n")[0][1]
    assert cell == flat


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://a.org/b_c/d#e?x=1&y=2.", "https://a.org/b_c/d#e?x=1&y=2"),
        ("(http://a.org/T_(x))", "http://a.org/T_(x)"),
        ("https://a.org/, and more", "https://a.org/"),
    ],
)
def test_a_web_address_is_a_link_to_just_that_address(text, address):
    (paragraph,) = [token for token in READER.parse(escaped(text)) if token.type == "inline"]
    (link,) = [child for child in paragraph.children or [] if child.type == "link_open"]
    assert link.attrs["href"] == address
    assert plain(paragraph.children or []) == text


@pytest.mark.parametrize(
    "text",
    [
        "https://a.org/`b`",
        "https://a.org/<b>",
        "https://a.org/{b}",
        "https://a.org/$b$",
        "javascript:a",
        "https://",
    ],
)
def test_what_is_no_plain_web_address_stays_text(text):
    (paragraph,) = [token for token in READER.parse(escaped(text)) if token.type == "inline"]
    assert {child.type for child in paragraph.children or []} <= {"text", "text_special"}
    assert plain(paragraph.children or []) == text


def test_hostile_texts_make_no_markup_anywhere():
    shown = hostile_board()
    tokens = READER.parse(written(shown))
    inner = [child for token in tokens for child in token.children or []]
    assert {token.type for token in tokens}.isdisjoint({"html_block", "fence", "code_block"})
    assert {child.type for child in inner}.isdisjoint({"html_inline", "image", "link_open", "code_inline"})
    rows = matrix_of(written(shown))[1:]
    assert len([row for row in rows if row[0].startswith("E")]) == len(shown.evidence)


def test_reasons_passages_sources_and_judgements_are_there():
    shown = board(5, 3)
    text = written(shown)
    for cell in shown.cells.values():
        assert escaped(cell.reason) in text
    for source in shown.sources:
        assert escaped(source.title) in text
    assert escaped(shown.judgements[ANALYST, "after"].argument) in text
    assert escaped(shown.indicators[0].threshold) in text


def test_the_marking_stands_above_and_below():
    text = written(replace(case(AUM), handling="TLP:AMBER", as_of="2026-11-01"), log=edits(3))
    assert text.startswith("**TLP:AMBER**\n")
    assert text.rstrip().endswith(
        "TLP:AMBER · as of 2026-11-01 · version 3, last edited 2026-11-24 21:03 UTC"
    )


def test_an_empty_case_makes_a_calm_page():
    assert "Untitled case" in written(Case())
    assert "None yet" in written(Case())


def test_both_readings_and_the_deception_checks_are_tables():
    drawn = twice(case(AUM), {"E1": "II N C I"})
    drawn = replace(drawn, sources=(Source(id="S1", title="A paper"),))
    drawn = apply(drawn, AnswerDeception(source="S1", question="eve-support", answer="no"), by=ANALYST)
    found = tables(markdown_bytes(drawn, ANALYST).decode())
    assert ["H1 Hypothesis 1", "1, tied 1st", "2, 2nd"] in [row for table in found for row in table]
    assert any("nobody independent bears it out" in cell for table in found for row in table for cell in row)


def test_the_cells_that_would_change_who_leads_are_a_table():
    found = next(table for table in tables(written(case({"E1": "C II"}))) if table[0][0] == "Rival")
    assert found[1][:2] == [
        "H2 Hypothesis 2",
        "1 cell (1 row; E1 against H2 from II to N; other cells would do as well)",
    ]
    assert "none can overtake another" in written(case(AUM, form="independent"))
