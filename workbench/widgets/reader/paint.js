// Stretches of a text shown in place: by the CSS Custom Highlight API, where a browser has it, or by marks in the text.

import { layered } from "./steps.js";

const NAMES = ["suggested", "evidence", "moved", "overlap", "chosen", "found", "now"];

/**
 * Shows stretches in the paragraphs of one view. The registry of highlights belongs to the page, so that several
 * readers share its entries, each with ranges of its own.
 */
export class Paint {
  #page;
  #ranges = [];

  /** @param {Document} page */
  constructor(page, signal) {
    this.#page = page;
    signal.addEventListener("abort", () => this.#wipe());
  }

  get #registry() {
    return this.#page.defaultView.CSS?.highlights ?? null;
  }

  /**
   * Show these stretches, and no others.
   * @param {import("./sheet.js").Sheet} sheet
   * @param {{ span: [number, number], name: string, id?: string }[]} stretches
   */
  show(sheet, stretches) {
    const pieces = layered(stretches).map((one) => ({ ...one, names: one.depth > 1 ? [...one.names, "overlap"] : one.names }));
    if (this.#registry) this.#highlight(sheet, pieces);
    else sheet.mark(pieces);
  }

  #highlight(sheet, pieces) {
    this.#wipe();
    for (const { start, end, names } of pieces) {
      for (const range of sheet.ranges(start, end)) {
        for (const name of names) this.#add(name, range);
      }
    }
  }

  #add(name, range) {
    const key = `wb-reader-${name}`;
    const { Highlight } = this.#page.defaultView;
    if (!this.#registry.has(key)) {
      const made = new Highlight();
      made.priority = NAMES.indexOf(name);
      this.#registry.set(key, made);
    }
    this.#registry.get(key).add(range);
    this.#ranges.push([key, range]);
  }

  #wipe() {
    for (const [key, range] of this.#ranges) this.#registry?.get(key)?.delete(range);
    this.#ranges = [];
  }
}
