// What was sent to the kernel and is not answered yet: what it takes to say it again, no elements.

/** After so many milliseconds an edit without an answer is called late, and then the kernel silent. */
export const LATE = 4000;
export const SILENT = 15000;

/**
 * @typedef {{ n: number, intent: string, args: object, about: unknown, edit: boolean, seen?: number, buffers?: ArrayBuffer[],
 *   since: number, settle: (outcome: object) => void }} Entry
 */

/** The list of intents that wait for an answer, oldest first. */
export class Ledger {
  #next = 1;
  #open = new Map();

  /**
   * Note an intent and return its entry with a number of its own.
   * @param {Omit<Entry, "n">} entry
   * @returns {Entry}
   */
  take(entry) {
    const numbered = { ...entry, n: this.#next++ };
    this.#open.set(numbered.n, numbered);
    return numbered;
  }

  /**
   * Take an answered intent off the list; undefined if it is not (or no longer) on it.
   * @param {number} n
   * @returns {Entry | undefined}
   */
  close(n) {
    const entry = this.#open.get(n);
    this.#open.delete(n);
    return entry;
  }

  /** @param {number} n @returns {Entry | undefined} */
  find(n) {
    return this.#open.get(n);
  }

  /** Everything unanswered, oldest first. @returns {Entry[]} */
  get open() {
    return [...this.#open.values()];
  }

  /** Unanswered edits: what a person would lose. @returns {Entry[]} */
  get edits() {
    return this.open.filter((entry) => entry.edit);
  }

  /** How many milliseconds the oldest unanswered intent has waited; 0 if there is none. @param {number} now */
  waited(now) {
    const oldest = this.open[0];
    return oldest ? now - oldest.since : 0;
  }
}

/**
 * Return the one word for how safe the work is.
 * @param {{ gone: boolean, edits: number, waited: number, kernel: string }} facts `kernel` as in kernel.js
 * @returns {"saved" | "saving" | "late" | "silent" | "gone"}
 */
export function statusOf({ gone, edits, waited, kernel }) {
  if (gone) return "gone";
  if (kernel === "away" || (waited >= SILENT && kernel !== "busy")) return "silent";
  if (edits === 0) return "saved";
  return waited >= LATE ? "late" : "saving";
}
