"""The same case shows the same numbers, words and order in every kind of file."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import docx
import openpyxl
import pptx
import pytest
from pypdf import PdfReader

from tests.drawing import ANALYST, AUM, case, twice
from tests.export.boards import board
from tests.export.test_markdown import tables as tables_of_markdown
from workbench.export import export
from workbench.export.document import document
from workbench.model.case import Case
from workbench.views.choice import Choice
from workbench.views.report import report_view

CASES = {
    "aum": replace(case(AUM), handling="TLP:AMBER"),
    "drawn": replace(board(9, 4), handling="TLP:AMBER"),
    "independent": replace(case(AUM, form="independent"), handling="TLP:AMBER"),
    "twice": replace(twice(case(AUM), {"E1": "II N C I"}), handling="TLP:AMBER"),
    "half": replace(case({"E1": "C .", "E2": ". NA", "E3": "II I"}), handling="TLP:AMBER"),
}
CODES = {"CC", "C", "N", "I", "II", "NA", ""}
FEET = {
    "Inconsistency": "score_text",
    "Place": "rank_text",
    "Rated": "coverage_text",
    "Support": "support_text",
}
DOCUMENTS = ("html", "md", "qmd", "docx", "pdf")
EVERYWHERE = (*DOCUMENTS, "pptx", "slides.html")


class Page(HTMLParser):
    """The tables and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.text, self.headings, self.inside, self.tag = "", [], 0, ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tag = tag
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.inside += 1
        elif tag == "h2":
            self.headings.append("")

    def handle_endtag(self, tag):
        self.inside -= tag in ("td", "th")
        self.tag = ""
        self.text += " "

    def handle_data(self, data):
        if self.tag in ("style", "script"):
            return
        self.text += data
        if self.inside:
            self.tables[-1][-1][-1] += data
        if self.tag == "h2":
            self.headings[-1] += data


def flat(text: str) -> str:
    return " ".join(text.split())


def written(shown: Case, folder, kind: str, **choices: str) -> bytes:
    return export(shown, folder / f"x.{kind}", analyst=ANALYST, choice=Choice(**choices)).read_bytes()


def text_of(content: bytes, kind: str) -> str:
    """Return all that a file says, as a reader of that kind of file reads it, without its spaces."""
    if kind.endswith("html"):
        text = Page(content.decode("utf-8")).text
    elif kind in ("md", "qmd"):
        text = re.sub(r"\\([^\w\s])|\*\*", r"\1", content.decode("utf-8"))
    elif kind == "docx":
        made = docx.Document(io.BytesIO(content))
        text = "".join(made.element.body.itertext()) + made.sections[0].header.paragraphs[0].text
    elif kind == "pdf":
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    else:
        show = pptx.Presentation(io.BytesIO(content))
        slides = [slide._element for slide in show.slides]
        notes = [one.notes_slide._element for one in show.slides if one.has_notes_slide]
        shapes = (one for slide in show.slides for one in slide.shapes)
        charts = [one.chart._chartSpace for one in shapes if one.has_chart]
        text = " ".join("".join(one.itertext()) for one in (*slides, *notes, *charts))
    return re.sub(r"[\s-]", "", text)  # a hyphen may stand where a line of the PDF ends


def tables_of(content: bytes, kind: str) -> list[list[list[str]]]:
    if kind.endswith("html"):
        return Page(content.decode("utf-8")).tables
    if kind in ("md", "qmd"):
        return tables_of_markdown(content.decode("utf-8"))
    if kind == "tex":
        return [tex_rows(content.decode("utf-8"))]
    if kind == "docx":
        found = docx.Document(io.BytesIO(content)).tables
    else:
        show = pptx.Presentation(io.BytesIO(content))
        found = [one.table for slide in show.slides for one in slide.shapes if one.has_table]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def tex_rows(text: str) -> list[list[str]]:
    """Return the rows of the table, without what colours and sets their cells."""
    body = text[text.index(r"\toprule") : text.index(r"\end{longtable}")]
    body = re.sub(
        r"\\(toprule|midrule|endhead|bottomrule|endfoot)|\\\w+color\{[a-z-]+\}|\\textbf|[{}]", "", body
    )
    return [[flat(cell) for cell in line.split(" & ")] for line in body.split(r"\\") if line.strip()]


def matrix_of(content: bytes, kind: str) -> dict[str, list[str]]:
    """Return the codes by the row's id."""
    if kind == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
        head, *rows = [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]
        return {row[0]: row[2 : head.index("citation")] for row in rows if re.match(r"E\d", row[0])}
    matrices = [one for one in tables_of(content, kind) if one and flat(one[0][0]) == "Evidence"]
    found: dict[str, list[str]] = {}
    for row in (row for table in matrices for row in table[1:]):
        codes = [flat(one).replace("·", "") for one in row[1:]]
        if re.match(r"E\d", flat(row[0])) and set(codes) <= CODES:
            found[flat(row[0]).partition(" ")[0]] = codes
    return found


