"""The reader: select words by mouse or keyboard, make them evidence where they stand, find them again."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.reader.hand import drag_over
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import (
    AddEvidence,
    AddHypothesis,
    AddSource,
    CorrectText,
    EnterTwice,
    RateCell,
    SetPassageAside,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.session.templates import from_template
from workbench.shipped import shipped
from workbench.sources import Shelf
from workbench.sources.excerpts import excerpt_of
from workbench.widgets.reader.widget import ReaderWidget

TEXT = (
    "🚢🚢 The harbour office counted 12 boats on 9 October 2024. Nobody asked why.\n\n"
    "A clerk, who would not be named, said that the boats had left. The boats were old.\n\n"
    'Later <img src=x onerror="alert(1)"> came, and the boats with it. 🙂 Nothing was said.'
)
HARBOUR = "harbour office counted 12 boats"


def row(id, words, text=TEXT, **changes):
    start = text.index(words)
    proof = excerpt_of(text, start, start + len(words), paragraph=1)
    return replace(Evidence(id=id, text=f"Claim {id}", source="S1", paragraph=1, excerpt=proof), **changes)


@pytest.fixture
def reader(play, tmp_path):
    def put(*items, text=TEXT, **options):
        session = session_with(tmp_path, *items, text=text)
        played = play(ReaderWidget(session), **options)
        if text:
            played.page.locator(".wb-words").first.wait_for()
        return played

    return put


def session_with(folder, *items, text=TEXT):
    """Return a session over a case with a text of one's own, a source without any, and these rows."""
    drawn = replace(case({"E1": "C"}), evidence=(), cells={})
    session = session_over(drawn, folder)
    kept = session.library.keep_text(text)
    for edit in (
        AddSource(
            source=Source(id="S1", title="Report", outlet="The Paper", date="2024-10-10", text_sha256=kept)
        ),
        AddSource(source=Source(id="S2", title="Gone")),
        *(AddEvidence(evidence=item) for item in items),
    ):
        session.apply(edit)
    return session


def text_cursor(played, *keys):
    played.page.locator(".wb-page").focus()
    played.press(*keys)


def drag(played, words):
    drag_over(played.page, words)
    played.page.clock.run_for(50)


def highlighted(played, name="evidence"):
    """Return the words under a highlight, piece by piece."""
    return played.page.evaluate(
        "name => [...(CSS.highlights.get(`wb-reader-${name}`) ?? [])].map(String)", name
    )


def selected(played):
    return played.page.evaluate("String(getSelection())")


def bar(played):
    return played.page.get_by_role("button", name="Make this evidence")


def making(played):
    return played.page.locator(".wb-sheet .wb-form")


def test_words_selected_by_mouse_become_evidence_with_their_proof(reader):
    played = reader()
    drag(played, HARBOUR)
    bar(played).click()
    expect(played.page.get_by_label("One claim, worded")).to_have_value(HARBOUR)
    expect(played.page.get_by_label("One claim, worded")).to_be_focused()
    played.page.get_by_label("One claim, worded").fill("Twelve boats were counted.")
    played.page.get_by_label("Kind").select_option("reported fact")
    played.page.get_by_label("Origin: who first said it").fill("The harbour office")
    played.page.get_by_label("When it happened").fill("2024-10-09")
    played.page.get_by_role("button", name="Add to the evidence").click()
    played.settle()
    item = played.case.evidence[-1]
    start = TEXT.index(HARBOUR)
    assert item.excerpt == excerpt_of(TEXT, start, start + len(HARBOUR), paragraph=1)
    assert (item.text, item.source, item.paragraph) == ("Twelve boats were counted.", "S1", 1)
    assert (item.kind, item.origin) == ("reported fact", "The harbour office")
    assert (item.date, item.happened) == ("2024-10-10", "2024-10-09")
    expect(making(played)).to_have_count(0)
    expect(played.page.locator(".wb-page")).to_be_focused()
    assert highlighted(played) == [HARBOUR]
    expect(played.page.locator(".wb-drawn li")).to_contain_text("E1 ¶1 Twelve boats were counted.")


def test_words_selected_by_keyboard_become_evidence_and_one_undo_takes_it_back(reader):
    played = reader()
    text_cursor(played, "ArrowRight", *["Shift+ArrowRight"] * 5)
    assert selected(played) == HARBOUR
    played.press("Enter")
    expect(played.page.get_by_label("One claim, worded")).to_be_focused()
    played.press("Control+Enter")
    played.settle()
    assert played.case.evidence[-1].excerpt.quote == HARBOUR
    expect(played.page.locator(".wb-page")).to_be_focused()
    played.press("Control+z")
    played.settle()
    assert played.case.evidence == ()
    assert highlighted(played) == []


