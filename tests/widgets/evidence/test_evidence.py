"""The evidence panel: grades before ratings, then a lock; passages in place; items of one's own."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.casefile import read
from workbench.model.edits import GradeEvidence, LockGrades
from workbench.shipped import shipped
from workbench.sources import Shelf
from workbench.widgets.evidence.widget import EvidenceWidget

graded_c = GradeEvidence(id="E1", reliability="C", credibility="medium", relevance="medium", reason="")
HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.fixture
def panel(play, tmp_path):
    def put(drawn=None, *, shelf=None, edits=(), **options):
        session = session_over(drawn or case({"E1": "C I", "E2": ". .", "E3": ". ."}), tmp_path)
        for edit in edits:
            session.apply(edit)
        return play(EvidenceWidget(session, shelf=shelf), **options)

    return put


@pytest.fixture(scope="module")
def korea():
    return read(shipped("templates") / "north-korea.json").case


def details(played, item):
    played.page.get_by_label(f"Details of {item}", exact=True).click()


def test_a_grade_is_kept_at_a_click_and_by_arrow_key(panel):
    played = panel()
    group = played.page.get_by_role("group", name="Credibility E2")
    group.get_by_label("high").check()
    played.settle()
    assert played.case.evidence_item("E2").credibility == "high"
    group.get_by_label("high").press("ArrowRight")
    played.settle()
    assert played.case.evidence_item("E2").credibility == "medium"
    expect(group.get_by_label("medium")).to_be_focused()


def test_the_reason_of_a_grade_is_kept_and_the_reliability_only_shown(panel):
    played = panel(edits=(graded_c,))
    details(played, "E1")
    played.page.get_by_label("Why these grades").fill("One witness only.")
    played.press("Tab")
    played.settle()
    item = played.case.evidence_item("E1")
    assert (item.reason, item.reliability, item.credibility) == ("One witness only.", "C", "medium")
    expect(played.page.locator(".wb-details")).to_contain_text("Reliability of the sourceC")
    assert played.page.locator(".wb-details select").count() == 0


def test_reliability_is_not_taken_here(tmp_path):
    session = session_over(case({"E1": "C"}), tmp_path)
    answer = Wire(EvidenceWidget(session)).say("grade", id="E1", grade="reliability", value="A")
    assert "could not read" in answer["sentence"]
    assert session.case.evidence_item("E1").reliability == ""


def test_choosing_a_grade_moves_nothing_sideways(panel):
    played = panel()
    group = played.page.get_by_role("group", name="Credibility E2")
    places = lambda: [one.bounding_box()["x"] for one in group.locator(".wb-option").all()]  # noqa: E731
    seen = [places()]
    for level in ("high", "medium", "low"):
        group.get_by_label(level).check()
        played.settle()
        seen.append(places())
    assert seen == [seen[0]] * 4


def test_locked_grades_stand_still_until_unlocked_with_a_reason(panel):
    played = panel()
    played.page.get_by_role("button", name="Lock the grades").click()
    expect(played.page.get_by_text("Grades are locked.")).to_be_visible()
    expect(played.page.get_by_role("group", name="Credibility E1").get_by_label("high")).to_be_disabled()
    played.page.get_by_role("button", name="Unlock", exact=True).click()
    played.page.get_by_role("button", name="Unlock with this reason").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("with a reason")
    assert played.case.grades_locked
    played.page.get_by_label("Why do the grades have to change?").fill("A source was withdrawn.")
    played.page.get_by_role("button", name="Unlock with this reason").click()
    played.settle()
    assert not played.case.grades_locked
    assert played.widget.session.log[-1].edit.why == "A source was withdrawn."


def test_a_grade_that_arrives_after_the_lock_is_refused(tmp_path):
    session = session_over(case({"E1": "C"}), tmp_path)
    session.apply(LockGrades())
    widget = EvidenceWidget(session)
    answer = Wire(widget).say("grade", id="E1", grade="credibility", value="low")
    assert "locked" in answer["sentence"]
    widget.close()


def test_the_passage_opens_in_place_with_its_words_marked(panel, korea):
    played = panel(korea, shelf=Shelf((shipped("seeds"),)))
    item = next(item for item in korea.evidence if item.excerpt)
    played.page.get_by_label(f"Passage behind {item.id}", exact=True).click()
    expect(played.page.locator("mark")).to_have_text(item.excerpt.quote)
    played.page.get_by_label(f"Passage behind {item.id}", exact=True).click()
    expect(played.page.locator("mark")).to_have_count(0)


def test_no_hypothesis_is_in_view_while_grading(panel, korea):
    played = panel(korea)
    text = played.page.locator(".wb").inner_text()
    assert not [h.label for h in korea.hypotheses if h.label in text]


def test_the_filter_finds_words_anywhere_in_an_item_its_origin_too(panel, korea):
    played = panel(korea)
    played.page.get_by_label("Find in the evidence").fill("russian government")
    expect(played.page.locator(".wb-item")).to_have_count(
        sum("russian government" in f"{i.text} {i.origin} {i.kind}".lower() for i in korea.evidence)
    )
    expect(played.page.get_by_label("Find in the evidence")).to_be_focused()
    played.page.get_by_label("Find in the evidence").fill("nothing of the sort")
    expect(played.page.get_by_text("Nothing here has “nothing of the sort” in it.")).to_be_visible()
    played.page.get_by_label("Find in the evidence").fill("A Western diplomat")
    expect(played.page.locator(".wb-item")).to_have_count(1)


def test_an_item_of_ones_own_is_added_and_text_is_text(panel):
    played = panel()
    played.page.get_by_role("button", name="Add evidence").click()
    played.page.keyboard.type(HOSTILE)
    played.page.get_by_label("Origin: who first said it").fill("A neighbour")
    played.page.get_by_label("Kind").select_option("absence")
    played.page.get_by_role("button", name="Add", exact=True).click()
    played.settle()
    added = played.case.evidence[-1]
    assert (added.id, added.text, added.origin, added.kind) == ("E4", HOSTILE, "A neighbour", "absence")
    expect(played.page.locator(".wb-item").last).to_contain_text(HOSTILE)
    assert played.page.locator("img").count() == 0


def test_a_paragraph_that_is_no_number_is_refused_and_the_form_stays(panel):
    played = panel()
    played.page.get_by_role("button", name="Add evidence").click()
    played.page.keyboard.type("A claim")
    played.page.get_by_label("Paragraph").fill("two")
    played.page.get_by_role("button", name="Add", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("whole number from 1")
    expect(played.page.get_by_label("One claim, worded")).to_have_value("A claim")
    assert len(played.case.evidence) == 3


def test_an_item_is_reworded_moved_and_removed(panel):
    played = panel()
    details(played, "E2")
    played.page.get_by_label("Reword E2").click()
    played.page.get_by_label("Wording").fill("Said anew")
    played.page.get_by_role("button", name="Keep", exact=True).click()
    played.settle()
    played.page.get_by_label("Move E2 up").click()
    played.settle()
    assert [(item.id, item.text) for item in played.case.evidence][:2] == [
        ("E2", "Said anew"),
        ("E1", "Item E1"),
    ]
    details(played, "E1")
    played.page.get_by_label("Remove E1").click()
    expect(played.page.get_by_text("Remove E1? 2 ratings go with it.")).to_be_visible()
    played.page.locator(".wb-mind").get_by_role("button", name="Remove").click()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E2", "E3"]


def test_an_admiralty_grade_from_a_file_is_shown_beside_the_levels(panel):
    drawn = case({"E1": "C"})
    item = replace(drawn.evidence[0], credibility="2")
    played = panel(replace(drawn, evidence=(item,)))
    expect(played.page.get_by_role("group", name="Credibility E1").get_by_label("2")).to_be_checked()


def test_an_empty_case_says_what_to_do_first(panel):
    played = panel(replace(case({"E1": "C"}), evidence=(), cells={}))
    expect(played.page.get_by_text("Add what you have read, one claim at a time")).to_be_visible()


ITEMS = [
    {"id": "E1", "text": "Money moved", "origin": "A spy", "kind": "reported fact", "graded": True},
    {"id": "E2", "text": "Nothing was said", "origin": "", "kind": "absence", "graded": False},
]


@pytest.mark.parametrize(
    ("text", "show", "found"),
    [
        ("", "all", ["E1", "E2"]),
        ("SPY money", "all", ["E1"]),
        ("spy nothing", "all", []),
        ("", "ungraded", ["E2"]),
        ("", "absence", ["E2"]),
        ("e1", "all", ["E1"]),
    ],
)
def test_a_filter_wants_every_word_somewhere(modules, text, show, found):
    matched = modules.call("evidence/matching.js", "matching", ITEMS, {"text": text, "show": show})
    assert [item["id"] for item in matched] == found


def test_rows_are_pasted_here_too_and_looked_at_first(panel):
    played = panel()
    played.page.get_by_role("button", name="Paste rows").click()
    field = played.page.get_by_label("The copied rows")
    expect(field).to_be_focused()
    field.fill("evidence\torigin\nSeen\tNavy\nItem E1\t\n")
    played.page.get_by_role("button", name="Look at it first").click()
    expect(played.page.get_by_text("One row can be added.")).to_be_visible()
    played.page.get_by_role("button", name="Add one row").click()
    played.settle()
    assert [(item.text, item.origin) for item in played.case.evidence[3:]] == [("Seen", "Navy")]
    expect(played.page.get_by_role("button", name="Paste rows")).to_be_visible()
