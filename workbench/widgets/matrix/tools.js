// The row of tools between the steps and the grid. Each tool is one function that returns its elements, or null.

import { GROUPS, SORTS } from "./arrange.js";
import { findTool } from "./looking.js";

/**
 * Return the children of the row: what arranges the grid on the left, what leaves the matrix on the right.
 * A tool of a module of its own is named here and nowhere else. Labels are short, so that all of it stands on one line
 * on a laptop; a screen reader hears a longer name that has the label in it.
 * @param {import("./board.js").Board} board
 */
export function tools(board) {
  const { el } = board.stage;
  const arranging = board.view.empty === null && [
    findTool(board),
    filterTool(board),
    choice(board, "sort", SORTS),
    choice(board, "group", GROUPS),
    turnTool(board),
  ];
  return [
    focusTool(board),
    arranging,
    el("span", { class: "wb-ways", key: "ways" }, pasteTool(board), copyTool(board), exportControl(board)),
  ];
}

function filterTool({ stage, arrangement, deeds, popup }) {
  const { el, say } = stage;
  const { source, origin, kind, marks } = arrangement.wish;
  const n = [source, origin, kind, marks].flat().length;
  const props = { class: "wb-button", key: "filter", "aria-haspopup": "dialog" };
  const state = { "aria-expanded": String(popup.kind === "filter"), "data-on": n > 0 };
  const label = n === 0 ? say("filter") : say("filter.on", { n });
  return el("button", { ...props, ...state, onclick: ({ currentTarget }) => deeds.filter(currentTarget) }, label);
}

function choice({ stage, arrangement, deeds }, what, options) {
  const { el, say } = stage;
  const value = arrangement.wish[what];
  const onchange = ({ target }) => deeds.wish({ [what]: target.value });
  return el(
    "label",
    { class: "wb-choose", key: what },
    el("span", {}, say(what)),
    el(
      "select",
      { title: say(`${what}.${value}.title`), onchange, value },
      options.map((name) => el("option", { value: name, selected: name === value }, say(`${what}.${name}`))),
    ),
  );
}

function turnTool({ stage, arrangement, deeds }) {
  const { el, say } = stage;
  const label = say("turn");
  const props = { class: "wb-button", key: "turn", "aria-label": label, title: `${label}. ${say("turn.why")}` };
  return el("button", { ...props, "aria-pressed": String(arrangement.turned), onclick: deeds.turn }, say("turn.short"));
}

/** Return the button that shows one item at a time, or the whole matrix again. */
function focusTool({ stage, view, deeds, focusing }) {
  if (view.empty !== null) return null;
  const { el, say } = stage;
  const props = { class: "wb-button", key: "focus", title: say("focus.open.title") };
  const onclick = () => (focusing.open ? focusing.close() : deeds.focus());
  return el("button", { ...props, "aria-pressed": String(focusing.open), onclick }, say("focus.open"));
}

/** Return the button that pastes rows, or null where none can be added. */
function pasteTool({ stage, view, deeds }) {
  if (!view.paste) return null;
  const { el, say } = stage;
  const { open, "open.title": title } = view.paste;
  const props = { class: "wb-button", key: "paste", "aria-haspopup": "dialog", "aria-label": open, title };
  return el("button", { ...props, onclick: ({ currentTarget }) => deeds.paste(currentTarget) }, say("paste"));
}

/** Return the button that copies the table, or null where there is nothing that makes one. */
function copyTool({ stage, view, deeds }) {
  if (!view.copies || view.empty !== null) return null;
  const { el, say } = stage;
  const props = { class: "wb-button", key: "copy", "aria-label": say("copy"), title: say("copy.title") };
  return el("button", { ...props, onclick: deeds.copy }, say("copy.short"));
}

/** Return the export control, or null where there is nothing to export with. */
function exportControl({ stage, view, deeds, exporting }) {
  const { el, say } = stage;
  if (view.exports.length === 0) return null;
  const chosen = ({ target }) => {
    const format = target.value;
    target.value = "";
    if (format) deeds.run(format);
  };
  return el(
    "span",
    { class: "wb-export", key: "export" },
    el(
      "select",
      { "aria-label": say("export.label"), value: "", disabled: exporting.busy, onchange: chosen },
      el("option", { value: "" }, say("export")),
      view.exports.map((format) => el("option", { value: format }, say(`export.${format}`))),
    ),
  );
}
