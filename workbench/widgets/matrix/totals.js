// The totals under the matrix, hidden until every row is judged, and how they are counted.

/**
 * Return the children of the totals' row.
 * @param {import("../shared/live.js").Stage} stage
 * @param {any} view
 * @param {{ open: () => void, schemes: (anchor: Element) => void }} deeds
 */
export function totals({ el, say }, view, { open, schemes }) {
  const { totals: now } = view;
  if (!now.shown) {
    return el(
      "div",
      { class: "wb-hidden", role: "gridcell", "aria-colindex": 1, "aria-colspan": view.columns.length + 1, key: "hidden" },
      el("span", {}, now.notice),
      el("button", { class: "wb-button", title: say("totals.open.title"), onclick: open }, say("totals.open")),
    );
  }
  return [
    el(
      "div",
      { class: "wb-first", role: "rowheader", "aria-colindex": 1, key: "head" },
      el("strong", {}, now.scheme.title),
      el("div", { class: "wb-muted wb-small" }, say("totals.lower")),
      el("button", { class: "wb-link wb-small", "aria-haspopup": "dialog", onclick: (event) => schemes(event.currentTarget) }, say("scheme.change")),
      now.opened && el("div", { class: "wb-muted wb-small" }, now.opened),
    ),
    now.columns.map((column, place) => total(el, say, column, place)),
  ];
}

function total(el, say, column, place) {
  const label = column.score === null ? `${column.name}: ${say("totals.unrated")}.` : say("totals.score", { ...column, hypothesis: column.name });
  return el(
    "div",
    { class: "wb-total", role: "gridcell", "aria-colindex": place + 2, "aria-label": label, key: column.id, "data-leads": column.leads },
    column.score === null
      ? el("span", { class: "wb-muted" }, say("totals.unrated"))
      : [
          el("div", { class: "wb-score" }, el("strong", {}, column.score), " ", el("span", { class: "wb-rank" }, column.place)),
          el("div", { class: "wb-track" }, el("i", { style: `width: ${Math.round(column.share * 100)}%` })),
        ],
    el("div", { class: "wb-small wb-muted", title: say("totals.coverage.title") }, say("totals.coverage", column)),
    column.score !== null && el("div", { class: "wb-small wb-muted", title: say("totals.support.title") }, say("totals.support", column)),
    column.thin && el("div", { class: "wb-small wb-warn", title: say("totals.thin.title") }, say("totals.thin")),
  );
}

/** Return the children of the panel that tells how totals are counted and lets one choose. */
export function schemePanel({ el, say }, view, { choose, close }) {
  const { scheme, schemes } = view.totals;
  return [
    el(
      "div",
      { class: "wb-popup-head" },
      el("h3", {}, say("scheme.change")),
      el("button", { class: "wb-plain", "aria-label": say("palette.close"), title: say("palette.close"), onclick: close }, "×"),
    ),
    el("p", { class: "wb-muted" }, say("scheme.intro")),
    el(
      "form",
      { class: "wb-schemes", role: "radiogroup", "aria-label": say("scheme") },
      schemes.map((known) =>
        el(
          "label",
          { class: "wb-scheme", key: known.name },
          el("input", { type: "radio", name: "wb-scheme", value: known.name, checked: known.name === scheme.name, onchange: () => choose(known.name) }),
          el(
            "span",
            {},
            el("strong", {}, known.title),
            " ",
            el("span", { class: "wb-chip" }, known.weights),
            el("span", { class: "wb-formula" }, known.formula),
            el("span", { class: "wb-muted wb-small" }, known.citation),
          ),
        ),
      ),
    ),
  ];
}
