// What of a file that came back is to be taken: all of it at first, but for what was changed here as well.

/** Which things are left out, and which conflicts are taken. Its ticks are drawn by whoever holds it. */
export class Chosen {
  #stage;
  #draw;
  #left = new Set();
  #over = new Set();

  /**
   * @param {import("./live.js").Stage} stage
   * @param {() => void} draw asked for after each tick
   */
  constructor(stage, draw) {
    this.#stage = stage;
    this.#draw = draw;
  }

  /** Forget what is no longer in a view. */
  settle(view) {
    const keys = new Set([...all(view), ...view.conflicts].map(({ key }) => key));
    for (const set of [this.#left, this.#over]) for (const key of set) if (!keys.has(key)) set.delete(key);
  }

  /** @returns {{ left: string[], over: string[] }} what the kernel is told */
  get args() {
    return { left: [...this.#left], over: [...this.#over] };
  }

  /** How many things would be taken. */
  count(view) {
    const own = all(view).filter((one) => this.#taken(one)).reduce((sum, one) => sum + (one.n ?? 1), 0);
    return own + view.conflicts.filter((one) => this.#over.has(one.key) && !this.#lacks(one)).length;
  }

  /** The tick of one thing that is taken unless it is left out. */
  tick(one, label) {
    return this.#box(one, label, !this.#left.has(one.key), (is) => this.#set(this.#left, [one.key], !is));
  }

  /** The tick of something that was changed here as well. */
  tickConflict(one, label) {
    return this.#box(one, label, this.#over.has(one.key), (is) => this.#set(this.#over, [one.key], is));
  }

  /** One tick for several things. */
  tickAll(things, label) {
    const own = things.filter((one) => !this.#lacks(one));
    const n = own.filter((one) => this.#taken(one)).length;
    return this.#stage.el("input", {
      type: "checkbox",
      checked: n > 0 && n === own.length,
      indeterminate: n > 0 && n < own.length,
      disabled: own.length === 0,
      "aria-label": label,
      onchange: ({ currentTarget }) => this.#set(this.#left, own.map(({ key }) => key), !currentTarget.checked),
    });
  }

  #box(one, label, checked, turn) {
    const lacks = this.#lacks(one);
    return this.#stage.el("input", {
      type: "checkbox",
      checked: checked && !lacks,
      disabled: lacks,
      "aria-label": label,
      onchange: ({ currentTarget }) => turn(currentTarget.checked),
    });
  }

  #taken(one) {
    return !this.#left.has(one.key) && !this.#lacks(one);
  }

  /** Whether a cell belongs to a new hypothesis that is left out. */
  #lacks({ needs }) {
    return Boolean(needs) && this.#left.has(needs);
  }

  #set(set, keys, is) {
    for (const key of keys) {
      if (is) set.add(key);
      else set.delete(key);
    }
    this.#draw();
  }
}

function all({ columns, rows, changes, rest }) {
  return [...columns, ...rows, ...changes, ...(rest ? [rest] : [])];
}
