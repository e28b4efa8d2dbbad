"""A walk through a page by keyboard: where Tab comes to, what is seen of it there, what it never comes to.

Not here: what the keys do.
"""

from typing import Any

from playwright.sync_api import Page

SCRIPT = """
(() => {
  // a text without a role that takes the focus from a script alone is a place to read on, nothing to operate
  const takesFocus = "[tabindex]:not(:not([role])[tabindex='-1'])";
  const controls = "a[href], button, input, select, textarea, summary, [contenteditable=true]";
  const operable = `${controls}, ${takesFocus}`;
  const numbers = new WeakMap();
  let last = 0;
  const numberOf = (node) => {
    if (!numbers.has(node)) numbers.set(node, (last += 1));
    return numbers.get(node);
  };
  const isThere = (node) => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const isOff = (node) => node.disabled || node.closest("[inert]") !== null;
  const worded = (node) => node.outerHTML.slice(0, 140);

  // what shows that an element has the focus may stand around it, or in it
  const near = (node) => [node, ...node.querySelectorAll("*"), node.parentElement, node.closest("label")];
  const isMarked = (node) =>
    near(node).some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one ?? node);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });

  // not hidden altogether: at one of nine points the element itself, its label, or what it holds is on top
  const isInSight = (node) => {
    const whole = node.closest("label") ?? node;
    const { left, top, width, height } = node.getBoundingClientRect();
    const shares = [0.1, 0.5, 0.9];
    return shares.some((x) => shares.some((y) => {
      const on = document.elementFromPoint(left + width * x, top + height * y);
      return on !== null && (whole.contains(on) || on === node);
    }));
  };

  // the one Tab stop of a group stands for all of it: arrows go on from there
  const groupOf = (node) => {
    if (node.type === "radio") {
      const form = node.form ?? node.closest(".wb");
      return [...form.querySelectorAll("input[type=radio]")].filter((one) => one.name === node.name);
    }
    const composite = node.closest("[role=grid], [role=radiogroup], [role=toolbar], [role=menu]");
    return composite ? [...composite.querySelectorAll(operable)] : [node];
  };

  window.walk = {
    here() {
      const node = document.activeElement;
      if (node === null || node === document.body) return null;
      const stop = { number: numberOf(node), html: worded(node), id: node.id };
      const inside = node.closest(".wb") !== null;
      return { ...stop, inside, marked: isMarked(node), inSight: isInSight(node) };
    },
    operable(where) {
      return [...document.querySelectorAll(where)]
        .flatMap((root) => [...root.querySelectorAll(operable)])
        .filter((node) => isThere(node) && !isOff(node))
        .map((node) => ({ number: numberOf(node), html: worded(node), group: groupOf(node).map(numberOf) }));
    },
    fence() {
      for (const [id, place] of [["before", "afterbegin"], ["after", "beforeend"]]) {
        const post = document.createElement("button");
        post.id = id;
        post.textContent = id;
        document.body.insertAdjacentElement(place, post);
      }
    },
  };
})();
"""

Stop = dict[str, Any]


class Walk:
    """Tab from before a widget to behind it."""

    def __init__(self, page: Page, *, longest: int = 200) -> None:
        self._page, self._longest = page, longest
        page.evaluate(SCRIPT)
        page.evaluate("walk.fence()")

    def through(self, key: str = "Tab") -> list[Stop]:
        """Return every stop inside the widget, in order; fail where the way ends in a trap."""
        first, last = ("before", "after") if key == "Tab" else ("after", "before")
        self._page.focus(f"#{first}")
        stops: list[Stop] = []
        for _ in range(self._longest):
            self._page.keyboard.press(key)
            here = self.here()
            if here["id"] == last:
                return stops
            if here["inside"]:
                stops.append(here)
        raise AssertionError(f"after {self._longest} times {key} still inside, at {stops[-1]['html']}")

    def within(self, where: str, key: str = "Tab") -> list[Stop]:
        """Return the stops from the focused one on, as long as they lie within a selector, each once."""
        stops = [self.here()]
        for _ in range(self._longest):
            self._page.keyboard.press(key)
            here = self.here()
            inside = self._page.evaluate("where => document.activeElement.closest(where) !== null", where)
            if not inside or here["number"] in {stop["number"] for stop in stops}:
                return stops
            stops.append(here)
        raise AssertionError(f"after {self._longest} times {key} still inside, at {stops[-1]['html']}")

    def here(self) -> Stop:
        """Return what has the focus, or an empty stop."""
        here: Stop | None = self._page.evaluate("walk.here()")
        return here or {"number": 0, "html": "", "id": "", "inside": False, "marked": False, "inSight": False}

    def never_reached(self, stops: list[Stop], where: str = ".wb") -> list[str]:
        """Return what can be operated, but is neither a stop nor in a group that has one."""
        reached = {stop["number"] for stop in stops}
        found = self._page.evaluate("where => walk.operable(where)", where)
        return [one["html"] for one in found if not reached & {one["number"], *one["group"]}]
