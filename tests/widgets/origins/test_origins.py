"""The panel of origins: describe, connect, merge, count once; a graph that is walked by keyboard."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.states import quoting
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import DescribeOrigin, RateCell
from workbench.model.origin import Origin
from workbench.model.rating import Rating
from workbench.widgets.origins.widget import OriginsWidget

HOSTILE = '"><img src=x onerror=alert(1)>'


@pytest.fixture
def panel(play, tmp_path):
    def put(drawn=None, **options):
        return play(OriginsWidget(session_over(drawn or quoting(), tmp_path)), **options)

    return put


def entry(played, name):
    return played.page.locator(f'.wb-entry[data-name="{name}"]')


def opened(played, name):
    entry(played, name).get_by_role("button").first.click()
    return entry(played, name)


def node(played, name):
    return played.page.locator(".wb-node").filter(has_text=name).first


def origin(played, name):
    return next((one for one in played.case.origins if one.id == name), None)


def test_an_origin_not_described_yet_is_entered_by_describing_it(panel):
    played = panel()
    expect(entry(played, "The paper").get_by_text("not described yet")).to_be_visible()
    opened(played, "The paper").get_by_label("Access").fill("Heard it from the ministry.")
    played.press("Tab")
    played.settle()
    assert origin(played, "The paper").access == "Heard it from the ministry."
    expect(entry(played, "The paper").get_by_text("not described yet")).to_have_count(0)


def test_describing_keeps_grade_and_whom_it_draws_on(panel):
    known = Origin(id="The ministry", reliability="B", draws_on=("The paper",), bias="its own")
    played = panel(replace(quoting(), origins=(known,)))
    opened(played, "The ministry").get_by_label("Record").fill("Mostly right.")
    played.press("Tab")
    played.settle()
    assert origin(played, "The ministry") == replace(known, record="Mostly right.")


def test_whom_an_origin_draws_on_is_added_drawn_and_taken_back(panel):
    played = panel()
    about = opened(played, "The paper")
    about.get_by_label("An origin that it passes on").fill("The cable")
    played.press("Enter")
    played.settle()
    assert origin(played, "The paper").draws_on == ("The cable",)
    expect(about.get_by_label("An origin that it passes on")).to_have_value("")
    expect(node(played, "The cable")).to_have_attribute(
        "aria-label", "The cable: no item names it; others draw on it. Several reports rest on it as one."
    )
    about.get_by_role("button", name="“The paper” does not draw on “The cable”").click()
    played.settle()
    assert origin(played, "The paper").draws_on == ()


def test_a_circle_is_told_when_it_is_closed(panel):
    played = panel()
    expect(played.page.get_by_text("quotes “The ministry” quotes")).to_have_count(0)
    opened(played, "The paper").get_by_label("An origin that it passes on").fill("The ministry")
    played.press("Enter")
    expect(played.page.get_by_text("quotes “The ministry” quotes “The paper”")).to_be_visible()


def test_an_origin_that_draws_on_itself_or_nobody_is_refused_with_a_sentence(tmp_path):
    widget = OriginsWidget(session_over(quoting(), tmp_path))
    wire = Wire(widget)
    assert "itself" in wire.say("draw_on", id="The paper", name="The paper")["sentence"]
    assert "whom" in wire.say("draw_on", id="The paper", name="  ")["sentence"]
    assert widget.session.log == ()
    widget.close()


def test_the_name_of_another_origin_makes_two_one_and_undo_parts_them(panel):
    played = panel()
    about = opened(played, "The ministry")
    about.get_by_role("button", name="Rename or merge").click()
    expect(about.get_by_label("Name")).to_be_focused()
    about.get_by_label("Name").fill("The paper")
    played.press("Enter")
    played.settle()
    assert {item.origin for item in played.case.evidence} == {"The paper"}
    expect(entry(played, "The ministry")).to_have_count(0)
    expect(entry(played, "The paper").get_by_role("button").first).to_be_focused()
    played.page.get_by_role("button", name="Undo").click()
    expect(entry(played, "The ministry")).to_have_count(1)


def test_an_entry_is_removed_and_its_rows_keep_the_name(panel):
    played = panel()
    opened(played, "The ministry").get_by_role("button", name="Remove the entry").click()
    played.settle()
    assert origin(played, "The ministry") is None
    assert played.case.evidence_item("E3").origin == "The ministry"
    expect(entry(played, "The ministry")).to_have_count(1)


def test_similar_reports_are_confirmed_and_taken_apart(panel):
    played = panel()
    offered = played.page.locator(".wb-clusters > li").first
    expect(offered.get_by_text("The same claim?")).to_be_visible()
    offered.get_by_label("E3").uncheck()
    offered.get_by_role("button", name="One report: count once").click()
    played.settle()
    assert [item.cluster for item in played.case.evidence] == ["C1", "C1", ""]
    expect(played.page.get_by_text("E1 and E2 count once together.")).to_be_visible()
    played.page.get_by_role("button", name="Take E1 and E2 apart again").click()
    played.settle()
    assert [item.cluster for item in played.case.evidence] == ["", "", ""]


def test_rows_of_one_origin_are_ticked_in_its_entry(panel):
    played = panel(replace(quoting(), origins=()))
    about = opened(played, "The paper")
    confirm = about.get_by_role("button", name="One report: count once")
    confirm.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("Tick two items or more")
    for item in ("E1", "E2"):
        about.get_by_label(item).check()
    confirm.click()
    played.settle()
    assert [item.cluster for item in played.case.evidence] == ["C1", "C1", ""]


def test_the_graph_has_one_stop_and_is_walked_with_the_arrows(panel):
    played = panel()
    expect(played.page.locator('.wb-node[tabindex="0"]')).to_have_count(1)
    played.page.locator('.wb-node[tabindex="0"]').focus()
    played.press("ArrowRight")
    expect(node(played, "The paper")).to_be_focused()
    expect(played.page.locator(".wb-told")).to_contain_text("The paper: 2 items (E1 and E2)")
    assert played.page.locator('.wb-line[data-lit="true"]').count() > 1
    played.press("Enter")
    expect(entry(played, "The paper").get_by_role("button").first).to_be_focused()
    expect(entry(played, "The paper").get_by_label("Access")).to_be_visible()


def test_the_cursor_stays_in_the_graph_when_it_is_drawn_anew(panel):
    played = panel()
    node(played, "The paper").focus()
    played.elsewhere(DescribeOrigin(origin=Origin(id="The wire")))
    expect(node(played, "The wire")).to_be_visible()
    expect(node(played, "The paper")).to_be_focused()


def test_the_graph_is_there_as_a_table(panel):
    played = panel()
    played.page.get_by_text("The same as a table").click()
    table = played.page.get_by_role("region", name="The same as a table")
    expect(table.locator("tbody tr").first).to_contain_text("Post")
    expect(table.locator("tbody tr")).to_have_count(4)


def test_both_rankings_come_when_every_row_is_judged(panel):
    played = panel()
    expect(played.page.get_by_text("5 of 6 cells are rated")).to_be_visible()
    expect(played.page.locator(".wb-once")).to_have_count(0)
    assert "Hypothesis 1" not in played.page.locator(".wb").inner_text()
    played.elsewhere(RateCell(evidence="E3", hypothesis="H2", rating=Rating.C))
    expect(played.page.locator(".wb-once tbody tr")).to_have_count(2)
    expect(played.page.get_by_text("Then: ")).to_contain_text("(0.3). After it: H2")


def test_text_is_text_in_the_graph_and_everywhere(panel):
    drawn = case({"E1": "C I", "E2": "C I"})
    rows = tuple(replace(item, text=HOSTILE, origin=HOSTILE, outlet=HOSTILE) for item in drawn.evidence)
    played = panel(replace(drawn, evidence=rows))
    assert played.page.locator("img").count() == 0
    expect(played.page.locator(".wb-node title").first).to_have_text(HOSTILE)


def test_a_case_without_origins_says_where_they_come_from(panel):
    played = panel(case({"E1": "C I"}))
    expect(played.page.get_by_text("Nobody is named yet")).to_be_visible()
    expect(played.page.locator("svg")).to_have_count(0)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("ArrowDown", "b"),
        ("ArrowUp", None),
        ("End", "c"),
        ("Home", "a"),
        ("ArrowRight", "e"),
        ("ArrowLeft", None),
    ],
)
def test_an_arrow_goes_along_the_column_or_along_a_line(modules, key, found):
    places = {"a": (0, 0), "b": (0, 50), "c": (0, 90), "d": (1, 0), "e": (1, 80)}
    ways = {"a": [1], "b": [2], "c": [3], "d": [2], "e": [1]}
    nodes = [{"key": k, "column": c, "y": y, "height": 20, "ways": ways[k]} for k, (c, y) in places.items()]
    script = """const { nextTo } = await import("/origins/graph.js");
                return nextTo(given[0], given[0][0], given[1])?.key ?? null;"""
    assert modules.run(script, nodes, key) == found
