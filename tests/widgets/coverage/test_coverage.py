"""The coverage panel: texts are compared, passages nobody used are used or set aside."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import AddOrigin, AddSource
from workbench.model.origin import Origin
from workbench.model.source import Source
from workbench.sources.excerpts import excerpt_of
from workbench.widgets.coverage.widget import CoverageWidget

TEXT = (
    "The harbour was closed in 2019.\n\n"
    "A spokesman said that 300 boats had left the port.\n\n"
    "In 2021 <b>the harbour master</b> resigned."
)


def session_with(tmp_path, sources=1):
    session = session_over(case({"E1": "C I"}), tmp_path)
    hashes = [session.library.keep_text(f"{TEXT} {n}" if n else TEXT) for n in range(sources)]
    made = tuple(
        Source(id=f"S{n}", title=f"Paper {n}", text_sha256=hash) for n, hash in enumerate(hashes, start=1)
    )
    start = TEXT.index("300 boats")
    row = replace(
        session.case.evidence[0], source="S1", paragraph=2, excerpt=excerpt_of(TEXT, start, start + 9)
    )
    drawn = replace(session.case, sources=made, evidence=(row,))
    other = tmp_path / "other"
    other.mkdir()
    kept = session_over(drawn, other)
    for n in range(sources):
        kept.library.keep_text(f"{TEXT} {n}" if n else TEXT)
    return kept


@pytest.fixture
def panel(play, tmp_path):
    def put(sources=1, **options):
        played = play(CoverageWidget(session_with(tmp_path, sources)), **options)
        if sources <= 12:
            played.page.locator(".wb-bar-of").first.wait_for()
        return played

    return put


def unfold(played):
    played.page.get_by_role("button", name="Passages of S1 not used").press("Enter")
    played.page.locator(".wb-passage").first.wait_for()


def test_the_way_to_the_passages_is_in_sight_in_a_narrow_cell(panel):
    played = panel(width=620)
    expect(played.page.get_by_role("button", name="Passages of S1 not used")).to_be_in_viewport(ratio=1)


def test_a_few_texts_are_compared_by_themselves_and_counted_in_words(panel):
    played = panel()
    expect(played.page.get_by_text("1 of 3 claims became evidence, 0 set aside, 2 left.")).to_be_visible()
    expect(played.page.get_by_text("1 of 1 sources compared with the evidence.")).to_be_visible()


def test_a_text_that_is_brought_later_is_compared_by_itself(panel):
    played = panel()
    kept = played.widget.session.library.keep_text("A pilot said that 12 ships had left.")
    played.elsewhere(AddSource(source=Source(id="S2", title="Later", text_sha256=kept)))
    expect(played.page.get_by_text("0 of 1 claim became evidence, 0 set aside, 1 left.")).to_be_visible()


def test_a_passage_of_an_origin_that_is_graded_takes_its_reliability(panel):
    played = panel()
    played.elsewhere(AddOrigin(origin=Origin(id="A pilot", reliability="B")))
    unfold(played)
    played.page.get_by_role("button", name="Make this evidence: In 2021").press("Enter")
    played.page.get_by_label("Who first said it").fill("A pilot")
    played.page.get_by_role("button", name="Add to the evidence").click()
    played.settle()
    assert played.case.evidence_item("E2").reliability == "B"


def test_many_texts_wait_until_they_are_asked_for(panel):
    played = panel(sources=13)
    expect(played.page.locator(".wb-bar-of")).to_have_count(0)
    played.page.get_by_role("button", name="Compare 13 texts with the evidence").click()
    expect(played.page.locator(".wb-bar-of")).to_have_count(13)
    expect(played.page.get_by_text("13 of 13 sources compared with the evidence.")).to_be_visible()


def test_a_passage_becomes_evidence_with_its_words_as_the_proof(panel):
    played = panel()
    unfold(played)
    played.page.get_by_role("button", name="Make this evidence: In 2021").press("Enter")
    played.page.get_by_label("The claim, in your words").fill("The harbour master left.")
    played.page.get_by_label("When it happened").fill("since 2021")
    played.page.get_by_role("button", name="Add to the evidence").click()
    played.settle()
    row = played.case.evidence_item("E2")
    assert (row.text, row.source, row.paragraph, row.happened) == (
        "The harbour master left.",
        "S1",
        3,
        "2021/..",
    )
    assert row.excerpt.quote == "In 2021 <b>the harbour master</b> resigned."
    expect(played.page.get_by_text("2 of 3 claims became evidence, 0 set aside, 1 left.")).to_be_visible()


def test_a_passage_is_set_aside_with_a_reason_and_taken_up_again(panel):
    played = panel()
    unfold(played)
    played.page.get_by_role("button", name="Set aside: The harbour was closed").press("Enter")
    played.page.get_by_role("button", name="Set aside", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("Why is this passage of S1 left out?")
    played.page.get_by_label("Why it is left out").fill("An old matter.")
    played.page.keyboard.press("Enter")
    played.settle()
    (aside,) = played.case.source("S1").set_aside
    assert (aside.why, aside.excerpt.quote) == ("An old matter.", "The harbour was closed in 2019.")
    expect(played.page.get_by_text("1 of 3 claims became evidence, 1 set aside, 1 left.")).to_be_visible()
    played.page.get_by_role("button", name="Take up again: The harbour").click()
    played.settle()
    assert played.case.source("S1").set_aside == ()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert len(played.case.source("S1").set_aside) == 1


def test_words_that_are_no_longer_there_become_no_evidence(tmp_path):
    wire = Wire(CoverageWidget(session_with(tmp_path)))
    wire.say("compare", sources=["S1"])
    about = {"text": "x", "kind": "", "origin": "", "happened": ""}
    answer = wire.say("make", source="S1", start=0, words="Other words stood here.", **about)
    assert "The text has changed" in answer["sentence"]
    assert len(wire.widget.session.case.evidence) == 1


def test_a_text_that_is_not_here_is_said_to_be_missing(play, tmp_path):
    drawn = replace(case({"E1": "C I"}), sources=(Source(id="S1", title="Paper"),))
    played = play(CoverageWidget(session_over(drawn, tmp_path)))
    expect(played.page.get_by_text("Its text is not here, so nothing can be said about it.")).to_be_visible()


def test_a_text_is_searched_for_claims_once_as_long_as_its_words_stay(tmp_path, monkeypatch):
    from workbench.widgets.coverage import widget

    asked = []
    found = widget.found_in
    monkeypatch.setattr(widget, "found_in", lambda text, words: asked.append(text) or found(text, words))
    wire = Wire(CoverageWidget(session_with(tmp_path)))
    wire.say("compare", sources=["S1"])
    wire.say("compare", sources=["S1"])
    assert asked == [TEXT]
