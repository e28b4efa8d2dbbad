// The grid itself: only the lines and fields in sight are drawn, and of those only what changed is painted again.

import { cellOf, isUnsafe, paintCell } from "./cell.js";
import { corner, evidenceHead, hypothesisHead } from "./heads.js";
import { Heights, inSight, lineAt, offsetsOf } from "./sight.js";
import { redraw } from "../shared/dom.js";

const UNSEEN = { width: 1200, height: 640 };

/**
 * The grid of one view. A drawn line is `{ line, node, head, cells, end }`; `cells` has its cells by field.
 */
export class Grid {
  #stage;
  #marks;
  #view = null;
  #layout = null;
  #place = { row: 0, column: 0 };
  #wanted = "";
  #ends = null;
  #whole = false;
  #heights = new Heights();
  #width = 0;
  #scrolled = 0;
  #aside = false;
  #painted = "";
  #drawn = new Map();
  #cells = new Map();
  #current = null;
  #top;
  #group;

  /**
   * @param {import("../shared/live.js").Stage} stage
   * @param {import("./marks.js").Marks} marks
   */
  constructor(stage, marks) {
    const { el } = stage;
    this.#stage = stage;
    this.#marks = marks;
    this.node = el("div", { class: "wb-grid", role: "grid", tabindex: "-1" });
    this.#group = el("div", { class: "wb-lines", role: "rowgroup" });
    this.#follow();
  }

