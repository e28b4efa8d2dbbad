// What of the grid is in sight: it follows scrolling, sizes and printing, and leaves room where nothing is drawn.

import { Heights, inSight, lineAt, offsetsOf } from "./sight.js";

const UNSEEN = { width: 1200, height: 640 };

/** The window through which a scrolled grid is seen: over its lines by their heights, over its fields by their width. */
export class GridWindow {
  #node;
  #again;
  #heights = new Heights();
  #whole = false;
  #width = 0;
  #scrolled = 0;
  #aside = false;

  /**
   * @param {HTMLElement} node what is scrolled
   * @param {AbortSignal} signal
   * @param {() => void} again draws once more what is in sight, whatever is drawn already
   */
  constructor(node, signal, again) {
    this.#node = node;
    this.#again = again;
    this.#follow(signal);
  }

  /** Say which lines there are, in order. @param {string[]} keys */
  line(keys) {
    this.#heights.line(keys);
  }

  /** The numbers of the lines in sight, with those that are kept anyway. */
  lines(kept) {
    return inSight(this.#heights.offsets, this.#span(), kept);
  }

  /** The numbers of the fields in sight, with those that are kept anyway; all of them without `turned`. */
  fields({ turned, fields }, kept) {
    if (!turned || this.#whole) return Array.from({ length: fields }, (_none, field) => field);
    const { scrollLeft, clientWidth } = this.#node;
    const width = clientWidth || UNSEEN.width;
    return inSight(this.#fieldOffsets(fields), { from: scrollLeft, to: scrollLeft + width, margin: width / 2 }, kept);
  }

  #span() {
    const { scrollTop, clientHeight } = this.#node;
    const height = this.#whole ? Infinity : clientHeight || UNSEEN.height;
    return { from: this.#whole ? 0 : scrollTop, to: scrollTop + height, margin: height / 2 };
  }

  #fieldOffsets(fields) {
    const width = parseFloat(getComputedStyle(this.#node).getPropertyValue("--wb-field-width")) || 150;
    return offsetsOf(Array.from({ length: fields }, () => width));
  }

  /**
   * Let lines be put into their group, and hold what is seen where it is if they turn out higher or lower than guessed.
   * @param {() => void} put
   * @param {{ group: HTMLElement, keys: string[], drawn: Map<string, { node: HTMLElement }> }} into
   */
  settle(put, into) {
    const { offsets } = this.#heights;
    const { from } = this.#span();
    const anchor = lineAt(offsets, from);
    put();
    this.#space(into);
    for (const [key, { node }] of into.drawn) this.#heights.measured(key, node.getBoundingClientRect().height);
    const moved = (this.#heights.offsets[anchor] ?? 0) - (offsets[anchor] ?? 0);
    if (this.#heights.offsets !== offsets) this.#space(into);
    if (Math.abs(moved) >= 1 && from > 0) this.#node.scrollTop += moved;
  }

  /** Leave room where lines are not drawn. */
  #space({ group, keys, drawn }) {
    const { offsets } = this.#heights;
    let reached = 0;
    keys.forEach((key, n) => {
      const node = drawn.get(key)?.node;
      if (!node) return;
      node.style.marginTop = offsets[n] - reached >= 0.5 ? `${offsets[n] - reached}px` : "";
      reached = offsets[n + 1];
    });
    group.style.paddingBottom = `${Math.max(0, offsets.at(-1) - reached)}px`;
  }

  /**
   * Scroll to about where a cell stands, so that it is drawn.
   * @param {{ line: number, field: number }} spot
   * @param {{ turned: boolean, fields: number }} layout
   * @param {{ width: number, height: number }} taken what the heads, the end and the last line cover of it
   */
  approach({ line, field }, { turned, fields }, taken) {
    const { offsets } = this.#heights;
    const node = this.#node;
    node.scrollTop = nearest(node.scrollTop, node.clientHeight - taken.height, offsets[line], offsets[line + 1]);
    if (!turned) return;
    const across = this.#fieldOffsets(fields);
    node.scrollLeft = nearest(node.scrollLeft, node.clientWidth - taken.width, across[field], across[field + 1]);
  }

  /** How many lines a screenful has below a head of some height. */
  page(head) {
    return Math.max(1, Math.floor((this.#node.clientHeight - head) / this.#heights.guess) - 1);
  }

  #follow(signal) {
    const window = this.#node.ownerDocument.defaultView;
    const listen = (target, type, heard) => target.addEventListener(type, heard, { signal, passive: true });
    const print = (whole) => {
      this.#whole = whole;
      this.#again();
    };
    listen(window, "beforeprint", () => print(true));
    listen(window, "afterprint", () => print(false));
    listen(window.matchMedia("print"), "change", ({ matches }) => print(matches));
    listen(this.#node, "scroll", () => {
      if (!this.#aside) this.#scrolled = this.#node.scrollTop;
    });
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.#node);
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  /** Heights depend on the width; and where the page had put the grid aside, it has lost its place. */
  #resized() {
    const { clientWidth } = this.#node;
    const back = this.#aside;
    this.#aside = clientWidth === 0;
    if (this.#aside) return;
    if (back) this.#node.scrollTop = this.#scrolled;
    if (clientWidth !== this.#width) this.#heights.forget();
    this.#width = clientWidth;
    this.#again();
  }
}

/** Return how far to scroll so that what reaches from `start` to `end` is within a window of some length. */
function nearest(scrolled, length, start, end) {
  if (start < scrolled) return start;
  return end > scrolled + length ? Math.max(start - length / 2, end - length) : scrolled;
}
