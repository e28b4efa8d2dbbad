"""The report panel: what the report says, without sums until they may be seen, and buttons that write it."""

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import session_over
from workbench.casefile import read
from workbench.shipped import shipped
from workbench.widgets.report.widget import ReportWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(drawn, analyst="ann", **options):
        session = session_over(drawn, tmp_path, analyst)
        return play(
            ReportWidget(session, actions={"export": lambda ending: f"exports/x.{ending}"}), **options
        )

    return put


def test_it_names_all_hypotheses_and_what_would_overturn_the_result(panel):
    played = panel(case(AUM))
    for name in ("H1", "H2", "H3", "H4"):
        expect(played.page.get_by_role("row", name=name).first).to_be_visible()
    expect(played.page.get_by_text("Without E1, H1 Hypothesis 1 alone").first).to_be_visible()


def test_an_unfinished_matrix_shows_no_sums(panel):
    played = panel(case({"E1": "C ."}))
    expect(played.page.get_by_text("1 of 2 cells are rated, on 1 items")).to_be_visible()
    expect(played.page.get_by_text("Inconsistency")).to_have_count(0)


def test_the_worked_case_shows_both_judgements_sources_and_signs(panel):
    played = panel(read(shipped("templates") / "north-korea-worked.json").case, "template")
    for text in ("Before the evidence", "After the evidence", "Signs to watch for", "Sources and origins"):
        expect(played.page.get_by_text(text, exact=True).first).to_be_visible()
    played.page.get_by_text("Show the matrix").click()
    expect(played.page.locator(".wb-matrix-shown .wb-code")).to_have_count(48 * 5)


def test_the_page_is_written_at_a_click(panel):
    played = panel(case(AUM))
    played.page.get_by_role("button", name="Write the page").click()
    expect(played.page.get_by_text("Written: exports/x.html").first).to_be_visible()


def test_it_names_the_cells_that_would_change_who_leads(panel):
    played = panel(case({"E1": "C II"}))
    row = played.page.get_by_role("region", name="How few cells would change who leads").get_by_role("row")
    expect(row.last).to_contain_text("E1 against H2 from II to N")
