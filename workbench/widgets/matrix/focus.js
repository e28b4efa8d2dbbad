// The focus view: one item of evidence with its passage, and the question once for every hypothesis.

import { called } from "./cell.js";
import { deedOf } from "./keys.js";
import { passageFacts, passageWords } from "./passage.js";
import { explain, rate } from "./rating.js";
import { redraw } from "../shared/dom.js";

const NO_PASSAGE = { parts: [], facts: [], place: "", nothing: "", url: "" };

/**
 * What stands in the grid's place while one item is looked at. The item is the one the board's cursor is at, and the
 * hypothesis too, so that both ways of rating are one.
 */
export class FocusView {
  #board;
  #told = new Map();
  open = false;

  /** @param {import("./board.js").Board} board */
  constructor(board) {
    const { el, signal } = board.stage;
    this.#board = board;
    this.node = el("div", { class: "wb-focus", role: "region", hidden: true });
    this.node.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.node.addEventListener("focusin", ({ target }) => this.#follow(target), { signal });
  }

  /** Show the item at the cursor instead of the grid. */
  show() {
    this.open = true;
    this.#told.clear();
    this.node.hidden = false;
    this.#board.popup.close({ focus: false });
    this.#board.drawFrame();
    this.draw();
    this.focus();
  }

  /** Go back to the grid, to the cell that was worked at. */
  close() {
    if (!this.open) return;
    const board = this.#board;
    this.open = false;
    this.node.hidden = true;
    redraw(this.node);
    board.draw(board.view, []);
    board.focusCell();
  }

  /** Draw the item as it is now; nothing while the grid is shown. */
  draw() {
    if (!this.open) return;
    const { view, cursor, stage } = this.#board;
    if (view.empty !== null || this.#rows.length === 0) return this.close();
    const item = view.rows[cursor.row];
    this.node.setAttribute("aria-label", stage.say("focus"));
    this.#ask(item.id);
    redraw(this.node, this.#head(item), this.#passage(item), this.#questions(item));
  }

  /** Give the focus to the hypothesis at the cursor. */
  focus() {
    this.draw();
    this.anchor.focus({ preventScroll: true });
    this.anchor.closest(".wb-answer")?.scrollIntoView({ block: "nearest" });
  }

  /** Where the focus is, or would be, in the answer at the cursor. */
  get anchor() {
    const group = this.node.querySelectorAll(".wb-answer")[this.#board.cursor.column];
    return group?.querySelector("[role=radio][tabindex='0']") ?? this.node;
  }

  /** Ask for the passage without a word: nobody has asked for it by hand, and no refusal in sight may go for it. */
  async #ask(id) {
    if (this.#told.has(id)) return;
    this.#told.set(id, null);
    const outcome = await this.#board.stage.channel.ask("passage", { evidence: id });
    this.#told.set(id, outcome.kept ? outcome.value : { ...NO_PASSAGE, trouble: outcome.sentence });
    this.draw();
  }

  // where it stands among the others

  get #rows() {
    return this.#board.layout.shown;
  }

  #to(row, column = 0) {
    const board = this.#board;
    board.go({ row, column });
    this.node.scrollTop = 0;
    this.node.scrollIntoView({ block: "nearest" });
    board.stage.announce(`${this.#progress(row)} ${board.view.rows[row].text}`);
  }

  #step(by) {
    const rows = this.#rows;
    const row = rows[rows.indexOf(this.#board.cursor.row) + by];
    if (row !== undefined) this.#to(row);
  }

  #nextUnrated() {
    const { stage, view } = this.#board;
    const found = nextOpen(this.#rows, this.#board.cursor.row, (row) => (view.rows[row].off ? [] : this.#codes(row)));
    if (found) this.#to(found.row, found.column);
    else stage.announce(view.progress.text);
  }

  #codes(row) {
    return this.#board.view.columns.map((_hypothesis, column) => this.#board.cellAt({ row, column }).code);
  }

  #progress(row) {
    const { say } = this.#board.stage;
    const codes = this.#codes(row);
    const rated = codes.filter((code) => code !== null).length;
    const place = { n: this.#rows.indexOf(row) + 1, of: this.#rows.length };
    return `${say("focus.item", place)} ${say("focus.rated", { rated, of: codes.length })}`;
  }

  // what it shows

  #head(item) {
    const { stage, cursor } = this.#board;
    const { el, say } = stage;
    const rows = this.#rows;
    const at = rows.indexOf(cursor.row);
    const go = (key, onclick, off = false) =>
      el(
        "button",
        { class: "wb-button", key, "data-go": key, title: say(`focus.${key}.title`), onclick, "aria-disabled": off || null },
        say(`focus.${key}`),
      );
    return el(
      "div",
      { class: "wb-focus-head", key: "head" },
      go("previous", () => this.#step(-1), at <= 0),
      go("following", () => this.#step(1), at + 1 >= rows.length),
      go("unrated", () => this.#nextUnrated(), this.#board.view.progress.left === 0),
      el("span", { class: "wb-focus-progress", key: "progress" }, this.#progress(cursor.row)),
      el("span", { class: "wb-grow", key: "grow" }),
      go("leave", () => this.close()),
    );
  }

  #passage(item) {
    const { stage } = this.#board;
    const { el, say } = stage;
    const told = this.#told.get(item.id);
    return el(
      "article",
      { class: "wb-focus-item", key: `item ${item.id}`, tabindex: "0", "aria-label": item.id },
      el("h3", { class: "wb-claim" }, el("span", { class: "wb-id" }, item.id), " ", item.text),
      [item.tag, item.off].map((tag) => tag && el("p", {}, el("span", { class: "wb-chip wb-tag" }, tag))),
      told ? [passageWords(stage, told), passageFacts(stage, told)] : el("p", { class: "wb-muted" }, say("passage.loading")),
    );
  }

  #questions(item) {
    const { stage, view } = this.#board;
    const { el } = stage;
    return el(
      "div",
      { class: "wb-focus-answers", key: "answers" },
      view.columns.map((hypothesis, column) => this.#answer(item, hypothesis, column)),
    );
  }

  #answer(item, hypothesis, column) {
    const board = this.#board;
    const { stage, cursor } = board;
    const { el, say } = stage;
    const cell = board.cellAt({ row: cursor.row, column });
    const asks = item.second ? hypothesis.ask_second : hypothesis.ask;
    const state = cell.lost ? say("cell.lost") : cell.pending && stage.channel.status === "late" ? say("cell.pending") : "";
    return el(
      "section",
      {
        class: "wb-answer",
        key: cell.name,
        "data-column": column,
        "data-now": column === cursor.column,
        "data-lost": cell.lost,
        "aria-label": called(hypothesis),
      },
      el(
        "div",
        { class: "wb-answer-head" },
        el("div", { class: "wb-answer-asks" }, el("span", { class: "wb-id" }, hypothesis.id), " ", asks),
        hypothesis.statement && el("div", { class: "wb-muted wb-small" }, hypothesis.statement),
        state && el("div", { class: "wb-warn wb-small" }, state),
      ),
      el(
        "div",
        { class: "wb-answer-codes", role: "radiogroup", "aria-label": asks },
        board.view.codes.map((code) => this.#code(code, cell)),
      ),
      this.#reason(cell),
    );
  }

  #code({ code, key, name, means }, cell) {
    const { el, say } = this.#board.stage;
    const reachable = cell.code === code || (cell.code === null && code === "N");
    return el(
      "button",
      {
        class: "wb-choice",
        role: "radio",
        "aria-checked": String(cell.code === code),
        "aria-label": `${code}, ${name}`,
        tabindex: reachable ? "0" : "-1",
        title: `${means} (${key})`,
        "data-answer": code,
        onclick: () => this.#rate(code),
      },
      el("span", { class: "wb-face", "data-code": code }, code === "NA" ? say("code.NA.short") : code),
      el("span", { class: "wb-name" }, name),
    );
  }

  #reason(cell) {
    const { stage, marks } = this.#board;
    const { el, say } = stage;
    const wanted = cell.wanting ? say("reason.wanted") : "";
    return el(
      "label",
      { class: "wb-answer-reason" },
      el("span", { class: wanted ? "wb-small" : "wb-unseen" }, wanted || say("reason")),
      el("textarea", {
        key: "field",
        rows: 1,
        value: cell.draft ?? cell.reason,
        placeholder: say("focus.reason"),
        oninput: ({ target }) => marks.draft(cell.name, target.value, cell.reason, stage.channel.seq),
        onblur: ({ target }) => this.#explain(cell, target.value),
      }),
      cell.draft !== undefined && el("span", { class: "wb-muted wb-small", key: "draft" }, say("reason.draft")),
    );
  }

  // what hands do

  #rate(code) {
    const board = this.#board;
    const { column } = board.cursor;
    rate(board, code);
    if (code === null || !board.stage.channel.takes) return this.focus();
    if (column + 1 < board.view.columns.length) board.go({ row: board.cursor.row, column: column + 1 });
    else this.node.querySelector("[data-go=unrated]").focus();
  }

  #explain(cell, text) {
    const board = this.#board;
    const now = board.view.rows.findIndex(({ id }) => id === cell.item.id);
    const column = board.view.columns.findIndex(({ id }) => id === cell.hypothesis.id);
    if (now < 0 || column < 0 || text.trim() === cell.reason) return;
    explain(board, text.trim(), { row: now, column });
  }

