"""What is pasted from Word, Excel and Google Sheets comes to the kernel as one and the same table."""

import json

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal {margin:0}</style></head>
<body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Evidence</b></p></td>
<td><p class=MsoNormal>Cash<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Paid in coin</p>
<p class=MsoNormal>and in "food"</p></td><td><p class=MsoNormal>++</p></td></tr></table>
<!--EndFragment--></body>"""
WORD_TEXT = "Evidence\tCash\r\nPaid in coin\r\nand in “food”\t++\r\n"

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><col width=64>
<!--StartFragment--><tr height=20><td>Evidence</td><td>Cash</td></tr>
<tr height=20><td>Paid</td><td>CC</td></tr><!--EndFragment--></table></body></html>"""

SHEETS = """<google-sheets-html-origin><style><!--td {border: 1px}--></style><table dir="ltr"><tbody>
<tr><td data-sheets-value='{"1":2}'>Evidence</td><td>Cash</td></tr>
<tr><td>Paid<br/>in coin</td><td>II</td></tr></tbody></table></google-sheets-html-origin>"""

PASTED = """
  const { pastedText } = await import("/shared/pasted.js");
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(FORMS)) data.setData(type, text);
  return pastedText(data);
"""


def pasted(modules, html, text):
    forms = {"text/plain": text, "text/html": html} if html else {"text/plain": text}
    return modules.run(PASTED.replace("FORMS", json.dumps(forms)))


def test_paragraphs_in_a_cell_of_word_stay_in_their_cell(modules):
    found = pasted(modules, WORD, WORD_TEXT)
    assert found == 'Evidence\tCash\n"Paid in coin\nand in ""food"""\t++'


def test_the_plain_text_of_a_spreadsheet_is_taken_as_it_is(modules):
    assert pasted(modules, EXCEL, "Evidence\tCash\nPaid\tCC\n") == "Evidence\tCash\nPaid\tCC\n"


def test_lines_in_a_cell_of_google_sheets_stay_in_their_cell(modules):
    found = pasted(modules, SHEETS, 'Evidence\tCash\n"Paid\nin coin"\tII')
    assert found == 'Evidence\tCash\n"Paid\nin coin"\tII'


def test_without_a_table_the_text_is_what_was_pasted(modules):
    assert pasted(modules, "", "Seen\nHeard") == "Seen\nHeard"
    assert pasted(modules, "<p>Seen</p><p>Heard</p>", "Seen\nHeard") == "Seen\nHeard"


def test_nothing_in_what_is_pasted_is_run_or_loaded(modules):
    harm = "<img src=x onerror='window.ran = 1'><script>window.ran = 1</script>"
    html = f"<table><tr><td>{harm}a</td></tr></table>"
    script = """
      const { pastedText } = await import("/shared/pasted.js");
      const data = new DataTransfer();
      data.setData("text/html", HTML);
      data.setData("text/plain", "a\\nb");
      const text = pastedText(data);
      await new Promise((done) => setTimeout(done, 50));
      return [text, window.ran ?? null];
    """
    assert modules.run(script.replace("HTML", repr(html))) == ["a", None]
