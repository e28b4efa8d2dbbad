// The totals under the matrix, hidden until every row is judged, and how they are counted.

import { openedHead } from "./opened.js";

// One stop for the keyboard explains all that is written in the cells beside it.
const EXPLAINED = "score rank leads coverage support";

/**
 * Return the children of the totals' row.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} view
 * @param {import("./layout.js").Layout} layout
 * @param {{ open: () => void, schemes: (anchor: Element) => void }} deeds
 */
export function totals({ el, say }, view, layout, deeds) {
  if (!view.totals.shown) return hidden(el, say, view, layout, deeds);
  const cells = counted(view.totals, deeds).columns.map((column, n) => totalOf(el, say, column, n + 2));
  return [headOf(el, say, view.totals, deeds, { role: "rowheader", "aria-colindex": 1 }), cells];
}

/**
 * Return what makes the totals at the ends of the lines where hypotheses are rows; see `Grid.end`.
 * @param {import("../shared/live.js").Stage} stage
 */
export function totalsAtEnds({ el, say }, view, layout, deeds) {
  const place = layout.fields + 2;
  const head = () => headOf(el, say, view.totals, deeds, { role: "columnheader", "aria-colindex": place });
  return (column) => (column === null ? head() : totalOf(el, say, counted(view.totals, deeds).columns[column], place));
}

/** What is counted: all rows or, if that was asked for, without those that tell nothing apart. */
function counted(all, { apart }) {
  return (apart?.on && all.apart) || all;
}

function hidden(el, say, view, layout, { open }) {
  const span = { "aria-colindex": 1, "aria-colspan": layout.fields + 1 };
  return el(
    "div",
    { class: "wb-hidden", role: "gridcell", key: "hidden", ...span },
    el("span", {}, view.totals.notice),
    view.totals.can_open && el("button", { class: "wb-button", title: say("totals.open.title"), onclick: open }, say("totals.open")),
  );
}

function headOf(el, say, { scheme, dependent, second, opened, apart }, { schemes, apart: leaving }, props) {
  const asks = (event) => schemes(event.currentTarget);
  return el(
    "div",
    { class: "wb-first", key: "head", ...props },
    el("button", { class: "wb-term", "data-term": EXPLAINED }, el("strong", {}, scheme.title)),
    el("div", { class: "wb-muted wb-small" }, say("totals.lower")),
    el(
      "div",
      { class: "wb-links", key: "links" },
      el("button", { class: "wb-link wb-small", "aria-haspopup": "dialog", onclick: asks }, say("scheme.change")),
      apart && el("button", { class: "wb-link wb-small", key: "apart", onclick: leaving.turn }, leaving.on ? apart.back : apart.leave_out),
    ),
    apart && leaving.on && el("div", { class: "wb-muted wb-small", key: "told" }, apart.told),
    dependent && el("div", { class: "wb-muted wb-small" }, dependent),
    second && el("div", { class: "wb-muted wb-small" }, second),
    opened && el("div", { class: "wb-muted wb-small" }, opened),
  );
}

function totalOf(el, say, column, place) {
  const rated = column.score !== null;
  const small = (key, quiet = "wb-muted") =>
    el("div", { class: `wb-small ${quiet}` }, el("span", { "data-term": key }, say(`totals.${key}`, column)));
  const label = rated
    ? say("totals.score", { ...column, hypothesis: column.name })
    : `${column.name}: ${say("totals.unrated")}.`;
  return el(
    "div",
    {
      class: "wb-total",
      role: "gridcell",
      "aria-colindex": place,
      "aria-label": column.second ? `${label} ${column.second}.` : label,
      key: column.id,
      "data-leads": column.leads,
    },
    rated ? scoreOf(el, column) : el("span", { class: "wb-muted" }, say("totals.unrated")),
    small("coverage"),
    rated && small("support"),
    column.thin && small("thin", "wb-warn"),
    column.second && el("div", { class: "wb-small wb-second" }, column.second),
  );
}

function rankOf(el, place) {
  return el("span", { class: "wb-rank", "data-term": "rank leads tie" }, place);
}

function scoreOf(el, { score, place, share }) {
  return [
    el("div", { class: "wb-score" }, el("strong", { "data-term": "score" }, score), " ", rankOf(el, place)),
    el("div", { class: "wb-track" }, el("i", { style: `width: ${Math.round(share * 100)}%` })),
  ];
}

/**
 * Return the children of the panel that tells how totals are counted and lets one choose.
 * @param {import("../shared/live.js").Stage} stage
 */
export function schemePanel(stage, view, { choose, close }) {
  const { el, say } = stage;
  const { scheme, schemes } = view.totals;
  return [
    openedHead(stage, el("h3", {}, say("scheme.change")), close),
    el("p", { class: "wb-muted" }, say("scheme.intro")),
    el(
      "form",
      { class: "wb-schemes", role: "radiogroup", "aria-label": say("scheme") },
      schemes.map((known) => schemeChoice(el, known, known.name === scheme.name, choose)),
    ),
  ];
}

function schemeChoice(el, { name, title, weights, formula, citation }, checked, choose) {
  return el(
    "label",
    { class: "wb-scheme", key: name },
    el("input", { type: "radio", name: "wb-scheme", value: name, checked, onchange: () => choose(name) }),
    el(
      "span",
      {},
      el("strong", {}, title),
      " ",
      el("span", { class: "wb-chip" }, weights),
      el("span", { class: "wb-formula" }, formula),
      el("span", { class: "wb-muted wb-small" }, citation),
    ),
  );
}
