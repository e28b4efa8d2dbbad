// What is in sight of something long: heights guessed, then measured, and which lines a window shows.

const FIRST_GUESS = 62;

/** Heights of lines by their key: measured where they were drawn, the mean of those elsewhere. */
export class Heights {
  #known = new Map();
  #sum = 0;
  #offsets = null;
  #keys = [];

  /** Say which lines there are, in order. @param {string[]} keys */
  line(keys) {
    this.#keys = keys;
    this.#offsets = null;
  }

  /** Forget what was measured, say because the lines have another width now. */
  forget() {
    this.#known.clear();
    this.#sum = 0;
    this.#offsets = null;
  }

  /** Note a line's height. */
  measured(key, height) {
    const before = this.#known.get(key) ?? 0;
    if (height <= 0 || before === height) return;
    this.#known.set(key, height);
    this.#sum += height - before;
    this.#offsets = null;
  }

  /** The height of a line that nobody has measured. */
  get guess() {
    return this.#known.size === 0 ? FIRST_GUESS : this.#sum / this.#known.size;
  }

  /** Where each line begins; one more than there are lines, the last being the end. @returns {number[]} */
  get offsets() {
    this.#offsets ??= offsetsOf(this.#keys.map((key) => this.#known.get(key) ?? this.guess));
    return this.#offsets;
  }
}

/** Return where things of these heights begin, and the end. @param {number[]} heights */
export function offsetsOf(heights) {
  const offsets = [0];
  for (const height of heights) offsets.push(offsets.at(-1) + height);
  return offsets;
}

/** Return which of the things at these offsets lies at a distance from the top. */
export function lineAt(offsets, distance) {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offsets[middle] <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Return the numbers of the things that lie in a window, in order, with those that are kept anyway.
 * @param {number[]} offsets
 * @param {{ from: number, to: number, margin: number }} window
 * @param {number[]} kept
 */
export function inSight(offsets, { from, to, margin }, kept = []) {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = lineAt(offsets, from - margin);
  const last = lineAt(offsets, to + margin);
  const seen = Array.from({ length: last - first + 1 }, (_none, n) => first + n);
  const others = kept.filter((n) => n >= 0 && n < count && (n < first || n > last));
  return [...new Set([...seen, ...others])].sort((one, other) => one - other);
}
