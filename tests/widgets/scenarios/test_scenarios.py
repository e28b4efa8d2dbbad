"""The scenarios panel in a real browser: ready-made or one's own, changed, removed, undone."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.source import Source
from workbench.widgets.scenarios.widget import ScenariosWidget

HOSTILE = '"><img src=x onerror=alert(1)>'


def sourced(rows=None, **more):
    drawn = case(rows or AUM)
    items = tuple(
        replace(
            one, source=f"S{n % 2 + 1}", origin=f"Origin {n} {HOSTILE}", kind=("rumour", "absence")[n % 2]
        )
        for n, one in enumerate(drawn.evidence)
    )
    sources = tuple(Source(id=id, title=f"Text {id} {HOSTILE}") for id in ("S1", "S2"))
    return replace(drawn, sources=sources, evidence=items, **more)


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=None, *scenarios, **options):
        return play(ScenariosWidget(session_over(sourced(rows, scenarios=scenarios), tmp_path)), **options)

    return put


WITHOUT = Scenario(id="C1", name="Without E1", evidence=("E1",))


def held(played):
    return played.case.scenarios


def test_a_ready_made_scenario_is_one_click_and_one_undo(panel):
    played = panel()
    expect(played.page.get_by_text("There is no scenario yet.")).to_be_visible()
    played.page.get_by_role("button", name="Add the scenario “If S1 lies”").click()
    played.settle()
    assert held(played) == (Scenario(id="C1", name="If S1 lies", lying=("S1",)),)
    expect(played.page.locator(".wb-sides thead th")).to_contain_text(
        ["Hypothesis", "The case as it is4 rows", "If S1 lies2 of 4 rows"]
    )
    expect(played.page.get_by_role("button", name="Add the scenario “If S1 lies”")).to_have_count(0)
    played.page.get_by_role("button", name="Undo").click()
    expect(played.page.get_by_text("There is no scenario yet.")).to_be_visible()
    assert held(played) == ()


def test_leaders_are_marked_by_a_sign_and_in_words(panel):
    played = panel(None, WITHOUT)
    lines = played.page.locator(".wb-sides tbody tr")
    expect(lines.nth(0).locator("td")).to_have_text(
        ["◆ 1 · tied 1st least contradicted", "◆ 0 · 1st least contradicted"]
    )
    expect(lines.nth(1).locator("td").nth(1)).to_have_text("1 · tied 2nd")
    expect(played.page.locator(".wb-becomes li")).to_have_text(
        ["“Without E1”: the tie is broken, and H1 Hypothesis 1 would be the least contradicted."]
    )


def test_a_scenario_of_ones_own_is_made_by_keyboard_and_named_after_its_rule(panel):
    played = panel()
    played.page.get_by_role("button", name="Make a scenario").press("Enter")
    expect(played.page.get_by_label("Name")).to_be_focused()
    form = played.page.locator(".wb-form")
    form.locator(".wb-source").nth(1).get_by_label("lies").press("Space")
    form.get_by_role("checkbox", name="absence").press("Space")
    expect(form).to_contain_text("Left empty, it is called after its rule: If S2 lies, only absences")
    form.get_by_label("Count only what was over before").press_sequentially("2024-06")
    played.press("Enter")
    played.settle()
    assert held(played) == (
        Scenario(
            id="C1",
            name="If S2 lies, only absences, only before June 2024",
            lying=("S2",),
            kinds=("absence",),
            before="2024-06",
        ),
    )
    expect(played.page.locator(".wb-form")).to_have_count(0)
    expect(played.page.get_by_role("button", name="Make a scenario")).to_be_focused()


def test_origins_and_single_rows_are_ticked_and_ticks_out_of_sight_count(panel):
    played = panel()
    played.page.get_by_role("button", name="Make a scenario").click()
    form = played.page.locator(".wb-form")
    form.get_by_role("checkbox", name="E1 Item E1").check()
    form.get_by_label("Find a row").fill("item e3")
    expect(form.get_by_role("checkbox", name="E1 Item E1")).to_have_count(0)
    form.get_by_role("checkbox", name="E3 Item E3").check()
    form.get_by_role("checkbox", name="Origin 1").check()
    form.get_by_label("Name").fill("Mine")
    form.get_by_role("button", name="Add the scenario").click()
    played.settle()
    assert held(played) == (
        Scenario(id="C1", name="Mine", evidence=("E1", "E3"), origins=(f"Origin 1 {HOSTILE}",)),
    )
    assert played.page.locator("img").count() == 0


def test_a_scenario_is_changed_in_place_and_escape_changes_nothing(panel):
    played = panel(None, WITHOUT)
    change = played.page.get_by_role("button", name="Change “Without E1”")
    change.click()
    form = played.page.locator(".wb-form")
    form.get_by_role("checkbox", name="E2 Item E2").check()
    form.get_by_role("checkbox", name="E2 Item E2").press("Escape")
    expect(change).to_be_focused()
    assert held(played) == (WITHOUT,)
    change.click()
    expect(form.get_by_role("checkbox", name="E2 Item E2")).not_to_be_checked()
    form.locator(".wb-source").nth(0).get_by_label("left out").check(force=True)
    form.get_by_role("checkbox", name="E1 Item E1").uncheck()
    form.get_by_label("Name").fill("")
    form.get_by_role("button", name="Keep").click()
    played.settle()
    assert held(played) == (Scenario(id="C1", name="Without S1", sources=("S1",)),)


def test_a_rule_that_leaves_nothing_out_is_refused_and_stays_to_be_mended(panel):
    played = panel()
    played.page.get_by_role("button", name="Make a scenario").click()
    played.page.get_by_role("button", name="Add the scenario", exact=True).click()
    expect(played.page.get_by_text("This rule leaves nothing out.")).to_be_visible()
    played.page.get_by_label("Count only what was over before").fill("soon")
    played.page.get_by_role("button", name="Add the scenario", exact=True).click()
    expect(played.page.locator(".wb-refusals")).to_contain_text("soon")
    expect(played.page.locator(".wb-form")).to_have_count(1)
    assert held(played) == ()


def test_a_scenario_is_removed(panel):
    played = panel(None, WITHOUT)
    played.page.get_by_role("button", name="Remove “Without E1”").click()
    played.settle()
    assert held(played) == ()


def test_rows_left_out_are_listed_on_demand_with_the_reason(panel):
    played = panel(None, WITHOUT)
    expect(played.page.locator(".wb-outs")).to_have_count(0)
    played.page.get_by_role("button", name="1 row is left out").press("Enter")
    expect(played.page.locator(".wb-outs li")).to_have_text(["E1 Item E1left out by name"])
    played.page.get_by_role("button", name="1 row is left out").press("Enter")
    expect(played.page.locator(".wb-outs")).to_have_count(0)


def test_a_later_rating_shows_in_every_column_that_its_row_counts_in(panel):
    played = panel(None, WITHOUT)
    played.elsewhere(RateCell(evidence="E2", hypothesis="H1", rating=Rating.II))
    line = played.page.locator(".wb-sides tbody tr").nth(0).locator("td")
    expect(line).to_have_text(["3 · tied 3rd", "2 · tied 2nd"])


def test_no_total_is_on_the_page_before_every_row_is_judged(panel):
    played = panel({"E1": "C .", "E2": "C C"}, WITHOUT)
    expect(played.page.get_by_text("3 of 4 cells are rated")).to_be_visible()
    assert played.page.locator("table").count() == 0
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.locator(".wb-sides")).to_be_visible()


def test_a_proposal_that_is_gone_is_refused(tmp_path):
    widget = ScenariosWidget(session_over(sourced(), tmp_path))
    wire = Wire(widget)
    assert "not offered any more" in wire.say("propose", name="If S9 lies")["sentence"]
    widget.close()
