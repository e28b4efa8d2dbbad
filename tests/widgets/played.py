"""A widget in a real browser with its real Python half behind it, and no Jupyter in between."""

import json

from playwright.sync_api import Browser

from tests.browser.module_page import ModulePage

BRIDGE = """
async () => {
  const { model, deliver } = window.mounted;
  const text = (buffer) => Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  const over = async (message, buffers = []) => {
    if (window.held) return window.held.push(message);
    for (const answer of await window.kernel(message, buffers.map(text))) deliver(answer);
  };
  window.held = null;
  window.hold = () => { window.held = []; };
  window.release = async () => {
    const waiting = window.held;
    window.held = null;
    for (const message of waiting) await over(message);
  };
  model.send = (message, _callbacks, buffers) => {
    model.sent.push(message);
    over(structuredClone(message), buffers);
  };
  for (const message of [...model.sent]) await over(message);
}
"""

KERNEL = """
() => {
  const source = () => {
    const slots = [];
    return {
      slots,
      connect: (slot) => slots.push(slot),
      disconnect: (slot) => slots.splice(slots.indexOf(slot), 1),
      tell: (value) => slots.forEach((slot) => slot(null, value)),
    };
  };
  const kernel = { status: "idle", connectionStatus: "connected" };
  const sessionContext = {
    session: { kernel },
    statusChanged: source(),
    connectionStatusChanged: source(),
    kernelChanged: source(),
  };
  window.lab = { kernel, sessionContext };
  window.fakeManager = { context: { sessionContext } };
}
"""


class Played:
    """A widget on a page, wired to its Python half; ``hold()`` stops the line, ``release()`` mends it."""

    def __init__(
        self,
        browser: Browser,
        widget,
        *,
        theme="light",
        width=950,
        height=760,
        lab=False,
        state=None,
        highlights=True,
    ) -> None:
        self.widget = widget
        self._out: list = []
        widget.send = lambda content, buffers=None: self._out.append(content)
        self.ground = ModulePage(browser, width=width, height=height)
        self.page = self.ground.page
        self.page.clock.install()
        self.page.expose_function("kernel", self._kernel)
        module = widget._script
        if not highlights:
            self.page.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
        if lab:
            self.page.add_init_script(f"({KERNEL})()")
            module = module.replace("model.widget_manager", "window.fakeManager")
        seen = json.loads(json.dumps(state or widget.state))
        self.ground.mount(module, widget._sheet, {"state": seen}, theme)
        self.page.evaluate(BRIDGE)

    def _kernel(self, message, buffers=()):
        self._out.clear()
        self.widget._handle_custom_msg(message, [memoryview(text.encode("latin-1")) for text in buffers])
        return json.loads(json.dumps(self._out))

    @property
    def case(self):
        return self.widget.session.case

    def rating(self, evidence, hypothesis):
        """Return the rating that the session holds."""
        return self.case.rating(self.widget.session.analyst, evidence, hypothesis)

    def reason(self, evidence, hypothesis):
        """Return the reason that the session holds."""
        return self.case.cell(self.widget.session.analyst, evidence, hypothesis).reason

    def elsewhere(self, edit):
        """Make an edit that does not come from this page, and let the page hear of it."""
        self._out.clear()
        self.widget.session.apply(edit)
        self.widget.push()
        self._deliver()

    def hear_others(self):
        """Let the session take in what was edited in other notebooks, and the page hear of it."""
        self._out.clear()
        self.widget.session.refresh()
        self.widget.push()
        self._deliver()

    def _deliver(self):
        for message in self._out:
            self.ground.deliver(json.loads(json.dumps(message)))

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def hold(self):
        """Let the kernel hear nothing until ``release``."""
        self.page.evaluate("window.hold()")

    def release(self):
        self.page.evaluate("window.release()")

    def kernel_is(self, status):
        """Let JupyterLab say that the kernel's status has changed."""
        self.page.evaluate(
            "status => { lab.kernel.status = status; lab.sessionContext.statusChanged.tell(status); }", status
        )

    def settle(self):
        """Wait until the widget says that everything is saved."""
        self.page.locator('.wb[data-status="saved"]').wait_for()

    def sent(self, intent):
        """Return what the widget has sent under an intent."""
        return [message for message in self.ground.sent() if message["intent"] == intent]

    def close(self):
        self.ground.close()
        self.widget.close()
