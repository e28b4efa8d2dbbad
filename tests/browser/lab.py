"""A real JupyterLab in a real browser, driven the way a person or a menu would drive it."""

import os
import secrets
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

from tests.browser.outside import Outside, watch_browser
from workbench.lab.command import ADDRESS, lab_command, lab_environment
from workbench.lab.copies import lay_out
from workbench.lab.ports import is_free
from workbench.lab.server import Server
from workbench.shipped import shipped
from workbench.store.workspace import Workspace

SCREEN = {"width": 1366, "height": 768}  # the small laptop of a student
PATIENCE = 180_000  # milliseconds; nothing waits that long unless it is broken

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"

# What the scripts below share: the panel in front, its kernel, and a limit to every wait.
SCRIPTS = """
window.workbenchTest = {
  panel() {
    const shell = window.jupyterapp.shell;
    const panels = [...shell.widgets("main")].filter((one) => one.sessionContext && one.content?.widgets);
    return panels.find((one) => one.isVisible) ?? panels[0];
  },
  kernel() {
    return this.panel().sessionContext.session?.kernel;
  },
  within(promise, limit, what) {
    const late = new Promise((_, no) => setTimeout(() => no(new Error(`waited too long: ${what}`)), limit));
    return Promise.race([promise, late]);
  },
};
"""


# The page's line to the server, to be cut as a network cuts it: sockets close and no new one opens, or
# nothing gets through ("mute") in one direction or both while everything looks open.
LINE = """
(() => {
  const Real = window.WebSocket;
  const line = { down: false, mute: "", sockets: new Set() };
  window.workbenchLine = line;
  window.WebSocket = class WebSocket extends Real {
    constructor(url, protocols) {
      super(line.down ? "ws://127.0.0.1:9/" : url, protocols);
      line.sockets.add(this);
      const swallow = (event) => line.mute && event.stopImmediatePropagation();
      super.addEventListener("message", swallow);
    }
    send(data) {
      if (line.mute !== "both") super.send(data);
    }
  };
})();
"""


class Lab:
    """JupyterLab on a workspace of its own, seeing nothing of the person's own Jupyter.

    Everything it and its kernels try to reach on other machines is refused and written down.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self.workspace = Workspace(folder / "workspace").ensure()
        lay_out(shipped("notebooks"), self.workspace.notebooks)
        self.outside = Outside(folder / "outside.log")
        port, token = _any_port(), secrets.token_hex(16)
        command = [*self._command(port), "--expose-app-in-browser"]
        self._server = Server(
            command,
            {**_isolated(self.workspace, token, folder), **self.outside.environment(), **(environment or {})},
            origin=f"http://{ADDRESS}:{port}",
            token=token,
        )
        self._server.wait_until_ready()

    def address(self, path: str) -> str:
        """Return the address of a page of JupyterLab with the token in it."""
        return f"{self._server.origin}{path}?token={self._server.token}"

    def _command(self, port: int) -> list[str]:
        return lab_command(self.workspace, port=port, browser=False)

    def page_of(self, path: str, layout: str) -> str:
        """Return the address under which a notebook opens, in a window layout of its own."""
        return self.address(f"/lab/workspaces/{layout}/tree/{path}")

    def write(self, name: str, cells: Sequence[str]) -> str:
        """Put a notebook into the workspace, one cell a text, and return its path there.

        A text that begins with ``%md`` becomes a Markdown cell, any other a code cell.
        """
        notebook = nbformat.v4.new_notebook(
            cells=[
                nbformat.v4.new_markdown_cell(text.removeprefix("%md").lstrip())
                if text.startswith("%md")
                else nbformat.v4.new_code_cell(text)
                for text in cells
            ],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        )
        path = self.workspace.notebooks / f"{name}.ipynb"
        nbformat.write(notebook, path)
        return f"notebooks/{path.name}"

    def close(self) -> None:
        self._server.end()
        self.outside.close()


class NotebookSeven(Lab):
    """Notebook 7 in JupyterLab's place, started with the same settings."""

    def _command(self, port: int) -> list[str]:
        options = ["notebook" if part == "jupyterlab" else part for part in super()._command(port)]
        return [*options, "--JupyterNotebookApp.log_level=ERROR"]

    def page_of(self, path: str, layout: str) -> str:
        """Return the address under which a notebook opens; each has a window of its own here."""
        return self.address(f"/notebooks/{path}")


