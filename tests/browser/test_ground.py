"""The ground that other browser tests stand on: a real JupyterLab, and a page for one module."""

import sys

import pytest

from tests.browser.lab import LabPage
from tests.browser.module_page import ModulePage
from tests.browser.plugin import MakePage

COUNTER = """
function render({ model, el, signal }) {
  const root = document.createElement("div");
  root.className = "counter";
  root.tabIndex = 0;
  if (model.get("quiet")) root.dataset.lmSuppressShortcuts = "true";
  const draw = () => { root.textContent = `clicked ${model.get("clicks")}`; };
  root.addEventListener("click", () => model.send({ intent: "click" }), { signal });
  model.on("msg:custom", (message) => { root.textContent = `kernel says ${message.heard}`; });
  model.on("change:clicks", draw);
  draw();
  el.append(root);
}
export default { render };
"""

IN_PYTHON = f"""
import anywidget, traitlets

class Counter(anywidget.AnyWidget):
    _esm = {COUNTER!r}
    clicks = traitlets.Int(0).tag(sync=True)
    quiet = traitlets.Bool(True).tag(sync=True)

    def __init__(self, **traits):
        super().__init__(**traits)
        self.on_msg(lambda _, message, buffers: setattr(self, "clicks", self.clicks + 1))

counter = Counter()
counter
"""


def test_a_click_on_a_widget_reaches_the_kernel_and_comes_back(lab_page: LabPage) -> None:
    lab_page.write("ground_click", [IN_PYTHON]).run_all()
    lab_page.output(0).get_by_text("clicked 0").click()
    lab_page.output(0).get_by_text("clicked 1").wait_for()
    assert lab_page.ask_kernel("print(counter.clicks)") == "1\n"


@pytest.mark.parametrize(("quiet", "cells_left"), [("True", 2), ("False", 1)])
def test_x_cuts_a_cell_only_where_a_widget_lets_keys_through(
    lab_page: LabPage, quiet: str, cells_left: int
) -> None:
    cells = [IN_PYTHON.replace("Counter()", f"Counter(quiet={quiet})"), "1 + 1"]
    lab_page.write(f"ground_keys_{quiet}", cells).run_all()
    lab_page.output(0).locator(".counter").focus()
    lab_page.page.keyboard.press("x")
    lab_page.page.wait_for_timeout(300)
    assert lab_page.number_of_cells() == cells_left


def test_a_restarted_kernel_has_forgotten_and_runs_again(lab_page: LabPage) -> None:
    lab_page.write("ground_restart", ["kept = 'here'", "print(kept)"]).run_all()
    lab_page.restart_kernel()
    assert lab_page.ask_kernel("print('kept' in globals())") == "False\n"
    lab_page.run_all()
    assert lab_page.output(1).inner_text().strip() == "here"


def test_a_reloaded_window_finds_its_notebook_and_its_kernel_again(lab_page: LabPage) -> None:
    lab_page.write("ground_reload", ["kept = 'here'"]).run_all()
    lab_page.save()
    lab_page.reload()
    assert lab_page.ask_kernel("print(kept)") == "here\n"


def test_errors_and_warnings_under_cells_are_seen(lab_page: LabPage) -> None:
    cells = ["import warnings; warnings.warn('mind this')", "1 + 1", "1 / 0"]
    lab_page.write("ground_errors", cells).run_all()
    warned, failed = lab_page.errors()
    assert "mind this" in warned
    assert "ZeroDivisionError" in failed


def test_the_theme_can_be_dark(lab_page: LabPage) -> None:
    lab_page.write("ground_theme", ["1"]).theme("dark")
    lab_page.screenshot("ground_dark")
    assert lab_page.page.locator("body").get_attribute("data-jp-theme-light") == "false"


def test_the_kernel_is_this_interpreter_and_knows_the_workspace(lab_page: LabPage) -> None:
    lab_page.write("ground_kernel", ["1"])
    told = lab_page.ask_kernel("import sys, workbench; print(sys.executable, workbench.workspace().home)")
    assert told == f"{sys.executable} {lab_page.lab.workspace.home}\n"


def test_the_printed_address_leads_to_the_first_notebook_and_nothing_lies_over_it(
    fresh_lab_page: LabPage,
) -> None:
    fresh_lab_page.arrive()
    assert fresh_lab_page.page.url.endswith("/lab/tree/notebooks/00_start_here.ipynb")
    fresh_lab_page.page.wait_for_timeout(1500)
    assert fresh_lab_page.page.locator(".jp-Dialog, .Toastify__toast").count() == 0
    fresh_lab_page.screenshot("ground_first_page")


def test_a_kernel_that_asks_another_machine_is_found_out(lab_page: LabPage) -> None:
    lab_page.write("ground_outside", ["1"])
    asks = "import socket\ntry: socket.create_connection(('192.0.2.1', 80), 1)\nexcept OSError: print('no')"
    assert lab_page.ask_kernel(asks) == "no\n"
    through_proxy = asks.replace("socket", "urllib.request").replace(
        "urllib.request.create_connection(('192.0.2.1', 80), 1)",
        "urllib.request.urlopen('http://192.0.2.1/')",
    )
    assert lab_page.ask_kernel(through_proxy) == "no\n"
    heard = lab_page.lab.outside.take()
    assert len(heard) == 2
    assert heard[0].startswith("socket.getaddrinfo 192.0.2.1")
    assert heard[1] == "proxy: GET http://192.0.2.1/ HTTP/1.1"


def test_a_page_that_asks_another_machine_is_found_out(page_of_module: MakePage) -> None:
    asks = "export default { render: () => { fetch('https://192.0.2.1/').catch(() => {}); } }"
    page = page_of_module(asks)
    page.page.wait_for_timeout(200)
    assert page.outside == ["browser: https://192.0.2.1/"]
    page.outside.clear()


def test_a_module_draws_sends_and_hears_without_a_kernel(page_of_module: MakePage) -> None:
    page: ModulePage = page_of_module(COUNTER, state={"clicks": 3, "quiet": True})
    page.root.get_by_text("clicked 3").click()
    assert page.wait_for_sent(1) == [{"intent": "click"}]
    page.set("clicks", 4)
    page.root.get_by_text("clicked 4").wait_for()
    page.deliver({"heard": "yes"})
    page.root.get_by_text("kernel says yes").wait_for()


def test_a_disposed_module_hears_no_more_clicks(page_of_module: MakePage) -> None:
    page = page_of_module(COUNTER, state={"clicks": 0, "quiet": True})
    page.dispose()
    page.root.locator(".counter").click()
    assert page.sent() == []