  /** The cursor goes where the focus goes. */
  #follow(target) {
    const column = target.closest(".wb-answer")?.dataset.column;
    if (column === undefined || Number(column) === this.#board.cursor.column) return;
    this.#board.point({ row: this.#board.cursor.row, column: Number(column) });
    this.draw();
  }

  #key(event) {
    const writing = event.target.localName === "textarea";
    const deed = writing ? deedInField(event) : deedInFocus(event, this.#board.view.codes);
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(deed, event.target);
  }

  #do(deed, target) {
    const board = this.#board;
    const inAnswer = target.closest(".wb-answer") !== null;
    const deeds = {
      rate: () => inAnswer && this.#rate(deed.code),
      clear: () => inAnswer && this.#rate(null),
      hypothesis: () => this.#hypothesis(deed.by),
      code: () => besideOf(target, deed.by)?.focus(),
      item: () => this.#step(deed.by),
      unrated: () => this.#nextUnrated(),
      reason: () => target.closest(".wb-answer")?.querySelector("textarea").focus(),
      answer: () => this.focus(),
      leave: () => (board.popup.kind ? board.popup.close() : this.close()),
    };
    (deeds[deed.do] ?? board.deeds[deed.do])?.(deed);
  }

  #hypothesis(by) {
    const column = this.#board.cursor.column + by;
    if (column >= 0 && column < this.#board.view.columns.length) this.#board.go({ row: this.#board.cursor.row, column });
  }
}

