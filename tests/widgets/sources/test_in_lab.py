"""The panel of sources in a real JupyterLab: a file of several megabytes comes over the real line, whole."""

from hashlib import sha256

from playwright.sync_api import expect

from tests.sources.readers.making import PASSAGES, pdf

CELLS = [
    "%md # Sources",
    """import workbench
session = workbench.new("brought", analyst="ann")
workbench.sources_panel(session)""",
]
PANEL = 1


def test_a_pdf_of_several_megabytes_is_brought_read_beside_the_kernel_and_kept_whole(fresh_lab_page):
    page = fresh_lab_page
    page.write("sources", CELLS).run_all()
    panel = page.output(PANEL).locator(".wb-sources")
    data = pdf() + bytes(range(256)) * 14_000
    panel.locator('input[type="file"]').set_input_files(
        {"name": "report.pdf", "mimeType": "application/pdf", "buffer": data}
    )
    expect(panel.locator(".wb-brought .wb-form")).to_be_visible()
    panel.locator(".wb-brought").get_by_label("Title").fill("A report")
    panel.locator(".wb-brought").get_by_label("Title").press("Enter")
    expect(panel.locator(".wb-source")).to_contain_text("18 paragraphs")
    (hash,) = page.ask_kernel("print(*[one.sha256 for one in session.case.sources])").split()
    assert hash == sha256(data).hexdigest()
    asked = (
        "print(session.library.text(session.case.sources[0].text_sha256) == "
        + repr("\n\n".join(PASSAGES))
        + ")"
    )
    assert page.ask_kernel(asked).strip() == "True"
    assert (
        page.ask_kernel("import psutil; print(len(psutil.Process().children(recursive=True)))").strip() == "0"
    )