class LabPage:
    """One browser window on JupyterLab. ``page`` is the Playwright page, for all that has no method here."""

    def __init__(self, browser: Browser, lab: Lab, pictures: Path) -> None:
        self.lab = lab
        self.console: list[str] = []
        self.outside: list[str] = []
        self._pictures = pictures
        self._layout = uuid.uuid4().hex  # of its own, so that no test finds another's tabs open
        self._context = browser.new_context(viewport=SCREEN)
        watch_browser(self._context, self.outside)
        self._context.add_init_script(SCRIPTS)
        self._context.add_init_script(LINE)
        self._context.set_default_timeout(30_000)
        self.page: Page = self._context.new_page()
        self.page.on("console", self._note)

    # --- notebooks

    def arrive(self) -> "LabPage":
        """Follow the address that ``workbench lab`` prints, and wait for the notebook it leads to."""
        self.page.goto(self.lab.address("/"))
        self._wait_until_open()
        return self

    def open(self, path: str) -> "LabPage":
        """Open a notebook of the workspace and wait until its kernel is ready."""
        self.page.goto(self.lab.page_of(path, self._layout))
        self._wait_until_open()
        return self

    def write(self, name: str, cells: Sequence[str]) -> "LabPage":
        """Write a notebook of these cells into the workspace and open it; see :meth:`Lab.write`."""
        return self.open(self.lab.write(name, cells))

    def reload(self) -> None:
        """Reload the browser window, as a person does who no longer trusts it."""
        self.page.reload()
        self._wait_until_open()

    def save(self) -> None:
        self.command("docmanager:save")

    # --- running

    def run_all(self) -> None:
        """Run every cell and wait until the last one is done."""
        self.command("notebook:run-all-cells")
        self.wait_idle()

    def run_cell(self, number: int) -> None:
        """Run one cell, counted from 0 over code and Markdown, and wait until it is done."""
        self._in_page("t.panel().content.activeCellIndex = given", number)
        self.command("notebook:run-cell")
        self.wait_idle()

    def start_cell(self, number: int) -> None:
        """Run one cell without waiting for its end."""
        self._in_page(
            """t.panel().content.activeCellIndex = given;
               window.jupyterapp.commands.execute("notebook:run-cell");""",
            number,
        )

    def wait_idle(self) -> None:
        """Wait until the kernel has nothing left to do."""
        self.page.wait_for_function("workbenchTest.kernel()?.status === 'idle'", timeout=PATIENCE)

    def ask_kernel(self, code: str) -> str:
        """Run code in the notebook's kernel, leaving no trace in the notebook; return what it printed.

        Raises
        ------
        AssertionError
            If the code raises, with what it raised.
        """
        answer = self._in_page(
            """const future = t.kernel().requestExecute({ code: given, store_history: false });
               let printed = "";
               future.onIOPub = (message) => {
                 if (message.header.msg_type === "stream") printed += message.content.text;
               };
               const reply = (await future.done).content;
               return { printed, error: reply.ename ? `${reply.ename}: ${reply.evalue}` : "" };""",
            code,
        )
        assert answer["error"] == ""
        return str(answer["printed"])

    # --- the kernel's life

    def restart_kernel(self) -> None:
        """Restart the kernel at once, without the question that a menu would ask first."""
        self._in_page("await t.kernel().restart()")
        self.wait_idle()

    def kill_kernel(self) -> None:
        """Let the kernel die as if it had run out of memory; JupyterLab starts another by itself."""
        self._in_page(
            "t.kernel().requestExecute({ code: given, store_history: false })", "import os; os._exit(1)"
        )

    def shutdown_kernel(self) -> None:
        """End the kernel for good; no other takes its place until a person asks for one."""
        self._in_page("await t.panel().sessionContext.shutdown()")

    # --- the line to the server

    def cut_line(self) -> None:
        """Let the network drop: every socket closes, none opens, no page loads."""
        self._context.set_offline(True)
        self.page.evaluate(
            "workbenchLine.down = true; for (const socket of workbenchLine.sockets) socket.close();"
        )

    def mute_line(self, direction: str = "both") -> None:
        """Let nothing through while everything looks open: ``"both"`` ways, or ``"in"`` only."""
        self.page.evaluate("direction => { workbenchLine.mute = direction; }", direction)

    def mend_line(self) -> None:
        """Let the network return; JupyterLab connects again by itself."""
        self._context.set_offline(False)
        self.page.evaluate("workbenchLine.down = false; workbenchLine.mute = '';")

    def freeze(self) -> None:
        """Put the tab to sleep, as a browser does with one that is not looked at."""
        self._lifecycle("frozen")

    def thaw(self) -> None:
        self._lifecycle("active")

    def _lifecycle(self, state: str) -> None:
        session = self._context.new_cdp_session(self.page)
        session.send("Page.setWebLifecycleState", {"state": state})
        session.detach()

    # --- what a person sees

    @property
    def notebook(self) -> Locator:
        """The notebook in front."""
        return self.page.locator(f"{PANEL} .jp-Notebook")

    def cell(self, number: int) -> Locator:
        """Return a cell, counted from 0 over code and Markdown."""
        return self.notebook.locator(".jp-Cell").nth(number)

    def output(self, number: int) -> Locator:
        """Return what stands under a cell."""
        return self.cell(number).locator(".jp-OutputArea")

    def scroll_to(self, number: int) -> None:
        """Bring a cell to the top of the window; JupyterLab draws only what is near."""
        self._in_page(
            """t.panel().content.activeCellIndex = given;
               await t.panel().content.scrollToItem(given, "start");""",
            number,
        )

    def number_of_cells(self) -> int:
        return int(self._in_page("return t.panel().content.widgets.length"))

    def errors(self) -> list[str]:
        """Return the text of every error and every warning that stands under a cell."""
        places = ("stderr", "error")
        selector = ", ".join(f"[data-mime-type='application/vnd.jupyter.{place}']" for place in places)
        return self.notebook.locator(selector).all_inner_texts()

    def theme(self, name: str) -> None:
        """Switch to the ``light`` or the ``dark`` theme."""
        self.command("apputils:change-theme", theme=f"JupyterLab {name.capitalize()}")
        light = "true" if name == "light" else "false"
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)

    def hide_sidebar(self) -> None:
        """Close the file browser at the left, which is open at first."""
        self.command("application:toggle-left-area")

    def screenshot(self, name: str, what: Locator | None = None) -> Path:
        """Take a picture of the window, or of one thing in it, and return where it lies."""
        path = self._pictures / f"{name}.png"
        (what or self.page).screenshot(path=path)
        return path

    # --- JupyterLab itself

    def command(self, name: str, **arguments: Any) -> Any:
        """Run one of JupyterLab's commands, wait for it, and return nothing that is not JSON."""
        return self._in_page(
            "await window.jupyterapp.commands.execute(given.name, given.arguments)",
            {"name": name, "arguments": arguments},
        )

    def close(self) -> None:
        """Close the window and end its kernels; a request to another machine fails the test."""
        try:
            self._in_page("await window.jupyterapp?.serviceManager.sessions.shutdownAll()")
            if self.page.locator("body").get_attribute("data-jp-theme-light") == "false":
                self.theme("light")  # the theme is kept by the server, which other tests share
        finally:
            self._context.close()
        assert self.outside + self.lab.outside.take() == [], "something asked another machine"

    def _note(self, message: ConsoleMessage) -> None:
        self.console.append(f"{message.type}: {message.text}")

    def _wait_until_open(self) -> None:
        self.page.wait_for_function("window.jupyterapp?.shell !== undefined", timeout=PATIENCE)
        self.page.locator(f"{PANEL} .jp-Notebook").wait_for(timeout=60_000)
        self._in_page(
            """await window.jupyterapp.restored;
               await t.panel().context.ready;
               await t.panel().revealed;
               await t.panel().sessionContext.ready;"""
        )
        self.wait_idle()

    def _in_page(self, script: str, given: Any = None) -> Any:
        """Run the body of an async function in the page; ``t`` is the scripts, ``given`` the value."""
        return self.page.evaluate(
            f"""given => workbenchTest.within(
                  (async (t) => {{ {script} }})(window.workbenchTest), {PATIENCE}, {script[:60]!r})""",
            given,
        )


def _any_port() -> int:
    candidates = (20_000 + secrets.randbelow(30_000) for _ in range(100))
    return next(port for port in candidates if is_free(ADDRESS, port))


def _isolated(place: Workspace, token: str, folder: Path) -> dict[str, str]:
    """Return an environment without anything of Jupyter that is set for the person who runs the tests."""
    inherited = {
        name: value
        for name, value in lab_environment(place, token=token).items()
        if not name.startswith("JUPYTER_") or name in ("JUPYTER_TOKEN", "JUPYTER_CONFIG_DIR")
    }
    ours = lab_environment(place, token=token)["JUPYTER_CONFIG_PATH"].split(os.pathsep)[0]
    return {
        **inherited,
        "HOME": str(folder),
        "USERPROFILE": str(folder),
        "JUPYTER_CONFIG_PATH": ours,
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "IPYTHONDIR": str(folder / "ipython"),
    }
