// The grid itself: only the lines and fields in sight are drawn, and of those only what changed is painted again.

import { Painter } from "./painter.js";
import { GridWindow } from "./window.js";
import { redraw } from "../shared/dom.js";

/**
 * The grid of one view. A drawn line is `{ line, node, head, cells, end }`; `cells` has its cells by field.
 */
export class Grid {
  #stage;
  #painter;
  #window;
  #layout = null;
  #place = { row: 0, column: 0 };
  #ends = null;
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
    this.#painter = new Painter(stage, marks);
    this.node = el("div", { class: "wb-grid", role: "grid", tabindex: "-1" });
    this.#group = el("div", { class: "wb-lines", role: "rowgroup" });
    this.#window = new GridWindow(this.node, stage.signal, () => this.#drawAgain());
    this.node.addEventListener("scroll", () => this.draw(), { signal: stage.signal, passive: true });
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
    this.#layout = layout;
    Object.assign(this.#painter, { view, layout });
    this.#drawn.clear();
    this.#cells.clear();
    this.#current = null;
    this.#painted = "";
    this.#window.line(layout.lines.map(({ key }) => key));
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
    const lines = this.#window.lines(this.#keptLines());
    const fields = this.#window.fields(this.#layout, this.#keptFields());
    const painted = `${lines} | ${fields}`;
    if (painted === this.#painted) return;
    this.#painted = painted;
    const keys = this.#layout.lines.map(({ key }) => key);
    this.#window.settle(() => this.#put(lines, fields), { group: this.#group, keys, drawn: this.#drawn });
  }

  #drawAgain() {
    this.#painted = "";
    this.draw();
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
    this.#painter.line(drawn);
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

  #endWidth() {
    return this.#top.end?.offsetWidth ?? 0;
  }

  #lastHeight() {
    const last = this.node.lastElementChild;
    return last === this.#group ? 0 : last.offsetHeight;
  }

  // painting

  /** Mark what is looked for. */
  mark(wanted) {
    if (wanted === this.#painter.wanted) return;
    this.#painter.wanted = wanted;
    for (const drawn of this.#drawn.values()) this.#painter.line(drawn);
    for (const [field, node] of this.#top?.cells ?? []) this.#painter.field(node, field);
  }

  paintHead(view) {
    this.#painter.view = view;
    this.#painter.corner(this.#top.head);
  }

  paintAll(view) {
    this.#painter.view = view;
    for (const row of this.#layout.shown) this.paintRow(view, row);
  }

  /** Paint the head and the cells of a row of evidence, as far as they are drawn. */
  paintRow(view, row) {
    this.#painter.view = view;
    const { turned } = this.#layout;
    const drawn = turned ? null : this.#drawn.get(`row ${row}`);
    const spot = turned && this.#layout.spot({ row, column: 0 });
    const head = spot && this.#top.cells.get(spot.field);
    if (drawn) this.#painter.line(drawn);
    if (head) this.#painter.field(head, spot.field);
    for (let column = 0; column < this.#layout.columns; column += 1) this.#paintAt({ row, column });
  }

  #paintAt(place) {
    const node = this.cell(place);
    if (node) this.#painter.cell(node, place);
  }

  #fieldHead(field) {
    const props = { class: "wb-column", role: "columnheader", "aria-colindex": field + 2, "data-field": field };
    const node = this.#stage.el("div", props);
    if (this.#layout.turned) node.style.gridColumn = String(field + 2);
    this.#painter.field(node, field);
    return node;
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
    const [head, first] = [this.#top.node.offsetHeight, this.#top.head.offsetWidth];
    const taken = { height: head + this.#lastHeight(), width: first + this.#endWidth() };
    this.#window.approach(spot, this.#layout, taken);
    this.draw();
    const room = [this.#top.node.offsetHeight + 4, this.#endWidth() + 8, this.#lastHeight() + 8];
    const padding = [...room, this.#top.head.offsetWidth + 8].map((length) => `${length}px`);
    this.node.style.scrollPadding = padding.join(" ");
    this.cell(place)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** How many lines a screenful has. */
  page() {
    return this.#window.page(this.#top.node.offsetHeight);
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
