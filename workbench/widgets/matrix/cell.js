// One cell: what it shows and what it is called.

import { cellName } from "./marks.js";

/**
 * Return everything a cell shows.
 * @param {any} view
 * @param {import("./marks.js").Marks} marks
 * @param {number} row
 * @param {number} column
 */
export function cellOf(view, marks, row, column) {
  const item = view.rows[row];
  const hypothesis = view.columns[column];
  const name = cellName(item.id, hypothesis.id);
  const code = marks.shown(name, "code", item.codes[column]);
  const reason = marks.shown(name, "reason", item.reasons[column]);
  return {
    name,
    item,
    hypothesis,
    code,
    reason,
    draft: marks.drafted(name),
    wanting: view.want_reason.includes(code) && reason === "",
    pending: marks.isOnItsWay(name),
    lost: marks.isLost(name),
  };
}

/** Whether what was entered last may not be kept, so that cells have to say so. */
export function isUnsafe({ status }) {
  return ["late", "silent", "gone"].includes(status);
}

/** Return a hypothesis as it is called: "H2 Combat experience". */
export function called({ id, label }) {
  return `${id} ${label}`.trim();
}

/**
 * Return the rating in words: "E4 against H2 Combat experience: I, inconsistent."
 * @param {(key: string, values?: object) => string} say
 */
export function deedInWords(say, item, hypothesis, code) {
  const values = { evidence: item.id, hypothesis: called(hypothesis) };
  if (code === null) return say("cell.unrated", values);
  return say("cell", { ...values, code, name: say(`code.${code}`) });
}

/** Return a cell's name for a screen reader, with what is to be known about it. */
export function nameInWords(say, cell, late) {
  const parts = [deedInWords(say, cell.item, cell.hypothesis, cell.code)];
  if (cell.reason !== "") parts.push(say("cell.reason"));
  else if (cell.wanting) parts.push(say("cell.wanting"));
  if (cell.draft !== undefined) parts.push(say("cell.draft"));
  if (cell.lost) parts.push(say("cell.lost"));
  else if (late && cell.pending) parts.push(say("cell.pending"));
  return parts.join(" ");
}

/** Put a cell's state into its element. */
export function paintCell(node, cell, say, late) {
  const face = node.firstElementChild;
  face.dataset.code = cell.code ?? "";
  face.textContent = cell.code === "NA" ? say("code.NA.short") : (cell.code ?? "·");
  toggle(node, "reason", cell.reason !== "");
  toggle(node, "wanting", cell.wanting);
  toggle(node, "draft", cell.draft !== undefined);
  toggle(node, "pending", late && cell.pending);
  toggle(node, "lost", cell.lost);
  const name = nameInWords(say, cell, late);
  if (node.getAttribute("aria-label") !== name) node.setAttribute("aria-label", name);
}

function toggle(node, name, on) {
  node.toggleAttribute(`data-${name}`, on);
}
