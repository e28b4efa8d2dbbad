// How good the forecasts were: means side by side, and one by one.

import { said, section } from "../panel/panel.js";

/** Return the scores of the forecasts whose indicators are resolved. */
export function scoresOf(stage, scores) {
  const { el, say } = stage;
  return section(
    stage,
    "forecasts",
    scores.title,
    said(stage, scores.lead, { class: "wb-muted wb-small", key: "lead" }),
    tableOf(stage, scores.heads, scores.means, "means"),
    scores.notes.map((note) => el("p", { class: "wb-small", key: note }, note)),
    el("details", { key: "each" }, el("summary", {}, say("forecasts.each")), tableOf(stage, scores.each_heads, scores.each, "table")),
  );
}

function tableOf({ el }, heads, rows, key) {
  const numeric = (place) => (place > 0 && /^[\d.,–∞]/.test(rows[0][place]) ? "wb-number" : "");
  return el(
    "table",
    { class: "wb-table", key },
    el("thead", {}, el("tr", {}, heads.map((head, place) => el("th", { scope: "col", class: numeric(place) }, head)))),
    el(
      "tbody",
      {},
      rows.map((row) =>
        el("tr", {}, row.map((text, place) => el(place ? "td" : "th", { scope: place ? null : "row", class: numeric(place) }, text))),
      ),
    ),
  );
}
