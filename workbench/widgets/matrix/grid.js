// The grid itself: built once, then only the rows that changed are painted again.

import { cellOf, paintCell } from "./cell.js";
import { redraw } from "../shared/dom.js";

const MANY_ROWS = 60;

/**
 * Return the grid of a view: `build(view)` makes it anew, `paintRow(view, row)` paints one row, `cell(place)` and
 * `place(element)` find cells, `node` is the element.
 * @param {import("../shared/live.js").Stage} stage
 * @param {import("./marks.js").Marks} marks
 */
export function gridOf(stage, marks) {
  const { el, say } = stage;
  const node = el("div", { class: "wb-grid", role: "grid", tabindex: "-1" });
  const grid = { node, rows: [], current: null };
  const late = () => ["late", "silent", "gone"].includes(stage.channel.status);

  grid.build = (view) => {
    node.setAttribute("aria-label", say("grid"));
    node.setAttribute("aria-rowcount", String(view.rows.length + 2));
    node.setAttribute("aria-colcount", String(view.columns.length + 1));
    node.style.setProperty("--wb-columns", String(view.columns.length));
    node.classList.toggle("wb-long", view.rows.length > MANY_ROWS);
    grid.current = null;
    grid.rows = view.rows.map((item, row) => rowNodes(el, view, row));
    node.replaceChildren(headNode(el, say, view), ...grid.rows.map((row) => row.node));
    view.rows.forEach((_item, row) => grid.paintRow(view, row));
  };
  grid.paintRow = (view, row) => {
    const nodes = grid.rows[row];
    const item = view.rows[row];
    nodes.node.toggleAttribute("data-flat", item.flat);
    redraw(nodes.head, headOfRow(el, say, item));
    nodes.cells.forEach((cell, column) => paintCell(cell, cellOf(view, marks, row, column), say, late()));
  };
  grid.paintAll = (view) => view.rows.forEach((_item, row) => grid.paintRow(view, row));
  grid.cell = ({ row, column }) => grid.rows[row]?.cells[column] ?? null;
  grid.head = (row) => grid.rows[row]?.head ?? null;
  grid.place = (target) => {
    const cell = target.closest?.(".wb-cell");
    return cell && node.contains(cell) ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  grid.point = (place) => {
    const cell = grid.cell(place);
    if (grid.current && grid.current !== cell) grid.current.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    grid.current = cell;
    return cell;
  };
  grid.page = () => {
    const height = grid.rows[0]?.node.offsetHeight || 60;
    return Math.max(1, Math.floor((node.clientHeight - 120) / height));
  };
  return grid;
}

function headNode(el, say, view) {
  return el(
    "div",
    { class: "wb-row wb-head", role: "row", "aria-rowindex": 1 },
    el(
      "div",
      { class: "wb-first", role: "columnheader", "aria-colindex": 1 },
      el("strong", {}, say("head.evidence")),
      el("span", { class: "wb-muted" }, " · ", say("head.across")),
    ),
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
