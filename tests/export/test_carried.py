"""A source's text leaves only in a case file, and only where the person said so."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from pypdf import PdfReader

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench import casefile
from workbench.export import export
from workbench.export.clipboard import copied
from workbench.export.dispatch import ENDINGS
from workbench.export.still import still
from workbench.model.edits import AddEvidence, CarryText, CorrectText, DescribeSource
from workbench.model.evidence import Evidence
from workbench.model.source import Source
from workbench.sources.coverage import compared
from workbench.sources.excerpts import excerpt_of
from workbench.sources.shelf import Shelf
from workbench.views.report_panel import report_panel_view
from workbench.widgets.export.widget import ExportWidget, Ways
from workbench.widgets.handin.widget import HandInWidget

MARKER = "Zimtschnecke"
"""A word of the text that no excerpt quotes, and that stands further off than its context reaches."""

QUOTE = "came twice to the harbour"
AROUND = "The minister of transport and of trade %s last night, before anybody else was awake or looking."
TEXT = "\n\n".join(
    (f"{MARKER} said on 4 May 2024 that 300 men had left.", AROUND % QUOTE, f"Then {MARKER} ate.")
)
OLDER = TEXT.replace("300", "200")


@pytest.fixture
def session(tmp_path):
    """Return a session over a case with two sources of one's own, whose texts are in the library."""
    made = session_over(replace(case({"E1": "I C"}), sources=(Source(id="S1", title="One"),)), tmp_path)
    older, hash = made.library.keep_text(OLDER), made.library.keep_text(TEXT)
    sources = (
        Source(id="S1", title="One", text_sha256=older, file="one.txt"),
        Source(id="S2", title="Two", text_sha256=made.library.keep_text("Another text."), carried=True),
    )
    (tmp_path / "again").mkdir()
    made = session_over(replace(made.case, sources=sources), tmp_path / "again")
    for text in (OLDER, TEXT, "Another text."):
        made.library.keep_text(text)
    start = TEXT.index(QUOTE)
    excerpt = excerpt_of(TEXT, start, start + len(QUOTE), paragraph=2)
    made.apply(CarryText(id="S1", carried=True))
    made.apply(CorrectText(id="S1", text_sha256=hash))
    made.apply(
        AddEvidence(evidence=Evidence(id="E2", text="Twice.", source="S1", paragraph=2, excerpt=excerpt))
    )
    made.apply(DescribeSource(id="S1", access="Was there.", record="", bias="", age=""))
    made.apply(CarryText(id="S1", carried=False))
    return made


def texts_in(content: bytes, ending: str) -> str:
    """Return all that stands in a file, unpacked where it is packed."""
    if ending == ".pdf":
        pages = PdfReader(io.BytesIO(content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    if ending not in (".pptx", ".xlsx", ".docx"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def written(session, tmp_path, ending: str) -> str:
    path = export(
        session.case,
        tmp_path / f"out{ending}",
        analyst=session.analyst,
        log=session.log,
        texts=session.texts(),
        compared=compared(session.case, Shelf(()), session.library),
    )
    return texts_in(path.read_bytes(), ending)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_text_that_is_not_carried_stands_in_no_file_nor_in_its_history(session, tmp_path, ending):
    told = written(session, tmp_path, ending)
    assert MARKER not in told
    assert ending in (".png", ".svg", ".tex") or QUOTE in told, "an excerpt is the proof and stays"


def test_a_text_stands_in_the_case_file_and_in_no_other_once_it_is_ticked(session, tmp_path):
    session.apply(CarryText(id="S1", carried=True))
    having = [ending for ending in ENDINGS if MARKER in written(session, tmp_path, ending)]
    assert having == [".json"]
    file = casefile.read(tmp_path / "out.json")
    assert sorted(file.texts.values()) == ["Another text.", TEXT], "not the text before its correction"


def test_nothing_that_is_copied_shown_or_left_in_a_notebook_has_it(session):
    both = copied(session.case, session.analyst, log=session.log)
    shown = still("report", report_panel_view(session.case, session.analyst, log=session.log))
    for text in (both.html, both.text, *shown.values()):
        assert MARKER not in text


def test_an_excerpt_takes_no_more_of_its_surroundings_along_than_its_context(session, tmp_path):
    (row,) = (one for one in json.loads(written(session, tmp_path, ".json"))["evidence"] if one["excerpt"])
    context = (row["excerpt"]["prefix"], row["excerpt"]["suffix"])
    assert [len(text) for text in context] == [32, 32]
    assert "The minister" not in written(session, tmp_path, ".json")


def test_the_export_panel_says_before_and_after_which_texts_go_along(session, tmp_path):
    sentence = "The text of S2 goes along; that of S1 does not."
    ways = Ways(folder=tmp_path, write=lambda asked, path, tell: path.touch(), look=lambda asked, ending: {})
    widget = ExportWidget(session, ways=ways, run=lambda work: work(), rest=0)
    wire = Wire(widget)
    assert widget.view()["carries"] == ""
    wire.say("write")
    assert widget.view()["written"]["carries"] == ""
    wire.say("choose", name="format", value="json")
    assert widget.view()["carries"] == f"With the case file: {sentence}"
    wire.say("write")
    assert widget.view()["written"]["carries"] == sentence
    session.apply(CarryText(id="S2", carried=False))
    assert "No source’s text goes along" in widget.view()["carries"]
    widget.close()


def test_a_hand_in_says_before_and_after_which_texts_go_along(session, tmp_path):
    widget = HandInWidget(session, make=lambda: session.save(tmp_path / "in.json"))
    sentence = "The text of S2 goes along; that of S1 does not."
    assert widget.view()["contents"].endswith(sentence)
    assert Wire(widget).say("hand_in")["value"]["carries"] == sentence
    assert casefile.read(tmp_path / "in.json").texts.keys() == {session.case.sources[1].text_sha256}
    widget.close()
