"""A widget's ES module in a real browser, without a kernel: the quick way to test what it draws and sends."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Route

from tests.browser.outside import watch_browser

ORIGIN = "http://localhost"  # nothing listens there: every answer is given by a route; a secure context
FAKE_MODEL = (Path(__file__).parent / "fake_model.js").read_text(encoding="utf-8")
THEMES = Path(sys.prefix) / "share" / "jupyter" / "lab" / "themes" / "@jupyterlab"

TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".html": "text/html"}


class ModulePage:
    """A page with one widget on it and nothing behind it.

    ``page`` is the Playwright page, ``root`` the element the widget drew into.
    """

    def __init__(self, browser: Browser, *, width: int = 1100, height: int = 760) -> None:
        self.outside: list[str] = []
        self.uncaught: list[str] = []
        self._context = browser.new_context(viewport={"width": width, "height": height})
        watch_browser(self._context, self.outside)
        self.page: Page = self._context.new_page()
        self.page.on("pageerror", lambda error: self.uncaught.append(str(error)))
        self.page.set_default_timeout(10_000)

    def mount(self, module: str, css: str, state: Mapping[str, Any], theme: str) -> None:
        self._serve({"/": _frame(css, theme), "/fake_model.js": FAKE_MODEL})
        self.page.goto(f"{ORIGIN}/")
        self.page.evaluate(
            """async ([text, state]) => {
                 const { mount } = await import("/fake_model.js");
                 window.mounted = await mount(text, state, document.getElementById("widget"));
               }""",
            [module, dict(state)],
        )

    @property
    def root(self) -> Locator:
        return self.page.locator("#widget")

    def sent(self) -> list[Any]:
        """Every custom message the widget has sent so far, oldest first."""
        return list(self.page.evaluate("window.mounted.model.sent"))

    def wait_for_sent(self, number: int) -> list[Any]:
        """Wait until the widget has sent that many messages, and return them."""
        self.page.wait_for_function("n => window.mounted.model.sent.length >= n", arg=number)
        return self.sent()

    def saved(self) -> list[dict[str, Any]]:
        """What the widget set and saved on its traits, one entry for each save."""
        return list(self.page.evaluate("window.mounted.model.saved"))

    def deliver(self, message: Mapping[str, Any]) -> None:
        """Play the kernel: hand the widget a custom message."""
        self.page.evaluate("message => window.mounted.deliver(message)", dict(message))

    def set(self, name: str, value: Any) -> None:
        """Play the kernel: change a trait."""
        self.page.evaluate("([name, value]) => window.mounted.model.set(name, value)", [name, value])

    def get(self, name: str) -> Any:
        """Return a trait as the widget sees it."""
        return self.page.evaluate("name => window.mounted.model.get(name)", name)

    def dispose(self) -> None:
        """Close the widget's view, as JupyterLab does when a cell is cleared or run again."""
        self.page.evaluate("window.mounted.dispose()")

    def close(self) -> None:
        """End the page; anything it asked of the network, or threw and nobody caught, fails the test."""
        self.page.evaluate("0")  # lets events that are still under way arrive
        self._context.close()
        assert self.outside == [], "a request left the machine"
        assert self.uncaught == [], "an error was thrown and not caught"

    def _serve(self, answers: Mapping[str, str]) -> None:
        def answer(route: Route) -> None:
            path = route.request.url.removeprefix(ORIGIN).partition("?")[0]
            if path in answers:
                kind = TYPES.get(Path(path).suffix, "text/html")
                route.fulfill(body=answers[path], content_type=f"{kind}; charset=utf-8")
            else:
                route.fulfill(status=404, body="")

        self._context.route(f"{ORIGIN}/**", answer)


class Modules(ModulePage):
    """A folder of ES modules, imported by a page as they lie there, for tests of pure functions."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        super().__init__(browser)
        found = (path for path in sorted(folder.rglob("*")) if path.suffix in TYPES)
        texts = {f"/{path.relative_to(folder).as_posix()}": path.read_text("utf-8") for path in found}
        self._serve({"/": "<!doctype html><title>modules</title>", **texts})
        self.page.goto(f"{ORIGIN}/")

    def call(self, module: str, name: str, *arguments: Any) -> Any:
        """Return what the module's function of that name returns; values travel as JSON."""
        return self.page.evaluate(
            """async ([module, name, values]) => {
                 const found = (await import(module))[name];
                 return typeof found === "function" ? await found(...values) : found;
               }""",
            [f"/{module}", name, list(arguments)],
        )

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what the body of an async function returns; it may ``await import("/name.js")``."""
        return self.page.evaluate(f"async (given) => {{ {script} }}", list(arguments))


def _frame(css: str, theme: str) -> str:
    theme_css = (THEMES / f"theme-{theme}-extension" / "index.css").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>widget</title>
<style>{theme_css}</style>
<style>{css}</style>
<style>
  body {{
    margin: 16px;
    background: var(--jp-layout-color0);
    color: var(--jp-content-font-color1);
    font: var(--jp-content-font-size1) / 1.6 var(--jp-content-font-family);
  }}
</style>
<body data-jp-theme-light="{"true" if theme == "light" else "false"}"><div id="widget"></div></body>
</html>"""
