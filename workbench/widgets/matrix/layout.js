// Where rows and columns stand in the grid: evidence down and hypotheses across, or turned.

import { advanced, clamped, moved, nextUnrated } from "./cursor.js";

/**
 * A line is what runs across the grid, a field what runs down it. A place `{ row, column }` always counts the view's
 * own rows (evidence) and columns (hypotheses), however the grid is turned or arranged.
 */
export class Layout {
  #spot;

  /**
   * @param {number[]} shown the view's rows that are shown, in order
   * @param {number} columns
   * @param {{ turned?: boolean, heads?: Map<number, string> }} [options] `heads` names the groups by their first row
   */
  constructor(shown, columns, { turned = false, heads = new Map() } = {}) {
    this.shown = shown;
    this.columns = columns;
    this.turned = turned;
    this.heads = heads;
    this.#spot = new Map(shown.map((row, n) => [row, n]));
    this.lines = turned ? columnLines(columns) : rowLines(shown, heads);
    this.fields = turned ? shown.length : columns;
  }

  /** Rows and columns that a cursor can be in. */
  get size() {
    return { rows: this.shown.length, columns: this.columns };
  }

  /** Whether there is any cell. */
  get empty() {
    return this.shown.length === 0 || this.columns === 0;
  }

  has({ row, column }) {
    return this.#spot.has(row) && column < this.columns;
  }

  /** The place where a line and a field meet. */
  place(line, field) {
    return this.turned ? { row: this.shown[field], column: line.column } : { row: line.row, column: field };
  }

  /** The number of the line and of the field of a place, or null where it is not shown. */
  spot(place) {
    if (!this.has(place)) return null;
    const n = this.#spot.get(place.row);
    if (this.turned) return { line: place.column, field: n };
    return { line: this.lines.findIndex(({ row }) => row === place.row), field: place.column };
  }

  /** The place after a move, as it is seen on the screen. */
  moved(place, to, page) {
    const { row, column } = this.#seen(place);
    if (!this.turned) return this.#place(moved({ row, column }, to, this.size, page));
    const size = { rows: this.columns, columns: this.shown.length };
    const there = moved({ row: column, column: row }, to, size, page);
    return this.#place({ row: there.column, column: there.row });
  }

  /** The place after a rating: the next hypothesis for the same evidence, then the next evidence, however turned. */
  advanced(place) {
    return this.#place(advanced(this.#seen(place), this.size));
  }

  /** The next place that is not rated, or null. */
  nextUnrated(place, rated) {
    const next = nextUnrated(this.#seen(place), this.size, (seen) => rated(this.#place(seen)));
    return next && this.#place(next);
  }

  /** The nearest place that is shown; the first where its row is hidden. */
  nearest(place) {
    return this.empty ? place : this.#place(clamped(this.#seen(place), this.size));
  }

  #seen({ row, column }) {
    return { row: this.#spot.get(row) ?? 0, column };
  }

  #place({ row, column }) {
    return { row: this.shown[row], column };
  }
}

function columnLines(columns) {
  return Array.from({ length: columns }, (_none, column) => ({ key: `column ${column}`, column }));
}

function rowLines(shown, heads) {
  return shown.flatMap((row) => {
    const line = { key: `row ${row}`, row };
    return heads.has(row) ? [{ key: `head ${row}`, head: heads.get(row) }, line] : [line];
  });
}
