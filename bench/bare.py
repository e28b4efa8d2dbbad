"""Files with bare tables: what the libraries alone need for the same cells, slide by slide, sheet by sheet.

Not here: anything that makes a file pleasant to read.
"""

import csv
from pathlib import Path

import docx
import jinja2
import typst
import xlsxwriter
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Inches

Table = list[list[str]]

PAGES = b"""#let told = json(bytes(sys.inputs.told))
#let joined(line) = line.map(span => span.text).join()
#for section in told.sections {
  par(section.title)
  for block in section.blocks {
    if block.kind == "table" {
      table(
        columns: block.widths.map(share => share * 1fr),
        ..block.heads,
        ..block.rows.flatten().map(cell => if "text" in cell { cell.text } else { joined(cell.line) }),
      )
    } else if "lines" in block { block.lines.map(joined).map(par).join() }
    else if "line" in block { par(joined(block.line)) }
  }
}
"""

PAGE = """<!doctype html><table>
{% for row in rows %}<tr>{% for text in row %}<td>{{ text }}</td>{% endfor %}</tr>
{% endfor %}</table>"""


def slides_of(deck: Path) -> list[list[Table]]:
    """Return the tables on every slide of a deck, as texts."""
    return [
        [
            [[cell.text for cell in row.cells] for row in shape.table.rows]
            for shape in slide.shapes
            if shape.has_table
        ]
        for slide in Presentation(str(deck)).slides
    ]


def write_slides(path: Path, slides: list[list[Table]]) -> None:
    """Write as many slides with the same tables, and nothing else, with python-pptx."""
    deck = Presentation()
    for tables in slides:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        for texts in tables:
            place = (Inches(0), Inches(0), Inches(9), Inches(5))
            table = slide.shapes.add_table(len(texts), len(texts[0]), *place).table
            for cell, text in zip(table.iter_cells(), (text for row in texts for text in row), strict=True):
                cell.text = text
    deck.save(str(path))


def sheets_of(workbook: Path) -> dict[str, list[list[object]]]:
    """Return the values in every sheet of a workbook."""
    return {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in load_workbook(workbook).worksheets
    }


def write_sheets(path: Path, sheets: dict[str, list[list[object]]]) -> None:
    """Write sheets with the same values, and nothing else, with XlsxWriter."""
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()


def cells_of(csv_file: Path) -> Table:
    """Return the cells of a CSV file."""
    with csv_file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def write_cells(path: Path, rows: Table) -> None:
    """Write the same cells as CSV, and nothing else."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def write_page(path: Path, rows: Table) -> None:
    """Write the same cells as an HTML table, and nothing else, with Jinja."""
    page = jinja2.Environment(autoescape=True).from_string(PAGE)
    path.write_text(page.render(rows=rows), encoding="utf-8")


def document_of(path: Path) -> list[str | Table]:
    """Return the paragraphs and tables of a Word document in order, as texts."""
    return [
        [[cell.text for cell in row.cells] for row in one.rows] if hasattr(one, "rows") else one.text
        for one in docx.Document(str(path)).iter_inner_content()
    ]


def write_document(path: Path, content: list[str | Table]) -> None:
    """Write the same paragraphs and tables, and nothing else, with python-docx."""
    made = docx.Document()
    for one in content:
        if isinstance(one, str):
            made.add_paragraph(one)
            continue
        table = made.add_table(len(one), len(one[0]))
        # the library looks for all cells each time it is asked for one
        for cell, text in zip(table._cells, (text for row in one for text in row), strict=True):
            cell.text = text
    made.save(str(path))


def write_pages(path: Path, content: str) -> None:
    """Set the same texts and tables on pages, and nothing else, with Typst."""
    path.write_bytes(typst.compile(PAGES, format="pdf", sys_inputs={"told": content}))