def test_e_alone_takes_the_sentence_the_cursor_is_in(reader):
    played = reader()
    text_cursor(played, "ArrowDown", "ArrowDown", "ArrowRight", "e")
    expect(played.page.get_by_label("One claim, worded")).to_have_value(
        "A clerk, who would not be named, said that the boats had left."
    )
    played.press("Escape")
    expect(making(played)).to_have_count(0)
    expect(played.page.locator(".wb-page")).to_be_focused()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["Shift+ArrowDown"], "🚢🚢 The harbour office counted 12 boats on 9 October 2024."),
        (["ArrowDown", "Shift+ArrowDown"], "Nobody asked why."),
        (["ArrowDown", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"], "A clerk"),
        (["Control+ArrowDown", "Shift+End"], TEXT.split("\n\n")[1]),
        (["Control+End", "Shift+ArrowLeft", "Shift+ArrowLeft"], "was said."),
        (["Control+End", "Shift+Control+Home"], TEXT),
        (["ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft"], "harbour"),
    ],
)
def test_the_text_cursor_goes_by_word_sentence_and_paragraph(reader, keys, words):
    played = reader()
    text_cursor(played, *keys)
    assert selected(played).split() == words.split()


def test_the_cursor_is_seen_and_told(reader):
    played = reader()
    text_cursor(played, "ArrowRight")
    expect(played.page.locator('.wb-spot[data-shown="true"]')).to_be_visible()
    expect(played.page.locator("[aria-live=polite]")).to_have_text("harbour")
    played.press("Shift+ArrowRight")
    expect(played.page.locator("[aria-live=polite]")).to_have_text("selected: harbour")


def test_escape_lets_go_of_the_selection_and_of_the_bar(reader):
    played = reader()
    text_cursor(played, "Shift+ArrowRight")
    expect(bar(played)).to_be_visible()
    played.press("Escape")
    expect(bar(played)).to_have_count(0)
    assert selected(played) == ""


def test_evidence_without_a_wording_is_refused_and_the_form_stays_as_it_was(reader):
    played = reader()
    text_cursor(played, "e")
    played.page.get_by_label("One claim, worded").fill(" ")
    played.page.get_by_label("When it happened").fill("last week")
    played.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("needs a wording")
    played.page.get_by_label("One claim, worded").fill("Said")
    played.page.get_by_label("When it happened").press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("'last week' is no date")
    expect(played.page.get_by_label("When it happened")).to_have_value("last week")
    assert played.case.evidence == ()


def test_excerpts_that_overlap_are_seen_as_such(reader):
    played = reader(row("E1", "harbour office counted 12"), row("E2", "counted 12 boats"))
    assert highlighted(played, "overlap") == ["counted 12"]
    assert sorted(highlighted(played)) == [" boats", "counted 12", "harbour office "]
    expect(played.page.locator(".wb-tags").first).to_contain_text("E1E2")


def test_marks_stand_in_the_text_where_a_browser_has_no_highlights(play, tmp_path):
    session = session_with(tmp_path, row("E1", "harbour office counted 12"), row("E2", "counted 12 boats"))
    played = play(ReaderWidget(session), highlights=False)
    expect(played.page.locator("mark[data-names~=overlap]")).to_have_text("counted 12")
    expect(played.page.locator("mark[data-names~=evidence]")).to_have_text(
        ["harbour office ", "counted 12", " boats"]
    )
    drag(played, "office counted")
    assert selected(played) == "office counted"
    bar(played).click()
    played.press("Control+Enter")
    played.settle()
    assert played.case.evidence[-1].excerpt.quote == "office counted"
    assert played.page.locator(".wb-words").first.text_content() == TEXT.split("\n\n")[0]


def test_a_screen_reader_hears_which_evidence_a_paragraph_holds(reader):
    played = reader(row("E1", HARBOUR))
    expect(played.page.locator(".wb-para").first).to_contain_text("evidence: E1")
    expect(played.page.locator(".wb-page")).to_have_attribute("aria-label", "Text of S1: Report")


def test_one_click_leads_to_the_place_and_one_key_back(reader):
    played = reader(row("E1", "boats were old"), row("E2", HARBOUR))
    entries = played.page.locator(".wb-drawn .wb-goto")
    expect(entries).to_contain_text(["E2", "E1"])
    entries.nth(1).press("Enter")
    expect(played.page.locator(".wb-page")).to_be_focused()
    assert highlighted(played, "now") == ["boats were old"]
    played.press("Enter")
    expect(entries.nth(1)).to_be_focused()
    entries.nth(0).click()
    played.press("Escape")
    expect(entries.nth(0)).to_be_focused()


