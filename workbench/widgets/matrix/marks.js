// What the person has entered and the session has not confirmed: painted at once, taken back if refused.

/** Return the name of a cell in the ledger of marks. */
export function cellName(evidence, hypothesis) {
  return JSON.stringify([evidence, hypothesis]);
}

/** Ratings and reasons on their way, those that were not kept, and reasons begun but not saved. */
export class Marks {
  #ways = new Map();
  #lost = new Map();
  #drafts = new Map();
  #begun = new Map();

  /**
   * Note that a cell's rating or reason is on its way, and return what ends it: `end(kept, gone)`.
   * @param {string} cell
   * @param {"code" | "reason"} what
   * @param {string | null} value
   */
  start(cell, what, value) {
    const name = `${what} ${cell}`;
    const way = { value };
    this.#ways.set(name, way);
    return (kept, gone = false) => {
      if (!kept && gone) this.#lost.set(name, value);
      if (this.#ways.get(name) === way) this.#ways.delete(name);
    };
  }

  /** Return what a cell shows: what was lost, else what is on its way, else what the session holds. */
  shown(cell, what, held) {
    const name = `${what} ${cell}`;
    if (this.#lost.has(name)) return this.#lost.get(name);
    return this.#ways.has(name) ? this.#ways.get(name).value : held;
  }

  isOnItsWay(cell) {
    return this.#ways.has(`code ${cell}`) || this.#ways.has(`reason ${cell}`);
  }

  isLost(cell) {
    return this.#lost.has(`code ${cell}`) || this.#lost.has(`reason ${cell}`);
  }

  /** Keep a reason that was begun, and what had been seen then; the same as what is held is no draft. */
  draft(cell, text, held, seen) {
    if (text === held) return this.drop(cell);
    this.#drafts.set(cell, text);
    if (!this.#begun.has(cell)) this.#begun.set(cell, seen);
  }

  drop(cell) {
    this.#drafts.delete(cell);
    this.#begun.delete(cell);
  }

  /** The channel's `seq` when a reason was begun. @returns {number | undefined} */
  begun(cell) {
    return this.#begun.get(cell);
  }

  /** @returns {string | undefined} */
  drafted(cell) {
    return this.#drafts.get(cell);
  }
}
