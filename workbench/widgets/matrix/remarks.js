// What is told under the tools: which rows are hidden, that the order is held, how the turned grid is rated.

import { FIELDS } from "./arrange.js";
import { valueInWords } from "./arrangement.js";

/**
 * Return what is to be told, a line each.
 * @param {import("./board.js").Board} board
 */
export function remarks(board) {
  if (board.view.empty !== null) return [];
  return [openGrades(board), hiddenRows(board), heldOrder(board), turnedGrid(board)].filter((line) => line !== null);
}

/** Grades that are not locked while one rates; nothing is forced. */
function openGrades({ stage, view }) {
  if (!view.unlocked) return null;
  const { el, say, send, announce } = stage;
  const lock = async () => {
    const { kept } = await send("lock", {}, say("lock"));
    if (kept) announce(say("lock.done"));
  };
  return el(
    "p",
    { class: "wb-remark wb-open-grades", key: "unlocked" },
    el("span", {}, view.unlocked),
    el("button", { type: "button", class: "wb-button wb-small", onclick: lock }, say("lock")),
  );
}

function hiddenRows({ stage, view, arrangement, deeds }) {
  if (!arrangement.filtered) return null;
  const { el, say } = stage;
  const n = view.rows.length;
  return el(
    "p",
    { class: "wb-remark", key: "hidden" },
    el("strong", {}, say("filter.shown", { shown: arrangement.ids.length, n })),
    wishes(stage, view, arrangement.wish, deeds),
    el("button", { class: "wb-link", key: "all", onclick: deeds.everything }, say("filter.clear")),
    el("span", {}, say("filter.totals", { n: view.rows.filter(({ second, off }) => !second && !off).length })),
    arrangement.ids.length === 0 && el("span", { class: "wb-nothing" }, say("filter.nothing")),
  );
}

/** Each wish as a button that takes it back. */
function wishes({ el, say }, view, wish, { unwish }) {
  const named = FIELDS.flatMap((field) => wish[field].map((value) => [field, value]));
  return [...named, ...wish.marks.map((mark) => ["marks", mark])].map(([field, value]) => {
    const name = field === "marks" ? say(`filter.${value}`) : valueInWords(say, field, value, view.sources);
    const label = say("filter.remove", { name });
    const props = { class: "wb-chip wb-wish", key: `${field} ${value}`, "aria-label": label, title: label };
    return el("button", { ...props, onclick: () => unwish(field, value) }, name, " ×");
  });
}

function heldOrder({ stage, view, arrangement, deeds }) {
  if (!arrangement.stale(view.rows)) return null;
  const { el, say } = stage;
  return el(
    "p",
    { class: "wb-remark", key: "held" },
    el("span", {}, say("held")),
    el("button", { class: "wb-link", onclick: deeds.again }, say("held.again")),
  );
}

function turnedGrid({ stage, arrangement }) {
  if (!arrangement.turned) return null;
  return stage.el("p", { class: "wb-remark", key: "turned" }, stage.say("turn.why"), " ", stage.say("turn.keys"));
}