def test_a_tag_in_the_margin_leads_to_the_list(reader):
    played = reader(row("E1", HARBOUR))
    played.page.locator(".wb-tag").click()
    expect(played.page.locator(".wb-goto")).to_be_focused()
    expect(played.page.locator('li[aria-current="true"]')).to_contain_text("E1")


def test_corrected_words_are_shown_as_lost_and_pointed_anew_by_a_person(reader):
    played = reader(row("E1", HARBOUR))
    corrected = TEXT.replace("12 boats", "13 boats")
    played.elsewhere(CorrectText(id="S1", text_sha256=played.widget.session.library.keep_text(corrected)))
    orphan = played.page.locator('li[data-how="lost"]')
    expect(orphan).to_contain_text(HARBOUR)
    expect(played.page.get_by_role("heading", name="No longer found in the text")).to_be_visible()
    assert highlighted(played) == []
    point = played.page.get_by_role("button", name="E1 rests on the selected words")
    expect(point).to_have_attribute("aria-disabled", "true")
    drag(played, "harbour office counted 13 boats")
    point.click()
    played.settle()
    assert played.case.evidence[0].excerpt.quote == "harbour office counted 13 boats"
    expect(orphan).to_have_count(0)
    assert highlighted(played) == ["harbour office counted 13 boats"]


def test_words_that_moved_say_so_until_a_person_confirms_the_place(reader):
    played = reader(row("E1", HARBOUR))
    corrected = f"An added line.\n\n{TEXT}"
    played.elsewhere(CorrectText(id="S1", text_sha256=played.widget.session.library.keep_text(corrected)))
    expect(played.page.locator('li[data-how="moved"]')).to_contain_text("E1 ¶2")
    assert highlighted(played, "moved") == [HARBOUR]
    assert played.case.evidence[0].excerpt.start == TEXT.index(HARBOUR)
    played.page.get_by_role("button", name="E1: this is the place").click()
    played.settle()
    item = played.case.evidence[0]
    assert (item.paragraph, item.excerpt.start) == (2, corrected.index(HARBOUR))
    expect(played.page.locator('li[data-how="moved"]')).to_have_count(0)


def test_words_are_found_in_the_text_and_counted(reader):
    played = reader()
    text_cursor(played, "Control+f")
    field = played.page.get_by_label("Find in this text")
    expect(field).to_be_focused()
    field.press_sequentially("BOATS")
    count = played.page.locator(".wb-count")
    expect(count).to_have_text("1 of 4")
    assert highlighted(played, "now") == ["boats"]
    assert len(highlighted(played, "found")) == 3
    field.press("Enter")
    expect(count).to_have_text("2 of 4")
    field.press("Shift+Enter")
    field.press("Shift+Enter")
    expect(count).to_have_text("4 of 4")
    field.press("Escape")
    expect(played.page.locator(".wb-page")).to_be_focused()
    assert selected(played) == "boats"
    assert highlighted(played, "found") == []
    played.press("/")
    expect(field).to_be_focused()
    field.fill("nothing of the kind")
    expect(count).to_have_text("not found")


def test_another_source_is_chosen_and_one_without_a_text_says_what_to_do(reader):
    played = reader()
    played.page.get_by_label("Next source").click()
    expect(played.page.get_by_text("There is no text of S2 here.")).to_be_visible()
    expect(played.page.locator(".wb-page")).to_be_hidden()
    played.page.get_by_label("Source", exact=True).select_option("S1")
    expect(played.page.locator(".wb-words").first).to_contain_text("harbour")


def test_text_is_text(reader):
    played = reader(row("E1", HARBOUR, text=TEXT), text=TEXT)
    assert played.page.locator("img").count() == 0
    expect(played.page.locator(".wb-words").nth(2)).to_contain_text("<img src=x")


def test_the_size_is_changed_within_bounds(reader):
    played = reader()
    size = "() => parseFloat(getComputedStyle(document.querySelector('.wb-words')).fontSize)"
    before = played.page.evaluate(size)
    for _ in range(4):
        played.page.get_by_label("Larger text").click()
    assert played.page.evaluate(size) > 1.7 * before
    expect(played.page.get_by_label("Larger text")).to_have_attribute("aria-disabled", "true")


