// What one does beside rating: look up a cell's history, paste evidence, copy the table, ask what a word means.

import { called } from "./cell.js";
import { openedHead } from "./opened.js";
import { focusWithin, show } from "./openings.js";
import { writeTable } from "../shared/clipboard.js";
import { Pasting } from "../shared/pasting.js";
import { speaker } from "../shared/words.js";

/**
 * Open what happened to the cell at the cursor.
 * @param {import("./board.js").Board} board
 */
export async function openHistory(board, anchor = board.grid.cell(board.cursor)) {
  const { stage, popup, cursor } = board;
  const say = speaker(board.view.cell_history);
  const { item, hypothesis } = board.cellAt(cursor);
  const words = { evidence: item.id, hypothesis: called(hypothesis) };
  const kind = `history ${item.id} ${hypothesis.id}`;
  let told = null;
  const children = () => historyPanel(stage, say, { title: say("title", words), told }, () => board.closePopup());
  show(board, anchor, { kind, label: say("title", words), back: anchor }, children);
  focusWithin(popup);
  const outcome = await stage.ask("history", { evidence: item.id, hypothesis: hypothesis.id });
  if (popup.kind !== kind) return;
  told = outcome.value;
  if (outcome.kept) board.refreshPopup();
  else popup.close();
}

/** Return the children of a cell's history, the newest entry first. */
export function historyPanel(stage, say, { title, told }, close) {
  const { el } = stage;
  const body = () => [
    told.nothing && el("p", { class: "wb-muted" }, told.nothing),
    el("ol", { class: "wb-history-list" }, told.entries.map((entry) => historyEntry(stage, say, entry))),
    told.began && el("p", { class: "wb-muted wb-small" }, told.began),
  ];
  return [
    openedHead(stage, el("h3", {}, title), close),
    told ? body() : el("p", { class: "wb-muted" }, say("loading")),
  ];
}

function historyEntry(stage, say, { seq, who, at, when, what, undone, rated, explained, ...values }) {
  const { el } = stage;
  const reason = (key, text) => text && el("p", { class: "wb-small" }, el("span", { class: "wb-muted" }, say(key)), " ", text);
  return el(
    "li",
    { key: seq, "data-undone": undone !== "" },
    el(
      "div",
      {},
      el("strong", {}, who),
      " ",
      what,
      rated && [" ", codeOf(stage, values.from.code), " → ", codeOf(stage, values.to.code)],
      undone && [" ", el("span", { class: "wb-chip" }, undone)],
    ),
    el("div", { class: "wb-muted wb-small" }, el("time", { datetime: at }, when), " · ", say("step", { n: seq })),
    explained && [reason("reason", values.to.reason), reason("reason.before", values.from.reason)],
  );
}

function codeOf({ el, say }, code) {
  const shown = code === null ? say("code.unrated") : code === "NA" ? say("code.NA.short") : code;
  return el("span", { class: "wb-code", "data-code": code ?? "" }, shown);
}

/**
 * Open the panel into which rows are pasted; a text that was pasted already is looked at.
 * @param {import("./board.js").Board} board
 * @param {Element} anchor
 * @param {string} [text]
 * @param {boolean} [offered] whether the rows of a file lie with the kernel
 */
export function openPasting(board, anchor, text = "", offered = false) {
  const { stage, popup } = board;
  const { el } = stage;
  const say = speaker(board.view.paste);
  const close = () => popup.close();
  const draw = () => popup.kind === "pasting" && board.refreshPopup();
  const pasting = new Pasting(stage, { draw, close, bring: board.bringFile, offered });
  const children = () => [
    openedHead(stage, el("h3", {}, say("title")), close),
    el("div", { class: "wb-pasting" }, pasting.children()),
  ];
  show(board, anchor, { kind: "pasting", label: say("title") }, children);
  popup.panel.querySelector("textarea").focus({ preventScroll: true });
  if (text !== "" || offered) pasting.look(text);
}

/** Copy the rows that are shown as a table, and say so. @param {import("./board.js").Board} board */
export async function copyTable(board, told) {
  const { stage, view } = board;
  const rows = board.layout.shown.map((row) => view.rows[row].id);
  const asked = stage.ask("copied", { rows }).then(({ kept, value }) => (kept ? value : null));
  const done = await writeTable(stage.root.ownerDocument, asked);
  const sentence = stage.say(done ? "copy.done" : "copy.failed", { n: rows.length });
  if ((await asked) !== null) told(sentence);
}

/** Return what the glossary has to say about a place in the matrix: its code, and what is said of its row. */
export function termsAt(cell) {
  const { item, code, reason, wanting } = cell;
  return [
    code ?? "unrated",
    "consistent",
    (reason !== "" || wanting) && "reason",
    item.flat && "flat",
    "range",
    "origin",
    "credibility",
  ].filter((key) => key !== false);
}
