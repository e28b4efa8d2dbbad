"""The export panel: a click writes, and says where; what goes wrong is a sentence."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.errors import CannotWrite
from workbench.widgets.export.widget import ExportWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(export=None, **options):
        actions = {"export": export} if export else None
        return play(ExportWidget(session_over(case({"E1": "C I"}), tmp_path), actions=actions), **options)

    return put


def test_each_button_writes_its_format_and_says_where(panel):
    asked = []
    played = panel(lambda ending: asked.append(ending) or f"exports/<b>case</b>.{ending}")
    for name, ending in (
        ("Slides", "pptx"),
        ("Excel", "xlsx"),
        ("CSV", "csv"),
        ("Page", "html"),
        ("Case file", "json"),
    ):
        played.page.get_by_role("button", name=name).click()
        expect(played.page.get_by_text(f"Written: exports/<b>case</b>.{ending}").first).to_be_visible()
    assert asked == ["pptx", "xlsx", "csv", "html", "json"]


def test_what_cannot_be_written_is_a_sentence(panel):
    def full(format):
        raise CannotWrite(f"x.{format}", "the disk is full")

    played = panel(full)
    played.page.get_by_role("button", name="Slides").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("Could not write x.pptx: the disk is full.")
    expect(played.page.get_by_text("Written:")).to_have_count(0)


def test_while_it_writes_it_says_so_and_takes_no_second_click(panel):
    asked = []
    played = panel(lambda ending: asked.append(ending) or "x")
    played.hold()
    played.page.get_by_role("button", name="Slides").click()
    expect(played.page.get_by_text("Writing Slides…")).to_be_visible()
    played.page.get_by_role("button", name="Excel").click(force=True)
    played.release()
    expect(played.page.get_by_text("Written: x").first).to_be_visible()
    assert asked == ["pptx"]


@pytest.mark.parametrize("format", ["exe", "../pptx", ""])
def test_no_other_format_reaches_the_action(tmp_path, format):
    widget = ExportWidget(session_over(case({"E1": "C"}), tmp_path), actions={"export": lambda _: "x"})
    assert "refused" in Wire(widget).say("export", format=format)
    widget.close()


def test_without_an_action_it_says_what_to_do_instead(panel):
    played = panel()
    played.page.get_by_role("button", name="Page").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("workbench.export(session")
