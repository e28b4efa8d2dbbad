// The grid itself: built once, then only the rows that changed are painted again.

import { cellOf, isUnsafe, paintCell } from "./cell.js";
import { redraw } from "../shared/dom.js";

const MANY_ROWS = 60;

/** The grid of one view: built anew when rows or columns change, else painted row by row. */
export class Grid {
  #stage;
  #marks;
  #rows = [];
  #current = null;
  #corner = null;

  /**
   * @param {import("../shared/live.js").Stage} stage
   * @param {import("./marks.js").Marks} marks
   */
  constructor(stage, marks) {
    this.#stage = stage;
    this.#marks = marks;
    this.node = stage.el("div", { class: "wb-grid", role: "grid", tabindex: "-1" });
  }

  /** Make the grid of a view from nothing, above whatever comes last in it. */
  build(view, last) {
    const { el, say } = this.#stage;
    const counts = { "aria-rowcount": view.rows.length + 2, "aria-colcount": view.columns.length + 1 };
    for (const [name, value] of Object.entries(counts)) this.node.setAttribute(name, String(value));
    this.node.setAttribute("aria-label", say("grid"));
    this.node.style.setProperty("--wb-columns", String(view.columns.length));
    this.node.classList.toggle("wb-long", view.rows.length > MANY_ROWS);
    this.#current = null;
    this.#corner = el("div", { class: "wb-first", role: "columnheader", "aria-colindex": 1 });
    this.#rows = view.rows.map((_item, row) => rowNodes(el, view, row));
    this.node.replaceChildren(headNode(el, view, this.#corner), ...this.#rows.map(({ node }) => node), last);
    this.paintHead(view);
    this.paintAll(view);
  }

  paintHead(view) {
    redraw(this.#corner, ...cornerOf(this.#stage, view));
  }

  paintAll(view) {
    view.rows.forEach((_item, row) => this.paintRow(view, row));
  }

  paintRow(view, row) {
    const { el, say, channel } = this.#stage;
    const { node, head, cells } = this.#rows[row];
    const unsafe = isUnsafe(channel);
    node.toggleAttribute("data-flat", view.rows[row].flat);
    redraw(head, headOfRow(el, say, view.rows[row]));
    cells.forEach((cell, column) => paintCell(cell, cellOf(view, this.#marks, row, column), say, unsafe));
  }

  /** The element of a cell, or null. */
  cell({ row, column }) {
    return this.#rows[row]?.cells[column] ?? null;
  }

  /** The element of a row's first column, or null. */
  head(row) {
    return this.#rows[row]?.head ?? null;
  }

  /** The place of the cell an element lies in, or null. */
  place(target) {
    const cell = target.closest?.(".wb-cell");
    if (!cell || !this.node.contains(cell)) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  /** Make a cell the one that Tab comes to. */
  point(place) {
    const cell = this.cell(place);
    if (this.#current && this.#current !== cell) this.#current.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    this.#current = cell;
  }

  /** How many rows a screenful has. */
  page() {
    const height = this.#rows[0]?.node.offsetHeight || 60;
    return Math.max(1, Math.floor((this.node.clientHeight - 2 * height) / height));
  }
}

/** The corner that is always in sight: what is asked, or what keeps the work from being saved. */
function cornerOf({ el, say, channel }, view) {
  const trouble = { late: "late.why", silent: "silent.why", gone: `gone.${channel.why}` }[channel.status];
  if (trouble) return [el("div", { class: "wb-trouble" }, say(trouble))];
  const across = el("span", { class: "wb-muted" }, " · ", say("head.across"));
  return [
    el("div", { class: "wb-asks" }, view.asks),
    el("div", {}, el("strong", {}, say("head.evidence")), across),
  ];
}

function headNode(el, view, first) {
  return el(
    "div",
    { class: "wb-row wb-head", role: "row", "aria-rowindex": 1 },
    first,
    view.columns.map(({ id, label, statement }, column) =>
      el(
        "div",
        { class: "wb-column", role: "columnheader", "aria-colindex": column + 2, title: statement },
        el("strong", {}, id),
        el("span", { class: "wb-muted" }, label),
      ),
    ),
  );
}

function rowNodes(el, view, row) {
  const head = el("div", { class: "wb-first", role: "rowheader", "aria-colindex": 1 });
  const cells = view.columns.map((_hypothesis, column) =>
    el(
      "div",
      {
        class: "wb-cell",
        role: "gridcell",
        tabindex: "-1",
        "aria-colindex": column + 2,
        "data-row": row,
        "data-column": column,
      },
      el("span", { class: "wb-face" }),
    ),
  );
  return { head, cells, node: el("div", { class: "wb-row", role: "row", "aria-rowindex": row + 2 }, head, cells) };
}

function headOfRow(el, say, item) {
  return [
    el("div", { class: "wb-claim" }, el("span", { class: "wb-id" }, item.id), " ", item.text),
    el(
      "div",
      { class: "wb-meta" },
      el(
        "button",
        {
          class: "wb-chip wb-place",
          tabindex: "-1",
          "data-passage": item.id,
          "aria-label": say("passage.open", { evidence: item.id }),
          title: say("passage.open", { evidence: item.id }),
        },
        item.place || say("passage.source"),
      ),
      item.warnings.map((warning) => el("span", { class: "wb-chip wb-warn" }, warning)),
      item.flat && el("span", { class: "wb-chip", title: say("flat.title") }, say("flat")),
      rangeOf(el, say, item.range),
      item.said.map((text) => el("span", { class: "wb-fact" }, text)),
      item.more.map((text) => el("span", { class: "wb-fact wb-more" }, text)),
    ),
  ];
}

function rangeOf(el, say, { text, share }) {
  if (share === null) return null;
  return el(
    "span",
    { class: "wb-range", title: say("range.title") },
    el("span", { class: "wb-track", "aria-hidden": "true" }, el("i", { style: `width: ${Math.round(share * 100)}%` })),
    text,
  );
}
