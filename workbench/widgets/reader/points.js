// Places in a text: Python counts code points, JavaScript UTF-16 units. Plain values in, plain values out.

/** A text with its places counted both ways; an emoji is one code point and two units. */
export class Points {
  #wide;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#wide = [];
    for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.#wide.push(index);
  }

  /** Return the code point that a unit's place is. */
  ofUnit(unit) {
    return unit - countBelow(this.#wide, (place) => place < unit);
  }

  /** Return the unit that a code point's place is. */
  toUnit(point) {
    return point + countBelow(this.#wide, (place, before) => place - before < point);
  }
}

/** How many of the places, which go up, fulfil the condition; those that do stand first. */
function countBelow(places, fulfils) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fulfils(places[middle], middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
