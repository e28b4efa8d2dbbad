"""The refine panel: findings, each with the way to where it is mended."""

from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.widgets.refine.widget import RefineWidget


def test_findings_are_listed_with_their_codes_and_steps(play, tmp_path):
    played = play(RefineWidget(session_over(case({"E1": "C C", "E2": "C ."}), tmp_path)))
    expect(played.page.get_by_text("E1: C everywhere")).to_be_visible()
    expect(played.page.get_by_text("Not fully rated: E2.")).to_be_visible()


def test_a_step_is_a_link_where_its_heading_stands_in_the_page(play, tmp_path):
    played = play(RefineWidget(session_over(case({"E1": "C C"}), tmp_path)))
    expect(played.page.get_by_role("link")).to_have_count(0)
    played.page.evaluate(
        """() => {
             const heading = document.createElement("h2");
             heading.textContent = "3 Matrix";
             heading.style.marginTop = "3000px";
             document.body.append(heading);
           }"""
    )
    played.ground.deliver({"rev": 5, "view": {**played.widget.state["view"], "lead": "Again"}})
    played.page.get_by_role("link", name="Mend this in 3 Matrix").click()
    played.page.wait_for_function("window.scrollY > 1000")
