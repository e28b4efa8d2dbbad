// Everything around the grid: the bar, the steps, the tools, what is told under them, the totals, the legend.

import { bar, legend, steps } from "./header.js";
import { remarks } from "./remarks.js";
import { tools } from "./tools.js";
import { totals } from "./totals.js";
import { redraw } from "../shared/dom.js";

/** The frame of one board; `totalsRow` is the grid's last row where the hypotheses are its columns. */
export class Frame {
  #board;
  #parts;
  #drawn = null;

  /** @param {import("./board.js").Board} board */
  constructor(board) {
    const { el, body, refusals } = board.stage;
    this.#board = board;
    this.#parts = partsOf(el);
    this.totalsRow = el("div", { class: "wb-row wb-totals", role: "row" });
    const { top, nav, toolbar, told, empty, said, foot } = this.#parts;
    body.append(top, nav, toolbar, told, empty, board.grid.node, board.focusing.node, refusals, said, foot);
  }

  draw() {
    const { stage, view, layout, deeds, exporting } = this.#board;
    const { top, toolbar, empty, said, foot } = this.#parts;
    const full = view.empty === null;
    stage.root.setAttribute("aria-label", stage.say("label", { title: view.title }));
    toolbar.setAttribute("aria-label", stage.say("tools"));
    redraw(top, ...bar(stage, view, deeds));
    if (this.#drawn?.steps !== view.steps) this.drawSteps();
    this.drawTools();
    redraw(empty, !full && [stage.el("h3", {}, stage.say("empty.title")), stage.el("p", {}, view.empty)]);
    redraw(said, exporting.sentence && stage.el("p", { role: "status" }, exporting.sentence));
    if (this.#drawn?.codes !== view.codes || this.#drawn.empty !== view.empty) redraw(foot, full && legend(stage, view, deeds));
    redraw(this.totalsRow, totals(stage, view, layout, deeds));
    this.totalsRow.setAttribute("aria-rowindex", String(layout.lines.length + 2));
    said.hidden = exporting.sentence === "";
    this.#drawn = view;
  }

  /** Draw the steps; a heading they lead to may have come into the page since. */
  drawSteps() {
    redraw(this.#parts.nav, steps(this.#board.stage, this.#board.view));
  }

  /** Draw the tools and what is told under them. */
  drawTools() {
    redraw(this.#parts.toolbar, ...tools(this.#board));
    redraw(this.#parts.told, ...remarks(this.#board));
  }

  get stepsNode() {
    return this.#parts.nav;
  }

  get toolsNode() {
    return this.#parts.toolbar;
  }

  get keysButton() {
    return this.#parts.foot.querySelector("button");
  }
}

function partsOf(el) {
  return {
    top: el("header", { class: "wb-bar" }),
    nav: el("div", { class: "wb-steps-place" }),
    toolbar: el("div", { class: "wb-toolbar", role: "group" }),
    told: el("div", { class: "wb-told" }),
    empty: el("div", { class: "wb-empty" }),
    said: el("div", { class: "wb-notice", hidden: true }),
    foot: el("footer", { class: "wb-legend-place" }),
  };
}
