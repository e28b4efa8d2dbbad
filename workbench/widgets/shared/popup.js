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
  const beside = left >= anchor.right || left + width <= anchor.left;
  return !beside && top < anchor.bottom && top + height > anchor.top;
}

/**
 * The one popup of a view. `kind` says what is open, null if nothing is; `again` draws it anew, `follow` brings it
 * along with a cursor, where whoever opened it has set them.
 */
export class Popup {
  #anchor = null;
  #back = null;
  #closed = null;
  kind = null;
  again = null;
  follow = null;

  /** @param {import("./live.js").Stage} stage */
  constructor({ el, root, signal }) {
    this.panel = el("div", { class: "wb-popup", role: "dialog", popover: "manual", hidden: true });
    root.append(this.panel);
    const page = root.ownerDocument;
    const listen = (target, type, heard, options) => target.addEventListener(type, heard, { signal, ...options });
    listen(page.defaultView, "scroll", () => this.#place(), { capture: true, passive: true });
    listen(page.defaultView, "resize", () => this.#place());
    listen(page, "pointerdown", ({ target }) => root.contains(target) || this.close(), { capture: true });
    listen(this.panel, "keydown", (event) => this.#closeByKey(event));
  }

  /**
   * Show children at an anchor, or move there what is open.
   * @param {Element} anchor
   * @param {{ kind: string, label: string, back?: HTMLElement, closed?: () => void }} options `back` gets the focus
   *   afterwards if it was inside, `closed` is called then
   * @param {...unknown} children as for `el`
   */
  open(anchor, { kind, label, back = anchor, closed = null }, ...children) {
    if (this.kind !== kind) this.close({ focus: false });
    this.#anchor = anchor;
    this.#back = back;
    this.#closed = closed;
    this.kind = kind;
    this.panel.setAttribute("aria-label", label);
    this.panel.dataset.kind = kind;
    this.panel.hidden = false;
    if (this.panel.showPopover && !this.panel.matches(":popover-open")) this.panel.showPopover();
    this.draw(...children);
  }

  /** Draw other children into what is open. */
  draw(...children) {
    redraw(this.panel, ...children);
    this.#place();
  }

  /** Close what is open; doing so twice is normal. */
  close({ focus = true } = {}) {
    if (this.kind === null) return;
    const inside = this.panel.contains(this.panel.ownerDocument.activeElement);
    const [back, closed] = [this.#back, this.#closed];
    this.kind = this.again = this.follow = this.#anchor = this.#back = this.#closed = null;
    closed?.();
    if (this.panel.hidePopover && this.panel.matches(":popover-open")) this.panel.hidePopover();
    this.panel.hidden = true;
    redraw(this.panel);
    if (focus && inside) back?.focus({ preventScroll: true });
  }

  #place() {
    if (!this.#anchor?.isConnected) return;
    const { innerWidth: width, innerHeight: height } = this.panel.ownerDocument.defaultView;
    const spot = placed(this.#anchor.getBoundingClientRect(), this.panel.getBoundingClientRect(), { width, height });
    this.panel.style.left = `${spot.left}px`;
    this.panel.style.top = `${spot.top}px`;
  }

  #closeByKey(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
