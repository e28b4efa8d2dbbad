// What is different between two moments: rows and columns, cells, and where the hypotheses stood and stand.

import { said } from "../panel/panel.js";

/**
 * Return the parts of a comparison.
 * @param {import("../shared/live.js").Stage} stage
 * @param {object} view as `comparison_view` makes it
 */
export function comparison(stage, view) {
  return [
    said(stage, view.same, { class: "wb-calm", key: "same" }),
    view.standing ? standing(stage, view) : said(stage, view.hidden, { class: "wb-calm", key: "hidden" }),
    view.cells.items.length > 0 && cells(stage, view.cells),
    view.groups.map((group) => changed(stage, group)),
  ];
}

function standing(stage, { standing: now, names }) {
  const { el, say } = stage;
  const heads = [say("head.hypothesis"), names[0], names[1]];
  return el(
    "div",
    { class: "wb-compared", key: "standing" },
    el("h4", {}, now.title),
    el("p", { class: "wb-strong" }, now.sentence),
    table(
      stage,
      heads,
      now.columns.map((column) =>
        el(
          "tr",
          { key: column.id },
          el("th", { scope: "row" }, column.name),
          side(stage, column.before, column.led),
          side(stage, column.after, column.leads),
        ),
      ),
    ),
    el("p", { class: "wb-muted wb-small" }, now.lower),
  );
}

function side({ el }, { score, place }, leads) {
  return el("td", { "data-leads": String(leads) }, el("span", { class: leads ? "wb-strong" : null }, score), place && el("span", { class: "wb-muted wb-place" }, place));
}

function cells(stage, { title, items }) {
  const { el, say } = stage;
  return el(
    "div",
    { class: "wb-compared", key: "cells" },
    el("h4", {}, title),
    table(
      stage,
      [say("head.evidence"), say("head.hypothesis"), say("head.rating")],
      items.map((cell) =>
        el(
          "tr",
          { key: `${cell.row} ${cell.column}` },
          el("th", { scope: "row" }, el("span", { class: "wb-chip" }, cell.row), " ", cell.text),
          el("td", {}, cell.column),
          el("td", { class: "wb-changed" }, [cell.change, cell.reason].filter(Boolean).map((text) => el("span", {}, text))),
        ),
      ),
    ),
  );
}

function changed({ el, say }, group) {
  return el(
    "div",
    { class: "wb-compared", key: group.title },
    el("h4", {}, group.title),
    el(
      "ul",
      {},
      group.items.map((item) =>
        el(
          "li",
          { key: item.id },
          item.id && el("span", { class: "wb-chip" }, item.id),
          " ",
          item.text,
          item.changes.length > 0 &&
            el(
              "dl",
              { class: "wb-facts" },
              item.changes.map((one) => el("div", {}, el("dt", {}, one.field), el("dd", {}, one.before, " ", say("to"), " ", el("span", { class: "wb-strong" }, one.after)))),
            ),
        ),
      ),
    ),
  );
}

function table({ el }, heads, rows) {
  return el(
    "div",
    { class: "wb-scroll" },
    el("table", { class: "wb-table" }, el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))), el("tbody", {}, rows)),
  );
}
