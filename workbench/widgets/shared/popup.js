// A small panel that opens at a place, above everything else, and goes back to where it came from.

import { redraw } from "./dom.js";

const GAP = 6;

/**
 * Return where a panel goes: below its anchor if it fits there, else above, right or left, always inside the window.
 * @param {{ left: number, right: number, top: number, bottom: number }} anchor
 * @param {{ width: number, height: number }} panel
 * @param {{ width: number, height: number }} window
 * @returns {{ left: number, top: number }}
 */
export function placed(anchor, panel, window) {
  const spots = [
    { left: anchor.left, top: anchor.bottom + GAP },
    { left: anchor.left, top: anchor.top - GAP - panel.height },
    { left: anchor.right + GAP, top: anchor.top },
    { left: anchor.left - GAP - panel.width, top: anchor.top },
  ];
  const inside = ({ left, top }) => ({
    left: Math.max(GAP, Math.min(left, window.width - panel.width - GAP)),
    top: Math.max(GAP, Math.min(top, window.height - panel.height - GAP)),
  });
  const free = (spot) => !overlaps(anchor, spot, panel);
  return spots.map(inside).find(free) ?? inside(spots[0]);
}

function overlaps(anchor, { left, top }, { width, height }) {
  const apart = left >= anchor.right || left + width <= anchor.left || top >= anchor.bottom || top + height <= anchor.top;
  return !apart;
}

/**
 * Return the one popup of a view. `open(anchor, { label, kind, back }, ...children)` shows it at an element, or moves
 * it there; `close()` closes it; `back` is focused afterwards if the focus was inside. Esc closes it.
 * @param {import("./live.js").Stage} stage
 */
export function popupOf({ el, root, signal }) {
  const panel = el("div", { class: "wb-popup", role: "dialog", popover: "manual", hidden: true });
  const popup = { panel, anchor: null, kind: null, back: null, closed: null, draw };
  root.append(panel);

  function draw(...children) {
    redraw(panel, ...children);
    place();
  }
  popup.open = (anchor, { label, kind, back = anchor, closed = null }, ...children) => {
    if (popup.kind && popup.kind !== kind) popup.close({ focus: false });
    Object.assign(popup, { anchor, kind, back, closed });
    panel.setAttribute("aria-label", label);
    panel.dataset.kind = kind;
    panel.hidden = false;
    if (panel.showPopover && !panel.matches(":popover-open")) panel.showPopover();
    draw(...children);
  };
  popup.close = ({ focus = true } = {}) => {
    if (!popup.kind) return;
    const inside = panel.contains(panel.ownerDocument.activeElement);
    const { back, closed } = popup;
    Object.assign(popup, { anchor: null, kind: null, back: null, closed: null });
    closed?.();
    if (panel.hidePopover && panel.matches(":popover-open")) panel.hidePopover();
    panel.hidden = true;
    redraw(panel);
    if (focus && inside) back?.focus({ preventScroll: true });
  };
  function place() {
    if (!popup.anchor?.isConnected) return;
    const view = panel.ownerDocument.defaultView;
    const spot = placed(popup.anchor.getBoundingClientRect(), panel.getBoundingClientRect(), {
      width: view.innerWidth,
      height: view.innerHeight,
    });
    panel.style.left = `${spot.left}px`;
    panel.style.top = `${spot.top}px`;
  }
  popup.place = place;
  const view = root.ownerDocument.defaultView;
  view.addEventListener("scroll", place, { signal, capture: true, passive: true });
  view.addEventListener("resize", place, { signal });
  panel.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      popup.close();
    },
    { signal },
  );
  root.ownerDocument.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (popup.kind && !panel.contains(target) && !popup.anchor?.contains(target) && !root.contains(target)) popup.close();
    },
    { signal, capture: true },
  );
  return popup;
}
