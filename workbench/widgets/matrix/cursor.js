// Where the cursor goes. A place is { row, column }, both from 0; a size is { rows, columns }.

/**
 * Return the place after a move; at an edge it stays.
 * @param {{ row: number, column: number }} place
 * @param {string} to left, right, up, down, rowStart, rowEnd, first, last, pageUp, pageDown
 * @param {{ rows: number, columns: number }} size
 * @param {number} [page] rows in a screenful
 */
export function moved({ row, column }, to, size, page = 10) {
  const target = {
    left: [row, column - 1],
    right: [row, column + 1],
    up: [row - 1, column],
    down: [row + 1, column],
    rowStart: [row, 0],
    rowEnd: [row, size.columns - 1],
    first: [0, 0],
    last: [size.rows - 1, size.columns - 1],
    pageUp: [row - page, column],
    pageDown: [row + page, column],
  }[to] ?? [row, column];
  return clamped({ row: target[0], column: target[1] }, size);
}

/** Return the nearest place within the matrix. */
export function clamped({ row, column }, { rows, columns }) {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) };
}

/** Return the place after a rating: across the row, then the next row; the last cell stays. */
export function advanced({ row, column }, { rows, columns }) {
  if (column + 1 < columns) return { row, column: column + 1 };
  return row + 1 < rows ? { row: row + 1, column: 0 } : { row, column };
}

/**
 * Return the next place that is not rated, searching on from a place and round; null if all are.
 * @param {{ row: number, column: number }} place
 * @param {{ rows: number, columns: number }} size
 * @param {(place: { row: number, column: number }) => boolean} rated
 */
export function nextUnrated(place, size, rated) {
  const count = size.rows * size.columns;
  const start = place.row * size.columns + place.column;
  for (let step = 1; step <= count; step += 1) {
    const at = (start + step) % count;
    const found = { row: Math.floor(at / size.columns), column: at % size.columns };
    if (!rated(found)) return found;
  }
  return null;
}
