// What opens at a cell: the question, the codes with their meaning, and the reason.

import { called, cellOf } from "./cell.js";

/**
 * Return the children of the palette at a place.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} view
 * @param {import("./marks.js").Marks} marks
 * @param {{ row: number, column: number }} place
 * @param {{ rate: (code: string | null) => void, explain: (text: string) => void, close: () => void }} deeds
 */
export function palette({ el, say }, view, marks, { row, column }, deeds) {
  const cell = cellOf(view, marks, row, column);
  const key = (part) => `${part} ${cell.name}`;
  return [
    el(
      "div",
      { class: "wb-popup-head", key: key("head") },
      el("span", { class: "wb-muted" }, `${cell.item.id} × ${called(cell.hypothesis)}`),
      el("button", { class: "wb-plain", "aria-label": say("palette.close"), title: say("palette.close"), onclick: deeds.close }, "×"),
    ),
    el("p", { class: "wb-ask", key: key("ask") }, cell.hypothesis.ask),
    cell.hypothesis.statement && el("p", { class: "wb-statement wb-muted", key: key("statement") }, cell.hypothesis.statement),
    codeButtons(el, say, view, cell, deeds),
    el("div", { class: "wb-reason", key: key("reason") }, reasonField(el, say, view, marks, cell, deeds)),
  ];
}

function codeButtons(el, say, view, cell, { rate }) {
  return el(
    "div",
    { class: "wb-codes", role: "radiogroup", "aria-label": say("palette.codes"), key: `codes ${cell.name}` },
    view.codes.map(({ code, key, name, means }) =>
      el(
        "button",
        {
          class: "wb-choice",
          role: "radio",
          "aria-checked": String(cell.code === code),
          tabindex: cell.code === code || (cell.code === null && code === "N") ? "0" : "-1",
          title: means,
          "data-choice": code,
          onclick: () => rate(code),
        },
        el("span", { class: "wb-face", "data-code": code }, code === "NA" ? say("code.NA.short") : code),
        el("span", { class: "wb-name" }, name),
        el("kbd", {}, key),
      ),
    ),
  );
}

function reasonField(el, say, view, marks, cell, { rate, explain }) {
  const wanted = view.want_reason.includes(cell.code) && cell.reason === "";
  const save = (field) => explain(field.value);
  return [
    el(
      "label",
      { key: "label" },
      el("strong", {}, say("reason")),
      " ",
      el("span", { class: "wb-muted" }, wanted ? say("reason.wanted") : say("reason.hint")),
      el("textarea", {
        key: "field",
        rows: 2,
        value: cell.draft ?? cell.reason,
        oninput: (event) => marks.draft(cell.name, event.target.value, cell.reason),
        onkeydown: (event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          save(event.target);
        },
      }),
    ),
    el(
      "div",
      { class: "wb-deeds", key: "deeds" },
      el("button", { class: "wb-button wb-primary", onclick: (event) => save(fieldOf(event)) }, say("reason.save")),
      el("button", { class: "wb-link", disabled: cell.code === null, onclick: () => rate(null) }, say("palette.clear")),
      el("span", { class: "wb-muted wb-small" }, cell.draft === undefined ? say("reason.keys") : say("reason.draft")),
    ),
  ];
}

function fieldOf(event) {
  return event.target.closest(".wb-reason").querySelector("textarea");
}
