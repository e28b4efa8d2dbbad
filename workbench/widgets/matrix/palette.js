// What opens at a cell: the question, the codes with their meaning, and the reason.

import { called, cellOf } from "./cell.js";
import { openedHead } from "./opened.js";

/**
 * Return the children of the palette at a place.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} view
 * @param {import("./marks.js").Marks} marks
 * @param {{ row: number, column: number }} place
 * @param {{ rate: (code: string | null) => void, explain: (text: string) => void, close: () => void,
 *   history: () => void }} deeds
 */
export function palette(stage, view, marks, { row, column }, deeds) {
  const { el } = stage;
  const cell = cellOf(view, marks, row, column);
  const { ask, statement } = cell.hypothesis;
  const key = (part) => `${part} ${cell.name}`;
  const title = el("span", { class: "wb-muted" }, `${cell.item.id} × ${called(cell.hypothesis)}`);
  return [
    openedHead(stage, title, deeds.close, key("head")),
    el("p", { class: "wb-ask", key: key("ask") }, ask),
    statement && el("p", { class: "wb-statement wb-muted", key: key("statement"), title: statement }, statement),
    codeButtons(stage, view, cell, deeds),
    el("div", { class: "wb-reason", key: key("reason") }, reasonField(stage, view, marks, cell, deeds)),
    historyLink(stage, view, deeds, key("history")),
  ];
}

function historyLink({ el }, { cell_history: words }, { history }, key) {
  return el(
    "p",
    { class: "wb-aside", key },
    el("button", { class: "wb-link wb-small", onclick: history }, words.open),
    " ",
    el("kbd", {}, "h"),
  );
}

function codeButtons({ el, say }, view, cell, { rate }) {
  const props = { class: "wb-codes", role: "radiogroup", "aria-label": say("palette.codes") };
  const choices = view.codes.map((code) => choiceOf(el, say, code, cell, rate));
  return el("div", { ...props, key: `codes ${cell.name}` }, choices);
}

function choiceOf(el, say, { code, key, name, means }, cell, rate) {
  const reachable = cell.code === code || (cell.code === null && code === "N");
  return el(
    "button",
    {
      class: "wb-choice",
      role: "radio",
      "aria-checked": String(cell.code === code),
      tabindex: reachable ? "0" : "-1",
      title: means,
      "data-choice": code,
      onclick: () => rate(code),
    },
    el("span", { class: "wb-face", "data-code": code }, code === "NA" ? say("code.NA.short") : code),
    el("span", { class: "wb-name" }, name),
    el("kbd", {}, key),
  );
}

function reasonField(stage, view, marks, cell, { rate, explain }) {
  const { el, say } = stage;
  const wanted = view.want_reason.includes(cell.code) && cell.reason === "";
  const drafted = cell.draft !== undefined;
  const save = (event) => explain(writtenBy(event));
  const hint = el("span", { class: "wb-muted" }, say(wanted ? "reason.wanted" : "reason.hint"));
  return [
    el("label", { key: "label" }, el("strong", {}, say("reason")), " ", hint, fieldOf(stage, marks, cell, explain)),
    el(
      "div",
      { class: "wb-deeds", key: "deeds" },
      el("button", { class: "wb-button wb-primary", onclick: save }, say("reason.save")),
      el("button", { class: "wb-link", disabled: cell.code === null, onclick: () => rate(null) }, say("palette.clear")),
      el("span", { class: "wb-muted wb-small" }, say(drafted ? "reason.draft" : "reason.keys")),
    ),
  ];
}

function fieldOf({ el, channel }, marks, cell, explain) {
  return el("textarea", {
    key: "field",
    rows: 2,
    value: cell.draft ?? cell.reason,
    oninput: (event) => marks.draft(cell.name, event.target.value, cell.reason, channel.seq),
    onkeydown: (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      explain(event.target.value);
    },
  });
}

function writtenBy(event) {
  return event.target.closest(".wb-reason").querySelector("textarea").value;
}