def test_suggested_passages_come_when_asked_for_with_their_reasons(reader):
    played = reader()
    assert played.sent("suggestions") == []
    played.page.get_by_role("button", name="Suggested passages").click()
    note = played.page.get_by_role("button", name="Worth a look: ").first
    expect(note).to_contain_text("12")
    assert played.sent("suggestions")[0]["bearing"] is False
    assert any("12 boats" in words for words in highlighted(played, "suggested"))
    note.click()
    played.page.get_by_role("button", name="Make evidence of: ").click()
    expect(played.page.get_by_label("One claim, worded")).to_have_value(
        "🚢🚢 The harbour office counted 12 boats on 9 October 2024."
    )
    played.press("Control+Enter")
    played.settle()
    assert not any("12 boats" in words for words in highlighted(played, "suggested"))


def test_a_passage_that_was_hidden_stays_away_for_this_sitting(reader):
    played = reader()
    switch = played.page.get_by_role("button", name="Suggested passages")
    notes = played.page.locator(".wb-note")
    switch.click()
    notes.first.wait_for()
    before = notes.count()
    played.page.get_by_role("button", name="Worth a look: ").first.click()
    played.page.get_by_role("button", name="Hide for now: ").click()
    expect(notes).to_have_count(before - 1)
    switch.click()
    expect(notes).to_have_count(0)
    switch.click()
    expect(notes).to_have_count(before - 1)


def test_a_passage_left_out_on_purpose_is_suggested_no_more(tmp_path):
    session = session_with(tmp_path)
    widget, asked = ReaderWidget(session), {"source": "S1", "original": False, "bearing": False}
    harbour = next(one for one in widget.ask_suggestions(**asked)["passages"] if one["start"] < 60)
    excerpt = excerpt_of(TEXT, harbour["start"], harbour["end"], paragraph=1)
    session.apply(SetPassageAside(id="S1", excerpt=excerpt, why="No motive has boats in it."))
    left = widget.ask_suggestions(**asked)["passages"]
    assert harbour not in left
    assert left
    session.undo()
    assert harbour in widget.ask_suggestions(**asked)["passages"]


def test_a_text_without_a_claim_says_that_there_are_no_suggestions(reader):
    played = reader(text="Well.")
    played.page.get_by_role("button", name="Suggested passages").click()
    expect(played.page.get_by_text("No suggestions: ")).to_be_visible()


def seed(folder):
    session = session_over(from_template("north-korea").case, folder)
    return ReaderWidget(session, shelf=Shelf((folder, shipped("seeds"))), source="S2")


def test_a_seed_is_read_as_its_digest_and_an_excerpt_lies_in_one_paragraph(play, tmp_path):
    played = play(seed(tmp_path))
    expect(played.page.get_by_text("our digest of the article")).to_be_visible()
    expect(played.page.get_by_role("button", name="Original")).to_have_count(0)
    text_cursor(played, "Shift+Control+ArrowDown", "Shift+Control+ArrowDown")
    expect(played.page.locator(".wb-popup")).to_contain_text("Select within one paragraph")
    played.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("Select within one paragraph")
    expect(making(played)).to_have_count(0)


def test_evidence_from_an_original_keeps_its_place_and_hash_and_none_of_its_words(play, tmp_path):
    session = session_over(replace(case({"E1": "C"}), evidence=(), cells={}), tmp_path)
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "theirs.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "ours.md").write_text("---\nid: S1\n---\n\n### ¶1\n\nShips were counted.\n", encoding="utf-8")
    session.apply(AddSource(source=Source(id="S1", title="R", digest="ours.md", original="theirs.txt")))
    played = play(ReaderWidget(session, shelf=Shelf((tmp_path,))))
    expect(played.page.locator(".wb-words")).to_have_text("Ships were counted.")
    played.page.get_by_role("button", name="Original").click()
    expect(played.page.get_by_text("your copy of the original")).to_be_visible()
    drag(played, HARBOUR)
    played.press("Enter")
    expect(played.page.get_by_label("One claim, worded")).to_have_value("")
    played.page.keyboard.type("Boats were counted.")
    played.press("Control+Enter")
    played.settle()
    item = played.case.evidence[0]
    start = TEXT.index(HARBOUR)
    assert (item.excerpt, item.original) == (
        None,
        excerpt_of(TEXT, start, start + len(HARBOUR), with_words=False),
    )
    assert highlighted(played) == [HARBOUR]


