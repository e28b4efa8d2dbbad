// The panel that chooses which rows are shown.

import { FIELDS, MARKS, choices, isMarked } from "./arrange.js";
import { valueInWords } from "./arrangement.js";
import { openedHead } from "./opened.js";

/**
 * Return the children of the panel.
 * @param {import("./board.js").Board} board
 * @param {() => void} close
 */
export function filterPanel({ stage, view, arrangement, deeds }, close) {
  const { el, say } = stage;
  const { wish } = arrangement;
  return [
    openedHead(stage, el("h3", {}, say("filter.title")), close),
    el("p", { class: "wb-muted wb-small", key: "intro" }, say("filter.intro")),
    el(
      "div",
      { class: "wb-filters", key: "filters" },
      group(stage, "marks", markChoices(view, say), wish.marks, deeds),
      FIELDS.map((field) => group(stage, field, fieldChoices(view, say, field), wish[field], deeds)),
    ),
    el(
      "div",
      { class: "wb-deeds", key: "deeds" },
      el("button", { class: "wb-button", disabled: !arrangement.filtered, onclick: deeds.everything }, say("filter.clear")),
      el("span", { class: "wb-muted" }, say("filter.shown", { shown: arrangement.ids.length, n: view.rows.length })),
    ),
  ];
}

function markChoices({ rows }, say) {
  return MARKS.map((mark) => {
    const count = rows.filter((row) => isMarked(row, mark)).length;
    return { value: mark, name: say(`filter.${mark}`), count };
  });
}

function fieldChoices({ rows, sources }, say, field) {
  const order = ["", ...Object.keys(sources)];
  const known = choices(rows, field);
  if (field === "source") known.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
  return known.map(({ value, count }) => {
    return { value, name: valueInWords(say, field, value, sources), count };
  });
}

function group({ el, say }, field, known, chosen, { unwish, wishFor }) {
  return el(
    "fieldset",
    { class: "wb-filter", key: field },
    el("legend", {}, say(`filter.by.${field}`)),
    known.map(({ value, name, count }) =>
      el(
        "label",
        { key: value },
        el("input", {
          type: "checkbox",
          checked: chosen.includes(value),
          onchange: ({ target }) => (target.checked ? wishFor : unwish)(field, value),
        }),
        el("span", { class: "wb-name" }, name),
        el("span", { class: "wb-muted" }, String(count)),
      ),
    ),
  );
}