/**
 * Return what a key means in the focus view, or null.
 * @param {KeyboardEvent} event
 * @param {{ key: string, code: string }[]} codes
 */
export function deedInFocus(event, codes) {
  const own = {
    ArrowUp: { do: "hypothesis", by: -1 },
    ArrowDown: { do: "hypothesis", by: 1 },
    ArrowLeft: { do: "code", by: -1 },
    ArrowRight: { do: "code", by: 1 },
    PageUp: { do: "item", by: -1 },
    PageDown: { do: "item", by: 1 },
    n: { do: "unrated" },
    f: { do: "leave" },
  }[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (own) return own;
  const deed = deedOf(event, codes);
  if (!deed || ["move", "palette", "passage"].includes(deed.do)) return null;
  if (deed.do === "reason" && event.target?.getAttribute?.("role") !== "radio") return null;
  return deed;
}

/** Return what a key means in a reason's field: Ctrl/Cmd-Enter and Esc go back to the codes. */
export function deedInField({ key, ctrlKey, metaKey }) {
  const done = key === "Escape" || (key === "Enter" && (ctrlKey || metaKey));
  return done ? { do: "answer" } : null;
}

/**
 * Return the next row with a cell that is not rated, searching on from a row and round, and the first such column.
 * @param {number[]} rows the rows in the order they are shown
 * @param {number} from
 * @param {(row: number) => (string | null)[]} codesOf
 * @returns {{ row: number, column: number } | null}
 */
export function nextOpen(rows, from, codesOf) {
  const start = rows.indexOf(from) + 1;
  for (const row of [...rows.slice(start), ...rows.slice(0, start)]) {
    const column = codesOf(row).indexOf(null);
    if (column >= 0) return { row, column };
  }
  return null;
}

function besideOf(target, by) {
  return by < 0 ? target.previousElementSibling : target.nextElementSibling;
}
