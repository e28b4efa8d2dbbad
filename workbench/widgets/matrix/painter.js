// What stands in the grid's heads and cells, painted into elements that are there already.

import { cellOf, isUnsafe, paintCell } from "./cell.js";
import { corner, evidenceHead, hypothesisHead } from "./heads.js";
import { redraw } from "../shared/dom.js";

/**
 * Paints heads and cells.
 * @property {any} view what is painted
 * @property {import("./layout.js").Layout} layout where it stands
 * @property {string} wanted what is looked for and marked
 */
export class Painter {
  #stage;
  #marks;

  /**
   * @param {import("../shared/live.js").Stage} stage
   * @param {import("./marks.js").Marks} marks
   */
  constructor(stage, marks) {
    this.#stage = stage;
    this.#marks = marks;
    this.view = null;
    this.layout = null;
    this.wanted = "";
  }

  /** Paint the corner above the heads and before them. */
  corner(node) {
    redraw(node, ...corner(this.#stage, this.view, this.layout.turned));
  }

  /** Paint the head of a line. */
  line({ line, node, head }) {
    const { rows, columns } = this.view;
    if (line.head !== undefined) return redraw(head, line.head);
    if (line.column !== undefined) return this.#hypothesis(head, columns[line.column]);
    node.toggleAttribute("data-flat", rows[line.row].flat);
    node.toggleAttribute("data-second", rows[line.row].second !== "");
    node.toggleAttribute("data-off", rows[line.row].off !== "");
    redraw(head, ...evidenceHead(this.#stage, this.view, rows[line.row], this.wanted));
  }

  /** Paint the head of a field. */
  field(node, field) {
    const { turned, shown, heads } = this.layout;
    if (!turned) return this.#hypothesis(node, this.view.columns[field]);
    const { el } = this.#stage;
    const item = this.view.rows[shown[field]];
    const group = heads.get(shown[field]);
    node.toggleAttribute("data-flat", item.flat);
    node.toggleAttribute("data-second", item.second !== "");
    node.toggleAttribute("data-off", item.off !== "");
    node.toggleAttribute("data-begins", group !== undefined);
    const band = group !== undefined && el("div", { class: "wb-band" }, group);
    redraw(node, band, ...evidenceHead(this.#stage, this.view, item, this.wanted));
  }

  #hypothesis(node, hypothesis) {
    node.title = hypothesis.statement;
    redraw(node, ...hypothesisHead(this.#stage, hypothesis));
  }

  /** Paint the cell at a place. */
  cell(node, { row, column }) {
    const cell = cellOf(this.view, this.#marks, row, column);
    paintCell(node, cell, this.#stage.say, isUnsafe(this.#stage.channel));
  }
}
