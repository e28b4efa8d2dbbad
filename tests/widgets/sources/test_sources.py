"""The panel of sources: brought by file, drop and paste; confirmed, corrected, removed, taken back."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.sources.readers.making import PASSAGES, page, passage, pdf
from tests.widgets.wire import Wire, session_over
from workbench.messages import say
from workbench.model.edits import AddEvidence
from workbench.model.evidence import Evidence
from workbench.model.source import Source
from workbench.sources.excerpts import excerpt_of
from workbench.widgets.sources.widget import SourcesWidget

ARTICLE = (
    f"The bridge that nobody built\n\nBy Jane Example\n\n24 October 2024\n\n{passage(1)}\n\n{passage(2)}"
)
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99
)


def at_once(work):
    """Read in the thread of the test."""
    work()


@pytest.fixture
def session(tmp_path):
    return session_over(case({}), tmp_path)


@pytest.fixture
def widget(session):
    made = SourcesWidget(session, run=at_once)
    yield made
    made.close()


def file(name, data, kind=""):
    return {"name": name, "mimeType": kind, "buffer": data if isinstance(data, bytes) else data.encode()}


def bring(played, *files):
    played.page.locator('input[type="file"]').set_input_files(list(files))


def add(played):
    played.page.locator(".wb-brought .wb-form input").first.press("Enter")


DROP = """
(panel, [name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  for (const type of ["dragenter", "dragover", "drop"])
    panel.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
}
"""

PASTE = """
(panel, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  panel.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
}
"""


def test_a_file_is_read_confirmed_by_enter_and_kept_byte_for_byte(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", ARTICLE))
    form = played.page.locator(".wb-brought .wb-form")
    expect(form.get_by_label("Title")).to_have_value("The bridge that nobody built")
    expect(form.get_by_label("Author")).to_have_value("Jane Example")
    expect(form.get_by_label("Date")).to_have_value("2024-10-24")
    form.get_by_label("Outlet").fill("The Record")
    add(played)
    expect(played.page.locator(".wb-source")).to_contain_text("The bridge that nobody built")
    expect(played.page.locator(".wb-brought")).to_have_count(0)
    (source,) = session.case.sources
    assert (source.id, source.outlet, source.file, source.carried) == (
        "S1",
        "The Record",
        "bridge.txt",
        False,
    )
    assert session.library.text(source.text_sha256) == ARTICLE
    assert session.library.original(source.sha256).read_bytes() == ARTICLE.encode()


def test_a_large_file_comes_in_pieces_and_arrives_whole(widget, session, play):
    data = pdf() + bytes(range(256)) * 10_000
    played = play(widget)
    bring(played, file("bridge.pdf", data))
    expect(played.page.locator(".wb-brought .wb-form")).to_be_visible()
    assert len(played.sent("chunk")) == 3
    add(played)
    played.settle()
    expect(played.page.locator(".wb-source")).to_be_visible()
    (source,) = session.case.sources
    assert session.library.original(source.sha256).read_bytes() == data
    assert session.library.text(source.text_sha256).split("\n\n") == list(PASSAGES)


def test_one_bad_file_of_three_has_its_own_sentence_and_stops_none(widget, session, play):
    played = play(widget)
    bring(
        played,
        file("a.html", page(f"<title>A</title><p>{passage(1)}</p>")),
        file("locked.docx", LOCKED),
        file("c.txt", f"A third one\n\n{passage(3)}"),
    )
    lines = played.page.locator(".wb-brought")
    expect(lines).to_have_count(3)
    expect(lines.nth(1)).to_contain_text(say("readers.locked_word"))
    lines.nth(0).get_by_label("Title").press("Enter")
    expect(lines).to_have_count(2)
    expect(lines.nth(1).get_by_label("Title")).to_be_focused()
    lines.nth(1).get_by_label("Title").press("Enter")
    expect(lines).to_have_count(1)
    expect(played.page.get_by_role("button", name="Choose files…")).to_be_focused()
    played.page.get_by_role("button", name="Put away locked.docx").press("Enter")
    expect(lines).to_have_count(0)
    expect(played.page.get_by_role("button", name="Choose files…")).to_be_focused()
    assert [one.title for one in session.case.sources] == ["A", "A third one"]


def test_a_file_is_dropped_anywhere_on_the_panel(widget, play):
    played = play(widget)
    played.page.locator(".wb-sources").evaluate(DROP, ["dropped.txt", ARTICLE])
    expect(played.page.locator(".wb-brought")).to_contain_text("dropped.txt")
    expect(played.page.locator(".wb-brought .wb-form")).to_be_visible()


def test_a_text_is_pasted_by_button_and_by_key(widget, session, play):
    played = play(widget)
    played.page.get_by_role("button", name="Paste a text").click()
    played.page.get_by_role("textbox", name="The text").fill(ARTICLE)
    played.page.get_by_role("button", name="Go on").click()
    expect(played.page.locator(".wb-brought .wb-form").get_by_label("Title")).to_have_value(
        "The bridge that nobody built"
    )
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    played.page.locator(".wb-sources").evaluate(PASTE, "Another text\n\nof two paragraphs.")
    expect(played.page.get_by_role("textbox", name="The text")).to_have_value(
        "Another text\n\nof two paragraphs."
    )
    assert session.case.sources[0].file == ""


def test_undo_takes_an_added_source_back_to_where_it_waited(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", ARTICLE))
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    played.page.get_by_role("button", name="Undo").click()
    expect(played.page.locator(".wb-source")).to_have_count(0)
    expect(played.page.locator(".wb-brought .wb-form").get_by_label("Title")).to_have_value(
        "The bridge that nobody built"
    )
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    assert session.library.original(session.case.sources[0].sha256).read_bytes() == ARTICLE.encode()


def test_the_same_file_brought_twice_is_noticed(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", ARTICLE))
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    bring(played, file("copy.txt", ARTICLE))
    expect(played.page.locator(".wb-brought")).to_contain_text("The same text is here already, as S1")
    expect(played.page.locator(".wb-brought .wb-form")).to_have_count(0)
    played.page.get_by_role("button", name="Leave out copy.txt").click()
    expect(played.page.locator(".wb-brought")).to_have_count(0)
    assert len(session.case.sources) == 1


def test_two_copies_in_one_go_are_added_once(widget, session, play):
    played = play(widget)
    bring(played, file("a.txt", ARTICLE), file("b.txt", ARTICLE), file("c.txt", passage(7)))
    expect(played.page.locator(".wb-brought").nth(1)).to_contain_text("brought just now as a.txt")
    played.page.get_by_role("button", name="Add all 2 as proposed").click()
    expect(played.page.locator(".wb-source")).to_have_count(2)
    assert [one.file for one in session.case.sources] == ["a.txt", "c.txt"]


def test_a_text_goes_with_the_case_only_when_it_is_ticked(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", ARTICLE))
    add(played)
    box = played.page.get_by_label("The text of S1 goes along with the case file")
    expect(box).not_to_be_checked()
    assert session.texts() == {}
    box.check()
    played.settle()
    assert list(session.texts().values()) == [ARTICLE]


def test_a_guessed_encoding_can_be_chosen_anew(widget, session, play):
    played = play(widget)
    bring(played, file("note.txt", "Vláda oznámila, že jednání skončila.".encode("cp1250")))
    played.page.get_by_label("Encoding").select_option("Windows-1250")
    expect(played.page.locator(".wb-opening-text")).to_contain_text("jednání skončila")
    expect(played.page.locator(".wb-remark")).to_have_count(0)


def with_evidence(session):
    """Give the first source a row that rests on words of its own."""
    (source,) = session.case.sources
    text = session.library.text(source.text_sha256)
    start = text.index("would cost")
    item = Evidence(id="E1", text="It costs", source="S1", excerpt=excerpt_of(text, start, start + 10))
    session.apply(AddEvidence(evidence=item))


def test_rows_that_would_lose_their_words_are_named_before_a_text_is_saved(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", f"A bridge\n\nIt would cost a lot.\n\n{'More. ' * 9}"))
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    with_evidence(session)
    before = session.case.sources[0].text_sha256
    played.page.get_by_role("button", name="Correct the text of S1").click()
    editor = played.page.get_by_role("textbox", name="The text of S1")
    editor.fill(editor.input_value().replace("would cost", "costs"))
    played.page.get_by_role("button", name="Save", exact=True).click()
    expect(played.page.locator(".wb-mind")).to_contain_text("The words that E1 rests on")
    assert session.case.sources[0].text_sha256 == before
    played.page.get_by_role("button", name="Save all the same").click()
    expect(editor).to_have_count(0)
    text = session.library.text(session.case.sources[0].text_sha256)
    assert text.split("\n\n")[1] == "It costs a lot."
    session.undo()
    assert session.case.sources[0].text_sha256 == before


def test_a_correction_that_loses_nothing_is_saved_at_once(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", "A bridge\n\nIt would cost a lot.\n\nTeh end."))
    add(played)
    expect(played.page.locator(".wb-source")).to_have_count(1)
    with_evidence(session)
    played.page.get_by_role("button", name="Correct the text of S1").click()
    editor = played.page.get_by_role("textbox", name="The text of S1")
    editor.fill("A bridge\nIt would cost a lot.\n\n\nThe end.")
    played.page.get_by_role("button", name="Save", exact=True).click()
    expect(editor).to_have_count(0)
    assert session.library.text(session.case.sources[0].text_sha256).split("\n\n")[2] == "The end."


def test_details_are_corrected_and_what_nothing_rests_on_is_removed(widget, session, play):
    played = play(widget)
    bring(played, file("bridge.txt", ARTICLE))
    add(played)
    played.page.get_by_role("button", name="Correct what is known of S1").click()
    played.page.locator(".wb-source").get_by_label("Web address").fill("https://example.org/a")
    played.page.locator(".wb-source").get_by_label("Title").press("Enter")
    expect(played.page.get_by_role("link", name="https://example.org/a")).to_be_visible()
    played.page.get_by_role("button", name="Remove S1").click()
    expect(played.page.locator(".wb-source")).to_have_count(0)


def folder(path):
    path.mkdir()
    return path


def test_a_source_whose_text_is_not_here_gets_it_back_from_its_file(tmp_path, play):
    given = session_over(case({}), folder(tmp_path / "one"))
    first = SourcesWidget(given, run=at_once)
    wire = Wire(first)
    key = wire.say("begin", name="a.txt", size=len(ARTICLE))["value"]
    first._take(
        None, {"intent": "chunk", "n": 3, "channel": "tab1", "key": key}, [memoryview(ARTICLE.encode())]
    )
    wire._said["tab1"] += 1
    wire.say("add", key=key, about={"title": "A"})
    away = session_over(replace(case({}), sources=given.case.sources), folder(tmp_path / "two"))
    widget = SourcesWidget(away, run=at_once)
    played = play(widget)
    expect(played.page.locator(".wb-source")).to_contain_text("Its text is not here")
    bring(played, file("a.txt", ARTICLE))
    played.page.get_by_role("button", name="Put the text of S1 back").click()
    expect(played.page.locator(".wb-source")).to_contain_text("Its text is here: 5 paragraphs")
    assert len(away.case.sources) == 1
    first.close()


def test_what_a_file_says_is_text_on_the_panel(widget, play):
    played = play(widget)
    evil = page(
        '<p>&lt;img src=x onerror="alert(1)"&gt; words</p>',
        '<meta name="author" content="&lt;b&gt;x&lt;/b&gt;">',
    )
    bring(played, file("<b>x</b>.html", evil))
    expect(played.page.locator(".wb-brought .wb-form").get_by_label("Author")).to_have_value("<b>x</b>")
    assert played.page.locator(".wb-brought :is(b, img)").count() == 0


def test_a_file_that_is_too_large_is_said_before_a_byte_of_it_is_sent(widget):
    wire = Wire(widget)
    key = wire.say("begin", name="big.pdf", size=60_000_000)["value"]
    (item,) = widget.view()["waiting"]
    assert (item["key"], item["doing"]) == (key, "failed")
    assert item["state"] == say("readers.too_large", size=60, most=50)


def test_a_source_without_a_title_is_refused_and_still_waits(widget, session):
    wire = Wire(widget)
    key = wire.say("paste", text=ARTICLE)["value"]
    assert wire.say("add", key=key, about={"title": " "})["sentence"] == say("sources.refused.title")
    assert session.case.sources == ()
    assert len(widget.view()["waiting"]) == 1


def test_a_digest_has_no_text_to_correct(tmp_path):
    drawn = replace(case({}), sources=(Source(id="S1", title="A", digest="a.md"),))
    widget = SourcesWidget(session_over(drawn, tmp_path), run=at_once)
    assert Wire(widget).say("text", id="S1")["sentence"] == say("sources.refused.no_text")
    assert widget.view()["sources"][0]["text"] == say("sources.text.digest")
    widget.close()