  /**
   * Make the grid of a view anew, above whatever comes last in it.
   * @param {any} view
   * @param {import("./layout.js").Layout} layout
   * @param {Element | null} last
   */
  build(view, layout, last) {
    const { el, say } = this.#stage;
    const { scrollTop } = this.node;
    this.#view = view;
    this.#layout = layout;
    this.#drawn.clear();
    this.#cells.clear();
    this.#current = null;
    this.#painted = "";
    this.#heights.line(layout.lines.map(({ key }) => key));
    this.#top = this.#newLine({ key: "top" }, el("div", { class: "wb-first", role: "columnheader" }));
    this.#top.node.classList.add("wb-head");
    this.#group.replaceChildren();
    this.node.replaceChildren(this.#top.node, this.#group, ...(last ? [last] : []));
    this.node.classList.toggle("wb-turned", layout.turned);
    this.node.setAttribute("aria-label", say("grid"));
    this.#count();
    this.paintHead(view);
    this.draw();
    this.node.scrollTop = scrollTop;
    this.draw();
  }

  #count() {
    const { lines, fields } = this.#layout;
    const last = this.node.lastElementChild !== this.#group;
    const counts = { "aria-rowcount": lines.length + 1 + last, "aria-colcount": fields + 1 + (this.#ends !== null) };
    for (const [name, value] of Object.entries(counts)) this.node.setAttribute(name, String(value));
    this.node.style.setProperty("--wb-columns", String(fields));
    this.node.classList.toggle("wb-ended", this.#ends !== null);
  }

  /** Give every line an end, or none with null: `ends(column)` returns its cell, `ends(null)` that of the head. */
  end(ends) {
    this.#ends = ends;
    if (!this.#layout) return;
    this.#count();
    for (const drawn of [this.#top, ...this.#drawn.values()]) this.#putEnd(drawn);
  }

  // what is in sight

  /** Draw what is in sight, if it is not drawn already. */
  draw() {
    if (!this.#layout) return;
    const { from, to, margin } = this.#window();
    const { offsets } = this.#heights;
    const lines = inSight(offsets, { from, to, margin }, this.#keptLines());
    const fields = this.#fields();
    const painted = `${lines} | ${fields}`;
    if (painted === this.#painted) return;
    this.#painted = painted;
    const anchor = lineAt(offsets, from);
    const before = offsets[anchor] ?? 0;
    this.#put(lines, fields);
    this.#space();
    this.#measure();
    const moved = (this.#heights.offsets[anchor] ?? 0) - before;
    if (this.#heights.offsets !== offsets) this.#space();
    if (Math.abs(moved) >= 1 && from > 0) this.node.scrollTop += moved;
  }

  #window() {
    const { scrollTop, clientHeight } = this.node;
    const height = this.#whole ? Infinity : clientHeight || UNSEEN.height;
    return { from: this.#whole ? 0 : scrollTop, to: scrollTop + height, margin: height / 2 };
  }

  #fields() {
    const { turned, fields } = this.#layout;
    if (!turned || this.#whole) return Array.from({ length: fields }, (_none, field) => field);
    const { scrollLeft, clientWidth } = this.node;
    const width = clientWidth || UNSEEN.width;
    const window = { from: scrollLeft, to: scrollLeft + width, margin: width / 2 };
    return inSight(this.#fieldOffsets(), window, this.#keptFields());
  }

  #fieldOffsets() {
    const width = parseFloat(getComputedStyle(this.node).getPropertyValue("--wb-field-width")) || 150;
    return offsetsOf(Array.from({ length: this.#layout.fields }, () => width));
  }

  /** The cursor's line, and the one the focus is in, stay wherever one scrolls to. */
  #keptLines() {
    const spot = this.#layout.spot(this.#place);
    const focused = this.#focused(".wb-row");
    const kept = [...this.#drawn.values()].filter(({ node }) => node === focused).map(({ line }) => line.key);
    const lines = this.#layout.lines.flatMap(({ key }, n) => (kept.includes(key) ? [n] : []));
    return spot ? [spot.line, ...lines] : lines;
  }

  #keptFields() {
    const spot = this.#layout.spot(this.#place);
    const focused = this.#focused("[data-field]");
    return [spot?.field, focused && Number(focused.dataset.field)].filter((field) => Number.isInteger(field));
  }

  #focused(selector) {
    const active = this.node.ownerDocument.activeElement;
    return this.node.contains(active) ? active.closest(selector) : null;
  }

  #put(lines, fields) {
    const wanted = lines.map((n) => this.#line(n));
    for (const [key, drawn] of this.#drawn) {
      if (!wanted.includes(drawn)) this.#remove(key, drawn);
    }
    inPlace(this.#group, wanted.map(({ node }) => node));
    for (const drawn of [this.#top, ...wanted]) if (drawn.line.head === undefined) this.#putFields(drawn, fields);
  }

  #line(n) {
    const line = this.#layout.lines[n];
    if (!this.#drawn.has(line.key)) this.#drawn.set(line.key, this.#draw(line, n));
    return this.#drawn.get(line.key);
  }

  #draw(line, n) {
    const { el } = this.#stage;
    const named = line.head !== undefined;
    const head = el("div", { class: named ? "wb-band" : "wb-first", role: "rowheader", "aria-colindex": 1 });
    const drawn = this.#newLine(line, head);
    drawn.node.setAttribute("aria-rowindex", String(n + 2));
    if (named) head.setAttribute("aria-colspan", String(this.#layout.fields + 1));
    drawn.node.classList.toggle("wb-group", named);
    this.#paintLineHead(drawn);
    return drawn;
  }

  #newLine(line, head) {
    head.setAttribute("aria-colindex", "1");
    const node = this.#stage.el("div", { class: "wb-row", role: "row", "aria-rowindex": 1 }, head);
    const drawn = { line, node, head, cells: new Map(), end: null };
    this.#putEnd(drawn);
    return drawn;
  }

  #remove(key, drawn) {
    drawn.node.remove();
    this.#drawn.delete(key);
    for (const field of drawn.cells.keys()) this.#forget(drawn.line, field);
  }

  #forget(line, field) {
    const { row, column } = this.#layout.place(line, field);
    this.#cells.delete(`${row} ${column}`);
  }

  #putFields(drawn, fields) {
    const { cells, line, node, head, end } = drawn;
    const wanted = new Set(fields);
    for (const [field, cell] of cells) {
      if (wanted.has(field)) continue;
      cell.remove();
      cells.delete(field);
      if (drawn !== this.#top) this.#forget(line, field);
    }
    for (const field of fields) {
      if (!cells.has(field)) cells.set(field, drawn === this.#top ? this.#fieldHead(field) : this.#cell(line, field));
    }
    inPlace(node, [head, ...fields.map((field) => cells.get(field)), ...(end ? [end] : [])]);
  }

  #putEnd(drawn) {
    const { line, node } = drawn;
    if (this.#ends === null || line.head !== undefined) {
      drawn.end?.remove();
      drawn.end = null;
      return;
    }
    if (drawn.end === null) node.append((drawn.end = this.#stage.el("div", { class: "wb-end", role: "none" })));
    redraw(drawn.end, this.#ends(line.column ?? null));
  }

  #measure() {
    for (const { line, node } of this.#drawn.values()) {
      this.#heights.measured(line.key, node.getBoundingClientRect().height);
    }
  }

  /** Leave room where lines are not drawn. */
  #space() {
    const { offsets } = this.#heights;
    let reached = 0;
    this.#layout.lines.forEach(({ key }, n) => {
      const drawn = this.#drawn.get(key);
      if (!drawn) return;
      drawn.node.style.marginTop = offsets[n] - reached >= 0.5 ? `${offsets[n] - reached}px` : "";
      reached = offsets[n + 1];
    });
    this.#group.style.paddingBottom = `${Math.max(0, offsets.at(-1) - reached)}px`;
  }

  #endWidth() {
    return this.#top.end?.offsetWidth ?? 0;
  }

  #lastHeight() {
    const last = this.node.lastElementChild;
    return last === this.#group ? 0 : last.offsetHeight;
  }

  #follow() {
    const { signal } = this.#stage;
    const window = this.node.ownerDocument.defaultView;
    const listen = (target, type, heard) => target.addEventListener(type, heard, { signal, passive: true });
    const print = (whole) => {
      this.#whole = whole;
      this.#painted = "";
      this.draw();
    };
    listen(this.node, "scroll", () => {
      if (!this.#aside) this.#scrolled = this.node.scrollTop;
      this.draw();
    });
    listen(window, "beforeprint", () => print(true));
    listen(window, "afterprint", () => print(false));
    listen(window.matchMedia("print"), "change", ({ matches }) => print(matches));
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.node);
    signal.addEventListener("abort", () => sizes.disconnect());
  }

  /** Heights depend on the width; and where the page had put the grid aside, it has lost its place. */
  #resized() {
    const { clientWidth } = this.node;
    const back = this.#aside;
    this.#aside = clientWidth === 0;
    if (this.#aside) return;
    if (back) this.node.scrollTop = this.#scrolled;
    if (clientWidth !== this.#width) this.#heights.forget();
    this.#width = clientWidth;
    this.#painted = "";
    this.draw();
  }

  // painting

  /** Mark what is looked for. */
  mark(wanted) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    for (const drawn of this.#drawn.values()) this.#paintLineHead(drawn);
    for (const field of this.#top?.cells.keys() ?? []) this.#paintFieldHead(field);
  }

  paintHead(view) {
    this.#view = view;
    redraw(this.#top.head, ...corner(this.#stage, view, this.#layout.turned));
  }

  paintAll(view) {
    this.#view = view;
    for (const row of this.#layout.shown) this.paintRow(view, row);
  }

  /** Paint the head and the cells of a row of evidence, as far as they are drawn. */
  paintRow(view, row) {
    this.#view = view;
    const { turned } = this.#layout;
    const drawn = turned ? null : this.#drawn.get(`row ${row}`);
    const spot = turned && this.#layout.spot({ row, column: 0 });
    if (drawn) this.#paintLineHead(drawn);
    if (spot && this.#top.cells.has(spot.field)) this.#paintFieldHead(spot.field);
    for (let column = 0; column < this.#layout.columns; column += 1) this.#paintAt({ row, column });
  }

  #paintAt(place) {
    const node = this.cell(place);
    if (!node) return;
    const cell = cellOf(this.#view, this.#marks, place.row, place.column);
    paintCell(node, cell, this.#stage.say, isUnsafe(this.#stage.channel));
  }

  #paintLineHead({ line, node, head }) {
    const { rows, columns } = this.#view;
    if (line.head !== undefined) return redraw(head, line.head);
    if (line.column !== undefined) {
      head.title = columns[line.column].statement;
      return redraw(head, ...hypothesisHead(this.#stage, columns[line.column]));
    }
    node.toggleAttribute("data-flat", rows[line.row].flat);
    redraw(head, ...evidenceHead(this.#stage, this.#view, rows[line.row], this.#wanted));
  }

  #fieldHead(field) {
    const props = { class: "wb-column", role: "columnheader", "aria-colindex": field + 2, "data-field": field };
    const node = this.#stage.el("div", props);
    if (this.#layout.turned) node.style.gridColumn = String(field + 2);
    this.#top.cells.set(field, node);
    this.#paintFieldHead(field);
    return node;
  }

  #paintFieldHead(field) {
    const { turned, shown, heads } = this.#layout;
    const node = this.#top.cells.get(field);
    if (!turned) {
      const hypothesis = this.#view.columns[field];
      node.title = hypothesis.statement;
      return redraw(node, ...hypothesisHead(this.#stage, hypothesis));
    }
    const { el } = this.#stage;
    const item = this.#view.rows[shown[field]];
    const group = heads.get(shown[field]);
    node.toggleAttribute("data-flat", item.flat);
    node.toggleAttribute("data-begins", group !== undefined);
    const band = group !== undefined && el("div", { class: "wb-band" }, group);
    redraw(node, band, ...evidenceHead(this.#stage, this.#view, item, this.#wanted));
  }

  #cell(line, field) {
    const { el } = this.#stage;
    const place = this.#layout.place(line, field);
    const props = { class: "wb-cell", role: "gridcell", tabindex: "-1", "aria-colindex": field + 2 };
    const names = { "data-row": place.row, "data-column": place.column, "data-field": field };
    const node = el("div", { ...props, ...names }, el("span", { class: "wb-face" }));
    if (this.#layout.turned) node.style.gridColumn = String(field + 2);
    this.#cells.set(`${place.row} ${place.column}`, node);
    this.#paintAt(place);
    if (place.row === this.#place.row && place.column === this.#place.column) this.#makeCurrent(node);
    return node;
  }

  // places

  /** The element of a cell, or null where it is not drawn. */
  cell({ row, column }) {
    return this.#cells.get(`${row} ${column}`) ?? null;
  }

  /** The element of a row's head, or null where it is not drawn. */
  head(row) {
    const { turned } = this.#layout;
    if (!turned) return this.#drawn.get(`row ${row}`)?.head ?? null;
    const spot = this.#layout.spot({ row, column: 0 });
    return (spot && this.#top.cells.get(spot.field)) ?? null;
  }

  /** The place of the cell an element lies in, or null. */
  place(target) {
    const cell = target.closest?.(".wb-cell");
    if (!cell || !this.node.contains(cell)) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  /** Make a cell the one that Tab comes to; it stays drawn wherever one scrolls to. */
  point(place) {
    this.#place = place;
    if (this.#layout.has(place) && !this.cell(place)) this.draw();
    this.#makeCurrent(this.cell(place));
  }

  #makeCurrent(cell) {
    if (this.#current && this.#current !== cell) this.#current.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    this.#current = cell;
  }

  /** Bring a cell into sight, drawing what lies around it. */
  reveal(place) {
    const spot = this.#layout.spot(place);
    if (!spot) return;
    this.#approach(spot);
    this.draw();
    const room = [this.#top.node.offsetHeight + 4, this.#endWidth() + 8, this.#lastHeight() + 8];
    const padding = [...room, this.#top.head.offsetWidth + 8].map((length) => `${length}px`);
    this.node.style.scrollPadding = padding.join(" ");
    this.cell(place)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #approach({ line, field }) {
    const { offsets } = this.#heights;
    const room = this.node.clientHeight - this.#top.node.offsetHeight - this.#lastHeight();
    this.node.scrollTop = nearest(this.node.scrollTop, room, offsets[line], offsets[line + 1]);
    if (!this.#layout.turned) return;
    const fields = this.#fieldOffsets();
    const width = this.node.clientWidth - this.#top.head.offsetWidth - this.#endWidth();
    this.node.scrollLeft = nearest(this.node.scrollLeft, width, fields[field], fields[field + 1]);
  }

  /** How many lines a screenful has. */
  page() {
    return Math.max(1, Math.floor((this.node.clientHeight - this.#top.node.offsetHeight) / this.#heights.guess) - 1);
  }
}

/** Put nodes into a parent in this order, moving none that stands right already. */
function inPlace(parent, nodes) {
  let next = null;
  for (const node of [...nodes].reverse()) {
    if (node.parentNode !== parent || node.nextElementSibling !== next) parent.insertBefore(node, next);
    next = node;
  }
}

/** Return how far to scroll so that what reaches from `start` to `end` is within a window of some length. */
function nearest(scrolled, length, start, end) {
  if (start < scrolled) return start;
  return end > scrolled + length ? Math.max(start - length / 2, end - length) : scrolled;
}
