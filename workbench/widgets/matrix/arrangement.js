// How this view has its rows arranged, and that they stay so under the rater's hands.

import { EVERYTHING, arranged, choices, filters, held } from "./arrange.js";
import { Layout } from "./layout.js";

/**
 * The rows shown, in order, and the wish behind them. They are this view's own and not in the case. What is rated
 * changes neither which rows are shown nor their order, until somebody asks.
 */
export class Arrangement {
  #known;

  /** @param {any[]} rows */
  constructor(rows) {
    /** @type {import("./arrange.js").Wish} */
    this.wish = EVERYTHING;
    this.turned = false;
    this.arrange(rows);
  }

  /** Whether some rows may be hidden. */
  get filtered() {
    return filters(this.wish);
  }

  /** Arrange the rows, with what is wished otherwise than before. */
  arrange(rows, wish = {}) {
    this.wish = { ...this.wish, ...wish };
    this.ids = arranged(rows, this.wish);
    this.#known = new Set(rows.map(({ id }) => id));
  }

  /** Take in other rows; those that were there stay where they are. */
  follow(rows) {
    this.ids = held(this.ids, this.#known, rows, this.wish);
    this.#known = new Set(rows.map(({ id }) => id));
  }

  /** Whether arranging anew would show something else. */
  stale(rows) {
    const fresh = arranged(rows, this.wish);
    return fresh.length !== this.ids.length || fresh.some((id, n) => id !== this.ids[n]);
  }

  /** Return where everything stands. */
  layout({ rows, columns, sources }, say) {
    const place = new Map(rows.map(({ id }, n) => [id, n]));
    const shown = this.ids.map((id) => place.get(id));
    return new Layout(shown, columns.length, { turned: this.turned, heads: this.#heads(shown, rows, sources, say) });
  }

  #heads(shown, rows, sources, say) {
    const { group } = this.wish;
    if (group === "none") return new Map();
    const firsts = new Map([...shown].reverse().map((row) => [rows[row][group], row]));
    const counts = choices(shown.map((row) => rows[row]), group);
    return new Map(
      counts.map(({ value, count }) => [
        firsts.get(value),
        say("group.head", { name: valueInWords(say, group, value, sources), n: count }),
      ]),
    );
  }
}

/** Return a value of a field as people know it. */
export function valueInWords(say, field, value, sources) {
  if (value === "") return say(`${field}.none`);
  return field === "source" ? [value, sources[value]].join(" ").trim() : value;
}
