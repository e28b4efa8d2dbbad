// Where the cursor goes in a square whose diagonal holds nothing to write in. Places are { row, column }, from 0.

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

/**
 * Return the place an arrow key leads to, over the diagonal; the same place at an edge; null for other keys.
 * @param {KeyboardEvent} event
 * @param {{ row: number, column: number }} place
 * @param {number} size rows, and columns
 */
export function stepped({ key, shiftKey, ctrlKey, metaKey, altKey }, place, size) {
  if (!(key in STEPS) || shiftKey || ctrlKey || metaKey || altKey) return null;
  const [down, right] = STEPS[key];
  for (let n = 1; n <= 2; n += 1) {
    const to = { row: place.row + n * down, column: place.column + n * right };
    if (Math.min(to.row, to.column) < 0 || Math.max(to.row, to.column) >= size) return place;
    if (to.row !== to.column) return to;
  }
  return place;
}

/** Return the next place across the row, then the next row's; null after the last. */
export function onwards({ row, column }, size) {
  for (let n = row * size + column + 1; n < size * size; n += 1) {
    const to = { row: Math.floor(n / size), column: n % size };
    if (to.row !== to.column) return to;
  }
  return null;
}