def test_no_hypothesis_is_in_view_while_reading(play, tmp_path):
    played = play(seed(tmp_path))
    played.page.locator(".wb-words").first.wait_for()
    told = str(played.widget.state["view"] | {"words": None}) + played.page.locator(".wb").inner_text()
    assert not [one.label for one in played.case.hypotheses if one.label in told]


def test_without_a_source_it_says_what_to_do_first(play, tmp_path):
    played = play(ReaderWidget(session_over(case({"E1": "C"}), tmp_path)))
    expect(played.page.get_by_text("There is no source yet.")).to_be_visible()


def test_words_that_are_not_those_the_person_saw_are_refused(tmp_path):
    wire = Wire(ReaderWidget(session_with(tmp_path)))
    about = {"text": "A claim"}
    told = {"source": "S1", "original": False, "about": about}
    answer = wire.say("add", start=0, end=4, words="else", **told)
    assert "other words stand there" in answer["sentence"]
    assert "No words are selected" in wire.say("add", start=4, end=4000, words="x", **told)["sentence"]
    assert (
        "no text of S2"
        in wire.say("add", start=0, end=2, words="🚢🚢", **{**told, "source": "S2"})["sentence"]
    )
    wire.widget.close()


def test_what_is_being_written_is_not_lost_to_another_source_or_a_correction(reader):
    played = reader()
    text_cursor(played, "e")
    wording = played.page.get_by_label("One claim, worded")
    wording.fill("Half a claim")
    played.page.get_by_label("Next source").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("Add or cancel the evidence")
    expect(wording).to_be_focused()
    corrected = f"On Monday. {TEXT}"
    played.elsewhere(CorrectText(id="S1", text_sha256=played.widget.session.library.keep_text(corrected)))
    expect(wording).to_have_value("Half a claim")
    played.press("Control+Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("other words stand there now")
    expect(wording).to_have_value("Half a claim")
    wording.press("Escape")
    expect(played.page.locator(".wb-words").first).to_contain_text("On Monday.")
    assert played.case.evidence == ()


def test_a_row_that_was_entered_twice_is_marked_once(reader):
    played = reader(row("E1", HARBOUR))
    played.elsewhere(EnterTwice(id="E1", new="E2", text="A feint"))
    expect(played.page.locator(".wb-tag")).to_have_count(1)
    assert highlighted(played, "overlap") == []


def test_everything_is_selected_by_one_key(reader):
    played = reader()
    text_cursor(played, "Control+a")
    assert selected(played).split() == TEXT.split()


def test_a_selection_outlives_marks_that_are_put_into_the_text(play, tmp_path):
    played = play(ReaderWidget(session_with(tmp_path)), highlights=False)
    played.page.locator(".wb-words").first.wait_for()
    drag(played, "office counted")
    played.elsewhere(AddEvidence(evidence=row("E1", HARBOUR)))
    expect(played.page.locator("mark")).to_have_text(HARBOUR)
    assert selected(played) == "office counted"


def test_who_is_said_to_have_spoken_in_a_paragraph_is_named_in_the_form(play, tmp_path):
    played = play(seed(tmp_path))
    played.page.locator(".wb-words").first.wait_for()
    text_cursor(played, "e")
    expect(making(played)).to_contain_text("Named in this paragraph: ")


def test_a_word_that_stands_everywhere_is_counted_wherever_and_marked_where_one_is(reader):
    played = reader(text="word " * 3_000)
    field = played.page.get_by_label("Find in this text")
    field.fill("word")
    expect(played.page.locator(".wb-count")).to_have_text("1 of 3000")
    assert len(highlighted(played, "found")) == 499
    field.press("Shift+Enter")
    expect(played.page.locator(".wb-count")).to_have_text("3000 of 3000")
    assert highlighted(played, "now") == ["word"]


def test_hypotheses_are_looked_at_only_when_a_person_asks_for_that(tmp_path):
    session = session_with(tmp_path)
    session.apply(AddHypothesis(hypothesis=Hypothesis(id="H9", label="The harbour office counts boats")))
    wire = Wire(ReaderWidget(session))
    asked = {"source": "S1", "original": False}
    blind = wire.say("suggestions", bearing=False, **asked)["value"]
    assert blind["passages"]
    assert "H9" not in str(blind)
    assert "H9" in str(wire.say("suggestions", bearing=True, **asked)["value"]["passages"])
    wire.widget.close()


def test_a_rating_made_elsewhere_is_not_told_by_name_while_reading(tmp_path):
    session = session_over(case({"E1": "C"}), tmp_path)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    assert ReaderWidget(session).state["view"]["history"]["undo"] == "something done in another panel"