@pytest.mark.parametrize("name", CASES)
def test_every_code_is_the_same_in_every_file(tmp_path, name):
    shown = CASES[name]
    view = report_view(shown, ANALYST)
    wanted = {row["id"]: [cell["code"] for cell in row["cells"]] for row in view["rows"]}
    for kind in ("html", "slides.html", "md", "qmd", "docx", "pptx", "xlsx", "tex"):
        assert matrix_of(written(shown, tmp_path, kind), kind) == wanted, kind


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", EVERYWHERE)
def test_every_file_says_the_result_its_limits_and_its_marking(tmp_path, name, kind):
    shown = CASES[name]
    view = report_view(shown, ANALYST)
    told = text_of(written(shown, tmp_path, kind), kind)
    for text in (
        view["title"],
        view["question"],
        view["rated"],
        view["marking"]["handling"],
        view["sentences"]["standing"],
        view["sentences"]["meaning"],
        view["sentences"]["trials"],
    ):
        assert re.sub(r"[\s-]", "", text) in told, text


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("kind", EVERYWHERE)
def test_scores_places_and_coverage_are_the_same_in_every_file(tmp_path, name, kind):
    shown = CASES[name]
    told = text_of(written(shown, tmp_path, kind), kind)
    for column in report_view(shown, ANALYST)["columns"]:
        for text in (column["name"], column["rank_text"], column["score_text"], column["coverage_text"]):
            if column["rank"] is not None:
                assert re.sub(r"[\s-]", "", text) in told, (column["id"], text)
        if kind in ("pptx", "slides.html") and column["rank"] is not None:
            # a lone digit stands somewhere on any slide, the whole label only at its bar
            assert re.sub(r"[\s-]", "", column["dot"]) in told, column["id"]


@pytest.mark.parametrize("kind", ["html", "md", "qmd", "docx", "pdf"])
def test_every_line_of_the_ranking_is_the_same(tmp_path, kind):
    for shown in CASES.values():
        content = written(shown, tmp_path, kind)
        wanted = [line_of(column) for column in report_view(shown, ANALYST)["columns"]]
        if kind == "pdf":
            told = text_of(content, kind)
            assert [line for line in wanted if re.sub(r"[\s-]", "", "".join(line)) not in told] == []
        else:
            (found,) = [one for one in tables_of(content, kind) if one and "Place" in map(flat, one[0])]
            assert sorted([flat(cell) for cell in row] for row in found[1:]) == sorted(wanted)


def line_of(column) -> list[str]:
    rated = column["coverage_text"] + (", too few rated to lead" if column["thin"] else "")
    return [column["name"], column["rank_text"], column["score_text"], column["support_text"], rated]


@pytest.mark.parametrize("kind", ["md", "qmd", "docx", "tex"])
def test_the_feet_of_the_matrix_are_the_same(tmp_path, kind):
    for shown in CASES.values():
        columns = report_view(shown, ANALYST)["columns"]
        rows = [row for table in tables_of(written(shown, tmp_path, kind), kind) for row in table]
        found = {flat(row[0]): [flat(cell) for cell in row[1:]] for row in rows if flat(row[0]) in FEET}
        wanted = {name: [column[key] for column in columns] for name, key in FEET.items()}
        assert found == wanted


def test_the_workbook_has_the_same_totals(tmp_path):
    shown = CASES["drawn"]
    sheet = openpyxl.load_workbook(io.BytesIO(written(shown, tmp_path, "xlsx")), data_only=True)["Totals"]
    head, *rows = sheet.iter_rows(values_only=True)
    found = {row[0]: dict(zip(head, row, strict=True)) for row in rows if row[0]}
    wanted = {"Hypothesis": "label", "Inconsistency": "score", "Support": "support", "Rank": "rank"}
    for column in report_view(shown, ANALYST)["columns"]:
        for name, key in wanted.items():
            assert found[column["id"]][name] == column[key], name


@pytest.mark.parametrize("choices", [{}, {"deck": "discussion"}, {"deck": "briefing"}], ids=str)
@pytest.mark.parametrize("name", CASES)
def test_the_parts_stand_in_one_order(tmp_path, name, choices):
    shown = CASES[name]
    view = report_view(shown, ANALYST, draws=50, choice=Choice(**choices))
    wanted = [one.title for one in document(view).sections]
    page = Page(written(shown, tmp_path, "html", **choices).decode("utf-8"))
    assert [flat(one) for one in page.headings] == wanted
    text = written(shown, tmp_path, "md", **choices).decode("utf-8")
    assert re.findall(r"^## (.*)$", text, flags=re.MULTILINE) == wanted
    made = docx.Document(io.BytesIO(written(shown, tmp_path, "docx", **choices)))
    assert [one.text for one in made.paragraphs if one.style.name == "Heading 1"] == wanted
    outline = PdfReader(io.BytesIO(written(shown, tmp_path, "pdf", **choices))).outline
    assert [one.title for one in outline if not isinstance(one, list)] == wanted


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_every_reason_is_in_every_file(tmp_path, kind):
    shown = CASES["drawn"]
    told = text_of(written(shown, tmp_path, kind), kind)
    for cell in shown.cells.values():
        assert re.sub(r"[\s-]", "", cell.reason) in told
